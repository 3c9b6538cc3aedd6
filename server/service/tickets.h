// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/clock.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <string>
#include <unordered_map>

namespace Relay::Service {

//! What a right password opens: one PUT /api/v1/devices within minutes. In memory only; a restart ends them. Loop
//! thread.
class Tickets
{
public:
    struct Ticket
    {
        Store::AccountId account = 0;
        std::string user;
    };
    Tickets(const Base::Clock &clock, std::chrono::nanoseconds life)
        : m_clock(clock)
        , m_life(life)
    {
    }

    std::string give(Ticket ticket);
    //! Not used up by looking.
    std::optional<Ticket> find(const std::string &text);
    void use(const std::string &text) { m_tickets.erase(text); }

private:
    struct Entry
    {
        Ticket ticket;
        std::chrono::nanoseconds ends{0};
    };
    const Base::Clock &m_clock;
    std::chrono::nanoseconds m_life;
    std::unordered_map<std::string, Entry> m_tickets;
};

} // namespace Relay::Service
