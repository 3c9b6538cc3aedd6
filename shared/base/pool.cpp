// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/pool.h"

#include <QMetaObject>

namespace Base {

Pool::Pool(int threads, QObject *parent) : QObject(parent), m_threads(threads, "pool") {}

Pool::~Pool()
{
    m_threads.drop();
}

void Pool::deliver(std::function<void()> done)
{
    QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
}

} // namespace Base
