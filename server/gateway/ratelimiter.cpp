// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace Relay::Gateway {

RateLimiter::RateLimiter(const Base::Clock &clock, qsizetype maxBuckets) : m_clock(clock), m_maxBuckets(maxBuckets) {}

RateLimiter::Kind RateLimiter::addKind(Rate rate)
{
    Q_ASSERT_X(rate.perSecond > 0 && rate.burst >= 1, "RateLimiter::addKind", "a bucket that never has a token");
    m_rates.push_back(rate);
    return static_cast<Kind>(m_rates.size()) - 1;
}

double RateLimiter::tokensNow(Kind kind, const Bucket &bucket) const
{
    const Rate &rate = m_rates[static_cast<size_t>(kind)];
    const double seconds = std::chrono::duration<double>(m_clock.steady() - bucket.at).count();
    return std::min(rate.burst, bucket.tokens + std::max(0.0, seconds) * rate.perSecond);
}

RateLimiter::Bucket &RateLimiter::bucketOf(Kind kind, const QByteArray &key)
{
    const Key place{kind, key};
    auto it = m_buckets.find(place);
    if (it == m_buckets.end()) {
        if (m_buckets.size() >= m_maxBuckets) makeRoom();
        const auto order = m_order.insert(m_order.end(), place);
        it = m_buckets.insert(place, Bucket{m_rates.at(static_cast<size_t>(kind)).burst, m_clock.steady(), order});
    } else {
        m_order.splice(m_order.end(), m_order, it->order);
    }
    Bucket &bucket = it.value();
    bucket.tokens = tokensNow(kind, bucket);
    bucket.at = m_clock.steady();
    return bucket;
}

std::chrono::milliseconds RateLimiter::take(Kind kind, const QByteArray &key, double cost)
{
    const Rate &rate = m_rates.at(static_cast<size_t>(kind));
    cost = std::min(cost, rate.burst);
    Bucket &bucket = bucketOf(kind, key);
    if (bucket.tokens >= cost) {
        bucket.tokens -= cost;
        return std::chrono::milliseconds(0);
    }
    const double wait = std::ceil((cost - bucket.tokens) / rate.perSecond * 1000.0);
    return std::chrono::milliseconds(std::max<qint64>(1, static_cast<qint64>(wait)));
}

std::chrono::milliseconds RateLimiter::takeOnCredit(Kind kind, const QByteArray &key, double cost)
{
    const Rate &rate = m_rates.at(static_cast<size_t>(kind));
    Bucket &bucket = bucketOf(kind, key);
    bucket.tokens -= std::min(cost, rate.burst);
    if (bucket.tokens >= 0) return std::chrono::milliseconds(0);
    return std::chrono::milliseconds(std::max<qint64>(1, static_cast<qint64>(std::ceil(-bucket.tokens / rate.perSecond * 1000.0))));
}

void RateLimiter::makeRoom()
{
    // Looking at a few of the oldest is enough: whoever was not seen for long is full again, unless its rate is slow.
    constexpr int kLookAt = 16;
    auto it = m_order.begin();
    bool removed = false;
    for (int i = 0; i < kLookAt && it != m_order.end(); ++i) {
        const Key key = *it;
        const auto bucket = m_buckets.constFind(key);
        if (tokensNow(key.first, *bucket) >= m_rates[static_cast<size_t>(key.first)].burst) {
            m_buckets.erase(bucket);
            it = m_order.erase(it);
            removed = true;
        } else {
            ++it;
        }
    }
    if (removed) return;
    m_buckets.remove(m_order.front());
    m_order.pop_front();
}

QByteArray RateLimiter::addressKey(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also for ::ffff:a.b.c.d
    if (isV4) return QByteArray(reinterpret_cast<const char *>(&v4), sizeof v4);
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(v6.c), 8);
}

} // namespace Relay::Gateway
