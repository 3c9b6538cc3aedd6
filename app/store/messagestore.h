// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

#include <QList>

#include <tuple>

namespace Sql {
class Connection;
class Statement;
}

namespace Store {

// Numbers are stored.
enum class MessageKind { Text = 1, Image = 2, File = 3, Notice = 4, Placeholder = 5 };
enum class MessageState { Received = 0, Pending = 1, Accepted = 2, Delivered = 3, Read = 4, Failed = 5 };

//! Where a message stands in its conversation: by server time, its sender's counter, its key. Pending ones last; a failed one
//! right behind what was there when it was written.
struct Position
{
    Micros serverTime = kPending;
    quint64 counter = 0;
    MessageKey key = 0;

    friend bool operator==(const Position &, const Position &) = default;
    friend bool operator<(const Position &a, const Position &b)
    {
        return std::tie(a.serverTime, a.counter, a.key) < std::tie(b.serverTime, b.counter, b.key);
    }
};

struct Message
{
    MessageKey key = 0; //!< given by add()
    Base::ConversationId conversation;
    Base::MessageId id; //!< null for notices and some placeholders
    QString author;
    quint32 authorDevice = 0;
    bool own = false;
    MessageKind kind = MessageKind::Text;
    MessageState state = MessageState::Received;
    quint16 failure = 0; //!< Failed: Base::ErrorCode; Placeholder: its cause
    QString failureDetail;
    QString text; //!< text or caption; only this is searched
    int notice = 0; //!< Notice: Session::NoticeKind
    quint64 noticeCount = 0;
    quint64 counter = 0; //!< of its sending device in this conversation
    Micros serverTime = kPending;
    Micros sentTime{0}; //!< by the sender's clock
    bool unread = false;
    bool late = false;

    Position position() const { return {serverTime, counter, key}; }
    //! When it is from, to people: the server time of what no relay accepted says only where it stands.
    Micros shownTime() const { return state == MessageState::Failed || serverTime == kPending ? sentTime : serverTime; }
};

struct MessagePage
{
    QList<Message> messages; //!< oldest first
    bool hasOlder = false;
    bool hasNewer = false;
};

enum class Shelf { Media, Files, Links }; //!< of a conversation's gallery

//! A line of message info.
struct DeliveryRow
{
    Base::DeviceAddress device; //!< device 0: the person as a whole (read)
    Micros acceptedAt{0}; //!< 0: not yet
    Micros deliveredAt{0};
    Micros readAt{0};
};

class MessageStore
{
public:
    explicit MessageStore(Sql::Connection &sql) : m_sql(sql) {}

    //! Stores and indexes it, sets key, and sets late when newer ones of others are already there. AlreadyExists when
    //! (conversation, author, id) is there; NotFound: no such conversation.
    Base::Result<MessageKey> add(Message &message);
    //! Rewrites kind, state, failure, text, counter, sent time, author device and id of \a message.key (a placeholder that was
    //! repaired keeps its place).
    Base::Result<Base::Done> replace(const Message &message);
    //! Own message: pending became accepted and takes its place. Until then its counter is 0, so that pending ones stand in the
    //! order they were written, whenever each got its number.
    Base::Result<Base::Done> setAccepted(MessageKey key, Micros serverTime, quint64 counter);
    //! Never back: a delivered message does not become accepted again. True when it changed.
    Base::Result<bool> raiseState(MessageKey key, MessageState state);
    //! Sent by another device than it was written on.
    Base::Result<Base::Done> setSender(MessageKey key, quint32 device);
    //! Failed keeps the reason, and a pending one takes the place it was written at (placeFailed); also Pending (again, for a
    //! retry): it stands last again.
    Base::Result<Base::Done> setState(MessageKey key, MessageState state, Base::ErrorCode failure = {},
                                      const QString &detail = {});
    //! Failed ones stand where they were written: behind own ones that were written before. While one of these still waits, they
    //! stand last with it; this gives a place to those that can have one now. Answers them.
    Base::Result<QList<MessageKey>> placeFailed(const Base::ConversationId &id);
    Base::Result<Base::Done> setText(MessageKey key, const QString &text);
    //! With receipts, attachment row and search entry. Answers the cached file to delete, if any.
    Base::Result<std::optional<QByteArray>> remove(MessageKey key);

    Base::Result<std::optional<Message>> find(MessageKey key);
    Base::Result<std::optional<Message>> findById(const QString &author, const Base::MessageId &id);
    Base::Result<QList<Message>> findAll(const QList<MessageKey> &keys); //!< in the given order; missing ones left out

    Base::Result<MessagePage> latest(const Base::ConversationId &id, int count);
    Base::Result<MessagePage> before(const Base::ConversationId &id, const Position &position, int count); //!< exclusive
    Base::Result<MessagePage> after(const Base::ConversationId &id, const Position &position, int count);
    Base::Result<MessagePage> around(const Base::ConversationId &id, MessageKey key, int count); //!< NotFound

    //! The first message from \a time on, else the newest; nullopt in an empty conversation.
    Base::Result<std::optional<MessageKey>> firstSince(const Base::ConversationId &id, Micros time);
    //! What hangs in the gallery, newest first: at most \a count older (or newer) than \a position, nearest ones.
    Base::Result<MessagePage> shelf(const Base::ConversationId &id, Shelf shelf, const Position &position, bool older, int count);

    //! Marks incoming ones up to and including \a upTo as read; answers those that changed (for the receipt), oldest first.
    Base::Result<QList<Message>> markRead(const Base::ConversationId &id, const Position &upTo);
    Base::Result<std::optional<Position>> firstUnread(const Base::ConversationId &id);
    //! Own ones that are pending, oldest first: what a restart has to look after.
    Base::Result<QList<Message>> pending();

    // ---- Message info: one row per device of a recipient
    Base::Result<Base::Done> setDeviceAccepted(MessageKey key, const Base::DeviceAddress &device, Micros time);
    Base::Result<Base::Done> setDeviceDelivered(MessageKey key, const Base::DeviceAddress &device, Micros time);
    Base::Result<Base::Done> setPersonRead(MessageKey key, const QString &user, Micros time); //!< stored as device 0
    Base::Result<QList<DeliveryRow>> delivery(MessageKey key);

private:
    Base::Result<Position> placeAsWritten(MessageKey key);

    Sql::Connection &m_sql;
};

} // namespace Store
