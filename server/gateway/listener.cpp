// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/listener.h"

#include "server/gateway/logging.h"
#include "server/gateway/socketchannel.h"

#include <QSslSocket>
#include <QTcpServer>

#ifdef Q_OS_LINUX
#include "server/gateway/epollchannel_linux.h"
#include "server/gateway/pollset_linux.h"
#include "server/gateway/tlsserver.h"
#endif
#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Relay::Gateway {

namespace {

constexpr int kBacklog = 1024;
constexpr int kAcceptAtOnce = 64;
constexpr std::chrono::milliseconds kRecover{500};

} // namespace

class Listener::Server final : public QTcpServer
{
public:
    explicit Server(Listener &listener) : m_listener(listener) {}

protected:
    void incomingConnection(qintptr descriptor) override { m_listener.incoming(descriptor); }

private:
    Listener &m_listener;
};

Listener::Listener(FlushQueue &flushQueue, Accepted accepted, Channels channels, QObject *parent)
    : QObject(parent)
    , m_flushQueue(flushQueue)
    , m_accepted(std::move(accepted))
    , m_server(std::make_unique<Server>(*this))
{
    m_recover.setSingleShot(true);
    m_recover.setInterval(kRecover);
    connect(&m_recover, &QTimer::timeout, this, &Listener::update);
    connect(m_server.get(), &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError) {
        m_server->pauseAccepting();
        acceptFailed(m_server->errorString());
    });
    m_server->setListenBacklogSize(kBacklog);
#ifdef Q_OS_LINUX
    if (channels == Channels::Fast) m_polls = std::make_unique<PollSet>();
#else
    Q_UNUSED(channels)
#endif
}

Listener::~Listener() = default;

Base::Result<Base::Done> Listener::listen(const QHostAddress &address, quint16 port,
                                          const std::optional<Certificate> &certificate)
{
    m_encrypted = certificate.has_value();
    if (certificate) setCertificate(*certificate);
#ifdef Q_OS_LINUX
    if (m_encrypted && m_polls && !m_tlsServer) return {Base::ErrorCode::InvalidArgument, QStringLiteral("the certificate cannot be used for TLS")};
#endif
    if (!m_server->listen(address, port)) return {Base::ErrorCode::Unreachable, m_server->errorString()};
#ifdef Q_OS_UNIX
    m_server->pauseAccepting(); // its notifier must not be in the way of ours
    m_notifier = std::make_unique<QSocketNotifier>(m_server->socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Listener::acceptSome);
#endif
    return Base::Done{};
}

void Listener::setCertificate(const Certificate &certificate)
{
    m_tls = QSslConfiguration();
    m_tls.setProtocol(QSsl::TlsV1_3OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_tls.setLocalCertificateChain(certificate.chain);
    m_tls.setPrivateKey(certificate.key);
    m_tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    m_tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
#ifdef Q_OS_LINUX
    if (!m_polls) return;
    auto made = TlsServer::make(certificate);
    if (made) m_tlsServer = std::move(*made);
    else qCWarning(lcGateway) << made.error().detail;
#endif
}

void Listener::close()
{
    m_recover.stop();
    m_notifier.reset();
    m_server->close();
}

QHostAddress Listener::address() const
{
    return m_server->serverAddress();
}

quint16 Listener::port() const
{
    return m_server->serverPort();
}

void Listener::pause()
{
    m_paused = true;
    update();
}

void Listener::resume()
{
    m_paused = false;
    update();
}

void Listener::update()
{
    if (!m_server->isListening()) return;
    if (m_notifier)
        m_notifier->setEnabled(!isPaused());
    else if (isPaused())
        m_server->pauseAccepting();
    else
        m_server->resumeAccepting();
}

void Listener::acceptSome()
{
#ifdef Q_OS_UNIX
    // Not everything that is queued: those who are in shall not wait for a crowd at the door.
    for (int i = 0; i < kAcceptAtOnce && m_notifier && !isPaused(); ++i) {
#ifdef Q_OS_LINUX
        const int descriptor = ::accept4(static_cast<int>(m_server->socketDescriptor()), nullptr, nullptr, SOCK_CLOEXEC);
#else
        const int descriptor = ::accept(static_cast<int>(m_server->socketDescriptor()), nullptr, nullptr);
        if (descriptor >= 0) ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
#endif
        if (descriptor >= 0) {
            incoming(descriptor);
            continue;
        }
        if (errno == EINTR || errno == ECONNABORTED) continue;
        if (errno != EAGAIN && errno != EWOULDBLOCK) acceptFailed(qt_error_string(errno));
        return;
    }
#endif
}

void Listener::incoming(qintptr descriptor)
{
    if (ChannelPointer channel = makeChannel(descriptor)) m_accepted(std::move(channel));
}

ChannelPointer Listener::makeChannel(qintptr descriptor)
{
#ifdef Q_OS_LINUX
    if (m_polls) {
        const int plain = static_cast<int>(descriptor);
        std::unique_ptr<TlsStream> tls;
        if (m_encrypted) {
            tls = m_tlsServer->accept(plain);
            if (!tls) {
                ::close(plain);
                return nullptr;
            }
        }
        return EpollChannel::open(plain, std::move(tls), *m_polls, m_flushQueue);
    }
#endif
    if (m_encrypted) {
        auto tls = std::make_unique<QSslSocket>();
        if (!tls->setSocketDescriptor(descriptor)) return nullptr;
        tls->setSslConfiguration(m_tls);
        QSslSocket *socket = tls.get();
        ChannelPointer channel(new SocketChannel(std::move(tls), m_flushQueue));
        socket->startServerEncryption();
        return channel;
    }
    auto socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor)) return nullptr;
    return ChannelPointer(new SocketChannel(std::move(socket), m_flushQueue));
}

void Listener::acceptFailed(const QString &reason)
{
    // Trying again at once would spin: the connection that could not be accepted stays in the kernel's queue and keeps
    // the socket readable.
    ++m_outOfDescriptors;
    if (m_outOfDescriptors == 1 || m_outOfDescriptors % 100 == 0) qCWarning(lcGateway) << "cannot accept:" << reason;
    m_recover.start();
    update();
}

} // namespace Relay::Gateway
