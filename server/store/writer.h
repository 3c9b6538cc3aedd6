// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/metastore.h"
#include "shared/base/clock.h"
#include "shared/base/task.h"
#include "shared/sql/connection.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <vector>

namespace Relay::Store {

class MailboxStore;
class Sequencer;
class SentLog;

//! What a job may touch while it runs in the writer's transaction.
struct WriteContext
{
    Sql::Connection &sql;
    Sequencer &sequencer;
    MailboxStore &mailboxes;
    SentLog &sent;
};

//! Something to be written. Made on the loop, run on the writer's thread inside a transaction it shares with others,
//! finished on the loop once that transaction is on disk (or was rolled back).
class WriteJob
{
public:
    virtual ~WriteJob() = default;
    //! An error rolls back the whole transaction and fails every job in it: a job that can be refused does so as a
    //! value and undoes its own part with a Savepoint.
    virtual Base::Result<Base::Done> run(WriteContext &context) = 0;
    //! Loop thread; \a committed is what became of the transaction.
    virtual void finish(const Base::Result<Base::Done> &committed) = 0;
    //! For the bound on what waits.
    virtual qint64 bytes() const { return 0; }
};

//! The one writing connection on its own thread. Everything that was pushed while a commit was under way goes into the
//! next one (natural group commit); its results come back to the loop in one event. Jobs run in the order they were
//! pushed.
class Writer final : public QObject
{
    Q_OBJECT
public:
    explicit Writer(QObject *parent = nullptr);
    //! Runs and commits what was pushed; nothing is finished any more.
    ~Writer() override;

    //! Opens the connection on the thread, migrates, and commits a larger incarnation; blocks until then. Once. \a
    //! clock is read on the writer's thread.
    Base::Result<Meta> start(const Sql::OpenOptions &options, qint64 mailboxBytes, const Base::Clock &clock);

    //! Loop thread.
    void push(std::unique_ptr<WriteJob> job);
    //! Bytes of jobs that have not run.
    qint64 queuedBytes() const { return m_queuedBytes.load(std::memory_order_relaxed); }
    quint64 commits() const { return m_commits.load(std::memory_order_relaxed); }

    //! Runs \a f(WriteContext &) -> Result<T> in a savepoint of the shared transaction. The Task lives on the loop and
    //! is finished after the commit. An error of \a f undoes only what \a f did.
    template <typename F>
    auto run(F f) -> Base::Task<std::invoke_result_t<F, WriteContext &>>
    {
        using R = std::invoke_result_t<F, WriteContext &>;
        auto job = std::make_unique<FunctionJob<F, R>>(std::move(f));
        auto task = job->promise.task();
        push(std::move(job));
        return task;
    }

private:
    template <typename F, typename R>
    struct FunctionJob final : WriteJob
    {
        explicit FunctionJob(F function)
            : f(std::move(function))
        {
        }
        Base::Result<Base::Done> run(WriteContext &context) override
        {
            return inSavepoint(context.sql, [&]() -> Base::Result<Base::Done> {
                result.emplace(f(context));
                if (!*result) return result->error();
                return Base::Done{};
            });
        }
        void finish(const Base::Result<Base::Done> &committed) override
        {
            if (!committed && (!result || *result)) {
                promise.finish(R(committed.error()));
                return;
            }
            promise.finish(std::move(*result));
        }
        F f;
        std::optional<R> result;
        Base::Promise<R> promise;
    };
    //! Done also when \a f failed in a way that concerns only itself; the error when the transaction cannot go on.
    static Base::Result<Base::Done> inSavepoint(Sql::Connection &sql,
                                                const std::function<Base::Result<Base::Done>()> &f);

    using Batch = std::vector<std::unique_ptr<WriteJob>>;
    struct Parts; // what lives on the thread
    static Base::Result<Meta> open(Parts &parts, const Sql::OpenOptions &options, qint64 mailboxBytes,
                                   const Base::Clock &clock);
    void loop(Parts &parts);
    Base::Result<Base::Done> runBatch(Parts &parts, Batch &batch);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Batch m_queue;
    bool m_stop = false;
    std::atomic<qint64> m_queuedBytes{0};
    std::atomic<quint64> m_commits{0};
    std::unique_ptr<QThread> m_thread;
};

} // namespace Relay::Store
