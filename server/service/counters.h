// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace Relay::Service {

//! What the services count, for the registry behind /metrics. Only grows unless it says otherwise. Read on any thread.
struct Counters
{
    std::atomic<quint64> accepted{0};     //!< Sends accepted (repeated ones not counted)
    std::atomic<quint64> repeated{0};     //!< Sends answered from the dedup memory
    std::atomic<quint64> refused{0};      //!< Sends refused
    std::atomic<quint64> stored{0};       //!< mailbox entries committed
    std::atomic<quint64> delivered{0};    //!< Deliver frames pushed
    std::atomic<quint64> acknowledged{0}; //!< entries acknowledged
    std::atomic<quint64> dropped{0};      //!< entries that became a gap
    std::atomic<quint64> ephemeral{0};    //!< typing and the like forwarded
    std::atomic<quint64> oneTimeKeysGiven{0};
    std::atomic<quint64> hellos{0};
    std::atomic<quint64> hellosRefused{0};
    std::atomic<quint64> registered{0};
    std::atomic<quint64> signInsFailed{0};
    std::atomic<quint64> uploadedBytes{0};
    std::atomic<quint64> commits{0}; //!< transactions of the writer
    std::atomic<qint64> online{0};   //!< devices connected now (goes up and down)
};

} // namespace Relay::Service
