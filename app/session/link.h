// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/connection.h"
#include "app/session/connectionstate.h"
#include "app/session/deviceidentity.h"
#include "shared/base/clock.h"

#include <QObject>

namespace Session {

//! Starts and stops the connection and tells the rest of the session, in its words, how it stands. Owned by Parts.
class Link : public QObject
{
    Q_OBJECT
public:
    Link(Net::Connection &connection, DeviceIdentity &identity, ConnectionState &state, const Base::Clock &clock,
         const QString &clientName);

    //! Connects when somebody is signed in.
    void start();
    void stop();
    void retryNow();
    bool isWanted() const { return m_wanted; }

    //! Mailbox entries were committed.
    void noteReceived(quint64 sequence, int entries);

Q_SIGNALS:
    void online(const kith::wire::Welcome &welcome);
    void offline();
    void caughtUp();

private:
    void onState(Net::Connection::State state);
    void onWelcome(const kith::wire::Welcome &welcome);
    void becomeCaughtUp();

    Net::Connection &m_connection;
    DeviceIdentity &m_identity;
    ConnectionState &m_state;
    const Base::Clock &m_clock;
    QString m_clientName;
    quint64 m_toCome = 0;
    bool m_wanted = false;
    bool m_catchingUp = false;
};

} // namespace Session
