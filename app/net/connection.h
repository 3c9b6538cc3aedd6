// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/backoff.h"
#include "app/net/heartbeat.h"
#include "app/net/hellosigner.h"
#include "app/net/transport.h"
#include "shared/base/error.h"
#include "shared/wire/kith.pb.h"
#include "shared/wire/limits.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace Net {

//! The way to the relay: connects, says Hello, keeps alive, comes back. Carries frames while it is online; which frame means
//! what is the business of Requester and PushRouter. Made by the composition; everything on one thread.
class Connection : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Offline, //!< not started, or stopped
        Connecting,
        Authenticating, //!< the socket is open; Hello is under way
        Online,
        WaitingToRetry, //!< error() says why, untilRetry() how long
        Refused, //!< stays away until start() or retryNow(): error() says why
    };
    Q_ENUM(State)

    //! Where to go. \a relayId: the relay this account lives on, 16 bytes; another one is never told anything.
    struct Target
    {
        RelayTrust trust;
        QByteArray relayId;
        QString client; //!< "kith 0.1.0 linux", at most 64 bytes
    };

    struct Timing
    {
        std::chrono::milliseconds helloTimeout = Wire::kHelloTimeout; //!< Challenge and Welcome, each
        std::chrono::milliseconds heartbeat = Wire::kHeartbeat; //!< unless Welcome names another
        std::chrono::milliseconds probePatience{5'000};
    };

    //! \a transport and \a signer must outlive it.
    Connection(Transport &transport, HelloSigner &signer, QObject *parent = nullptr);
    Connection(Transport &transport, HelloSigner &signer, Timing timing, Backoff backoff, QObject *parent = nullptr);
    ~Connection() override;

    //! Connects, and comes back whenever it breaks, until stop(). Again with another target: leaves the old one.
    void start(const Target &target);
    //! Hangs up and stays Offline.
    void stop();
    //! Tries at once when it is waiting or was refused; when online, asks whether the relay is still there.
    void retryNow();

    State state() const { return m_state; }
    bool isOnline() const { return m_state == State::Online; }
    //! Why it is WaitingToRetry or Refused. Refused: RefusedConflict (the same device connected elsewhere),
    //! RefusedDeviceRevoked, RefusedUnauthenticated (sign in again), RefusedForbidden, VersionUnsupported, ProtocolViolation
    //! (it is another relay), NotSignedIn, 5xx (HelloSigner could not). WaitingToRetry: Unreachable, TimedOut,
    //! ConnectionLost, TlsFailed, PinMismatch, CertificateUnknown (detail: its pin), ProtocolViolation, RefusedOverloaded...
    const Base::Error &error() const { return m_error; }
    //! Until the next try; 0 unless WaitingToRetry.
    std::chrono::milliseconds untilRetry() const;
    //! Of the current connection.
    const kith::wire::Welcome &welcome() const { return m_welcome; }

    //! False unless online, or when the frame is larger than a message may be.
    bool send(const kith::wire::ClientFrame &frame);
    //! The relay (or somebody who uses this connection) broke the protocol: hang up and come back later.
    void failProtocol(const QString &what);

Q_SIGNALS:
    void stateChanged(Net::Connection::State state);
    void welcomed(const kith::wire::Welcome &welcome); //!< just before stateChanged(Online)
    void lost(); //!< was online and is no longer; before stateChanged
    void answered(const kith::wire::RelayFrame &frame); //!< request_id is not 0
    void pushed(const kith::wire::RelayFrame &frame);

private:
    void connectNow();
    void onOpened();
    void onReceived(const QByteArray &message);
    void onClosed(const TransportClose &why);
    void onChallenge(const kith::wire::Challenge &challenge);
    void sayHello(const HelloChallenge &challenge, const HelloProof &proof, quint32 version);
    void onHelloAnswer(const kith::wire::RelayFrame &frame);
    void onGoAway(const kith::wire::GoAway &goAway);
    void refreshAndRetry();
    void onRefusal(const kith::wire::Refusal &refusal);
    void waitToRetry(const Base::Error &why, std::chrono::milliseconds atLeast = std::chrono::milliseconds::zero());
    void refuse(const Base::Error &why);
    //! Ends what was and announces what is; \a delay: with WaitingToRetry.
    void leave(State next, const Base::Error &why, std::chrono::milliseconds delay = std::chrono::milliseconds::zero());
    void hangUp(int code);

    Transport &m_transport;
    HelloSigner &m_signer;
    Timing m_timing;
    Backoff m_backoff;
    Target m_target;
    State m_state = State::Offline;
    Base::Error m_error{Base::ErrorCode::Cancelled, {}};
    kith::wire::Welcome m_welcome;
    Heartbeat m_heartbeat;
    QTimer m_retryTimer;
    QTimer m_helloTimer;
    quint64 m_try = 0; //!< answers that belong to an older try are dropped
    std::chrono::milliseconds m_comeBackAfter{-1}; //!< from GoAway; negative: none
    bool m_challenged = false;
    bool m_refreshed = false; //!< a new token was fetched since the last Welcome
};

} // namespace Net
