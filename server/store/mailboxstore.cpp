// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/mailboxstore.h"

#include "shared/wire/kith.pb.h"
#include "shared/wire/limits.h"

#include <algorithm>

namespace Relay::Store {

using Base::Done;
using Base::Result;

namespace {
// What a row costs beside its entry, roughly.
constexpr qint64 kRowBytes = 64;
// What a relay may have handed out, and heard of, that its database does not know when it is killed: acknowledgements wait some
// milliseconds for a commit, in which a quick reader takes several windows.
constexpr int kShownAtLeast = 2 * Wire::kMaxUnacknowledged;
constexpr int kShownAtMost = 8 * Wire::kMaxUnacknowledged;
constexpr qint64 kShownBytes = 16 * 1024 * 1024; // or the limit of a mailbox, behind the first
// One piece of a sweep: some milliseconds.
constexpr qint64 kSweepBytes = 4 * 1024 * 1024;
constexpr int kSweepRows = 4096;

MailboxEntry readEntry(const Sql::Statement &row) { return {row.uint64(0), row.int64(1), row.int64(2), row.bytes(3)}; }

AcknowledgedEntry readAcknowledged(const Sql::Statement &row)
{
    AcknowledgedEntry entry{row.int64(1), {}};
    const QByteArray id = row.bytes(3);
    std::copy_n(id.begin(), std::min<qsizetype>(id.size(), static_cast<qsizetype>(entry.envelopeId.size())), entry.envelopeId.begin());
    return entry;
}
} // namespace

Result<bool> MailboxStore::append(MailboxId mailbox, quint64 sequence, qint64 serverTime, MailboxId sender,
                                  const QByteArray &entry)
{
    auto found = m_filled.find(mailbox);
    if (found == m_filled.end()) {
        auto measured = measure(mailbox, 0);
        if (!measured) return measured.error();
        found = m_filled.emplace(mailbox, Filled{*measured, m_limitBytes, false}).first;
    }
    Filled &filled = found->second;
    if (auto inserted = m_sql.run("INSERT INTO entries (sequence, mailbox, sender, time, entry) VALUES (?, ?, ?, ?, ?)",
                                  sequence, mailbox, sender, serverTime, entry);
        !inserted)
        return inserted.error();
    filled.bytes += entry.size() + kRowBytes;
    if (filled.isReported || filled.bytes <= filled.checkAt) return filled.isReported;
    // Counted without what was acknowledged meanwhile: a mailbox that is read is nearly empty.
    if (auto flushed = flush(); !flushed) return flushed.error();
    auto measured = measure(mailbox, 0);
    if (!measured) return measured.error();
    filled = {*measured, std::max(m_limitBytes, filled.checkAt), *measured > filled.checkAt};
    if (!filled.isReported) filled.checkAt = std::max(m_limitBytes, *measured);
    return filled.isReported;
}

Result<int> MailboxStore::trim(MailboxId mailbox, quint64 floor, quint64 earlierLife)
{
    if (auto flushed = flush(); !flushed) return flushed.error();
    if (earlierLife != 0) {
        auto shown = shownBelow(mailbox, earlierLife);
        if (!shown) return shown.error();
        floor = std::max(floor, *shown);
    }
    auto waiting = measure(mailbox, floor);
    if (!waiting) return waiting.error();
    int dropped = 0;
    if (*waiting > m_limitBytes) {
        // An eighth more than needed, so that a full mailbox is not trimmed with every entry.
        auto some = drop(mailbox, floor, *waiting - m_limitBytes + m_limitBytes / 8, 0);
        if (!some) return some;
        dropped = *some;
    }
    if (auto counted = recount(mailbox); !counted) return counted.error();
    return dropped;
}

Result<Done> MailboxStore::recount(MailboxId mailbox)
{
    if (auto flushed = flush(); !flushed) return flushed;
    auto measured = measure(mailbox, 0);
    if (!measured) return measured.error();
    // What was handed out may be more than the limit by itself: the next look is not at the next entry.
    m_filled[mailbox] = {*measured, *measured <= m_limitBytes ? m_limitBytes : *measured + m_limitBytes / 8, false};
    return Done{};
}

Result<quint64> MailboxStore::shownBelow(MailboxId mailbox, quint64 sequence)
{
    auto acknowledged = acknowledgedOf(mailbox);
    if (!acknowledged) return acknowledged;
    auto rows = m_sql.prepare("SELECT sequence, LENGTH(entry) FROM entries WHERE mailbox = ? AND sequence > ? AND sequence < ? ORDER BY sequence LIMIT ?");
    if (auto started = rows.query(mailbox, *acknowledged, sequence, kShownAtMost); !started) return started.error();
    quint64 last = 0;
    qint64 bytes = 0;
    for (int n = 0; n < kShownAtLeast || bytes < std::max(m_limitBytes, kShownBytes); ++n) {
        auto row = rows.next();
        if (!row) return row.error();
        if (!*row) break;
        last = rows.uint64(0);
        bytes += rows.int64(1) + kRowBytes;
    }
    return last;
}

Result<qint64> MailboxStore::measure(MailboxId mailbox, quint64 floor)
{
    auto acknowledged = acknowledgedOf(mailbox); // what is still to be swept does not count
    if (!acknowledged) return acknowledged.error();
    *acknowledged = std::max(*acknowledged, floor);
    auto sum = m_sql.prepare("SELECT COALESCE(SUM(LENGTH(entry)), 0) + ? * COUNT(*) FROM entries WHERE mailbox = ? AND sequence > ?")
                   .one([](const Sql::Statement &row) { return row.int64(0); }, kRowBytes, mailbox, *acknowledged);
    if (!sum) return sum.error();
    return sum->value_or(0);
}

void MailboxStore::acknowledge(MailboxId mailbox, quint64 sequence, quint64 stateGeneration)
{
    Acknowledged &known = m_acknowledgements[mailbox];
    known.sequence = std::max(known.sequence, sequence);
    known.stateGeneration = std::max(known.stateGeneration, stateGeneration);
}

void MailboxStore::remember(MailboxId mailbox, quint64 stateGeneration)
{
    if (stateGeneration == 0) return;
    quint64 &known = m_generations[mailbox];
    known = std::max(known, stateGeneration);
}

Result<Done> MailboxStore::flush()
{
    for (const auto &[mailbox, generation] : m_generations) {
        if (auto stored = m_sql.run("INSERT INTO mailboxes (mailbox, acknowledged, state_generation) VALUES (?, 0, ?) "
                                    "ON CONFLICT (mailbox) DO UPDATE SET "
                                    "state_generation = MAX(state_generation, excluded.state_generation)",
                                    mailbox, generation);
            !stored)
            return stored;
    }
    m_generations.clear();
    for (const auto &[mailbox, acknowledged] : m_acknowledgements) {
        if (auto applied = apply(mailbox, acknowledged); !applied) return applied;
    }
    m_acknowledgements.clear();
    return Done{};
}

Result<Done> MailboxStore::note(MailboxId mailbox, const Acknowledged &acknowledged)
{
    return m_sql.run("INSERT INTO mailboxes (mailbox, acknowledged, state_generation) VALUES (?, ?, ?) "
                     "ON CONFLICT (mailbox) DO UPDATE SET acknowledged = MAX(acknowledged, excluded.acknowledged), "
                     "state_generation = MAX(state_generation, excluded.state_generation)",
                     mailbox, acknowledged.sequence, acknowledged.stateGeneration);
}

Result<Done> MailboxStore::apply(MailboxId mailbox, const Acknowledged &acknowledged)
{
    if (auto noted = note(mailbox, acknowledged); !noted) return noted;
    const auto sweeping = m_sweeping.find(mailbox);
    return m_sql.run("DELETE FROM entries WHERE mailbox = ? AND sequence > ? AND sequence <= ?", mailbox,
                     sweeping == m_sweeping.end() ? 0 : sweeping->second, acknowledged.sequence);
}

Result<Swept> MailboxStore::sweep(MailboxId mailbox)
{
    auto acknowledged = acknowledgedOf(mailbox);
    if (!acknowledged) return acknowledged.error();
    Swept swept;
    quint64 last = 0;
    {
        // The envelope_id stands first in an entry, behind its tag and its length.
        auto oldest = m_sql.prepare("SELECT sequence, sender, LENGTH(entry), SUBSTR(entry, 3, 16) FROM entries "
                                    "WHERE mailbox = ? AND sequence <= ? ORDER BY sequence");
        if (auto started = oldest.query(mailbox, *acknowledged); !started) return started.error();
        int rows = 0;
        for (qint64 bytes = 0; bytes < kSweepBytes && rows < kSweepRows; ++rows) {
            auto row = oldest.next();
            if (!row) return row.error();
            swept.isDone = !*row;
            if (!*row) break;
            last = oldest.uint64(0);
            if (oldest.int64(1) != 0) swept.entries.push_back(readAcknowledged(oldest));
            bytes += oldest.int64(2);
        }
    }
    if (swept.isDone) m_sweeping.erase(mailbox);
    if (last == 0) return swept;
    if (auto deleted = m_sql.run("DELETE FROM entries WHERE mailbox = ? AND sequence <= ?", mailbox, last); !deleted)
        return deleted.error();
    return swept;
}

Result<quint64> MailboxStore::acknowledgedOf(MailboxId mailbox)
{
    auto row = m_sql.prepare("SELECT acknowledged FROM mailboxes WHERE mailbox = ?")
                   .one([](const Sql::Statement &r) { return r.uint64(0); }, mailbox);
    if (!row) return row.error();
    return row->value_or(0);
}

void MailboxStore::rolledBack()
{
    m_filled.clear();
    m_acknowledgements.clear();
    m_generations.clear();
    m_sweeping.clear(); // the Hello that wanted it may not have happened
}

Result<MailboxState> MailboxStore::hello(MailboxId mailbox, quint64 lastSequence, quint64 stateGeneration, bool mayWrite)
{
    if (mayWrite) {
        if (auto flushed = flush(); !flushed) return flushed.error();
    }
    MailboxState state;
    state.namedGeneration = stateGeneration;
    auto row = m_sql.prepare("SELECT acknowledged, state_generation FROM mailboxes WHERE mailbox = ?")
                   .one([](const Sql::Statement &r) { return std::pair(r.uint64(0), r.uint64(1)); }, mailbox);
    if (!row) return row.error();
    if (*row) std::tie(state.acknowledged, state.stateGeneration) = **row;
    auto newest = m_sql.prepare("SELECT MAX(sequence) FROM entries WHERE mailbox = ?")
                      .one([](const Sql::Statement &r) { return r.uint64(0); }, mailbox);
    if (!newest) return newest.error();
    state.newest = newest->value_or(0);
    state.highest = std::max(state.acknowledged, state.newest);

    // Only what this database gave: the device may know numbers of another life of it, one that ended when a copy was put back.
    if (lastSequence > state.acknowledged) {
        auto given = m_sql.prepare("SELECT 1 FROM entries WHERE mailbox = ? AND sequence = ?")
                         .one([](const Sql::Statement &r) { return r.int64(0); }, mailbox, lastSequence);
        if (!given) return given.error();
        state.isReset = !given->has_value();
    }
    quint64 acknowledged = state.acknowledged;
    if (!state.isReset && lastSequence > state.acknowledged) acknowledged = lastSequence;
    if (acknowledged != state.acknowledged || stateGeneration > state.stateGeneration) {
        state.isOwed = !mayWrite;
        if (mayWrite) {
            if (auto noted = note(mailbox, {acknowledged, stateGeneration}); !noted) return noted.error();
        }
        state.acknowledged = acknowledged;
    }
    if (mayWrite) {
        auto left = m_sql.prepare("SELECT 1 FROM entries WHERE mailbox = ? AND sequence <= ? LIMIT 1")
                        .one([](const Sql::Statement &r) { return r.int64(0); }, mailbox, acknowledged);
        if (!left) return left.error();
        state.isToSweep = left->has_value();
        if (state.isToSweep) m_sweeping[mailbox] = acknowledged;
    }
    if (state.newest <= acknowledged) state.newest = 0;
    auto waiting = m_sql.prepare("SELECT COUNT(*) FROM entries WHERE mailbox = ? AND sequence > ?")
                       .one([](const Sql::Statement &r) { return r.uint64(0); }, mailbox, acknowledged);
    if (!waiting) return waiting.error();
    state.waiting = waiting->value_or(0);
    return state;
}

Result<int> MailboxStore::drop(MailboxId mailbox, quint64 floor, qint64 bytesToFree, qint64 olderThan)
{
    auto acknowledged = acknowledgedOf(mailbox);
    if (!acknowledged) return acknowledged.error();
    floor = std::max(floor, *acknowledged);
    kith::wire::Gap gap;
    quint64 first = 0;
    quint64 last = 0;
    qint64 lastTime = 0;
    int rows = 0;
    int dropped = 0;
    const auto include = [&gap](quint64 count, qint64 from, qint64 to) {
        gap.set_first_time(gap.count() == 0 ? from : std::min<qint64>(gap.first_time(), from));
        gap.set_last_time(std::max<qint64>(gap.last_time(), to));
        gap.set_count(gap.count() + count);
    };
    {
        auto oldest =
            m_sql.prepare("SELECT sequence, time, sender, LENGTH(entry), CASE sender WHEN 0 THEN entry ELSE x'' END "
                          "FROM entries WHERE mailbox = ? AND sequence > ? ORDER BY sequence");
        if (auto started = oldest.query(mailbox, floor); !started) return started.error();
        qint64 freed = 0;
        for (;;) {
            auto row = oldest.next();
            if (!row) return row.error();
            if (!*row) break;
            const bool isGap = oldest.int64(2) == 0;
            const bool enough = olderThan > 0 ? !isGap && oldest.int64(1) >= olderThan : freed >= bytesToFree;
            if (enough) break;
            if (isGap) {
                kith::wire::Gap earlier;
                const QByteArray bytes = oldest.bytes(4);
                if (!earlier.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size()))) continue;
                include(earlier.count(), earlier.first_time(), earlier.last_time());
            } else {
                include(1, oldest.int64(1), oldest.int64(1));
                ++dropped;
            }
            ++rows;
            freed += oldest.int64(3) + kRowBytes;
            last = oldest.uint64(0);
            lastTime = oldest.int64(1);
            if (first == 0) first = last;
        }
    }
    if (dropped == 0) return 0; // a gap alone stays what it is
    if (auto deleted = m_sql.run("DELETE FROM entries WHERE mailbox = ? AND sequence >= ? AND sequence <= ?", mailbox,
                                 first, last);
        !deleted)
        return deleted.error();
    const std::string bytes = gap.SerializeAsString();
    if (auto inserted = m_sql.run("INSERT INTO entries (sequence, mailbox, sender, time, entry) VALUES (?, ?, 0, ?, ?)",
                                  last, mailbox, lastTime, bytes);
        !inserted)
        return inserted.error();
    // Intervals that touch become one: a mailbox that overflows for months must not collect rows.
    auto earliest =
        m_sql.prepare("SELECT MIN(first_sequence) FROM drops WHERE mailbox = ? AND last_sequence >= ? AND first_sequence <= ?")
            .one([](const Sql::Statement &r) { return r.isNull(0) ? quint64(0) : r.uint64(0); }, mailbox, first, last);
    if (!earliest) return earliest.error();
    if (earliest->value_or(0) != 0) first = std::min(first, **earliest);
    // Those behind it stay their own: what lies between was not dropped.
    if (auto merged = m_sql.run("DELETE FROM drops WHERE mailbox = ? AND last_sequence >= ? AND first_sequence <= ?", mailbox, first, last); !merged)
        return merged.error();
    if (auto noted = m_sql.run("INSERT INTO drops (mailbox, last_sequence, first_sequence, time) VALUES (?, ?, ?, ?)",
                               mailbox, last, first, lastTime);
        !noted)
        return noted.error();
    return dropped;
}

Result<int> MailboxStore::expire(MailboxId mailbox, quint64 floor, qint64 time)
{
    if (auto flushed = flush(); !flushed) return flushed.error();
    return drop(mailbox, floor, 0, time);
}

Result<std::vector<MailboxId>> mailboxesOlderThan(Sql::Connection &sql, qint64 time, size_t atMost,
                                                  const std::unordered_map<MailboxId, quint64> &floors)
{
    std::vector<MailboxId> mailboxes;
    // Sequences grow with time, so the old ones come first; nothing is read beyond them.
    auto oldest = sql.prepare("SELECT entries.mailbox, time, sender, sequence, COALESCE(acknowledged, 0) FROM entries "
                              "LEFT JOIN mailboxes ON mailboxes.mailbox = entries.mailbox ORDER BY sequence");
    if (auto started = oldest.query(); !started) return started.error();
    while (mailboxes.size() < atMost) {
        auto row = oldest.next();
        if (!row) return row.error();
        if (!*row || oldest.int64(1) >= time) break;
        if (oldest.int64(2) == 0 || oldest.uint64(3) <= oldest.uint64(4)) continue;
        const auto floor = floors.find(oldest.int64(0));
        if (floor != floors.end() && oldest.uint64(3) <= floor->second) continue;
        if (std::find(mailboxes.begin(), mailboxes.end(), oldest.int64(0)) == mailboxes.end())
            mailboxes.push_back(oldest.int64(0));
    }
    return mailboxes;
}

Result<std::vector<ToSweep>> mailboxesToSweep(Sql::Connection &sql, int atMost)
{
    // One look into the index of entries for each mailbox.
    auto rows = sql.prepare("SELECT m.mailbox, a.user, d.device FROM mailboxes m JOIN devices d ON d.id = m.mailbox "
                            "JOIN accounts a ON a.id = d.account WHERE m.acknowledged > 0 AND EXISTS "
                            "(SELECT 1 FROM entries e WHERE e.mailbox = m.mailbox AND e.sequence <= m.acknowledged) LIMIT ?")
                    .all([](const Sql::Statement &row) {
                        return ToSweep{row.int64(0), row.text(1).toStdString(), static_cast<quint32>(row.int64(2))};
                    }, atMost);
    if (!rows) return rows.error();
    return std::vector<ToSweep>(rows->begin(), rows->end());
}

Result<Done> MailboxStore::remove(MailboxId mailbox)
{
    m_acknowledgements.erase(mailbox);
    m_generations.erase(mailbox);
    m_sweeping.erase(mailbox);
    m_filled.erase(mailbox);
    // How far it was acknowledged stays: senders may still ask what became of their messages.
    return m_sql.run("DELETE FROM entries WHERE mailbox = ?", mailbox);
}

Result<EntryState> entryState(Sql::Connection &sql, MailboxId mailbox, quint64 sequence)
{
    auto dropped = sql.prepare("SELECT first_sequence FROM drops WHERE mailbox = ? AND last_sequence >= ? "
                               "ORDER BY last_sequence LIMIT 1")
                       .one([](const Sql::Statement &row) { return row.uint64(0); }, mailbox, sequence);
    if (!dropped) return dropped.error();
    if (*dropped && **dropped <= sequence) return EntryState::Dropped;
    auto acknowledged = sql.prepare("SELECT acknowledged FROM mailboxes WHERE mailbox = ?")
                            .one([](const Sql::Statement &row) { return row.uint64(0); }, mailbox);
    if (!acknowledged) return acknowledged.error();
    return acknowledged->value_or(0) >= sequence ? EntryState::Delivered : EntryState::Waiting;
}

Result<Done> expireDrops(Sql::Connection &sql, qint64 time)
{
    return sql.run("DELETE FROM drops WHERE time < ?", time);
}

Result<std::vector<MailboxEntry>> readMailbox(Sql::Connection &sql, MailboxId mailbox, quint64 after, int atMost,
                                              qint64 atMostBytes)
{
    std::vector<MailboxEntry> entries;
    auto rows = sql.prepare(
        "SELECT sequence, time, sender, entry FROM entries WHERE mailbox = ? AND sequence > ? ORDER BY sequence");
    if (auto started = rows.query(mailbox, after); !started) return started.error();
    qint64 bytes = 0;
    while (static_cast<int>(entries.size()) < atMost && bytes < atMostBytes) {
        auto row = rows.next();
        if (!row) return row.error();
        if (!*row) break;
        entries.push_back(readEntry(rows));
        bytes += entries.back().entry.size();
    }
    return entries;
}

} // namespace Relay::Store
