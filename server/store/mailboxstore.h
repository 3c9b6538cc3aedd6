// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QByteArray>

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace Relay::Store {

//! One row of a mailbox.
struct MailboxEntry
{
    quint64 sequence = 0;
    qint64 serverTime = 0; //!< µs
    MailboxId sender = 0;  //!< 0: a gap
    QByteArray entry;      //!< serialised kith.wire.Envelope, or Gap
};

//! An entry that a Hello acknowledged, as its sender is told of it: none of its bytes are taken into memory.
struct AcknowledgedEntry
{
    MailboxId sender = 0;
    std::array<char, 16> envelopeId{};
};
//! What was deleted of what a Hello acknowledged.
struct Swept
{
    std::vector<AcknowledgedEntry> entries; //!< in order, without gaps
    bool isDone = false;
};

//! What a device's Hello needs to know.
struct MailboxState
{
    bool isReset = false;     //!< the named sequence is neither acknowledged nor an entry's: nothing was deleted
    bool isOwed = false;      //!< nothing could be written: \a acknowledged and \a namedGeneration are still to be
    quint64 namedGeneration = 0; //!< what the Hello said
    quint64 acknowledged = 0; //!< up to here nothing will be delivered
    quint64 highest = 0;      //!< ever given, as far as known
    quint64 newest = 0;       //!< of what waits; 0 when nothing does
    quint64 waiting = 0;      //!< entries
    quint64 stateGeneration = 0;
    bool isToSweep = false; //!< acknowledged entries are still there: MailboxStore::sweep()
};

//! Entries of mailboxes: an append-only table with an index (mailbox, sequence), and a row per mailbox that says how
//! far it was acknowledged. Writer thread, inside its transaction.
class MailboxStore
{
public:
    //! \a limitBytes: what one mailbox may hold before its oldest entries become a gap.
    MailboxStore(Sql::Connection &sql, qint64 limitBytes)
        : m_sql(sql)
        , m_limitBytes(limitBytes)
    {
    }

    //! Appends. True when the mailbox may hold too much now: somebody has to trim() it.
    Base::Result<bool> append(MailboxId mailbox, quint64 sequence, qint64 serverTime, MailboxId sender, const QByteArray &entry);
    //! Makes a gap of the oldest entries above \a floor if too much waits there. What lies above \a floor must not be
    //! handed out until this is committed: it would come and be counted as dropped. Answers how many were dropped.
    //! \a earlierLife: spares also the oldest of what was given below it, which the relay may have handed out before it was
    //! started anew. 0: nothing of that kind.
    Base::Result<int> trim(MailboxId mailbox, quint64 floor, quint64 earlierLife = 0);
    //! Instead of trim(), when all of it was handed out.
    Base::Result<Base::Done> recount(MailboxId mailbox);
    //! Will delete up to \a sequence with flush(), so that many acknowledgements of a transaction cost one deletion.
    //! Going back does nothing.
    void acknowledge(MailboxId mailbox, quint64 sequence, quint64 stateGeneration);
    bool hasAcknowledgements() const { return !m_acknowledgements.empty(); }
    //! What a device says of its state beside an acknowledgement; written with flush(). Going back does nothing.
    void remember(MailboxId mailbox, quint64 stateGeneration);
    //! Before the end of each transaction.
    Base::Result<Base::Done> flush();
    //! Acknowledges what a Hello names and says what there is. Without \a mayWrite it only says so, as if it had been
    //! acknowledged.
    Base::Result<MailboxState> hello(MailboxId mailbox, quint64 lastSequence, quint64 stateGeneration, bool mayWrite = true);
    //! Deletes some of what a Hello has acknowledged: it may be a whole mailbox, and nobody shall wait for that. Again until
    //! it is done; what is left when the relay ends, the next Hello finds, or mailboxesToSweep().
    Base::Result<Swept> sweep(MailboxId mailbox);
    //! The same with entries older than \a time.
    Base::Result<int> expire(MailboxId mailbox, quint64 floor, qint64 time);
    //! The device is gone: everything that waits for it is.
    Base::Result<Base::Done> remove(MailboxId mailbox);
    //! The transaction was rolled back: what was counted is not true.
    void rolledBack();

private:
    struct Acknowledged
    {
        quint64 sequence = 0;
        quint64 stateGeneration = 0;
    };
    struct Filled
    {
        qint64 bytes = 0; //!< at most: acknowledgements are not counted
        qint64 checkAt = 0; //!< from here on it is measured
        bool isReported = false; //!< somebody is about to trim() it
    };
    Base::Result<Base::Done> note(MailboxId mailbox, const Acknowledged &acknowledged);
    Base::Result<Base::Done> apply(MailboxId mailbox, const Acknowledged &acknowledged);
    Base::Result<int> drop(MailboxId mailbox, quint64 floor, qint64 bytesToFree, qint64 olderThan);
    //! What waits above \a floor and was not acknowledged, with what its rows cost.
    Base::Result<qint64> measure(MailboxId mailbox, quint64 floor);
    Base::Result<quint64> acknowledgedOf(MailboxId mailbox);
    //! How far the relay may have handed it out before it was started anew: two windows of what was given below \a sequence,
    //! since acknowledgements can have been lost with it, and some more when they are small.
    Base::Result<quint64> shownBelow(MailboxId mailbox, quint64 sequence);

    Sql::Connection &m_sql;
    qint64 m_limitBytes;
    // What lies in mailboxes that were written to, or more: deleting does not look at sizes, so it is measured again
    // before anything is dropped.
    std::unordered_map<MailboxId, Filled> m_filled;
    std::unordered_map<MailboxId, Acknowledged> m_acknowledgements;
    std::unordered_map<MailboxId, quint64> m_generations;
    std::unordered_map<MailboxId, quint64> m_sweeping; // up to where sweep() deletes
};

//! What became of an entry that was given \a sequence in \a mailbox. Any connection.
enum class EntryState { Waiting, Delivered, Dropped };
Base::Result<EntryState> entryState(Sql::Connection &sql, MailboxId mailbox, quint64 sequence);
//! At most \a atMost mailboxes with entries older than \a time that are neither acknowledged nor up to their floor in
//! \a floors. Any connection.
Base::Result<std::vector<MailboxId>> mailboxesOlderThan(Sql::Connection &sql, qint64 time, size_t atMost,
                                                        const std::unordered_map<MailboxId, quint64> &floors);
//! A mailbox with entries that are acknowledged and still there, and whose it is.
struct ToSweep
{
    MailboxId mailbox = 0;
    std::string user;
    quint32 device = 0;
};
//! At most \a atMost of them. Any connection.
Base::Result<std::vector<ToSweep>> mailboxesToSweep(Sql::Connection &sql, int atMost);
//! Forgets drops older than \a time.
Base::Result<Base::Done> expireDrops(Sql::Connection &sql, qint64 time);

//! The entries after \a after in order, up to \a atMost and about \a atMostBytes (at least one). Any connection.
Base::Result<std::vector<MailboxEntry>> readMailbox(Sql::Connection &sql, MailboxId mailbox, quint64 after, int atMost,
                                                    qint64 atMostBytes);

} // namespace Relay::Store
