// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace Relay::Gateway {

class Metrics;
class Router;

//! GET /healthz (the loop turns), /readyz (503 with the reason while \a notReady names one) and, when there is a
//! \a metricsToken, /metrics for requests that carry it as bearer credential. Where a request comes from grants nothing.
//! \a metrics must outlive \a router.
void addHealthRoutes(Router &router, const Metrics &metrics, std::function<QByteArray()> notReady,
                     const QByteArray &metricsToken);

} // namespace Relay::Gateway
