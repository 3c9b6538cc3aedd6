// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/sentlog.h"

#include "shared/crypto/random.h"

#include <algorithm>
#include <cstring>

namespace Relay::Store {

using Base::Done;
using Base::Result;

namespace {
// Rows of a move per transaction; twice what was added in it when that is more, so that a move always ends.
constexpr size_t kMovePiece = 512;

void appendVarint(QByteArray &out, quint64 value)
{
    while (value >= 0x80) {
        out.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.append(static_cast<char>(value));
}

std::optional<quint64> readVarint(const QByteArray &in, qsizetype &at)
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && at < in.size(); shift += 7) {
        const auto byte = static_cast<unsigned char>(in.at(at++));
        value |= static_cast<quint64>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0) return value;
    }
    return std::nullopt;
}

std::array<quint64, 3> randomSecret()
{
    std::array<quint64, 3> secret{};
    const QByteArray random = Crypto::randomBytes(sizeof secret);
    std::memcpy(secret.data(), random.constData(), sizeof secret);
    return secret;
}
} // namespace

QByteArray packTargets(const std::vector<std::pair<MailboxId, quint64>> &targets)
{
    QByteArray packed;
    packed.reserve(static_cast<qsizetype>(targets.size()) * 10);
    for (const auto &[mailbox, sequence] : targets) {
        appendVarint(packed, static_cast<quint64>(mailbox));
        appendVarint(packed, sequence);
    }
    return packed;
}

std::vector<std::pair<MailboxId, quint64>> unpackTargets(const QByteArray &packed)
{
    std::vector<std::pair<MailboxId, quint64>> targets;
    for (qsizetype at = 0; at < packed.size();) {
        const auto mailbox = readVarint(packed, at);
        const auto sequence = mailbox ? readVarint(packed, at) : std::nullopt;
        if (!sequence) break;
        targets.emplace_back(static_cast<MailboxId>(*mailbox), *sequence);
    }
    return targets;
}

size_t SentLog::KeyHash::operator()(const Key &key) const
{
    const auto mix = [](quint64 x) {
        x ^= x >> 32;
        x *= 0xd6e8feb86659fd93ull;
        x ^= x >> 32;
        return x;
    };
    return mix(key.envelope[0] ^ secret[0]) + mix(key.envelope[1] ^ secret[1]) +
           mix(static_cast<quint64>(key.sender) ^ secret[2]);
}

SentLog::SentLog(Sql::Connection &sql, size_t moveAt)
    : m_sql(sql)
    , m_moveAt(moveAt)
    , m_recent(1024, KeyHash{randomSecret()})
{
}

SentLog::Key SentLog::keyOf(MailboxId sender, const QByteArray &envelopeId)
{
    Key key{sender, {}};
    std::memcpy(key.envelope.data(), envelopeId.constData(),
                std::min<size_t>(16, static_cast<size_t>(envelopeId.size())));
    return key;
}

QByteArray SentLog::envelopeOf(const Key &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.envelope.data()), 16);
}

bool SentLog::isBefore(const Key &a, const Key &b)
{
    if (a.sender != b.sender) return a.sender < b.sender;
    return std::memcmp(a.envelope.data(), b.envelope.data(), 16) < 0; // as SQLite compares blobs
}

Result<Done> SentLog::load()
{
    auto rows = m_sql.prepare("SELECT time, sender, envelope_id, targets FROM sent_recent");
    if (auto started = rows.query(); !started) return started;
    for (;;) {
        auto row = rows.next();
        if (!row) return row.error();
        if (!*row) return Done{};
        m_recent[keyOf(rows.int64(1), rows.bytes(2))] = {rows.int64(0), rows.bytes(3)};
    }
}

Result<std::optional<SentLog::Recent>> SentLog::findOld(MailboxId sender, const QByteArray &envelopeId)
{
    return m_sql.prepare("SELECT time, targets FROM sent WHERE sender = ? AND envelope_id = ?")
        .one(
            [](const Sql::Statement &row) {
                return Recent{row.int64(0), row.bytes(1)};
            },
            sender, envelopeId);
}

Result<std::optional<SentRecord>> SentLog::find(MailboxId sender, const QByteArray &envelopeId)
{
    const auto recent = m_recent.find(keyOf(sender, envelopeId));
    if (recent != m_recent.end())
        return std::optional(SentRecord{recent->second.serverTime, unpackTargets(recent->second.targets)});
    auto old = findOld(sender, envelopeId);
    if (!old) return old.error();
    if (!*old) return std::optional<SentRecord>();
    return std::optional(SentRecord{(*old)->serverTime, unpackTargets((*old)->targets)});
}

Result<Done> SentLog::add(MailboxId sender, const QByteArray &envelopeId, const SentRecord &record)
{
    const Key key = keyOf(sender, envelopeId);
    const QByteArray packed = packTargets(record.targets);
    if (auto inserted = m_sql.run("INSERT INTO sent_recent (time, sender, envelope_id, targets) VALUES (?, ?, ?, ?)",
                                  record.serverTime, sender, envelopeId, packed);
        !inserted)
        return inserted;
    m_recent[key] = {record.serverTime, packed};
    m_added.push_back(key);
    return Done{};
}

Result<Done> SentLog::replace(MailboxId sender, const QByteArray &envelopeId, const SentRecord &record)
{
    // Rare: whatever a move is doing, it must not put the old targets back.
    const QByteArray packed = packTargets(record.targets);
    const auto recent = m_recent.find(keyOf(sender, envelopeId));
    if (recent != m_recent.end()) {
        m_replaced.emplace_back(recent->first, recent->second);
        recent->second.targets = packed;
        if (auto done =
                m_sql.run("UPDATE sent_recent SET targets = ? WHERE time = ?", packed, recent->second.serverTime);
            !done)
            return done;
    }
    return m_sql.run("UPDATE sent SET targets = ? WHERE sender = ? AND envelope_id = ?", packed, sender, envelopeId);
}

Result<Done> SentLog::step()
{
    if (m_moveUpTo == 0 && m_recent.size() >= m_moveAt) beginMove();
    if (m_moveUpTo == 0) return Done{};
    if (m_moved < m_moving.size()) return moveSome();
    return clearSome();
}

void SentLog::beginMove()
{
    // Only what is committed: what this transaction added may still be rolled back.
    const std::unordered_map<Key, bool, KeyHash> added = [this] {
        std::unordered_map<Key, bool, KeyHash> keys(m_added.size(), m_recent.hash_function());
        for (const Key &key : m_added)
            keys[key] = true;
        return keys;
    }();
    m_moving.clear();
    m_moving.reserve(m_recent.size());
    qint64 newest = 0;
    for (const auto &[key, recent] : m_recent) {
        if (added.count(key) != 0) continue;
        m_moving.push_back(key);
        newest = std::max(newest, recent.serverTime);
    }
    if (m_moving.empty()) return;
    std::sort(m_moving.begin(), m_moving.end(), isBefore);
    m_moved = m_movedBefore = 0;
    m_moveUpTo = newest;
}

Result<Done> SentLog::moveSome()
{
    auto insert = m_sql.prepare("INSERT OR REPLACE INTO sent (sender, envelope_id, time, targets) VALUES (?, ?, ?, ?)");
    const size_t end = std::min(m_moving.size(), m_moved + std::max(kMovePiece, 2 * m_added.size()));
    for (; m_moved < end; ++m_moved) {
        const Key &key = m_moving[m_moved];
        const auto recent = m_recent.find(key);
        if (recent == m_recent.end()) continue;
        if (auto done = insert.run(key.sender, envelopeOf(key), recent->second.serverTime, recent->second.targets);
            !done)
            return done;
    }
    return Done{};
}

Result<Done> SentLog::clearSome()
{
    auto boundary =
        m_sql.prepare("SELECT MAX(time) FROM (SELECT time FROM sent_recent WHERE time <= ? ORDER BY time LIMIT ?)")
            .one([](const Sql::Statement &row) { return row.int64(0); }, m_moveUpTo,
                 std::max(4 * kMovePiece, 4 * m_added.size()));
    if (!boundary) return boundary.error();
    const qint64 upTo = boundary->value_or(0);
    if (auto deleted = m_sql.run("DELETE FROM sent_recent WHERE time <= ?", upTo); !deleted) return deleted;
    m_cleared = upTo == 0 || upTo >= m_moveUpTo;
    return Done{};
}

void SentLog::committed()
{
    m_added.clear();
    m_replaced.clear();
    m_movedBefore = m_moved;
    if (!m_cleared) return;
    for (const Key &key : m_moving)
        m_recent.erase(key);
    m_moving = {};
    m_moved = m_movedBefore = 0;
    m_moveUpTo = 0;
    m_cleared = false;
}

void SentLog::rolledBack()
{
    for (auto it = m_replaced.rbegin(); it != m_replaced.rend(); ++it)
        m_recent[it->first] = it->second;
    m_replaced.clear();
    for (const Key &key : m_added)
        m_recent.erase(key);
    m_added.clear();
    m_moved = m_movedBefore;
    m_cleared = false;
    if (m_moved == 0) m_moveUpTo = 0;
}

Result<bool> SentLog::expire(qint64 time, int atMost)
{
    struct Row
    {
        Key key;
        qint64 time = 0;
    };
    const Key from = m_expireFrom.value_or(Key{});
    auto rows = m_sql
                    .prepare("SELECT sender, envelope_id, time FROM sent WHERE (sender, envelope_id) > (?, ?) "
                             "ORDER BY sender, envelope_id LIMIT ?")
                    .all(
                        [](const Sql::Statement &row) {
                            return Row{keyOf(row.int64(0), row.bytes(1)), row.int64(2)};
                        },
                        from.sender, envelopeOf(from), atMost);
    if (!rows) return rows.error();
    for (const Row &row : *rows) {
        if (row.time >= time) continue;
        if (auto done =
                m_sql.run("DELETE FROM sent WHERE sender = ? AND envelope_id = ?", row.key.sender, envelopeOf(row.key));
            !done)
            return done.error();
    }
    const bool more = static_cast<int>(rows->size()) == atMost;
    m_expireFrom = more ? std::optional(rows->back().key) : std::nullopt;
    return more;
}

} // namespace Relay::Store
