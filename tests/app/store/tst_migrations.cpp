// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/encryptedvfs.h"
#include "app/store/migrations.h"
#include "testdatabase.h"

#include <QTemporaryDir>

using namespace Store;
using namespace TestDatabase;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {

//! Everything CREATE says, by name: what two databases must agree in.
Result<QStringList> schemaOf(Access &a)
{
    auto rows = a.sql().prepare("SELECT type || ' ' || name || ': ' || ifnull(sql, '') FROM sqlite_master ORDER BY 1")
                    .all([](const Sql::Statement &row) { return row.text(0); });
    if (!rows) return rows.error();
    return QStringList(rows->begin(), rows->end());
}

//! A little of everything, so that a migration has something to break. Kept with each schema version.
Result<Done> fillStored(Access &a)
{
    Account account;
    account.relayUrl = QStringLiteral("https://relay.example");
    account.user = QStringLiteral("anna");
    account.device = 1;
    account.deviceSeed = key('d');
    if (auto saved = a.account().save(account); !saved) return saved;
    if (auto added = a.conversations().add(conversation()); !added) return added;
    for (int i = 1; i <= 3; ++i) {
        Message m = message(QStringLiteral("stored message %1 grüße 你好").arg(i), i);
        if (auto added = a.messages().add(m); !added) return added.error();
    }
    if (auto stored = a.signal().storeSession({QStringLiteral("ben"), 7}, "session record"); !stored) return stored;
    if (auto set = a.settings().set(QStringLiteral("theme"), QStringLiteral("dark")); !set) return set;
    OutgoingEnvelope envelope;
    envelope.id = *Base::EnvelopeId::fromBytes(QByteArray(16, 'e'));
    envelope.conversation = conversationId();
    envelope.destinations.append({{QStringLiteral("ben"), 7}, 2, "ciphertext", 1, Micros(0), false, {}});
    return a.outbox().add(envelope);
}

//! Makes the file that is kept for this schema version: tst_migrations --make FILE.
int make(const QString &path)
{
    {
        auto db = open(path);
        run(*db, fillStored);
    }
    return 0;
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static QStringList storedDatabases()
    {
        return QDir(QStringLiteral(KITH_STORED_DATABASES)).entryList({QStringLiteral("schema*.db")}, QDir::Files, QDir::Name);
    }

private Q_SLOTS:
    void thereIsAStoredDatabaseForEveryVersion()
    {
        const auto versions = Migrations::end() - Migrations::begin();
        for (int v = 1; v <= versions; ++v) QVERIFY(storedDatabases().contains(QStringLiteral("schema%1.db").arg(v)));
    }

    void aStoredDatabaseOpensAndIsMigratedToTheFreshSchema_data()
    {
        QTest::addColumn<QString>("name");
        const auto names = storedDatabases();
        for (const QString &name : names) QTest::newRow(qPrintable(name)) << name;
    }
    void aStoredDatabaseOpensAndIsMigratedToTheFreshSchema()
    {
        QFETCH(QString, name);
        const QString path = m_dir.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral(KITH_STORED_DATABASES "/") + name, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto old = open(path, false);
        auto fresh = open(m_dir.filePath(QStringLiteral("fresh-") + name));
        catchUp(*old); // throws the first version's index away
        QCOMPARE(read(*old, schemaOf), read(*fresh, schemaOf));

        const auto messages = read(*old, [](Access &a) { return a.messages().latest(conversationId(), 10); }).messages;
        QCOMPARE(messages.size(), 3);
        QCOMPARE(messages[2].text, QStringLiteral("stored message 3 grüße 你好"));
        QCOMPARE(findKeys(*old, QStringLiteral("grusses")).size(), 0);
        QCOMPARE(findKeys(*old, QStringLiteral("gruße 你好")).size(), 3);
        QCOMPARE(read(*old, [](Access &a) { return a.search().coverage(); }).messages, 3);
        QCOMPARE(read(*old, [](Access &a) { return a.search().coverage(); }).left, 0);
        QCOMPARE(read(*old, [](Access &a) { return a.account().load(); })->user, QStringLiteral("anna"));
        QCOMPARE(read(*old, [](Access &a) { return a.signal().session({QStringLiteral("ben"), 7}); }), QByteArray("session record"));
        QCOMPARE(read(*old, [](Access &a) { return a.outbox().due(Micros(0), 10); }).size(), 1);
        // Earlier programs told every state they had.
        QCOMPARE(old->stateGeneration(), 1u);
        QCOMPARE(old->toldGeneration(), name < QLatin1String("schema5.db") ? 1u : 0u);
    }

    void whatFailedBeforeItHadAPlaceGetsOne()
    {
        auto db = open(m_dir.filePath(QStringLiteral("failed.db")));
        const auto texts = [&db] {
            QStringList list;
            for (const Message &m : read(*db, [](Access &a) { return a.messages().latest(conversationId(), 10); }).messages) list.append(m.text);
            return list;
        };
        const QString ben = QStringLiteral("ben"), mine = QStringLiteral("mine"), second = QStringLiteral("mine too"), later = QStringLiteral("later");
        run(*db, [&](Access &a) -> Result<Done> {
            if (auto added = a.conversations().add(conversation()); !added) return added;
            for (Message m : {message(ben, 100), message(mine, 0, QStringLiteral("anna")), message(second, 0, QStringLiteral("anna")), message(later, 200)}) {
                if (m.text == ben) m.counter = 4;
                if (auto added = a.messages().add(m); !added) return added.error();
            }
            return a.sql().run("UPDATE messages SET state = 5 WHERE own = 1"); // as it was until version 6
        });
        QCOMPARE(texts(), (QStringList{ben, later, mine, second}));
        run(*db, [](Access &a) { return a.sql().runScript(Migrations::begin()[6].sql); });
        QCOMPARE(texts(), (QStringList{ben, mine, second, later}));
    }

    void aNewerDatabaseIsRefusedAndLeftAlone()
    {
        const QString path = m_dir.filePath(QStringLiteral("newer.db"));
        { auto db = open(path); run(*db, [](Access &a) { return Sql::setSchemaVersion(a.sql(), 1000); }); }
        QCOMPARE(wait(Database::open(path, key(), true)).error().code, ErrorCode::DatabaseNewer);
        QCOMPARE(wait(Database::open(path, key(), true)).error().code, ErrorCode::DatabaseNewer);
    }

    void foreignKeysAndReserveAreAsTheyShouldBe()
    {
        auto db = open(m_dir.filePath(QStringLiteral("fresh.db")));
        const auto pragma = [&db](const char *sql) {
            return read(*db, [sql](Access &a) -> Result<QString> {
                auto text = a.sql().prepare(sql).one([](const Sql::Statement &row) { return row.text(0); });
                if (!text) return text.error();
                return text->value_or(QString());
            });
        };
        const auto writerPragma = [&db](const char *sql) {
            return run(*db, [sql](Access &a) -> Result<QString> {
                auto text = a.sql().prepare(sql).one([](const Sql::Statement &row) { return row.text(0); });
                if (!text) return text.error();
                return text->value_or(QString());
            });
        };
        QCOMPARE(pragma("PRAGMA foreign_keys"), QStringLiteral("1"));
        QCOMPARE(pragma("PRAGMA mmap_size"), QStringLiteral("0"));
        QCOMPARE(pragma("PRAGMA temp_store"), QStringLiteral("2"));
        QCOMPARE(writerPragma("PRAGMA secure_delete"), QStringLiteral("1"));
        QCOMPARE(writerPragma("PRAGMA synchronous"), QStringLiteral("2"));
        QCOMPARE(writerPragma("PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(writerPragma("PRAGMA foreign_keys"), QStringLiteral("1"));
        QCOMPARE(writerPragma("PRAGMA temp_store"), QStringLiteral("2"));
        QCOMPARE(writerPragma("PRAGMA page_size"), QStringLiteral("4096"));
        QCOMPARE(pragma("PRAGMA foreign_key_check"), QString());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--make") return make(QString::fromLocal8Bit(argv[2]));
    TestMigrations test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_migrations.moc"
