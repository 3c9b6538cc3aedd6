// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oneprocess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace App {

namespace {

constexpr int kWaitMs = 500;
constexpr qint64 kMostBytes = 8192; //!< of an invite link
constexpr int kLongestSocketPath = 100; //!< systems allow 104 or 108

QString socketName(const QString &folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
#ifdef Q_OS_UNIX
    const QString inside = path + QStringLiteral("/window.socket");
    if (inside.toLocal8Bit().size() < kLongestSocketPath) return inside;
#endif
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("kith-") + QString::fromLatin1(digest);
}

} // namespace

OneProcess::OneProcess(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_name(socketName(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) take(socket);
    });
}

bool OneProcess::tellFirst(const QString &link) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kWaitMs)) return false;
    socket.write(link.toUtf8().left(kMostBytes) + '\n');
    socket.waitForBytesWritten(kWaitMs);
    socket.disconnectFromServer();
    return true;
}

void OneProcess::listen()
{
    if (m_server.isListening()) return;
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void OneProcess::take(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > kMostBytes) socket->abort();
            return;
        }
        Q_EMIT raised(QString::fromUtf8(socket->readLine(kMostBytes + 1)).trimmed());
        socket->disconnectFromServer();
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace App
