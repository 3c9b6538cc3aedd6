// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/commands.h"
#include "server/program/config.h"
#include "server/program/descriptorlimit.h"
#include "server/store/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Relay::Program;

class TestConfig : public QObject
{
    Q_OBJECT

    static QStringList wheres(const ParsedConfig &parsed)
    {
        QStringList out;
        for (const Mistake &mistake : parsed.mistakes) out << mistake.where;
        return out;
    }

private Q_SLOTS:
    void theCommandLineIsRead()
    {
        const auto parsed = parseConfig({QStringLiteral("--data"), QStringLiteral("/tmp/x"), QStringLiteral("--listen"),
                                         QStringLiteral("127.0.0.1:0"), QStringLiteral("--insecure"), QStringLiteral("--registration=open")});
        QCOMPARE(wheres(parsed), QStringList());
        QCOMPARE(parsed.config.dataFolder, QStringLiteral("/tmp/x"));
        QCOMPARE(parsed.config.port, quint16(0));
        QVERIFY(parsed.config.insecure);
        QCOMPARE(parsed.config.registration, Registration::Open);
    }

    void insecureIsForLoopbackOnly()
    {
        QCOMPARE(wheres(parseConfig({QStringLiteral("--data"), QStringLiteral("/tmp/x"), QStringLiteral("--insecure")})),
                 QStringList{QStringLiteral("--insecure")});
        QCOMPARE(wheres(parseConfig({QStringLiteral("--data=/tmp/x"), QStringLiteral("--listen=192.0.2.1:1"), QStringLiteral("--insecure")})),
                 QStringList{QStringLiteral("--insecure")});
        QCOMPARE(wheres(parseConfig({QStringLiteral("--data=/tmp/x"), QStringLiteral("--listen=[::1]:1"), QStringLiteral("--insecure")})), QStringList());
    }

    void everyMistakeIsNamedAtOnceWithItsLine()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("relay.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# a comment\nlisten = nowhere\nretention_days = 0\ncolour = red\nname = First\nname = Second\nnonsense\n");
        file.close();
        const auto parsed = parseConfig({QStringLiteral("--config"), file.fileName(), QStringLiteral("--bogus"), QStringLiteral("1"), QStringLiteral("stray")});
        const QString f = file.fileName();
        QCOMPARE(wheres(parsed), (QStringList{f + QStringLiteral(":2"), f + QStringLiteral(":3"), f + QStringLiteral(":4"), f + QStringLiteral(":6"),
                                              f + QStringLiteral(":7"), QStringLiteral("--bogus"), QStringLiteral("stray"), QStringLiteral("--data")}));
        for (const Mistake &mistake : parsed.mistakes) QVERIFY(!mistake.what.isEmpty());
        QVERIFY(parsed.mistakes.at(1).what.contains(QStringLiteral("1 to 365")));
    }

    void theCommandLineBeatsTheFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("relay.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("data = /from/file\nname = Ours\n");
        file.close();
        const auto parsed = parseConfig({QStringLiteral("--data"), QStringLiteral("/from/line"), QStringLiteral("--config"), file.fileName()});
        QCOMPARE(wheres(parsed), QStringList());
        QCOMPARE(parsed.config.dataFolder, QStringLiteral("/from/line"));
        QCOMPARE(parsed.config.name, QStringLiteral("Ours"));
    }

    void attachmentsOutliveTheMessagesThatNameThem()
    {
        const auto parse = [](const char *messages, const char *media) {
            return parseConfig({QStringLiteral("--data=x"), QStringLiteral("--retention-days"), QString::fromLatin1(messages),
                                QStringLiteral("--media-retention-days"), QString::fromLatin1(media)});
        };
        QCOMPARE(wheres(parse("60", "67")), QStringList());
        const auto parsed = parse("60", "66");
        QCOMPARE(wheres(parsed), QStringList{QStringLiteral("media_retention_days")});
        QVERIFY(parsed.mistakes.first().what.contains(QStringLiteral("at least 67")));
    }

    void addressesAreReadInEveryForm()
    {
        QCOMPARE(parseListen(QStringLiteral("127.0.0.1:80"))->second, quint16(80));
        QCOMPARE(parseListen(QStringLiteral("[::1]:80"))->first, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(parseListen(QStringLiteral("::1"))->second, quint16(7443));
        QCOMPARE(parseListen(QStringLiteral(":9"))->first, QHostAddress(QHostAddress::Any));
        QVERIFY(!parseListen(QStringLiteral("127.0.0.1:70000")));
        QVERIFY(!parseListen(QStringLiteral("example.org:80")));
        QVERIFY(!parseListen(QStringLiteral("127.0.0.1:x")));
    }

    void whatWasRefusedMisleadsNobody()
    {
        Relay::Program::ParsedConfig parsed;
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("relay.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("data = /tmp/x\nlisten = 127.0.0.1:7443 # here only\ninsecure = yes\n");
        file.close();
        parsed = parseConfig({QStringLiteral("--config"), file.fileName()});
        QCOMPARE(wheres(parsed), QStringList{file.fileName() + QStringLiteral(":2")});
        QVERIFY(parsed.mistakes.first().what.contains(QStringLiteral("line of its own")));
    }

    void aPublicAddressIsAnAddress()
    {
        const auto isGood = [](const char *text) { return addressUrl(QStringLiteral("https"), QString::fromLatin1(text)).isValid(); };
        for (const char *good : {"relay.example.org", "relay.example.org:443", "192.0.2.1:7443", "[2001:db8::1]:7443"}) QVERIFY2(isGood(good), good);
        for (const char *bad : {"", "a b", "relay/x", "user@relay", "relay:99999", "relay:x", ":7443", "relay?x", "https://relay"}) QVERIFY2(!isGood(bad), bad);
        QCOMPARE(wheres(parseConfig({QStringLiteral("--data=x"), QStringLiteral("--public-address=a b")})), QStringList{QStringLiteral("--public-address")});
    }

    void aDamagedDatabaseSaysWhatToDo()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("relay.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto opened = Relay::Store::openDatabase(folder.path());
        QVERIFY(!opened);
        QVERIFY2(explained(opened.error()).contains(QStringLiteral("kith-relay restore")), qPrintable(explained(opened.error())));
        // Only what the operator can do something about is turned into other words.
        QCOMPARE(explained({Base::ErrorCode::FileUnwritable, QStringLiteral("the folder x")}), QStringLiteral("the folder x"));
    }

    void invitesThatNobodyCouldUseAreRefused()
    {
        QTemporaryDir folder;
        QVERIFY(Relay::Store::openDatabase(folder.path()).has_value());
        const QStringList create{QStringLiteral("create"), QStringLiteral("--data"), folder.path()};
        QCOMPARE(invite(create + QStringList{QStringLiteral("--days"), QStringLiteral("99999999")}), kWrongUsage);
        QCOMPARE(invite(create + QStringList{QStringLiteral("--public-address"), QStringLiteral("a b")}), kWrongUsage);
        QCOMPARE(invite(create + QStringList{QStringLiteral("--days"), QStringLiteral("365")}), kDone);
        QCOMPARE(user({QStringLiteral("disable"), QStringLiteral("nobody"), QStringLiteral("--data"), folder.path()}), kFailed);
    }

    void connectionsFitIntoTheDescriptors()
    {
        QVERIFY(raiseDescriptorLimit() != 0);
        QCOMPARE(connectionsFor(1024), 768);
        QCOMPARE(connectionsFor(200), 150);
        QVERIFY(connectionsFor(-1) > 1'000'000);
    }

    void certificateAndKeyBelongTogether()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.pem"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(wheres(parseConfig({QStringLiteral("--data=x"), QStringLiteral("--tls-cert"), path})), QStringList{QStringLiteral("--tls-cert, --tls-key")});
        QCOMPARE(wheres(parseConfig({QStringLiteral("--data=x"), QStringLiteral("--tls-cert=/not/there")})), QStringList{QStringLiteral("--tls-cert")});
    }
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
