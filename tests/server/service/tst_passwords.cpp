// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/passwords.h"

#include "shared/crypto/passwordhash.h"
#include "testrelay.h"

#include <ctime>

using namespace Relay::Test;

//! Alone in its program: what is made once is made here.
class PasswordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstUnknownNameTakesNoLongerThanAKnownOne()
    {
        TestClock clock;
        Base::Pool pool(1);
        Relay::Service::Passwords passwords(pool, clock, 10);
        QVERIFY(await(passwords.hash(std::string(32, 'p'))).has_value()); // behind whatever the pool was given before
        const auto spent = [] {
            timespec time{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time); // not the wall's: the machine may be busy
            return time.tv_sec * 1'000'000 + time.tv_nsec / 1000;
        };
        const auto before = spent();
        QVERIFY(!Crypto::passwordHashOfNobody().isEmpty());
        const auto lookedUp = spent() - before;
        QVERIFY(Crypto::hashPasswordValue(Crypto::randomSecret(32)).has_value());
        const auto computed = spent() - before - lookedUp;
        QVERIFY2(lookedUp * 10 < computed, qPrintable(QStringLiteral("%1 of %2 µs").arg(lookedUp).arg(computed)));
        QCOMPARE(await(passwords.verify({}, std::string(32, 'p'))).value_or(true), false);
    }
};

QTEST_GUILESS_MAIN(PasswordsTest)
#include "tst_passwords.moc"
