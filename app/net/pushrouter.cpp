// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pushrouter.h"

#include "app/net/connection.h"
#include "app/net/logging.h"

namespace Net {

using kith::wire::RelayFrame;

PushRouter::PushRouter(Connection &connection, QObject *parent) : QObject(parent)
{
    connect(&connection, &Connection::pushed, this, &PushRouter::route);
}

void PushRouter::route(const RelayFrame &frame)
{
    switch (frame.body_case()) {
    case RelayFrame::kDeliver: Q_EMIT deliverArrived(frame.deliver()); break;
    case RelayFrame::kDelivered: Q_EMIT deliveredArrived(frame.delivered()); break;
    case RelayFrame::kEphemeral: Q_EMIT ephemeralArrived(frame.ephemeral()); break;
    case RelayFrame::kPresence: Q_EMIT presenceArrived(frame.presence()); break;
    case RelayFrame::kKeyStatus: Q_EMIT keyStatusArrived(frame.key_status()); break;
    case RelayFrame::kOwnDeviceListChanged: Q_EMIT ownDeviceListArrived(frame.own_device_list_changed().list()); break;
    case RelayFrame::kMailboxReset: Q_EMIT mailboxReset(frame.mailbox_reset().highest_sequence()); break;
    default: qCDebug(lcNet) << "a push of unknown kind" << frame.body_case(); break;
    }
}

} // namespace Net
