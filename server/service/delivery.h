// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/counters.h"
#include "shared/base/clock.h"

#include <QObject>
#include <QTimer>

#include <unordered_map>
#include <vector>

namespace Relay::Store {
class Store;
struct MailboxEntry;
}

namespace Relay::Service {

class Connections;

//! Hands mailboxes to their connected devices: at most Wire::kMaxUnacknowledged at a time, in order, from memory when the
//! device is caught up and from the store otherwise; takes acknowledgements and tells the senders. Loop thread.
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
    //! Everything up to it is the client's: deleted, the senders are told. Above what was handed out: MailboxReset.
    void ack(Client &client, const kith::wire::Ack &ack);
    //! Entries that a Hello acknowledged (their Ack was lost).
    void acknowledgedBefore(Client &client, const std::vector<Store::MailboxEntry> &entries);
    //! What a device has been handed and may not be dropped any more; 0 when it is away.
    quint64 floorOf(Store::MailboxId mailbox) const;

    //! Turns expired entries into gaps, in steps; called by the composition (once an hour or so).
    void expire(std::chrono::microseconds olderThan);

private:
    void begin(Client &client);
    void push(Client &client, quint64 sequence, qint64 serverTime, Store::MailboxId sender, const QByteArray &entry);
    void refill(Client &client);
    void tellSender(Store::MailboxId sender, const QByteArray &envelopeId, const Client &by);
    void flushDelivered();

    Store::Store &m_store;
    Connections &m_connections;
    Counters &m_counters;
    const Base::Clock &m_clock;
    QByteArray m_buffer;
    std::unordered_map<Store::MailboxId, kith::wire::RelayFrame> m_delivered; // collected in this turn
    bool m_flushPosted = false;
};

} // namespace Relay::Service
