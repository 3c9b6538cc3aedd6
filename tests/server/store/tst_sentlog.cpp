// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migrations.h"
#include "server/store/sentlog.h"
#include "shared/crypto/random.h"
#include "shared/sql/transaction.h"

#include <QTest>

#include <limits>

using namespace Relay::Store;

class SentLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        forget();
        Sql::OpenOptions options;
        options.database = QStringLiteral(":memory:");
        m_sql = std::move(*Sql::Connection::open(options));
        QVERIFY(migrateSchema(*m_sql).has_value());
    }

    void targetsComeBackAsTheyWent()
    {
        const std::vector<std::pair<MailboxId, quint64>> targets{
            {1, 1}, {300, quint64(7) << 40}, {std::numeric_limits<qint64>::max(), ~quint64(0)}};
        QCOMPARE(unpackTargets(packTargets(targets)), targets);
        QVERIFY(unpackTargets(packTargets({})).empty());
        QVERIFY(unpackTargets("\x80").empty()); // cut off
    }

    void everythingIsFoundWhileItMoves()
    {
        SentLog log(*m_sql, 1000);
        QVERIFY(log.load().has_value());
        add(log, 6000, false);
        QVERIFY(count("sent") > 3000);
        QVERIFY(count("sent_recent") < 6000);
        checkAll(log);
        // And by a relay that starts in the middle of it.
        SentLog other(*m_sql, 1000);
        QVERIFY(other.load().has_value());
        checkAll(other);
        add(other, 1, false);
        checkAll(other);
    }

    void transactionsThatFailAreAsIfTheyHadNeverBeen()
    {
        SentLog log(*m_sql, 1000);
        QVERIFY(log.load().has_value());
        add(log, 6000, true);
        checkAll(log);
        for (const auto &[key, record] : m_rolledBack)
            QVERIFY(!log.find(key.first, key.second)->has_value());
        SentLog other(*m_sql, 1000);
        QVERIFY(other.load().has_value());
        checkAll(other);
        for (const auto &[key, record] : m_rolledBack)
            QVERIFY(!other.find(key.first, key.second)->has_value());
    }

    void aSenderHasItsOwnIds()
    {
        SentLog log(*m_sql);
        QVERIFY(log.load().has_value());
        const QByteArray id = Crypto::randomBytes(16);
        QVERIFY(log.add(1, id, {5, {{2, 3}}}).has_value());
        QVERIFY(log.find(1, id)->has_value());
        QVERIFY(!log.find(2, id)->has_value());
    }

    void replacedTargetsStayReplaced()
    {
        SentLog log(*m_sql, 10);
        QVERIFY(log.load().has_value());
        const QByteArray id = Crypto::randomBytes(16);
        inTransaction(log, true, [&] { QVERIFY(log.add(1, id, {5, {{2, 3}}}).has_value()); });
        inTransaction(log, false, [&] { QVERIFY(log.replace(1, id, {5, {{2, 3}, {4, 9}}}).has_value()); });
        QCOMPARE((*log.find(1, id))->targets.size(), size_t(1));
        inTransaction(log, true, [&] { QVERIFY(log.replace(1, id, {5, {{2, 3}, {4, 9}}}).has_value()); });
        m_time = 10;
        add(log, 100, false);
        QCOMPARE((*log.find(1, id))->targets.size(), size_t(2));
        SentLog other(*m_sql);
        QVERIFY(other.load().has_value());
        QCOMPARE((*other.find(1, id))->targets.size(), size_t(2));
    }

    void whatIsOldIsForgotten()
    {
        SentLog log(*m_sql, 100);
        QVERIFY(log.load().has_value());
        add(log, 3000, false);
        const qint64 before = count("sent");
        const qint64 middle = m_time - 1500;
        int rounds = 0;
        while (*log.expire(middle, 100))
            ++rounds;
        QVERIFY(rounds > 10);
        QVERIFY(count("sent") < before);
        for (const auto &[key, record] : m_added)
            QCOMPARE(log.find(key.first, key.second)->has_value(), record.serverTime >= middle || isRecent(key));
    }

private:
    using Id = std::pair<MailboxId, QByteArray>;

    template <typename F>
    void inTransaction(SentLog &log, bool commit, F f)
    {
        auto transaction = Sql::Transaction::begin(*m_sql);
        f();
        QVERIFY(log.step().has_value());
        if (commit) {
            QVERIFY(transaction->commit().has_value());
            log.committed();
        } else {
            transaction->rollback();
            log.rolledBack();
        }
    }
    void add(SentLog &log, int records, bool withFailures)
    {
        for (int i = 0; i < records;) {
            const bool fails = withFailures && Crypto::randomBelow(4) == 0;
            inTransaction(log, !fails, [&] {
                const int batch = 1 + static_cast<int>(Crypto::randomBelow(60));
                for (int n = 0; n < batch; ++n) {
                    const Id key{1 + Crypto::randomBelow(5), Crypto::randomBytes(16)};
                    const SentRecord record{++m_time, {{m_time % 7 + 1, static_cast<quint64>(m_time)}}};
                    QVERIFY(log.add(key.first, key.second, record).has_value());
                    (fails ? m_rolledBack : m_added).emplace_back(key, record);
                }
                if (!fails) i += batch;
            });
        }
    }
    void checkAll(SentLog &log)
    {
        for (const auto &[key, record] : m_added) {
            const auto found = log.find(key.first, key.second);
            QVERIFY(found->has_value());
            QCOMPARE((*found)->serverTime, record.serverTime);
            QCOMPARE((*found)->targets, record.targets);
        }
    }
    bool isRecent(const Id &key)
    {
        return **m_sql->prepare("SELECT COUNT(*) FROM sent_recent WHERE sender = ? AND envelope_id = ?")
                     .one([](const Sql::Statement &row) { return row.int64(0); }, key.first, key.second) > 0;
    }
    qint64 count(const QByteArray &table)
    {
        const QByteArray sql = "SELECT COUNT(*) FROM " + table;
        return **m_sql->prepare(sql.constData()).one([](const Sql::Statement &row) { return row.int64(0); });
    }
    void forget()
    {
        m_added.clear();
        m_rolledBack.clear();
        m_sql.reset();
        m_time = 0;
    }

    std::unique_ptr<Sql::Connection> m_sql;
    std::vector<std::pair<Id, SentRecord>> m_added;
    std::vector<std::pair<Id, SentRecord>> m_rolledBack;
    qint64 m_time = 0;
};

QTEST_GUILESS_MAIN(SentLogTest)
#include "tst_sentlog.moc"
