// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sequencer.h"

#include "server/store/metastore.h"
#include "shared/wire/limits.h"

#include <algorithm>

namespace Relay::Store {

namespace {
// How far ahead the persisted mark stands: a restart may skip this much, a write is due this often.
constexpr qint64 kAheadMicroseconds = 10'000'000;
} // namespace

Sequencer::Sequencer(const Base::Clock &clock, quint64 incarnation, qint64 timeMark)
    : m_clock(clock)
    , m_sequence(incarnation * Wire::kSequencesPerIncarnation + 1)
    , m_last(timeMark)
    , m_mark(timeMark)
{
}

Base::Result<qint64> Sequencer::nextTime(Sql::Connection &sql)
{
    const qint64 time = std::max<qint64>(m_clock.now().count(), m_last + 1);
    if (time > m_mark) {
        if (auto set = setTimeMark(sql, time + kAheadMicroseconds); !set) return set.error();
        m_mark = time + kAheadMicroseconds;
    }
    m_last = time;
    return time;
}

} // namespace Relay::Store
