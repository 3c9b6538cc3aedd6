// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/epollchannel_linux.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Relay::Gateway {

namespace {

constexpr qsizetype kReadAtOnce = 64 * 1024;
constexpr int kReadsPerTurn = 4; // then it is the others' turn
constexpr qsizetype kMoveUpAfter = 64 * 1024; // taken bytes at the front of what waits are given back from here on

QHostAddress peerOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0) return {};
    const QHostAddress address(reinterpret_cast<const sockaddr *>(&storage));
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also ::ffff:a.b.c.d, as a listener on "any" sees IPv4
    return isV4 ? QHostAddress(v4) : address;
}

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

} // namespace

//! Counts how deep in calls of ours we are: at depth 0 nothing on the stack needs this object any more.
class EpollChannel::Inside
{
public:
    explicit Inside(EpollChannel &channel) : m_channel(channel) { ++channel.m_depth; }
    ~Inside() { --m_channel.m_depth; }
    Inside(const Inside &) = delete;
    Inside &operator=(const Inside &) = delete;

private:
    EpollChannel &m_channel; // never deleted while inside: see dispose()
};

ChannelPointer EpollChannel::open(int descriptor, std::unique_ptr<TlsStream> tls, PollSet &polls, FlushQueue &queue)
{
    // OpenSSL writes with write(2), which cannot be told to leave SIGPIPE out.
    static const auto ignored = std::signal(SIGPIPE, SIG_IGN);
    Q_UNUSED(ignored)
    const int flags = ::fcntl(descriptor, F_GETFL);
    ::fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::unique_ptr<EpollChannel> channel(new EpollChannel(descriptor, std::move(tls), polls, queue));
    if (!polls.add(*channel, descriptor, channel->m_interests)) return nullptr;
    return ChannelPointer(channel.release());
}

EpollChannel::EpollChannel(int descriptor, std::unique_ptr<TlsStream> tls, PollSet &polls, FlushQueue &queue)
    : m_descriptor(descriptor)
    , m_tls(std::move(tls))
    , m_polls(polls)
    , m_queue(&queue)
    , m_peerAddress(peerOf(descriptor))
    , m_established(m_tls == nullptr)
{
}

EpollChannel::~EpollChannel()
{
    if (m_queue) m_queue->remove(this);
    close();
}

char *EpollChannel::append(qsizetype size)
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

void EpollChannel::flushNow()
{
    const Inside inside(*this);
    if (m_state == State::Closed) return;
    bool isFine = true;
    if (!m_out.isEmpty()) {
        qsizetype written = 0;
        if (m_established && m_waiting.isEmpty()) isFine = writeSome(m_out.constData(), m_out.size(), written);
        if (written < m_out.size()) m_waiting.append(m_out.constData() + written, m_out.size() - written);
    }
    if (m_queue && !m_out.isNull()) m_queue->giveBuffer(std::move(m_out));
    m_out = QByteArray();
    if (!isFine) {
        gone();
        return;
    }
    updateInterests();
    taken();
}

bool EpollChannel::writeSome(const char *from, qsizetype size, qsizetype &written)
{
    while (written < size) {
        if (m_tls) {
            qsizetype some = 0;
            const auto progress = m_tls->write(from + written, size - written, some);
            if (progress == TlsStream::Progress::Waiting) return true;
            if (progress != TlsStream::Progress::Done) return false;
            written += some;
        } else {
            const ssize_t some = ::send(m_descriptor, from + written, static_cast<size_t>(size - written), MSG_NOSIGNAL);
            if (some < 0) return wouldBlock();
            written += some;
            if (written < size) return true; // the kernel's buffer is full
        }
    }
    return true;
}

bool EpollChannel::writeWaiting()
{
    if (m_waiting.isEmpty()) return true;
    qsizetype written = 0;
    if (!writeSome(m_waiting.constData() + m_waitingFrom, m_waiting.size() - m_waitingFrom, written)) return false;
    m_waitingFrom += written;
    if (m_waitingFrom == m_waiting.size()) {
        m_waiting = QByteArray();
        m_waitingFrom = 0;
    } else if (m_waitingFrom >= kMoveUpAfter && m_waitingFrom >= m_waiting.size() / 2) {
        m_waiting.remove(0, m_waitingFrom);
        m_waitingFrom = 0;
    }
    if (written > 0) taken();
    return true;
}

void EpollChannel::taken()
{
    if (m_state == State::Open && m_listener) m_listener->bytesTaken();
    if (m_state != State::Finishing || waitingBytes() > 0) return;
    if (m_inputEnded) {
        gone();
        return;
    }
    // Closing now would make the kernel answer what still comes with a reset, which can overtake our last bytes. So the other
    // side hears that this was all, and is listened to until it closes, too.
    if (!std::exchange(m_saidEnd, true)) {
        if (m_tls) m_tls->sayGoodbye();
        ::shutdown(m_descriptor, SHUT_WR);
    }
    throwAway();
}

void EpollChannel::throwAway()
{
    std::array<char, kReadAtOnce> thrownAway; // below TLS: nobody looks at it
    ssize_t some = 1;
    for (int i = 0; i < kReadsPerTurn && some > 0; ++i) some = ::recv(m_descriptor, thrownAway.data(), thrownAway.size(), 0);
    if (some == 0 || (some < 0 && !wouldBlock())) gone();
}

void EpollChannel::updateInterests()
{
    if (m_descriptor < 0) return;
    quint32 wanted = PollSet::Nothing;
    if (!m_inputEnded && (m_reading || !m_established || m_state == State::Finishing))
        wanted |= PollSet::Reading;
    else if (m_inputEnded || m_isHalfClosed)
        wanted |= PollSet::Ended;
    if (!m_waiting.isEmpty() && m_established) wanted |= PollSet::Writing;
    if (wanted == m_interests) return;
    m_interests = wanted;
    m_polls.change(*this, m_descriptor, wanted);
}

void EpollChannel::descriptorReady(bool readable, bool writable, bool isBroken, bool isHalfClosed)
{
    const Inside inside(*this);
    if (m_state == State::Closed) return;
    if (!m_established && !goOnWithHandshake()) return;
    // TLS may have to read before it can write (a key update), so that both try when either is ready.
    if ((writable || m_tls) && !writeWaiting()) {
        gone();
        return;
    }
    if (m_state == State::Closed) return;
    if (m_saidEnd && readable) throwAway();
    else if (readable && (m_reading || m_state == State::Finishing)) readSome();
    else if (isBroken) gone();
    else if (isHalfClosed && !m_isHalfClosed) {
        // Nobody reads now. Who waits for an answer may have it; who reads on finds what is left, and then the end.
        m_isHalfClosed = true;
        if (!mayGoOnHalf()) gone();
    }
    if (m_state != State::Closed) updateInterests();
}

bool EpollChannel::goOnWithHandshake()
{
    switch (m_tls->handshake()) {
    case TlsStream::Progress::Done:
        m_established = true;
        updateInterests();
        return true;
    case TlsStream::Progress::Waiting:
        // Its few bytes fit into an empty kernel buffer: it can only be waiting for the other side.
        return false;
    default: gone(); return false;
    }
}

EpollChannel::Moved EpollChannel::readOnce(char *to, qsizetype room, qsizetype &got, bool &isEnd)
{
    got = 0;
    if (m_tls) {
        switch (m_tls->read(to, room, got)) {
        case TlsStream::Progress::Done: return Moved::Some;
        case TlsStream::Progress::Waiting: return Moved::None;
        case TlsStream::Progress::Ended: return Moved::Ended;
        default: return Moved::Broken;
        }
    }
    const ssize_t some = ::recv(m_descriptor, to, static_cast<size_t>(room), 0);
    if (some > 0) {
        got = some;
        isEnd = some < room; // most likely; if not, the next turn tells
        return Moved::Some;
    }
    if (some == 0) return Moved::Ended;
    return wouldBlock() ? Moved::None : Moved::Broken;
}

void EpollChannel::readSome()
{
    if (m_inRead || !m_established) return;
    m_inRead = true;
    std::array<char, kReadAtOnce> buffer; // on the stack: bytes are looked at, not kept
    bool isEnd = false;
    bool isBroken = false;
    int reads = 0;
    while (!m_inputEnded && (m_state == State::Finishing || (m_reading && m_state == State::Open && m_listener))) {
        if (isEnd) break;
        if (reads++ == kReadsPerTurn) {
            // OpenSSL may hold bytes that the descriptor does not announce again.
            if (m_tls) QMetaObject::invokeMethod(this, &EpollChannel::readMore, Qt::QueuedConnection);
            break;
        }
        qsizetype got = 0;
        const Moved moved = readOnce(buffer.data(), static_cast<qsizetype>(buffer.size()), got, isEnd);
        if (moved == Moved::Ended) m_inputEnded = true;
        isBroken = moved == Moved::Broken || (moved == Moved::Ended && !mayGoOnHalf());
        if (moved != Moved::Some) break;
        if (m_state == State::Open && m_listener) m_listener->bytesArrived(buffer.data(), got);
    }
    m_inRead = false;
    if (isBroken) gone();
}

bool EpollChannel::mayGoOnHalf()
{
    if (m_state == State::Finishing) return waitingBytes() > 0; // the rest of what was said
    return m_state == State::Open && m_listener && m_listener->inputEnded();
}

void EpollChannel::readMore()
{
    const Inside inside(*this);
    if (m_state == State::Closed) return;
    // What comes behind our end is thrown away below TLS, which could not make sense of the rest any more.
    if (m_saidEnd) return throwAway();
    if (!m_reading) return;
    if (!m_inputEnded) readSome();
    else if (!mayGoOnHalf()) gone(); // it said once that it had something to do first
    if (m_state != State::Closed) updateInterests();
}

void EpollChannel::setReading(bool on)
{
    if (m_reading == on) return;
    m_reading = on;
    if (m_state == State::Closed) return;
    updateInterests();
    if (on && (m_tls || m_inputEnded) && !m_inRead) QMetaObject::invokeMethod(this, &EpollChannel::readMore, Qt::QueuedConnection);
}

void EpollChannel::finish()
{
    if (m_state != State::Open) return;
    m_state = State::Finishing;
    m_queue->add(this);
}

void EpollChannel::abort()
{
    if (m_state == State::Closed) return;
    gone();
}

void EpollChannel::gone()
{
    if (m_state == State::Closed) return;
    m_state = State::Closed;
    if (m_queue) m_queue->remove(this);
    close();
    m_out = QByteArray();
    m_waiting = QByteArray();
    m_waitingFrom = 0;
    // The listener hears it in a turn of its own, never from inside a call of ours.
    if (!m_told) QMetaObject::invokeMethod(this, &EpollChannel::tellClosed, Qt::QueuedConnection);
}

void EpollChannel::close()
{
    if (m_descriptor < 0) return;
    m_polls.remove(*this, m_descriptor);
    ::close(std::exchange(m_descriptor, -1));
}

void EpollChannel::tellClosed()
{
    const Inside inside(*this);
    if (std::exchange(m_told, true)) return;
    if (m_listener) m_listener->channelClosed();
}

void EpollChannel::dispose()
{
    m_listener = nullptr;
    m_told = true;
    gone();
    m_queue = nullptr;
    if (m_depth > 0)
        deleteLater();
    else
        delete this;
}

} // namespace Relay::Gateway
