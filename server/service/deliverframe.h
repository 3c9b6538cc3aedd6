// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>

namespace Relay::Service {

// The two messages of the hot path, written without an object in between. What a protobuf parser reads from them is the
// same as if it had written them.

//! A serialised kith.wire.Envelope; the envelope_id stands first (envelopeIdOf() relies on it).
QByteArray encodeEnvelope(const std::string &envelopeId, const std::string &sender, quint32 senderDevice, int type,
                          const std::string &ciphertext);
//! The envelope_id of what encodeEnvelope() made.
inline QByteArrayView envelopeIdOf(const QByteArray &envelope)
{
    return envelope.size() >= 18 ? QByteArrayView(envelope).sliced(2, 16) : QByteArrayView();
}
//! A serialised RelayFrame with a Deliver around \a entry (an Envelope, or a Gap), into \a out, whose memory is used
//! again.
void encodeDeliver(QByteArray &out, quint64 sequence, qint64 serverTime, const QByteArray &entry, bool isGap);

} // namespace Relay::Service
