// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/error.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace Session {

//! Whether the relay is there, for banners and for the terminal. Owned by Session.
class ConnectionState : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Stopped, //!< not signed in, or told to stay offline
        Waiting, //!< broke; nextTry() says when it tries again
        Connecting,
        CatchingUp, //!< signed in, older messages are arriving
        Online,
        Rejected, //!< the relay does not let this device in; error() says why; only a person can help
    };
    Q_ENUM(Phase)

    explicit ConnectionState(QObject *parent = nullptr);

    Phase phase() const { return m_phase; }
    QDateTime nextTry() const { return m_nextTry; } //!< valid in Waiting
    Base::Error error() const { return m_error; } //!< why it waits or was rejected
    bool isOnline() const { return m_phase == Phase::Online || m_phase == Phase::CatchingUp; }
    //! Messages that were waiting at the relay and are not here yet; 0 when unknown or done.
    quint64 waiting() const { return m_waiting; }
    //! Why what arrives cannot be stored at the moment: a full disk. Nothing is lost, the relay keeps it.
    const std::optional<Base::Error> &storingError() const { return m_storingError; }

    //! For the part that watches the socket.
    void set(Phase phase, const Base::Error &error = {}, const QDateTime &nextTry = {});
    void setWaiting(quint64 messages);
    void setStoringError(const std::optional<Base::Error> &error);

Q_SIGNALS:
    void changed();

private:
    Phase m_phase = Phase::Stopped;
    QDateTime m_nextTry;
    Base::Error m_error{Base::ErrorCode::Cancelled, {}};
    quint64 m_waiting = 0;
    std::optional<Base::Error> m_storingError;
};

} // namespace Session
