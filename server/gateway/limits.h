// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Relay::Gateway {

//! Every bound the gateway keeps, in one place; defaults are what a relay runs with.
struct Limits
{
    int connections = 20'000; //!< In all; beyond it the listener stops accepting until some are gone
    int connectionsPerAddress = 256; //!< Per client address (IPv6: per /64); the next one is closed at once. 0 = no limit

    qsizetype httpHeaderBytes = 16 * 1024; //!< Request line and headers together
    qsizetype httpTargetBytes = 8 * 1024;
    std::chrono::milliseconds httpHeaderTime{10'000}; //!< From the first byte (or from accepting) to the last of the header
    std::chrono::milliseconds httpIdleTime{60'000}; //!< Between requests
    std::chrono::milliseconds httpBodyGrace{20'000}; //!< A body may be slow for this long ...
    qint64 httpBodyBytesPerSecond = 1'024; //!< ... and must on average be at least this fast afterwards
    std::chrono::milliseconds httpAnswerTime{60'000}; //!< A handler that has not answered by then: 503
    qsizetype httpSendAheadBytes = 256 * 1024; //!< How much of a streamed answer waits in memory at most

    qsizetype helloMessageBytes = 8 * 1024; //!< One WebSocket message before the peer is signed in
    qsizetype messageBytes = 1024 * 1024; //!< One WebSocket message, all fragments together
    qsizetype outgoingFullBytes = 1024 * 1024; //!< Above it a peer is "full": not pushed to, not read from
    qsizetype outgoingDrainedBytes = 256 * 1024; //!< At or below it a full peer is "drained"
    std::chrono::milliseconds drainTime{60'000}; //!< A full peer that is not drained by then is closed
    std::chrono::milliseconds helloTime{10'000}; //!< From the upgrade to being signed in
    std::chrono::milliseconds heartbeat{30'000}; //!< Silence after which the peer is pinged
    std::chrono::milliseconds offline{60'000}; //!< Silence after which the peer is gone
    std::chrono::milliseconds closeTime{5'000}; //!< For the other side to answer a close
};

} // namespace Relay::Gateway
