// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/worker.h"

#include "shared/base/threadname.h"

#include <QMetaObject>

namespace Base {

Worker::Worker(const QString &name, QObject *parent) : QObject(parent)
{
    m_thread = std::thread([this, shown = name.toUtf8()] {
        nameThread(shown);
        loop();
    });
}

Worker::~Worker()
{
    {
        std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

bool Worker::isCurrentThread() const
{
    return std::this_thread::get_id() == m_thread.get_id();
}

void Worker::push(std::function<void()> job)
{
    {
        std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Worker::deliver(std::function<void()> done)
{
    // Posted to this object: events still waiting when it is destroyed die with it, on its own thread.
    QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
}

void Worker::loop()
{
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
            if (m_jobs.empty()) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace Base
