// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/healthroutes.h"

#include "server/gateway/metrics.h"
#include "server/gateway/router.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>

namespace Relay::Gateway {

void addHealthRoutes(Router &router, const Metrics &metrics, std::function<QByteArray()> notReady,
                     const QByteArray &metricsToken)
{
    router.add("GET", "/healthz", [](HttpRequest &, const Responder &responder) {
        responder.answer(HttpResponse::text(200, "ok\n"));
    });
    router.add("GET", "/readyz", [notReady = std::move(notReady)](HttpRequest &, const Responder &responder) {
        const QByteArray reason = notReady ? notReady() : QByteArray();
        responder.answer(reason.isEmpty() ? HttpResponse::text(200, "ready\n") : HttpResponse::text(503, reason + '\n'));
    });
    if (metricsToken.isEmpty()) return;
    // Digests have one length, so that comparing tells nothing about the token's.
    const QByteArray wanted = QCryptographicHash::hash(metricsToken, QCryptographicHash::Sha256);
    router.add("GET", "/metrics", [&metrics, wanted](HttpRequest &request, const Responder &responder) {
        const QByteArray given = QCryptographicHash::hash(request.bearer(), QCryptographicHash::Sha256);
        if (CRYPTO_memcmp(given.constData(), wanted.constData(), static_cast<size_t>(wanted.size())) != 0) {
            HttpResponse refused = HttpResponse::text(401, "a credential is needed\n");
            refused.headers.emplace_back("WWW-Authenticate", "Bearer");
            return responder.answer(std::move(refused));
        }
        HttpResponse answer = HttpResponse::text(200, metrics.text());
        answer.contentType = "text/plain; version=0.0.4; charset=utf-8";
        responder.answer(std::move(answer));
    });
}

} // namespace Relay::Gateway
