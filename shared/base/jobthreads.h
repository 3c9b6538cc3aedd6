// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace Base {

//! A queue of jobs and the threads that take them, started as they are needed. For Worker and Pool.
//! Destroying it runs what still waits, and is over only when the threads are: unlike QThread::wait(), which ends while a
//! thread still gives back what it kept for itself (OpenSSL's random generator, say), when a program may be over already.
class JobThreads
{
public:
    //! \a name is shown by debuggers and `top -H`.
    JobThreads(int most, const QByteArray &name);
    ~JobThreads();
    Q_DISABLE_COPY_MOVE(JobThreads)

    //! In this order. Any thread.
    void push(std::function<void()> job);
    //! Drops what has not begun. Any thread.
    void drop();
    //! True on one of the threads.
    bool isCurrentThread() const;

private:
    void loop();

    const size_t m_most;
    const QByteArray m_name;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    size_t m_idle = 0; //!< waiting for a job
    bool m_stop = false;
};

} // namespace Base
