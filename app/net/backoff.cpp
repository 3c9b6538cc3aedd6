// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace Net {

Backoff::Backoff(Random random) : m_random(std::move(random))
{
    if (!m_random) m_random = [] { return QRandomGenerator::system()->generateDouble(); };
}

std::chrono::milliseconds Backoff::next()
{
    constexpr int kDoublings = 7; // 0.5 s · 2⁷ is above the last ceiling
    const auto ceiling = std::min(kLastCeiling, kFirstCeiling * (1 << std::min(m_failures, kDoublings)));
    m_failures = std::min(m_failures + 1, kDoublings);
    return std::chrono::milliseconds(std::lround(m_random() * static_cast<double>(ceiling.count())));
}

} // namespace Net
