// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace Relay::Store {

//! What was answered to a Send, and where its entries went.
struct SentRecord
{
    qint64 serverTime = 0;
    std::vector<std::pair<MailboxId, quint64>> targets; //!< mailbox and sequence
};

//! The dedup memory: (sending device, envelope_id) → record. New records are appended to a table without an index and kept in
//! memory too; when there are many they move, sorted by key and a piece per commit, into the table that is looked up on disk.
//! So a Send costs an append, not a random place in a large tree. Writer thread, inside its transaction.
class SentLog
{
public:
    explicit SentLog(Sql::Connection &sql) : m_sql(sql) {}

    //! Reads the recent part into memory. Once, before anything else.
    Base::Result<Base::Done> load();
    Base::Result<std::optional<SentRecord>> find(MailboxId sender, const QByteArray &envelopeId);
    //! A new one; the caller has looked with find(). \a record.serverTime is unique on a relay.
    Base::Result<Base::Done> add(MailboxId sender, const QByteArray &envelopeId, const SentRecord &record);
    //! More targets of a known one.
    Base::Result<Base::Done> extend(MailboxId sender, const QByteArray &envelopeId, const SentRecord &record);
    //! A piece of the move; call once per transaction.
    Base::Result<Base::Done> step();
    //! Forgets what is older than \a time, at most \a atMost; answers how many went.
    Base::Result<int> expire(qint64 time, int atMost);

    void committed();
    void rolledBack();

private:
    using Key = std::string; // sender (8 bytes) and envelope_id
    struct Recent
    {
        qint64 serverTime = 0;
        QByteArray targets; // packed
    };
    static Key keyOf(MailboxId sender, const QByteArray &envelopeId);

    Sql::Connection &m_sql;
    std::unordered_map<Key, Recent> m_recent;
    std::vector<Key> m_added; // in this transaction
    std::vector<std::pair<Key, Recent>> m_moving; // sorted by key; from m_moved on not yet in the indexed table
    size_t m_moved = 0;
    size_t m_movedBefore = 0; // at the last commit
    qint64 m_movingUpTo = 0;
    bool m_clearing = false;
    bool m_changedOld = false;
};

//! Packed form of targets, as it stands in the tables.
QByteArray packTargets(const std::vector<std::pair<MailboxId, quint64>> &targets);
std::vector<std::pair<MailboxId, quint64>> unpackTargets(const QByteArray &packed);

//! What became of each target.
enum class TargetState { Waiting, Delivered, Dropped };

} // namespace Relay::Store
