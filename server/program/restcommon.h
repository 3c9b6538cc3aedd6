// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/ratelimiter.h"
#include "server/gateway/responder.h"
#include "server/program/restbody.h"
#include "server/program/restroutes.h"
#include "server/service/credentials.h"
#include "server/service/reply.h"

namespace Relay::Program {

// What the routes of all families begin and end with.

//! What the credentials' check wants to know of a request. \a bodyIsHere: its hash is compared at once.
Service::RequestFacts factsOf(const Gateway::HttpRequest &request, bool bodyIsHere);

//! Answers with a refusal and says false when \a key has been too quick.
bool mayGoOn(const RestParts &parts, Gateway::RateLimiter::Kind kind, const QByteArray &key, BodyForm form,
             const Gateway::Responder &responder);

template <typename T>
void answerReply(const Gateway::Responder &responder, BodyForm form, const Service::Reply<T> &reply)
{
    responder.answer(reply ? messageAnswer(form, *reply) : refusalAnswer(form, reply.refusal()));
}

} // namespace Relay::Program
