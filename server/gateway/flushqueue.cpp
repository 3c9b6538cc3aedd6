// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/flushqueue.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace Relay::Gateway {

namespace {

constexpr qsizetype kBufferBytes = 4 * 1024;
constexpr qsizetype kMaxBufferBytes = 64 * 1024; // larger ones are not kept
constexpr size_t kMaxBuffers = 64;

} // namespace

FlushQueue::FlushQueue(QObject *parent) : QObject(parent) {}

FlushQueue::~FlushQueue()
{
    for (Flushable *flushable : m_waiting) flushable->m_flushSlot = -1;
}

void FlushQueue::add(Flushable *flushable)
{
    if (flushable->m_flushSlot >= 0) return;
    flushable->m_flushSlot = static_cast<qsizetype>(m_waiting.size());
    m_waiting.push_back(flushable);
    if (m_posted) return;
    m_posted = true;
    // A posted event is handled before the next poll but after every socket that was ready in this turn.
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
}

void FlushQueue::remove(Flushable *flushable)
{
    for (Flushable *&entry : m_flushing) {
        if (entry == flushable) entry = nullptr;
    }
    const qsizetype slot = std::exchange(flushable->m_flushSlot, -1);
    if (slot < 0) return;
    Flushable *last = m_waiting.back();
    m_waiting.pop_back();
    if (last == flushable) return;
    m_waiting[static_cast<size_t>(slot)] = last;
    last->m_flushSlot = slot;
}

void FlushQueue::flush()
{
    Q_ASSERT_X(m_flushing.empty(), "FlushQueue::flush", "called from inside a flush");
    m_flushing.swap(m_waiting);
    for (Flushable *flushable : m_flushing) flushable->m_flushSlot = -1;
    // By index: a flush may make others leave, or write again (that goes into the next turn).
    for (size_t i = 0; i < m_flushing.size(); ++i) {
        if (m_flushing[i]) m_flushing[i]->flushNow();
    }
    m_flushing.clear();
}

QByteArray FlushQueue::takeBuffer()
{
    if (m_buffers.empty()) {
        QByteArray buffer;
        buffer.reserve(kBufferBytes);
        return buffer;
    }
    QByteArray buffer = std::move(m_buffers.back());
    m_buffers.pop_back();
    return buffer;
}

void FlushQueue::giveBuffer(QByteArray &&buffer)
{
    if (m_buffers.size() >= kMaxBuffers || buffer.capacity() > kMaxBufferBytes || !buffer.isDetached()) return;
    buffer.resize(0);
    m_buffers.push_back(std::move(buffer));
}

bool FlushQueue::event(QEvent *event)
{
    if (event->type() != QEvent::User) return QObject::event(event);
    m_posted = false;
    flush();
    return true;
}

} // namespace Relay::Gateway
