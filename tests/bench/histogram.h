// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>

namespace Bench {

using Nanoseconds = std::chrono::nanoseconds;

//! Durations from 0 to about 70 minutes, kept in buckets that are never wider than 1/64 of their value. Adding costs a few
//! instructions and no memory, so that measuring does not change what is measured.
class Histogram
{
public:
    void add(Nanoseconds duration);
    void add(const Histogram &other);
    void clear();

    quint64 count() const { return m_count; }
    Nanoseconds largest() const { return m_largest; }
    //! The smallest duration that \a share (0 … 1) of all are not above, rounded up to its bucket's end. 0 when empty.
    Nanoseconds percentile(double share) const;

private:
    static constexpr int kSubBits = 6; // 64 buckets per power of two
    static constexpr int kPowers = 36;
    static size_t bucketOf(quint64 value);
    static quint64 endOf(size_t bucket);

    std::array<quint64, (kPowers + 1) << kSubBits> m_buckets{};
    quint64 m_count = 0;
    Nanoseconds m_largest{0};
};

} // namespace Bench
