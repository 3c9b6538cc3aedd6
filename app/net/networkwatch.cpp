// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/networkwatch.h"

#include "app/net/logging.h"

#include <QNetworkInformation>

namespace Net {

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    QNetworkInformation *information = nullptr;
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        information = QNetworkInformation::instance();
    if (!information) {
        qCDebug(lcNet) << "this platform does not tell when the network changes";
        return;
    }
    m_available = true;
    // Any step up: a relay on the local network is there without the internet.
    connect(information, &QNetworkInformation::reachabilityChanged, this, [this](QNetworkInformation::Reachability now) {
        if (now != QNetworkInformation::Reachability::Disconnected && now != QNetworkInformation::Reachability::Unknown)
            Q_EMIT becameReachable();
    });
}

bool NetworkWatch::isMetered() const
{
    const QNetworkInformation *information = QNetworkInformation::instance();
    return information && information->supports(QNetworkInformation::Feature::Metered) && information->isMetered();
}

} // namespace Net
