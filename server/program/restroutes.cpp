// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/restroutes.h"

#include "server/gateway/healthroutes.h"
#include "server/gateway/router.h"
#include "server/program/mediaroutes.h"
#include "server/program/openapi.h"
#include "server/program/restbody.h"
#include "server/program/restcommon.h"
#include "server/service/accounts.h"
#include "server/service/credentials.h"
#include "server/service/relayinfo.h"
#include "shared/wire/limits.h"
#include "shared/wire/username.h"

namespace Relay::Program {

namespace {

using Gateway::HttpRequest;
using Gateway::HttpResponse;
using Gateway::RateLimiter;
using Gateway::Responder;
using Service::Caller;
using Service::Reply;
namespace pb = kith::wire;

//! Reads the body and answers what \a act gives; act(request message) → Task<Reply<Answer>>.
template <typename Request, typename Act>
void withBody(const HttpRequest &request, const Responder &responder, Act act)
{
    const BodyForm form = answerForm(request);
    Request message;
    pb::Refusal refused;
    if (!readBody(request, message, refused)) {
        responder.answer(refusalAnswer(form, refused));
        return;
    }
    if (QObject *context = responder.context())
        act(message).then(context, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
}

void addAccountRoutes(Gateway::Router &router, const RestParts &parts)
{
    router.add("POST", "/api/v1/accounts", [parts](HttpRequest &request, const Responder &responder) {
        if (!mayGoOn(parts, parts.registrations, RateLimiter::addressKey(request.client), answerForm(request), responder)) return;
        withBody<pb::Register>(request, responder, [&](const pb::Register &body) { return parts.accounts.registerAccount(body); });
    }, Wire::kMaxRestBodyBytes);

    router.add("POST", "/api/v1/sessions", [parts](HttpRequest &request, const Responder &responder) {
        const BodyForm form = answerForm(request);
        if (!mayGoOn(parts, parts.signIns, RateLimiter::addressKey(request.client), form, responder)) return;
        pb::SignIn body;
        pb::Refusal refused;
        if (!readBody(request, body, refused)) {
            responder.answer(refusalAnswer(form, refused));
            return;
        }
        // Counted by name as well, known or not: many addresses must not guess one person's password.
        if (!mayGoOn(parts, parts.signInsPerUser, QByteArray::fromStdString(body.user()).left(Wire::kMaxUserNameBytes), form, responder)) return;
        QObject *context = responder.context();
        if (!context) return;
        if (request.header("kith-proof").isEmpty()) {
            parts.accounts.signIn(body).then(context, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
            return;
        }
        Service::Accounts &accounts = parts.accounts;
        parts.credentials.checkProof(factsOf(request, true)).then(context, [&accounts, responder, form, body](Reply<Caller> &&caller) {
            if (!caller) {
                responder.answer(refusalAnswer(form, caller.refusal()));
            } else if (QObject *still = responder.context()) {
                accounts.signInAgain(*caller, body).then(still, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
            }
        });
    }, Wire::kMaxRestBodyBytes);

    router.add("PUT", "/api/v1/devices", [parts](HttpRequest &request, const Responder &responder) {
        if (!mayGoOn(parts, parts.signIns, RateLimiter::addressKey(request.client), answerForm(request), responder)) return;
        withBody<pb::AddDevice>(request, responder, [&](const pb::AddDevice &body) { return parts.accounts.addDevice(body); });
    }, Wire::kMaxRestBodyBytes);

    router.add("POST", "/api/v1/tokens", [parts](HttpRequest &request, const Responder &responder) {
        const BodyForm form = answerForm(request);
        if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), form, responder)) return;
        pb::RefreshTokens body;
        pb::Refusal refused;
        if (!readBody(request, body, refused)) {
            responder.answer(refusalAnswer(form, refused));
            return;
        }
        Service::Accounts &accounts = parts.accounts;
        if (QObject *context = responder.context()) {
            parts.credentials.checkProof(factsOf(request, true)).then(context, [&accounts, responder, form, body](Reply<Caller> &&caller) {
                if (!caller) {
                    responder.answer(refusalAnswer(form, caller.refusal()));
                } else if (QObject *still = responder.context()) {
                    accounts.refresh(*caller, body).then(still, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
                }
            });
        }
    }, Wire::kMaxRestBodyBytes);

    router.add("DELETE", "/api/v1/sessions/current", [parts](HttpRequest &request, const Responder &responder) {
        const BodyForm form = answerForm(request);
        if (!mayGoOn(parts, parts.requests, RateLimiter::addressKey(request.client), form, responder)) return;
        Service::Accounts &accounts = parts.accounts;
        if (QObject *context = responder.context()) {
            parts.credentials.checkTokenAndProof(factsOf(request, true)).then(context, [&accounts, responder, form](Reply<Caller> &&caller) {
                if (!caller) {
                    responder.answer(refusalAnswer(form, caller.refusal()));
                } else if (QObject *still = responder.context()) {
                    accounts.signOut(*caller).then(still, [responder, form](auto &&reply) { answerReply(responder, form, reply); });
                }
            });
        }
    });
}

void addInfoRoutes(Gateway::Router &router, const RestParts &parts)
{
    router.add("GET", "/api/v1/relay", [parts](HttpRequest &request, const Responder &responder) {
        responder.answer(messageAnswer(answerForm(request), Service::relayInfo(parts.relayId, parts.policy, parts.clock)));
    });
    router.add("GET", "/api/v1/openapi.json", [described = openApi()](HttpRequest &, const Responder &responder) {
        responder.answer(HttpResponse::json(200, described));
    });
    Gateway::addHealthRoutes(router, parts.metrics, parts.notReady, parts.metricsToken);
}

} // namespace

void addRestRoutes(Gateway::Router &router, const RestParts &parts)
{
    addInfoRoutes(router, parts);
    addAccountRoutes(router, parts);
    addMediaRoutes(router, parts);
    Q_ASSERT_X(openApiDifferences(router).isEmpty(), "addRestRoutes", openApiDifferences(router).constData());
}

} // namespace Relay::Program
