// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/client.h"

#include "shared/crypto/random.h"
#include "shared/wire/limits.h"
#include "shared/wire/signinput.h"

#include <openssl/ssl.h>

#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Bench {

using ClientFraming::Opcode;
namespace pb = kith::wire;

namespace {

constexpr quint32 kRequestBase = 1u << 28; // five bytes as a varint, always, so that a template has a fixed place for it
constexpr size_t kRequestAt = 1;
constexpr size_t kReadBytes = 128 * 1024;

quint64 mix(quint64 value) // the finaliser of splitmix64: a bijection that scatters
{
    value ^= value >> 30;
    value *= 0xbf58476d1ce4e5b9ull;
    value ^= value >> 27;
    value *= 0x94d049bb133111ebull;
    return value ^ (value >> 31);
}

void writeRequestId(char *to, quint32 id)
{
    for (int i = 0; i < 4; ++i) {
        to[i] = static_cast<char>(0x80 | (id & 0x7f));
        id >>= 7;
    }
    to[4] = static_cast<char>(id);
}

// One for all: the loop has one thread, and a client that is idle should not hold buffers.
pb::RelayFrame &scratchFrame()
{
    static pb::RelayFrame frame;
    return frame;
}

char *readBuffer()
{
    static std::array<char, kReadBytes> buffer;
    return buffer.data();
}

} // namespace

void EnvelopeId::write(char *to) const
{
    const quint64 low = (static_cast<quint64>(sender) << 40) | number;
    qToLittleEndian(mix(low + 0x9e3779b97f4a7c15ull), to);
    qToLittleEndian(low, to + 8);
}

EnvelopeId EnvelopeId::read(const std::string &bytes)
{
    if (bytes.size() != 16) return {};
    const auto low = qFromLittleEndian<quint64>(bytes.data() + 8);
    return {static_cast<quint32>(low >> 40), low & ((1ull << 40) - 1)};
}

SendTemplate::SendTemplate(const std::string &recipient)
{
    const std::string marker = Crypto::randomBytes(16).toStdString();
    pb::ClientFrame frame;
    frame.set_request_id(kRequestBase);
    auto &send = *frame.mutable_send();
    send.set_envelope_id(marker);
    auto &version = *send.add_list_versions();
    version.set_user(recipient);
    version.set_version(1);
    auto &destination = *send.add_destinations();
    destination.set_user(recipient);
    destination.set_device(1);
    destination.set_type(pb::RATCHET);
    destination.set_ciphertext(Crypto::randomBytes(kCiphertextBytes).toStdString());
    m_bytes = frame.SerializeAsString();
    m_envelopeAt = m_bytes.find(marker);
}

TlsContext::TlsContext() : m_context(SSL_CTX_new(TLS_client_method()))
{
    SSL_CTX_set_min_proto_version(m_context, TLS1_3_VERSION);
    SSL_CTX_set_verify(m_context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_mode(m_context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_context);
}

Client::Client(Loop &loop, Account &account, ClientListener &listener, quint32 index)
    : m_loop(loop)
    , m_account(account)
    , m_listener(listener)
    , m_index(index)
    , m_mask(static_cast<quint32>(mix(index + 1)))
{
}

Client::~Client()
{
    close();
}

void Client::close()
{
    if (m_descriptor >= 0) {
        m_loop.forget(*this, m_descriptor);
        ::close(m_descriptor);
    }
    SSL_free(m_tls);
    m_tls = nullptr;
    m_descriptor = -1;
    m_state = State::Closed;
    m_in.clear();
    m_out.clear();
    m_ackDue = 0;
    m_waitsToWrite = false;
}

void Client::fail(const QString &why)
{
    if (m_state == State::Closed) return;
    close();
    m_listener.lost(*this, why);
}

void Client::connectTo(quint16 port, const TlsContext *tls)
{
    close();
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0) {
        m_state = State::Connecting;
        fail(QStringLiteral("no socket: ") + QString::fromLocal8Bit(std::strerror(errno)));
        return;
    }
    const int on = 1;
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // A closed connection leaves no port behind in TIME_WAIT: runs with many connections follow one another.
    const linger hard{1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    if (tls) {
        m_tls = SSL_new(tls->get());
        SSL_set_fd(m_tls, m_descriptor);
        SSL_set_connect_state(m_tls);
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_state = State::Connecting;
    if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 && errno != EINPROGRESS) {
        fail(QStringLiteral("cannot connect: ") + QString::fromLocal8Bit(std::strerror(errno)));
        return;
    }
    m_loop.watch(*this, m_descriptor);
    m_waitsToWrite = true;
}

void Client::connected()
{
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) {
        fail(QStringLiteral("cannot connect: ") + QString::fromLocal8Bit(std::strerror(error)));
        return;
    }
    m_loop.watchWriting(*this, m_descriptor, false);
    m_waitsToWrite = false;
    if (m_tls) {
        m_state = State::Handshaking;
        handshake();
    } else {
        upgrade();
    }
}

void Client::handshake()
{
    const int done = SSL_do_handshake(m_tls);
    if (done == 1) {
        upgrade();
        return;
    }
    const int error = SSL_get_error(m_tls, done);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) fail(QStringLiteral("the TLS handshake failed"));
}

void Client::upgrade()
{
    m_state = State::Upgrading;
    const QByteArray key = Crypto::randomBytes(16).toBase64();
    m_out += "GET ";
    m_out += Wire::kSocketPath;
    m_out += " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ";
    m_out += key.toStdString();
    m_out += "\r\nSec-WebSocket-Protocol: ";
    m_out += Wire::kSubprotocol;
    m_out += "\r\n\r\n";
    m_loop.flushLater(*this);
}

bool Client::takeUpgradeAnswer()
{
    const size_t end = m_in.find("\r\n\r\n");
    if (end == std::string::npos) {
        if (m_in.size() > 16 * 1024) fail(QStringLiteral("an endless answer to the upgrade"));
        return false;
    }
    if (m_in.compare(0, 12, "HTTP/1.1 101") != 0) {
        fail(QStringLiteral("no upgrade: ") + QString::fromStdString(m_in.substr(0, m_in.find('\r'))));
        return false;
    }
    m_in.erase(0, end + 4);
    m_state = State::Greeting;
    return true;
}

void Client::descriptorReady(bool readable, bool writable)
{
    if (m_state == State::Connecting) {
        if (writable || readable) connected();
        return;
    }
    if (m_state == State::Handshaking) {
        handshake();
        return;
    }
    if (writable && !m_out.empty()) flush();
    if (readable && m_state != State::Closed) readSome();
}

qint64 Client::readBytes(char *to, size_t room)
{
    if (m_tls) {
        size_t got = 0;
        const int done = SSL_read_ex(m_tls, to, room, &got);
        if (done == 1) return static_cast<qint64>(got);
        const int error = SSL_get_error(m_tls, done);
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? 0 : -1;
    }
    const ssize_t got = ::recv(m_descriptor, to, room, 0);
    if (got > 0) return got;
    return got < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

qint64 Client::writeBytes(const char *from, size_t size)
{
    if (m_tls) {
        size_t written = 0;
        const int done = SSL_write_ex(m_tls, from, size, &written);
        if (done == 1) return static_cast<qint64>(written);
        const int error = SSL_get_error(m_tls, done);
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? 0 : -1;
    }
    const ssize_t written = ::send(m_descriptor, from, size, MSG_NOSIGNAL);
    if (written >= 0) return written;
    return errno == EAGAIN || errno == EINTR ? 0 : -1;
}

void Client::readSome()
{
    // A TLS record may be whole in OpenSSL's hands without the descriptor being readable again: read until it would block.
    for (;;) {
        const qint64 got = readBytes(readBuffer(), kReadBytes);
        if (got == 0) return;
        if (got < 0) {
            fail(QStringLiteral("the relay closed the connection"));
            return;
        }
        QByteArrayView data(readBuffer(), got);
        const bool isWhole = m_in.empty() && m_state != State::Upgrading;
        if (!isWhole) {
            m_in.append(data.data(), static_cast<size_t>(data.size()));
            if (m_state == State::Upgrading && !takeUpgradeAnswer()) {
                if (m_state == State::Closed) return;
                continue;
            }
            data = QByteArrayView(m_in.data(), static_cast<qsizetype>(m_in.size()));
        }
        qsizetype used = 0;
        const auto parsed = ClientFraming::parse(data, used, [this](Opcode opcode, QByteArrayView payload) { return takeFrame(opcode, payload); });
        if (m_state == State::Closed) return;
        if (parsed == ClientFraming::Parsed::Broken) {
            fail(QStringLiteral("broken framing"));
            return;
        }
        if (isWhole) m_in.assign(data.data() + used, static_cast<size_t>(data.size() - used));
        else m_in.erase(0, static_cast<size_t>(used));
        if (m_in.empty() && m_in.capacity() > 4096) m_in.shrink_to_fit();
        if (!m_tls && got < static_cast<qint64>(kReadBytes)) return;
    }
}

bool Client::takeFrame(Opcode opcode, QByteArrayView payload)
{
    switch (opcode) {
    case Opcode::Binary: return takeRelayFrame(payload);
    case Opcode::Ping:
        appendMasked(Opcode::Pong, payload);
        m_loop.flushLater(*this);
        return true;
    case Opcode::Close: {
        const quint16 code = payload.size() >= 2 ? qFromBigEndian<quint16>(payload.data()) : quint16(0);
        fail(QStringLiteral("closed with %1: %2").arg(code).arg(QString::fromUtf8(payload.toByteArray().mid(2))));
        return false;
    }
    default: return true;
    }
}

bool Client::takeRelayFrame(QByteArrayView payload)
{
    pb::RelayFrame &frame = scratchFrame();
    if (!frame.ParseFromArray(payload.data(), static_cast<int>(payload.size()))) {
        fail(QStringLiteral("a frame that cannot be read"));
        return false;
    }
    switch (frame.body_case()) {
    case pb::RelayFrame::kDeliver:
        m_account.lastSequence = frame.deliver().sequence();
        if (m_acknowledging) {
            m_ackDue = frame.deliver().sequence();
            m_loop.flushLater(*this);
        }
        m_listener.delivered(*this, frame.deliver());
        break;
    case pb::RelayFrame::kAccepted: m_listener.accepted(*this, frame.accepted()); break;
    case pb::RelayFrame::kDelivered: m_listener.receipts(*this, frame.delivered()); break;
    case pb::RelayFrame::kChallenge: sayHello(frame.challenge()); break;
    case pb::RelayFrame::kWelcome:
        m_state = State::Ready;
        m_waiting = frame.welcome().waiting();
        m_listener.ready(*this);
        break;
    case pb::RelayFrame::kRefusal: m_listener.refused(*this, frame.refusal()); break;
    default: break;
    }
    return m_state != State::Closed;
}

void Client::sayHello(const pb::Challenge &challenge)
{
    const QByteArray nonce = Crypto::randomBytes(Wire::kNonceBytes);
    pb::ClientFrame frame;
    frame.set_request_id(++m_requestId);
    auto &hello = *frame.mutable_hello();
    hello.set_version(Wire::kProtocolVersion);
    hello.set_access_token(m_account.accessToken);
    hello.set_client_nonce(nonce.toStdString());
    hello.set_last_sequence(m_account.lastSequence);
    hello.set_client("kith-bench");
    const QByteArray input = Wire::signInput(Wire::kPurposeHello,
                                             {m_account.relayId, QByteArray::fromStdString(m_account.user), Wire::signNumber(1),
                                              QByteArray::fromStdString(challenge.relay_nonce()), nonce});
    hello.set_signature(m_account.deviceKey->sign(input).toStdString());
    appendFrame(frame);
}

void Client::appendFrame(const pb::ClientFrame &frame)
{
    const std::string bytes = frame.SerializeAsString();
    appendMasked(Opcode::Binary, QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    m_loop.flushLater(*this);
}

void Client::appendMasked(Opcode opcode, QByteArrayView payload)
{
    m_mask = m_mask * 1664525u + 1013904223u; // new for each frame; nobody between needs to be defended against
    ClientFraming::append(m_out, opcode, payload, m_mask);
}

void Client::send(const SendTemplate &message, const EnvelopeId &id)
{
    static std::string bytes;
    bytes.assign(message.m_bytes);
    writeRequestId(bytes.data() + kRequestAt, kRequestBase + (++m_requestId & (kRequestBase - 1)));
    id.write(bytes.data() + message.m_envelopeAt);
    appendMasked(Opcode::Binary, QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    m_loop.flushLater(*this);
}

void Client::flush()
{
    if (m_descriptor < 0) return;
    if (m_ackDue != 0) {
        static pb::ClientFrame frame;
        static std::string bytes;
        frame.mutable_ack()->set_sequence(m_ackDue);
        frame.mutable_ack()->set_state_generation(m_ackDue);
        frame.SerializeToString(&bytes);
        appendMasked(Opcode::Binary, QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        m_ackDue = 0;
    }
    size_t sent = 0;
    while (sent < m_out.size()) {
        const qint64 written = writeBytes(m_out.data() + sent, m_out.size() - sent);
        if (written < 0) {
            fail(QStringLiteral("the relay closed the connection"));
            return;
        }
        if (written == 0) break;
        sent += static_cast<size_t>(written);
    }
    m_out.erase(0, sent);
    if (m_out.empty() && m_out.capacity() > 64 * 1024) m_out.shrink_to_fit();
    const bool waits = !m_out.empty();
    if (waits != m_waitsToWrite) m_loop.watchWriting(*this, m_descriptor, waits);
    m_waitsToWrite = waits;
}

} // namespace Bench
