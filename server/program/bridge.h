// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/peer.h"

namespace Relay::Gateway {
class Dispatcher;
}
namespace Relay::Service {
struct Client;
class Connections;
}

namespace Relay::Program {

//! Between the gateway's peers and the services' clients: makes one Sink per peer and keeps it as the peer's attachment.
//! Owned by the composition; loop thread.
class Bridge final : public Gateway::PeerObserver
{
public:
    explicit Bridge(Service::Connections &connections) : m_connections(connections) {}

    void peerOpened(Gateway::Peer &peer) override;
    void peerDrained(Gateway::Peer &peer) override;
    void peerClosed(Gateway::Peer &peer) override;

    //! The service's side of \a peer; null once it is closed.
    static Service::Client *clientOf(Gateway::Peer &peer);

private:
    Service::Connections &m_connections;
};

} // namespace Relay::Program
