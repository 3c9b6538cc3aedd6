// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/socketchannel.h"

#include <QSslSocket>

#include <array>
#include <utility>

namespace Relay::Gateway {

namespace {

constexpr qsizetype kReadAtOnce = 64 * 1024;

} // namespace

//! Counts how deep in calls of ours we are: at depth 0 nothing on the stack needs this object any more.
class SocketChannel::Inside
{
public:
    explicit Inside(SocketChannel &channel) : m_channel(&channel) { ++channel.m_depth; }
    ~Inside() { --m_channel->m_depth; }
    Inside(const Inside &) = delete;
    Inside &operator=(const Inside &) = delete;

private:
    SocketChannel *m_channel; // never deleted while inside: see dispose()
};

SocketChannel::SocketChannel(std::unique_ptr<QTcpSocket> socket, FlushQueue &queue)
    : m_socket(std::move(socket))
    , m_tls(qobject_cast<QSslSocket *>(m_socket.get()))
    , m_queue(&queue)
    , m_peerAddress(m_socket->peerAddress())
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Bounds what Qt reads ahead; when we stop reading, the kernel's window closes and the sender waits.
    m_socket->setReadBufferSize(kReadAtOnce);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &SocketChannel::readAll);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &SocketChannel::socketGone);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError) { abort(); });
    if (m_tls)
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &SocketChannel::taken);
    else
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &SocketChannel::taken);
}

SocketChannel::~SocketChannel()
{
    if (m_queue) m_queue->remove(this);
    m_socket->disconnect(this);
}

char *SocketChannel::append(qsizetype size)
{
    if (m_state != State::Open) {
        m_nowhere.resize(size); // does not pile up, and does not touch what is still to be flushed
        return m_nowhere.data();
    }
    if (m_out.isNull()) m_out = m_queue->takeBuffer();
    const qsizetype before = m_out.size();
    m_out.resize(before + size);
    m_queue->add(this);
    return m_out.data() + before;
}

qsizetype SocketChannel::waitingBytes() const
{
    qint64 waiting = m_out.size() + m_socket->bytesToWrite();
    if (m_tls) waiting += m_tls->encryptedBytesToWrite();
    return static_cast<qsizetype>(waiting);
}

void SocketChannel::flushNow()
{
    const Inside inside(*this);
    if (m_state == State::Closed) return;
    m_inFlush = true;
    if (!m_out.isEmpty()) {
        // A whole QByteArray is shared with the socket's buffer: no copy when the kernel takes it at once. When others
        // wait already it is copied instead, so that the buffer holds no more memory than bytes.
        if (m_socket->bytesToWrite() == 0)
            m_socket->write(m_out);
        else
            m_socket->write(m_out.constData(), m_out.size());
    }
    if (m_state != State::Closed) m_socket->flush();
    if (m_queue && !m_out.isNull()) m_queue->giveBuffer(std::move(m_out));
    m_out = QByteArray();
    m_inFlush = false;
    taken();
}

void SocketChannel::taken()
{
    const Inside inside(*this);
    if (m_inFlush) return; // the buffers are between two states; flushNow() reports after it
    if (m_state == State::Open && m_listener) m_listener->bytesTaken();
    // Not before everything is out: a QSslSocket that is told to close while its handshake runs never sends the rest.
    if (m_state == State::Finishing && waitingBytes() == 0) m_socket->disconnectFromHost();
}

void SocketChannel::setReading(bool on)
{
    if (m_reading == on) return;
    m_reading = on;
    // What Qt holds already announced itself once and will not do so again.
    if (on && !m_inRead) QMetaObject::invokeMethod(this, &SocketChannel::readAll, Qt::QueuedConnection);
}

void SocketChannel::readAll()
{
    if (m_inRead) return;
    const Inside inside(*this);
    m_inRead = true;
    std::array<char, kReadAtOnce> buffer; // on the stack: bytes are looked at, not kept
    while (m_reading && m_state == State::Open && m_listener) {
        const qint64 got = m_socket->read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (got <= 0) break;
        m_listener->bytesArrived(buffer.data(), static_cast<qsizetype>(got));
    }
    if (m_state == State::Finishing) m_socket->skip(m_socket->bytesAvailable());
    m_inRead = false;
}

void SocketChannel::finish()
{
    if (m_state != State::Open) return;
    m_state = State::Finishing;
    m_queue->add(this);
}

void SocketChannel::abort()
{
    if (m_state == State::Closed) return;
    const Inside inside(*this);
    m_state = State::Closed;
    if (m_queue) m_queue->remove(this);
    m_socket->abort();
    QMetaObject::invokeMethod(this, &SocketChannel::tellClosed, Qt::QueuedConnection);
}

void SocketChannel::socketGone()
{
    if (m_state == State::Closed) return; // abort() tells
    // The socket may say so from inside a call of ours; the listener hears it in a turn of its own.
    m_state = State::Closed;
    if (m_queue) m_queue->remove(this);
    QMetaObject::invokeMethod(this, &SocketChannel::tellClosed, Qt::QueuedConnection);
}

void SocketChannel::tellClosed()
{
    const Inside inside(*this);
    if (std::exchange(m_told, true)) return;
    if (m_listener) m_listener->channelClosed();
}

void SocketChannel::dispose()
{
    m_listener = nullptr;
    m_told = true;
    if (m_queue) m_queue->remove(this);
    m_queue = nullptr;
    m_socket->disconnect(this);
    const bool wasClosed = m_state == State::Closed;
    m_state = State::Closed;
    if (m_depth > 0) {
        // The socket is on the stack below us: it goes with us, in a later turn.
        if (!wasClosed) QMetaObject::invokeMethod(m_socket.get(), [socket = m_socket.get()] { socket->abort(); }, Qt::QueuedConnection);
        deleteLater();
    } else {
        delete this;
    }
}

} // namespace Relay::Gateway
