// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "shared/base/task.h"

#include <QObject>

namespace Session {

struct Parts;

//! Reading messages page by page, and hearing about changes. Owned by Session. Nothing is kept in memory here.
class Timeline : public QObject
{
    Q_OBJECT
public:
    explicit Timeline(Parts &parts, QObject *parent = nullptr);

    //! The newest \a count messages.
    Base::Task<Base::Result<MessagePage>> latest(const ConversationId &id, int count);
    //! At most \a count messages before / after \a position (exclusive), nearest ones.
    Base::Task<Base::Result<MessagePage>> before(const ConversationId &id, const Position &position, int count);
    Base::Task<Base::Result<MessagePage>> after(const ConversationId &id, const Position &position, int count);
    //! \a count messages with \a key in the middle. NotFound.
    Base::Task<Base::Result<MessagePage>> around(const ConversationId &id, MessageKey key, int count);
    //! The first unread message, for the divider; nullopt when everything was read.
    Base::Task<Base::Result<std::optional<Position>>> firstUnread(const ConversationId &id);
    Base::Task<Base::Result<Message>> message(MessageKey key);
    Base::Task<Base::Result<std::optional<Message>>> findById(const Base::MessageId &id, const QString &author);
    //! The same when its author is not known: the newest of that id.
    Base::Task<Base::Result<std::optional<Message>>> findByIdOfAnybody(const Base::MessageId &id);
    //! For message info: one entry per device and step.
    Base::Task<Base::Result<QList<DeliveryDetail>>> details(MessageKey key);
    //! For jumping to a date: the first message from \a time on, else the newest; nullopt when there is none at all.
    Base::Task<Base::Result<std::optional<MessageKey>>> firstSince(const ConversationId &id, const QDateTime &time);

    //! What others sent (and placeholders and notices) in the order of arrival, over all conversations: at most \a limit
    //! rows with a key above \a after. For programs that print everything once.
    Base::Task<Base::Result<QList<Message>>> arrivedAfter(MessageKey after, int limit);

Q_SIGNALS:
    // Emitted after the change is committed, in the order of commits. Batched: catching up 10 000 messages gives about 40
    // signals per conversation.
    void messagesAdded(const ConversationId &id, const QList<Message> &messages);
    //! State, position (pending became accepted), transfer, or a placeholder that was repaired.
    void messagesChanged(const ConversationId &id, const QList<Message> &messages);
    void messagesRemoved(const ConversationId &id, const QList<MessageKey> &keys);

private:
    Parts &m_parts;
};

} // namespace Session
