// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdatabase.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace Store;
using namespace TestDatabase;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {

//! The child of the kill -9 rounds: writes numbered messages and says each number when its commit is through.
int writeForever(const QString &path)
{
    auto database = open(path);
    int next = read(*database, [](Access &db) -> Result<int> {
        auto n = db.sql().prepare("SELECT count(*) FROM messages").one([](const Sql::Statement &row) { return row.int32(0); });
        return n ? Result<int>(n->value_or(0)) : Result<int>(n.error());
    });
    for (;;) {
        ++next;
        run(*database, [next](Access &db) -> Result<Done> {
            Message m = message(QStringLiteral("needle number%1").arg(next), next);
            auto added = db.messages().add(m);
            if (!added) return added.error();
            return db.signal().storeSession({QStringLiteral("ben"), 1}, QByteArray::number(next));
        });
        std::printf("%d\n", next);
        std::fflush(stdout);
    }
}

} // namespace

class TestDatabaseClass : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        QDir(m_dir.path()).removeRecursively();
        QDir().mkpath(m_dir.path());
        m_path = m_dir.filePath(QStringLiteral("kith.db"));
    }

    void whatWasCommittedIsThereAfterReopening()
    {
        {
            auto db = open(m_path);
            run(*db, [](Access &a) { return a.conversations().add(conversation()); });
            run(*db, [](Access &a) {
                Message m = message(QStringLiteral("hello"), 5);
                return a.messages().add(m);
            });
        }
        auto db = open(m_path, false);
        const auto page = read(*db, [](Access &a) { return a.messages().latest(conversationId(), 50); });
        QCOMPARE(page.messages.size(), 1);
        QCOMPARE(page.messages[0].text, QStringLiteral("hello"));
    }

    void anErrorTakesEverythingBack()
    {
        auto db = open(m_path);
        const auto result = wait(db->run([](Access &a) -> Result<Done> {
            if (auto added = a.conversations().add(conversation()); !added) return added;
            return {ErrorCode::Internal, QStringLiteral("on purpose")};
        }));
        QCOMPARE(result.error().code, ErrorCode::Internal);
        QVERIFY(!read(*db, [](Access &a) { return a.conversations().find(conversationId()); }));
        // and the next transaction works
        run(*db, [](Access &a) { return a.conversations().add(conversation()); });
    }

    void readersSeeEveryAnsweredCommitAndCannotWrite()
    {
        auto db = open(m_path);
        for (int i = 0; i < 20; ++i) {
            run(*db, [i](Access &a) { return a.settings().set(QStringLiteral("n"), i); });
            QCOMPARE(read(*db, [](Access &a) { return a.settings().value(QStringLiteral("n")); }).toInt(), i);
        }
        QVERIFY(!wait(db->read([](Access &a) { return a.settings().set(QStringLiteral("n"), 99); })));
        QCOMPARE(read(*db, [](Access &a) { return a.settings().value(QStringLiteral("n")); }).toInt(), 19);
    }

    void stateGenerationGrowsWithEveryCommitThatMovesARatchet()
    {
        {
            auto db = open(m_path);
            QCOMPARE(db->stateGeneration(), 0u);
            run(*db, [](Access &a) { return a.settings().set(QStringLiteral("n"), 1); });
            QCOMPARE(db->stateGeneration(), 0u);
            run(*db, [](Access &a) -> Result<Done> {
                if (auto s = a.signal().storeSession({QStringLiteral("ben"), 1}, "one"); !s) return s;
                return a.signal().storeSession({QStringLiteral("ben"), 2}, "two");
            });
            QCOMPARE(db->stateGeneration(), 1u);
            (void)wait(db->run([](Access &a) -> Result<Done> {
                if (auto s = a.signal().storeSession({QStringLiteral("ben"), 1}, "three"); !s) return s;
                return {ErrorCode::Internal, {}};
            }));
            QCOMPARE(db->stateGeneration(), 1u);
            run(*db, [](Access &a) { return a.signal().removePreKey(5); });
            QCOMPARE(db->stateGeneration(), 2u);
        }
        auto db = open(m_path);
        QCOMPARE(db->stateGeneration(), 2u);
        QCOMPARE(read(*db, [](Access &a) { return a.signal().session({QStringLiteral("ben"), 1}); }), QByteArray("one"));
    }

    void whatMovesARatchetIsToldOnlyFromWhenTellingBegan()
    {
        const auto move = [](Access &a) { return a.signal().storeSession({QStringLiteral("ben"), 1}, "record"); };
        {
            auto db = open(m_path);
            run(*db, move);
            QCOMPARE(db->stateGeneration(), 1u);
            QCOMPARE(db->toldGeneration(), 0u);
            (void)wait(db->run([](Access &a) -> Result<Done> {
                if (auto started = a.account().startTelling(); !started) return started;
                return {ErrorCode::Internal, {}};
            }));
            run(*db, move);
            QCOMPARE(db->toldGeneration(), 0u); // it was rolled back
            run(*db, [](Access &a) { return a.account().startTelling(); });
            QCOMPARE(db->toldGeneration(), 2u);
            run(*db, move);
            QCOMPARE(db->toldGeneration(), 3u);
            QCOMPARE(read(*db, [](Access &a) { return a.account().toldGeneration(); }), 3u); // in the same commit
            run(*db, [](Access &a) -> Result<Done> { a.account().stopTelling(); return Done{}; });
            run(*db, move);
            QCOMPARE(db->stateGeneration(), 4u);
            QCOMPARE(db->toldGeneration(), 3u);
        }
        auto db = open(m_path);
        QCOMPARE(db->stateGeneration(), 4u);
        QCOMPARE(db->toldGeneration(), 3u);
        run(*db, [](Access &a) -> Result<Done> {
            if (auto skipped = a.account().skipGenerations(20); !skipped) return skipped;
            return a.account().startTelling();
        });
        QCOMPARE(db->stateGeneration(), 20u);
        QCOMPARE(db->toldGeneration(), 20u);
        run(*db, [](Access &a) -> Result<Done> {
            if (auto skipped = a.account().skipGenerations(7); !skipped) return skipped;
            return a.account().startTelling();
        });
        QCOMPARE(db->toldGeneration(), 20u);
    }

    void anObjectCanLiveOnTheDatabaseThread()
    {
        struct Kept
        {
            QThread *made = QThread::currentThread();
            bool *gone;
            explicit Kept(bool *g) : gone(g) {}
            ~Kept() { *gone = QThread::currentThread() == made; }
        };
        bool gone = false;
        auto db = open(m_path);
        for (int i = 0; i < 2; ++i) {
            const bool same = run(*db, [&gone](Access &a) -> Result<bool> {
                return a.keep<Kept>([&](Access &) { return std::make_unique<Kept>(&gone); }).made == QThread::currentThread();
            });
            QVERIFY(same);
        }
        QVERIFY(!gone);
        db.reset();
        QVERIFY(gone);
    }

    void aDatabaseIsNotMadeUnlessAskedFor()
    {
        QCOMPARE(wait(Database::open(m_path, key(), false)).error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(m_path));
        const QString missing = m_dir.filePath(QStringLiteral("nowhere/kith.db"));
        QVERIFY(!wait(Database::open(missing, key(), true)));
    }

    void jobsGivenBeforeTheEndAreFinished()
    {
        {
            auto db = open(m_path);
            for (int i = 1; i <= 30; ++i)
                (void)db->run([i](Access &a) { return a.settings().set(QStringLiteral("n"), i); });
        }
        auto db = open(m_path);
        QCOMPARE(read(*db, [](Access &a) { return a.settings().value(QStringLiteral("n")); }).toInt(), 30);
    }

    void droppingTheAnswerOfOpenIsHarmless()
    {
        {
            QObject context;
            Database::open(m_path, key(), true).then(&context, [](Result<std::unique_ptr<Database>> &&) {});
        }
        QTRY_VERIFY(QFile::exists(m_path));
        QTest::qWait(1); // the loop has to run once for what was opened to be dropped
        auto db = open(m_path);
        QVERIFY(db);
    }

    void killingTheWriterLosesNothingThatWasCommitted()
    {
        {
            auto db = open(m_path);
            run(*db, [](Access &a) { return a.conversations().add(conversation()); });
        }
        for (int round = 0; round < 6; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-forever"), m_path});
            QVERIFY(child.waitForStarted());
            QVERIFY(child.waitForReadyRead(20000));
            const int lines = 20 + 40 * round + QRandomGenerator::global()->bounded(30);
            QByteArray said;
            while (said.count('\n') < lines) {
                QVERIFY(child.waitForReadyRead(20000) || child.bytesAvailable() > 0);
                said += child.readAllStandardOutput();
            }
            child.kill();
            QVERIFY(child.waitForFinished());
            said += child.readAllStandardOutput();
            const auto numbers = said.left(said.lastIndexOf('\n')).split('\n');
            const int acknowledged = numbers.last().toInt();

            auto db = open(m_path, false);
            const auto found = read(*db, [](Access &a) -> Result<QList<int>> {
                QList<int> out;
                auto count = a.sql().prepare("SELECT count(*) FROM messages").one([](const Sql::Statement &r) { return r.int32(0); });
                auto session = a.signal().session({QStringLiteral("ben"), 1});
                auto hits = a.search().find(filterFor(QStringLiteral("needle")), {0, 1000000, {}, nullptr});
                auto check = a.sql().prepare("PRAGMA integrity_check").one([](const Sql::Statement &r) { return r.text(0); });
                if (!count || !session || !hits || !check) return {ErrorCode::DatabaseFailed, QStringLiteral("look")};
                out << **count << (*session)->toInt() << static_cast<int>(hits->keys.size()) << (**check == QLatin1String("ok"));
                return out;
            });
            QVERIFY2(found[0] >= acknowledged, qPrintable(QStringLiteral("%1 < %2").arg(found[0]).arg(acknowledged)));
            QVERIFY(found[0] <= acknowledged + 1);
            QCOMPARE(found[1], found[0]); // message and session moved together
            QCOMPARE(found[2], found[0]); // and the search index
            QCOMPARE(found[3], 1);
        }
    }

#ifdef KITH_CRASH_POINTS
    void crashPointsStandOnBothSidesOfTheCommit()
    {
        { auto db = open(m_path); run(*db, [](Access &a) { return a.conversations().add(conversation()); }); }
        const auto crashed = [this](const char *name) {
            QProcess child;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("KITH_CRASH_AT"), QString::fromLatin1(name));
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-forever"), m_path});
            child.waitForFinished(20000);
            auto db = open(m_path, false);
            return read(*db, [](Access &a) { return a.messages().latest(conversationId(), 10); }).messages.size();
        };
        QCOMPARE(crashed("store.before-commit"), 0);
        QCOMPARE(crashed("store.after-commit"), 1);
    }
#endif

    void printsWritesPerSecond()
    {
        auto db = open(m_path);
        run(*db, [](Access &a) { return a.conversations().add(conversation()); });
        QElapsedTimer timer;
        timer.start();
        constexpr int kSingle = 200, kBatches = 40, kBatch = 256;
        for (int i = 0; i < kSingle; ++i) {
            run(*db, [i](Access &a) {
                Message m = message(QStringLiteral("one by one %1").arg(i), i);
                return a.messages().add(m);
            });
        }
        qInfo("%.0f commits/s with one message each", kSingle * 1e9 / double(timer.nsecsElapsed()));
        timer.restart();
        for (int b = 0; b < kBatches; ++b) {
            run(*db, [b](Access &a) -> Result<Done> {
                for (int i = 0; i < kBatch; ++i) {
                    auto savepoint = Sql::Savepoint::begin(a.sql());
                    Message m = message(QStringLiteral("in a batch of many words %1").arg(i), 1000 + b * kBatch + i);
                    if (auto added = a.messages().add(m); !added) return added.error();
                    if (auto fresh = a.dedup().remember(m.author, m.id); !fresh) return fresh.error();
                    if (auto s = a.signal().storeSession({m.author, 1}, QByteArray(600, 's')); !s) return s;
                    if (auto kept = savepoint->release(); !kept) return kept;
                }
                return Done{};
            });
        }
        qInfo("%.0f messages/s in batches of %d (savepoint, index, session, dedup)",
              kBatches * kBatch * 1e9 / double(timer.nsecsElapsed()), kBatch);
        timer.restart();
        constexpr int kPages = 200;
        for (int i = 0; i < kPages; ++i) read(*db, [](Access &a) { return a.messages().latest(conversationId(), 50); });
        qInfo("%.2f ms for a page of 50", double(timer.nsecsElapsed()) / 1e6 / kPages);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--write-forever") return writeForever(QString::fromLocal8Bit(argv[2]));
    TestDatabaseClass test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_database.moc"
