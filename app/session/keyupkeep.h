// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/keyapi.h"
#include "app/session/deviceidentity.h"
#include "app/store/database.h"
#include "shared/base/clock.h"
#include "shared/wire/kith.pb.h"

#include <QObject>
#include <QTimer>

namespace Session {

//! Keeps this device's pre-keys at the relay fresh: a new signed one every 48 h, one-time keys when fewer than 20 are left,
//! old secrets deleted after 30 days. One job at a time. Owned by Parts.
class KeyUpkeep : public QObject
{
    Q_OBJECT
public:
    KeyUpkeep(Store::Database &database, Net::KeyApi &keys, DeviceIdentity &identity, const Base::Clock &clock);

    //! What the relay says it holds; from Welcome and KeyStatus.
    void check(int oneTimeLeft, quint32 signedPreKeyId);
    //! The public halves for a device that is just being made. Inside a transaction.
    static Base::Result<kith::wire::DeviceKeys> makeFirstKeys(Store::Access &access, Store::Micros now);

private:
    void run();

    Store::Database &m_database;
    Net::KeyApi &m_keys;
    DeviceIdentity &m_identity;
    const Base::Clock &m_clock;
    QTimer m_timer;
    int m_oneTimeLeft = 0;
    quint32 m_signedPreKeyId = 0;
    bool m_running = false;
    bool m_checked = false;
};

} // namespace Session
