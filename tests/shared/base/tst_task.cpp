// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/task.h"

#include <QStringList>
#include <QTest>

#include <memory>

using namespace Base;
using IntResult = Result<int>;

namespace {

//! Says when it dies.
struct Noisy
{
    explicit Noisy(int *deaths) : m_deaths(deaths) {}
    Noisy(const Noisy &) = delete;
    Noisy &operator=(const Noisy &) = delete;
    ~Noisy() { ++*m_deaths; }

private:
    int *m_deaths;
};

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListenerGetsTheValueWhenItArrives()
    {
        Promise<int> promise;
        int got = 0;
        promise.task().then(this, [&](int value) { got = value; });
        QCOMPARE(got, 0);
        QVERIFY(!promise.isFinished());
        promise.finish(7);
        QCOMPARE(got, 7);
        QVERIFY(promise.isFinished());
    }

    void aListenerThatComesLateGetsTheValueAtOnce()
    {
        Promise<int> promise;
        promise.finish(7);
        int got = 0;
        promise.task().then(this, [&](int value) { got = value; });
        QCOMPARE(got, 7);
        readyTask(8).then(this, [&](int value) { got = value; });
        QCOMPARE(got, 8);
    }

    void aDeadContextIsNeverCalled()
    {
        Promise<int> promise;
        bool called = false;
        auto context = std::make_unique<QObject>();
        promise.task().then(context.get(), [&](int) { called = true; });
        context.reset();
        promise.finish(1);
        QVERIFY(!called);
    }

    void aDeadContextDropsTheRestOfTheChain()
    {
        Promise<int> promise;
        int calls = 0;
        auto context = std::make_unique<QObject>();
        promise.task().then(context.get(), [&](int v) { return v + 1; }).then(this, [&](int) { ++calls; });
        context.reset();
        promise.finish(1);
        QCOMPARE(calls, 0);
    }

    void aCallbackMayDestroyItsContext_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("returning nothing") << 0;
        QTest::newRow("returning a value") << 1;
        QTest::newRow("returning a task") << 2;
    }
    void aCallbackMayDestroyItsContext()
    {
        QFETCH(int, kind);
        Promise<int> promise;
        int calls = 0;
        int later = 0;
        auto context = std::make_unique<QObject>();
        const auto die = [&] {
            ++calls;
            context.reset();
        };
        if (kind == 0) promise.task().then(context.get(), [&](int) { die(); });
        if (kind == 1) {
            promise.task()
                .then(context.get(), [&](int v) {
                    die();
                    return v;
                })
                .then(this, [&](int) { ++later; });
        }
        if (kind == 2) {
            promise.task()
                .then(context.get(), [&](int v) {
                    die();
                    return readyTask(v);
                })
                .then(this, [&](int) { ++later; });
        }
        promise.finish(1);
        QCOMPARE(calls, 1);
        QCOMPARE(later, 0); // the context was gone: the rest is dropped, not called on the dead
    }

    void aCallbackMayDestroyThePromise()
    {
        auto promise = std::make_unique<Promise<int>>();
        int got = 0;
        promise->task().then(this, [&](int value) {
            promise.reset();
            got = value;
        });
        promise->finish(5);
        QCOMPARE(got, 5);
        QVERIFY(!promise);
    }

    void whatACallbackCapturedLivesUntilItReturnsAndDiesOnce()
    {
        int deaths = 0;
        {
            Promise<int> promise;
            auto context = std::make_unique<QObject>();
            int deathsSeenInside = -1;
            promise.task().then(context.get(), [&, noisy = std::make_unique<Noisy>(&deaths)](int) {
                context.reset();
                deathsSeenInside = deaths;
            });
            promise.finish(1);
            QCOMPARE(deathsSeenInside, 0);
            QCOMPARE(deaths, 1);
        }
        QCOMPARE(deaths, 1);
    }

    void aPromiseThatIsNeverFinishedLeaksNothing()
    {
        int deaths = 0;
        {
            Promise<int> promise;
            promise.task()
                .then(this, [noisy = std::make_unique<Noisy>(&deaths)](int v) { return v; })
                .then(this, [noisy = std::make_unique<Noisy>(&deaths)](int) {});
        }
        QCOMPARE(deaths, 2);
    }

    void valuesThatOnlyMoveTravelThroughChains()
    {
        Promise<std::unique_ptr<int>> promise;
        int got = 0;
        promise.task()
            .then(this, [](std::unique_ptr<int> value) {
                ++*value;
                return value;
            })
            .then(this, [](std::unique_ptr<int> value) { return readyTask(std::move(value)); })
            .then(this, [&](std::unique_ptr<int> value) { got = *value; });
        promise.finish(std::make_unique<int>(41));
        QCOMPARE(got, 42);
    }

    void aMoveOnlyValueIsDestroyedOnce()
    {
        int deaths = 0;
        {
            Promise<std::unique_ptr<Noisy>> promise;
            promise.task().then(this, [](std::unique_ptr<Noisy> value) { return value; }).then(this, [](std::unique_ptr<Noisy>) {});
            promise.finish(std::make_unique<Noisy>(&deaths));
            QCOMPARE(deaths, 1);
        }
        QCOMPARE(deaths, 1);
        {
            Promise<std::unique_ptr<Noisy>> nobodyListens;
            nobodyListens.finish(std::make_unique<Noisy>(&deaths));
        }
        QCOMPARE(deaths, 2);
    }

    void aTaskInsideATaskIsFlattened()
    {
        Promise<int> outer;
        Promise<QString> inner;
        QString got;
        outer.task().then(this, [&](int) { return inner.task(); }).then(this, [&](const QString &text) { got = text; });
        outer.finish(1);
        QVERIFY(got.isEmpty());
        inner.finish(QStringLiteral("inside"));
        QCOMPARE(got, QStringLiteral("inside"));
    }

    void aContextThatDiesBetweenOuterAndInnerIsNotCalled()
    {
        Promise<int> outer;
        Promise<int> inner;
        int calls = 0;
        auto context = std::make_unique<QObject>();
        outer.task().then(context.get(), [&](int) { return inner.task(); }).then(this, [&](int) { ++calls; });
        outer.finish(1);
        context.reset();
        inner.finish(2);
        QCOMPARE(calls, 0);
    }

    void andThenPassesValuesOn()
    {
        Promise<IntResult> promise;
        int got = 0;
        promise.task()
            .andThen(this, [](int v) -> IntResult { return v + 1; })
            .andThen(this, [](int v) { return readyTask(IntResult(v * 2)); })
            .then(this, [&](const IntResult &result) { got = result.value(); });
        promise.finish(20);
        QCOMPARE(got, 42);
    }

    void andThenSkipsWhatFollowsAnErrorAndPassesTheErrorOn()
    {
        Promise<IntResult> promise;
        QStringList steps;
        ErrorCode code = ErrorCode::Internal;
        QString detail;
        promise.task()
            .andThen(this, [&](int) -> Result<QString> {
                steps << QStringLiteral("first");
                return Error{ErrorCode::TimedOut, QStringLiteral("30 s")};
            })
            .andThen(this, [&](const QString &) {
                steps << QStringLiteral("second");
                return readyTask(Result<bool>(true));
            })
            .andThen(this, [&](bool) -> Result<Done> {
                steps << QStringLiteral("third");
                return Done{};
            })
            .then(this, [&](const Result<Done> &result) {
                code = result.error().code;
                detail = result.error().detail;
            });
        promise.finish(1);
        QCOMPARE(steps, QStringList{QStringLiteral("first")});
        QCOMPARE(code, ErrorCode::TimedOut);
        QCOMPARE(detail, QStringLiteral("30 s"));
    }

    void andThenStopsWhenItsContextDies()
    {
        Promise<IntResult> promise;
        int calls = 0;
        auto context = std::make_unique<QObject>();
        promise.task()
            .andThen(context.get(), [&](int v) -> IntResult {
                ++calls;
                return v;
            })
            .then(this, [&](const IntResult &) { ++calls; });
        context.reset();
        promise.finish(Error{ErrorCode::TimedOut, {}});
        QCOMPARE(calls, 0);
    }

    void aListenerMayStartTheNextRoundFromInside()
    {
        int rounds = 0;
        std::function<void()> next = [&] {
            if (++rounds == 1000) return;
            readyTask(rounds).then(this, [&](int) { next(); });
        };
        next();
        QCOMPARE(rounds, 1000);
    }

    void resultsChainWithoutTasksToo()
    {
        const auto half = [](int v) -> IntResult {
            if (v % 2) return Error{ErrorCode::InvalidArgument, QStringLiteral("odd")};
            return v / 2;
        };
        QCOMPARE(IntResult(12).and_then(half).and_then(half).value(), 3);
        QCOMPARE(IntResult(6).and_then(half).and_then(half).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(IntResult(ErrorCode::NotFound).and_then(half).error().code, ErrorCode::NotFound);
        QCOMPARE(IntResult(ErrorCode::NotFound).value_or(9), 9);
    }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
