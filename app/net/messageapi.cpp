// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/messageapi.h"

#include "app/net/answer.h"
#include "app/net/requester.h"

namespace Net {

using kith::wire::ClientFrame;
using kith::wire::RelayFrame;

ReplyTask<kith::wire::Accepted> MessageApi::send(const kith::wire::Send &send)
{
    ClientFrame frame;
    *frame.mutable_send() = send;
    return answerOf(m_requester, std::move(frame), RelayFrame::kAccepted, &RelayFrame::accepted);
}

bool MessageApi::ack(quint64 sequence, quint64 stateGeneration)
{
    ClientFrame frame;
    frame.mutable_ack()->set_sequence(sequence);
    frame.mutable_ack()->set_state_generation(stateGeneration);
    return m_requester.post(std::move(frame));
}

ReplyTask<kith::wire::StatusAnswer> MessageApi::queryStatus(const QList<Base::EnvelopeId> &envelopes)
{
    ClientFrame frame;
    auto *query = frame.mutable_status_query();
    for (const Base::EnvelopeId &id : envelopes) query->add_envelope_ids(id.toStdString());
    return answerOf(m_requester, std::move(frame), RelayFrame::kStatusAnswer, &RelayFrame::status_answer);
}

} // namespace Net
