// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/peer.h"

#include "server/gateway/dispatcher.h"
#include "server/gateway/gatewaymetrics.h"
#include "server/gateway/logging.h"

#include <QTimer>

#include <algorithm>

namespace Relay::Gateway {

Peer::Peer(ConnectionHome &home, ChannelPointer channel, const QHostAddress &client, const Dispatcher &dispatcher,
           PeerObserver *observer)
    : Connection(home, std::move(channel))
    , m_dispatcher(dispatcher)
    , m_observer(observer)
    , m_codec(std::min(home.limits().helloMessageBytes, home.limits().messageBytes))
    , m_client(client)
    , m_rateKey(RateLimiter::addressKey(client))
    , m_opened(home.clock().steady())
    , m_heard(m_opened)
{
    m_home.metrics().peers.add();
}

Peer::~Peer()
{
    m_home.metrics().peers.add(-1);
    if (m_full) m_home.metrics().fullPeers.add(-1);
}

void Peer::start(QByteArray rest)
{
    m_channel->setListener(this);
    m_channel->setReading(true);
    if (m_observer) m_observer->peerOpened(*this);
    if (!rest.isEmpty()) decode(rest.data(), rest.size());
}

void Peer::bytesArrived(char *data, qsizetype size)
{
    m_heard = m_home.clock().steady();
    m_pinged = false;
    m_home.metrics().bytesIn.add(static_cast<quint64>(size));
    if (m_state == State::Finishing) return;
    if (m_full || m_held || m_inDecode) { // what the channel had read before it was told to stop
        m_rest.append(data, size);
        return;
    }
    decode(data, size);
}

void Peer::decode(char *data, qsizetype size)
{
    m_inDecode = true;
    m_codec.feed(data, size);
    while (m_state != State::Finishing) {
        if ((m_full || m_held) && m_state == State::Open) {
            m_rest.append(m_codec.takeRest());
            break;
        }
        const WebSocketCodec::Event event = m_codec.next();
        if (event.kind == WebSocketCodec::Event::NeedMore) break;
        handle(event);
    }
    m_inDecode = false;
}

void Peer::handle(const WebSocketCodec::Event &event)
{
    using Event = WebSocketCodec::Event;
    switch (event.kind) {
    case Event::Message:
        if (m_state == State::Open) handleFrame(event.payload);
        break;
    case Event::Ping:
        if (m_state == State::Open) {
            memcpy(beginFrame(WebSocketCodec::Opcode::Pong, event.payload.size()), event.payload.data(),
                   static_cast<size_t>(event.payload.size()));
            checkFull();
        }
        break;
    case Event::Close: {
        const bool answer = m_state == State::Open;
        if (answer) m_channel->write(WebSocketCodec::encodeClose(event.closeCode));
        m_state = State::Finishing;
        m_closingSince = m_home.clock().steady();
        m_channel->finish();
        if (answer) tellClosed();
        break;
    }
    case Event::Violation:
        qCDebug(lcGateway) << "broken framing from" << m_client << event.cause;
        m_home.metrics().violations.add();
        close(event.closeCode, event.cause);
        // Nothing behind it can be understood, so their close would not be either.
        m_state = State::Finishing;
        m_channel->finish();
        break;
    case Event::Pong:
    case Event::NeedMore: break;
    }
}

void Peer::handleFrame(QByteArrayView payload)
{
    kith::wire::ClientFrame &frame = m_home.scratchFrame(payload.size());
    // Nothing at all would be a frame without a kind to protobuf.
    if (payload.isEmpty() || !frame.ParseFromArray(payload.data(), static_cast<int>(payload.size()))) {
        qCDebug(lcGateway) << "a frame from" << m_client << "cannot be understood";
        m_home.metrics().violations.add();
        close(Wire::CloseCode::Malformed, "frame cannot be understood");
        return;
    }
    m_home.metrics().framesIn.add();
    m_dispatcher.dispatch(*this, frame);
}

char *Peer::beginFrame(WebSocketCodec::Opcode opcode, qsizetype payloadBytes)
{
    char header[WebSocketCodec::kMaxHeaderBytes];
    const qsizetype headerBytes = WebSocketCodec::encodeHeader(header, opcode, payloadBytes);
    char *out = m_channel->append(headerBytes + payloadBytes);
    memcpy(out, header, static_cast<size_t>(headerBytes));
    m_home.metrics().bytesOut.add(static_cast<quint64>(headerBytes + payloadBytes));
    return out + headerBytes;
}

void Peer::send(const kith::wire::RelayFrame &frame)
{
    if (m_state != State::Open) return;
    const size_t size = frame.ByteSizeLong();
    char *out = beginFrame(WebSocketCodec::Opcode::Binary, static_cast<qsizetype>(size));
    frame.SerializeWithCachedSizesToArray(reinterpret_cast<google::protobuf::uint8 *>(out));
    m_home.metrics().framesOut.add();
    checkFull();
}

void Peer::sendSerialized(QByteArrayView frame)
{
    if (m_state != State::Open) return;
    char *out = beginFrame(WebSocketCodec::Opcode::Binary, frame.size());
    if (!frame.isEmpty()) memcpy(out, frame.data(), static_cast<size_t>(frame.size()));
    m_home.metrics().framesOut.add();
    checkFull();
}

void Peer::refuse(quint32 request, kith::wire::RefusalCode code, const char *reason, quint32 retryAfterMs)
{
    if (request == 0) return;
    kith::wire::RelayFrame frame;
    frame.set_request_id(request);
    auto *refusal = frame.mutable_refusal();
    refusal->set_code(code);
    refusal->set_reason(reason);
    refusal->set_retry_after_ms(retryAfterMs);
    send(frame);
}

void Peer::checkFull()
{
    if (m_full || m_channel->waitingBytes() <= m_home.limits().outgoingFullBytes) return;
    m_full = true;
    m_fullSince = m_home.clock().steady();
    m_home.metrics().fullPeers.add();
    // Who does not read gets no new answers either: that bounds what waits.
    m_channel->setReading(false);
}

void Peer::bytesTaken()
{
    if (!m_full || m_channel->waitingBytes() > m_home.limits().outgoingDrainedBytes) return;
    m_full = false;
    m_heard = m_home.clock().steady();
    m_home.metrics().fullPeers.add(-1);
    if (m_state == State::Open && m_observer) m_observer->peerDrained(*this);
    readOn();
}

void Peer::holdReading(std::chrono::milliseconds wait)
{
    if (m_held || m_state != State::Open) return;
    m_held = true;
    m_channel->setReading(false);
    QTimer::singleShot(wait, Qt::PreciseTimer, this, [this] {
        m_held = false;
        m_heard = m_home.clock().steady(); // the silence was ours
        readOn();
    });
}

void Peer::readOn()
{
    if (!m_rest.isEmpty() && !m_full && !m_held && !m_inDecode) {
        QByteArray rest = std::exchange(m_rest, QByteArray());
        decode(rest.data(), rest.size());
    }
    if (!m_full && !m_held) m_channel->setReading(true);
}

void Peer::setSignedIn(const QByteArray &rateKey)
{
    m_signedIn = true;
    m_codec.setMaxMessageBytes(m_home.limits().messageBytes);
    m_rateKey = rateKey;
}

void Peer::close(CloseCode code, QByteArrayView reason)
{
    if (m_state != State::Open) return;
    m_channel->write(WebSocketCodec::encodeClose(code, reason));
    m_state = State::Closing;
    m_closingSince = m_home.clock().steady();
    m_rest.clear();
    m_held = false;
    if (!m_full) m_channel->setReading(true);
    // In a turn of its own: whoever closes does not expect to hear of it inside the call.
    QMetaObject::invokeMethod(this, &Peer::tellClosed, Qt::QueuedConnection);
}

void Peer::tellClosed()
{
    if (std::exchange(m_told, true)) return;
    if (m_observer) m_observer->peerClosed(*this);
}

void Peer::channelClosed()
{
    m_state = State::Finishing;
    tellClosed();
    m_home.connectionGone(*this);
}

void Peer::tick(Nanoseconds now)
{
    const Limits &limits = m_home.limits();
    if (m_state != State::Open) {
        if (now - m_closingSince > limits.closeTime) m_channel->abort();
        return;
    }
    if (!m_signedIn && now - m_opened > limits.helloTime) {
        m_home.metrics().timedOut.add();
        return close(Wire::CloseCode::HelloMissing, "no Hello in time");
    }
    if (m_full) {
        if (now - m_fullSince <= limits.drainTime) return;
        m_home.metrics().timedOut.add();
        return close(Wire::CloseCode::TooSlow, "did not read");
    }
    const Nanoseconds silence = now - m_heard;
    if (silence > limits.offline) {
        m_home.metrics().timedOut.add();
        m_channel->abort();
    } else if (silence > limits.heartbeat && !m_pinged) {
        m_pinged = true;
        beginFrame(WebSocketCodec::Opcode::Ping, 0);
    }
}

void Peer::drain(Nanoseconds)
{
    close(CloseCode::GoingAway, "the relay stops");
}

} // namespace Relay::Gateway
