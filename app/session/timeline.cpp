// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/timeline.h"

#include "app/session/convert.h"
#include "app/session/parts.h"

namespace Session {
namespace {

Base::Result<MessagePage> toPage(Store::Access &access, Base::Result<Store::MessagePage> &&stored)
{
    if (!stored) return stored.error();
    auto messages = loadMessages(access, stored->messages);
    if (!messages) return messages.error();
    return MessagePage{*std::move(messages), stored->hasOlder, stored->hasNewer};
}

} // namespace

Timeline::Timeline(Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

Base::Task<Base::Result<MessagePage>> Timeline::latest(const ConversationId &id, int count)
{
    return m_parts.database.read([id, count](Store::Access &access) { return toPage(access, access.messages().latest(id, count)); });
}

Base::Task<Base::Result<MessagePage>> Timeline::before(const ConversationId &id, const Position &position, int count)
{
    return m_parts.database.read([id, at = toStore(position), count](Store::Access &access) {
        return toPage(access, access.messages().before(id, at, count));
    });
}

Base::Task<Base::Result<MessagePage>> Timeline::after(const ConversationId &id, const Position &position, int count)
{
    return m_parts.database.read([id, at = toStore(position), count](Store::Access &access) {
        return toPage(access, access.messages().after(id, at, count));
    });
}

Base::Task<Base::Result<MessagePage>> Timeline::around(const ConversationId &id, MessageKey key, int count)
{
    return m_parts.database.read(
        [id, key, count](Store::Access &access) { return toPage(access, access.messages().around(id, key, count)); });
}

Base::Task<Base::Result<std::optional<Position>>> Timeline::firstUnread(const ConversationId &id)
{
    return m_parts.database.read([id](Store::Access &access) -> Base::Result<std::optional<Position>> {
        auto stored = access.messages().firstUnread(id);
        if (!stored) return stored.error();
        return *stored ? std::optional(toPosition(**stored)) : std::nullopt;
    });
}

Base::Task<Base::Result<Message>> Timeline::message(MessageKey key)
{
    return m_parts.database.read([key](Store::Access &access) -> Base::Result<Message> {
        auto stored = access.messages().find(key);
        if (!stored) return stored.error();
        if (!*stored) return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("message")};
        return loadMessage(access, **stored);
    });
}

Base::Task<Base::Result<std::optional<Message>>> Timeline::findById(const Base::MessageId &id, const QString &author)
{
    using Found = std::optional<Message>;
    return m_parts.database.read([id, author](Store::Access &access) -> Base::Result<Found> {
        auto stored = access.messages().findById(author, id);
        if (!stored) return stored.error();
        if (!*stored) return Found();
        auto message = loadMessage(access, **stored);
        if (!message) return message.error();
        return Found(*std::move(message));
    });
}

Base::Task<Base::Result<std::optional<Message>>> Timeline::findByIdOfAnybody(const Base::MessageId &id)
{
    using Found = std::optional<Message>;
    return m_parts.database.read([id](Store::Access &access) -> Base::Result<Found> {
        // The index begins with the author; there are as many as one talks to.
        auto key = access.sql()
                       .prepare("SELECT m.key FROM (SELECT peer AS author FROM conversations UNION SELECT user FROM account) p"
                                " JOIN messages m ON m.author = p.author AND m.message_id = ? WHERE m.message_id IS NOT NULL"
                                " ORDER BY m.key DESC LIMIT 1")
                       .one([](const Sql::Statement &row) { return Store::MessageKey(row.int64(0)); }, id);
        if (!key) return key.error();
        if (!*key) return Found();
        auto stored = access.messages().find(**key);
        if (!stored) return stored.error();
        if (!*stored) return Found();
        auto message = loadMessage(access, **stored);
        if (!message) return message.error();
        return Found(*std::move(message));
    });
}

Base::Task<Base::Result<QList<DeliveryDetail>>> Timeline::details(MessageKey key)
{
    return m_parts.database.read([key](Store::Access &access) -> Base::Result<QList<DeliveryDetail>> {
        auto rows = access.messages().delivery(key);
        if (!rows) return rows.error();
        QList<DeliveryDetail> details;
        for (const Store::DeliveryRow &row : std::as_const(*rows)) {
            const auto add = [&](MessageState state, Store::Micros time) {
                if (time.count() > 0) details.append({row.device.user, row.device.device, state, toDateTime(time)});
            };
            add(MessageState::Accepted, row.acceptedAt);
            add(MessageState::Delivered, row.deliveredAt);
            add(MessageState::Read, row.readAt);
        }
        return details;
    });
}

Base::Task<Base::Result<std::optional<MessageKey>>> Timeline::firstSince(const ConversationId &id, const QDateTime &time)
{
    const Store::Micros micros(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
    return m_parts.database.read([id, micros](Store::Access &access) { return access.messages().firstSince(id, micros); });
}

Base::Task<Base::Result<QList<Message>>> Timeline::arrivedAfter(MessageKey after, int limit)
{
    return m_parts.database.read([after, limit](Store::Access &access) -> Base::Result<QList<Message>> {
        auto keys = access.sql()
                        .prepare("SELECT key FROM messages WHERE key > ? AND own = 0 ORDER BY key LIMIT ?")
                        .all([](const Sql::Statement &row) { return Store::MessageKey(row.int64(0)); }, after, limit);
        if (!keys) return keys.error();
        auto stored = access.messages().findAll(QList<Store::MessageKey>(keys->cbegin(), keys->cend()));
        if (!stored) return stored.error();
        return loadMessages(access, *stored);
    });
}

} // namespace Session
