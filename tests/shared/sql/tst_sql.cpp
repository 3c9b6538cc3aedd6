// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/connection.h"
#include "shared/sql/migrator.h"
#include "shared/sql/transaction.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Sql;
using Base::ErrorCode;

namespace {
constexpr Migration kOne[] = {{"first", "CREATE TABLE a (x INTEGER); CREATE TABLE b (y TEXT)"}};
constexpr Migration kTwo[] = {{"first", "CREATE TABLE a (x INTEGER); CREATE TABLE b (y TEXT)"},
                              {"second", "ALTER TABLE a ADD COLUMN z INTEGER NOT NULL DEFAULT 7"}};
constexpr Migration kBroken[] = {{"first", "CREATE TABLE a (x INTEGER); CREATE TABLE b (y TEXT)"},
                                 {"second", "CREATE TABLE c (x); SELECT nonsense FROM nowhere"}};

std::unique_ptr<Connection> openAt(const QString &path, bool portable = false)
{
    OpenOptions options;
    options.database = path;
    options.portableStatements = portable;
    options.setup = {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"};
    auto connection = Connection::open(options);
    if (!connection) qFatal("%s", qPrintable(connection.error().detail));
    return std::move(connection).value();
}

qint64 countOf(Connection &connection, const char *table)
{
    const QByteArray sql = QByteArray("SELECT count(*) FROM ") + table;
    const auto n = connection.prepare(sql.constData()).one([](const Statement &row) { return row.int64(0); });
    return n && *n ? **n : -1;
}
} // namespace

class TestSql : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_next = 0;
    QString newPath() { return m_dir.filePath(QStringLiteral("db %1?#%.db").arg(++m_next)); }

    static void bothBackends()
    {
        QTest::addColumn<bool>("portable");
        QTest::newRow("native") << false;
        QTest::newRow("QtSql") << true;
    }

private Q_SLOTS:
    void everyKindOfValueComesBackAsItWentIn_data() { bothBackends(); }
    void everyKindOfValueComesBackAsItWentIn()
    {
        QFETCH(bool, portable);
        auto db = openAt(newPath(), portable);
        QVERIFY(db->runScript("CREATE TABLE t (i INTEGER, r REAL, s TEXT NOT NULL, b BLOB NOT NULL, n BLOB, id BLOB, d INTEGER)"));
        const auto id = Base::MessageId::fromBytes(QByteArray(16, '\x07')).value();
        const QByteArray blob("a\0b", 3);
        const std::optional<QString> none;
        QVERIFY(db->run("INSERT INTO t VALUES (?,?,?,?,?,?,?)", std::numeric_limits<qint64>::max(), 1.5,
                        QStringLiteral("Zürich 🙂 好"), blob, none, id, std::chrono::microseconds(12)));
        QVERIFY(db->run("INSERT INTO t VALUES (?,?,?,?,?,?,?)", -1, 0.0, QString(), QByteArray(), std::nullopt, id, true));
        auto rows = db->prepare("SELECT i,r,s,b,n,id,d FROM t WHERE id = ? ORDER BY rowid")
                        .all(
                            [&](const Statement &row) {
                                return std::make_tuple(row.int64(0), row.real(1), row.text(2), row.bytes(3), row.isNull(4),
                                                       row.id<Base::MessageId>(5), row.int64(6));
                            },
                            id);
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(2));
        QCOMPARE(rows->at(0), std::make_tuple(std::numeric_limits<qint64>::max(), 1.5, QStringLiteral("Zürich 🙂 好"), blob,
                                              true, id, qint64(12)));
        QCOMPARE(rows->at(1), std::make_tuple(qint64(-1), 0.0, QString(), QByteArray(), true, id, qint64(1)));
    }

    void aStatementIsUsedAgainAndCanNest_data() { bothBackends(); }
    void aStatementIsUsedAgainAndCanNest()
    {
        QFETCH(bool, portable);
        auto db = openAt(newPath(), portable);
        QVERIFY(db->runScript("CREATE TABLE t (x INTEGER PRIMARY KEY)"));
        for (int i = 0; i < 5; ++i) QVERIFY(db->run("INSERT INTO t VALUES (?)", i));
        auto outer = db->prepare("SELECT x FROM t WHERE x >= ? ORDER BY x");
        QVERIFY(outer.query(2));
        int seen = 0;
        for (;;) {
            const auto row = outer.next();
            QVERIFY(row);
            if (!*row) break;
            // The same text while the first is under way gets a statement of its own.
            auto inner = db->prepare("SELECT x FROM t WHERE x >= ? ORDER BY x");
            const auto value = inner.one([](const Statement &r) { return r.int64(0); }, outer.int64(0));
            QVERIFY(value && *value);
            QCOMPARE(**value, outer.int64(0));
            ++seen;
        }
        QCOMPARE(seen, 3);
        auto update = db->prepare("UPDATE t SET x = x + 100 WHERE x > ?");
        QVERIFY(update.run(2));
        QCOMPARE(update.changes(), 2);
        QVERIFY(!*db->prepare("SELECT x FROM t WHERE x = ?").one([](const Statement &r) { return r.int64(0); }, 3));
    }

    void mistakesAreErrorsNotCrashes_data() { bothBackends(); }
    void mistakesAreErrorsNotCrashes()
    {
        QFETCH(bool, portable);
        auto db = openAt(newPath(), portable);
        QCOMPARE(db->run("SELEKT 1").error().code, ErrorCode::DatabaseFailed);
        QVERIFY(db->runScript("CREATE TABLE t (x INTEGER PRIMARY KEY, y TEXT UNIQUE)"));
        QCOMPARE(db->run("INSERT INTO t VALUES (?,?)", 1).error().code, ErrorCode::Internal);
        QVERIFY(db->run("INSERT INTO t VALUES (?,?)", 1, "a"));
        QCOMPARE(db->run("INSERT INTO t VALUES (?,?)", 1, "b").error().code, ErrorCode::AlreadyExists);
        QCOMPARE(db->run("INSERT INTO t VALUES (?,?)", 2, "a").error().code, ErrorCode::AlreadyExists);
        QVERIFY(db->run("INSERT INTO t VALUES (?,?)", 2, "b"));
    }

    void aFileThatIsNoDatabaseIsReportedAsCorrupt()
    {
        const QString path = newPath();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        OpenOptions options;
        options.database = path;
        options.setup = {"SELECT count(*) FROM sqlite_master"};
        QCOMPARE(Connection::open(options).error().code, ErrorCode::DatabaseCorrupt);
        options.database = m_dir.filePath(QStringLiteral("missing/x.db"));
        QCOMPARE(Connection::open(options).error().code, ErrorCode::FileUnreadable);
        options.database = newPath();
        options.create = false;
        QCOMPARE(Connection::open(options).error().code, ErrorCode::FileUnreadable);
        QVERIFY(!QFile::exists(options.database));
    }

    void aFullDiskIsReportedAsDiskFull_data() { bothBackends(); }
    void aFullDiskIsReportedAsDiskFull()
    {
        QFETCH(bool, portable);
        auto db = openAt(newPath(), portable);
        QVERIFY(db->runScript("CREATE TABLE t (x BLOB); PRAGMA max_page_count=20"));
        auto transaction = Transaction::begin(*db);
        QVERIFY(transaction);
        QVERIFY(db->run("INSERT INTO t VALUES (?)", QByteArray(10, 'a')));
        QCOMPARE(db->run("INSERT INTO t VALUES (?)", QByteArray(400000, 'a')).error().code, ErrorCode::DiskFull);
        transaction->rollback();
        QCOMPARE(countOf(*db, "t"), 0);
        QVERIFY(db->run("INSERT INTO t VALUES (?)", QByteArray(10, 'a')));
    }

    void whatIsNotCommittedIsGone()
    {
        auto db = openAt(newPath());
        QVERIFY(db->runScript("CREATE TABLE t (x)"));
        {
            auto transaction = Transaction::begin(*db);
            QVERIFY(transaction);
            QVERIFY(!Transaction::begin(*db));
            QVERIFY(db->run("INSERT INTO t VALUES (1)"));
        }
        QCOMPARE(countOf(*db, "t"), 0);
        {
            auto transaction = Transaction::begin(*db);
            QVERIFY(transaction);
            QVERIFY(db->run("INSERT INTO t VALUES (1)"));
            QVERIFY(transaction->commit());
            QVERIFY(!transaction->commit());
        }
        QCOMPARE(countOf(*db, "t"), 1);
        QCOMPARE(db->depth(), 0);
    }

    void savepointsNestAndFailAlone()
    {
        auto db = openAt(newPath());
        QVERIFY(db->runScript("CREATE TABLE t (x)"));
        QVERIFY(!Savepoint::begin(*db));
        auto transaction = Transaction::begin(*db);
        QVERIFY(transaction);
        {
            auto outer = Savepoint::begin(*db);
            QVERIFY(outer);
            QVERIFY(db->run("INSERT INTO t VALUES (1)"));
            {
                auto inner = Savepoint::begin(*db);
                QVERIFY(inner);
                QVERIFY(db->run("INSERT INTO t VALUES (2)"));
            }
            QCOMPARE(countOf(*db, "t"), 1);
            QVERIFY(outer->release());
        }
        {
            auto dropped = Savepoint::begin(*db);
            QVERIFY(dropped);
            QVERIFY(db->run("INSERT INTO t VALUES (3)"));
        }
        QVERIFY(transaction->commit());
        QCOMPARE(countOf(*db, "t"), 1);
    }

    void migrationsRunOnceInOrderAndAllOrNothing()
    {
        const QString path = newPath();
        {
            auto db = openAt(path);
            QCOMPARE(migrate(*db, kOne).value(), 0);
            QVERIFY(db->run("INSERT INTO a VALUES (1)"));
            QCOMPARE(migrate(*db, kOne).value(), 1);
            QVERIFY(!migrate(*db, kBroken));
            QCOMPARE(schemaVersion(*db).value(), 1);
            QCOMPARE(countOf(*db, "c"), -1);
            QCOMPARE(db->depth(), 0);
            QCOMPARE(migrate(*db, kTwo).value(), 1);
            QCOMPARE(**db->prepare("SELECT z FROM a").one([](const Statement &r) { return r.int64(0); }), 7);
        }
        auto db = openAt(path);
        QCOMPARE(migrate(*db, kOne).error().code, ErrorCode::DatabaseNewer);
        QCOMPARE(migrate(*db, kTwo).value(), 2);
    }

    void printsInsertsPerSecond_data() { bothBackends(); }
    void printsInsertsPerSecond()
    {
        QFETCH(bool, portable);
        auto db = openAt(newPath(), portable);
        QVERIFY(db->runScript("CREATE TABLE t (id INTEGER PRIMARY KEY, mailbox INTEGER, envelope BLOB, state INTEGER);"
                              "CREATE INDEX i ON t (mailbox, id)"));
        const QByteArray payload(200, 'p');
        constexpr int kBatches = 300, kBatch = 64;
        QElapsedTimer timer;
        timer.start();
        for (int b = 0; b < kBatches; ++b) {
            auto transaction = Transaction::begin(*db);
            QVERIFY(transaction);
            for (int i = 0; i < kBatch; ++i)
                QVERIFY(db->run("INSERT INTO t (mailbox, envelope, state) VALUES (?,?,?)", i % 16, payload, 1));
            QVERIFY(transaction->commit());
        }
        qInfo("%.0f inserts/s in batches of %d", kBatches * kBatch * 1e9 / double(timer.nsecsElapsed()), kBatch);
        timer.restart();
        auto rows = db->prepare("SELECT id, envelope FROM t").all([](const Statement &r) { return r.bytes(1).size() + r.int64(0); });
        QVERIFY(rows);
        qInfo("%.0f rows read/s", double(rows->size()) * 1e9 / double(timer.nsecsElapsed()));
    }
};

QTEST_GUILESS_MAIN(TestSql)
#include "tst_sql.moc"
