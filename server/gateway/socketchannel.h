// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/channel.h"
#include "server/gateway/flushqueue.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>

#include <memory>

class QSslSocket;

namespace Relay::Gateway {

//! A channel over QTcpSocket or QSslSocket: works on every platform. Takes the socket over; dies by itself after
//! dispose().
class SocketChannel final : public QObject, public Channel, private Flushable
{
    Q_OBJECT
public:
    //! \a socket is connected (with TLS: its handshake may still run). \a queue must outlive the channel.
    SocketChannel(std::unique_ptr<QTcpSocket> socket, FlushQueue &queue);
    ~SocketChannel() override;

    void setListener(ChannelListener *listener) override { m_listener = listener; }
    char *append(qsizetype size) override;
    qsizetype waitingBytes() const override;
    void setReading(bool on) override;
    void finish() override;
    void abort() override;
    bool isOpen() const override { return m_state == State::Open; }
    bool isEncrypted() const override { return m_tls != nullptr; }
    QHostAddress peerAddress() const override { return m_peerAddress; }

private:
    enum class State { Open, Finishing, Closed };
    class Inside;
    void dispose() override;
    void flushNow() override;
    void readAll();
    void taken();
    void socketGone();
    void tellClosed();

    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls; // m_socket, if it is one
    FlushQueue *m_queue; // null once disposed of
    ChannelListener *m_listener = nullptr;
    QHostAddress m_peerAddress;
    QByteArray m_out; // collected in this turn
    QByteArray m_nowhere; // what is written after the end
    State m_state = State::Open;
    bool m_reading = true;
    bool m_told = false; // channelClosed() was called
    bool m_inRead = false;
    bool m_inFlush = false;
    int m_depth = 0; // calls of ours on the stack
};

} // namespace Relay::Gateway
