// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/runningtime.h"

#include "shared/sql/connection.h"

#include <algorithm>

namespace Relay::Store {

using Base::Done;
using Base::Result;
using std::chrono::microseconds;

namespace {
constexpr size_t kMostUnseen = 500; // more than a day each; older ones have long lost their meaning

Result<Done> setMeta(Sql::Connection &sql, const char *name, const auto &value)
{
    return sql.run("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name,
                   value);
}
} // namespace

Result<RunningTime> RunningTime::load(Sql::Connection &sql, qint64 now)
{
    RunningTime time;
    auto seen = sql.prepare("SELECT value FROM meta WHERE name = 'seen'").one([](const Sql::Statement &row) {
        return row.int64(0);
    });
    if (!seen) return seen.error();
    if (*seen) {
        time.m_seen = **seen;
    } else {
        auto older = sql.prepare("SELECT MAX(value) FROM meta WHERE name IN ('written', 'time_mark')")
                         .one([](const Sql::Statement &row) { return row.isNull(0) ? qint64(0) : row.int64(0); });
        if (!older) return older.error();
        time.m_seen = older->value_or(0) > 0 ? **older : now;
    }
    auto unseen = sql.prepare("SELECT value FROM meta WHERE name = 'unseen'").one([](const Sql::Statement &row) {
        return row.bytes(0);
    });
    if (!unseen) return unseen.error();
    const QList<QByteArray> numbers = unseen->value_or(QByteArray()).split(' ');
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
        const Unseen one{numbers.at(i).toLongLong(), numbers.at(i + 1).toLongLong()};
        if (one.begin < one.end && (time.m_unseen.empty() || time.m_unseen.back().end <= one.begin)) time.m_unseen.push_back(one);
    }
    return time;
}

Result<Done> RunningTime::save(Sql::Connection &sql) const
{
    QByteArray unseen("");
    for (const Unseen &one : m_unseen) {
        if (!unseen.isEmpty()) unseen += ' ';
        unseen += QByteArray::number(one.begin) + ' ' + QByteArray::number(one.end);
    }
    if (auto done = setMeta(sql, "seen", m_seen); !done) return done;
    return setMeta(sql, "unseen", unseen);
}

microseconds RunningTime::see(qint64 now, microseconds passed)
{
    const qint64 expected = m_seen + passed.count();
    // The clock was set back: what it had jumped over beyond now is still to come, and will be seen.
    while (!m_unseen.empty() && m_unseen.back().end > now) {
        m_unseen.back().end = now;
        if (m_unseen.back().begin >= now) m_unseen.pop_back();
    }
    m_seen = now;
    const microseconds jumped(now - expected);
    if (jumped <= kTolerated) return microseconds(0);
    // After a clock set back, expected may lie before what is known already.
    const qint64 begin = m_unseen.empty() ? expected : std::max(expected, m_unseen.back().end);
    if (begin < now) m_unseen.push_back({begin, now});
    if (m_unseen.size() > kMostUnseen) m_unseen.erase(m_unseen.begin());
    return jumped;
}

qint64 RunningTime::cutoff(qint64 now, microseconds age) const
{
    qint64 at = now;
    qint64 left = age.count();
    for (auto it = m_unseen.rbegin(); it != m_unseen.rend(); ++it) {
        const qint64 seenSince = std::max<qint64>(0, at - it->end);
        if (left <= seenSince) return at - left;
        left -= seenSince;
        at = std::min(at, it->begin);
    }
    return at - left;
}

} // namespace Relay::Store
