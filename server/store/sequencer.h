// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <QtGlobal>

namespace Sql {
class Connection;
}

namespace Relay::Store {

//! Gives sequences and server times, each once. Writer thread. A number that was given in a transaction that failed is
//! not given again: holes are fine.
class Sequencer
{
public:
    //! \a timeMark: no time up to it is given. Where in the incarnation the numbers begin is random: two lives of a database
    //! (a copy that was put back, and what it was copied from) may begin the same incarnation, and their numbers differ.
    Sequencer(const Base::Clock &clock, quint64 incarnation, qint64 timeMark);

    quint64 nextSequence() { return m_sequence++; }
    //! µs: max(clock, last + 1). Persists a mark ahead of itself in \a sql when it passes the last one, so that no
    //! restart and no clock set back gives a time twice. Inside a transaction.
    Base::Result<qint64> nextTime(Sql::Connection &sql);
    //! In an orderly end, inside a transaction or alone: the next start goes on behind the last time that was given.
    Base::Result<Base::Done> noteEnd(Sql::Connection &sql);
    //! The mark may not have been written: write it again.
    void rolledBack() { m_mark = 0; }

private:
    const Base::Clock &m_clock;
    quint64 m_sequence;
    qint64 m_last;
    qint64 m_mark;
};

} // namespace Relay::Store
