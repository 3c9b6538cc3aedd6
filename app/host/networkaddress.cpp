// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/networkaddress.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QUdpSocket>

namespace Host {

namespace {

bool isUsable(const QHostAddress &address)
{
    return !address.isNull() && !address.isLoopback() && !address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv4Protocol;
}

} // namespace

QString networkAddress()
{
    // The system says which of its addresses it would write to the outside from; nothing is sent (192.0.2.0/24 is nobody's).
    QUdpSocket socket;
    socket.connectToHost(QHostAddress(QStringLiteral("192.0.2.1")), 9);
    if (isUsable(socket.localAddress())) return socket.localAddress().toString();
    // A network without a way out has no such address: the first that stands up then.
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : interfaces) {
        const auto flags = one.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsPointToPoint)) continue;
        for (const QNetworkAddressEntry &entry : one.addressEntries()) {
            if (isUsable(entry.ip())) return entry.ip().toString();
        }
    }
    return {};
}

} // namespace Host
