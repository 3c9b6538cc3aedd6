// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/conversations.h"

#include <QAbstractListModel>

namespace Model {

//! The conversations, newest first, kept up to date row by row. Owned by the left column. GUI thread.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ConversationListModel(Session::Conversations &conversations, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    //! DisplayRole: the title. SummaryRole: everything.
    QVariant data(const QModelIndex &index, int role) const override;

    const Session::ConversationSummary &at(int row) const { return m_rows.at(row); }
    //! -1 when it is not there.
    int rowOf(const Session::ConversationId &id) const;
    bool isLoaded() const { return m_conversations.isLoaded(); }

Q_SIGNALS:
    //! Everything was read from the database (also after signing in as somebody else).
    void loaded();

private:
    void reload();
    void add(const Session::ConversationId &id);
    void change(const Session::ConversationId &id);
    void drop(const Session::ConversationId &id);
    int placeFor(const Session::ConversationSummary &summary, int without) const;

    Session::Conversations &m_conversations;
    QList<Session::ConversationSummary> m_rows;
};

} // namespace Model
