// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/ratelimiter.h"
#include "shared/wire/kith.pb.h"

#include <functional>
#include <vector>

namespace Relay::Gateway {

class Counter;
class Metrics;
class Peer;

//! Who may send a kind of frame.
enum class Access {
    Anyone, //!< Before Hello was accepted as well
    SignedIn, //!< Otherwise refused as UNAUTHENTICATED
};

//! The table from a frame's kind to the one who handles it. Filled by the composition before listening; refuses by
//! itself what is unknown, not allowed yet, or too fast.
class Dispatcher
{
public:
    //! \a frame may be moved from. Runs on the loop; answers through Peer::send(), at once or later (use the peer as
    //! the context of a Task: it is a QObject and dies with its connection).
    using Handler = std::function<void(Peer &peer, kith::wire::ClientFrame &frame)>;
    using Kind = kith::wire::ClientFrame::BodyCase;

    Dispatcher() = default;
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;

    void on(Kind kind, Access access, Handler handler);
    //! Counts \a kind by the peer's rate key (account and device once signed in, the address before) against \a rate of
    //! \a limiter, which must outlive this.
    void limit(Kind kind, RateLimiter &limiter, RateLimiter::Kind rate);
    //! The same, but nothing is refused: whoever is too quick is not read from for a while. For kinds whose order matters.
    void slowDown(Kind kind, RateLimiter &limiter, RateLimiter::Kind rate);
    //! Counts handled and refused frames by kind.
    void count(Metrics &metrics);

    //! Handles or refuses \a frame. The peer may be closed (not destroyed) inside.
    void dispatch(Peer &peer, kith::wire::ClientFrame &frame) const;

private:
    struct Entry
    {
        Handler handler;
        Access access = Access::SignedIn;
        RateLimiter *limiter = nullptr;
        RateLimiter::Kind rate = 0;
        bool slowsDown = false;
        Counter *handled = nullptr;
    };
    std::vector<Entry> m_entries; // by kind
    Counter *m_refused = nullptr;
};

} // namespace Relay::Gateway
