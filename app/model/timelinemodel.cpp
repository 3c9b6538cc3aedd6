// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/timelinemodel.h"

#include "app/model/conversationlistmodel.h"
#include "app/model/logging.h"
#include "app/model/roles.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace Model {

using Session::ConversationId;
using Session::Message;
using Session::MessageKey;
using Session::MessagePage;
using Session::Position;

TimelineModel::TimelineModel(Session::Timeline &timeline, const ConversationId &conversation, QObject *parent)
    : QAbstractListModel(parent)
    , m_timeline(timeline)
    , m_conversation(conversation)
{
    connect(&timeline, &Session::Timeline::messagesAdded, this,
            [this](const ConversationId &id, const QList<Message> &messages) {
                if (id == m_conversation) take(messages);
            });
    connect(&timeline, &Session::Timeline::messagesChanged, this,
            [this](const ConversationId &id, const QList<Message> &messages) {
                if (id == m_conversation) apply(messages);
            });
    connect(&timeline, &Session::Timeline::messagesRemoved, this,
            [this](const ConversationId &id, const QList<MessageKey> &keys) {
                if (id != m_conversation) return;
                for (const MessageKey key : keys) {
                    m_waiting.removeIf([key](const Message &m) { return m.key == key; });
                    if (const int row = rowOf(key); row >= 0) removeRow(row);
                }
            });
}

template <typename F>
void TimelineModel::ask(Base::Task<Base::Result<MessagePage>> task, F then)
{
    m_loading = true;
    const quint64 generation = m_generation;
    task.then(this, [this, generation, then = std::move(then)](Base::Result<MessagePage> &&page) mutable {
        if (generation != m_generation) return;
        m_loading = false;
        if (!page) {
            qCWarning(lcModel) << "a page could not be read:" << Base::errorName(page.error().code);
            Q_EMIT failed(page.error());
            return;
        }
        then(*page);
    });
}

void TimelineModel::open(MessageKey at)
{
    if (m_opening || m_open) return;
    m_opening = true;
    m_timeline.firstUnread(m_conversation).then(this, [this, at](Base::Result<std::optional<Position>> &&first) {
        const std::optional<Position> unread = first ? *first : std::nullopt;
        if (at == 0) return openAt(unread);
        // What was at the upper edge: half of the page stands above it, the other half has to fill the screen.
        m_timeline.around(m_conversation, at, 2 * m_page).then(this, [this, unread](Base::Result<MessagePage> &&page) {
            if (!page) return openAt(unread); // it is gone
            if (unread) m_unreadDivider = unread->key;
            finishOpening(*page);
        });
    });
}

void TimelineModel::finishOpening(const MessagePage &page)
{
    m_open = true;
    replace(page);
    Q_EMIT opened();
}

void TimelineModel::openAt(const std::optional<Position> &firstUnread)
{
    const auto finish = [this](const MessagePage &page) { finishOpening(page); };
    if (!firstUnread) return ask(m_timeline.latest(m_conversation, m_page), finish);
    // The newest page is enough when it holds the first unread message; otherwise its surroundings are read.
    ask(m_timeline.latest(m_conversation, m_page), [this, finish, first = *firstUnread](const MessagePage &page) {
        m_unreadDivider = first.key;
        const bool inside = page.messages.isEmpty() || !page.hasOlder || page.messages.first().position < first;
        if (inside) return finish(page);
        ask(m_timeline.around(m_conversation, first.key, m_page), finish);
    });
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    if (role == Qt::DisplayRole) return m_rows.at(index.row()).text;
    if (role == MessageRole) return QVariant::fromValue(m_rows.at(index.row()));
    return {};
}

int TimelineModel::rowOf(MessageKey key) const
{
    // Most questions are about the newest rows.
    for (auto row = m_rows.size() - 1; row >= 0; --row) {
        if (m_rows.at(row).key == key) return static_cast<int>(row);
    }
    return -1;
}

void TimelineModel::replace(const MessagePage &page)
{
    beginResetModel();
    m_rows = page.messages;
    m_readingRow = static_cast<int>(m_rows.size()) - 1;
    m_hasOlder = page.hasOlder;
    m_hasNewer = page.hasNewer;
    endResetModel();
    applyWaiting();
}

void TimelineModel::insertPage(const MessagePage &page, bool older)
{
    QList<Message> fresh;
    for (const Message &message : page.messages) {
        if (rowOf(message.key) < 0) fresh.append(message);
    }
    (older ? m_hasOlder : m_hasNewer) = older ? page.hasOlder : page.hasNewer;
    if (!fresh.isEmpty()) {
        const int at = older ? 0 : static_cast<int>(m_rows.size());
        beginInsertRows({}, at, at + static_cast<int>(fresh.size()) - 1);
        m_rows = older ? fresh + m_rows : m_rows + fresh;
        endInsertRows();
        if (older) m_readingRow += static_cast<int>(fresh.size());
        trim();
    }
    applyWaiting();
}

void TimelineModel::trim()
{
    const int extra = static_cast<int>(m_rows.size()) - kWindow;
    if (extra <= 0) return;
    // What is farther away from the eyes goes.
    const bool atOlderEnd = m_readingRow > m_rows.size() / 2;
    if (atOlderEnd) m_readingRow = std::max(0, m_readingRow - extra);
    removeRows(atOlderEnd ? 0 : kWindow, extra);
    (atOlderEnd ? m_hasOlder : m_hasNewer) = true;
}

void TimelineModel::loadOlder()
{
    if (m_loading || !m_open || !m_hasOlder || m_rows.isEmpty()) return;
    ask(m_timeline.before(m_conversation, m_rows.first().position, m_page),
        [this](const MessagePage &page) { insertPage(page, true); });
}

void TimelineModel::loadNewer()
{
    if (m_loading || !m_open || !m_hasNewer || m_rows.isEmpty()) return;
    ask(m_timeline.after(m_conversation, m_rows.last().position, m_page),
        [this](const MessagePage &page) { insertPage(page, false); });
}

void TimelineModel::jumpToLatest()
{
    if (!m_open) return;
    if (!m_hasNewer) {
        Q_EMIT jumped(0);
        return;
    }
    ++m_generation;
    ask(m_timeline.latest(m_conversation, m_page), [this](const MessagePage &page) {
        replace(page);
        Q_EMIT jumped(0);
    });
}

void TimelineModel::jumpTo(MessageKey key)
{
    if (!m_open) return;
    if (rowOf(key) >= 0) {
        Q_EMIT jumped(key);
        return;
    }
    ++m_generation;
    ask(m_timeline.around(m_conversation, key, m_page), [this, key](const MessagePage &page) {
        replace(page);
        Q_EMIT jumped(key);
    });
}

void TimelineModel::clearUnreadDivider()
{
    if (m_unreadDivider == 0) return;
    m_unreadDivider = 0;
    Q_EMIT unreadDividerChanged();
}

void TimelineModel::findUnread()
{
    m_timeline.firstUnread(m_conversation).then(this, [this](Base::Result<std::optional<Position>> &&first) {
        const MessageKey key = first && *first ? (*first)->key : 0;
        if (key != 0 && m_unreadDivider == 0) {
            m_unreadDivider = key;
            Q_EMIT unreadDividerChanged();
        }
        Q_EMIT unreadFound(key);
    });
}

std::optional<Position> TimelineModel::newestIncoming() const
{
    for (auto row = m_rows.size() - 1; row >= 0; --row) {
        const Message &message = m_rows.at(row);
        if (!message.isOwn) return message.position;
    }
    return std::nullopt;
}

int TimelineModel::placeFor(const Position &position) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), position,
                                        [](const Message &m, const Position &p) { return m.position < p; });
    return static_cast<int>(found - m_rows.begin());
}

bool TimelineModel::covers(const Position &position) const
{
    if (m_rows.isEmpty()) return !m_hasOlder && !m_hasNewer;
    if (m_hasOlder && position < m_rows.first().position) return false;
    return !m_hasNewer || position < m_rows.last().position;
}

void TimelineModel::take(const QList<Message> &messages)
{
    // What waits here stands last; what others write stands before it, and has arrived all the same.
    const auto placed = std::find_if(m_rows.crbegin(), m_rows.crend(),
                                     [](const Message &row) { return row.position.serverTimeUs < std::numeric_limits<qint64>::max(); });
    const Position newest = placed == m_rows.crend() ? Position() : placed->position;
    QList<Message> atEnd;
    for (const Message &message : messages) {
        const bool isLast = newest < message.position || m_hasNewer;
        if (m_open && isLast) atEnd.append(message);
    }
    apply(messages);
    for (const Message &message : std::as_const(atEnd)) Q_EMIT arrived(message);
}

void TimelineModel::insert(const Message &message)
{
    const int at = placeFor(message.position);
    beginInsertRows({}, at, at);
    m_rows.insert(at, message);
    endInsertRows();
    if (m_readingRow >= at) ++m_readingRow;
    trim();
}

void TimelineModel::append(QList<Message> messages)
{
    if (messages.isEmpty()) return;
    if (messages.size() > kPage) {
        // After a long absence hundreds come at once, again and again. Rows that nobody will see are not made.
        if (!m_followsEnd && !m_rows.isEmpty()) {
            m_hasNewer = true; // read when the person comes there
            return;
        }
        if (!m_rows.isEmpty()) removeRows(0, static_cast<int>(m_rows.size()));
        messages = messages.last(kPage);
        m_hasOlder = true;
    }
    const int at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at, at + static_cast<int>(messages.size()) - 1);
    m_rows += messages;
    endInsertRows();
    if (m_followsEnd) m_readingRow = static_cast<int>(m_rows.size()) - 1;
    trim();
}

void TimelineModel::removeRows(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    m_rows.remove(first, count);
    endRemoveRows();
}

void TimelineModel::setTransfer(MessageKey key, const Session::Transfer &transfer)
{
    const int row = rowOf(key);
    if (row < 0) return;
    m_rows[row].attachment.transfer = transfer;
    Q_EMIT dataChanged(index(row), index(row));
}

//! New, changed or moved: many are told in as few signals as can be, because every one costs whoever shows the rows.
void TimelineModel::apply(const QList<Message> &messages)
{
    if (!m_open) {
        m_waiting += messages;
        return;
    }
    QList<Message> fresh;
    QHash<MessageKey, qsizetype> placeInFresh;
    int first = -1, last = -1; // rows that changed, not told yet
    const auto tell = [&] {
        if (first >= 0) Q_EMIT dataChanged(index(first), index(last));
        first = last = -1;
    };
    for (const Message &message : messages) {
        if (const int row = rowOf(message.key); row >= 0) {
            if (m_rows.at(row).position != message.position) {
                tell();
                changeRow(row, message);
                continue;
            }
            m_rows[row] = message;
            if (first >= 0 && row != last + 1 && (row < first || row > last)) tell();
            if (first < 0) first = row;
            last = std::max(last, row);
        } else if (m_loading) {
            m_waiting.append(message);
        } else if (const auto known = placeInFresh.constFind(message.key); known != placeInFresh.cend()) {
            fresh[*known] = message;
        } else {
            // A pending row that was accepted, or a placeholder that was repaired, may enter the window by changing.
            placeInFresh.insert(message.key, fresh.size());
            fresh.append(message);
        }
    }
    tell();
    std::stable_sort(fresh.begin(), fresh.end(), [](const Message &a, const Message &b) { return a.position < b.position; });
    QList<Message> behind;
    for (const Message &message : std::as_const(fresh)) {
        if (!covers(message.position)) continue;
        if (m_rows.isEmpty() || m_rows.last().position < message.position) behind.append(message);
        else insert(message);
    }
    append(std::move(behind));
}

void TimelineModel::applyWaiting()
{
    apply(std::exchange(m_waiting, {}));
}

//! \a message stands at another place than row \a row now.
void TimelineModel::changeRow(int row, const Message &message)
{
    m_rows[row] = message;
    // Where it belongs among the others, itself left out.
    int place = 0;
    while (place < m_rows.size() && (place == row || m_rows.at(place).position < message.position)) ++place;
    if (place > row) --place;
    // Tried again it stands last, failed it goes back to where it was written: the end of a window is not the conversation's.
    const bool isBehind = m_hasNewer && place == m_rows.size() - 1 && place != row;
    const bool isBefore = m_hasOlder && place == 0 && place != row;
    if (isBehind || isBefore) return removeRow(row);
    if (place != row) {
        beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
        m_rows.move(row, place);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(place), index(place));
}

void TimelineModel::removeRow(int row)
{
    if (m_rows.at(row).key == m_unreadDivider) clearUnreadDivider();
    removeRows(row, 1);
}

} // namespace Model
