// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/sink.h"
#include "server/store/ids.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace Relay::Service {

//! Names a connection for as long as the relay runs; never given twice.
using ClientKey = quint64;

//! What a device was handed and has not acknowledged. Belongs to Delivery.
struct Window
{
    struct Unacknowledged
    {
        quint64 sequence = 0;
        Store::MailboxId sender = 0; //!< 0: a gap
        std::array<char, 16> envelopeId{};
    };
    quint64 handedOut = 0;               //!< highest sequence given on this connection, or acknowledged before it
    quint64 acknowledged = 0;            //!< on this connection, or before it
    quint64 shown = 0;                   //!< highest sequence ever given on this connection
    quint64 newest = 0;                  //!< highest sequence known to be committed
    std::vector<Unacknowledged> entries; //!< from first on, in order
    size_t first = 0;
    bool isReading = false;
    bool isOverflowing = false; //!< to be trimmed when that is through
    std::chrono::nanoseconds trimAgain{0}; //!< not before, on the steady clock, while it reads
    quint32 round = 0; //!< grows when everything begins again: what was read before is not handed out

    size_t size() const { return entries.size() - first; }
    bool isBehind() const { return newest > handedOut; }
    //! Whether it was handed out, and may be acknowledged.
    bool holds(quint64 sequence) const
    {
        const auto from = entries.begin() + static_cast<std::ptrdiff_t>(first);
        const auto found = std::lower_bound(from, entries.end(), sequence, [](const Unacknowledged &entry, quint64 s) { return entry.sequence < s; });
        return found != entries.end() && found->sequence == sequence;
    }
};

//! One connection as services know it. Owned by Connections, from opened() to closed(). Loop thread only. What must
//! wait for the store keeps the key and asks Connections again.
struct Client
{
    Client(ClientKey k, Sink &s)
        : key(k)
        , sink(s)
    {
    }

    const ClientKey key;
    Sink &sink;
    QByteArray relayNonce; //!< of its Challenge, until a Hello was signed over it
    enum class State : quint8 { Fresh, Greeting, SignedIn, Closing } state = State::Fresh;

    // From Hello on
    Store::AccountId account = 0;
    Store::MailboxId mailbox = 0;
    quint32 device = 0;
    std::string user; //!< as the wire carries it
    bool knowsReport = false; //!< was told of the list that others have reported
    Window window;

    bool isSignedIn() const { return state == State::SignedIn; }
    //! Answers the frame with \a requestId; nothing for 0.
    void answer(quint32 requestId, kith::wire::RelayFrame &frame);
    void refuse(quint32 requestId, const kith::wire::Refusal &refused);
    void refuse(quint32 requestId, kith::wire::RefusalCode code, std::string reason = {}, quint32 retryAfterMs = 0);
    void done(quint32 requestId);
};

} // namespace Relay::Service
