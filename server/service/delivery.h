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
    //! \a mailbox may hold too much: the oldest of what was not handed out becomes a gap.
    void overflowed(Store::MailboxId mailbox);

    //! Turns entries older than \a age (in time the relay has seen: Store::RunningTime) into gaps, and forgets dedup keys
    //! older than \a answersAge, in steps; called by
    //! the composition once in a while.
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
    void tellSender(Store::MailboxId sender, QByteArrayView envelopeId, const std::string &user, quint32 device);
    void flushDelivered();
    using Floors = std::unordered_map<Store::MailboxId, quint64>;
    //! Until release() nothing of these is handed out, so that what was is known: their floors.
    Floors hold(const std::vector<Store::MailboxId> &mailboxes);
    void release(const Floors &held);
    void trim(Store::MailboxId mailbox);
    void expireEntries(qint64 before);
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
    std::unordered_set<Store::MailboxId> m_held; // entries of theirs are becoming gaps
    std::unordered_map<Store::MailboxId, std::vector<kith::wire::DeliveredItem>> m_delivered; // by sender, not yet told
    QTimer m_deliveredTimer;
};

} // namespace Relay::Service
