// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/searchresultsmodel.h"

#include <QStyledItemDelegate>

#include <functional>

namespace Ui {

class Theme;

//! Paints what a search found: where, when, and the words around what fits, with that in strong colour.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    //! \a titleOf: the name of a conversation.
    using TitleOf = std::function<QString(const Session::ConversationId &id)>;
    SearchDelegate(const Theme &theme, const Model::SearchResultsModel &model, TitleOf titleOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    //! For screen readers.
    QString spoken(int row) const;

    struct Excerpt
    {
        QString text;
        QList<Session::TextRange> marks; //!< in text
    };
    //! \a lead and as much of \a text as two lines of \a widthPx hold, so that the first of \a ranges is seen; "…" where it is cut.
    static Excerpt excerpt(const QString &lead, const QString &text, const QList<Session::TextRange> &ranges, const QFont &font,
                           qreal widthPx);

private:
    QString who(const Session::Message &message) const;
    const Theme &m_theme;
    const Model::SearchResultsModel &m_model;
    TitleOf m_titleOf;
};

} // namespace Ui
