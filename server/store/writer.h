// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/metastore.h"
#include "server/store/runningtime.h"
#include "shared/base/clock.h"
#include "shared/base/task.h"
#include "shared/sql/connection.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

namespace Relay::Store {

class DiskRoom;
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
    bool mayWrite = true; //!< false: an urgent job on a disk that takes nothing; it does what it can by reading
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
    //! True for what must go on when nothing new can be stored: when the transaction it shared failed, run() is called again
    //! with the others like it, and once more alone and without writing.
    virtual bool isUrgent() const { return false; }
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
    //! \a room, where given, hears of a full disk and must outlive this.
    Base::Result<Meta> start(const Sql::OpenOptions &options, qint64 mailboxBytes, const Base::Clock &clock,
                             DiskRoom *room = nullptr);
    //! As it was found and is stored at the start; from then on the loop's.
    const RunningTime &startTime() const { return m_startTime; }

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
        return pushFunction(std::move(f), false);
    }
    //! The same as an urgent job: \a f may be called up to three times and looks at WriteContext::mayWrite.
    template <typename F>
    auto runUrgent(F f) -> Base::Task<std::invoke_result_t<F, WriteContext &>>
    {
        return pushFunction(std::move(f), true);
    }

private:
    template <typename F, typename R>
    struct FunctionJob final : WriteJob
    {
        FunctionJob(F function, bool urgent)
            : f(std::move(function))
            , m_isUrgent(urgent)
        {
        }
        bool isUrgent() const override { return m_isUrgent; }
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
        const bool m_isUrgent;
    };
    template <typename F>
    auto pushFunction(F f, bool isUrgent)
    {
        using R = std::invoke_result_t<F, WriteContext &>;
        auto job = std::make_unique<FunctionJob<F, R>>(std::move(f), isUrgent);
        auto task = job->promise.task();
        push(std::move(job));
        return task;
    }
    //! Done also when \a f failed in a way that concerns only itself; the error when the transaction cannot go on.
    static Base::Result<Base::Done> inSavepoint(Sql::Connection &sql,
                                                const std::function<Base::Result<Base::Done>()> &f);

    using Batch = std::vector<std::unique_ptr<WriteJob>>;
    struct Parts; // what lives on the thread
    //! One transaction of everything, of urgent jobs alone, or of a look without a change.
    enum class Extent { Everything, Urgent, Look };
    using Jobs = std::vector<WriteJob *>;
    static Base::Result<Meta> open(Parts &parts, const Sql::OpenOptions &options, qint64 mailboxBytes,
                                   const Base::Clock &clock);
    void loop(Parts &parts);
    //! Tells the room what is free inside the file, when that matters.
    static void lookInside(const Parts &parts);
    static Base::Result<Base::Done> runJobs(Parts &parts, const Jobs &jobs, Extent extent);
    //! What became of each job of a transaction that failed.
    static std::vector<Base::Result<Base::Done>> rescue(Parts &parts, const Jobs &jobs, const Base::Error &failure);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Batch m_queue;
    bool m_stop = false;
    std::atomic<qint64> m_queuedBytes{0};
    std::atomic<quint64> m_commits{0};
    RunningTime m_startTime; // written before start() answers
    std::thread m_thread; // no QThread: see Base::JobThreads
};

} // namespace Relay::Store
