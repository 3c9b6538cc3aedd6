// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/backoff.h"
#include "app/net/connection.h"
#include "app/net/messageapi.h"
#include "app/session/directory.h"
#include "app/session/outgoing.h"
#include "app/session/settler.h"
#include "app/store/database.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace Session {

//! Carries what is stored in the outbox to the relay: in order within a conversation, many at once, the same bytes again
//! until there is an answer. Holds a window of the stored queue in memory and nothing that the database does not hold. Owned
//! by Parts.
class Outbox : public QObject
{
    Q_OBJECT
public:
    static constexpr int kInFlight = 256;
    static constexpr int kInMemory = 512;

    Outbox(Store::Database &database, Net::Connection &connection, Net::MessageApi &messages, Directory &directory,
           Settler &settler, DeviceIdentity &identity, const Base::Clock &clock);

    //! Reads the queue anew and goes on; once the fence is passed after a Welcome.
    void reload();
    //! The queue changed under it: something waits again, or was removed.
    void refresh();
    //! The connection is gone: what is in flight will be sent again.
    void suspend();
    //! Something was stored a moment ago, behind everything else.
    void append(const Queued &queued);
    //! The person decided about a changed identity, or removed a message.
    void unblock(const ConversationId &conversation);

    //! Nothing is waiting, in memory or in the store, but for somebody's list or for the person's decision. False until the store
    //! was looked at.
    bool isIdle() const { return !m_loading && !m_again && ((m_items.empty() && !m_moreStored) || isHeld()); }
    int inFlight() const { return m_inFlight; }
    //! Why the relay takes nothing at the moment (RefusedOverloaded, RefusedRateLimited …), until it takes something again.
    const std::optional<Base::Error> &heldBackBy() const { return m_heldBackBy; }

Q_SIGNALS:
    void becameIdle();
    void heldBack();
    void unblocked(const ConversationId &conversation);

private:
    struct Item
    {
        Store::OutgoingEnvelope envelope;
        bool inFlight = false;
        bool answered = false; //!< accepted or refused, waiting to be written down
    };
    void load();
    void pump();
    void send(Item &item);
    void onAnswer(const Base::EnvelopeId &id, quint64 round, Net::Reply<kith::wire::Accepted> &&reply);
    void onStale(const ConversationId &conversation, const kith::wire::Refusal &refusal);
    void holdBack(const Base::Error &why, std::chrono::milliseconds told);
    void pauseFor(std::chrono::milliseconds time);
    void prepare(const ConversationId &conversation);
    void prepareNow(const ConversationId &conversation);
    void prepared(const ConversationId &conversation, Base::Result<Resealed> &&resealed);
    void prepareFailed(const ConversationId &conversation, const Base::Error &why);
    void hold(const ConversationId &conversation, const Base::Error &why);
    bool isHeld() const; //!< all that is in memory
    void release();
    void lookAgain();
    void lookAgain(const ConversationId &id);
    void onSettled(const Base::EnvelopeId &id);
    Item *find(const Base::EnvelopeId &id);
    bool isOnline() const { return m_connection.isOnline(); }

    Store::Database &m_database;
    Net::Connection &m_connection;
    Net::MessageApi &m_messages;
    Directory &m_directory;
    Settler &m_settler;
    DeviceIdentity &m_identity;
    const Base::Clock &m_clock;
    std::deque<Item> m_items; //!< in the order of the store
    QSet<ConversationId> m_preparing; //!< keys are being fetched, or lists were stale
    QSet<ConversationId> m_blocked; //!< the person has to decide
    QHash<ConversationId, Base::Error> m_held; //!< until the relay has a list back
    QHash<ConversationId, int> m_attempts; //!< of preparing, since it last worked
    int m_inFlight = 0;
    quint64 m_round = 0; //!< answers of an older round are dropped
    bool m_loading = false;
    bool m_again = false; //!< load once more: what was read may be older than a change
    bool m_moreStored = true;
    std::optional<Base::Error> m_heldBackBy;
    bool m_open = false; //!< nothing leaves between Welcome and reload(): it may have been encrypted by an old copy
    bool m_heldBack = false; //!< one was refused for now: nothing may overtake it
    QTimer m_pause;
    QTimer m_lookAgain;
    Net::Backoff m_backoff;
};

} // namespace Session
