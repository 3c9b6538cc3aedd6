// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/requester.h"

namespace Net {

// Used by the *Api classes: a request, and out of its answer the part that was expected.
template <typename T>
ReplyTask<T> answerOf(Requester &requester, kith::wire::ClientFrame frame, kith::wire::RelayFrame::BodyCase expected,
                      const T &(kith::wire::RelayFrame::*part)() const)
{
    return requester.request(std::move(frame), expected).then(&requester, [part](Reply<kith::wire::RelayFrame> reply) -> Reply<T> {
        if (!reply) return reply.requestError();
        return T(((*reply).*part)());
    });
}

//! The same for what is answered with Done.
inline ReplyTask<Base::Done> doneOf(Requester &requester, kith::wire::ClientFrame frame)
{
    return requester.request(std::move(frame), kith::wire::RelayFrame::kDone)
        .then(&requester, [](Reply<kith::wire::RelayFrame> reply) -> Reply<Base::Done> {
            if (!reply) return reply.requestError();
            return Base::Done{};
        });
}

} // namespace Net
