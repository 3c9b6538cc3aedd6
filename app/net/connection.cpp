// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/connection.h"

#include "app/net/logging.h"
#include "shared/crypto/random.h"
#include "shared/wire/wireerror.h"

#include <QPointer>

#include <algorithm>

namespace Net {

namespace {

using std::chrono::milliseconds;

constexpr quint32 kHelloRequest = 1; // Requester counts from 2
constexpr int kNormalClosure = 1000;
constexpr milliseconds kLongestAbsence{10 * 60 * 1000}; // whatever a relay asks for
constexpr milliseconds kTrustPause{30'000}; // a captive portal goes away by itself, a wrong key does not
constexpr milliseconds kGoAwayPatience{5'000};

// Errors of our own side that waiting does not cure.
bool isForGood(Base::ErrorCode code)
{
    switch (code) {
    case Base::ErrorCode::NotSignedIn:
    case Base::ErrorCode::RefusedUnauthenticated:
    case Base::ErrorCode::RefusedDeviceRevoked:
    case Base::ErrorCode::RefusedForbidden: return true;
    default: return static_cast<int>(code) >= 500;
    }
}

milliseconds pauseFor(const Base::Error &error)
{
    return error.code == Base::ErrorCode::PinMismatch || error.code == Base::ErrorCode::CertificateUnknown ? kTrustPause
                                                                                                           : milliseconds(0);
}

} // namespace

Connection::Connection(Transport &transport, HelloSigner &signer, QObject *parent)
    : Connection(transport, signer, Timing(), Backoff(), parent)
{
}

Connection::Connection(Transport &transport, HelloSigner &signer, Timing timing, Backoff backoff, QObject *parent)
    : QObject(parent), m_transport(transport), m_signer(signer), m_timing(timing), m_backoff(std::move(backoff))
{
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setTimerType(Qt::PreciseTimer); // people see it counting down
    m_helloTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &Connection::connectNow);
    connect(&m_helloTimer, &QTimer::timeout, this, [this] {
        hangUp(kNormalClosure);
        waitToRetry({Base::ErrorCode::TimedOut, QStringLiteral("the relay does not answer")});
    });
    connect(&m_heartbeat, &Heartbeat::pingDue, this, [this] { m_transport.ping(); });
    connect(&m_heartbeat, &Heartbeat::lost, this, [this] {
        hangUp(kNormalClosure);
        waitToRetry({Base::ErrorCode::ConnectionLost, QStringLiteral("no sign of life")});
    });
    connect(&m_transport, &Transport::opened, this, &Connection::onOpened);
    connect(&m_transport, &Transport::received, this, &Connection::onReceived);
    connect(&m_transport, &Transport::alive, &m_heartbeat, &Heartbeat::heard);
    connect(&m_transport, &Transport::closed, this, &Connection::onClosed);
}

Connection::~Connection()
{
    disconnect(&m_transport, nullptr, this, nullptr);
}

void Connection::start(const Target &target)
{
    m_target = target;
    m_backoff.reset();
    m_refreshed = false;
    hangUp(kNormalClosure);
    if (isOnline()) leave(State::Offline, {Base::ErrorCode::Cancelled, {}});
    connectNow();
}

void Connection::stop()
{
    if (m_state == State::Offline) return;
    hangUp(kNormalClosure);
    leave(State::Offline, {Base::ErrorCode::Cancelled, {}});
}

void Connection::retryNow()
{
    switch (m_state) {
    case State::Online: m_heartbeat.probe(m_timing.probePatience); break;
    case State::WaitingToRetry:
    case State::Refused:
        m_backoff.reset();
        m_refreshed = false;
        connectNow();
        break;
    case State::Offline:
    case State::Connecting:
    case State::Authenticating: break;
    }
}

milliseconds Connection::untilRetry() const
{
    if (m_state != State::WaitingToRetry) return milliseconds(0);
    return std::max(m_retryTimer.remainingTimeAsDuration(), milliseconds(0));
}

void Connection::connectNow()
{
    const quint64 previous = m_try;
    leave(State::Connecting, {Base::ErrorCode::Cancelled, {}});
    // Somebody who heard of it may have stopped or restarted it already.
    if (m_try == previous + 1) m_transport.open(m_target.trust);
}

void Connection::hangUp(int code)
{
    m_transport.close(code);
}

void Connection::leave(State next, const Base::Error &why, milliseconds delay)
{
    const bool wasOnline = isOnline();
    const quint64 mine = ++m_try;
    m_retryTimer.stop();
    m_helloTimer.stop();
    m_heartbeat.stop();
    m_challenged = false;
    m_comeBackAfter = milliseconds(-1);
    m_state = next;
    m_error = why;
    if (next == State::WaitingToRetry) m_retryTimer.start(delay); // before the listeners ask untilRetry()
    const QPointer<Connection> alive(this);
    if (wasOnline) Q_EMIT lost();
    if (alive && m_try == mine) Q_EMIT stateChanged(next);
}

void Connection::waitToRetry(const Base::Error &why, milliseconds atLeast)
{
    const milliseconds delay = std::max({m_backoff.next(), std::min(atLeast, kLongestAbsence), pauseFor(why)});
    qCWarning(lcNet) << "no connection:" << Base::errorName(why.code) << why.detail << "- next try in" << delay.count() << "ms";
    leave(State::WaitingToRetry, why, delay);
}

void Connection::refuse(const Base::Error &why)
{
    qCWarning(lcNet) << "staying away:" << Base::errorName(why.code) << why.detail;
    leave(State::Refused, why);
}

void Connection::failProtocol(const QString &what)
{
    if (m_state != State::Online && m_state != State::Authenticating) return;
    hangUp(static_cast<int>(Wire::CloseCode::Malformed));
    waitToRetry({Base::ErrorCode::ProtocolViolation, what});
}

void Connection::onOpened()
{
    if (m_state != State::Connecting) return;
    m_state = State::Authenticating;
    m_helloTimer.start(m_timing.helloTimeout);
    Q_EMIT stateChanged(m_state);
}

void Connection::onClosed(const TransportClose &why)
{
    switch (static_cast<Wire::CloseCode>(why.code)) {
    case Wire::CloseCode::Replaced:
        refuse({Base::ErrorCode::RefusedConflict, QStringLiteral("the same device connected elsewhere")});
        return;
    case Wire::CloseCode::Revoked: refuse({Base::ErrorCode::RefusedDeviceRevoked, {}}); return;
    case Wire::CloseCode::Unauthenticated: refreshAndRetry(); return;
    default: break;
    }
    if (m_comeBackAfter >= milliseconds(0)) {
        waitToRetry({Base::ErrorCode::ConnectionLost, QStringLiteral("the relay went away for a moment")}, m_comeBackAfter);
        return;
    }
    waitToRetry(why.error);
}

void Connection::onReceived(const QByteArray &message)
{
    kith::wire::RelayFrame frame;
    if (!frame.ParseFromArray(message.constData(), static_cast<int>(message.size()))) {
        failProtocol(QStringLiteral("a frame that cannot be read"));
        return;
    }
    if (frame.body_case() == kith::wire::RelayFrame::kGoAway && frame.request_id() == 0) {
        onGoAway(frame.go_away());
        return;
    }
    if (m_state == State::Online) {
        if (frame.request_id() != 0)
            Q_EMIT answered(frame);
        else if (frame.body_case() == kith::wire::RelayFrame::kRefusal)
            qCWarning(lcNet) << "the relay complains:" << Base::errorName(Wire::toError(frame.refusal()).code);
        else
            Q_EMIT pushed(frame);
        return;
    }
    if (m_state != State::Authenticating) return;
    if (frame.body_case() == kith::wire::RelayFrame::kRefusal) {
        onRefusal(frame.refusal());
    } else if (!m_challenged) {
        if (frame.body_case() == kith::wire::RelayFrame::kChallenge)
            onChallenge(frame.challenge());
        else
            failProtocol(QStringLiteral("the first frame is no challenge"));
    } else if (frame.request_id() == kHelloRequest) {
        onHelloAnswer(frame);
    } // pushes before Welcome mean nothing yet
}

void Connection::onChallenge(const kith::wire::Challenge &challenge)
{
    m_challenged = true;
    const HelloChallenge said{QByteArray::fromStdString(challenge.relay_id()), QByteArray::fromStdString(challenge.relay_nonce()),
                              Crypto::randomBytes(Wire::kNonceBytes)};
    if (said.relayId != m_target.relayId) {
        hangUp(kNormalClosure);
        refuse({Base::ErrorCode::ProtocolViolation, QStringLiteral("this is another relay")});
        return;
    }
    if (said.relayNonce.size() != Wire::kNonceBytes) {
        failProtocol(QStringLiteral("the challenge has no nonce"));
        return;
    }
    if (challenge.min_version() > Wire::kProtocolVersion || challenge.max_version() < Wire::kProtocolVersion) {
        hangUp(kNormalClosure);
        refuse({Base::ErrorCode::VersionUnsupported,
                QStringLiteral("the relay speaks %1 to %2").arg(challenge.min_version()).arg(challenge.max_version())});
        return;
    }
    const quint64 mine = m_try;
    m_helloTimer.stop(); // what the signer needs is not the relay's delay
    m_signer.proveHello(said).then(this, [this, mine, said](Base::Result<HelloProof> proof) {
        if (m_try != mine) return;
        if (proof) {
            sayHello(said, *proof, Wire::kProtocolVersion);
            return;
        }
        hangUp(kNormalClosure);
        if (isForGood(proof.error().code))
            refuse(proof.error());
        else
            waitToRetry(proof.error());
    });
}

void Connection::sayHello(const HelloChallenge &challenge, const HelloProof &proof, quint32 version)
{
    kith::wire::ClientFrame frame;
    frame.set_request_id(kHelloRequest);
    auto *hello = frame.mutable_hello();
    hello->set_version(version);
    hello->set_access_token(proof.accessToken.toStdString());
    hello->set_client_nonce(challenge.clientNonce.toStdString());
    hello->set_signature(proof.signature.toStdString());
    hello->set_last_sequence(proof.lastSequence);
    hello->set_state_generation(proof.stateGeneration);
    hello->set_client(m_target.client.toUtf8().left(Wire::kMaxClientNameBytes).toStdString());
    m_helloTimer.start(m_timing.helloTimeout);
    m_transport.send(QByteArray::fromStdString(frame.SerializeAsString()));
}

void Connection::onHelloAnswer(const kith::wire::RelayFrame &frame)
{
    if (frame.body_case() != kith::wire::RelayFrame::kWelcome) {
        failProtocol(QStringLiteral("Hello was answered with something else"));
        return;
    }
    m_helloTimer.stop();
    m_refreshed = false;
    m_backoff.reset();
    m_welcome = frame.welcome();
    m_state = State::Online;
    m_error = {Base::ErrorCode::Cancelled, {}};
    milliseconds interval = m_timing.heartbeat;
    if (m_welcome.heartbeat_seconds() != 0)
        interval = std::min(interval, milliseconds(std::chrono::seconds(std::max(m_welcome.heartbeat_seconds(), 1u))));
    m_heartbeat.start(interval);
    const quint64 mine = m_try;
    const QPointer<Connection> alive(this);
    Q_EMIT welcomed(m_welcome);
    if (alive && m_try == mine) Q_EMIT stateChanged(m_state);
}

void Connection::onGoAway(const kith::wire::GoAway &goAway)
{
    qCInfo(lcNet) << "the relay asks to come back in" << goAway.retry_after_ms() << "ms";
    m_comeBackAfter = milliseconds(goAway.retry_after_ms());
    const quint64 mine = m_try;
    // It closes when it has answered what it can; not for ever.
    QTimer::singleShot(kGoAwayPatience, this, [this, mine] {
        if (m_try != mine) return;
        const milliseconds after = m_comeBackAfter;
        hangUp(kNormalClosure);
        waitToRetry({Base::ErrorCode::ConnectionLost, QStringLiteral("the relay went away for a moment")}, after);
    });
}

void Connection::onRefusal(const kith::wire::Refusal &refusal)
{
    const Base::Error error = Wire::toError(refusal);
    hangUp(kNormalClosure);
    switch (refusal.code()) {
    case kith::wire::UNAUTHENTICATED: refreshAndRetry(); return;
    case kith::wire::DEVICE_REVOKED:
    case kith::wire::FORBIDDEN:
    case kith::wire::NOT_FOUND: refuse(error); return;
    default: waitToRetry(error, milliseconds(refusal.retry_after_ms())); return;
    }
}

void Connection::refreshAndRetry()
{
    if (m_refreshed) {
        refuse({Base::ErrorCode::RefusedUnauthenticated, QStringLiteral("also with a new token")});
        return;
    }
    m_refreshed = true;
    leave(State::Connecting, {Base::ErrorCode::Cancelled, {}});
    if (m_state != State::Connecting || !m_refreshed) return; // stopped or restarted by a listener
    const quint64 mine = m_try;
    m_signer.refreshAccessToken().then(this, [this, mine](Base::Result<Base::Done> done) {
        if (m_try != mine) return;
        if (done) {
            connectNow();
        } else if (isForGood(done.error().code)) {
            refuse(done.error());
        } else {
            m_refreshed = false; // nothing was learned about the token
            waitToRetry(done.error());
        }
    });
}

bool Connection::send(const kith::wire::ClientFrame &frame)
{
    if (!isOnline() || frame.ByteSizeLong() > static_cast<size_t>(Wire::kMaxFrameBytes)) return false;
    m_transport.send(QByteArray::fromStdString(frame.SerializeAsString()));
    return true;
}

} // namespace Net
