// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/connection.h"
#include "server/gateway/websocketcodec.h"
#include "shared/wire/kith.pb.h"
#include "shared/wire/limits.h"

#include <QByteArray>

#include <any>
#include <memory>

namespace Relay::Gateway {

class Dispatcher;
class Peer;

//! Hears about peers: the composition's bridge from connections to services. Called on the loop.
class PeerObserver
{
public:
    virtual ~PeerObserver() = default;
    //! The upgrade is through; send the Challenge here.
    virtual void peerOpened(Peer &peer) = 0;
    //! A full peer has drained: push on from the store.
    virtual void peerDrained(Peer &peer) = 0;
    //! It is gone (for whatever reason), once. Its memory follows in a later turn; do not keep it.
    virtual void peerClosed(Peer &peer) = 0;
};

//! One client after the upgrade: frames in, frames out, heartbeats, a bounded outgoing buffer. Owned by the Gateway;
//! handlers hold it through QPointer or as a Task's context. Loop thread only.
class Peer final : public Connection
{
    Q_OBJECT
public:
    Peer(ConnectionHome &home, ChannelPointer channel, const QHostAddress &client, const Dispatcher &dispatcher,
         PeerObserver *observer);
    ~Peer() override;

    //! Serialises into the outgoing buffer; leaves in this turn of the loop. For answers: they are queued also when the
    //! peer is full (its requests are not read then, so there is an end to them). Nothing happens once it closes.
    void send(const kith::wire::RelayFrame &frame);
    //! The same for a frame that was serialised once for many.
    void sendSerialized(QByteArrayView frame);
    //! Answers \a request with a refusal; request id 0 wants no answer and gets none.
    void refuse(quint32 request, kith::wire::RefusalCode code, const char *reason, quint32 retryAfterMs = 0);

    //! True above Limits::outgoingFullBytes until drained: pushes must wait in the store. peerDrained() ends it.
    bool isFull() const { return m_full; }
    qsizetype waitingBytes() const { return m_channel->waitingBytes(); }
    bool isOpen() const { return m_state == State::Open; }

    //! Hello was accepted. \a rateKey replaces the address in rate limits (account and device).
    void setSignedIn(const QByteArray &rateKey);
    bool isSignedIn() const { return m_signedIn; }
    const QByteArray &rateKey() const { return m_rateKey; }
    const QHostAddress &client() const { return m_client; }
    //! What the bridge keeps for this peer; the gateway does not look at it.
    void setAttachment(std::any attachment) { m_attachment = std::move(attachment); }
    const std::any &attachment() const { return m_attachment; }

    //! Reads nothing more for \a wait: how a sender that is too quick is slowed down without breaking its order.
    void holdReading(std::chrono::milliseconds wait);

    //! Flushes what was sent, closes with \a code, and waits a moment for the other side's close.
    void close(CloseCode code, QByteArrayView reason = {});
    void close(Wire::CloseCode code, QByteArrayView reason = {}) { close(static_cast<CloseCode>(code), reason); }

    //! Bytes that came behind the upgrade request.
    void start(QByteArray rest);
    void tick(Nanoseconds now) override;
    void drain(Nanoseconds now) override;
    bool isPeer() const override { return true; }

    void bytesArrived(char *data, qsizetype size) override;
    void bytesTaken() override;
    void channelClosed() override;

private:
    enum class State {
        Open,
        Closing, // our close frame is out, theirs is not in
        Finishing, // both are; the channel flushes
    };
    void decode(char *data, qsizetype size);
    void handle(const WebSocketCodec::Event &event);
    void handleFrame(QByteArrayView payload);
    char *beginFrame(WebSocketCodec::Opcode opcode, qsizetype payloadBytes);
    void checkFull();
    void readOn();
    void tellClosed();

    const Dispatcher &m_dispatcher;
    PeerObserver *m_observer;
    WebSocketCodec m_codec;
    QHostAddress m_client;
    QByteArray m_rateKey;
    std::any m_attachment;
    QByteArray m_rest; // what arrived while full
    State m_state = State::Open;
    bool m_signedIn = false;
    bool m_full = false;
    bool m_held = false;
    bool m_pinged = false;
    bool m_inDecode = false;
    bool m_told = false; // the observer knows that it is closed
    Nanoseconds m_opened{0};
    Nanoseconds m_heard{0}; // last byte from the other side
    Nanoseconds m_fullSince{0};
    Nanoseconds m_closingSince{0};
};

} // namespace Relay::Gateway
