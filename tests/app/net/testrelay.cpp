// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include <QCryptographicHash>
#include <QSslSocket>
#include <QUrl>
#include <QtEndian>

class TestRelay::Server : public QTcpServer
{
public:
    std::function<void(qintptr)> onSocket;

protected:
    void incomingConnection(qintptr descriptor) override { onSocket(descriptor); }
};

TestRelay::TestRelay(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent), m_server(std::make_unique<Server>()), m_tls(!tls.localCertificate().isNull())
{
    m_server->onSocket = [this, tls](qintptr descriptor) {
        ++connections;
        m_socket = new QSslSocket(this);
        m_socket->setSocketDescriptor(descriptor);
        request.clear();
        received.clear();
        m_upgraded = false;
        connect(m_socket, &QSslSocket::readyRead, this, &TestRelay::onReadyRead);
        connect(m_socket, &QSslSocket::encrypted, this, [this] { ++handshakes; });
        if (m_tls) {
            m_socket->setSslConfiguration(tls);
            m_socket->startServerEncryption();
        }
    };
    if (!m_server->listen(QHostAddress::LocalHost)) qFatal("cannot listen");
}

TestRelay::~TestRelay() = default;

quint16 TestRelay::port() const
{
    return m_server->serverPort();
}

QUrl TestRelay::url() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(m_tls ? QStringLiteral("https") : QStringLiteral("http")).arg(port()));
}

void TestRelay::write(const QByteArray &raw)
{
    m_socket->write(raw);
    m_socket->flush();
}

void TestRelay::drop()
{
    m_socket->abort();
}

QByteArray TestRelay::frame(quint8 firstByte, const QByteArray &payload)
{
    QByteArray out(1, static_cast<char>(firstByte));
    if (payload.size() < 126) {
        out += static_cast<char>(payload.size());
    } else if (payload.size() < 65536) {
        out += 126;
        out.append(2, 0);
        qToBigEndian(static_cast<quint16>(payload.size()), out.data() + 2);
    } else {
        out += 127;
        out.append(8, 0);
        qToBigEndian(static_cast<quint64>(payload.size()), out.data() + 2);
    }
    return out + payload;
}

void TestRelay::onReadyRead()
{
    if (m_upgraded) {
        received += m_socket->readAll();
        return;
    }
    request += m_socket->readAll();
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0 || !upgrades) return;
    received = request.mid(end + 4);
    request.truncate(end);
    const QByteArray name = "sec-websocket-key: ";
    const qsizetype at = request.toLower().indexOf(name) + name.size();
    const QByteArray key = request.mid(at, request.indexOf('\r', at) - at).trimmed();
    const QByteArray accept
        = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    QByteArray answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: "
        + accept + "\r\n";
    if (!subprotocol.isEmpty()) answer += "Sec-WebSocket-Protocol: " + subprotocol + "\r\n";
    m_upgraded = true;
    write(answer + "\r\n");
    Q_EMIT upgraded();
}
