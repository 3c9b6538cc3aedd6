// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/restcommon.h"

#include "server/gateway/httprequest.h"
#include "shared/crypto/digest.h"

namespace Relay::Program {

Service::RequestFacts factsOf(const Gateway::HttpRequest &request, bool bodyIsHere)
{
    Service::RequestFacts facts;
    facts.method = request.method;
    facts.path = request.target;
    facts.authorization = request.header("authorization");
    facts.proof = request.header("kith-proof");
    if (bodyIsHere) facts.bodyHash = Crypto::sha256(request.body);
    return facts;
}

bool mayGoOn(const RestParts &parts, Gateway::RateLimiter::Kind kind, const QByteArray &key, BodyForm form,
             const Gateway::Responder &responder)
{
    const auto wait = parts.limiter.take(kind, key);
    if (wait.count() == 0) return true;
    responder.answer(refusalAnswer(
        form, Service::refusal(kith::wire::RATE_LIMITED, "too many requests", static_cast<quint32>(wait.count()))));
    return false;
}

} // namespace Relay::Program
