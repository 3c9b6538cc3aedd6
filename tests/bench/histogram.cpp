// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Bench {

size_t Histogram::bucketOf(quint64 value)
{
    constexpr quint64 kSub = 1u << kSubBits;
    if (value < kSub) return static_cast<size_t>(value);
    const int power = std::bit_width(value) - 1 - kSubBits; // value >> power is in kSub … 2·kSub-1
    if (power >= kPowers) return ((kPowers + 1) << kSubBits) - 1;
    return static_cast<size_t>((static_cast<quint64>(power) << kSubBits) + (value >> power));
}

quint64 Histogram::endOf(size_t bucket)
{
    constexpr size_t kSub = size_t(1) << kSubBits;
    if (bucket < kSub) return bucket;
    const size_t power = (bucket >> kSubBits) - 1;
    const quint64 top = kSub + (bucket & (kSub - 1));
    return ((top + 1) << power) - 1;
}

void Histogram::add(Nanoseconds duration)
{
    const Nanoseconds atLeastZero = std::max(duration, Nanoseconds(0));
    ++m_buckets[bucketOf(static_cast<quint64>(atLeastZero.count()))];
    ++m_count;
    m_largest = std::max(m_largest, atLeastZero);
}

void Histogram::add(const Histogram &other)
{
    for (size_t i = 0; i < m_buckets.size(); ++i) m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
    m_largest = std::max(m_largest, other.m_largest);
}

void Histogram::clear()
{
    *this = Histogram();
}

Nanoseconds Histogram::percentile(double share) const
{
    if (m_count == 0) return Nanoseconds(0);
    const double wantedReal = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count));
    const quint64 wanted = std::max<quint64>(1, static_cast<quint64>(wantedReal));
    quint64 seen = 0;
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        seen += m_buckets[i];
        if (seen < wanted) continue;
        // The last bucket has no end.
        return i + 1 == m_buckets.size() ? m_largest : std::min(m_largest, Nanoseconds(static_cast<qint64>(endOf(i))));
    }
    return m_largest;
}

} // namespace Bench
