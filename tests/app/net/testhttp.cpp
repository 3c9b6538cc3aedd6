// SPDX-License-Identifier: GPL-3.0-or-later
#include "testhttp.h"

#include <QSslSocket>
#include <QTcpServer>

class TestHttp::Server : public QTcpServer
{
public:
    std::function<void(qintptr)> onSocket;

protected:
    void incomingConnection(qintptr descriptor) override { onSocket(descriptor); }
};

TestHttp::TestHttp(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent), m_server(std::make_unique<Server>()), m_tls(!tls.localCertificate().isNull())
{
    m_server->onSocket = [this, tls](qintptr descriptor) {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QSslSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        if (m_tls) {
            socket->setSslConfiguration(tls);
            socket->startServerEncryption();
        }
    };
    if (!m_server->listen(QHostAddress::LocalHost)) qFatal("cannot listen");
}

TestHttp::~TestHttp() = default;

QUrl TestHttp::url() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(m_tls ? QStringLiteral("https") : QStringLiteral("http")).arg(m_server->serverPort()));
}

QByteArray TestHttp::answer(int status, const QByteArray &body, const QByteArray &type, const QByteArray &more)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

void TestHttp::read(QSslSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    Request request;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length", "0").toLongLong();
    if (buffer.size() < end + 4 + length) return;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    requests.append(request);
    const QByteArray raw = handler ? handler(request) : answer(200, {});
    if (!raw.isEmpty()) socket->write(raw);
    if (closeAfterAnswer) socket->disconnectFromHost();
}
