// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/jobthreads.h"
#include "shared/base/task.h"

namespace Base {

//! One thread that runs jobs in the order they were given; values come back to the thread that owns the Worker.
//! Destroying it finishes the jobs that were queued (nothing is lost half way) but delivers no more values.
class Worker : public QObject
{
    Q_OBJECT
public:
    //! \a name is shown by debuggers and `top -H`.
    explicit Worker(const QString &name, QObject *parent = nullptr);
    ~Worker() override;

    //! Runs \a f() on the worker thread; the Task lives on the owner's thread. Call from the owner's thread only.
    template <typename F>
    auto run(F f) -> Task<std::invoke_result_t<F>>
    {
        using R = std::invoke_result_t<F>;
        Promise<R> promise;
        auto call = std::make_shared<F>(std::move(f));
        auto box = std::make_shared<Promise<R>>(promise);
        m_thread.push([this, call, box]() mutable {
            auto value = std::make_shared<std::optional<R>>((*call)());
            call.reset(); // what the job captured dies on the worker, before its value is announced
            deliver([box = std::move(box), value] { box->finish(std::move(**value)); });
        });
        return promise.task();
    }

    //! True when called on the worker's own thread.
    bool isCurrentThread() const;

private:
    void deliver(std::function<void()> done);

    JobThreads m_thread;
};

} // namespace Base
