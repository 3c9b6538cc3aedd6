// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/padding.h"

#include <algorithm>
#include <bit>

namespace Content {

qsizetype paddedSize(qsizetype size)
{
    const quint64 length = static_cast<quint64>(std::max(size, kSmallestPadded));
    const int exponent = std::bit_width(length) - 1;
    const int significant = std::bit_width(static_cast<quint64>(exponent));
    const quint64 mask = (1ull << (exponent - significant)) - 1;
    return static_cast<qsizetype>((length + mask) & ~mask);
}

QByteArray pad(const QByteArray &plain)
{
    QByteArray out = plain;
    out.append(static_cast<char>(0x80));
    out.append(paddedSize(out.size()) - out.size(), '\0');
    return out;
}

std::optional<QByteArray> unpad(const QByteArray &padded)
{
    qsizetype end = padded.size();
    while (end > 0 && padded.at(end - 1) == '\0') --end;
    if (end == 0 || static_cast<unsigned char>(padded.at(end - 1)) != 0x80) return std::nullopt;
    // One padded form per content: extra zeros would be a channel beside the authenticated text.
    if (paddedSize(end) != padded.size()) return std::nullopt;
    return padded.left(end - 1);
}

} // namespace Content
