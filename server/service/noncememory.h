// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <deque>
#include <string>
#include <unordered_set>
#include <utility>

namespace Relay::Service {

//! Remembers nonces for as long as a proof that carries them could be good. Bounded: full, it refuses instead of
//! forgetting.
class NonceMemory
{
public:
    NonceMemory(std::chrono::microseconds keep, size_t atMost)
        : m_keep(keep)
        , m_atMost(atMost)
    {
    }

    enum class Seen { No, Yes, NoRoom };
    //! Remembers \a nonce of \a mailbox; \a now: any clock that does not go back.
    Seen add(qint64 mailbox, const QByteArray &nonce, std::chrono::nanoseconds now);
    size_t size() const { return m_order.size(); }

private:
    std::chrono::nanoseconds m_keep;
    size_t m_atMost;
    std::unordered_set<std::string> m_known;
    std::deque<std::pair<std::chrono::nanoseconds, const std::string *>> m_order;
};

} // namespace Relay::Service
