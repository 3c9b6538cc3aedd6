// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/websockettransport.h"

#include "app/net/logging.h"
#include "shared/wire/invitelink.h"
#include "shared/wire/limits.h"

#include <QSslSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace Net {

namespace {

constexpr std::chrono::milliseconds kGoodbye{2'000}; // for a close handshake nobody waits for

// What a close code says about who broke what.
bool isProtocolCode(int code)
{
    switch (code) {
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeDatatypeNotSupported:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
    case QWebSocketProtocol::CloseCodeTooMuchData:
    case static_cast<int>(Wire::CloseCode::Malformed): return true;
    default: return false;
    }
}

Base::ErrorCode codeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::ProxyConnectionTimeoutError: return Base::ErrorCode::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError: return Base::ErrorCode::TlsFailed;
    default: return Base::ErrorCode::Unreachable;
    }
}

//! Over TLS, QWebSocket knows nothing of a connection that was never made, nor does its QSslSocket: the socket inside that does.
std::pair<QAbstractSocket::SocketError, QString> reasonOf(const QWebSocket &socket)
{
    if (socket.error() != QAbstractSocket::UnknownSocketError) return {socket.error(), socket.errorString()};
    for (const QAbstractSocket *inner : socket.findChildren<QAbstractSocket *>()) {
        if (inner->error() != QAbstractSocket::UnknownSocketError) return {inner->error(), inner->errorString()};
    }
    return {QAbstractSocket::UnknownSocketError, {}};
}

} // namespace

WebSocketTransport::WebSocketTransport(QObject *parent) : Transport(parent) {}

WebSocketTransport::~WebSocketTransport()
{
    drop();
}

void WebSocketTransport::open(const RelayTrust &trust)
{
    drop();
    m_check = std::make_unique<TlsCheck>(trust);
    QUrl url = trust.relay;
    const bool secure = url.scheme() == QLatin1String("https");
    url.setScheme(secure ? QStringLiteral("wss") : QStringLiteral("ws"));
    if (url.port() == -1) url.setPort(Wire::kDefaultPort);
    url.setPath(QLatin1String(Wire::kSocketPath));

    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    QWebSocket *socket = m_socket;
    socket->setMaxAllowedIncomingFrameSize(Wire::kMaxFrameBytes);
    socket->setMaxAllowedIncomingMessageSize(Wire::kMaxFrameBytes);
    socket->setSslConfiguration(TlsCheck::configuration());

    connect(socket, &QWebSocket::connected, this, [this] {
        if (m_socket->subprotocol() != QLatin1String(Wire::kSubprotocol)) {
            finish(Base::ErrorCode::ProtocolViolation, QStringLiteral("no subprotocol kith.1"));
            return;
        }
        m_open = true;
        Q_EMIT opened();
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        if (m_open) Q_EMIT received(message);
    });
    connect(socket, &QWebSocket::textMessageReceived, this, [this] {
        disconnect(m_socket, &QWebSocket::disconnected, this, nullptr); // the reason is ours, not the socket's
        m_socket->close(QWebSocketProtocol::CloseCodeDatatypeNotSupported);
        finish(Base::ErrorCode::ProtocolViolation, QStringLiteral("a text message"));
    });
    connect(socket, &QWebSocket::disconnected, this, &WebSocketTransport::fail);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failed = &QWebSocket::errorOccurred;
#else
    const auto failed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
    connect(socket, failed, this, [this] {
        if (!m_open) fail(); // an open one says goodbye with its close code in disconnected()
    });
    // Errors of open() itself must not come back from inside our own open().
    QTimer::singleShot(0, socket, [this, socket, url, secure] {
        if (!secure && !Wire::isLoopback(url.host())) {
            finish(Base::ErrorCode::TlsFailed, QStringLiteral("without TLS only this computer can be reached"));
            return;
        }
        QWebSocketHandshakeOptions options;
        options.setSubprotocols({QLatin1String(Wire::kSubprotocol)});
        socket->open(url, options);
        if (m_socket == socket) watchTls();
    });
    QTimer::singleShot(m_openTimeout, socket, [this] {
        if (!m_open) finish(Base::ErrorCode::TimedOut, QStringLiteral("no connection in time"));
    });
}

// QWebSocket does not show the moment between the handshake of TLS and its own first byte. The socket it works on does: what
// was written before encrypted() waits in that socket's buffer, and goes with it when it is aborted there.
void WebSocketTransport::watchTls()
{
    QWebSocket *owner = m_socket;
    auto *socket = owner->findChild<QAbstractSocket *>(QString(), Qt::FindDirectChildrenOnly);
    auto *tls = qobject_cast<QSslSocket *>(socket);
    if (!socket || (!tls && owner->requestUrl().scheme() == QLatin1String("wss"))) {
        finish(Base::ErrorCode::TlsFailed, QStringLiteral("the relay's key cannot be checked"));
        return;
    }
    connect(socket, &QAbstractSocket::readyRead, this, [this, owner] {
        if (m_socket == owner && m_open) Q_EMIT alive();
    });
    if (!tls) return;
    connect(tls, &QSslSocket::sslErrors, this, [this, owner, tls](const QList<QSslError> &errors) {
        // For this connection only, and only because the key is the pinned one.
        if (m_socket == owner && m_check->acceptsDespite(tls->peerCertificate(), errors)) tls->ignoreSslErrors();
    });
    connect(tls, &QSslSocket::encrypted, this, [this, owner, tls] {
        if (m_socket == owner && !m_check->acceptsHandshake(tls->peerCertificate())) finish({}, {});
    });
}

void WebSocketTransport::send(const QByteArray &message)
{
    if (m_open) m_socket->sendBinaryMessage(message);
}

void WebSocketTransport::ping()
{
    if (m_open) m_socket->ping();
}

void WebSocketTransport::close(int code)
{
    if (!m_socket) return;
    if (!m_open) {
        drop();
        return;
    }
    QWebSocket *socket = m_socket;
    m_socket = nullptr;
    m_open = false;
    disconnect(socket, nullptr, this, nullptr);
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kGoodbye, socket, [socket] {
        socket->abort();
        socket->deleteLater();
    });
    socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
    socket->flush();
}

void WebSocketTransport::fail()
{
    if (!m_socket) return;
    if (!m_open) {
        const auto [error, text] = reasonOf(*m_socket);
        finish(codeOf(error), text);
        return;
    }
    const int code = static_cast<int>(m_socket->closeCode());
    finish(isProtocolCode(code) ? Base::ErrorCode::ProtocolViolation : Base::ErrorCode::ConnectionLost,
           m_socket->closeReason(), code);
}

void WebSocketTransport::finish(Base::ErrorCode code, const QString &detail, int closeCode)
{
    TransportClose why{{code, detail}, closeCode};
    if (m_check && m_check->error()) why.error = *m_check->error();
    qCDebug(lcNet) << "socket closed:" << Base::errorName(why.error.code) << why.error.detail << why.code;
    drop();
    Q_EMIT closed(why);
}

void WebSocketTransport::drop()
{
    m_open = false;
    if (!m_socket) return;
    QWebSocket *socket = m_socket;
    m_socket = nullptr;
    disconnect(socket, nullptr, this, nullptr);
    socket->abort();
    socket->deleteLater();
}

} // namespace Net
