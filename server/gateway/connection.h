// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/channel.h"
#include "server/gateway/limits.h"
#include "shared/base/clock.h"

#include <QObject>

#include <chrono>

namespace kith::wire {
class ClientFrame;
}

namespace Relay::Gateway {

class Connection;
class HttpConnection;
struct GatewayMetrics;
using Nanoseconds = std::chrono::nanoseconds;

//! What a connection needs from where it lives; implemented by Gateway, so that connections can be tried alone.
class ConnectionHome
{
public:
    virtual const Limits &limits() const = 0;
    virtual const Base::Clock &clock() const = 0;
    virtual GatewayMetrics &metrics() = 0;
    //! Whose request it is (see TrustedProxies).
    virtual QHostAddress clientAddress(const QHostAddress &peer, const QByteArray &forwardedFor) const = 0;
    //! One frame per loop that incoming bytes are decoded into, so that its memory is used again.
    virtual kith::wire::ClientFrame &scratchFrame(qsizetype payloadBytes) = 0;
    //! True between drain() and the end.
    virtual bool isDraining() const = 0;
    //! The connection is through; it is destroyed in a later turn.
    virtual void connectionGone(Connection &connection) = 0;
    //! The upgrade was answered: \a channel and the bytes behind the request go to a new Peer.
    virtual void upgrade(HttpConnection &connection, ChannelPointer channel, const QHostAddress &client, QByteArray rest) = 0;

protected:
    ~ConnectionHome() = default;
};

//! One accepted connection, whatever it speaks. Owned by the Gateway.
class Connection : public QObject, public ChannelListener
{
    Q_OBJECT
public:
    Connection(ConnectionHome &home, ChannelPointer channel) : m_home(home), m_channel(std::move(channel)) {}

    //! Looks at its deadlines; called about once a second.
    virtual void tick(Nanoseconds now) = 0;
    //! The relay stops: finish what is under way, then close.
    virtual void drain(Nanoseconds now) = 0;
    virtual bool isPeer() const { return false; }
    Channel *channel() const { return m_channel.get(); }
    //! Where the Gateway keeps it, and under which address it was counted.
    size_t slot = 0;
    QByteArray addressKey;

protected:
    ConnectionHome &m_home;
    ChannelPointer m_channel;
};

} // namespace Relay::Gateway
