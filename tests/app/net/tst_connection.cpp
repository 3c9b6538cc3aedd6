// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/connection.h"
#include "faketransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using Base::ErrorCode;
using Net::Backoff;
using Net::Connection;
using State = Net::Connection::State;

namespace {
const QByteArray kRelay(16, 'r');

struct Scene
{
    explicit Scene(Connection::Timing timing = {}, double jitter = 0.0)
        : connection(transport, signer, timing, Backoff([jitter] { return jitter; }))
    {
    }
    void start() { connection.start({{QUrl(QStringLiteral("https://relay.example:7443")), {}}, kRelay, QStringLiteral("kith test")}); }
    void reachHello()
    {
        transport.accept();
        transport.challenge(kRelay);
    }
    void reachOnline()
    {
        reachHello();
        transport.welcome();
    }

    FakeTransport transport;
    FakeSigner signer;
    Connection connection;
};
} // namespace

class tst_Connection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void helloAnswersTheChallengeAndWelcomeMakesItOnline()
    {
        Scene s;
        QSignalSpy states(&s.connection, &Connection::stateChanged);
        QSignalSpy welcomed(&s.connection, &Connection::welcomed);
        s.start();
        QCOMPARE(s.connection.state(), State::Connecting);
        s.transport.accept();
        QCOMPARE(s.connection.state(), State::Authenticating);
        QVERIFY(s.transport.sent.isEmpty());
        s.transport.challenge(kRelay);
        QCOMPARE(s.transport.sent.size(), 1);
        const auto frame = s.transport.sent.first();
        QVERIFY(frame.request_id() != 0);
        QVERIFY(frame.has_hello());
        QCOMPARE(frame.hello().version(), 1u);
        QCOMPARE(frame.hello().access_token(), std::string("token0"));
        QCOMPARE(frame.hello().last_sequence(), 77u);
        QCOMPARE(frame.hello().state_generation(), 5u);
        QCOMPARE(frame.hello().client_nonce(), s.signer.challenges.first().clientNonce.toStdString());
        QCOMPARE(frame.hello().client_nonce().size(), 16u);
        QCOMPARE(s.signer.challenges.first().relayNonce, QByteArray(16, 'n'));
        s.transport.welcome();
        QCOMPARE(s.connection.state(), State::Online);
        QCOMPARE(welcomed.size(), 1);
        QCOMPARE(states.size(), 3);
    }
    void everyConnectionHasItsOwnNonce()
    {
        Scene s;
        s.start();
        s.reachOnline();
        s.transport.breakOff();
        QTRY_COMPARE(s.transport.opens, 2);
        s.reachOnline();
        QCOMPARE(s.signer.challenges.size(), 2);
        QVERIFY(s.signer.challenges[0].clientNonce != s.signer.challenges[1].clientNonce);
    }
    void anotherRelayIsNeverToldAnything()
    {
        Scene s;
        s.start();
        s.transport.accept();
        s.transport.challenge(QByteArray(16, 'x'));
        QCOMPARE(s.connection.state(), State::Refused);
        QCOMPARE(s.connection.error().code, ErrorCode::ProtocolViolation);
        QVERIFY(s.transport.sent.isEmpty());
        QVERIFY(s.signer.challenges.isEmpty());
        QVERIFY(!s.transport.isOpen);
    }
    void aRelayOfAnotherVersionIsNotTalkedTo()
    {
        Scene s;
        s.start();
        s.transport.accept();
        s.transport.challenge(kRelay, 2, 3);
        QCOMPARE(s.connection.state(), State::Refused);
        QCOMPARE(s.connection.error().code, ErrorCode::VersionUnsupported);
        QVERIFY(s.transport.sent.isEmpty());
    }
    void aRefusedTokenIsRefreshedOnceAndTriedAgain()
    {
        Scene s;
        s.start();
        s.reachHello();
        s.transport.refuse(kith::wire::UNAUTHENTICATED);
        QCOMPARE(s.signer.refreshes, 1);
        QCOMPARE(s.transport.opens, 2);
        s.reachHello();
        QCOMPARE(s.transport.sent.last().hello().access_token(), std::string("token1"));
        s.transport.welcome();
        QCOMPARE(s.connection.state(), State::Online);

        // and again later: the success in between counts
        s.transport.breakOff(ErrorCode::ConnectionLost, 4005);
        QCOMPARE(s.signer.refreshes, 2);
        QCOMPARE(s.connection.state(), State::Connecting);
    }
    void aRefusedFreshTokenEndsIt()
    {
        Scene s;
        s.start();
        s.reachHello();
        s.transport.refuse(kith::wire::UNAUTHENTICATED);
        s.reachHello();
        s.transport.refuse(kith::wire::UNAUTHENTICATED);
        QCOMPARE(s.signer.refreshes, 1);
        QCOMPARE(s.connection.state(), State::Refused);
        QCOMPARE(s.connection.error().code, ErrorCode::RefusedUnauthenticated);
    }
    void aRefreshThatFailsOnTheWayIsTriedLater()
    {
        Scene s;
        s.signer.refreshFailure = Base::Error{ErrorCode::Unreachable, {}};
        s.start();
        s.reachHello();
        s.transport.refuse(kith::wire::UNAUTHENTICATED);
        QCOMPARE(s.connection.state(), State::WaitingToRetry);
        s.signer.refreshFailure.reset();
        QTRY_COMPARE(s.transport.opens, 2);
        s.reachHello();
        s.transport.refuse(kith::wire::UNAUTHENTICATED);
        QCOMPARE(s.signer.refreshes, 2);
        QCOMPARE(s.transport.opens, 3);
    }
    void aRefreshThatIsRefusedEndsIt()
    {
        Scene s;
        s.signer.refreshFailure = Base::Error{ErrorCode::RefusedUnauthenticated, {}};
        s.start();
        s.reachHello();
        s.transport.refuse(kith::wire::UNAUTHENTICATED);
        QCOMPARE(s.connection.state(), State::Refused);
        QCOMPARE(s.connection.error().code, ErrorCode::RefusedUnauthenticated);
    }
    void closeCodesSayWhatToDo_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<State>("state");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("replaced") << 4001 << State::Refused << ErrorCode::RefusedConflict;
        QTest::newRow("revoked") << 4002 << State::Refused << ErrorCode::RefusedDeviceRevoked;
        QTest::newRow("hello missing") << 4000 << State::WaitingToRetry << ErrorCode::ConnectionLost;
        QTest::newRow("too slow") << 4003 << State::WaitingToRetry << ErrorCode::ConnectionLost;
        QTest::newRow("going away") << 1001 << State::WaitingToRetry << ErrorCode::ConnectionLost;
        QTest::newRow("cut") << 0 << State::WaitingToRetry << ErrorCode::ConnectionLost;
    }
    void closeCodesSayWhatToDo()
    {
        QFETCH(int, code);
        QFETCH(State, state);
        QFETCH(ErrorCode, error);
        Scene s({}, 1.0);
        s.start();
        s.reachOnline();
        QSignalSpy lost(&s.connection, &Connection::lost);
        s.transport.breakOff(ErrorCode::ConnectionLost, code);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(s.connection.state(), state);
        QCOMPARE(s.connection.error().code, error);
    }
    void aReplacedConnectionStaysAwayUntilAsked()
    {
        Scene s;
        s.start();
        s.reachOnline();
        s.transport.breakOff(ErrorCode::ConnectionLost, 4001);
        QTest::qWait(20);
        QCOMPARE(s.transport.opens, 1);
        s.connection.retryNow();
        QCOMPARE(s.transport.opens, 2);
    }
    void waitingCanBeCutShort()
    {
        Scene s({}, 1.0);
        s.start();
        s.transport.breakOff(ErrorCode::Unreachable);
        QCOMPARE(s.connection.state(), State::WaitingToRetry);
        QVERIFY(s.connection.untilRetry() > 300ms && s.connection.untilRetry() <= 500ms);
        s.connection.retryNow();
        QCOMPARE(s.connection.state(), State::Connecting);
        QCOMPARE(s.transport.opens, 2);
    }
    void failuresInARowWaitLongerAndAWelcomeForgivesThem()
    {
        Scene s({}, 1.0);
        s.start();
        s.transport.breakOff(ErrorCode::Unreachable);
        QVERIFY(s.connection.untilRetry() <= 500ms);
        QTRY_COMPARE(s.transport.opens, 2);
        s.transport.breakOff(ErrorCode::Unreachable);
        QVERIFY(s.connection.untilRetry() > 700ms && s.connection.untilRetry() <= 1000ms);
        QTRY_COMPARE(s.transport.opens, 3);
        s.reachOnline();
        s.transport.breakOff();
        QVERIFY(s.connection.untilRetry() <= 500ms);
    }
    void theListenerOfTheChangeKnowsWhenTheNextTryIs()
    {
        Scene s({}, 1.0);
        s.start();
        std::chrono::milliseconds told{0};
        QObject::connect(&s.connection, &Connection::stateChanged, &s.connection, [&](State state) {
            if (state == State::WaitingToRetry) told = s.connection.untilRetry();
        });
        s.transport.breakOff(ErrorCode::Unreachable);
        QVERIFY(told > 300ms);
    }
    void aWrongKeyIsNotTriedEveryMoment()
    {
        Scene s;
        s.start();
        s.transport.breakOff(ErrorCode::PinMismatch);
        QCOMPARE(s.connection.state(), State::WaitingToRetry);
        QCOMPARE(s.connection.error().code, ErrorCode::PinMismatch);
        QVERIFY(s.connection.untilRetry() > 25s);
    }
    void goAwaySaysWhenToComeBack()
    {
        Scene s;
        s.start();
        s.reachOnline();
        kith::wire::RelayFrame frame;
        frame.mutable_go_away()->set_retry_after_ms(7000);
        s.transport.inject(frame);
        QCOMPARE(s.connection.state(), State::Online); // answers may still come
        s.transport.breakOff(ErrorCode::ConnectionLost, 1001);
        QCOMPARE(s.connection.state(), State::WaitingToRetry);
        QVERIFY(s.connection.untilRetry() > 6s && s.connection.untilRetry() <= 7s);
    }
    void anOverloadedRelaySaysWhenToComeBack()
    {
        Scene s;
        s.start();
        s.reachHello();
        s.transport.refuse(kith::wire::OVERLOADED, 9000);
        QCOMPARE(s.connection.error().code, ErrorCode::RefusedOverloaded);
        QVERIFY(s.connection.untilRetry() > 8s);
    }
    void aRevokedDeviceStaysAway()
    {
        Scene s;
        s.start();
        s.reachHello();
        s.transport.refuse(kith::wire::DEVICE_REVOKED);
        QCOMPARE(s.connection.state(), State::Refused);
        QCOMPARE(s.connection.error().code, ErrorCode::RefusedDeviceRevoked);
    }
    void silenceIsAskedAboutAndThenCalledLost()
    {
        Connection::Timing timing;
        timing.heartbeat = 60ms;
        Scene s(timing, 1.0);
        s.start();
        s.reachOnline();
        QSignalSpy lost(&s.connection, &Connection::lost);
        QTRY_COMPARE(s.transport.pings, 1);
        Q_EMIT s.transport.alive(); // the pong
        QTRY_COMPARE(s.transport.pings, 2);
        QCOMPARE(lost.size(), 0);
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(s.transport.pings, 2);
        QCOMPARE(s.connection.state(), State::WaitingToRetry);
        QCOMPARE(s.connection.error().code, ErrorCode::ConnectionLost);
        QVERIFY(!s.transport.isOpen);
    }
    void trafficNeedsNoPing()
    {
        Connection::Timing timing;
        timing.heartbeat = 200ms;
        Scene s(timing);
        s.start();
        s.reachOnline();
        // Half a second of steady traffic; begun anew when this process was not given the machine in time.
        QElapsedTimer timer, gap;
        timer.start();
        gap.start();
        while (timer.elapsed() < 500) {
            Q_EMIT s.transport.alive();
            gap.start();
            QTest::qWait(10);
            if (gap.elapsed() < 150) continue;
            s.transport.pings = 0;
            timer.start();
        }
        QCOMPARE(s.transport.pings, 0);
        QVERIFY(s.connection.isOnline());
    }
    void afterWakingUpADeadConnectionIsNoticedSoon()
    {
        Connection::Timing timing;
        timing.probePatience = 50ms;
        Scene s(timing, 1.0);
        s.start();
        s.reachOnline();
        s.connection.retryNow();
        QCOMPARE(s.transport.pings, 1);
        QTRY_COMPARE_WITH_TIMEOUT(s.connection.state(), State::WaitingToRetry, 30'000);
    }
    void afterWakingUpALivingConnectionStays()
    {
        Connection::Timing timing;
        timing.probePatience = 50ms;
        Scene s(timing, 1.0);
        s.start();
        s.reachOnline();
        s.connection.retryNow();
        Q_EMIT s.transport.alive();
        QTest::qWait(150);
        QVERIFY(s.connection.isOnline());
    }
    void aRelayThatSaysNothingIsGivenUp()
    {
        Connection::Timing timing;
        timing.helloTimeout = 30ms;
        Scene s(timing, 1.0);
        s.start();
        s.transport.accept();
        QTRY_COMPARE(s.connection.state(), State::WaitingToRetry);
        QCOMPARE(s.connection.error().code, ErrorCode::TimedOut);
        s.connection.retryNow();
        s.reachHello(); // no Welcome
        QTRY_COMPARE(s.connection.state(), State::WaitingToRetry);
    }
    void malformedFramesAreAProtocolViolation()
    {
        Scene s({}, 1.0);
        s.start();
        s.reachOnline();
        Q_EMIT s.transport.received(QByteArray("\xff\xff\xff\xff", 4));
        QCOMPARE(s.connection.state(), State::WaitingToRetry);
        QCOMPARE(s.connection.error().code, ErrorCode::ProtocolViolation);
        QCOMPARE(s.transport.closeCodes.last(), 4004);
    }
    void somethingElseThanAChallengeFirstIsAProtocolViolation()
    {
        Scene s({}, 1.0);
        s.start();
        s.transport.accept();
        kith::wire::RelayFrame frame;
        frame.mutable_pong();
        s.transport.inject(frame);
        QCOMPARE(s.connection.error().code, ErrorCode::ProtocolViolation);
        QVERIFY(s.transport.sent.isEmpty());
    }
    void aChallengeWithoutNonceIsAProtocolViolation()
    {
        Scene s({}, 1.0);
        s.start();
        s.transport.accept();
        kith::wire::RelayFrame frame;
        frame.mutable_challenge()->set_relay_id(kRelay.toStdString());
        frame.mutable_challenge()->set_min_version(1);
        frame.mutable_challenge()->set_max_version(1);
        s.transport.inject(frame);
        QCOMPARE(s.connection.error().code, ErrorCode::ProtocolViolation);
        QVERIFY(s.transport.sent.isEmpty());
    }
    void aSignerWithoutKeysEndsItAndALockedDatabaseToo()
    {
        for (const auto code : {ErrorCode::NotSignedIn, ErrorCode::DatabaseFailed}) {
            Scene s;
            s.signer.failure = Base::Error{code, {}};
            s.start();
            s.reachHello();
            QCOMPARE(s.connection.state(), State::Refused);
            QCOMPARE(s.connection.error().code, code);
        }
    }
    void stopHangsUpAndStaysOffline()
    {
        Scene s;
        s.start();
        s.reachOnline();
        QSignalSpy lost(&s.connection, &Connection::lost);
        s.connection.stop();
        QCOMPARE(lost.size(), 1);
        QCOMPARE(s.connection.state(), State::Offline);
        QCOMPARE(s.transport.closeCodes.last(), 1000);
        s.connection.retryNow();
        QTest::qWait(10);
        QCOMPARE(s.transport.opens, 1);
    }
    void aListenerMayStopItWhileItBreaks()
    {
        Scene s;
        s.start();
        s.reachOnline();
        QObject::connect(&s.connection, &Connection::lost, &s.connection, [&] { s.connection.stop(); });
        s.transport.breakOff();
        QCOMPARE(s.connection.state(), State::Offline);
        QTest::qWait(10);
        QCOMPARE(s.transport.opens, 1);
    }
    void theHelloSignInputIsTheOneOfTheProtocol()
    {
        const Net::HelloChallenge challenge{QByteArray(16, 'r'), QByteArray(16, 'n'), QByteArray(16, 'c')};
        const QByteArray expected = QByteArray::fromHex("0000000c") + "kith hello 1" + QByteArray::fromHex("00000010")
            + QByteArray(16, 'r') + QByteArray::fromHex("00000004") + "anna" + QByteArray::fromHex("00000008" "0000000000000007")
            + QByteArray::fromHex("00000010") + QByteArray(16, 'n') + QByteArray::fromHex("00000010") + QByteArray(16, 'c');
        QCOMPARE(Net::helloSignInput(challenge, QStringLiteral("anna"), 7), expected);
    }
};

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
