// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"

#include <QStyledItemDelegate>

namespace Ui {

class Theme;

//! Paints a row of the conversation list: picture with presence, name, time and ticks, last line or draft, unread badge.
//! Owned by ConversationPane.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ConversationDelegate(const Theme &theme, QObject *parent = nullptr);

    //! The conversation that is open, whatever row the keyboard is on.
    void setOpen(const Session::ConversationId &id) { m_open = id; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    //! The row in words for screen readers.
    static QString spoken(const Session::ConversationSummary &summary);

private:
    void paintSecondLine(QPainter &painter, const QRectF &line, const Session::ConversationSummary &summary,
                         Qt::LayoutDirection direction) const;

    const Theme &m_theme;
    Session::ConversationId m_open;
};

} // namespace Ui
