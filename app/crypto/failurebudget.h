// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QHash>

#include <chrono>

namespace E2e {

//! How often a peer's device may send what cannot be decrypted: one such message can cost 2 000 HMACs in each of 41 states.
//! A bucket per device that refills with time; in memory, one thread, time comes from the caller (Clock::steady()).
class FailureBudget
{
public:
    static constexpr int kFailures = 50; //!< in one go
    static constexpr std::chrono::seconds kRefill{5}; //!< one more after each
    static constexpr int kPeers = 4096; //!< remembered at most

    //! BudgetExceeded when \a peer has used up its budget: do not try to decrypt, try again later.
    Base::Result<Base::Done> check(const Base::DeviceAddress &peer, std::chrono::nanoseconds now) const;
    //! Counts a DecryptionFailed (the other errors are cheap).
    void countFailure(const Base::DeviceAddress &peer, std::chrono::nanoseconds now);
    //! Forgives \a peer after a message that was good.
    void countSuccess(const Base::DeviceAddress &peer) { m_peers.remove(peer); }

private:
    struct Bucket
    {
        double used = 0;
        std::chrono::nanoseconds at{0};
    };
    static double usedNow(const Bucket &bucket, std::chrono::nanoseconds now);
    void forgetRefilled(std::chrono::nanoseconds now);
    QHash<Base::DeviceAddress, Bucket> m_peers;
};

} // namespace E2e
