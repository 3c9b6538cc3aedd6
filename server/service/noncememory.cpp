// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/noncememory.h"

#include <QtEndian>

namespace Relay::Service {

NonceMemory::Seen NonceMemory::add(qint64 mailbox, const QByteArray &nonce, std::chrono::nanoseconds now)
{
    while (!m_order.empty() && now - m_order.front().first > m_keep) {
        m_known.erase(*m_order.front().second);
        m_order.pop_front();
    }
    std::string key(8, '\0');
    qToBigEndian(mailbox, key.data());
    key.append(nonce.constData(), static_cast<size_t>(nonce.size()));
    if (m_known.count(key) != 0) return Seen::Yes;
    if (m_order.size() >= m_atMost) return Seen::NoRoom;
    const auto inserted = m_known.insert(std::move(key)).first;
    m_order.emplace_back(now, &*inserted);
    return Seen::No;
}

} // namespace Relay::Service
