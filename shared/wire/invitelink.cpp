// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/invitelink.h"

#include "shared/wire/username.h"

#include <QUrlQuery>

namespace Wire {

namespace {
constexpr int kHashBytes = 32;

Base::Error invalid(const QString &why)
{
    return {Base::ErrorCode::InvalidArgument, why};
}

//! QUrlQuery takes a percent sign for the beginning of an encoding; what people chose is encoded whole.
QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

//! What a program that showed or sent a link put between its signs: blanks, ends of lines, signs that nobody sees.
QString withoutBlanks(QString text)
{
    text.removeIf([](QChar sign) { return sign.isSpace() || sign.category() == QChar::Other_Format; });
    return text;
}
} // namespace

bool isLoopback(const QString &host)
{
    if (host == QLatin1String("localhost") || host == QLatin1String("::1")) return true;
    const QStringList parts = host.split(QLatin1Char('.'));
    if (parts.size() != 4 || parts[0] != QLatin1String("127")) return false;
    for (const QString &part : parts) {
        bool ok = false;
        if (part.isEmpty() || part.toUInt(&ok) > 255 || !ok) return false;
    }
    return true;
}

Base::Result<QUrl> relayUrl(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty()) return invalid(QStringLiteral("the relay's address is empty"));
    if (!text.contains(QLatin1String("://"))) text.prepend(QLatin1String("https://"));
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return invalid(QStringLiteral("this is not an address like relay.example or https://relay.example:7443"));
    if (url.scheme() == QLatin1String("http")) {
        if (!isLoopback(url.host()))
            return invalid(QStringLiteral("http:// is possible on this computer only; use https://"));
    } else if (url.scheme() != QLatin1String("https")) {
        return invalid(QStringLiteral("an address begins with https://"));
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || (!url.path().isEmpty() && url.path() != QLatin1String("/")))
        return invalid(QStringLiteral("an address has a host and a port, nothing behind them"));
    url.setPath(QString());
    return url;
}

QString InviteLink::toString() const
{
    QUrlQuery query;
    if (!pin.isEmpty()) query.addQueryItem(QStringLiteral("pin"), QString::fromLatin1(pin.toHex()));
    if (!token.isEmpty()) query.addQueryItem(QStringLiteral("token"), encoded(token));
    if (!inviter.isEmpty()) query.addQueryItem(QStringLiteral("from"), encoded(inviter));
    if (!inviterKey.isEmpty()) query.addQueryItem(QStringLiteral("key"), QString::fromLatin1(inviterKey.toHex()));
    if (relay.scheme() == QLatin1String("http")) query.addQueryItem(QStringLiteral("plain"), QStringLiteral("1"));
    return QStringLiteral("kith://invite/") + relay.authority(QUrl::FullyEncoded) + QLatin1Char('#') + query.toString(QUrl::FullyEncoded);
}

Base::Result<InviteLink> InviteLink::parse(const QString &text)
{
    const QUrl url(withoutBlanks(text), QUrl::StrictMode);
    if (url.scheme() != QLatin1String("kith") || url.host() != QLatin1String("invite"))
        return invalid(QStringLiteral("an invite link begins with kith://invite/"));
    const QUrlQuery query(url.fragment(QUrl::FullyEncoded));
    const auto item = [&](const char *name) { return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); };
    QString address = url.path(QUrl::FullyDecoded);
    while (address.startsWith(QLatin1Char('/'))) address.remove(0, 1);
    const bool plain = item("plain") == QLatin1String("1");
    auto relay = relayUrl((plain ? QStringLiteral("http://") : QStringLiteral("https://")) + address);
    if (!relay) return relay.error();
    InviteLink link;
    link.relay = *relay;
    link.token = item("token");
    link.inviter = item("from");
    const auto hash = [&](const char *name, QByteArray &out) {
        const QByteArray hex = item(name).toLatin1();
        if (hex.isEmpty()) return true;
        out = QByteArray::fromHex(hex);
        return out.size() == kHashBytes && out.toHex() == hex.toLower();
    };
    if (!hash("pin", link.pin)) return invalid(QStringLiteral("the link's pin is damaged; ask for a new link"));
    if (!hash("key", link.inviterKey)) return invalid(QStringLiteral("the link's key is damaged; ask for a new link"));
    if (!link.inviter.isEmpty() && !isUserName(link.inviter))
        return invalid(QStringLiteral("the link's inviter is damaged; ask for a new link"));
    return link;
}

} // namespace Wire
