// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include "server/service/admin.h"
#include "server/store/mailboxstore.h"
#include "server/store/metastore.h"
#include "server/store/store.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QSysInfo>

#include <csignal>
#include <set>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

using namespace Relay::Test;
namespace Admin = Relay::Service::Admin;
using kith::wire::RelayFrame;

//! What a relay's stop, restart, restored backup, and its operator do.
class RecoveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
        m_anna = std::make_unique<Person>("anna");
        m_ben = std::make_unique<Person>("ben");
        m_anna->registerAt(*m_relay);
        m_ben->registerAt(*m_relay);
    }
    void cleanup()
    {
        m_relay.reset();
        m_folder.reset();
    }

    void everyStartGivesLargerSequencesAndTimesAlsoWithTheClockSetBack()
    {
        quint64 sequence = 0;
        qint64 time = 0;
        for (int start = 0; start < 3; ++start) {
            restart();
            Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            anna.hello();
            ben.hello(sequence);
            const auto accepted = anna.send(anna.message(*m_ben, "x")).accepted();
            const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
            QVERIFY(deliver.sequence() >> 40 > sequence >> 40);
            QVERIFY(accepted.server_time() > time);
            sequence = deliver.sequence();
            time = accepted.server_time();
            m_clock.jumpWall(-std::chrono::minutes(5));
        }
    }

    void timesGrowWhenTheClockJumpsWhileRunning()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        qint64 time = 0;
        for (const auto jump : {std::chrono::hours(0), std::chrono::hours(-24 * 365), std::chrono::hours(24 * 365)}) {
            m_clock.jumpWall(jump);
            for (int i = 0; i < 3; ++i) {
                const auto accepted = anna.send(anna.message(*m_ben, "x")).accepted();
                QVERIFY(accepted.server_time() > time);
                time = accepted.server_time();
            }
        }
    }

    void aRestoredBackupNeverRepeatsASequenceAndKeepsWhatItHad()
    {
        Connected(*m_relay, *m_anna, m_anna->devices[0]).hello();
        std::set<quint64> given;
        const auto exchange = [&](const std::string &text, quint64 last) {
            Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            anna.hello();
            ben.hello(last);
            if (anna.send(anna.message(*m_ben, text)).body_case() != RelayFrame::kAccepted) qFatal("not accepted");
            for (;;) {
                const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
                if (!given.insert(deliver.sequence()).second) continue; // handed out again, not acknowledged yet
                if (deliver.envelope().ciphertext() != text) continue;
                ben.ack(deliver.sequence());
                m_relay->settle();
                return deliver.sequence();
            }
        };
        quint64 last = exchange("before", 0);
        const QString backup = m_folder->path() + QStringLiteral("/copy.db");
        QVERIFY(Admin::backup(m_folder->path(), backup).has_value()); // while it runs
        QCOMPARE(Admin::backup(m_folder->path(), backup).error().code, Base::ErrorCode::AlreadyExists);
        for (int i = 0; i < 5; ++i) {
            restart();
            last = exchange("after " + std::to_string(i), last);
        }
        QCOMPARE(Admin::restore(backup, m_folder->path()).error().code, Base::ErrorCode::ProfileInUse);
        m_relay.reset();
        const QString kept = m_folder->path() + QStringLiteral("/relay.db.before-restore");
        QCOMPARE(Admin::restore(backup, m_folder->path()).value_or(QString()), kept);
        const auto contents = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray first = contents(kept);
        QVERIFY(!first.isEmpty());
        QCOMPARE(Admin::restore(backup, m_folder->path()).value_or(QString()), kept + QStringLiteral("-2"));
        QVERIFY(contents(kept) == first); // the only copy of what was there
        const size_t count = given.size();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
        // The backup's one-time keys may have been used since: none is handed out a second time.
        const auto keys = await(m_relay->store->read([](Sql::Connection &sql) {
            return sql.prepare("SELECT COUNT(*) FROM one_time_keys").one([](const Sql::Statement &row) { return row.int64(0); });
        }));
        QVERIFY(keys.has_value());
        QCOMPARE(keys->value_or(-1), qint64(0));
        // Ben knows a sequence that the restored relay never gave: nothing is deleted, he is told.
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            ben.hello(last);
            QVERIFY(ben.push(RelayFrame::kMailboxReset).has_mailbox_reset());
        }
        const quint64 next = exchange("restored", 0);
        QVERIFY(next > last);
        QVERIFY(next >> 40 >= (last >> 40) + 1000);
        QCOMPARE(given.size(), count + 1);
    }

    void aFolderThatIsCopiedBackUnnoticedLosesNothing()
    {
        // Several, for where an incarnation's numbers begin is random.
        for (int round = 0; round < 4; ++round) {
            QSet<quint64> given;
            const auto say = [&](const std::string &text) {
                Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
                anna.hello();
                if (!anna.send(anna.message(*m_ben, text)).has_accepted()) qFatal("not accepted");
            };
            // Takes and acknowledges everything; answers the texts.
            const auto fetch = [&](quint64 &last) {
                Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
                const quint64 waiting = ben.hello(last).welcome().waiting();
                std::vector<std::string> texts;
                for (quint64 i = 0; i < waiting; ++i) {
                    const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
                    if (given.contains(deliver.sequence())) qFatal("a sequence was given twice");
                    given.insert(deliver.sequence());
                    texts.push_back(deliver.envelope().ciphertext());
                    last = deliver.sequence();
                    ben.ack(last);
                }
                m_relay->settle();
                return texts;
            };
            using Texts = std::vector<std::string>;
            restart();
            quint64 last = 0;
            say("zero");
            QCOMPARE(fetch(last), Texts{"zero"});
            const QByteArray copy = copyOfDatabase();
            start();
            for (const char *text : {"before 1", "before 2", "before 3"}) say(text);
            QCOMPARE(fetch(last).size(), size_t(3));
            const quint64 early = last;
            restart();
            say("before 4");
            QCOMPARE(fetch(last), Texts{"before 4"});

            // The first life after it, with a device that had not come to the second start's messages.
            putBackUnnoticed(copy);
            for (const char *text : {"after 1", "after 2", "after 3", "after 4"}) say(text);
            quint64 place = early;
            QCOMPARE(fetch(place), (Texts{"after 1", "after 2", "after 3", "after 4"}));

            // The starts of this life come to where the device's place is, and pass it.
            putBackUnnoticed(copy);
            say("again 1");
            restart();
            say("again 2");
            restart();
            say("again 3");
            QCOMPARE(fetch(last), (Texts{"again 1", "again 2", "again 3"}));
        }
    }

    void anAcknowledgementFromAnotherLifeDeletesNothing()
    {
        Person cara("cara");
        cara.registerAt(*m_relay);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        std::vector<quint64> sequences;
        for (const char *text : {"1", "2", "3"}) {
            QVERIFY(anna.send(anna.message(*m_ben, text)).has_accepted());
            QVERIFY(anna.send(anna.message(cara, text)).has_accepted()); // takes the number behind it
            sequences.push_back(ben.push(RelayFrame::kDeliver).deliver().sequence());
        }
        ben.ack(sequences[0]);
        // As when a batch of the connection before comes to its end after this one's Hello.
        QVERIFY(sequences[1] + 1 < sequences[2]);
        for (const quint64 foreign : {sequences[1] + 1, sequences[2] + 1}) {
            ben.ack(foreign);
            QVERIFY(ben.push(RelayFrame::kMailboxReset).has_mailbox_reset());
            // What is not acknowledged comes again at once.
            QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().sequence(), sequences[1]);
            QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().sequence(), sequences[2]);
        }
        ben.ack(sequences[2]);
        QVERIFY(anna.send(anna.message(*m_ben, "4")).has_accepted());
        QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().envelope().ciphertext(), std::string("4"));
        Connected again(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(again.hello(sequences[2]).welcome().waiting(), quint64(1));
    }

    void serverTimesDoNotRunAheadWithRestarts()
    {
        for (int i = 0; i < 20; ++i) {
            restart();
            Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
            anna.hello();
            const qint64 ahead = anna.send(anna.message(*m_ben, "x")).accepted().server_time() - m_clock.now().count();
            QVERIFY2(ahead >= 0 && ahead < 1000, QByteArray::number(ahead).constData()); // the clock stands still
        }
    }

    void aFolderThatIsCopiedBackGivesNoOneTimeKeyTwice()
    {
        const auto keys = [this] {
            const auto count = await(m_relay->store->read([](Sql::Connection &sql) {
                return sql.prepare("SELECT COUNT(*) FROM one_time_keys").one([](const Sql::Statement &row) { return row.int64(0); });
            }));
            return count && *count ? **count : qint64(-1);
        };
        const qint64 whole = keys();
        QVERIFY(whole > 0);
        restart();
        QCOMPARE(keys(), whole); // an ordinary restart keeps them
        const quint64 incarnation = m_relay->store->meta().incarnation;
        m_relay.reset();
        const QString path = m_folder->filePath(QStringLiteral("relay.db"));
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        QVERIFY(QFile::copy(path, copy));

        // Another file in its place.
        QVERIFY(QFile::rename(path, path + QStringLiteral(".old")));
        QVERIFY(QFile::copy(copy, path));
        start();
        QCOMPARE(keys(), qint64(0));
        QCOMPARE(m_relay->store->meta().incarnation, incarnation + 1000);
        m_relay.reset();
        {
            // Where every start looks like that, there are numbers left for ever.
            auto sql = Relay::Store::openDatabase(m_folder->path());
            QVERIFY(sql && (*sql)->run("UPDATE meta SET value = 5000000 WHERE name = 'incarnation'").has_value());
            QVERIFY((*sql)->run("UPDATE meta SET value = x'00' WHERE name = 'file'").has_value());
        }
        start();
        QCOMPARE(m_relay->store->meta().incarnation, quint64(5'000'001));
        m_relay.reset();
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(path + QStringLiteral(".old"), path));
        start();
        QCOMPARE(keys(), whole);
        m_relay.reset();

        // Another file that got the number of the one before it, as it happens when a folder is removed and copied back:
        // only when it was made is different.
        const auto fileInMeta = [this](const auto &change) {
            auto sql = Relay::Store::openDatabase(m_folder->path());
            const auto known = (*sql)->prepare("SELECT value FROM meta WHERE name = 'file'").one([](const Sql::Statement &row) {
                return row.bytes(0);
            });
            const QList<QByteArray> parts = (**known).split(':');
            return parts.size() == 3 && (*sql)->run("UPDATE meta SET value = ? WHERE name = 'file'", change(parts)).has_value();
        };
        QVERIFY(fileInMeta([](const auto &parts) { return parts[0] + ':' + parts[1]; })); // an earlier version's
        start();
        QCOMPARE(keys(), whole);
        m_relay.reset();
        const QByteArray older = copyOfDatabase();
        QVERIFY(fileInMeta([](const auto &parts) { return parts[0] + ':' + parts[1] + ':' + QByteArray::number(parts[2].toLongLong() - 1); }));
        start();
        QCOMPARE(keys(), qint64(0));
        m_relay.reset();

        // Its bytes written over the same file at once: the file still carries a later start's mark, where it can.
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(older) == older.size());
        file.close();
#ifdef Q_OS_LINUX
        const bool canCarry = ::setxattr(QFile::encodeName(path).constData(), "user.kith.test", "x", 1, 0) == 0;
        start();
        if (canCarry) QCOMPARE(keys(), qint64(0));
        m_relay.reset();
#endif

        // Its bytes written over the same file, long after they were the relay's last.
        {
            auto sql = Relay::Store::openDatabase(m_folder->path());
            QVERIFY(sql.has_value());
            QVERIFY((*sql)->run("UPDATE meta SET value = 1000 WHERE name IN ('written', 'time_mark')").has_value());
        }
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
        QCOMPARE(keys(), qint64(0));
        restart();
        QCOMPARE(keys(), qint64(0));
    }

    void aCrashLongAfterTheStartDoesNotLookLikeACopy()
    {
        const auto written = [this] {
            const auto found = await(m_relay->store->read([](Sql::Connection &sql) {
                return sql.prepare("SELECT value FROM meta WHERE name = 'written'").one([](const Sql::Statement &row) { return row.int64(0); });
            }));
            return found->value_or(-1);
        };
        const auto write = [this](const char *sql) {
            QVERIFY(await(m_relay->store->write([sql](Relay::Store::WriteContext &context) { return context.sql.run(sql); })).has_value());
        };
        write("UPDATE meta SET value = 1000 WHERE name = 'written'"); // the start, long ago
        m_clock.advance(std::chrono::seconds(29));
        write("INSERT INTO audit (time, action, subject) VALUES (1, 'x', '')");
        QCOMPARE(written(), qint64(1000));
        m_clock.advance(std::chrono::seconds(2));
        QVERIFY(await(m_relay->store->write([](Relay::Store::WriteContext &context) {
                    return context.sql.prepare("SELECT 1").one([](const Sql::Statement &row) { return row.int64(0); });
                })).has_value());
        QCOMPARE(written(), qint64(1000)); // nothing was written
        write("INSERT INTO audit (time, action, subject) VALUES (2, 'x', '')");
        QVERIFY(written() > 1000);
    }

    void aFullDiskRefusesAndLosesNothing()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto limit = [this](qint64 more) {
            return await(m_relay->store->write([more](Relay::Store::WriteContext &context) -> Base::Result<qint64> {
                auto pages = context.sql.prepare("PRAGMA page_count").one([](const Sql::Statement &row) {
                    return row.int64(0);
                });
                const QByteArray sql = "PRAGMA max_page_count=" + QByteArray::number(**pages + more);
                auto set =
                    context.sql.prepare(sql.constData()).one([](const Sql::Statement &row) { return row.int64(0); });
                return **set;
            }));
        };
        QVERIFY(limit(20).has_value());
        std::vector<std::string> accepted;
        kith::wire::Send refused;
        for (int i = 0; i < 200 && refused.envelope_id().empty(); ++i) {
            const auto send = anna.message(*m_ben, std::string(2000, 'x'));
            const auto answer = anna.send(send);
            if (answer.has_accepted()) {
                accepted.push_back(send.envelope_id());
                continue;
            }
            QCOMPARE(answer.refusal().code(), kith::wire::OVERLOADED);
            QCOMPARE(answer.refusal().envelope_id(), send.envelope_id());
            QVERIFY(answer.refusal().retry_after_ms() > 0);
            refused = send;
        }
        QVERIFY(accepted.size() > 10 && !refused.envelope_id().empty());
        QVERIFY(m_relay->store->room().isFull());
        QVERIFY(limit(100'000).has_value());
        m_relay->store->room().look(); // as once a second
        QVERIFY(!m_relay->store->room().isFull());
        QVERIFY(anna.send(refused).has_accepted()); // there is room again
        accepted.push_back(refused.envelope_id());
        restart();
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello().welcome().waiting(), accepted.size());
        for (const auto &id : accepted)
            QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().envelope().envelope_id(), id);
    }

    void restoreTakesWhatLiesInTheLogBesideItsSource()
    {
        Connected(*m_relay, *m_anna, m_anna->devices[0]).hello();
        // As somebody copies a folder of a relay that runs: the newest commits are in relay.db-wal only.
        QTemporaryDir copied;
        for (const char *name : {"/relay.db", "/relay.db-wal"})
            QVERIFY(QFile::copy(m_folder->path() + QLatin1String(name), copied.path() + QLatin1String(name)));
        QTemporaryDir parent;
        const QString fresh = parent.path() + QStringLiteral("/not/there/yet");
        const auto restored = Admin::restore(copied.path() + QStringLiteral("/relay.db"), fresh);
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(*restored, QString()); // there was nothing to keep
        auto sql = Relay::Store::openDatabase(fresh);
        QCOMPARE(Admin::listUsers(**sql)->size(), size_t(2));
    }

    void aCopyBesideTheLogOfAnotherIsNotStartedOn()
    {
        const QByteArray copy = copyOfDatabase();
        const auto path = [this](const char *name) { return m_folder->filePath(QLatin1String(name)); };
        QByteArray log;
        {
            // A life that went on: much of it is in its relay.db, the newest in its log.
            auto sql = Relay::Store::openDatabase(m_folder->path());
            const auto work = [&](int rows) {
                QVERIFY((*sql)->runScript("BEGIN").has_value());
                for (int i = 0; i < rows; ++i)
                    QVERIFY((*sql)->run("INSERT INTO audit (time, action, subject) VALUES (?, 'x', ?)", i, QByteArray(500, 'y')).has_value());
                QVERIFY((*sql)->runScript("COMMIT").has_value());
            };
            work(4'000);
            QVERIFY((*sql)->runScript("PRAGMA wal_checkpoint(TRUNCATE)").has_value());
            work(500);
            QFile file(path("relay.db-wal"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            log = file.readAll();
        }
        QVERIFY(log.size() > 100'000);
        put("relay.db", copy);
        put("relay.db-wal", log);
        QFile::remove(path("relay.db-shm"));
        const auto refused = Relay::Store::Store::open(m_folder->path(), 64ll << 20, m_clock);
        QVERIFY(!refused.has_value());
        QVERIFY2(refused.error().detail.contains(QStringLiteral("relay.db-wal")), qPrintable(refused.error().detail));
        QVERIFY(refused.error().detail.contains(QStringLiteral("kith-relay restore")));
        // As it says.
        for (const char *name : {"relay.db-wal", "relay.db-shm"}) QFile::remove(path(name));
        put("relay.db", copy);
        start();
    }

    void aCopyBesideTheLogOfAnotherStaysAsItWas()
    {
        const auto path = [this](const char *name) { return m_folder->filePath(QLatin1String(name)); };
        const auto contents = [&](const char *name) {
            QFile file(path(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto work = [this](const QByteArray &sql) {
            auto connection = Relay::Store::openDatabase(m_folder->path());
            QVERIFY((*connection)->runScript(sql).has_value());
        };
        const auto some = [](int rows) {
            return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(rows)
                + ") INSERT INTO audit (time, action, subject) SELECT i, 'x', randomblob(300) FROM n;";
        };
        work(some(3000));
        const QByteArray copy = copyOfDatabase();
        // A life that went on without growing: SQLite would bring the log into the copy at the first closing.
        work("DELETE FROM audit WHERE rowid <= 1500;" + some(1400) + "PRAGMA wal_checkpoint(TRUNCATE);");
        QByteArray log;
        {
            auto sql = Relay::Store::openDatabase(m_folder->path());
            QVERIFY((*sql)->runScript("DELETE FROM audit WHERE rowid % 50 = 1;").has_value());
            log = contents("relay.db-wal");
        }
        QVERIFY(log.size() > 100'000);
        put("relay.db", copy);
        put("relay.db-wal", log);
        QFile::remove(path("relay.db-shm"));
        for (int i = 0; i < 2; ++i) {
            const auto refused = Relay::Store::Store::open(m_folder->path(), 64ll << 20, m_clock);
            QVERIFY(!refused.has_value());
            QVERIFY2(refused.error().detail.contains(QStringLiteral("relay.db-wal")), qPrintable(refused.error().detail));
            QVERIFY(!Relay::Store::openDatabase(m_folder->path()).has_value()); // what works beside a relay
            QVERIFY(contents("relay.db") == copy);
            QVERIFY(contents("relay.db-wal") == log);
        }
        // `restore` takes the copy, and keeps both that were there.
        put("relay.db", copy);
        put("relay.db-wal", log);
        QFile::remove(path("relay.db-shm"));
        QTemporaryDir elsewhere;
        QFile good(elsewhere.filePath(QStringLiteral("good")));
        QVERIFY(good.open(QIODevice::WriteOnly) && good.write(copy) == copy.size());
        good.close();
        const auto restored = Admin::restore(good.fileName(), m_folder->path());
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().detail));
        QVERIFY(contents("relay.db.before-restore") == copy);
        QVERIFY(contents("relay.db.before-restore-wal") == log);
        // A log alone keeps its name, too: beside another file it would be taken for that one's.
        QVERIFY(QFile::remove(path("relay.db.before-restore")));
        put("relay.db", copy);
        put("relay.db-wal", log);
        QCOMPARE(Admin::restore(good.fileName(), m_folder->path()).value_or(QString()), path("relay.db.before-restore-2"));
        QVERIFY(contents("relay.db.before-restore-wal") == log);
        QVERIFY(contents("relay.db.before-restore-2-wal") == log);
        start();
    }

#ifdef Q_OS_LINUX
    void aCopyWrittenOverTheFileIsNoticedWhateverTheLogSays()
    {
        const auto path = [this](const char *name) { return m_folder->filePath(QLatin1String(name)); };
        if (::setxattr(QFile::encodeName(path("relay.db")).constData(), "user.kith.test", "x", 1, 0) != 0) QSKIP("no attributes here");
        const auto work = [this](const QByteArray &sql) {
            auto connection = Relay::Store::openDatabase(m_folder->path());
            QVERIFY((*connection)->runScript(sql).has_value());
        };
        work("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
             "INSERT INTO audit (time, action, subject) SELECT i, 'x', randomblob(300) FROM n;");
        const QByteArray copy = copyOfDatabase();
        QVERIFY(Relay::Store::Store::open(m_folder->path(), 64ll << 20, m_clock).has_value()); // a later start
        work("DELETE FROM audit WHERE rowid <= 1500; PRAGMA wal_checkpoint(TRUNCATE);");
        QByteArray log;
        {
            auto sql = Relay::Store::openDatabase(m_folder->path());
            // The log says what the life it belongs to knew of its start, too.
            QVERIFY((*sql)->runScript("DELETE FROM audit WHERE rowid % 50 = 1; INSERT INTO meta (name, value) VALUES ('x', 1);").has_value());
            QFile file(path("relay.db-wal"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            log = file.readAll();
        }
        writeOver("relay.db", copy);
        writeOver("relay.db-wal", log);
        QFile::remove(path("relay.db-shm"));
        for (int i = 0; i < 2; ++i) {
            const auto refused = Relay::Store::Store::open(m_folder->path(), 64ll << 20, m_clock);
            QVERIFY(!refused.has_value());
            QVERIFY2(refused.error().detail.contains(QStringLiteral("relay.db-wal")), qPrintable(refused.error().detail));
        }
    }
#endif

    void aDamagedBackupIsRefusedAndADamagedRelayIsNotBackedUp()
    {
        const QString backup = m_folder->path() + QStringLiteral("/copy");
        QVERIFY(Admin::backup(m_folder->path(), backup).has_value());
        QVERIFY(!QFile::exists(backup + QStringLiteral(".unfinished")));
        // An index that says something else than its table: SQLite reads it without a complaint.
        {
            Sql::OpenOptions options;
            options.database = backup;
            auto sql = Sql::Connection::open(options);
            QVERIFY((*sql)->runScript("PRAGMA writable_schema=ON;"
                                      "CREATE TABLE probe (a INTEGER, b TEXT); CREATE INDEX probe_a ON probe(a); INSERT INTO probe VALUES (1, 'x');"
                                      "UPDATE sqlite_schema SET sql = 'CREATE INDEX probe_a ON probe(b)' WHERE name = 'probe_a'"));
        }
        QTemporaryDir fresh;
        const auto restored = Admin::restore(backup, fresh.path());
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, Base::ErrorCode::DatabaseCorrupt);
        QVERIFY(!QFile::exists(fresh.path() + QStringLiteral("/relay.db")));
        // The same file as a relay's own.
        QVERIFY(QFile::copy(backup, fresh.path() + QStringLiteral("/relay.db")));
        const QString second = m_folder->path() + QStringLiteral("/second");
        QVERIFY(!Admin::backup(fresh.path(), second));
        QVERIFY(!QFile::exists(second));
    }

    void aRestoreThatDidNotEndIsNotTakenForANewRelay()
    {
        m_relay.reset();
        const QString path = m_folder->path() + QStringLiteral("/relay.db");
        QVERIFY(QFile::rename(path, path + QStringLiteral(".before-restore")));
        const auto opened = Relay::Store::Store::open(m_folder->path(), 1 << 20, m_clock);
        QCOMPARE(opened.error().code, Base::ErrorCode::DatabaseFailed);
        QVERIFY(opened.error().detail.contains(QStringLiteral("restore")));
        QVERIFY(!QFile::exists(path));
        QVERIFY(QFile::rename(path + QStringLiteral(".before-restore"), path));
        QVERIFY(Relay::Store::Store::open(m_folder->path(), 1 << 20, m_clock).has_value());
    }

    void aRelayHasItsFolderAlone()
    {
        const auto second = Relay::Store::Store::open(m_folder->path(), 1 << 20, m_clock);
        QCOMPARE(second.error().code, Base::ErrorCode::ProfileInUse);
    }

#ifdef Q_OS_UNIX
    void aLockThatNobodyHoldsIsNone()
    {
        m_relay.reset();
        // Of a relay that was killed; in a container the next one has the same process number and the same name.
        QFile lock(m_folder->filePath(QStringLiteral("relay.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        const QString self = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
        lock.write(QStringLiteral("%1\n%2\n%3\n").arg(QCoreApplication::applicationPid()).arg(self, QSysInfo::machineHostName()).toUtf8());
        lock.close();
        QVERIFY(!Relay::Store::FolderLock::isTaken(m_folder->path()));
        const auto first = Relay::Store::Store::open(m_folder->path(), 1 << 20, m_clock);
        QVERIFY(first.has_value());
        QVERIFY(Relay::Store::FolderLock::isTaken(m_folder->path()));
        QCOMPARE(Relay::Store::Store::open(m_folder->path(), 1 << 20, m_clock).error().code, Base::ErrorCode::ProfileInUse);
    }

    void aLockEndsWithItsProcess()
    {
        QTemporaryDir fresh;
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = Relay::Store::FolderLock::take(fresh.path());
            ::raise(lock ? SIGSTOP : SIGKILL);
            ::pause();
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, WUNTRACED), child);
        QVERIFY(WIFSTOPPED(status)); // it holds it
        QCOMPARE(Relay::Store::FolderLock::take(fresh.path()).error().code, Base::ErrorCode::ProfileInUse);
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(Relay::Store::FolderLock::take(fresh.path()).has_value());
    }
#endif

    void theFolderIsForItsOwnerOnly()
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const char *name : {"/relay.db", "/relay.db-wal", "/relay.db-shm"})
            QVERIFY2(!(QFile::permissions(m_folder->path() + QLatin1String(name)) & others), name);
    }

    void aNewerDatabaseIsRefused()
    {
        m_relay.reset();
        {
            auto sql = Relay::Store::openDatabase(m_folder->path());
            QVERIFY((*sql)->runScript("PRAGMA user_version=99").has_value());
        }
        const auto opened = Relay::Store::Store::open(m_folder->path(), 1 << 20, m_clock);
        QCOMPARE(opened.error().code, Base::ErrorCode::DatabaseNewer);
    }

    void theRelayNoticesAUserDisabledByAnotherProcess()
    {
        Relay::Service::Freshness freshness(*m_relay->store, *m_relay->directory, *m_relay->connections);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        m_relay->settle();
        auto sql = Relay::Store::openDatabase(m_folder->path());
        QVERIFY(Admin::setUserDisabled(**sql, m_clock, QStringLiteral("ben"), true).has_value());
        QCOMPARE(Admin::setUserDisabled(**sql, m_clock, QStringLiteral("nobody"), true).error().code,
                 Base::ErrorCode::NotFound);
        freshness.look();
        QTRY_VERIFY(ben.sink.closed);
        QVERIFY(!anna.sink.closed);
        QCOMPARE(anna.send(anna.message(*m_ben, "x")).refusal().code(), kith::wire::NOT_FOUND);
        Connected again(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(again.hello().refusal().code(), kith::wire::FORBIDDEN);
        QVERIFY(Admin::setUserDisabled(**sql, m_clock, QStringLiteral("ben"), false).has_value());
        freshness.look();
        m_relay->settle();
        Connected back(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(back.hello().body_case(), RelayFrame::kWelcome);
        const auto users = Admin::listUsers(**sql);
        QCOMPARE(users->size(), size_t(2));
        QCOMPARE((*users)[1].name, QStringLiteral("ben"));
        QCOMPARE((*users)[1].devices, 1);
    }

    void invitesAreListedAndRevoked()
    {
        auto sql = Relay::Store::openDatabase(m_folder->path());
        QVERIFY(Admin::createInvite(**sql, m_clock).has_value());
        auto invites = Admin::listInvites(**sql);
        QCOMPARE(invites->size(), size_t(1));
        QCOMPARE(invites->front().usesLeft, 1);
        QVERIFY(Admin::revokeInvite(**sql, m_clock, invites->front().id).has_value());
        QCOMPARE(Admin::revokeInvite(**sql, m_clock, invites->front().id).error().code, Base::ErrorCode::NotFound);
        QVERIFY(Admin::listInvites(**sql)->empty());
    }

    void theDoctorFindsWhatIsWrong()
    {
        QVERIFY(Admin::doctor(m_folder->path(), false)->isEmpty());
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("blobs/ab")));
        QFile orphan(m_folder->path() + QStringLiteral("/blobs/ab/") + QString(30, QLatin1Char('c')));
        QVERIFY(orphan.open(QIODevice::WriteOnly));
        orphan.close();
        QCOMPARE(Admin::doctor(m_folder->path(), false)->size(), 1);
        QCOMPARE(Admin::doctor(m_folder->path(), true)->size(), 1);
        QVERIFY(!orphan.exists());
        QVERIFY(Admin::doctor(m_folder->path(), false)->isEmpty());

        const QByteArray body(1000, 'a');
        const QByteArray id(32, 'a');
        auto upload = await(m_relay->media->begin({1, 1, "anna", 1, Crypto::sha256(body)}, id, body.size()));
        (*upload)->write(body);
        QVERIFY(await((*upload)->finish()).has_value());
        QVERIFY(Admin::doctor(m_folder->path(), false)->isEmpty());
        QFile blob(m_folder->path() + QStringLiteral("/blobs/aa/") + QString(30, QLatin1Char('a')));
        QVERIFY(blob.resize(999));
        QVERIFY(Admin::doctor(m_folder->path(), false)->value(0).contains(QStringLiteral("999 bytes instead of 1000")));
        QVERIFY(blob.remove());
        QVERIFY(Admin::doctor(m_folder->path(), false)->value(0).contains(QStringLiteral("is missing")));

        Relay::Store::RoomLimits limits;
        limits.freeBytes = [](const QString &) { return qint64(15) << 20; };
        QVERIFY(Relay::Store::DiskRoom::shortage(m_folder->path(), limits).contains(QStringLiteral("15 MiB free; with less than 16 MiB")));
        limits.freeBytes = [](const QString &) { return qint64(16) << 20; };
        QCOMPARE(Relay::Store::DiskRoom::shortage(m_folder->path(), limits), QString());
        const QTemporaryDir without; // a reserve
        QVERIFY(Relay::Store::DiskRoom::shortage(without.path(), limits).contains(QStringLiteral("36 MiB")));
        m_relay.reset();
        QFile database(m_folder->path() + QStringLiteral("/relay.db"));
        {
            auto sql = Relay::Store::openDatabase(m_folder->path()); // the journal goes into the file
            (void)(*sql)->runScript("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        QVERIFY(database.open(QIODevice::ReadWrite));
        for (qint64 page = 4; page < database.size() / 4096; page += 2) {
            database.seek(page * 4096);
            database.write(QByteArray(4096, '\xff'));
        }
        database.close();
        const auto damaged = Admin::doctor(m_folder->path(), false);
        QVERIFY(!damaged || !damaged->isEmpty());
    }

private:
    //! Into the file of that name in the relay's folder, whose inode stays.
    void writeOver(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()) qFatal("cannot put it there");
    }
    //! As another file in its place.
    void put(const char *name, const QByteArray &bytes) const
    {
        QFile::remove(m_folder->filePath(QLatin1String(name)));
        writeOver(name, bytes);
    }
    void start() { m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock); }
    void restart()
    {
        m_relay.reset();
        start();
    }
    //! Of a relay that ended; it is not started.
    QByteArray copyOfDatabase()
    {
        m_relay.reset();
        QFile file(m_folder->filePath(QStringLiteral("relay.db")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! Over the file that is there, as if it had never been another, and starts.
    void putBackUnnoticed(const QByteArray &copy)
    {
        m_relay.reset();
        {
            QFile file(m_folder->filePath(QStringLiteral("relay.db")));
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(copy) != copy.size()) qFatal("no copy");
        }
        {
            auto sql = Relay::Store::openDatabase(m_folder->path());
            if (!sql || !(*sql)->run("DELETE FROM meta WHERE name IN ('file', 'start')")) qFatal("no database");
        }
        start();
    }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_ben;
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
