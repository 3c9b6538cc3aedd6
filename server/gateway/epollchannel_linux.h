// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/channel.h"
#include "server/gateway/flushqueue.h"
#include "server/gateway/pollset_linux.h"
#include "server/gateway/tlsserver.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace Relay::Gateway {

//! A channel over a raw descriptor in a PollSet, plain or with TLS by OpenSSL: what a relay on Linux uses. Does what
//! SocketChannel does (the same tests run for both) at a fraction of its cost. Dies by itself after dispose().
class EpollChannel final : public QObject, public Channel, private Flushable, private Polled
{
    Q_OBJECT
public:
    //! Takes \a descriptor over, makes it non-blocking. \a tls null: plain. \a polls and \a queue must outlive the channel's
    //! owner; null when the kernel has no room for it (the descriptor is closed then).
    static ChannelPointer open(int descriptor, std::unique_ptr<TlsStream> tls, PollSet &polls, FlushQueue &queue);
    ~EpollChannel() override;

    void setListener(ChannelListener *listener) override { m_listener = listener; }
    char *append(qsizetype size) override;
    qsizetype waitingBytes() const override { return m_out.size() + m_waiting.size() - m_waitingFrom; }
    void setReading(bool on) override;
    void finish() override;
    void abort() override;
    bool isOpen() const override { return m_state == State::Open; }
    bool isEncrypted() const override { return m_tls != nullptr; }
    QHostAddress peerAddress() const override { return m_peerAddress; }

private:
    enum class State { Open, Finishing, Closed };
    enum class Moved { Some, None, Ended, Broken };
    class Inside;
    EpollChannel(int descriptor, std::unique_ptr<TlsStream> tls, PollSet &polls, FlushQueue &queue);
    void dispose() override;
    void flushNow() override;
    void descriptorReady(bool readable, bool writable, bool isBroken, bool isHalfClosed) override;

    bool goOnWithHandshake();
    void readSome();
    void readMore();
    //! The other side says nothing more. False: then there is nothing to stay for.
    bool mayGoOnHalf();
    Moved readOnce(char *to, qsizetype room, qsizetype &got, bool &isEnd);
    //! Moves to the kernel what it takes; false when the connection is broken.
    bool writeSome(const char *from, qsizetype size, qsizetype &written);
    bool writeWaiting();
    void taken();
    //! Everything is said; reads what still comes until the other side closes.
    void throwAway();
    void updateInterests();
    void close();
    void gone();
    void tellClosed();

    int m_descriptor;
    std::unique_ptr<TlsStream> m_tls;
    PollSet &m_polls; // used only while the descriptor is open
    FlushQueue *m_queue; // null once disposed of
    ChannelListener *m_listener = nullptr;
    QHostAddress m_peerAddress;
    QByteArray m_out; // collected in this turn
    QByteArray m_waiting; // the kernel did not take it yet; from m_waitingFrom on
    qsizetype m_waitingFrom = 0;
    QByteArray m_nowhere; // where what is written too late goes
    quint32 m_interests = PollSet::Reading;
    State m_state = State::Open;
    bool m_reading = true;
    bool m_established; // TLS: the handshake is through
    bool m_told = false; // channelClosed() was called
    bool m_inRead = false;
    bool m_isHalfClosed = false; // the kernel told that the end is coming; what is before it may not be read yet
    bool m_inputEnded = false; // it was read
    bool m_saidEnd = false; // finishing, and everything is out
    int m_depth = 0; // calls of ours on the stack
};

} // namespace Relay::Gateway
