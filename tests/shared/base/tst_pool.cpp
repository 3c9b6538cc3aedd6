// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/pool.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Base;

class TestPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackToTheOwnersThread()
    {
        Pool pool(3);
        int sum = 0;
        int finished = 0;
        for (int i = 1; i <= 100; ++i) {
            pool.run([i] { return std::make_pair(i, QThread::currentThread()); }).then(this, [&](std::pair<int, QThread *> value) {
                QVERIFY(value.second != thread());
                QCOMPARE(QThread::currentThread(), thread());
                sum += value.first;
                ++finished;
            });
        }
        QTRY_COMPARE(finished, 100);
        QCOMPARE(sum, 5050);
    }

    void whatItsThreadsKeptForThemselvesIsGoneWithIt()
    {
        struct Kept // like OpenSSL's random generator of a thread
        {
            ~Kept()
            {
                QThread::msleep(100);
                ++gone();
            }
            static std::atomic<int> &gone()
            {
                static std::atomic<int> count{0};
                return count;
            }
        };
        {
            Pool pool(2);
            QSemaphore both;
            for (int i = 0; i < 2; ++i) {
                (void)pool.run([&both] {
                    thread_local Kept kept;
                    (void)kept;
                    both.release();
                    both.acquire(2);
                    both.release(2);
                    return 0;
                });
            }
            both.acquire(2);
            both.release(2);
        }
        QCOMPARE(Kept::gone(), 2);
    }

    void loadCountsWhatWaitsOrRuns()
    {
        Pool pool(1);
        QSemaphore gate;
        QCOMPARE(pool.load(), 0);
        for (int i = 0; i < 3; ++i) (void)pool.run([&] { return gate.acquire(), 0; });
        QCOMPARE(pool.load(), 3);
        gate.release(1);
        QTRY_COMPARE(pool.load(), 2);
        gate.release(2);
        QTRY_COMPARE(pool.load(), 0);
    }

    void neverMoreJobsAtOnceThanThreads()
    {
        Pool pool(2);
        std::atomic<int> now{0};
        std::atomic<int> most{0};
        int finished = 0;
        for (int i = 0; i < 40; ++i) {
            pool.run([&] {
                    const int running = ++now;
                    int seen = most.load();
                    while (running > seen && !most.compare_exchange_weak(seen, running)) {
                    }
                    for (int k = 0; k < 20; ++k) QThread::yieldCurrentThread();
                    --now;
                    return 0;
                })
                .then(this, [&](int) { ++finished; });
        }
        QTRY_COMPARE(finished, 40);
        QVERIFY(most.load() <= 2);
    }

    void destroyingItDropsWhatHasNotBegunAndWaitsForTheRest()
    {
        std::atomic<int> begun{0};
        std::atomic<int> ended{0};
        int delivered = 0;
        QSemaphore started;
        QSemaphore gate;
        {
            Pool pool(1);
            for (int i = 0; i < 10; ++i) {
                pool.run([&] {
                        ++begun;
                        started.release();
                        gate.acquire();
                        return ++ended;
                    })
                    .then(this, [&](int) { ++delivered; });
            }
            started.acquire();
            gate.release(10);
        }
        QVERIFY(begun.load() >= 1);
        QCOMPARE(ended.load(), begun.load());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(delivered, 0);
    }

    void aListenerThatDiedIsNotCalled()
    {
        Pool pool(1);
        bool called = false;
        bool last = false;
        QSemaphore gate;
        auto context = std::make_unique<QObject>();
        pool.run([&] { return gate.acquire(), 1; }).then(context.get(), [&](int) { called = true; });
        pool.run([] { return 1; }).then(this, [&](int) { last = true; });
        context.reset();
        gate.release();
        QTRY_VERIFY(last);
        QVERIFY(!called);
        QCOMPARE(pool.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPool)
#include "tst_pool.moc"
