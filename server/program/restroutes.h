// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/ratelimiter.h"
#include "server/program/config.h"
#include "server/service/policy.h"
#include "shared/base/clock.h"

#include <QByteArray>

#include <functional>

namespace Relay::Gateway {
class Metrics;
class Router;
}
namespace Relay::Service {
class Accounts;
class Credentials;
class Media;
class Uploads;
}

namespace Relay::Program {

//! What the HTTP routes speak to.
struct RestParts
{
    Service::Accounts &accounts;
    Service::Credentials &credentials;
    Service::Media &media;
    Service::Uploads &uploads;
    Gateway::RateLimiter &limiter;
    Gateway::Metrics &metrics;
    const Service::Policy &policy;
    const Base::Clock &clock;
    QByteArray relayId;
    QByteArray metricsToken; //!< empty: no /metrics
    Gateway::RateLimiter::Kind registrations = 0; //!< per address
    Gateway::RateLimiter::Kind signIns = 0; //!< per address
    Gateway::RateLimiter::Kind signInsPerUser = 0; //!< per user name
    Gateway::RateLimiter::Kind requests = 0; //!< everything else, per address
    Gateway::RateLimiter::Kind chunks = 0; //!< of uploads and downloads, per address
    std::function<QByteArray()> notReady; //!< for /readyz: why not; empty when it is
};

//! Fills \a router with PROTOCOL.md's "Accounts over HTTP" and the operator's pages. \a parts is copied; what it refers to must
//! outlive the router.
void addRestRoutes(Gateway::Router &router, const RestParts &parts);

} // namespace Relay::Program
