// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>

#include <chrono>
#include <list>
#include <vector>

namespace Relay::Gateway {

//! How fast somebody may do something: \a burst at once, then \a perSecond.
struct Rate
{
    double burst = 0;
    double perSecond = 0; //!< Greater than 0
};

//! Token buckets per (kind, key). A key is an address, an account or a device, whatever the kind counts by.
//! Remembers a bounded number of buckets: those that are full again are forgotten first (nothing is lost by that), then
//! the one that was used longest ago. One loop, one limiter; not thread-safe.
class RateLimiter
{
public:
    using Kind = int;

    explicit RateLimiter(const Base::Clock &clock, qsizetype maxBuckets = 100'000);

    //! A new kind of thing to count.
    Kind addKind(Rate rate);
    //! Takes \a cost tokens when there are so many: 0. Otherwise takes none and says how long to wait until there are
    //! (milliseconds, rounded up, at least 1). A cost above the burst is counted as the burst.
    std::chrono::milliseconds take(Kind kind, const QByteArray &key, double cost = 1);
    //! Takes \a cost tokens in any case and says how long to wait until the debt is paid; 0 when there was none. For those who
    //! are slowed down instead of refused.
    std::chrono::milliseconds takeOnCredit(Kind kind, const QByteArray &key, double cost = 1);
    //! The key for somebody known only by address: IPv4 whole, IPv6 its /64 (one subscriber has that many).
    static QByteArray addressKey(const QHostAddress &address);

    qsizetype bucketCount() const { return m_buckets.size(); }

private:
    using Key = QPair<Kind, QByteArray>;
    struct Bucket
    {
        double tokens = 0;
        std::chrono::nanoseconds at{0};
        std::list<Key>::iterator order;
    };
    Bucket &bucketOf(Kind kind, const QByteArray &key);
    void makeRoom();
    double tokensNow(Kind kind, const Bucket &bucket) const;

    const Base::Clock &m_clock;
    qsizetype m_maxBuckets;
    std::vector<Rate> m_rates;
    QHash<Key, Bucket> m_buckets;
    std::list<Key> m_order; // least recently used first
};

} // namespace Relay::Gateway
