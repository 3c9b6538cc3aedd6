// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sequencer.h"

#include "server/store/metastore.h"
#include "shared/crypto/random.h"
#include "shared/wire/limits.h"

#include <algorithm>
#include <cstring>

namespace Relay::Store {

namespace {
// How far ahead the persisted mark stands: a start after a crash may skip this much (less than a start takes, so that many of
// them do not add up), a write is due this often.
constexpr qint64 kAheadMicroseconds = 100'000;

// In the lower half, so that there are as many numbers behind it.
quint64 randomBegin()
{
    quint64 random = 0;
    const QByteArray bytes = Crypto::randomBytes(sizeof random);
    std::memcpy(&random, bytes.constData(), sizeof random);
    return random % (Wire::kSequencesPerIncarnation / 2);
}
} // namespace

Sequencer::Sequencer(const Base::Clock &clock, quint64 incarnation, qint64 timeMark)
    : m_clock(clock)
    , m_sequence(incarnation * Wire::kSequencesPerIncarnation + 1 + randomBegin())
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

Base::Result<Base::Done> Sequencer::noteEnd(Sql::Connection &sql)
{
    if (m_mark == m_last) return Base::Done{}; // none was given
    if (auto set = setTimeMark(sql, m_last); !set) return set;
    m_mark = m_last;
    return Base::Done{};
}

} // namespace Relay::Store
