// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectionstate.h"

namespace Session {

ConnectionState::ConnectionState(QObject *parent) : QObject(parent) {}

void ConnectionState::set(Phase phase, const Base::Error &error, const QDateTime &nextTry)
{
    m_phase = phase;
    m_error = error;
    m_nextTry = nextTry;
    Q_EMIT changed();
}

void ConnectionState::setWaiting(quint64 messages)
{
    if (m_waiting == messages) return;
    m_waiting = messages;
    Q_EMIT changed();
}

void ConnectionState::setStoringError(const std::optional<Base::Error> &error)
{
    if (!m_storingError && !error) return;
    m_storingError = error;
    Q_EMIT changed();
}

} // namespace Session
