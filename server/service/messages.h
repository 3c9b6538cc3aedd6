// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/counters.h"
#include "server/service/policy.h"
#include "shared/base/result.h"

#include <QObject>

#include <string>
#include <unordered_map>
#include <vector>

namespace Relay::Store {
class Store;
}

namespace Relay::Service {

class Connections;
class Delivery;
class Directory;
class SendJob;

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

    //! Answers Accepted or Refusal, after the commit. Sends of one connection are stored in the order they came. May
    //! move from \a send.
    void send(Client &client, quint32 requestId, kith::wire::Send &send);
    //! Answers StatusAnswer.
    void statusQuery(Client &client, quint32 requestId, const kith::wire::StatusQuery &query);
    //! Cumulative; see Delivery.
    void ack(Client &client, const kith::wire::Ack &ack);

private:
    struct Queue;
    bool isWellFormed(const kith::wire::Send &send) const;
    std::vector<std::string> unknownUsers(const kith::wire::Send &send) const;
    //! False when recipients must be looked up first; \a send is untouched then.
    bool process(Client &client, quint32 requestId, kith::wire::Send &send, const std::vector<std::string> &missing);
    void lookUp(Client &client, const std::vector<std::string> &users);
    void processWaiting(ClientKey key, const std::vector<std::string> &missing);
    void store(Client &client, quint32 requestId, kith::wire::Send &send);
    void refuse(Client &client, quint32 requestId, const kith::wire::Send &send, kith::wire::Refusal refused);
    void refuseStale(Client &client, quint32 requestId, const kith::wire::Send &send);
    void answerAccepted(Client &client, quint32 requestId, const std::string &envelopeId, qint64 serverTime);
    void finished(SendJob &job, const Base::Result<Base::Done> &committed);

    friend class SendJob;
    Parts m_parts;
    std::unordered_map<ClientKey, Queue> m_waiting; // of senders whose recipients are being looked up
    kith::wire::RelayFrame m_accepted;              // used again, so that its memory is
};

} // namespace Relay::Service
