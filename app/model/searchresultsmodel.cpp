// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/searchresultsmodel.h"

#include "app/model/roles.h"

#include <algorithm>
#include <limits>

namespace Model {

SearchResultsModel::SearchResultsModel(Session::Finder &finder, Session::Timeline &timeline, Session::Conversations &conversations,
                                       QObject *parent)
    : QAbstractListModel(parent), m_finder(finder)
{
    using Session::Timeline;
    m_soon.setSingleShot(true);
    m_soon.setInterval(kFollowMs);
    connect(&m_soon, &QTimer::timeout, this, &SearchResultsModel::follow);
    connect(&timeline, &Timeline::messagesAdded, this, [this](const Session::ConversationId &id, const QList<Session::Message> &messages) {
        if (!m_here.isNull() && id != m_here) return;
        for (const Session::Message &message : messages) note(message.key);
    });
    connect(&timeline, &Timeline::messagesChanged, this, [this](const Session::ConversationId &id, const QList<Session::Message> &messages) {
        if (!m_here.isNull() && id != m_here) return;
        for (const Session::Message &message : messages) change(message);
    });
    connect(&timeline, &Timeline::messagesRemoved, this, [this](const Session::ConversationId &id, const QList<Session::MessageKey> &keys) {
        if (!m_here.isNull() && id != m_here) return;
        remove(QSet<Session::MessageKey>(keys.cbegin(), keys.cend()));
    });
    connect(&conversations, &Session::Conversations::removed, this, [this](const Session::ConversationId &id) {
        QSet<Session::MessageKey> keys;
        for (const Session::SearchHit &hit : std::as_const(m_hits)) {
            if (hit.message.conversation == id) keys.insert(hit.message.key);
        }
        remove(keys);
    });
}

SearchResultsModel::~SearchResultsModel()
{
    stop();
}

void SearchResultsModel::stop()
{
    if (m_stop) m_stop->store(true);
    m_stop.reset();
    m_asking = Asking::Nothing;
    if (m_following != 0) note(std::exchange(m_following, 0));
}

void SearchResultsModel::clear()
{
    stop();
    m_typed.clear();
    m_query = {};
    m_coverage = {};
    m_stale = 0;
    m_soon.stop();
    replace({});
}

void SearchResultsModel::search(const QString &typed, const Session::ConversationId &here)
{
    stop();
    m_typed = typed;
    m_here = here;
    m_query = m_finder.understand(typed);
    m_coverage = {};
    m_stale = 0;
    m_soon.stop();
    if (m_query.mistake != Session::SearchMistake::None || m_query.isEmpty()) {
        replace({});
        Q_EMIT answered();
        return;
    }
    ask(Asking::First, 0);
}

void SearchResultsModel::setShown(bool shown)
{
    m_isShown = shown;
    if (shown) follow();
    else m_soon.stop();
}

void SearchResultsModel::ask(Asking what, Session::MessageKey before)
{
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_asking = what;
    m_gone.clear();
    m_finder.search({m_typed, m_here, before, kPage, m_stop}).then(this, [this, stop = m_stop, what, before](Base::Result<Session::SearchPage> &&page) {
        if (stop != m_stop) return; // something else is asked by now
        m_asking = Asking::Nothing;
        if (page) return take(what, before, *std::move(page));
        m_following = 0;
        if (page.error().code != Base::ErrorCode::Cancelled) Q_EMIT failed(page.error());
    });
}

void SearchResultsModel::take(Asking what, Session::MessageKey before, Session::SearchPage page)
{
    QList<Session::SearchHit> hits = std::exchange(page.hits, {});
    if (!m_gone.isEmpty()) hits.removeIf([this](const Session::SearchHit &hit) { return m_gone.contains(hit.message.key); });
    if (what == Asking::Again) {
        const Session::MessageKey from = page.hasMore ? page.next : 0;
        Q_EMIT following();
        merge(hits, from, before);
        // Pages that were read before reach further down than this one.
        const bool isBelow = from != 0 && firstBelow(from) < rowCount();
        if (isBelow) {
            m_coverage.messages = page.messages;
            m_coverage.notIndexed = page.notIndexed;
        } else {
            m_coverage = page;
        }
        Q_EMIT followed();
        // Whoever heard of it may have asked something else.
        if (m_asking != Asking::Nothing) return;
        if (isBelow && m_following < from) return ask(Asking::Again, from);
        m_following = 0;
        return followSoon();
    }
    m_coverage = page;
    if (what == Asking::First) {
        replace(hits);
        Q_EMIT answered();
    } else {
        append(hits);
        Q_EMIT grew();
    }
    followSoon();
}

void SearchResultsModel::replace(const QList<Session::SearchHit> &hits)
{
    if (hits.isEmpty() && m_hits.isEmpty()) return;
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

void SearchResultsModel::append(const QList<Session::SearchHit> &hits)
{
    if (hits.isEmpty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(hits.size()) - 1);
    m_hits.append(hits);
    endInsertRows();
}

// ---- following

void SearchResultsModel::note(Session::MessageKey key)
{
    if (m_typed.isEmpty()) return;
    m_stale = m_stale == 0 ? key : std::min(m_stale, key);
    followSoon();
}

void SearchResultsModel::change(const Session::Message &message)
{
    const int row = rowOf(message.key);
    if (row < 0) return note(message.key); // perhaps it was repaired, and fits now
    Session::Message &known = m_hits[row].message;
    const bool isOther = known.text != message.text || known.attachment.name != message.attachment.name || known.kind != message.kind;
    if (isOther) return note(message.key);
    known = message;
    Q_EMIT dataChanged(index(row), index(row));
}

void SearchResultsModel::remove(const QSet<Session::MessageKey> &keys)
{
    if (m_typed.isEmpty()) return;
    if (m_asking != Asking::Nothing) m_gone += keys;
    const auto isGone = [&keys](const Session::SearchHit &hit) { return keys.contains(hit.message.key); };
    if (std::any_of(m_hits.cbegin(), m_hits.cend(), isGone)) {
        Q_EMIT following();
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (!isGone(m_hits.at(row))) continue;
            beginRemoveRows({}, row, row);
            m_hits.removeAt(row);
            endRemoveRows();
        }
        Q_EMIT followed();
    }
    note(std::numeric_limits<Session::MessageKey>::max()); // how many there are is asked
}

void SearchResultsModel::followSoon()
{
    if (m_stale != 0 && m_isShown && m_asking == Asking::Nothing && !m_soon.isActive()) m_soon.start();
}

void SearchResultsModel::follow()
{
    if (m_stale == 0 || !m_isShown || m_asking != Asking::Nothing) return;
    m_soon.stop();
    const Session::MessageKey from = std::exchange(m_stale, 0);
    // Names may mean others now.
    m_query = m_finder.understand(m_typed);
    if (m_query.mistake == Session::SearchMistake::None && !m_query.isEmpty()) {
        m_following = from;
        return ask(Asking::Again, 0);
    }
    Q_EMIT following();
    m_coverage = {};
    replace({});
    Q_EMIT followed();
}

//! What is found from \a from on, before \a before (0: to the newest), is \a hits. Rows that stay are not touched.
void SearchResultsModel::merge(const QList<Session::SearchHit> &hits, Session::MessageKey from, Session::MessageKey before)
{
    int row = before == 0 ? 0 : firstBelow(before);
    qsizetype hit = 0;
    const auto key = [this](int at) { return m_hits.at(at).message.key; };
    const auto isIn = [&](int at) { return at < rowCount() && key(at) >= from; };
    while (isIn(row) || hit < hits.size()) {
        const Session::MessageKey wanted = hit < hits.size() ? hits.at(hit).message.key : 0;
        if (isIn(row) && key(row) > wanted) {
            int end = row;
            while (isIn(end) && key(end) > wanted) ++end;
            beginRemoveRows({}, row, end - 1);
            m_hits.remove(row, end - row);
            endRemoveRows();
        } else if (isIn(row) && key(row) == wanted) {
            const Session::SearchHit &now = hits.at(hit++);
            Session::SearchHit &known = m_hits[row];
            const bool isSame = known.message.text == now.message.text && known.message.attachment.name == now.message.attachment.name
                && known.message.position == now.message.position && known.inText == now.inText && known.inName == now.inName;
            known = now;
            if (!isSame) Q_EMIT dataChanged(index(row), index(row));
            ++row;
        } else {
            const Session::MessageKey next = isIn(row) ? key(row) : 0;
            qsizetype end = hit;
            while (end < hits.size() && hits.at(end).message.key > next) ++end;
            beginInsertRows({}, row, row + static_cast<int>(end - hit) - 1);
            m_hits.insert(row, end - hit, Session::SearchHit());
            while (hit < end) m_hits[row++] = hits.at(hit++);
            endInsertRows();
        }
    }
}

int SearchResultsModel::firstBelow(Session::MessageKey key) const
{
    const auto place = std::partition_point(m_hits.cbegin(), m_hits.cend(), [key](const Session::SearchHit &hit) { return hit.message.key >= key; });
    return static_cast<int>(place - m_hits.cbegin());
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
    const int row = firstBelow(key) - 1;
    return row >= 0 && m_hits.at(row).message.key == key ? row : -1;
}

bool SearchResultsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_coverage.hasMore && !isSearching();
}

void SearchResultsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) return;
    stop(); // what is new can wait
    ask(Asking::More, m_coverage.next);
}

} // namespace Model
