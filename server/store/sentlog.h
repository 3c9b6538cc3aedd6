// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace Relay::Store {

//! What was answered to a Send, and where its entries went.
struct SentRecord
{
    qint64 serverTime = 0;
    std::vector<std::pair<MailboxId, quint64>> targets; //!< mailbox and sequence
};

//! The dedup memory: (sending device, envelope_id) → record. New records are appended to a table without an index and
//! kept in memory too; when there are many they move, sorted by key and a piece per commit, into the table that is
//! looked up on disk. So a Send costs an append, not a random place in a large tree. Writer thread, inside its
//! transaction.
class SentLog
{
public:
    explicit SentLog(Sql::Connection &sql, size_t moveAt = 65'536);

    //! Reads the recent part into memory. Once, before anything else.
    Base::Result<Base::Done> load();
    Base::Result<std::optional<SentRecord>> find(MailboxId sender, const QByteArray &envelopeId);
    //! A new one; the caller has looked with find(). \a record.serverTime is unique on a relay.
    Base::Result<Base::Done> add(MailboxId sender, const QByteArray &envelopeId, const SentRecord &record);
    //! Replaces the targets of a known one.
    Base::Result<Base::Done> replace(MailboxId sender, const QByteArray &envelopeId, const SentRecord &record);
    //! A piece of the move; call once per transaction.
    Base::Result<Base::Done> step();
    //! Forgets what is older than \a time: looks at \a atMost records in each call, from where the last one ended.
    //! False when it came to the end.
    Base::Result<bool> expire(qint64 time, int atMost);

    //! What became of the transaction.
    void committed();
    void rolledBack();

private:
    struct Key
    {
        MailboxId sender = 0;
        std::array<quint64, 2> envelope{};
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash
    {
        size_t operator()(const Key &key) const;
        std::array<quint64, 3> secret; // senders choose their ids: they must not be able to choose the buckets
    };
    struct Recent
    {
        qint64 serverTime = 0;
        QByteArray targets; // packed
    };
    using Recents = std::unordered_map<Key, Recent, KeyHash>;
    static Key keyOf(MailboxId sender, const QByteArray &envelopeId);
    static QByteArray envelopeOf(const Key &key);
    static bool isBefore(const Key &a, const Key &b);
    Base::Result<std::optional<Recent>> findOld(MailboxId sender, const QByteArray &envelopeId);
    void beginMove();
    Base::Result<Base::Done> moveSome();
    Base::Result<Base::Done> clearSome();

    Sql::Connection &m_sql;
    size_t m_moveAt;
    Recents m_recent;                               // everything in sent_recent
    std::vector<Key> m_added;                       // in this transaction
    std::vector<std::pair<Key, Recent>> m_replaced; // in this transaction, as they were

    // A move under way: first its records go into the indexed table in the order of their keys, then they leave the
    // other.
    std::vector<Key> m_moving;
    size_t m_moved = 0;
    size_t m_movedBefore = 0; // as of the last commit
    qint64 m_moveUpTo = 0;    // server time; 0: no move
    bool m_cleared = false;

    std::optional<Key> m_expireFrom;
};

//! Packed form of targets, as it stands in the tables.
QByteArray packTargets(const std::vector<std::pair<MailboxId, quint64>> &targets);
std::vector<std::pair<MailboxId, quint64>> unpackTargets(const QByteArray &packed);

} // namespace Relay::Store
