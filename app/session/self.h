// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

#include <QByteArray>

namespace Session {

//! Who this device is; a copy travels with every job on the database thread.
struct Self
{
    QString user;
    quint32 device = 0;
    QByteArray relayId; //!< 16 bytes

    Base::DeviceAddress address() const { return {user, device}; }
};

} // namespace Session
