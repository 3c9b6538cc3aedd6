// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace Model {

//! The conversations whose title or user name holds every typed word, in any order and case, accents forgiven. Owned by the
//! left column.
class ConversationFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show { All, Unread };

    explicit ConversationFilter(QObject *parent = nullptr);

    void setWords(const QString &typed);
    void setShow(Show show);
    bool isFiltering() const { return !m_words.isEmpty() || m_show != Show::All; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    Show m_show = Show::All;
};

//! \a text in lower case, decomposed, without combining marks: "Édouard" and "edouard" are the same.
QString foldedForSearch(const QString &text);

} // namespace Model
