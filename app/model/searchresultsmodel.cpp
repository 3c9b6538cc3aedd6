// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/searchresultsmodel.h"

#include "app/model/roles.h"

namespace Model {

SearchResultsModel::SearchResultsModel(Session::Finder &finder, QObject *parent) : QAbstractListModel(parent), m_finder(finder) {}

SearchResultsModel::~SearchResultsModel()
{
    stop();
}

void SearchResultsModel::stop()
{
    if (m_stop) m_stop->store(true);
    m_stop.reset();
    m_isSearching = false;
}

void SearchResultsModel::clear()
{
    stop();
    m_typed.clear();
    m_query = {};
    m_coverage = {};
    replace({});
}

void SearchResultsModel::search(const QString &typed, const Session::ConversationId &here)
{
    stop();
    m_typed = typed;
    m_here = here;
    m_query = m_finder.understand(typed);
    m_coverage = {};
    if (m_query.mistake != Session::SearchMistake::None || m_query.isEmpty()) {
        replace({});
        Q_EMIT answered();
        return;
    }
    ask(0);
}

void SearchResultsModel::ask(Session::MessageKey before)
{
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_isSearching = true;
    const bool isFirst = before == 0;
    m_finder.search({m_typed, m_here, before, kPage, m_stop}).then(this, [this, stop = m_stop, isFirst](Base::Result<Session::SearchPage> &&page) {
        if (stop != m_stop) return; // something else is asked by now
        m_isSearching = false;
        if (!page) {
            if (page.error().code != Base::ErrorCode::Cancelled) Q_EMIT failed(page.error());
            return;
        }
        m_coverage = *page;
        const QList<Session::SearchHit> hits = std::exchange(m_coverage.hits, {});
        if (isFirst) {
            replace(hits);
            Q_EMIT answered();
            return;
        }
        if (!hits.isEmpty()) {
            beginInsertRows({}, static_cast<int>(m_hits.size()), static_cast<int>(m_hits.size() + hits.size()) - 1);
            m_hits.append(hits);
            endInsertRows();
        }
        Q_EMIT grew();
    });
}

void SearchResultsModel::replace(const QList<Session::SearchHit> &hits)
{
    if (hits.isEmpty() && m_hits.isEmpty()) return;
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int SearchResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_hits.size()) return {};
    const Session::Message &message = m_hits.at(index.row()).message;
    if (role == Qt::DisplayRole) return message.text.isEmpty() ? message.attachment.name : message.text;
    if (role == MessageRole) return QVariant::fromValue(message);
    return {};
}

int SearchResultsModel::rowOf(Session::MessageKey key) const
{
    for (int row = 0; row < m_hits.size(); ++row) {
        if (m_hits.at(row).message.key == key) return row;
    }
    return -1;
}

bool SearchResultsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_coverage.hasMore && !m_isSearching;
}

void SearchResultsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) ask(m_coverage.next);
}

} // namespace Model
