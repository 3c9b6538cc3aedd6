// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/certificate.h"
#include "server/gateway/connection.h"
#include "server/gateway/gatewaymetrics.h"
#include "server/gateway/listener.h"
#include "server/gateway/peer.h"
#include "server/gateway/router.h"
#include "server/gateway/trustedproxies.h"
#include "shared/base/result.h"
#include "shared/base/task.h"
#include "shared/wire/kith.pb.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Relay::Gateway {

class Dispatcher;
class FlushQueue;
class HttpConnection;

//! One port for HTTP and WebSocket, and everything that is connected to it. Lives on one loop; holds no globals, so
//! that there can be one per loop. Made by the composition; the references must outlive it.
class Gateway final : public QObject, private ConnectionHome
{
    Q_OBJECT
public:
    struct Parts
    {
        const Base::Clock &clock;
        Router &router; //!< Filled before listen(); must not hold GET on the socket path, which is the gateway's
        Dispatcher &dispatcher;
        Metrics &metrics;
        PeerObserver *observer = nullptr; //!< May be null (nobody hears about peers)
    };
    explicit Gateway(const Parts &parts, const Limits &limits = {}, QObject *parent = nullptr);
    ~Gateway() override;

    void setTrustedProxies(const TrustedProxies &proxies) { m_proxies = proxies; }

    //! See Listener::listen.
    Base::Result<Base::Done> listen(const QHostAddress &address, quint16 port, const std::optional<Certificate> &certificate);
    QHostAddress address() const { return m_listener.address(); }
    quint16 port() const { return m_listener.port(); }
    //! For SIGHUP: new connections get \a certificate. InvalidArgument when the gateway does not listen with TLS.
    Base::Result<Base::Done> reloadCertificate(const Certificate &certificate);

    //! Stops: accepts nobody, tells every peer with the frame \a goAway makes for its own moment to come back (spread evenly
    //! over \a retryAfterSpread), flushes and closes. Finished when all are gone, after \a atMost in any case.
    Base::Task<Base::Done> drain(std::chrono::milliseconds retryAfterSpread,
                                 std::function<kith::wire::RelayFrame(std::chrono::milliseconds retryAfter)> goAway,
                                 std::chrono::milliseconds atMost = std::chrono::seconds(4));

    //! Looks at all deadlines; called by itself every second. For tests with a clock of their own.
    void tick();
    qsizetype connectionCount() const { return static_cast<qsizetype>(m_connections.size()); }
    qsizetype peerCount() const { return m_peerCount; }
    const Listener &listener() const { return m_listener; }
    //! Runs \a visit for every peer that is open.
    void forEachPeer(const std::function<void(Peer &)> &visit);

private:
    friend class HttpConnection;
    const Limits &limits() const override { return m_limits; }
    const Base::Clock &clock() const override { return m_parts.clock; }
    GatewayMetrics &metrics() override { return m_metrics; }
    QHostAddress clientAddress(const QHostAddress &peer, const QByteArray &forwardedFor) const override
    {
        return m_proxies.clientAddress(peer, forwardedFor);
    }
    kith::wire::ClientFrame &scratchFrame(qsizetype payloadBytes) override;
    bool isDraining() const override { return m_draining; }
    void connectionGone(Connection &connection) override;
    void upgrade(HttpConnection &connection, ChannelPointer channel, const QHostAddress &client, QByteArray rest) override;

    void accepted(ChannelPointer channel);
    void add(std::unique_ptr<Connection> connection, const QByteArray &addressKey);
    void release(Connection &connection);
    void updateListening();
    void finishDrain();

    Parts m_parts;
    Limits m_limits;
    GatewayMetrics m_metrics;
    TrustedProxies m_proxies;
    std::unique_ptr<FlushQueue> m_flushQueue;
    Listener m_listener;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::vector<std::unique_ptr<Connection>> m_gone; // they may be on the stack; destroyed in a later turn
    QHash<QByteArray, int> m_perAddress;
    qsizetype m_peerCount = 0;
    kith::wire::ClientFrame m_scratch;
    qsizetype m_scratchBytes = 0; // payload it was last used for
    QTimer m_tick;
    bool m_draining = false;
    std::optional<Base::Promise<Base::Done>> m_drained;
    QTimer m_drainLimit;
};

} // namespace Relay::Gateway
