// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/httprequest.h"
#include "server/gateway/httpresponse.h"
#include "shared/wire/kith.pb.h"

#include <google/protobuf/message.h>

namespace Relay::Program {

//! How a client wants its answers: as it writes (Content-Type), or as Accept says.
enum class BodyForm { Protobuf, Json };

BodyForm answerForm(const Gateway::HttpRequest &request);

//! Reads the body of \a request into \a into; false with a refusal in \a refused (BAD_REQUEST, with the reason). JSON is
//! strict: unknown fields, unknown enum names and duplicate content are refused. An empty body is an empty message.
bool readBody(const Gateway::HttpRequest &request, google::protobuf::Message &into, kith::wire::Refusal &refused);

Gateway::HttpResponse messageAnswer(BodyForm form, const google::protobuf::Message &message, int status = 200);
//! With the HTTP status that belongs to it, and Retry-After where it has one.
Gateway::HttpResponse refusalAnswer(BodyForm form, const kith::wire::Refusal &refused);

} // namespace Relay::Program
