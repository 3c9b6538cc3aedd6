// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/byterange.h"

#include <algorithm>

namespace Relay::Gateway {

namespace {
//! Digits only: no signs, no spaces. Larger than any body counts as the largest number.
std::optional<qint64> number(const QByteArray &text)
{
    if (text.isEmpty() || !std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok ? value : std::numeric_limits<qint64>::max();
}
} // namespace

ByteRange ByteRange::parse(const QByteArray &range, const QByteArray &ifRange, const QByteArray &etag, qint64 size)
{
    ByteRange whole{Kind::Whole, 0, size};
    constexpr QByteArrayView kUnit("bytes=");
    if (range.size() < kUnit.size() || range.left(kUnit.size()).compare(kUnit, Qt::CaseInsensitive) != 0) return whole;
    // Dates and weak tags never prove that it is the same body.
    if (!ifRange.isNull() && ifRange != etag) return whole;
    const QByteArray spec = range.mid(kUnit.size()).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0 || spec.contains(',')) return whole; // several ranges: the whole is a right answer
    const auto from = number(spec.left(dash).trimmed());
    const auto to = number(spec.mid(dash + 1).trimmed());
    const bool hasFrom = !spec.left(dash).trimmed().isEmpty();
    const bool hasTo = !spec.mid(dash + 1).trimmed().isEmpty();
    if ((hasFrom && !from) || (hasTo && !to) || (!hasFrom && !hasTo)) return whole;
    if (!hasFrom) {
        if (*to == 0 || size == 0) return {Kind::Unsatisfiable, 0, 0};
        const qint64 length = std::min(*to, size);
        return {Kind::Part, size - length, length};
    }
    if (hasTo && *to < *from) return whole; // invalid, so it does not count
    if (*from >= size) return {Kind::Unsatisfiable, 0, 0};
    const qint64 last = hasTo ? std::min(*to, size - 1) : size - 1;
    return {Kind::Part, *from, last - *from + 1};
}

QByteArray ByteRange::contentRange(qint64 size) const
{
    if (kind == Kind::Unsatisfiable) return "bytes */" + QByteArray::number(size);
    return "bytes " + QByteArray::number(first) + '-' + QByteArray::number(first + length - 1) + '/' + QByteArray::number(size);
}

} // namespace Relay::Gateway
