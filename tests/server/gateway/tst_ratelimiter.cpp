// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/ratelimiter.h"
#include "server/gateway/trustedproxies.h"

#include <QTest>

using namespace Relay::Gateway;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBurstPassesAndThenTheRateHolds()
    {
        Base::ManualClock clock;
        RateLimiter limiter(clock);
        const auto kind = limiter.addKind({3, 2});
        for (int i = 0; i < 3; ++i) QCOMPARE(limiter.take(kind, "anna"), 0ms);
        QCOMPARE(limiter.take(kind, "anna"), 500ms);
        clock.advance(499ms);
        QVERIFY(limiter.take(kind, "anna") > 0ms);
        clock.advance(2ms);
        QCOMPARE(limiter.take(kind, "anna"), 0ms);
        QVERIFY(limiter.take(kind, "anna") > 0ms);
        clock.advance(1h);
        for (int i = 0; i < 3; ++i) QCOMPARE(limiter.take(kind, "anna"), 0ms);
        QVERIFY(limiter.take(kind, "anna") > 0ms); // an hour gives no more than the burst
    }

    void onCreditEverythingPassesAndTheDebtIsPaidInTime()
    {
        Base::ManualClock clock;
        RateLimiter limiter(clock);
        const auto kind = limiter.addKind({2, 10});
        QCOMPARE(limiter.takeOnCredit(kind, "anna"), 0ms);
        QCOMPARE(limiter.takeOnCredit(kind, "anna"), 0ms);
        QCOMPARE(limiter.takeOnCredit(kind, "anna"), 100ms);
        QCOMPARE(limiter.takeOnCredit(kind, "anna"), 200ms);
        clock.advance(200ms);
        QCOMPARE(limiter.takeOnCredit(kind, "anna"), 100ms); // ten a second and no more
        clock.advance(1h);
        QCOMPARE(limiter.takeOnCredit(kind, "anna"), 0ms);
    }

    void peopleAndKindsDoNotShareTokens()
    {
        Base::ManualClock clock;
        RateLimiter limiter(clock);
        const auto slow = limiter.addKind({1, 1});
        const auto other = limiter.addKind({1, 1});
        QCOMPARE(limiter.take(slow, "anna"), 0ms);
        QVERIFY(limiter.take(slow, "anna") > 0ms);
        QCOMPARE(limiter.take(slow, "ben"), 0ms);
        QCOMPARE(limiter.take(other, "anna"), 0ms);
    }

    void aWallClockThatJumpsChangesNothing()
    {
        Base::ManualClock clock;
        RateLimiter limiter(clock);
        const auto kind = limiter.addKind({1, 1});
        QCOMPARE(limiter.take(kind, "anna"), 0ms);
        clock.jumpWall(std::chrono::hours(24 * 365 * 80));
        QVERIFY(limiter.take(kind, "anna") > 0ms);
    }

    void memoryIsBoundedAndTheBusyAreRemembered()
    {
        Base::ManualClock clock;
        RateLimiter limiter(clock, 1000);
        const auto kind = limiter.addKind({2, 0.001});
        for (int i = 0; i < 20'000; ++i) {
            limiter.take(kind, "busy"); // uses up its tokens and stays used
            limiter.take(kind, QByteArray::number(i));
            QVERIFY(limiter.bucketCount() <= 1000);
        }
        QVERIFY(limiter.take(kind, "busy") > 0ms);
    }

    void fullBucketsAreForgottenFirst()
    {
        Base::ManualClock clock;
        RateLimiter limiter(clock, 10);
        const auto quick = limiter.addKind({1, 100});
        const auto slow = limiter.addKind({1, 0.001});
        limiter.take(slow, "debtor"); // the oldest, but it still owes
        for (int i = 0; i < 9; ++i) limiter.take(quick, QByteArray::number(i));
        clock.advance(1s);
        limiter.take(quick, "new");
        QVERIFY(limiter.take(slow, "debtor") > 0ms);
    }

    void anIpv6SubscriberIsOneWhateverAddressIsUsed()
    {
        const auto key = [](const char *text) { return RateLimiter::addressKey(QHostAddress(QString::fromLatin1(text))); };
        QCOMPARE(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
        QVERIFY(key("2001:db8:1:2::1") != key("2001:db8:1:3::1"));
        QCOMPARE(key("192.0.2.1"), key("::ffff:192.0.2.1"));
        QVERIFY(key("192.0.2.1") != key("192.0.2.2"));
    }

    void onlyATrustedProxyIsBelieved_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QByteArray>("forwarded");
        QTest::addColumn<QString>("client");
        QTest::newRow("stranger") << "203.0.113.9" << QByteArray("1.2.3.4") << "203.0.113.9";
        QTest::newRow("proxy") << "10.0.0.1" << QByteArray("1.2.3.4") << "1.2.3.4";
        QTest::newRow("mapped proxy") << "::ffff:10.0.0.1" << QByteArray("1.2.3.4") << "1.2.3.4";
        QTest::newRow("forged in front") << "10.0.0.1" << QByteArray("6.6.6.6, 1.2.3.4") << "1.2.3.4";
        QTest::newRow("two proxies") << "10.0.0.1" << QByteArray("6.6.6.6, 1.2.3.4,10.0.0.2") << "1.2.3.4";
        QTest::newRow("nonsense") << "10.0.0.1" << QByteArray("1.2.3.4, nonsense") << "10.0.0.1";
        QTest::newRow("nothing") << "10.0.0.1" << QByteArray() << "10.0.0.1";
        QTest::newRow("loopback is no proxy") << "127.0.0.1" << QByteArray("1.2.3.4") << "127.0.0.1";
        QTest::newRow("ipv6") << "fd00::1" << QByteArray("2001:db8::7") << "2001:db8::7";
    }
    void onlyATrustedProxyIsBelieved()
    {
        QFETCH(QString, peer);
        QFETCH(QByteArray, forwarded);
        QFETCH(QString, client);
        const auto proxies = TrustedProxies::parse({QStringLiteral("10.0.0.0/8"), QStringLiteral("fd00::/8")});
        QVERIFY(proxies.has_value());
        QCOMPARE(proxies->clientAddress(QHostAddress(peer), forwarded), QHostAddress(client));
    }

    void wrongSubnetsAreNamed()
    {
        const auto proxies = TrustedProxies::parse({QStringLiteral("::1"), QStringLiteral("everybody")});
        QVERIFY(!proxies.has_value());
        QCOMPARE(proxies.error().detail, QStringLiteral("everybody"));
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
