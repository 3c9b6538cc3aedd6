// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/link.h"

#include <QUrl>

namespace Session {

Link::Link(Net::Connection &connection, DeviceIdentity &identity, ConnectionState &state, const Base::Clock &clock,
           const QString &clientName)
    : m_connection(connection), m_identity(identity), m_state(state), m_clock(clock), m_clientName(clientName)
{
    connect(&m_connection, &Net::Connection::welcomed, this, &Link::onWelcome);
    connect(&m_connection, &Net::Connection::lost, this, &Link::offline);
    connect(&m_connection, &Net::Connection::stateChanged, this, &Link::onState);
}

void Link::start()
{
    m_wanted = true;
    if (!m_identity.isSignedIn()) {
        m_state.set(ConnectionState::Phase::Stopped, {Base::ErrorCode::NotSignedIn, {}});
        return;
    }
    const Store::Account &account = *m_identity.account();
    Net::Connection::Target target;
    target.trust.relay = QUrl(account.relayUrl);
    if (!account.relayPin.isEmpty()) target.trust.pins = {account.relayPin};
    target.relayId = account.relayId;
    target.client = m_clientName;
    m_connection.start(target);
}

void Link::stop()
{
    m_wanted = false;
    m_connection.stop();
}

void Link::retryNow()
{
    if (m_wanted) m_connection.retryNow();
}

void Link::onWelcome(const kith::wire::Welcome &welcome)
{
    m_toCome = welcome.waiting();
    m_catchingUp = true;
}

void Link::onState(Net::Connection::State state)
{
    using Phase = ConnectionState::Phase;
    switch (state) {
    case Net::Connection::State::Offline: m_state.set(Phase::Stopped); break;
    case Net::Connection::State::Connecting:
    case Net::Connection::State::Authenticating: m_state.set(Phase::Connecting); break;
    case Net::Connection::State::WaitingToRetry: {
        const auto left = m_connection.untilRetry();
        m_state.set(Phase::Waiting, m_connection.error(), QDateTime::currentDateTimeUtc().addMSecs(left.count()));
        break;
    }
    case Net::Connection::State::Refused: m_state.set(Phase::Rejected, m_connection.error()); break;
    case Net::Connection::State::Online:
        m_state.setWaiting(m_toCome);
        m_state.set(Phase::CatchingUp);
        Q_EMIT online(m_connection.welcome());
        if (m_toCome == 0) becomeCaughtUp();
        break;
    }
    if (state != Net::Connection::State::Online) {
        m_catchingUp = false;
        m_state.setWaiting(0);
    }
}

void Link::noteReceived(quint64 sequence, int entries)
{
    if (!m_catchingUp) return;
    m_toCome -= std::min<quint64>(m_toCome, static_cast<quint64>(entries));
    m_state.setWaiting(m_toCome);
    if (m_toCome == 0 || sequence >= m_connection.welcome().highest_sequence()) becomeCaughtUp();
}

void Link::becomeCaughtUp()
{
    if (!m_catchingUp) return;
    m_catchingUp = false;
    m_state.setWaiting(0);
    m_state.set(ConnectionState::Phase::Online);
    Q_EMIT caughtUp();
}

} // namespace Session
