// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/metrics.h"

namespace Relay::Gateway {

//! The gateway's own figures, looked up once.
struct GatewayMetrics
{
    explicit GatewayMetrics(Metrics &registry);

    Gauge &connections;
    Gauge &peers;
    Gauge &fullPeers;
    Counter &accepted;
    Counter &rejected; //!< Closed at once: too many from one address
    Counter &framesIn;
    Counter &framesOut;
    Counter &bytesIn;
    Counter &bytesOut;
    Counter &violations; //!< Broken framing or frames
    Counter &timedOut; //!< No hello, no heartbeat, no drain
    Counter &httpRequests;
    Counter &httpErrors; //!< Answered with 4xx or 5xx
};

} // namespace Relay::Gateway
