// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/encryptedvfs.h"
#include "app/store/pagecipher.h"
#include "testdatabase.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Store;
using namespace TestDatabase;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

class TestEncryptedVfs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

    void fill(int messages)
    {
        auto db = open(m_path);
        run(*db, [messages](Access &a) -> Result<Done> {
            if (auto added = a.conversations().add(conversation()); !added) return added;
            for (int i = 0; i < messages; ++i) {
                Message m = message(QStringLiteral("secretneedle plaintextword %1 ").arg(i).repeated(5), i + 1);
                if (auto added = a.messages().add(m); !added) return added.error();
            }
            return Done{};
        });
    }

    ErrorCode readAll(Database &db)
    {
        const auto sum = wait(db.read([](Access &a) -> Result<qint64> {
            auto n = a.sql().prepare("SELECT sum(length(body)) FROM messages").one([](const Sql::Statement &r) { return r.int64(0); });
            if (!n) return n.error();
            auto f = a.sql().prepare("SELECT sum(length(block)) FROM search_words_data").one([](const Sql::Statement &r) { return r.int64(0); });
            if (!f) return f.error();
            return n->value_or(0);
        }));
        return sum ? ErrorCode::Internal : sum.error().code;
    }

    //! A connection on the VFS without anything of Database around it.
    Result<std::unique_ptr<Sql::Connection>> bare(const VfsKey &key, QList<QByteArray> setup = {})
    {
        Sql::OpenOptions options;
        options.database = m_path;
        options.vfs = QString::fromLatin1(VfsKey::vfsName());
        options.uriParameters = {{QString::fromLatin1(VfsKey::uriParameter()), key.number()}};
        options.setup = setup;
        return Sql::Connection::open(options);
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_dir.path()).removeRecursively();
        QDir().mkpath(m_dir.path());
        m_path = m_dir.filePath(QStringLiteral("kith.db"));
    }

    void nothingThatWasWrittenCanBeReadInTheFiles()
    {
        fill(800);
        {
            // Also while the log is there.
            auto db = open(m_path);
            run(*db, [](Access &a) {
                Message m = message(QStringLiteral("secretneedle in the log").repeated(50), 5000);
                return a.messages().add(m);
            });
            QVERIFY(QFile(m_path + QStringLiteral("-wal")).size() > 4096);
            const QByteArray bytes = allBytes(m_dir.path());
            QVERIFY(bytes.size() > 300000);
            for (const char *word : {"secretneedle", "plaintextword", "SQLite format 3", "CREATE TABLE", "messages"})
                QVERIFY2(!bytes.contains(word), word);
        }
        const QByteArray bytes = allBytes(m_dir.path());
        for (const char *word : {"secretneedle", "plaintextword", "SQLite format 3", "CREATE TABLE", "messages"})
            QVERIFY2(!bytes.contains(word), word);
    }

    void theSameWordsAreFoundWithoutTheVfs()
    {
        // The search above can find something: the same data on a plain file shows it.
        Sql::OpenOptions options;
        options.database = m_path;
        auto plain = Sql::Connection::open(options);
        QVERIFY(plain);
        QVERIFY((*plain)->runScript("CREATE TABLE messages (x); INSERT INTO messages VALUES ('secretneedle')"));
        QVERIFY(allBytes(m_dir.path()).contains("secretneedle"));
        QVERIFY(allBytes(m_dir.path()).contains("SQLite format 3"));
    }

    void aTransactionThatOutgrowsTheCacheIsWritten()
    {
        // Pages go to the log before the commit and are changed there again; SQLite then leaves salts and checksums of what
        // comes behind them empty until the commit.
        fill(300);
        {
            auto db = open(m_path);
            run(*db, [](Access &a) -> Result<Done> { return a.sql().runScript("PRAGMA cache_size=10"); });
            run(*db, [](Access &a) -> Result<Done> {
                for (int i = 0; i < 300; ++i) {
                    Message m = message(QStringLiteral("a long one %1 ").arg(i).repeated(200), 1000 + i);
                    if (auto added = a.messages().add(m); !added) return added.error();
                }
                return a.sql().runScript("UPDATE messages SET body = body || ' changed', unread = 1 - unread;"
                                         "UPDATE messages SET body = body || ' twice', unread = 1 - unread");
            });
            QCOMPARE(readAll(*db), ErrorCode::Internal);
        }
        auto db = open(m_path);
        QCOMPARE(readAll(*db), ErrorCode::Internal);
        const auto changed = wait(db->read([](Access &a) -> Result<qint64> {
            auto n = a.sql().prepare("SELECT count(*) FROM messages WHERE body LIKE '% changed twice'").one([](const Sql::Statement &r) { return r.int64(0); });
            if (!n) return n.error();
            return n->value_or(0);
        }));
        QVERIFY(changed);
        QCOMPARE(*changed, 600);
    }

    void aWrongKeyIsNamedAsSuch()
    {
        fill(10);
        QCOMPARE(wait(Database::open(m_path, key('x'), true)).error().code, ErrorCode::KeyWrong);
        auto db = open(m_path); // and did no harm
        QCOMPARE(readAll(*db), ErrorCode::Internal);
    }

    void aPlainDatabaseIsRefused()
    {
        {
            Sql::OpenOptions options;
            options.database = m_path;
            auto plain = Sql::Connection::open(options);
            QVERIFY(plain && (*plain)->runScript("CREATE TABLE t (x)"));
        }
        QCOMPARE(wait(Database::open(m_path, key(), true)).error().code, ErrorCode::DatabaseNotEncrypted);
        // The VFS refuses by itself too.
        auto vfs = VfsKey::create(key());
        QVERIFY(vfs);
        QVERIFY(!bare(*vfs, {"SELECT * FROM sqlite_master"}));
    }

    void aTamperedPageIsAnErrorNeverGarbage()
    {
        fill(800);
        const qint64 pages = QFile(m_path).size() / 4096;
        QVERIFY(pages > 60);
        QFile original(m_path);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray good = original.readAll();
        original.close();
        int caught = 0;
        for (qint64 page = 1; page < pages; page += 5) {
            QVERIFY(damage(m_path, page * 4096 + 1500));
            auto opened = wait(Database::open(m_path, key(), false));
            const ErrorCode code = opened ? readAll(**opened) : opened.error().code;
            if (code != ErrorCode::Internal) {
                QCOMPARE(code, ErrorCode::DatabaseCorrupt);
                ++caught;
            }
            opened = {ErrorCode::Internal};
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.write(good);
        }
        QVERIFY2(caught > 5, qPrintable(QString::number(caught))); // the others are pages that were not read
    }

    void aTamperedPageIsHandedToNobody()
    {
        fill(800);
        auto key = VfsKey::create(TestDatabase::key());
        QVERIFY(key);
        constexpr int kPage = 4096;
        const auto readPage = [&](int page, QByteArray &to) {
            auto sql = bare(*key);
            sqlite3_file *file = nullptr;
            to.fill('?', kPage);
            if (!sql || sqlite3_file_control(static_cast<sqlite3 *>((*sql)->sqliteHandle()), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK)
                return SQLITE_CANTOPEN;
            return file->pMethods->xRead(file, to.data(), kPage, qint64(page) * kPage);
        };
        QByteArray page;
        QCOMPARE(readPage(20, page), SQLITE_OK);
        QVERIFY(page != QByteArray(kPage, '?'));
        QVERIFY(damage(m_path, 20 * kPage + 1500));
        // What SQLite makes of garbage is SQLite's luck: it must not see any.
        QCOMPARE(readPage(20, page), SQLITE_IOERR_DATA);
        QCOMPARE(page, QByteArray(kPage, 0));
        QCOMPARE(readPage(21, page), SQLITE_OK);
    }

    void whatWasCutOffIsNotReadAsZeros()
    {
        const QString body = QStringLiteral("long and secret ").repeated(4000); // pages that hold nothing but text
        {
            auto db = open(m_path);
            run(*db, [&body](Access &a) -> Result<Done> {
                if (auto added = a.conversations().add(conversation()); !added) return added;
                for (int i = 0; i < 5; ++i) {
                    Message m = message(body, i + 1);
                    if (auto added = a.messages().add(m); !added) return added.error();
                }
                return Done{};
            });
        }
        // A log beside it says how large the database is, so SQLite does not look at the file's own size.
        const QString copy = m_path + QStringLiteral("-copy");
        {
            auto db = open(m_path);
            run(*db, [](Access &a) -> Result<Done> {
                Message m = message(QStringLiteral("in the log"), 9);
                auto added = a.messages().add(m);
                if (!added) return added.error();
                return Done{};
            });
            QVERIFY(QFile::copy(m_path, copy));
            QVERIFY(QFile::copy(m_path + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
        }
        const qint64 pages = QFile(copy).size() / 4096;
        int caught = 0;
        for (qint64 kept = pages - 1; kept > pages / 3; kept -= 7) {
            const QString cut = copy + QString::number(kept);
            QVERIFY(QFile::copy(copy, cut));
            QVERIFY(QFile::copy(copy + QStringLiteral("-wal"), cut + QStringLiteral("-wal")));
            QVERIFY(QFile::resize(cut, kept * 4096));
            auto db = wait(Database::open(cut, key(), false));
            if (!db) {
                QCOMPARE(db.error().code, ErrorCode::DatabaseCorrupt);
                ++caught;
                continue;
            }
            const auto bodies = wait((*db)->read([](Access &a) -> Result<QStringList> {
                auto rows = a.sql().prepare("SELECT body FROM messages").all([](const Sql::Statement &r) { return r.text(0); });
                if (!rows) return rows.error();
                return QStringList(rows->begin(), rows->end());
            }));
            if (!bodies) {
                QCOMPARE(bodies.error().code, ErrorCode::DatabaseCorrupt);
                ++caught;
                continue;
            }
            for (const QString &one : *bodies) QVERIFY2(one == body || one == QStringLiteral("in the log"), "a text that nobody wrote");
        }
        QVERIFY2(caught > 3, qPrintable(QString::number(caught)));
    }

    void aTamperedFirstPageIsCorruptNotAWrongKey()
    {
        fill(50);
        QVERIFY(damage(m_path, 200));
        QCOMPARE(wait(Database::open(m_path, key(), false)).error().code, ErrorCode::DatabaseCorrupt);
    }

    void aFileThatWasCutOrTakenAwayIsNotMadeNew()
    {
        {
            auto db = open(m_path);
            run(*db, [](Access &a) { return a.conversations().add(conversation()); });
            QVERIFY(QFile::copy(m_path + QStringLiteral("-wal"), m_path + QStringLiteral("-saved")));
        }
        QVERIFY(QFile::resize(m_path, 0));
        QCOMPARE(wait(Database::open(m_path, key(), true)).error().code, ErrorCode::DatabaseCorrupt);
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::rename(m_path + QStringLiteral("-saved"), m_path + QStringLiteral("-wal")));
        QCOMPARE(wait(Database::open(m_path, key(), true)).error().code, ErrorCode::DatabaseCorrupt);
        QVERIFY(!QFile::exists(m_path));
    }

    void pagesCannotBeSwappedOrPutBack()
    {
        fill(800);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // Every page from the fifth on moves by one: each is genuine, none is in its place.
        QByteArray all = file.readAll();
        const QByteArray fifth = all.mid(4 * 4096, 4096);
        all.remove(4 * 4096, 4096);
        all.append(fifth);
        file.seek(0);
        file.write(all);
        file.close();
        auto opened = wait(Database::open(m_path, key(), false));
        QCOMPARE(opened ? readAll(**opened) : opened.error().code, ErrorCode::DatabaseCorrupt);
    }

    void aPageOfZerosIsRefused()
    {
        fill(800);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 pages = file.size() / 4096;
        for (qint64 page = 4; page < pages; ++page) {
            file.seek(page * 4096);
            file.write(QByteArray(4096, '\0'));
        }
        file.close();
        auto opened = wait(Database::open(m_path, key(), false));
        QCOMPARE(opened ? readAll(**opened) : opened.error().code, ErrorCode::DatabaseCorrupt);
    }

    void aLogCutAnywhereOpensWithAPrefixOfTheCommits()
    {
        const QString copy = m_dir.filePath(QStringLiteral("copy.db"));
        QByteArray database, log;
        {
            auto db = open(m_path);
            run(*db, [](Access &a) { return a.conversations().add(conversation()); });
            for (int i = 1; i <= 20; ++i) {
                run(*db, [i](Access &a) {
                    Message m = message(QStringLiteral("row %1").arg(i), i);
                    return a.messages().add(m);
                });
            }
            QFile one(m_path), two(m_path + QStringLiteral("-wal"));
            QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
            database = one.readAll();
            log = two.readAll();
        }
        const auto rowsWith = [&](const QByteArray &cutLog) {
            for (const char *suffix : {"", "-wal", "-shm"}) QFile::remove(copy + QLatin1String(suffix));
            QFile one(copy), two(copy + QStringLiteral("-wal"));
            if (!one.open(QIODevice::WriteOnly) || !two.open(QIODevice::WriteOnly)) return qsizetype(-1);
            one.write(database);
            two.write(cutLog);
            one.close();
            two.close();
            auto db = open(copy, false);
            return read(*db, [](Access &a) { return a.messages().latest(conversationId(), 100); }).messages.size();
        };
        QCOMPARE(rowsWith(log), 20);
        qsizetype before = 20;
        for (qsizetype cut = 100; cut < log.size(); cut += 9973) {
            const qsizetype rows = rowsWith(log.left(log.size() - cut));
            QVERIFY2(rows >= 0 && rows <= before, qPrintable(QStringLiteral("%1 after %2").arg(rows).arg(before)));
            before = rows;
        }
        QVERIFY(before < 15);
        // A bit flipped in the middle ends the log there too: nothing behind it is believed.
        QByteArray flipped = log;
        flipped[log.size() / 2] = static_cast<char>(flipped[log.size() / 2] ^ 1);
        QVERIFY(rowsWith(flipped) < 20);
    }

    void aFrameThatChangesUnderAnOpenDatabaseIsAnError()
    {
        auto db = open(m_path);
        run(*db, [](Access &a) -> Result<Done> {
            if (auto added = a.conversations().add(conversation()); !added) return added;
            for (int i = 1; i <= 300; ++i) {
                Message m = message(QStringLiteral("row %1").arg(i).repeated(20), i);
                if (auto added = a.messages().add(m); !added) return added.error();
            }
            return Done{};
        });
        QFile log(m_path + QStringLiteral("-wal"));
        for (qint64 frame = 0; 32 + (frame + 1) * 4120 <= log.size(); ++frame) QVERIFY(damage(log.fileName(), 32 + frame * 4120 + 900));
        const auto sum = wait(db->read([](Access &a) {
            return a.sql().prepare("SELECT sum(length(body)) FROM messages").one([](const Sql::Statement &r) { return r.int64(0); });
        }));
        QVERIFY(!sum);
        QCOMPARE(sum.error().code, ErrorCode::DatabaseCorrupt);
        // Our seal found it (SQLITE_IOERR_DATA), not SQLite by stumbling over what the page said.
        QVERIFY2(sum.error().detail.contains(QString::number(SQLITE_IOERR_DATA)), qPrintable(sum.error().detail));
    }

    void randomDamageGivesAnErrorOrTheSameWordsNeverOthers()
    {
        fill(300);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        QRandomGenerator random(42);
        int errors = 0;
        QLoggingCategory::setFilterRules(QStringLiteral("kith.store.vfs=false"));
        for (int round = 0; round < 80; ++round) {
            QByteArray bad = good;
            switch (random.bounded(4)) {
            case 0: // a bit
                for (int i = 0; i < 3; ++i) {
                    const auto at = random.bounded(static_cast<int>(bad.size()));
                    bad[at] = static_cast<char>(bad[at] ^ (1 << random.bounded(8)));
                }
                break;
            case 1: // a piece of another page
                bad.replace(random.bounded(static_cast<int>(bad.size() - 4096)), 512, good.mid(random.bounded(100000), 512));
                break;
            case 2: bad.truncate(random.bounded(static_cast<int>(bad.size()))); break;
            default: bad.append(good.left(1 + random.bounded(9000))); break; // rubbish behind it
            }
            for (const char *suffix : {"-wal", "-shm"}) QFile::remove(m_path + QLatin1String(suffix));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bad);
            file.close();
            auto opened = wait(Database::open(m_path, key(), false));
            if (!opened) {
                ++errors;
                continue;
            }
            const auto page = wait((*opened)->read([](Access &a) { return a.messages().latest(conversationId(), 1000); }));
            if (!page) {
                QCOMPARE(page.error().code, ErrorCode::DatabaseCorrupt);
                ++errors;
                continue;
            }
            QCOMPARE(page->messages.size(), 300);
            for (int i = 0; i < 300; ++i)
                QCOMPARE(page->messages[i].text, QStringLiteral("secretneedle plaintextword %1 ").arg(i).repeated(5));
        }
        QLoggingCategory::setFilterRules({});
        QVERIFY2(errors > 20, qPrintable(QString::number(errors)));
    }

    void journalsAndTemporaryFilesAreRefused()
    {
        fill(1);
        auto vfs = VfsKey::create(key());
        QVERIFY(vfs);
        auto connection = bare(*vfs);
        QVERIFY(connection);
        // Leaving WAL would write pages to a rollback journal: it does not happen.
        (void)(*connection)->runScript("PRAGMA journal_mode=DELETE");
        const auto mode = (*connection)->prepare("PRAGMA journal_mode").one([](const Sql::Statement &r) { return r.text(0); });
        QCOMPARE(mode->value_or(QString()), QStringLiteral("wal"));
        QVERIFY(!QFile::exists(m_path + QStringLiteral("-journal")));
        // Temporary tables that no longer fit into memory would go to a plain file.
        QVERIFY(!(*connection)->runScript("PRAGMA temp_store=FILE; PRAGMA temp.cache_size=5; CREATE TEMP TABLE leak (x);"
                                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                                          "INSERT INTO leak SELECT hex(randomblob(2000)) FROM n"));
        connection = {ErrorCode::Internal};
        auto db = open(m_path);
        QCOMPARE(readAll(*db), ErrorCode::Internal);
    }

    void aKeyWorksOnlyWhileItIsRegistered()
    {
        fill(1);
        QString number;
        {
            auto vfs = VfsKey::create(key());
            number = vfs->number();
            QVERIFY(bare(*vfs, {"SELECT count(*) FROM messages"}));
        }
        Sql::OpenOptions options;
        options.database = m_path;
        options.vfs = QString::fromLatin1(VfsKey::vfsName());
        options.uriParameters = {{QString::fromLatin1(VfsKey::uriParameter()), number}};
        QVERIFY(!Sql::Connection::open(options));
        options.uriParameters.clear();
        QVERIFY(!Sql::Connection::open(options));
    }

    void twoProfilesHaveKeysOfTheirOwn()
    {
        const QString other = m_dir.filePath(QStringLiteral("other.db"));
        fill(1);
        auto first = open(m_path);
        auto second = wait(Database::open(other, key('2'), true));
        QVERIFY(second);
        run(**second, [](Access &a) { return a.settings().set(QStringLiteral("who"), QStringLiteral("second")); });
        run(*first, [](Access &a) { return a.settings().set(QStringLiteral("who"), QStringLiteral("first")); });
        QCOMPARE(read(**second, [](Access &a) { return a.settings().value(QStringLiteral("who")); }).toString(), QStringLiteral("second"));
        QCOMPARE(wait(Database::open(other, key(), false)).error().code, ErrorCode::KeyWrong);
    }

    void pagesAndHeadersComeBackAndAreBoundToTheirPlace()
    {
        auto cipher = PageCipher::create(key());
        QVERIFY(cipher);
        QByteArray page(4096, '\0');
        for (int i = 0; i < 4064; ++i) page[i] = static_cast<char>(i * 7);
        QByteArray sealed = page;
        const auto at = [](QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); };
        QVERIFY(cipher->sealPage(3, at(sealed)));
        QVERIFY(sealed != page);
        QByteArray again = page;
        QVERIFY(cipher->sealPage(3, at(again)));
        QVERIFY(again != sealed); // a nonce of its own each time
        QByteArray opened = sealed;
        QVERIFY(cipher->openPage(3, at(opened)));
        QCOMPARE(opened, page);
        opened = sealed;
        QVERIFY(!cipher->openPage(4, at(opened)));
        const QByteArray header = QByteArray::fromHex("000000030000000a1111111122222222aaaaaaaabbbbbbbb");
        const auto *plainHeader = reinterpret_cast<const unsigned char *>(header.constData());
        opened = sealed;
        QVERIFY(!cipher->openFrame(0, plainHeader, at(opened))); // a page is no frame
        QByteArray frame = page;
        QVERIFY(cipher->sealFrame(7, plainHeader, at(frame)));
        for (int changed : {0, 8, 15}) { // page number and salts
            QByteArray otherHeader = header;
            otherHeader[changed] = static_cast<char>(otherHeader[changed] ^ 1);
            opened = frame;
            QVERIFY(!cipher->openFrame(7, reinterpret_cast<const unsigned char *>(otherHeader.constData()), at(opened)));
        }
        opened = frame;
        QVERIFY(!cipher->openFrame(8, plainHeader, at(opened)));
        opened = frame;
        QVERIFY(cipher->openFrame(7, plainHeader, at(opened)));
        QCOMPARE(opened, page);

        QByteArray sealedHeader = header;
        QVERIFY(cipher->sealFrameHeader(7, at(sealedHeader)));
        QVERIFY(sealedHeader != header);
        for (int i = 0; i + 4 <= 24; i += 4) QVERIFY(!sealedHeader.contains(header.mid(i, 4)));
        QByteArray openedHeader = sealedHeader;
        QVERIFY(cipher->openFrameHeader(7, at(openedHeader)));
        QCOMPARE(openedHeader, header);
        openedHeader = sealedHeader;
        QVERIFY(cipher->openFrameHeader(8, at(openedHeader)));
        QVERIFY(openedHeader != header);
        QVERIFY(!PageCipher::create(Base::SecretBytes(16)));
        QByteArray dirty = page;
        dirty[4095] = 1; // the reserve belongs to us
        QVERIFY(!cipher->sealPage(1, at(dirty)));
    }
};

QTEST_GUILESS_MAIN(TestEncryptedVfs)
#include "tst_encryptedvfs.moc"
