// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/worker.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace Base;

class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunInOrderOnOneOtherThread()
    {
        Worker worker(QStringLiteral("test"));
        QList<int> order;
        QList<QThread *> threads;
        int finished = 0;
        for (int i = 0; i < 100; ++i) {
            worker
                .run([&, i] {
                    order << i; // no lock: it is one thread
                    threads << QThread::currentThread();
                    return worker.isCurrentThread();
                })
                .then(this, [&](bool onWorker) {
                    QVERIFY(onWorker);
                    QCOMPARE(QThread::currentThread(), thread());
                    ++finished;
                });
        }
        QTRY_COMPARE(finished, 100);
        for (int i = 0; i < 100; ++i) QCOMPARE(order[i], i);
        for (QThread *other : threads) QCOMPARE(other, threads.first());
        QVERIFY(threads.first() != thread());
        QVERIFY(!worker.isCurrentThread());
    }

    void destroyingItFinishesWhatWasQueuedAndDeliversNothing()
    {
        std::atomic<int> ran{0};
        int delivered = 0;
        {
            Worker worker(QStringLiteral("test"));
            QSemaphore gate;
            (void)worker.run([&] {
                gate.acquire();
                ++ran;
                return 0;
            });
            for (int i = 0; i < 50; ++i) worker.run([&] { return ++ran; }).then(this, [&](int) { ++delivered; });
            QCOMPARE(ran.load(), 0);
            gate.release();
        }
        QCOMPARE(ran.load(), 51);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(delivered, 0);
    }

    void whatTheThreadKeptForItselfIsGoneWithTheWorker()
    {
        struct Kept // like OpenSSL's random generator of a thread
        {
            std::atomic<bool> *gone = nullptr;
            ~Kept()
            {
                QThread::msleep(100);
                *gone = true;
            }
        };
        static std::atomic<bool> gone{false};
        {
            Worker worker(QStringLiteral("test"));
            (void)worker.run([] {
                thread_local Kept kept;
                kept.gone = &gone;
                return 0;
            });
        }
        QVERIFY(gone);
    }

    void aListenerThatDiedIsNotCalled()
    {
        Worker worker(QStringLiteral("test"));
        QSemaphore gate;
        bool called = false;
        bool last = false;
        auto context = std::make_unique<QObject>();
        worker.run([&] { return gate.acquire(), 1; }).then(context.get(), [&](int) { called = true; });
        worker.run([] { return 2; }).then(this, [&](int) { last = true; });
        context.reset();
        gate.release();
        QTRY_VERIFY(last);
        QVERIFY(!called);
    }

    void aListenerMayDestroyTheWorker()
    {
        auto worker = std::make_unique<Worker>(QStringLiteral("test"));
        bool gone = false;
        worker->run([] { return 1; }).then(this, [&](int) {
            worker.reset();
            gone = true;
        });
        QTRY_VERIFY(gone);
    }

    void valuesThatOnlyMoveComeBack()
    {
        Worker worker(QStringLiteral("test"));
        int got = 0;
        worker.run([text = std::make_unique<int>(3)]() mutable { return std::move(text); }).then(this, [&](std::unique_ptr<int> v) {
            got = *v;
        });
        QTRY_COMPARE(got, 3);
    }

    void whatAJobCapturedDiesOnTheWorkerBeforeItsValueIsAnnounced()
    {
        struct Witness
        {
            QThread **where;
            ~Witness() { *where = QThread::currentThread(); }
        };
        Worker worker(QStringLiteral("test"));
        QThread *diedOn = nullptr;
        QThread *ranOn = nullptr;
        bool finished = false;
        worker
            .run([witness = std::make_unique<Witness>(Witness{&diedOn}), &ranOn] {
                ranOn = QThread::currentThread();
                return 0;
            })
            .then(this, [&](int) {
                QVERIFY(diedOn);
                finished = true;
            });
        QTRY_VERIFY(finished);
        QCOMPARE(diedOn, ranOn);
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
