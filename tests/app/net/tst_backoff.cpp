// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/backoff.h"

#include <QTest>

using namespace std::chrono_literals;
using Net::Backoff;

class tst_Backoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCeilingDoublesFromHalfASecondToAMinute()
    {
        Backoff backoff([] { return 1.0; });
        const QList<std::chrono::milliseconds> expected{500ms, 1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 60s};
        for (const auto ceiling : expected) QCOMPARE(backoff.next(), ceiling);
    }
    void aSuccessBeginsFromTheStart()
    {
        Backoff backoff([] { return 1.0; });
        for (int i = 0; i < 5; ++i) (void)backoff.next();
        backoff.reset();
        QCOMPARE(backoff.next(), std::chrono::milliseconds(500));
    }
    void theWholeRangeBelowTheCeilingIsUsed()
    {
        Backoff low([] { return 0.0; });
        QCOMPARE(low.next(), std::chrono::milliseconds(0));
        constexpr int kRounds = 4000;
        QList<int> quarters{0, 0, 0, 0};
        for (int i = 0; i < kRounds; ++i) {
            Backoff backoff; // the system's generator
            for (int k = 0; k < 7; ++k) (void)backoff.next();
            const auto delay = backoff.next();
            QVERIFY(delay >= 0ms && delay <= 60s);
            ++quarters[std::min<int>(3, static_cast<int>(delay / 15s))];
        }
        for (const int hits : quarters) QVERIFY2(hits > kRounds / 5 && hits < kRounds * 3 / 10, qPrintable(QString::number(hits)));
    }
};

QTEST_APPLESS_MAIN(tst_Backoff)
#include "tst_backoff.moc"
