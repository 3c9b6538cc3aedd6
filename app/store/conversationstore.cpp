// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversationstore.h"

#include "app/store/messagerow.h"
#include "app/store/outboxstore.h"
#include "app/store/searchindex.h"
#include "shared/sql/connection.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace Store {

using Base::ConversationId;
using Base::Done;
using Base::Result;

namespace {
// With the newest row and the number of unread ones: look-ups in two indexes, so that nothing has to be kept in step.
#define KITH_CONVERSATIONS                                                                                                          \
    "SELECT " KITH_MESSAGE_COLUMNS ", c.kind, c.peer, c.title, c.created, c.muted, c.draft, c.typing_key,"                          \
    " (SELECT count(*) FROM messages u WHERE u.conversation = c.key AND u.unread = 1)"                                              \
    " FROM conversations c LEFT JOIN messages m ON m.key = (SELECT n.key FROM messages n WHERE n.conversation = c.key"              \
    " ORDER BY n.server_time DESC, n.counter DESC, n.key DESC LIMIT 1) "

Conversation conversationOf(const Sql::Statement &row)
{
    constexpr int kOwn = kMessageColumns; // the first column that is not the message's
    Conversation c;
    c.id = row.id<ConversationId>(1);
    if (!row.isNull(0)) c.last = messageOf(row);
    c.kind = row.enumeration<ConversationKind>(kOwn);
    c.peer = row.text(kOwn + 1);
    c.title = row.text(kOwn + 2);
    c.created = Micros(row.int64(kOwn + 3));
    c.muted = row.boolean(kOwn + 4);
    c.draft = row.text(kOwn + 5);
    c.typingKey = row.bytes(kOwn + 6);
    c.unread = row.int32(kOwn + 7);
    return c;
}

//! What the list is sorted by: what is pending is the newest.
Micros placeOf(const Conversation &c)
{
    if (!c.last) return c.created;
    return c.last->serverTime == kPending ? kPending : c.last->shownTime();
}
} // namespace

Result<Done> ConversationStore::add(const Conversation &c)
{
    return m_sql.run("INSERT INTO conversations (id, kind, peer, title, created, muted, draft, typing_key)"
                     " VALUES (?,?,?,?,?,?,?,?)",
                     c.id, c.kind, c.peer, c.title, c.created, c.muted, c.draft, c.typingKey);
}

Result<std::optional<Conversation>> ConversationStore::find(const ConversationId &id)
{
    return m_sql.prepare(KITH_CONVERSATIONS "WHERE c.id = ?").one(conversationOf, id);
}

Result<std::optional<ConversationId>> ConversationStore::findByPeer(const QString &user)
{
    return m_sql.prepare("SELECT id FROM conversations WHERE peer = ? AND kind = 1")
        .one([](const Sql::Statement &row) { return row.id<ConversationId>(0); }, user);
}

Result<QList<Conversation>> ConversationStore::all()
{
    auto rows = m_sql.prepare(KITH_CONVERSATIONS).all(conversationOf);
    if (!rows) return rows.error();
    // Their places are sorted, not they themselves: a conversation is large.
    std::vector<std::pair<Micros, qsizetype>> newestFirst;
    for (const Conversation &conversation : *rows)
        newestFirst.emplace_back(placeOf(conversation), static_cast<qsizetype>(newestFirst.size()));
    std::stable_sort(newestFirst.begin(), newestFirst.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<Conversation> list;
    for (const auto &[when, place] : newestFirst) list.append(std::move((*rows)[static_cast<std::size_t>(place)]));
    return list;
}

Result<QList<QByteArray>> ConversationStore::remove(const ConversationId &id)
{
    auto keys = m_sql.prepare("SELECT key FROM messages WHERE conversation = (SELECT key FROM conversations WHERE id = ?)")
                    .all([](const Sql::Statement &row) { return row.int64(0); }, id);
    if (!keys) return keys.error();
    MessageStore messages(m_sql);
    QList<QByteArray> files;
    for (const MessageKey key : *keys) {
        auto removed = messages.remove(key);
        if (!removed) return removed.error();
        if (*removed) files.append(std::move(**removed));
    }
    if (auto done = m_sql.run("DELETE FROM envelopes WHERE conversation = ? AND message <> 0", id); !done) return done.error();
    if (auto done = m_sql.run("DELETE FROM conversations WHERE id = ?", id); !done) return done.error();
    // The index keeps removed words in its older parts until these are merged.
    if (!keys->empty()) {
        if (auto done = SearchIndex(m_sql).forgetRemoved(); !done) return done.error();
    }
    return files;
}

Result<Done> ConversationStore::setTitle(const ConversationId &id, const QString &title)
{
    return m_sql.run("UPDATE conversations SET title = ? WHERE id = ?", title, id);
}

Result<Done> ConversationStore::setDraft(const ConversationId &id, const QString &draft)
{
    return m_sql.run("UPDATE conversations SET draft = ? WHERE id = ?", draft, id);
}

Result<Done> ConversationStore::setMuted(const ConversationId &id, bool muted)
{
    return m_sql.run("UPDATE conversations SET muted = ? WHERE id = ?", muted, id);
}

Result<Done> ConversationStore::setTypingKey(const ConversationId &id, const QByteArray &key)
{
    return m_sql.run("UPDATE conversations SET typing_key = ? WHERE id = ?", key, id);
}

Result<std::optional<QByteArray>> ConversationStore::peerTypingKey(const ConversationId &id, const Base::DeviceAddress &device)
{
    return m_sql
        .prepare("SELECT key FROM typing_keys WHERE conversation = (SELECT key FROM conversations WHERE id = ?)"
                 " AND user = ? AND device = ?")
        .one([](const Sql::Statement &row) { return row.bytes(0); }, id, device.user, device.device);
}

Result<Done> ConversationStore::setPeerTypingKey(const ConversationId &id, const Base::DeviceAddress &device,
                                                 const QByteArray &key)
{
    return m_sql.run("INSERT OR REPLACE INTO typing_keys (conversation, user, device, key)"
                     " SELECT key, ?, ?, ? FROM conversations WHERE id = ?",
                     device.user, device.device, key, id);
}

} // namespace Store
