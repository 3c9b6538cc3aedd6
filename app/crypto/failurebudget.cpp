// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/failurebudget.h"

#include <algorithm>

namespace E2e {

double FailureBudget::usedNow(const Bucket &bucket, std::chrono::nanoseconds now)
{
    const std::chrono::duration<double> passed = now - bucket.at;
    const double refilled = passed / std::chrono::duration<double>(kRefill);
    return std::max(0.0, bucket.used - std::max(0.0, refilled));
}

Base::Result<Base::Done> FailureBudget::check(const Base::DeviceAddress &peer, std::chrono::nanoseconds now) const
{
    const auto bucket = m_peers.constFind(peer);
    // Less than one failure left is none left.
    if (bucket != m_peers.cend() && usedNow(*bucket, now) > kFailures - 1.0 + 1e-9) return Base::ErrorCode::BudgetExceeded;
    return Base::Done{};
}

void FailureBudget::countFailure(const Base::DeviceAddress &peer, std::chrono::nanoseconds now)
{
    if (!m_peers.contains(peer) && m_peers.size() >= kPeers) forgetRefilled(now);
    Bucket &bucket = m_peers[peer];
    bucket.used = std::min<double>(kFailures, usedNow(bucket, now) + 1);
    bucket.at = now;
}

void FailureBudget::forgetRefilled(std::chrono::nanoseconds now)
{
    m_peers.removeIf([&](const auto &entry) { return usedNow(*entry, now) == 0; });
    // All still failing: the least guilty go, so that memory stays bounded and the worst stay known.
    while (m_peers.size() >= kPeers) {
        const auto least = std::min_element(m_peers.begin(), m_peers.end(), [&](const Bucket &a, const Bucket &b) {
            return usedNow(a, now) < usedNow(b, now);
        });
        m_peers.erase(least);
    }
}

} // namespace E2e
