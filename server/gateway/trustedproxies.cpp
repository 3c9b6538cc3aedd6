// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/trustedproxies.h"

namespace Relay::Gateway {

namespace {

//! A socket that listens on both families sees IPv4 clients as ::ffff:a.b.c.d.
QHostAddress plain(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

} // namespace

Base::Result<TrustedProxies> TrustedProxies::parse(const QStringList &subnets)
{
    TrustedProxies proxies;
    for (const QString &text : subnets) {
        const QPair<QHostAddress, int> subnet = QHostAddress::parseSubnet(text.trimmed());
        if (subnet.first.isNull() || subnet.second < 0) return {Base::ErrorCode::InvalidArgument, text};
        proxies.m_subnets.append(subnet);
    }
    return proxies;
}

bool TrustedProxies::isTrusted(const QHostAddress &address) const
{
    for (const auto &subnet : m_subnets) {
        if (plain(address).isInSubnet(subnet)) return true;
    }
    return false;
}

QHostAddress TrustedProxies::clientAddress(const QHostAddress &peer, const QByteArray &forwardedFor) const
{
    QHostAddress client = plain(peer);
    if (m_subnets.isEmpty() || forwardedFor.isEmpty() || !isTrusted(client)) return client;
    const QList<QByteArray> hops = forwardedFor.split(',');
    for (auto hop = hops.crbegin(); hop != hops.crend(); ++hop) {
        QHostAddress address;
        if (!address.setAddress(QString::fromLatin1(hop->trimmed()))) return client;
        client = plain(address);
        if (!isTrusted(client)) return client;
    }
    return client;
}

} // namespace Relay::Gateway
