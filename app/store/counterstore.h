// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

#include <QList>

namespace Sql {
class Connection;
}

namespace Store {

//! What a received counter says.
struct CounterNews
{
    bool first = false; //!< nothing was known of this device in this conversation
    quint64 missing = 0; //!< counters between the highest known (0 when first) and this one that are now holes
    bool filledHole = false; //!< it belonged to a hole: came late
    bool repeated = false; //!< seen before
};

//! Conversation counters (DELIVERY.md, "Words"): contiguous per (sending device, conversation).
class CounterStore
{
public:
    explicit CounterStore(Sql::Connection &sql) : m_sql(sql) {}

    //! The next number for what this device sends in \a id: 1, 2, 3 … A rollback gives it back.
    Base::Result<quint64> nextOutgoing(const Base::ConversationId &id);
    //! Notes \a counter from \a sender; \a withdrawn are the sender's given-up numbers: no holes.
    Base::Result<CounterNews> note(const Base::ConversationId &id, const Base::DeviceAddress &sender, quint64 counter,
                                   const QList<quint64> &withdrawn = {});
    //! \a sender's number was given to another device, which counts from 1.
    Base::Result<Base::Done> forgetIncoming(const Base::DeviceAddress &sender);
    //! All holes of \a sender in \a id together.
    Base::Result<quint64> missing(const Base::ConversationId &id, const Base::DeviceAddress &sender);

    //! Own counters whose message was given up before any relay had it: go into later headers until forgetWithdrawn().
    Base::Result<Base::Done> withdraw(const Base::ConversationId &id, quint64 counter);
    Base::Result<QList<quint64>> withdrawn(const Base::ConversationId &id); //!< ascending, at most 100
    Base::Result<Base::Done> forgetWithdrawn(const Base::ConversationId &id, const QList<quint64> &counters);
    //! This profile becomes another device, which counts from 1.
    Base::Result<Base::Done> forgetOutgoing();

private:
    Sql::Connection &m_sql;
};

} // namespace Store
