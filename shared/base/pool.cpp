// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/pool.h"

#include <QMetaObject>

namespace Base {

Pool::Pool(int threads, QObject *parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(threads);
}

Pool::~Pool()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void Pool::start(std::function<void()> job)
{
    ++m_load;
    m_threads.start(std::move(job));
}

void Pool::deliver(std::function<void()> done)
{
    QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
}

} // namespace Base
