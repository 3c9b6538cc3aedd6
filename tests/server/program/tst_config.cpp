// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/config.h"

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
