// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/gatewaymetrics.h"

#include "server/gateway/logging.h"

namespace Relay::Gateway {

// What peers do wrong is told only to who asks (and counted): they could fill the log.
Q_LOGGING_CATEGORY(lcGateway, "kith.gateway", QtInfoMsg)

GatewayMetrics::GatewayMetrics(Metrics &registry)
    : connections(registry.gauge("kith_connections", "Open connections of any kind"))
    , peers(registry.gauge("kith_peers", "Open WebSocket connections"))
    , fullPeers(registry.gauge("kith_peers_full", "Peers whose outgoing buffer is full"))
    , accepted(registry.counter("kith_connections_accepted_total", "Connections accepted"))
    , rejected(registry.counter("kith_connections_rejected_total", "Connections closed at once: too many from one address"))
    , framesIn(registry.counter("kith_frames_in_total", "Frames received"))
    , framesOut(registry.counter("kith_frames_out_total", "Frames sent"))
    , bytesIn(registry.counter("kith_bytes_in_total", "Bytes received, TLS not counted"))
    , bytesOut(registry.counter("kith_bytes_out_total", "Bytes of frames sent, TLS not counted"))
    , violations(registry.counter("kith_violations_total", "Connections closed for broken framing or frames"))
    , timedOut(registry.counter("kith_timeouts_total", "Connections closed because something took too long"))
    , httpRequests(registry.counter("kith_http_requests_total", "HTTP requests"))
    , httpErrors(registry.counter("kith_http_errors_total", "HTTP requests answered with 4xx or 5xx"))
{
}

} // namespace Relay::Gateway
