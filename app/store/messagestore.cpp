// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagestore.h"

#include "app/store/messagerow.h"
#include "app/store/searchindex.h"
#include "shared/sql/connection.h"

#include <algorithm>

namespace Store {

using Base::ConversationId;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
std::optional<QByteArray> idOrNull(const Base::MessageId &id)
{
    if (id.isNull()) return std::nullopt;
    return id.bytes();
}
} // namespace

Message messageOf(const Sql::Statement &row)
{
    Message m;
    m.key = row.int64(0);
    m.conversation = row.id<ConversationId>(1);
    m.id = row.id<Base::MessageId>(2);
    m.author = row.text(3);
    m.authorDevice = row.uint32(4);
    m.own = row.boolean(5);
    m.kind = row.enumeration<MessageKind>(6);
    m.state = row.enumeration<MessageState>(7);
    m.failure = static_cast<quint16>(row.int32(8));
    m.failureDetail = row.text(9);
    m.text = row.text(10);
    m.notice = row.int32(11);
    m.noticeCount = row.uint64(12);
    m.counter = row.uint64(13);
    m.serverTime = Micros(row.int64(14));
    m.sentTime = Micros(row.int64(15));
    m.unread = row.boolean(16);
    m.late = row.boolean(17);
    return m;
}

Result<MessageKey> MessageStore::add(Message &message)
{
    auto conversation = m_sql.prepare("SELECT key FROM conversations WHERE id = ?")
                            .one([](const Sql::Statement &row) { return row.int64(0); }, message.conversation);
    if (!conversation) return conversation.error();
    if (!*conversation) return {ErrorCode::NotFound, QStringLiteral("no such conversation")};

    if (!message.own && message.serverTime != kPending) {
        auto newer = m_sql.prepare("SELECT EXISTS (SELECT 1 FROM messages WHERE conversation = ? AND server_time > ?"
                                   " AND server_time < ?)")
                         .one([](const Sql::Statement &row) { return row.boolean(0); }, **conversation, message.serverTime,
                              kPending);
        if (!newer) return newer.error();
        message.late = newer->value_or(false);
    }
    auto done = m_sql.run("INSERT INTO messages (conversation, server_time, counter, message_id, author, author_device, own,"
                          " kind, state, failure, failure_detail, body, notice, notice_count, sent_time, unread, late)"
                          " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                          **conversation, message.serverTime, message.counter, idOrNull(message.id), message.author,
                          message.authorDevice, message.own, message.kind, message.state, message.failure,
                          message.failureDetail, message.text, message.notice, message.noticeCount, message.sentTime,
                          message.unread, message.late);
    if (!done) return done.error();
    message.key = m_sql.lastInsertId();
    if (auto indexed = SearchIndex(m_sql).add(message.key); !indexed) return indexed.error();
    return message.key;
}

Result<Done> MessageStore::replace(const Message &message)
{
    auto old = find(message.key);
    if (!old) return old.error();
    if (!*old) return {ErrorCode::NotFound, QStringLiteral("no such message")};
    if (auto removed = SearchIndex(m_sql).remove(message.key); !removed) return removed;
    auto done = m_sql.run("UPDATE messages SET message_id = ?, author = ?, author_device = ?, kind = ?, state = ?, failure = ?,"
                          " failure_detail = ?, body = ?, counter = ?, sent_time = ? WHERE key = ?",
                          idOrNull(message.id), message.author, message.authorDevice, message.kind, message.state,
                          message.failure, message.failureDetail, message.text, message.counter, message.sentTime, message.key);
    if (!done) return done;
    return SearchIndex(m_sql).add(message.key);
}

Result<Done> MessageStore::setAccepted(MessageKey key, Micros serverTime, quint64 counter)
{
    if (auto noted = SearchIndex(m_sql).noteTime(key, serverTime); !noted) return noted;
    // "Delivered" may have come first (raiseState): the message still has no place then.
    return m_sql.run("UPDATE messages SET server_time = ?, counter = ?, state = max(state, ?), failure = 0, failure_detail = ''"
                     " WHERE key = ? AND (state IN (?, ?) OR (state IN (?, ?) AND server_time = ?))",
                     serverTime, counter, MessageState::Accepted, key, MessageState::Pending, MessageState::Accepted,
                     MessageState::Delivered, MessageState::Read, kPending);
}

Result<bool> MessageStore::raiseState(MessageKey key, MessageState state)
{
    auto update = m_sql.prepare("UPDATE messages SET state = ? WHERE key = ? AND state BETWEEN ? AND ?");
    // From pending too: an answer from the relay can overtake "accepted" after a reconnect. Never from failed.
    const auto below = static_cast<MessageState>(static_cast<int>(state) - 1);
    if (auto done = update.run(state, key, MessageState::Pending, below); !done) return done.error();
    return update.changes() > 0;
}

Result<Done> MessageStore::setSender(MessageKey key, quint32 device)
{
    return m_sql.run("UPDATE messages SET author_device = ? WHERE key = ?", device, key);
}

Result<Done> MessageStore::setState(MessageKey key, MessageState state, ErrorCode failure, const QString &detail)
{
    auto message = find(key);
    if (!message) return message.error();
    if (!*message) return Done{};
    Position position = (*message)->position();
    if (state == MessageState::Pending && (*message)->state == MessageState::Failed) position = Position();
    auto done = m_sql.run("UPDATE messages SET state = ?, failure = ?, failure_detail = ?, server_time = ?, counter = ? WHERE key = ?", state,
                          failure, detail, position.serverTime, position.counter, key);
    if (!done || state != MessageState::Failed) return done;
    if (auto placed = placeFailed((*message)->conversation); !placed) return placed.error();
    return Done{};
}

Result<QList<MessageKey>> MessageStore::placeFailed(const Base::ConversationId &id)
{
    // The first of those without a place, until it is one that still waits: what failed behind that one cannot know its place yet.
    auto first = m_sql.prepare("SELECT key, state FROM messages WHERE conversation = (SELECT key FROM conversations WHERE id = ?)"
                               " AND server_time = ? ORDER BY counter, key LIMIT 1");
    QList<MessageKey> placed;
    for (;;) {
        auto row = first.one([](const Sql::Statement &one) { return std::pair(one.int64(0), one.enumeration<MessageState>(1)); }, id, kPending);
        if (!row) return row.error();
        if (!*row || (*row)->second != MessageState::Failed) return placed;
        const MessageKey key = (*row)->first;
        auto place = placeAsWritten(key);
        if (!place) return place.error();
        auto done = m_sql.run("UPDATE messages SET server_time = ?, counter = ? WHERE key = ?", place->serverTime, place->counter, key);
        if (!done) return done.error();
        placed.append(key);
    }
}

//! Right behind all that has a place and was there before it. Keys grow as messages come and are written; clocks are not asked.
Result<Position> MessageStore::placeAsWritten(MessageKey key)
{
    auto last = m_sql
                    .prepare("SELECT server_time, counter FROM messages WHERE conversation = (SELECT conversation FROM messages WHERE key = ?1)"
                             " AND key < ?1 AND server_time < ?2 ORDER BY server_time DESC, counter DESC, key DESC LIMIT 1")
                    .one([](const Sql::Statement &row) { return Position{Micros(row.int64(0)), row.uint64(1), 0}; }, key, kPending);
    if (!last) return last.error();
    return last->value_or(Position{Micros(0), 0, 0});
}

Result<Done> MessageStore::setText(MessageKey key, const QString &text)
{
    auto message = find(key);
    if (!message) return message.error();
    if (!*message) return {ErrorCode::NotFound, QStringLiteral("no such message")};
    (*message)->text = text;
    return replace(**message);
}

Result<std::optional<QByteArray>> MessageStore::remove(MessageKey key)
{
    auto message = find(key);
    if (!message) return message.error();
    if (!*message) return std::optional<QByteArray>();
    auto cached = m_sql.prepare("SELECT cache_id FROM attachments WHERE message = ?")
                      .one([](const Sql::Statement &row) { return row.bytes(0); }, key);
    if (!cached) return cached.error();
    if (auto removed = SearchIndex(m_sql).remove(key); !removed) return removed.error();
    if (auto removed = m_sql.run("DELETE FROM messages WHERE key = ?", key); !removed) return removed.error();
    if (*cached && (*cached)->isEmpty()) return std::optional<QByteArray>();
    return std::move(*cached);
}

Result<std::optional<Message>> MessageStore::find(MessageKey key)
{
    return m_sql.prepare(KITH_MESSAGES "WHERE m.key = ?").one(messageOf, key);
}

Result<std::optional<Message>> MessageStore::findById(const QString &author, const Base::MessageId &id)
{
    return m_sql.prepare(KITH_MESSAGES "WHERE m.author = ? AND m.message_id = ?").one(messageOf, author, id);
}

Result<QList<Message>> MessageStore::findAll(const QList<MessageKey> &keys)
{
    QList<Message> found;
    found.reserve(keys.size());
    for (const MessageKey key : keys) {
        auto message = find(key);
        if (!message) return message.error();
        if (*message) found.append(std::move(**message));
    }
    return found;
}

namespace {
constexpr char kHere[] = KITH_MESSAGES "WHERE m.conversation = (SELECT key FROM conversations WHERE id = ?) ";

Result<QList<Message>> toList(Result<std::vector<Message>> rows, bool reversed)
{
    if (!rows) return rows.error();
    QList<Message> list;
    list.reserve(static_cast<qsizetype>(rows->size()));
    if (reversed)
        std::move(rows->rbegin(), rows->rend(), std::back_inserter(list));
    else
        std::move(rows->begin(), rows->end(), std::back_inserter(list));
    return list;
}

//! At most \a limit rows before \a position, oldest first.
Result<QList<Message>> rowsBefore(Sql::Connection &sql, const ConversationId &id, const Position &position, int limit)
{
    static const std::string text = std::string(kHere)
        + "AND (m.server_time, m.counter, m.key) < (?, ?, ?) ORDER BY m.server_time DESC, m.counter DESC, m.key DESC LIMIT ?";
    return toList(sql.prepare(text.c_str()).all(messageOf, id, position.serverTime, position.counter, position.key, limit), true);
}

Result<QList<Message>> rowsAfter(Sql::Connection &sql, const ConversationId &id, const Position &position, int limit)
{
    static const std::string text = std::string(kHere)
        + "AND (m.server_time, m.counter, m.key) > (?, ?, ?) ORDER BY m.server_time, m.counter, m.key LIMIT ?";
    return toList(sql.prepare(text.c_str()).all(messageOf, id, position.serverTime, position.counter, position.key, limit), false);
}

constexpr Position kEnd{kPending, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()};
} // namespace

Result<std::optional<MessageKey>> MessageStore::firstSince(const ConversationId &id, Micros time)
{
    // What failed stands right before it, with the server time of what it stands behind.
    auto found = rowsAfter(m_sql, id, {time, 0, 0}, 1);
    if (!found) return found.error();
    Position place = found->isEmpty() ? kEnd : found->first().position();
    std::optional<MessageKey> first = found->isEmpty() ? std::nullopt : std::optional(found->first().key);
    for (;;) {
        auto earlier = rowsBefore(m_sql, id, place, 1);
        if (!earlier) return earlier.error();
        if (earlier->isEmpty()) return first;
        const Message &message = earlier->first();
        const bool isSince = message.state == MessageState::Failed && message.shownTime() >= time;
        if (first && !isSince) return first;
        first = message.key;
        place = message.position();
        if (!isSince) return first;
    }
}

Result<MessagePage> MessageStore::shelf(const ConversationId &id, Shelf shelf, const Position &position, bool older, int count)
{
    // Each is an index of its own: see the migration.
    const std::string which = shelf == Shelf::Links ? "AND m.links > 0 "
        : shelf == Shelf::Media                     ? "AND m.kind IN (2, 3) AND m.kind = 2 "
                                                    : "AND m.kind IN (2, 3) AND m.kind = 3 ";
    const std::string text = kHere + which
        + (older ? "AND (m.server_time, m.counter, m.key) < (?, ?, ?) ORDER BY m.server_time DESC, m.counter DESC, m.key DESC LIMIT ?"
                 : "AND (m.server_time, m.counter, m.key) > (?, ?, ?) ORDER BY m.server_time, m.counter, m.key LIMIT ?");
    auto rows = toList(m_sql.prepare(text.c_str()).all(messageOf, id, position.serverTime, position.counter, position.key, count + 1),
                       !older);
    if (!rows) return rows.error();
    MessagePage page{std::move(*rows), false, false};
    const bool isMore = page.messages.size() > count;
    (older ? page.hasOlder : page.hasNewer) = isMore;
    if (!isMore) return page;
    if (older) page.messages.removeLast();
    else page.messages.removeFirst();
    return page;
}

Result<MessagePage> MessageStore::latest(const ConversationId &id, int count)
{
    auto rows = rowsBefore(m_sql, id, kEnd, count + 1);
    if (!rows) return rows.error();
    MessagePage page{std::move(*rows), false, false};
    page.hasOlder = page.messages.size() > count;
    if (page.hasOlder) page.messages.removeFirst();
    return page;
}

Result<MessagePage> MessageStore::before(const ConversationId &id, const Position &position, int count)
{
    auto rows = rowsBefore(m_sql, id, position, count + 1);
    if (!rows) return rows.error();
    MessagePage page{std::move(*rows), false, false};
    page.hasOlder = page.messages.size() > count;
    if (page.hasOlder) page.messages.removeFirst();
    // Newer ones: whatever stands at the position itself, or behind it.
    Position last = position;
    --last.key;
    auto newer = rowsAfter(m_sql, id, last, 1);
    if (!newer) return newer.error();
    page.hasNewer = !newer->isEmpty();
    return page;
}

Result<MessagePage> MessageStore::after(const ConversationId &id, const Position &position, int count)
{
    auto rows = rowsAfter(m_sql, id, position, count + 1);
    if (!rows) return rows.error();
    MessagePage page{std::move(*rows), false, false};
    page.hasNewer = page.messages.size() > count;
    if (page.hasNewer) page.messages.removeLast();
    Position first = position;
    ++first.key;
    auto older = rowsBefore(m_sql, id, first, 1);
    if (!older) return older.error();
    page.hasOlder = !older->isEmpty();
    return page;
}

Result<MessagePage> MessageStore::around(const ConversationId &id, MessageKey key, int count)
{
    auto middle = find(key);
    if (!middle) return middle.error();
    if (!*middle || (*middle)->conversation != id) return {ErrorCode::NotFound, QStringLiteral("no such message here")};
    const Position position = (*middle)->position();
    auto older = before(id, position, (count - 1) / 2);
    if (!older) return older.error();
    auto newer = after(id, position, count - 1 - static_cast<int>(older->messages.size()));
    if (!newer) return newer.error();
    MessagePage page{std::move(older->messages), older->hasOlder, newer->hasNewer};
    page.messages.append(std::move(**middle));
    page.messages.append(newer->messages);
    return page;
}

Result<QList<Message>> MessageStore::markRead(const ConversationId &id, const Position &upTo)
{
    static const std::string text = std::string(kHere)
        + "AND m.unread = 1 AND (m.server_time, m.counter, m.key) <= (?, ?, ?) ORDER BY m.server_time, m.counter, m.key";
    auto changed = toList(m_sql.prepare(text.c_str()).all(messageOf, id, upTo.serverTime, upTo.counter, upTo.key), false);
    if (!changed) return changed;
    auto update = m_sql.prepare("UPDATE messages SET unread = 0 WHERE key = ?");
    for (Message &message : *changed) {
        if (auto done = update.run(message.key); !done) return done.error();
        message.unread = false;
    }
    return changed;
}

Result<std::optional<Position>> MessageStore::firstUnread(const ConversationId &id)
{
    return m_sql
        .prepare("SELECT server_time, counter, key FROM messages WHERE conversation = (SELECT key FROM conversations WHERE id = ?)"
                 " AND unread = 1 ORDER BY server_time, counter, key LIMIT 1")
        .one([](const Sql::Statement &row) { return Position{Micros(row.int64(0)), row.uint64(1), row.int64(2)}; }, id);
}

Result<QList<Message>> MessageStore::pending()
{
    return toList(m_sql.prepare(KITH_MESSAGES "WHERE m.state = 1 ORDER BY m.key").all(messageOf), false);
}

// ---------------------------------------------------------------- message info

Result<Done> MessageStore::setDeviceAccepted(MessageKey key, const Base::DeviceAddress &device, Micros time)
{
    return m_sql.run("INSERT INTO deliveries (message, user, device, accepted_at) VALUES (?,?,?,?)"
                     " ON CONFLICT (message, user, device) DO UPDATE SET accepted_at = excluded.accepted_at"
                     " WHERE accepted_at = 0",
                     key, device.user, device.device, time);
}

Result<Done> MessageStore::setDeviceDelivered(MessageKey key, const Base::DeviceAddress &device, Micros time)
{
    return m_sql.run("INSERT INTO deliveries (message, user, device, delivered_at) VALUES (?,?,?,?)"
                     " ON CONFLICT (message, user, device) DO UPDATE SET delivered_at = excluded.delivered_at"
                     " WHERE delivered_at = 0",
                     key, device.user, device.device, time);
}

Result<Done> MessageStore::setPersonRead(MessageKey key, const QString &user, Micros time)
{
    return m_sql.run("INSERT INTO deliveries (message, user, device, read_at) VALUES (?,?,0,?)"
                     " ON CONFLICT (message, user, device) DO UPDATE SET read_at = excluded.read_at WHERE read_at = 0",
                     key, user, time);
}

Result<QList<DeliveryRow>> MessageStore::delivery(MessageKey key)
{
    auto rows = m_sql.prepare("SELECT user, device, accepted_at, delivered_at, read_at FROM deliveries WHERE message = ?"
                              " ORDER BY user, device")
                    .all(
                        [](const Sql::Statement &row) {
                            return DeliveryRow{{row.text(0), row.uint32(1)}, Micros(row.int64(2)), Micros(row.int64(3)),
                                               Micros(row.int64(4))};
                        },
                        key);
    if (!rows) return rows.error();
    return QList<DeliveryRow>(rows->begin(), rows->end());
}

} // namespace Store
