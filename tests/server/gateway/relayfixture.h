// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/dispatcher.h"
#include "server/gateway/gateway.h"
#include "server/gateway/healthroutes.h"
#include "server/gateway/metrics.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpSocket>
#include <QTest>

#include <map>

//! A gateway on loopback with handlers that are as simple as can be, and what it told its observer.
class RelayFixture : public Relay::Gateway::PeerObserver
{
public:
    explicit RelayFixture(const Relay::Gateway::Limits &limits = {},
                          const std::optional<Relay::Gateway::Certificate> &certificate = std::nullopt)
        : gateway({clock, router, dispatcher, metrics, this}, limits)
    {
        using Frame = kith::wire::ClientFrame;
        using Relay::Gateway::Access;
        using Relay::Gateway::Peer;
        dispatcher.on(Frame::kHello, Access::Anyone, [](Peer &peer, Frame &frame) {
            peer.setSignedIn("device");
            kith::wire::RelayFrame answer;
            answer.set_request_id(frame.request_id());
            answer.mutable_welcome()->set_heartbeat_seconds(30);
            peer.send(answer);
        });
        dispatcher.on(Frame::kPing, Access::SignedIn, [](Peer &peer, Frame &frame) {
            kith::wire::RelayFrame answer;
            answer.set_request_id(frame.request_id());
            answer.mutable_pong()->set_server_time(1);
            peer.send(answer);
        });
        Relay::Gateway::addHealthRoutes(router, metrics, [this] { return notReady; }, "letmein");
        const auto listening = gateway.listen(QHostAddress::LocalHost, 0, certificate);
        Q_ASSERT(listening.has_value());
    }

    void peerOpened(Relay::Gateway::Peer &peer) override
    {
        ++opened;
        last = &peer;
        kith::wire::RelayFrame frame;
        frame.mutable_challenge()->set_relay_nonce("nonce");
        peer.send(frame);
    }
    void peerDrained(Relay::Gateway::Peer &peer) override
    {
        ++drained;
        if (whenDrained) whenDrained(peer);
    }
    void peerClosed(Relay::Gateway::Peer &) override { ++closed; }

    //! Lets time pass for deadlines only.
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        gateway.tick();
    }
    quint64 metric(const char *name) { return metrics.counter(name, "").value(); }

    Base::ManualClock clock;
    Relay::Gateway::Router router;
    Relay::Gateway::Dispatcher dispatcher;
    Relay::Gateway::Metrics metrics;
    QByteArray notReady;
    int opened = 0;
    int drained = 0;
    int closed = 0;
    QPointer<Relay::Gateway::Peer> last;
    std::function<void(Relay::Gateway::Peer &)> whenDrained;
    Relay::Gateway::Gateway gateway; // last: it goes first
};

//! A client that writes exactly the bytes it is told to.
class RawClient
{
public:
    explicit RawClient(quint16 port, qint64 readBuffer = 0)
    {
        if (readBuffer > 0) socket.setReadBufferSize(readBuffer);
        socket.connectToHost(QHostAddress::LocalHost, port);
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] {
            if (reading) received += socket.readAll();
        });
    }
    bool connected()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; });
    }
    void send(const QByteArray &bytes) { socket.write(bytes); }
    bool waitFor(const QByteArray &text, int ms = 30'000)
    {
        return QTest::qWaitFor([&] { return received.contains(text); }, ms);
    }
    bool waitForSize(qsizetype size, int ms = 30'000)
    {
        return QTest::qWaitFor([&] { return received.size() >= size; }, ms);
    }
    bool closed(int ms = 30'000)
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, ms);
    }
    QByteArray take() { return std::exchange(received, {}); }

    QTcpSocket socket;
    QByteArray received;
    bool reading = true;
};

inline QByteArray upgradeRequest()
{
    return "GET /api/v1/ws HTTP/1.1\r\nHost: relay\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Protocol: kith.1\r\n\r\n";
}

//! A masked frame as a client sends it; the mask is zero, so that the payload can be read.
inline QByteArray clientFrame(const QByteArray &payload, quint8 first = 0x82)
{
    QByteArray out;
    out += static_cast<char>(first);
    if (payload.size() < 126) {
        out += static_cast<char>(0x80 | payload.size());
    } else if (payload.size() <= 0xffff) {
        out += static_cast<char>(0x80 | 126);
        out += static_cast<char>(payload.size() >> 8);
        out += static_cast<char>(payload.size());
    } else {
        out += static_cast<char>(0x80 | 127);
        for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(payload.size() >> shift);
    }
    return out + QByteArray(4, '\0') + payload;
}

inline QByteArray serialized(const google::protobuf::MessageLite &message)
{
    return QByteArray::fromStdString(message.SerializeAsString());
}

inline QByteArray helloFrame()
{
    kith::wire::ClientFrame frame;
    frame.set_request_id(1);
    frame.mutable_hello()->set_version(1);
    return clientFrame(serialized(frame));
}

inline QByteArray pingFrame(quint32 id)
{
    kith::wire::ClientFrame frame;
    frame.set_request_id(id);
    frame.mutable_ping();
    return clientFrame(serialized(frame));
}
