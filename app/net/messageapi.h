// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/reply.h"
#include "shared/base/ids.h"
#include "shared/wire/kith.pb.h"

#include <QList>

namespace Net {

class Requester;

//! Sending, acknowledging, asking what became of it. Errors of all *Api classes: RequestError (network band, ProtocolViolation,
//! or what the relay refused).
class MessageApi
{
public:
    explicit MessageApi(Requester &requester) : m_requester(requester) {}

    //! \a send goes out as it is; the same bytes again for a retry.
    ReplyTask<kith::wire::Accepted> send(const kith::wire::Send &send);
    //! Everything up to \a sequence is committed here. Never answered; false: not online (Hello says it again).
    bool ack(quint64 sequence, quint64 stateGeneration);
    //! At most Wire::kMaxStatusQueries at once.
    ReplyTask<kith::wire::StatusAnswer> queryStatus(const QList<Base::EnvelopeId> &envelopes);

private:
    Requester &m_requester;
};

} // namespace Net
