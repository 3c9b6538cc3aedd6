// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/failurebudget.h"

#include <QtTest>

using namespace std::chrono;
using E2e::FailureBudget;

namespace {
const Base::DeviceAddress kMallory{QStringLiteral("mallory"), 1};
constexpr nanoseconds kStart = seconds(1000);
} // namespace

class TestFailureBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPeerThatKeepsFailingIsStopped()
    {
        FailureBudget budget;
        for (int i = 0; i < FailureBudget::kFailures; ++i) {
            QVERIFY(budget.check(kMallory, kStart));
            budget.countFailure(kMallory, kStart);
        }
        const auto result = budget.check(kMallory, kStart);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Base::ErrorCode::BudgetExceeded);
        QVERIFY(budget.check({QStringLiteral("mallory"), 2}, kStart));
        QVERIFY(budget.check({QStringLiteral("bob"), 1}, kStart));
    }

    void timeGivesItBack()
    {
        FailureBudget budget;
        for (int i = 0; i < FailureBudget::kFailures; ++i) budget.countFailure(kMallory, kStart);
        QVERIFY(!budget.check(kMallory, kStart + milliseconds(4900)));
        QVERIFY(budget.check(kMallory, kStart + seconds(5)));
        budget.countFailure(kMallory, kStart + seconds(5));
        QVERIFY(!budget.check(kMallory, kStart + seconds(5)));
        QVERIFY(!budget.check(kMallory, kStart - seconds(100))); // never by time going backwards
        QVERIFY(budget.check(kMallory, kStart + hours(1)));
    }

    void aGoodMessageForgives()
    {
        FailureBudget budget;
        for (int i = 0; i < FailureBudget::kFailures; ++i) budget.countFailure(kMallory, kStart);
        budget.countSuccess(kMallory);
        QVERIFY(budget.check(kMallory, kStart));
    }

    void manyPeersDoNotPushOutTheWorst()
    {
        FailureBudget budget;
        for (int i = 0; i < FailureBudget::kFailures; ++i) budget.countFailure(kMallory, kStart);
        for (int i = 0; i < FailureBudget::kPeers + 500; ++i)
            budget.countFailure({QStringLiteral("user%1").arg(i), 1}, kStart);
        QVERIFY(!budget.check(kMallory, kStart));
    }
};

QTEST_APPLESS_MAIN(TestFailureBudget)
#include "tst_failurebudget.moc"
