// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/jobthreads.h"
#include "shared/base/task.h"

namespace Base {

//! A few threads for work that is long but independent (images, files, Argon2); values come back to the owner's thread.
//! Destroying it drops jobs that have not begun and waits for those that have.
class Pool : public QObject
{
    Q_OBJECT
public:
    explicit Pool(int threads, QObject *parent = nullptr);
    ~Pool() override;

    //! Jobs waiting or running. Call from the owner's thread.
    int load() const { return m_load; }

    //! Runs \a f() on one of the threads; the Task lives on the owner's thread. Call from the owner's thread only.
    template <typename F>
    auto run(F f) -> Task<std::invoke_result_t<F>>
    {
        using R = std::invoke_result_t<F>;
        Promise<R> promise;
        auto call = std::make_shared<F>(std::move(f));
        auto box = std::make_shared<Promise<R>>(promise);
        ++m_load;
        m_threads.push([this, call, box]() mutable {
            auto value = std::make_shared<std::optional<R>>((*call)());
            call.reset();
            deliver([this, box = std::move(box), value] {
                --m_load;
                box->finish(std::move(**value));
            });
        });
        return promise.task();
    }

private:
    void deliver(std::function<void()> done);

    int m_load = 0;
    JobThreads m_threads; // last: the first to go
};

} // namespace Base
