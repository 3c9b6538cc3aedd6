// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/mailboxstore.h"
#include "server/store/metastore.h"
#include "server/store/migrations.h"
#include "server/store/sequencer.h"
#include "shared/sql/transaction.h"
#include "shared/wire/kith.pb.h"

#include <QTest>

#include <set>
#include <type_traits>

using namespace Relay::Store;

class MailboxStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Sql::OpenOptions options;
        options.database = QStringLiteral(":memory:");
        m_sql = std::move(*Sql::Connection::open(options));
        QVERIFY(migrateSchema(*m_sql).has_value());
    }

    void theIndexServesReadingInOrder()
    {
        // Without it a mailbox would be found by walking through everybody's.
        const auto plan =
            m_sql
                ->prepare("EXPLAIN QUERY PLAN SELECT sequence, time, sender, entry FROM entries WHERE mailbox = 1 "
                          "AND sequence > 5 ORDER BY sequence")
                .all([](const Sql::Statement &row) { return row.text(3); });
        QCOMPARE(plan->size(), size_t(1));
        QVERIFY2(plan->front().contains(QStringLiteral("entries_mailbox (mailbox=? AND rowid>?)")),
                 qPrintable(plan->front()));
    }

    void gapsMergeAndStandBeforeWhatIsLeft()
    {
        MailboxStore store(*m_sql, 10'000);
        int dropped = 0;
        for (quint64 n = 1; n <= 100; ++n)
            dropped += put(store, n, QByteArray(1000, 'x'), 0);
        const auto entries = readMailbox(*m_sql, 7, 0, 1000, 1 << 20);
        int gaps = 0;
        for (const auto &entry : *entries)
            gaps += entry.sender == 0 ? 1 : 0;
        QCOMPARE(gaps, 1);
        kith::wire::Gap gap;
        QVERIFY(gap.ParseFromString(entries->front().entry.toStdString()));
        QCOMPARE(static_cast<int>(gap.count()), dropped);
        QCOMPARE(entries->size() - 1 + gap.count(), size_t(100));
        QCOMPARE(gap.first_time(), 1001);
        QCOMPARE(gap.last_time(), 1000 + dropped);
        QCOMPARE(static_cast<int>(entries->front().sequence), dropped);
        QVERIFY(*entryState(*m_sql, 7, 1) == EntryState::Dropped);
        QVERIFY(*entryState(*m_sql, 7, gap.count()) == EntryState::Dropped);
        QVERIFY(*entryState(*m_sql, 7, gap.count() + 1) == EntryState::Waiting);
        const auto intervals =
            m_sql->prepare("SELECT COUNT(*) FROM drops").one([](const Sql::Statement &row) { return row.int32(0); });
        QCOMPARE(**intervals, 1);
    }

    void aMailboxThatIsReadIsNeverTooFull()
    {
        MailboxStore store(*m_sql, 10'000);
        for (quint64 n = 1; n <= 100; ++n) {
            const auto isTooMuch = store.append(7, n, 1, 3, QByteArray(1000, 'x'));
            QVERIFY(isTooMuch && !*isTooMuch);
            if (n > 3) store.acknowledge(7, n - 3, 0);
        }
        for (quint64 n = 101; n <= 120; ++n) {
            const auto isTooMuch = store.append(7, n, 1, 3, QByteArray(1000, 'x'));
            QVERIFY(isTooMuch);
            QCOMPARE(*isTooMuch, n >= 107); // and three from before
        }
        // All of it was handed out: it is looked at again a while later.
        QCOMPARE(*store.trim(7, 120), 0);
        QVERIFY(!*store.append(7, 121, 1, 3, QByteArray(1000, 'x')));
        QVERIFY(*store.append(7, 122, 1, 3, QByteArray(1000, 'x')));
    }

    void whatWasHandedOutIsNotDropped()
    {
        MailboxStore store(*m_sql, 10'000);
        for (quint64 n = 1; n <= 30; ++n)
            put(store, n, QByteArray(1000, 'x'), std::min<quint64>(n, 5));
        const auto entries = readMailbox(*m_sql, 7, 0, 1000, 1 << 20);
        for (size_t i = 0; i < 5; ++i) {
            QCOMPARE((*entries)[i].sequence, quint64(i + 1));
            QCOMPARE((*entries)[i].sender, 3);
        }
        QCOMPARE((*entries)[5].sender, 0);
    }

    void anEntryThatIsLargerThanTheMailboxIsItselfDropped()
    {
        MailboxStore store(*m_sql, 1'000);
        QCOMPARE(put(store, 1, QByteArray(5000, 'x'), 0), 1);
        const auto entries = readMailbox(*m_sql, 7, 0, 10, 1 << 20);
        QCOMPARE(entries->size(), size_t(1));
        QCOMPARE(entries->front().sender, 0);
    }

    void acknowledgingFreesRoom()
    {
        MailboxStore store(*m_sql, 10'000);
        int dropped = 0;
        for (quint64 n = 1; n <= 100; ++n) {
            dropped += put(store, n, QByteArray(1000, 'x'), 0);
            store.acknowledge(7, n, 0);
            QVERIFY(store.flush().has_value());
        }
        QCOMPARE(dropped, 0);
    }

    void acknowledgementsNeverGoBack()
    {
        MailboxStore store(*m_sql, 10'000);
        for (quint64 n = 1; n <= 5; ++n)
            QVERIFY(store.append(7, n, static_cast<qint64>(n), 3, "x").has_value());
        store.acknowledge(7, 4, 9);
        store.acknowledge(7, 2, 3);
        QVERIFY(store.flush().has_value());
        store.acknowledge(7, 1, 1);
        const auto state = store.hello(7, 0, 0);
        QCOMPARE(state->acknowledged, quint64(4));
        QCOMPARE(state->stateGeneration, quint64(9));
        QCOMPARE(state->waiting, quint64(1));
        QCOMPARE(state->newest, quint64(5));
    }

    void aRememberedStateNeverGoesBackAndAcknowledgesNothing()
    {
        MailboxStore store(*m_sql, 10'000);
        QVERIFY(store.append(7, 1, 1, 3, "x").has_value());
        store.remember(7, 9);
        store.remember(7, 3);
        QVERIFY(store.flush().has_value());
        store.remember(7, 20);
        store.rolledBack();
        store.remember(7, 4);
        store.remember(7, 0);
        const auto state = store.hello(7, 0, 0);
        QCOMPARE(state->stateGeneration, quint64(9));
        QCOMPARE(state->acknowledged, quint64(0));
        QCOMPARE(state->waiting, quint64(1));
    }

    void readingStopsAtTheBytesItWasGiven()
    {
        MailboxStore store(*m_sql, 1 << 20);
        for (quint64 n = 1; n <= 10; ++n)
            QVERIFY(store.append(7, n, 1, 3, QByteArray(1000, 'x')).has_value());
        QCOMPARE(readMailbox(*m_sql, 7, 0, 100, 2'500)->size(), size_t(3));
        QCOMPARE(readMailbox(*m_sql, 7, 0, 100, 1)->size(), size_t(1)); // one at least
        QCOMPARE(readMailbox(*m_sql, 7, 8, 100, 1 << 20)->size(), size_t(2));
        QCOMPARE(readMailbox(*m_sql, 8, 0, 100, 1 << 20)->size(), size_t(0));
    }

    void theTimeMarkStandsAheadOfEveryTimeGiven()
    {
        Base::ManualClock clock;
        auto meta = loadMeta(*m_sql);
        QCOMPARE(meta->relayId.size(), 16);
        QCOMPARE(loadMeta(*m_sql)->relayId, meta->relayId);
        Sequencer sequencer(clock, 3, meta->timeMark);
        qint64 last = 0;
        for (int i = 0; i < 100; ++i) {
            const qint64 time = *sequencer.nextTime(*m_sql);
            QVERIFY(time > last);
            QVERIFY(loadMeta(*m_sql)->timeMark >= time);
            last = time;
            clock.advance(std::chrono::milliseconds(700));
            if (i == 50) clock.jumpWall(std::chrono::microseconds(1));
        }
        // What a crash leaves is a little ahead, an orderly end nothing.
        QVERIFY(loadMeta(*m_sql)->timeMark <= last + 1'000'000);
        QVERIFY(sequencer.noteEnd(*m_sql).has_value());
        QCOMPARE(loadMeta(*m_sql)->timeMark, last);
        QVERIFY(*Sequencer(clock, 4, last).nextTime(*m_sql) > last);
    }

    void numbersOfAnIncarnationBeginAnywhereAndStayInIt()
    {
        const Base::ManualClock clock;
        std::set<quint64> begins;
        for (int life = 0; life < 100; ++life) {
            Sequencer sequencer(clock, 3, 0);
            const quint64 first = sequencer.nextSequence();
            begins.insert(first >> 20);
            QCOMPARE(sequencer.nextSequence(), first + 1);
            QCOMPARE(first >> 40, quint64(3));
            QCOMPARE((first + (1ull << 38)) >> 40, quint64(3)); // there is room behind it
        }
        QVERIFY(begins.size() > 95);
    }

    void onlyASequenceThatWasGivenIsAcknowledgedByAHello()
    {
        MailboxStore store(*m_sql, 1 << 20);
        for (const quint64 sequence : {10, 20, 30})
            QVERIFY(store.append(7, sequence, 1, 1, QByteArray("x")).has_value());
        for (const quint64 foreign : {5, 15, 29, 31}) {
            const auto state = store.hello(7, foreign, 0);
            QVERIFY(state->isReset);
            QCOMPARE(state->waiting, quint64(3));
        }
        QVERIFY(store.append(8, 25, 1, 1, QByteArray("x")).has_value());
        QVERIFY(store.hello(7, 25, 0)->isReset); // another mailbox's
        const auto state = store.hello(7, 20, 0);
        QVERIFY(!state->isReset);
        QCOMPARE(state->waiting, quint64(1));
        QVERIFY(!store.hello(7, 15, 0)->isReset); // acknowledged already
        QCOMPARE(store.hello(7, 20, 0)->waiting, quint64(1));
    }

    void whatAHelloAcknowledgesIsDeletedInPieces()
    {
        // A mailbox may be 64 MiB, and anybody may say that they have everything.
        static_assert(std::is_trivially_copyable_v<AcknowledgedEntry> && sizeof(AcknowledgedEntry) <= 24);
        MailboxStore store(*m_sql, 1 << 30);
        constexpr int count = 9'000;
        const auto rows = [&] {
            return **m_sql->prepare("SELECT COUNT(*) FROM entries").one([](const Sql::Statement &row) { return row.int32(0); });
        };
        const auto idOf = [](int n) { return QByteArray::number(n).rightJustified(16, '0'); };
        QVERIFY(m_sql->runScript("BEGIN").has_value());
        for (int n = 1; n <= count; ++n) {
            const QByteArray entry = QByteArray("\x0a\x10", 2) + idOf(n) + QByteArray(n > 8'000 ? 20'000 : 10, 'x');
            QVERIFY(store.append(7, static_cast<quint64>(n), n, n == 100 ? 0 : 1 + n % 3, entry).has_value());
        }
        QVERIFY(store.append(8, count + 1, 1, 1, "y").has_value());
        auto state = store.hello(7, count - 5, 0);
        QVERIFY(state->isToSweep);
        QCOMPARE(state->waiting, quint64(5));
        QCOMPARE(rows(), count + 1); // it did not wait for any of it
        // What is acknowledged meanwhile goes at once, and the rest is left to the sweep.
        store.acknowledge(7, count - 4, 0);
        QVERIFY(store.flush().has_value());
        QCOMPARE(rows(), count);
        QVERIFY(*entryState(*m_sql, 7, 1) == EntryState::Delivered);
        QVERIFY(store.hello(7, 0, 0)->isToSweep); // again, after a crash
        QVERIFY(m_sql->runScript("COMMIT").has_value());

        std::vector<AcknowledgedEntry> told;
        int pieces = 0;
        for (int before = rows();; before = rows(), ++pieces) {
            const auto swept = store.sweep(7);
            told.insert(told.end(), swept->entries.begin(), swept->entries.end());
            QVERIFY(before - rows() <= 4096);
            if (swept->isDone) break;
        }
        QVERIFY(pieces >= 5); // many rows, and 20 MB
        QCOMPARE(rows(), 4 + 1);
        QVERIFY(!store.hello(7, 0, 0)->isToSweep);
        QCOMPARE(static_cast<int>(told.size()), count - 5 - 1);
        const auto idAt = [&](size_t i) { return QByteArray(told[i].envelopeId.data(), 16); };
        QCOMPARE(idAt(0), idOf(1));
        QCOMPARE(idAt(99), idOf(101)); // the gap is nobody's
        QCOMPARE(told[99].sender, MailboxId(1 + 101 % 3));
        QCOMPARE(idAt(told.size() - 1), idOf(count - 5));
    }

    void whatIsStillToBeSweptNeitherCountsNorBecomesAGap()
    {
        MailboxStore store(*m_sql, 10'000);
        for (quint64 n = 1; n <= 9; ++n)
            QVERIFY(store.append(7, n, static_cast<qint64>(n), 3, QByteArray(1000, 'x')).has_value());
        QVERIFY(store.hello(7, 9, 0)->isToSweep);
        for (quint64 n = 10; n <= 18; ++n)
            QCOMPARE(put(store, n, QByteArray(1000, 'x'), 0), 0);
        QVERIFY(put(store, 19, QByteArray(1000, 'x'), 0) > 0);
        QVERIFY(*entryState(*m_sql, 7, 9) == EntryState::Delivered);
        QVERIFY(*entryState(*m_sql, 7, 10) == EntryState::Dropped);
    }

private:
    //! Appends to mailbox 7 and trims when that says so; how many were dropped.
    static int put(MailboxStore &store, quint64 n, const QByteArray &entry, quint64 floor)
    {
        const auto mayOverflow = store.append(7, n, static_cast<qint64>(1000 + n), 3, entry);
        if (!mayOverflow) qFatal("not appended");
        return *mayOverflow ? *store.trim(7, floor) : 0;
    }

    std::unique_ptr<Sql::Connection> m_sql;
};

QTEST_GUILESS_MAIN(MailboxStoreTest)
#include "tst_mailboxstore.moc"
