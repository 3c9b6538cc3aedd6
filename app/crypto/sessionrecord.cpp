// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/sessionrecord.h"

#include <QtEndian>

namespace E2e {

namespace {
constexpr qsizetype kLengthBytes = 4;
}

QByteArray SessionRecord::toBytes() const
{
    QByteArray bytes(kLengthBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(record.size()), bytes.data());
    bytes.reserve(kLengthBytes + record.size() + beside.size());
    return bytes.append(record).append(beside);
}

std::optional<SessionRecord> SessionRecord::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() < kLengthBytes) return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData());
    if (length > bytes.size() - kLengthBytes) return std::nullopt;
    return SessionRecord{bytes.mid(kLengthBytes, length), bytes.mid(kLengthBytes + length)};
}

} // namespace E2e
