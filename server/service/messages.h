// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/counters.h"
#include "server/service/policy.h"

#include <QObject>

#include <unordered_map>

namespace Relay::Store {
class Store;
}

namespace Relay::Service {

class Connections;
class Delivery;
class Directory;

//! Send and StatusQuery (DELIVERY.md, "Send"). Loop thread.
class Messages final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Store::Store &store;
        Directory &directory;
        Connections &connections;
        Delivery &delivery;
        Counters &counters;
        const Policy &policy;
    };
    explicit Messages(const Parts &parts, QObject *parent = nullptr);
    ~Messages() override;

    //! Answers Accepted or Refusal, after the commit. Sends of one connection are stored in the order they came. May move
    //! from \a send.
    void send(Client &client, quint32 requestId, kith::wire::Send &send);
    //! Answers StatusAnswer.
    void statusQuery(Client &client, quint32 requestId, const kith::wire::StatusQuery &query);
    //! Cumulative; see Delivery.
    void ack(Client &client, const kith::wire::Ack &ack);

private:
    class Job;
    struct Waiting;
    struct Queue;
    enum class Check { Fine, Unknown, Refused };
    void process(Client &client, quint32 requestId, kith::wire::Send &send);
    bool needsPeople(const kith::wire::Send &send, std::vector<std::string> &missing) const;
    void refuseUnlessKnown(Client &client, quint32 requestId, const kith::wire::Send &send, kith::wire::Refusal refused);
    void refuseStale(Client &client, quint32 requestId, const kith::wire::Send &send);
    void next(ClientKey key);
    void finished(Job &job);

    Parts m_parts;
    std::unordered_map<ClientKey, Queue> m_waiting; // of senders whose recipients are being looked up
    kith::wire::RelayFrame m_answer; // used again, so that its memory is
};

} // namespace Relay::Service
