// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/deliverframe.h"

#include "shared/wire/kith.pb.h"

namespace Relay::Service {

namespace {
constexpr char kVarint = 0;
constexpr char kBytes = 2;

constexpr char tag(int field, char type) { return static_cast<char>(field << 3 | type); }

void appendVarint(QByteArray &out, quint64 value)
{
    char buffer[10];
    int size = 0;
    while (value >= 0x80) {
        buffer[size++] = static_cast<char>(value | 0x80);
        value >>= 7;
    }
    buffer[size++] = static_cast<char>(value);
    out.append(buffer, size);
}

qsizetype varintBytes(quint64 value)
{
    qsizetype size = 1;
    for (; value >= 0x80; value >>= 7)
        ++size;
    return size;
}

void appendBytes(QByteArray &out, int field, const char *data, size_t size)
{
    out.append(tag(field, kBytes));
    appendVarint(out, size);
    out.append(data, static_cast<qsizetype>(size));
}

void appendNumber(QByteArray &out, int field, quint64 value)
{
    if (value == 0) return; // proto3: the default is not written
    out.append(tag(field, kVarint));
    appendVarint(out, value);
}
} // namespace

QByteArray encodeEnvelope(const std::string &envelopeId, const std::string &sender, quint32 senderDevice, int type,
                          const std::string &ciphertext)
{
    using kith::wire::Envelope;
    QByteArray out;
    out.reserve(static_cast<qsizetype>(envelopeId.size() + sender.size() + ciphertext.size()) + 32);
    appendBytes(out, Envelope::kEnvelopeIdFieldNumber, envelopeId.data(), envelopeId.size());
    appendBytes(out, Envelope::kSenderFieldNumber, sender.data(), sender.size());
    appendNumber(out, Envelope::kSenderDeviceFieldNumber, senderDevice);
    appendNumber(out, Envelope::kTypeFieldNumber, static_cast<quint64>(type));
    appendBytes(out, Envelope::kCiphertextFieldNumber, ciphertext.data(), ciphertext.size());
    return out;
}

void encodeDeliver(QByteArray &out, quint64 sequence, qint64 serverTime, const QByteArray &entry, bool isGap)
{
    using kith::wire::Deliver;
    const auto size = static_cast<quint64>(entry.size());
    const auto time = static_cast<quint64>(serverTime);
    qsizetype inner = 1 + varintBytes(size) + entry.size();
    if (sequence != 0) inner += 1 + varintBytes(sequence);
    if (time != 0) inner += 1 + varintBytes(time);
    out.resize(0);
    out.reserve(inner + 12);
    out.append(tag(kith::wire::RelayFrame::kDeliverFieldNumber, kBytes));
    appendVarint(out, static_cast<quint64>(inner));
    appendNumber(out, Deliver::kSequenceFieldNumber, sequence);
    appendNumber(out, Deliver::kServerTimeFieldNumber, time);
    out.append(tag(isGap ? Deliver::kGapFieldNumber : Deliver::kEnvelopeFieldNumber, kBytes));
    appendVarint(out, size);
    out.append(entry);
}

} // namespace Relay::Service
