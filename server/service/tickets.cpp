// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/tickets.h"

#include "shared/base/encoding.h"
#include "shared/crypto/random.h"

namespace Relay::Service {

namespace {
constexpr size_t kMostTickets = 10'000; // each took a right password
}

std::string Tickets::give(Ticket ticket)
{
    if (m_tickets.size() >= kMostTickets) m_tickets.clear();
    std::string text = Base::toBase64Url(Crypto::randomBytes(32)).toStdString();
    m_tickets[text] = {std::move(ticket), m_clock.steady() + m_life};
    return text;
}

std::optional<Tickets::Ticket> Tickets::find(const std::string &text)
{
    const auto found = m_tickets.find(text);
    if (found == m_tickets.end()) return std::nullopt;
    if (found->second.ends <= m_clock.steady()) {
        m_tickets.erase(found);
        return std::nullopt;
    }
    return found->second.ticket;
}

} // namespace Relay::Service
