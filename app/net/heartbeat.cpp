// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/heartbeat.h"

#include <QPointer>

#include <algorithm>

namespace Net {

Heartbeat::Heartbeat(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::tick);
}

void Heartbeat::start(std::chrono::milliseconds interval)
{
    m_interval = interval;
    heard();
    schedule();
}

void Heartbeat::stop()
{
    m_timer.stop();
}

void Heartbeat::heard()
{
    m_silence.start();
    m_lostAfter = 2 * m_interval;
    m_asked = false;
}

void Heartbeat::probe(std::chrono::milliseconds patience)
{
    if (!m_timer.isActive()) return;
    m_asked = true;
    m_lostAfter = std::min(m_lostAfter, std::chrono::milliseconds(m_silence.elapsed()) + patience);
    schedule();
    Q_EMIT pingDue();
}

void Heartbeat::schedule()
{
    const std::chrono::milliseconds silence(m_silence.elapsed());
    m_timer.start(std::max((m_asked ? m_lostAfter : m_interval) - silence, std::chrono::milliseconds(1)));
}

void Heartbeat::tick()
{
    const std::chrono::milliseconds silence(m_silence.elapsed());
    if (silence >= m_lostAfter) {
        Q_EMIT lost();
        return;
    }
    const bool due = !m_asked && silence >= m_interval;
    if (due) m_asked = true;
    schedule();
    if (due) Q_EMIT pingDue();
}

} // namespace Net
