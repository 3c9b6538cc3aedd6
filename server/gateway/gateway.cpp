// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/gateway.h"

#include "server/gateway/dispatcher.h"
#include "server/gateway/flushqueue.h"
#include "server/gateway/httpconnection.h"
#include "server/gateway/logging.h"
#include "server/gateway/ratelimiter.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Relay::Gateway {

namespace {

constexpr qsizetype kKeepScratchBytes = 64 * 1024;

} // namespace

Gateway::Gateway(const Parts &parts, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_limits(limits)
    , m_metrics(parts.metrics)
    , m_flushQueue(std::make_unique<FlushQueue>())
    , m_listener(*m_flushQueue, [this](ChannelPointer channel) { accepted(std::move(channel)); })
{
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &Gateway::tick);
    m_drainLimit.setSingleShot(true);
    connect(&m_drainLimit, &QTimer::timeout, this, &Gateway::finishDrain);
}

Gateway::~Gateway()
{
    m_listener.close();
}

Base::Result<Base::Done> Gateway::listen(const QHostAddress &address, quint16 port,
                                         const std::optional<Certificate> &certificate)
{
    auto listening = m_listener.listen(address, port, certificate);
    if (listening) m_tick.start();
    return listening;
}

Base::Result<Base::Done> Gateway::reloadCertificate(const Certificate &certificate)
{
    if (!m_listener.isEncrypted()) return {Base::ErrorCode::InvalidArgument, QStringLiteral("this relay does not speak TLS")};
    m_listener.setCertificate(certificate);
    return Base::Done{};
}

kith::wire::ClientFrame &Gateway::scratchFrame(qsizetype payloadBytes)
{
    // Parsing keeps the memory of earlier frames; one huge frame must not keep its memory for good.
    if (m_scratchBytes > kKeepScratchBytes) m_scratch = kith::wire::ClientFrame();
    m_scratchBytes = payloadBytes;
    return m_scratch;
}

void Gateway::accepted(ChannelPointer channel)
{
    if (m_draining) return;
    const QHostAddress address = channel->peerAddress();
    const QByteArray key = RateLimiter::addressKey(address);
    // A trusted proxy brings many people; it counts them itself.
    const bool isProxy = m_proxies.isTrusted(address);
    if (!isProxy && m_limits.connectionsPerAddress > 0 && m_perAddress.value(key) >= m_limits.connectionsPerAddress) {
        m_metrics.rejected.add();
        return;
    }
    if (m_connections.size() >= static_cast<size_t>(m_limits.connections)) {
        // Where QTcpServer accepts, it takes everything that is queued in one go, also after pause().
        m_metrics.rejected.add();
        return;
    }
    m_metrics.accepted.add();
    ConnectionHome &home = *this;
    auto connection = std::make_unique<HttpConnection>(home, std::move(channel), m_parts.router);
    add(std::move(connection), key);
}

void Gateway::add(std::unique_ptr<Connection> connection, const QByteArray &addressKey)
{
    ++m_perAddress[addressKey];
    connection->addressKey = addressKey;
    connection->slot = m_connections.size();
    if (connection->isPeer()) ++m_peerCount;
    m_connections.push_back(std::move(connection));
    m_metrics.connections.set(static_cast<qint64>(m_connections.size()));
    updateListening();
}

void Gateway::release(Connection &connection)
{
    const size_t slot = connection.slot;
    const auto count = m_perAddress.find(connection.addressKey);
    if (count != m_perAddress.end() && --count.value() <= 0) m_perAddress.erase(count);
    if (connection.isPeer()) --m_peerCount;
    if (m_gone.empty()) QMetaObject::invokeMethod(this, [this] { std::exchange(m_gone, {}); }, Qt::QueuedConnection);
    m_gone.push_back(std::move(m_connections[slot]));
    if (slot + 1 < m_connections.size()) {
        m_connections[slot] = std::move(m_connections.back());
        m_connections[slot]->slot = slot;
    }
    m_connections.pop_back();
    m_metrics.connections.set(static_cast<qint64>(m_connections.size()));
}

void Gateway::connectionGone(Connection &connection)
{
    release(connection);
    updateListening();
    if (m_draining && m_connections.empty()) finishDrain();
}

void Gateway::upgrade(HttpConnection &connection, ChannelPointer channel, const QHostAddress &client, QByteArray rest)
{
    const QByteArray addressKey = connection.addressKey;
    release(connection);
    ConnectionHome &home = *this;
    auto peer = std::make_unique<Peer>(home, std::move(channel), client, m_parts.dispatcher, m_parts.observer);
    Peer &started = *peer;
    add(std::move(peer), addressKey);
    started.start(std::move(rest));
}

void Gateway::updateListening()
{
    if (m_draining) return;
    const auto count = static_cast<int>(m_connections.size());
    if (count >= m_limits.connections) {
        if (!m_listener.isPaused()) qCWarning(lcGateway) << "at the limit of" << count << "connections: accepting no more";
        m_listener.pause();
    } else if (count <= m_limits.connections - std::max(1, m_limits.connections / 100)) {
        m_listener.resume(); // a little below the limit, so that it does not flap
    }
}

void Gateway::tick()
{
    const Nanoseconds now = m_parts.clock.steady();
    // Backwards: whoever goes away is replaced by one that was looked at already.
    for (size_t i = m_connections.size(); i-- > 0;) {
        if (i < m_connections.size()) m_connections[i]->tick(now);
    }
}

void Gateway::forEachPeer(const std::function<void(Peer &)> &visit)
{
    for (size_t i = m_connections.size(); i-- > 0;) {
        if (i >= m_connections.size() || !m_connections[i]->isPeer()) continue;
        auto &peer = static_cast<Peer &>(*m_connections[i]);
        if (peer.isOpen()) visit(peer);
    }
}

Base::Task<Base::Done> Gateway::drain(std::chrono::milliseconds retryAfterSpread,
                                      std::function<kith::wire::RelayFrame(std::chrono::milliseconds)> goAway,
                                      std::chrono::milliseconds atMost)
{
    Q_ASSERT_X(!m_draining, "Gateway::drain", "called twice");
    m_draining = true;
    m_listener.close();
    m_drained.emplace();
    const Base::Task<Base::Done> task = m_drained->task();
    const auto spread = static_cast<quint32>(std::max<qint64>(1, retryAfterSpread.count()));
    forEachPeer([&](Peer &peer) {
        peer.send(goAway(std::chrono::milliseconds(QRandomGenerator::global()->bounded(spread))));
    });
    const Nanoseconds now = m_parts.clock.steady();
    for (size_t i = m_connections.size(); i-- > 0;) {
        if (i < m_connections.size()) m_connections[i]->drain(now);
    }
    m_drainLimit.start(atMost);
    if (m_connections.empty()) QMetaObject::invokeMethod(this, &Gateway::finishDrain, Qt::QueuedConnection);
    return task;
}

void Gateway::finishDrain()
{
    m_drainLimit.stop();
    if (!m_connections.empty()) {
        qCInfo(lcGateway) << m_connections.size() << "connections did not close in time";
        for (auto &connection : m_connections) {
            if (connection->channel()) connection->channel()->abort();
        }
    }
    if (auto drained = std::exchange(m_drained, std::nullopt)) drained->finish({});
}

} // namespace Relay::Gateway
