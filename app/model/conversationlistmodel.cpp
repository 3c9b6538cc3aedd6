// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/conversationlistmodel.h"

#include "app/model/roles.h"

namespace Model {

using Session::ConversationId;
using Session::ConversationSummary;

ConversationListModel::ConversationListModel(Session::Conversations &conversations, QObject *parent)
    : QAbstractListModel(parent)
    , m_conversations(conversations)
    , m_rows(conversations.all())
{
    connect(&conversations, &Session::Conversations::loaded, this, &ConversationListModel::reload);
    connect(&conversations, &Session::Conversations::added, this, &ConversationListModel::add);
    connect(&conversations, &Session::Conversations::changed, this, &ConversationListModel::change);
    connect(&conversations, &Session::Conversations::removed, this, &ConversationListModel::drop);
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    const ConversationSummary &summary = m_rows.at(index.row());
    if (role == Qt::DisplayRole) return summary.title;
    if (role == SummaryRole) return QVariant::fromValue(summary);
    return {};
}

int ConversationListModel::rowOf(const ConversationId &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id) return row;
    }
    return -1;
}

void ConversationListModel::reload()
{
    beginResetModel();
    m_rows = m_conversations.all();
    endResetModel();
    Q_EMIT loaded();
}

int ConversationListModel::placeFor(const ConversationSummary &summary, int without) const
{
    int place = 0;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (row == without) continue;
        if (m_rows.at(row).lastTime < summary.lastTime) break;
        ++place;
    }
    return place;
}

void ConversationListModel::add(const ConversationId &id)
{
    if (rowOf(id) >= 0) return change(id);
    const auto summary = m_conversations.find(id);
    if (!summary) return;
    const int place = placeFor(*summary, -1);
    beginInsertRows({}, place, place);
    m_rows.insert(place, *summary);
    endInsertRows();
}

void ConversationListModel::change(const ConversationId &id)
{
    const int row = rowOf(id);
    if (row < 0) return add(id);
    const auto summary = m_conversations.find(id);
    if (!summary) return drop(id);
    // Rows of the same time keep their order: only a row that has to move moves.
    const bool moves = summary->lastTime != m_rows.at(row).lastTime;
    const int place = moves ? placeFor(*summary, row) : row;
    m_rows[row] = *summary;
    if (place != row) {
        beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
        m_rows.move(row, place);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(place), index(place));
}

void ConversationListModel::drop(const ConversationId &id)
{
    const int row = rowOf(id);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

} // namespace Model
