// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/messagestore.h"
#include "app/store/types.h"
#include "shared/base/result.h"

#include <QList>

namespace Sql {
class Connection;
}

namespace Store {

enum class ConversationKind { Direct = 1, Group = 2 }; //!< numbers are stored

struct Conversation
{
    Base::ConversationId id;
    ConversationKind kind = ConversationKind::Direct;
    QString peer; //!< Direct: user name of the other person
    QString title; //!< empty: the peer's name
    Micros created{0};
    bool muted = false;
    QString draft;
    QByteArray typingKey; //!< ours, 32 bytes: travels in headers, seals our typing notices; empty: none made yet
    std::optional<Message> last; //!< newest row, pending ones included; filled by all() and find()
    int unread = 0; //!< filled by all() and find()
};

class ConversationStore
{
public:
    explicit ConversationStore(Sql::Connection &sql) : m_sql(sql) {}

    //! AlreadyExists.
    Base::Result<Base::Done> add(const Conversation &conversation);
    Base::Result<std::optional<Conversation>> find(const Base::ConversationId &id);
    Base::Result<std::optional<Base::ConversationId>> findByPeer(const QString &user);
    //! Most recently talked in first.
    Base::Result<QList<Conversation>> all();
    //! With its messages, attachments' rows, receipts and search entries. Names the cached files to delete. What was seen
    //! stays in DedupStore, so nothing comes back.
    Base::Result<QList<QByteArray>> remove(const Base::ConversationId &id);

    Base::Result<Base::Done> setTitle(const Base::ConversationId &id, const QString &title);
    Base::Result<Base::Done> setDraft(const Base::ConversationId &id, const QString &draft);
    Base::Result<Base::Done> setMuted(const Base::ConversationId &id, bool muted);
    Base::Result<Base::Done> setTypingKey(const Base::ConversationId &id, const QByteArray &key);

    //! The newest typing key a device of somebody else's has sent in this conversation; nullopt when none came.
    Base::Result<std::optional<QByteArray>> peerTypingKey(const Base::ConversationId &id, const Base::DeviceAddress &device);
    Base::Result<Base::Done> setPeerTypingKey(const Base::ConversationId &id, const Base::DeviceAddress &device,
                                              const QByteArray &key);

private:
    Sql::Connection &m_sql;
};

} // namespace Store
