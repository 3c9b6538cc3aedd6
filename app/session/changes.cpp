// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/changes.h"

#include "app/session/convert.h"

#include <algorithm>
#include <utility>

namespace Session {

void Changes::add(const Store::Message &message, const Store::Attachment *attachment)
{
    m_announcement.added[message.conversation].append(toMessage(message, attachment));
    m_touched.insert(message.conversation);
}

void Changes::change(const ConversationId &conversation, MessageKey key)
{
    m_changed.insert(key);
    m_touched.insert(conversation);
}

void Changes::remove(const ConversationId &conversation, MessageKey key)
{
    m_announcement.removed[conversation].append(key);
    m_changed.remove(key);
    m_touched.insert(conversation);
}

void Changes::merge(Changes &&other)
{
    for (auto it = other.m_announcement.added.cbegin(); it != other.m_announcement.added.cend(); ++it) {
        m_announcement.added[it.key()] += it.value();
    }
    for (auto it = other.m_announcement.removed.cbegin(); it != other.m_announcement.removed.cend(); ++it) {
        m_announcement.removed[it.key()] += it.value();
    }
    m_announcement.trust.insert(other.m_announcement.trust);
    m_changed += other.m_changed;
    m_touched += other.m_touched;
    other = Changes();
}

bool Changes::isEmpty() const
{
    return m_announcement.added.isEmpty() && m_announcement.removed.isEmpty() && m_announcement.trust.isEmpty()
           && m_changed.isEmpty() && m_touched.isEmpty();
}

Base::Result<Announcement> Changes::finish(Store::Access &access)
{
    for (const ConversationId &id : std::as_const(m_touched)) {
        auto placed = access.messages().placeFailed(id); // what they waited for may be settled
        if (!placed) return placed.error();
        for (const MessageKey key : std::as_const(*placed)) m_changed.insert(key);
    }
    if (!m_changed.isEmpty()) {
        QList<MessageKey> keys(m_changed.cbegin(), m_changed.cend());
        std::sort(keys.begin(), keys.end());
        auto stored = access.messages().findAll(keys);
        if (!stored) return stored.error();
        auto messages = loadMessages(access, *stored);
        if (!messages) return messages.error();
        for (const Message &message : *messages) m_announcement.changed[message.conversation].append(message);
    }
    for (const ConversationId &id : std::as_const(m_touched)) {
        auto conversation = access.conversations().find(id);
        if (!conversation) return conversation.error();
        if (!*conversation) continue; // removed meanwhile
        auto summary = toSummary(access, **conversation);
        if (!summary) return summary.error();
        m_announcement.summaries.append(*std::move(summary));
    }
    m_changed.clear();
    m_touched.clear();
    return std::exchange(m_announcement, {});
}

} // namespace Session
