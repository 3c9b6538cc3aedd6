// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/client.h"

#include "server/service/reply.h"

namespace Relay::Service {

void Client::answer(quint32 requestId, kith::wire::RelayFrame &frame)
{
    if (requestId == 0) return;
    frame.set_request_id(requestId);
    sink.send(frame);
}

void Client::refuse(quint32 requestId, const kith::wire::Refusal &refused)
{
    kith::wire::RelayFrame frame;
    *frame.mutable_refusal() = refused;
    answer(requestId, frame);
}

void Client::refuse(quint32 requestId, kith::wire::RefusalCode code, std::string reason, quint32 retryAfterMs)
{
    refuse(requestId, refusal(code, std::move(reason), retryAfterMs));
}

void Client::done(quint32 requestId)
{
    kith::wire::RelayFrame frame;
    frame.mutable_done();
    answer(requestId, frame);
}

} // namespace Relay::Service
