// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/counterstore.h"

#include "shared/sql/connection.h"

namespace Store {

using Base::ConversationId;
using Base::DeviceAddress;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

Result<quint64> CounterStore::nextOutgoing(const ConversationId &id)
{
    auto next = m_sql.prepare("INSERT INTO outgoing_counters (conversation, last) VALUES (?, 1)"
                              " ON CONFLICT (conversation) DO UPDATE SET last = last + 1 RETURNING last")
                    .one([](const Sql::Statement &row) { return row.uint64(0); }, id);
    if (!next) return next.error();
    return next->value_or(0);
}

namespace {

struct Gap
{
    quint64 first = 0;
    quint64 last = 0;
};

//! Takes \a counter out of the gaps; true when it was in one.
Result<bool> closeGap(Sql::Connection &sql, const ConversationId &id, const DeviceAddress &sender, quint64 counter)
{
    auto gap = sql.prepare("SELECT first, last FROM counter_gaps WHERE conversation = ? AND user = ? AND device = ?"
                           " AND first <= ? AND last >= ?")
                   .one([](const Sql::Statement &row) { return Gap{row.uint64(0), row.uint64(1)}; }, id, sender.user,
                        sender.device, counter, counter);
    if (!gap) return gap.error();
    if (!*gap) return false;
    const Gap g = **gap;
    if (auto done = sql.run("DELETE FROM counter_gaps WHERE conversation = ? AND user = ? AND device = ? AND first = ?", id,
                            sender.user, sender.device, g.first);
        !done)
        return done.error();
    auto insert = sql.prepare("INSERT INTO counter_gaps (conversation, user, device, first, last) VALUES (?,?,?,?,?)");
    if (g.first < counter) {
        if (auto done = insert.run(id, sender.user, sender.device, g.first, counter - 1); !done) return done.error();
    }
    if (counter < g.last) {
        if (auto done = insert.run(id, sender.user, sender.device, counter + 1, g.last); !done) return done.error();
    }
    return true;
}

} // namespace

Result<CounterNews> CounterStore::note(const ConversationId &id, const DeviceAddress &sender, quint64 counter,
                                       const QList<quint64> &withdrawn)
{
    constexpr quint64 kMost = quint64(1) << 62; // fits SQLite's signed integers
    if (counter == 0 || counter > kMost) return {ErrorCode::InvalidContent, QStringLiteral("counter %1").arg(counter)};
    CounterNews news;
    auto known = m_sql.prepare("SELECT highest FROM incoming_counters WHERE conversation = ? AND user = ? AND device = ?")
                     .one([](const Sql::Statement &row) { return row.uint64(0); }, id, sender.user, sender.device);
    if (!known) return known.error();
    news.first = !known->has_value();
    const quint64 highest = known->value_or(0);

    if (counter > highest) {
        if (auto done = m_sql.run("INSERT OR REPLACE INTO incoming_counters (conversation, user, device, highest)"
                                  " VALUES (?,?,?,?)",
                                  id, sender.user, sender.device, counter);
            !done)
            return done.error();
        if (counter > highest + 1) {
            if (auto done = m_sql.run("INSERT INTO counter_gaps (conversation, user, device, first, last) VALUES (?,?,?,?,?)", id,
                                      sender.user, sender.device, highest + 1, counter - 1);
                !done)
                return done.error();
            news.missing = counter - highest - 1;
        }
    } else {
        auto filled = closeGap(m_sql, id, sender, counter);
        if (!filled) return filled.error();
        news.filledHole = *filled;
        news.repeated = !*filled;
    }
    for (const quint64 given : withdrawn) {
        if (given == 0 || given >= counter) continue;
        auto closed = closeGap(m_sql, id, sender, given);
        if (!closed) return closed.error();
        if (*closed && given > highest && news.missing > 0) --news.missing;
    }
    return news;
}

Result<Done> CounterStore::forgetIncoming(const DeviceAddress &sender)
{
    auto done = m_sql.run("DELETE FROM incoming_counters WHERE user = ? AND device = ?", sender.user, sender.device);
    if (!done) return done;
    return m_sql.run("DELETE FROM counter_gaps WHERE user = ? AND device = ?", sender.user, sender.device);
}

Result<quint64> CounterStore::missing(const ConversationId &id, const DeviceAddress &sender)
{
    auto sum = m_sql.prepare("SELECT ifnull(sum(last - first + 1), 0) FROM counter_gaps"
                             " WHERE conversation = ? AND user = ? AND device = ?")
                   .one([](const Sql::Statement &row) { return row.uint64(0); }, id, sender.user, sender.device);
    if (!sum) return sum.error();
    return sum->value_or(0);
}

Result<Done> CounterStore::withdraw(const ConversationId &id, quint64 counter)
{
    return m_sql.run("INSERT INTO withdrawn_counters (conversation, counter) VALUES (?,?) ON CONFLICT DO NOTHING", id, counter);
}

Result<QList<quint64>> CounterStore::withdrawn(const ConversationId &id)
{
    auto counters = m_sql.prepare("SELECT counter FROM withdrawn_counters WHERE conversation = ? ORDER BY counter LIMIT 100")
                        .all([](const Sql::Statement &row) { return row.uint64(0); }, id);
    if (!counters) return counters.error();
    return QList<quint64>(counters->begin(), counters->end());
}

Result<Done> CounterStore::forgetWithdrawn(const ConversationId &id, const QList<quint64> &counters)
{
    auto remove = m_sql.prepare("DELETE FROM withdrawn_counters WHERE conversation = ? AND counter = ?");
    for (const quint64 counter : counters) {
        if (auto done = remove.run(id, counter); !done) return done;
    }
    return Done{};
}

Result<Done> CounterStore::forgetOutgoing()
{
    if (auto done = m_sql.run("DELETE FROM outgoing_counters"); !done) return done;
    return m_sql.run("DELETE FROM withdrawn_counters");
}

} // namespace Store
