// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/clock.h"

#include <QDateTime>
#include <QTest>

using namespace Base;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSystemClockTellsTheTimeOfDayAndNeverRunsBackwards()
    {
        const SystemClock clock;
        const auto difference = clock.now() - std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch());
        QVERIFY(difference > -5s && difference < 5s);
        auto last = clock.steady();
        for (int i = 0; i < 1000; ++i) {
            const auto next = clock.steady();
            QVERIFY(next >= last);
            last = next;
        }
    }

    void theManualClockMovesOnlyWhenTold()
    {
        ManualClock clock;
        const auto wall = clock.now();
        const auto steady = clock.steady();
        QCOMPARE(clock.now(), wall);
        clock.advance(90s);
        QCOMPARE(clock.now(), wall + 90s);
        QCOMPARE(clock.steady(), steady + 90s);
        clock.jumpWall(5s);
        QCOMPARE(clock.now(), std::chrono::microseconds(5s));
        QCOMPARE(clock.steady(), steady + 90s);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
