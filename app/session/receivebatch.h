// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/sessioncipher.h"
#include "app/session/changes.h"
#include "app/session/handlers/incoming.h"
#include "app/session/listkeeper.h"
#include "app/session/self.h"
#include "app/store/access.h"
#include "shared/wire/kith.pb.h"

#include <QSet>

#include <chrono>
#include <optional>
#include <vector>

namespace Session {

//! What a batch did.
struct Received
{
    Announcement announcement;
    quint64 cursor = 0;
    int entries = 0;
    QList<MessageKey> attachments; //!< new rows with a file
    //! The entry behind these has another key than the list of its sender that is known here: that list may have been replaced
    //! (in two branches of lists one number may stand for two devices). It and what follows were not taken.
    std::optional<Base::DeviceAddress> unsure;
};

//! The one door in: up to 256 mailbox entries in one transaction, a savepoint for each. What cannot be read is undone whole
//! and leaves a placeholder with its cause; its raw envelope is set aside. Database thread, one batch.
class ReceiveBatch
{
public:
    //! \a steady: for failure budgets. \a sure: whose lists are as new as the relay's.
    ReceiveBatch(Store::Access &access, const Self &self, std::chrono::nanoseconds steady, const QSet<Base::DeviceAddress> &sure)
        : m_access(access), m_self(self), m_steady(steady), m_sure(sure), m_lists(access, self)
    {
    }

    //! An error (storage) undoes the whole batch.
    Base::Result<Received> run(const std::vector<kith::wire::Deliver> &entries);

private:
    struct Opened
    {
        kith::content::Content content;
        bool known = true; //!< false: a newer version; only the header is good
    };
    Base::Result<Base::Done> receiveAll(const std::vector<kith::wire::Deliver> &entries, Received &received);
    Base::Result<Base::Done> receive(const kith::wire::Deliver &entry, Received &received);
    Base::Result<Base::Done> take(const kith::wire::Deliver &entry, const Base::DeviceAddress &sender, Changes &changes);
    //! The same bytes were read before, and what they held was shown. Other bytes for which the ratchet has no key any more are
    //! no repetition: their sender used it twice, as an old copy of a profile does, and what they held was never seen.
    Base::Result<bool> isRepeated(const kith::wire::Deliver &entry, const Base::DeviceAddress &sender, const Base::Error &cause);
    Base::Result<Opened> open(const kith::wire::Envelope &envelope, const Base::DeviceAddress &sender);
    Base::Result<Base::Done> handle(const Opened &opened, const Incoming &incoming, Changes &changes);
    Base::Result<bool> noteCounter(const Incoming &incoming, Changes &changes);
    Base::Result<Base::Done> noteTypingKey(const Incoming &incoming);
    Base::Result<Base::Done> placeholder(const kith::wire::Deliver &entry, const Base::DeviceAddress &sender,
                                         const Base::Error &cause);
    Base::Result<Base::Done> gap(const kith::wire::Deliver &entry);
    Base::Result<ConversationId> conversationWith(const QString &peer, Store::Micros time, Changes &changes);

    Store::Access &m_access;
    const Self &m_self;
    std::chrono::nanoseconds m_steady;
    const QSet<Base::DeviceAddress> &m_sure;
    ListKeeper m_lists;
    std::vector<quint64> m_endedTwice; //!< not to be touched
    Changes m_changes;
    QList<Store::MessageKey> m_attachments;
    // What was looked up in this batch; forgotten when a savepoint is undone.
    QHash<QString, ConversationId> m_conversations;
    QHash<Base::DeviceAddress, QByteArray> m_identities;
    QHash<std::pair<ConversationId, Base::DeviceAddress>, QByteArray> m_typingKeys;
};

} // namespace Session
