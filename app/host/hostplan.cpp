// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/hostplan.h"

#include "shared/base/savedfile.h"

#include <QFile>
#include <QHostAddress>
#include <QUrl>

namespace Host {

using Base::ErrorCode;

Base::Result<QString> HostPlan::readAddress(const QString &typed)
{
    constexpr qsizetype kLongest = 300;
    QString text = typed.trimmed();
    if (text.isEmpty()) return text;
    if (const QHostAddress number(text); number.protocol() == QAbstractSocket::IPv6Protocol) {
        // Names an interface of this computer, which means nothing on others.
        if (!number.scopeId().isEmpty()) return {ErrorCode::InvalidArgument, text};
        if (!text.startsWith(QLatin1Char('['))) text = QLatin1Char('[') + text + QLatin1Char(']');
    }
    const QUrl url(QStringLiteral("https://") + text, QUrl::StrictMode);
    const bool isAddress = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().isEmpty() && !url.hasQuery()
        && !url.hasFragment() && !text.contains(QLatin1Char(' ')) && url.port(1) > 0 && text.size() <= kLongest;
    if (!isAddress) return {ErrorCode::InvalidArgument, text};
    return text;
}

Base::Result<HostPlan> HostPlan::read(const QString &path)
{
    QFile file(path);
    if (!file.exists()) return {ErrorCode::NotFound, path};
    if (!file.open(QIODevice::ReadOnly)) return {ErrorCode::FileUnreadable, path};
    HostPlan plan;
    bool hasListen = false;
    const QStringList lines = QString::fromUtf8(file.read(64 * 1024)).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString key = line.section(QLatin1Char('='), 0, 0).trimmed();
        const QString value = line.section(QLatin1Char('='), 1).trimmed();
        if (key == QLatin1String("public_address")) plan.publicAddress = value;
        if (key != QLatin1String("listen")) continue;
        const qsizetype colon = value.lastIndexOf(QLatin1Char(':'));
        const uint port = value.mid(colon + 1).toUInt();
        hasListen = colon > 0 && port > 0 && port <= 65535;
        plan.port = static_cast<quint16>(port);
        plan.reach = value.startsWith(QLatin1String("127.")) || value.startsWith(QLatin1String("[::1]")) ? Reach::ThisComputer : Reach::Network;
    }
    if (!hasListen) return {ErrorCode::InvalidArgument, path + QStringLiteral(": listen = ADDRESS:PORT is missing")};
    return plan;
}

Base::Result<Base::Done> HostPlan::write(const QString &path) const
{
    const QString host = reach == Reach::ThisComputer ? QStringLiteral("127.0.0.1") : QStringLiteral("0.0.0.0");
    QString text = QStringLiteral("# The relay that Kith runs on this computer; kith-relay serve --data FOLDER --config THIS runs the same.\n"
                                  "listen = %1:%2\nregistration = invite\n").arg(host).arg(port);
    if (!publicAddress.isEmpty()) text += QStringLiteral("public_address = %1\n").arg(publicAddress);
    return Base::saveFile(path, text.toUtf8());
}

} // namespace Host
