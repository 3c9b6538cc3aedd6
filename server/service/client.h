// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/sink.h"
#include "server/store/ids.h"

#include <QByteArray>
#include <QString>

#include <deque>

namespace Relay::Service {

//! Names a connection for as long as the relay runs; never given twice.
using ClientKey = quint64;

//! One connection as services know it. Owned by Connections, from opened() to closed(). Loop thread only. What must wait for
//! the store keeps the key and asks Connections again.
struct Client
{
    Client(ClientKey k, Sink &s) : key(k), sink(s) {}

    const ClientKey key;
    Sink &sink;
    QByteArray relayNonce; //!< of its Challenge
    enum class State : quint8 { Fresh, Greeting, SignedIn, Closing } state = State::Fresh;

    // From Hello on
    Store::AccountId account = 0;
    Store::MailboxId mailbox = 0;
    quint32 device = 0;
    quint64 family = 0; //!< of its tokens
    std::string user; //!< as the wire carries it

    bool isSignedIn() const { return state == State::SignedIn; }
    //! Answers the frame with \a requestId; nothing for 0.
    void answer(quint32 requestId, kith::wire::RelayFrame &frame);
    void refuse(quint32 requestId, const kith::wire::Refusal &refused);
    void refuse(quint32 requestId, kith::wire::RefusalCode code, std::string reason = {}, quint32 retryAfterMs = 0);
    void done(quint32 requestId);
};

} // namespace Relay::Service
