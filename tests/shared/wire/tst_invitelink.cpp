// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/invitelink.h"

#include <QTest>

using namespace Wire;

class TestInviteLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkSurvivesTheRoundTrip_data()
    {
        QTest::addColumn<QString>("relay");
        QTest::addColumn<QString>("token");
        QTest::newRow("host and port") << QStringLiteral("https://relay.example:7443") << QStringLiteral("abcDEF-_123");
        QTest::newRow("host alone") << QStringLiteral("https://relay.example") << QString();
        QTest::newRow("address") << QStringLiteral("https://192.0.2.7:7443") << QStringLiteral("t");
        QTest::newRow("IPv6 and port") << QStringLiteral("https://[2001:db8::1]:7443") << QStringLiteral("t");
        QTest::newRow("IPv6 alone") << QStringLiteral("https://[2001:db8::1]") << QStringLiteral("t");
        QTest::newRow("plain on loopback") << QStringLiteral("http://127.0.0.1:8080") << QStringLiteral("t");
        QTest::newRow("every sign in the token") << QStringLiteral("https://relay.example:1") << QStringLiteral("a+b&c=d#e%20f g/h?i;jä");
    }
    void aLinkSurvivesTheRoundTrip()
    {
        QFETCH(QString, relay);
        QFETCH(QString, token);
        InviteLink link;
        link.relay = QUrl(relay);
        link.pin = QByteArray(32, '\xa5');
        link.token = token;
        link.inviter = QStringLiteral("anna.b");
        link.inviterKey = QByteArray(32, '\x01');
        const auto back = InviteLink::parse(link.toString());
        QVERIFY2(back.has_value(), qPrintable(link.toString() + (back ? QString() : back.error().detail)));
        QCOMPARE(back->relay, link.relay);
        QCOMPARE(back->pin, link.pin);
        QCOMPARE(back->token, token);
        QCOMPARE(back->inviter, link.inviter);
        QCOMPARE(back->inviterKey, link.inviterKey);
    }

    void whatStandsBetweenItsSignsIsLeftOut()
    {
        const QString link = QStringLiteral("kith://invite/relay.example:7443#pin=%1&token=abc&from=anna").arg(QString(64, QLatin1Char('a')));
        QString broken = link;
        broken.replace(QLatin1Char('&'), QStringLiteral("&\u200b\r\n ")).replace(QStringLiteral("aaaa"), QStringLiteral("aaaa\u2060\n"));
        const auto read = InviteLink::parse(QStringLiteral("\ufeff ") + broken + QLatin1Char('\n'));
        QVERIFY(read.has_value());
        QCOMPARE(read->toString(), link);
    }

    void everythingSecretStandsInTheFragment()
    {
        InviteLink link;
        link.relay = QUrl(QStringLiteral("https://relay.example:7443"));
        link.token = QStringLiteral("secrettoken");
        link.inviter = QStringLiteral("anna");
        const QString before = link.toString().section(QLatin1Char('#'), 0, 0);
        QCOMPARE(before, QStringLiteral("kith://invite/relay.example:7443"));
    }

    void damagedLinksAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = QStringLiteral("kith://invite/relay.example:7443#pin=") + QString(64, QLatin1Char('a'));
        QTest::newRow("nothing") << QString();
        QTest::newRow("another scheme") << QStringLiteral("https://invite/relay.example#token=x");
        QTest::newRow("another verb") << QStringLiteral("kith://enter/relay.example#token=x");
        QTest::newRow("no relay") << QStringLiteral("kith://invite/#token=x");
        QTest::newRow("a pin too short") << good.chopped(1);
        QTest::newRow("a pin too long") << good + QStringLiteral("aa");
        QTest::newRow("a pin with other letters") << good.chopped(1) + QLatin1Char('g');
        QTest::newRow("an inviter that is no name") << good + QStringLiteral("&from=Anna!");
        QTest::newRow("a key too short") << good + QStringLiteral("&key=00");
        QTest::newRow("plain over the network") << QStringLiteral("kith://invite/relay.example:7443#plain=1");
        QTest::newRow("a path behind the relay") << QStringLiteral("kith://invite/relay.example/path#token=x");
        QTest::newRow("a user in the relay") << QStringLiteral("kith://invite/me@relay.example#token=x");
    }
    void damagedLinksAreRefused()
    {
        QFETCH(QString, text);
        const auto link = InviteLink::parse(text);
        QVERIFY(!link.has_value());
        QCOMPARE(link.error().code, Base::ErrorCode::InvalidArgument);
        QVERIFY(!link.error().detail.isEmpty());
    }

    void addressesAreUnderstoodAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url"); // empty: refused
        const auto row = [](const char *typed, const char *url) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(url);
        };
        row("relay.example", "https://relay.example");
        row("  relay.example:7443 ", "https://relay.example:7443");
        row("https://relay.example/", "https://relay.example");
        row("127.0.0.1:7443", "https://127.0.0.1:7443");
        row("http://127.0.0.1:80", "http://127.0.0.1:80");
        row("http://localhost:80", "http://localhost:80");
        row("http://[::1]:80", "http://[::1]:80");
        row("http://relay.example", "");
        row("http://127.0.0.1.evil.example", "");
        row("http://127.0.0.256", "");
        row("http://localhost.evil.example", "");
        row("ftp://relay.example", "");
        row("https://me:pw@relay.example", "");
        row("https://relay.example/path", "");
        row("https://relay.example?q", "");
        row("https://relay.example#f", "");
        row("relay.example:99999", "");
        row("https://", "");
        row("   ", "");
        row("two words", "");
    }
    void addressesAreUnderstoodAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const auto result = relayUrl(typed);
        QCOMPARE(result.has_value(), !url.isEmpty());
        if (result) QCOMPARE(result->toString(), url);
    }
};

QTEST_GUILESS_MAIN(TestInviteLink)
#include "tst_invitelink.moc"
