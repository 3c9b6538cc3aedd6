// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <chrono>
#include <vector>

namespace Sql {
class Connection;
}

namespace Relay::Store {

//! Which time this relay has seen pass. Retention counts only that: what a wrong clock jumped over, or the weeks a relay was
//! off or asleep, let nothing expire that nobody had a chance to fetch. Times are µs of the relay's clock. A value; the one
//! that counts lives on the loop and is stored in meta (`seen`, `unseen`).
class RunningTime
{
public:
    //! What is stored. In a database from before there was any: since the last time it shows. Inside a transaction.
    static Base::Result<RunningTime> load(Sql::Connection &sql, qint64 now);
    //! Inside a transaction.
    Base::Result<Base::Done> save(Sql::Connection &sql) const;

    //! The clock shows \a now, and \a passed has really passed since the last call (0 at a start). Answers how much it jumped
    //! over, when that is more than kTolerated: that time does not count.
    std::chrono::microseconds see(qint64 now, std::chrono::microseconds passed);

    //! The time before which something is older than \a age, in time that the relay has seen.
    qint64 cutoff(qint64 now, std::chrono::microseconds age) const;
    //! For what carries its end and was kept for \a age: ends before this are over.
    qint64 endsBefore(qint64 now, std::chrono::microseconds age) const { return cutoff(now, age) + age.count(); }

    //! So much at once counts as passed: restarts, a short sleep, a clock that is set right.
    static constexpr std::chrono::hours kTolerated{24};

private:
    struct Unseen
    {
        qint64 begin = 0;
        qint64 end = 0;
    };
    qint64 m_seen = 0; // the clock at the last look
    std::vector<Unseen> m_unseen; // in order, not touching
};

} // namespace Relay::Store
