// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/wire/kith.pb.h"

#include <QObject>

namespace Net {

class Connection;

//! What the relay says unasked, sorted by kind. Kinds it does not know are passed over (a newer relay may have more). Made
//! by the composition.
class PushRouter : public QObject
{
    Q_OBJECT
public:
    explicit PushRouter(Connection &connection, QObject *parent = nullptr);

Q_SIGNALS:
    void deliverArrived(const kith::wire::Deliver &deliver);
    void deliveredArrived(const kith::wire::Delivered &delivered);
    void ephemeralArrived(const kith::wire::EphemeralPush &ephemeral);
    void presenceArrived(const kith::wire::PresencePush &presence);
    void keyStatusArrived(const kith::wire::KeyStatus &status);
    void ownDeviceListArrived(const kith::wire::SignedDeviceList &list);
    void mailboxReset(quint64 highestSequence);

private:
    void route(const kith::wire::RelayFrame &frame);
};

} // namespace Net
