// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/jobthreads.h"

#include "shared/base/threadname.h"

#include <algorithm>

namespace Base {

JobThreads::JobThreads(int most, const QByteArray &name) : m_most(static_cast<size_t>(std::max(1, most))), m_name(name) {}

JobThreads::~JobThreads()
{
    {
        std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads) thread.join();
}

void JobThreads::push(std::function<void()> job)
{
    {
        std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        if (m_jobs.size() > m_idle && m_threads.size() < m_most) {
            m_threads.emplace_back([this] {
                nameThread(m_name);
                loop();
            });
        }
    }
    m_wake.notify_one();
}

void JobThreads::drop()
{
    std::deque<std::function<void()>> dropped; // what they hold dies outside of the lock
    std::lock_guard lock(m_mutex);
    dropped.swap(m_jobs);
}

bool JobThreads::isCurrentThread() const
{
    std::lock_guard lock(m_mutex);
    return std::any_of(m_threads.cbegin(), m_threads.cend(),
                       [](const std::thread &thread) { return thread.get_id() == std::this_thread::get_id(); });
}

void JobThreads::loop()
{
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            ++m_idle;
            m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
            --m_idle;
            if (m_jobs.empty()) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace Base
