// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/policy.h"
#include "shared/base/clock.h"

#include <QByteArray>

namespace Relay::Service {

//! GET /api/v1/relay.
kith::wire::RelayInfo relayInfo(const QByteArray &relayId, const Policy &policy, const Base::Clock &clock);

} // namespace Relay::Service
