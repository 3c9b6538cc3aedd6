// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/wire/kith.pb.h"
#include "shared/wire/limits.h"

#include <QByteArrayView>
#include <QString>

namespace Relay::Service {

//! A connection as services see it: the port that keeps them from knowing the gateway. Implemented by the composition's
//! bridge (one per peer), by fakes in tests. Loop thread only. Services never destroy it; after Connections::closed()
//! they never call it again.
class Sink
{
public:
    virtual ~Sink() = default;

    //! Queues \a frame; it leaves in this turn of the loop. Answers are queued also when full.
    virtual void send(const kith::wire::RelayFrame &frame) = 0;
    //! The same for a RelayFrame that is serialised already (the hot path: deliveries, acceptances).
    virtual void sendSerialized(QByteArrayView frame) = 0;
    //! True while the reader is too slow: nothing is pushed; what waits stays in the store. The bridge calls
    //! Connections::drained() when that ends.
    virtual bool isFull() const = 0;
    //! Flushes and closes. Connections::closed() follows, in this call or later.
    virtual void close(Wire::CloseCode code, QByteArrayView reason) = 0;
    //! Hello was accepted: from now on this connection is that device (rate limits, time-outs).
    virtual void signedIn(const QString &user, quint32 device) = 0;
};

} // namespace Relay::Service
