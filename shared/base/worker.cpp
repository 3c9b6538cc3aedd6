// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/worker.h"

#include <QMetaObject>

namespace Base {

Worker::Worker(const QString &name, QObject *parent) : QObject(parent), m_thread(1, name.toUtf8()) {}

Worker::~Worker() = default;

bool Worker::isCurrentThread() const
{
    return m_thread.isCurrentThread();
}

void Worker::deliver(std::function<void()> done)
{
    // Posted to this object: events still waiting when it is destroyed die with it, on its own thread.
    QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
}

} // namespace Base
