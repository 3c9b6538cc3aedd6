// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/counters.h"
#include "shared/base/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace Relay::Store {
class Store;
struct MailboxEntry;
struct MailboxState;
} // namespace Relay::Store

namespace Relay::Service {

class Connections;

//! Hands mailboxes to their connected devices: at most Wire::kMaxUnacknowledged at a time, in order, from memory when
//! the device is caught up and from the store otherwise; takes acknowledgements and tells the senders. Loop thread.
class Delivery final : public QObject
{
    Q_OBJECT
public:
    Delivery(Store::Store &store, Connections &connections, Counters &counters, const Base::Clock &clock,
             QObject *parent = nullptr);
    ~Delivery() override;

    //! Something new in \a mailbox was committed. \a entry: a serialised Envelope. Calls come in sequence order.
    void committed(Store::MailboxId mailbox, quint64 sequence, qint64 serverTime, Store::MailboxId sender,
                   const QByteArray &entry);
    //! Everything up to it is the client's: deleted soon, the senders are told. A sequence that was not handed out:
    //! MailboxReset.
    void ack(Client &client, const kith::wire::Ack &ack);
    //! Gives the acknowledgements that were collected to the writer now (it happens by itself within milliseconds).
    void flushAcks();
    //! \a mailbox may hold too much: the oldest of what was not handed out, on this connection or the last one, becomes a gap.
    void overflowed(Store::MailboxId mailbox);

    //! Turns entries older than \a age (in time the relay has seen: Store::RunningTime) into gaps, forgets dedup keys
    //! older than \a answersAge, and goes on with deletions that a restart or a lost connection left undone, all in steps; called
    //! by the composition once in a while.
    void expire(std::chrono::microseconds age, std::chrono::microseconds answersAge);

private:
    class AckJob;
    struct Acknowledged
    {
        quint64 sequence = 0;
        quint64 stateGeneration = 0;
    };
    //! It acknowledged what was never handed out: MailboxReset, and everything that is not acknowledged once more.
    void beginAgain(Client &client);
    //! They could not be committed: again in a moment.
    void owe(const std::unordered_map<Store::MailboxId, Acknowledged> &acks);
    void begin(Client *client, const Store::MailboxState &state);
    void push(Client &client, quint64 sequence, qint64 serverTime, Store::MailboxId sender, const QByteArray &entry);
    void refill(Client &client);
    //! Deletes what a Hello acknowledged, a piece with each transaction, and tells the senders.
    void sweep(Store::MailboxId mailbox, const std::string &user, quint32 device);
    void sweepOn(Store::MailboxId mailbox, const std::string &user, quint32 device);
    void tellSender(Store::MailboxId sender, QByteArrayView envelopeId, const std::string &user, quint32 device);
    void flushDelivered();
    using Floors = std::unordered_map<Store::MailboxId, quint64>;
    //! Until release() nothing of these is handed out, so that what was is known: their floors.
    Floors hold(const std::vector<Store::MailboxId> &mailboxes);
    void release(const Floors &held);
    void trim(Store::MailboxId mailbox);
    void expireEntries(qint64 before);
    //! What was acknowledged and is still there, of devices that do not come back.
    void sweepForgotten();
    void expireAnswers(qint64 before);

    Store::Store &m_store;
    Connections &m_connections;
    Counters &m_counters;
    const Base::Clock &m_clock;
    QByteArray m_buffer; // the frame being pushed; used again, so that its memory is

    std::unordered_map<Store::MailboxId, Acknowledged> m_acks; // not yet with the writer
    QTimer m_ackTimer;
    std::unordered_set<Store::MailboxId> m_overflowing; // in the next turn
    QTimer m_trimTimer;
    std::unordered_set<Store::MailboxId> m_sweeping; // sweepOn() is under way
    std::unordered_set<Store::MailboxId> m_held; // entries of theirs are becoming gaps
    struct Shown
    {
        quint64 sequence = 0;
        std::chrono::nanoseconds since{}; // by the steady clock
    };
    // How far mailboxes were shown on a connection that is gone: until its device comes back and names its place, nobody
    // knows whether that came. At most a window each, and for a day.
    std::unordered_map<Store::MailboxId, Shown> m_shown;
    // Whose devices have said where they are since the relay was started. What was handed out to the others before, it does not know.
    std::unordered_set<Store::MailboxId> m_heard;
    std::unordered_map<Store::MailboxId, std::vector<kith::wire::DeliveredItem>> m_delivered; // by sender, not yet told
    QTimer m_deliveredTimer;
};

} // namespace Relay::Service
