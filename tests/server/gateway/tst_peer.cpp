// SPDX-License-Identifier: GPL-3.0-or-later
#include "relayfixture.h"

#include "server/gateway/logging.h"

#include <QFile>
#include <QNetworkRequest>
#include <QtEndian>
#include <QWebSocket>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Relay::Gateway;
using namespace std::chrono_literals;
using kith::wire::ClientFrame;
using kith::wire::RelayFrame;

namespace {

QList<RelayFrame> framesIn(QByteArray bytes)
{
    QList<RelayFrame> frames;
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (bytes.startsWith("HTTP")) bytes.remove(0, head + 4);
    while (bytes.size() >= 2) {
        qsizetype size = bytes[1] & 0x7f;
        qsizetype at = 2;
        if (size == 126) {
            size = static_cast<quint8>(bytes[2]) << 8 | static_cast<quint8>(bytes[3]);
            at = 4;
        } else if (size == 127) {
            size = static_cast<qsizetype>(qFromBigEndian<quint64>(bytes.constData() + 2));
            at = 10;
        }
        if (bytes.size() < at + size) break;
        RelayFrame frame;
        if ((bytes[0] & 0x0f) == 2 && frame.ParseFromArray(bytes.constData() + at, static_cast<int>(size))) frames.append(frame);
        bytes.remove(0, at + size);
    }
    return frames;
}

//! The code of the close frame at the end.
int closeCodeIn(const QByteArray &bytes)
{
    for (qsizetype at = bytes.size() - 4; at >= 0; --at) {
        if (static_cast<quint8>(bytes[at]) == 0x88 && bytes[at + 1] >= 2 && at + 2 + bytes[at + 1] == bytes.size())
            return static_cast<quint8>(bytes[at + 2]) << 8 | static_cast<quint8>(bytes[at + 3]);
    }
    return 0;
}

qsizetype residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

struct WebSocketClient
{
    explicit WebSocketClient(quint16 port, const char *subprotocol = "kith.1")
    {
        QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/ws").arg(port)));
        request.setRawHeader("Sec-WebSocket-Protocol", subprotocol);
        QObject::connect(&socket, &QWebSocket::binaryMessageReceived, &socket, [this](const QByteArray &message) {
            RelayFrame frame;
            if (frame.ParseFromArray(message.constData(), static_cast<int>(message.size()))) frames.append(frame);
        });
        socket.open(request);
    }
    void send(const ClientFrame &frame) { socket.sendBinaryMessage(serialized(frame)); }
    void hello()
    {
        ClientFrame frame;
        frame.set_request_id(1);
        frame.mutable_hello()->set_version(1);
        send(frame);
    }
    QWebSocket socket;
    QList<RelayFrame> frames;
};

} // namespace

class TestPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeHelloOnlyAHelloFits()
    {
        RelayFixture relay;
        ClientFrame large;
        large.set_request_id(7);
        large.mutable_send()->add_destinations()->set_ciphertext(std::string(100'000, 'c'));
        {
            RawClient client(relay.gateway.port());
            client.send(upgradeRequest());
            QVERIFY(client.waitFor("\r\n\r\n"));
            // Its head alone is enough: nothing of the rest is kept.
            client.send(clientFrame(serialized(large)).left(20));
            QVERIFY(client.closed());
            QCOMPARE(closeCodeIn(client.received), static_cast<int>(CloseCode::MessageTooBig));
        }
        RawClient client(relay.gateway.port());
        client.send(upgradeRequest());
        QVERIFY(client.waitFor("\r\n\r\n"));
        client.send(helloFrame());
        QTRY_VERIFY(relay.last && relay.last->isSignedIn());
        client.send(clientFrame(serialized(large)) + pingFrame(9));
        const auto isAnswered = [&] {
            const auto frames = framesIn(client.received);
            return std::any_of(frames.begin(), frames.end(), [](const RelayFrame &f) { return f.request_id() == 9; });
        };
        QTRY_VERIFY(isAnswered());
    }

    void qtsOwnClientTalksToIt()
    {
        RelayFixture relay;
        WebSocketClient client(relay.gateway.port());
        client.hello();
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
        client.hello();
        QTRY_COMPARE(client.frames.size(), 2);
        QVERIFY(client.frames[0].has_challenge());
        QVERIFY(client.frames[1].has_welcome());
        ClientFrame ping;
        ping.mutable_ping();
        for (quint32 id = 10; id < 1010; ++id) {
            ping.set_request_id(id);
            client.send(ping);
        }
        QTRY_COMPARE(client.frames.size(), 1002);
        QCOMPARE(client.frames.last().request_id(), 1009u);

        bool ponged = false;
        connect(&client.socket, &QWebSocket::pong, this, [&](quint64, const QByteArray &payload) { ponged = payload == "echo"; });
        client.socket.ping("echo");
        QTRY_VERIFY(ponged);
        client.socket.close(QWebSocketProtocol::CloseCodeNormal);
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(relay.closed, 1);
        QTRY_COMPARE(relay.gateway.connectionCount(), 0);
    }

    void largeMessagesPassInBothDirections()
    {
        RelayFixture relay;
        relay.dispatcher.on(ClientFrame::kEphemeral, Access::SignedIn, [](Peer &peer, ClientFrame &frame) {
            RelayFrame answer;
            answer.mutable_ephemeral()->set_sealed(frame.ephemeral().sealed());
            peer.send(answer);
        });
        WebSocketClient client(relay.gateway.port());
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
        client.hello();
        for (const int size : {0, 100, 126, 65'536, 900'000}) {
            ClientFrame frame;
            frame.mutable_ephemeral()->set_sealed(std::string(static_cast<size_t>(size), 's'));
            client.frames.clear();
            client.send(frame);
            QTRY_VERIFY(!client.frames.isEmpty() && client.frames.last().has_ephemeral());
            QCOMPARE(client.frames.last().ephemeral().sealed().size(), static_cast<size_t>(size));
        }
    }

    void anotherSubprotocolIsRefused()
    {
        RelayFixture relay;
        WebSocketClient client(relay.gateway.port(), "kith.9");
        QTRY_COMPARE(relay.metric("kith_http_errors_total"), 1u);
        QCOMPARE(relay.opened, 0);
    }

    void whoBreaksTheRulesIsClosedWithTheRightCode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("text") << clientFrame("hello", 0x81) << 1003;
        QTest::newRow("not masked") << QByteArray::fromHex("820178") << 1002;
        QTest::newRow("reserved bit") << clientFrame("x", 0xc2) << 1002;
        QTest::newRow("huge length") << QByteArray::fromHex("82ff7fffffffffffffff00000000") << 1009;
        QTest::newRow("a byte too long") << QByteArray::fromHex("82ff000000000010000100000000") << 1009;
        QTest::newRow("bad reason") << clientFrame("\x03\xe8\xff", 0x88) << 1007;
        QTest::newRow("empty message") << clientFrame("") << 4004;
        QTest::newRow("malformed frame") << clientFrame("\xff\xff\xff") << 4004;
        ClientFrame cut;
        cut.mutable_hello()->set_access_token("a token that is cut");
        QTest::newRow("truncated frame") << clientFrame(serialized(cut).chopped(4)) << 4004;
    }
    void whoBreaksTheRulesIsClosedWithTheRightCode()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        RelayFixture relay;
        RawClient honest(relay.gateway.port());
        honest.send(upgradeRequest() + helloFrame());
        RawClient client(relay.gateway.port());
        client.send(upgradeRequest());
        QVERIFY(client.waitFor("nonce"));
        client.send(bytes);
        QTRY_COMPARE(closeCodeIn(client.received), code);
        QTRY_COMPARE(relay.closed, 1);
        if (code >= 4000) client.send(clientFrame(QByteArray::fromHex("0fa4"), 0x88));
        QVERIFY(client.closed());
        QCOMPARE(relay.metric("kith_violations_total"), 1u);
        QVERIFY(!Relay::Gateway::lcGateway().isDebugEnabled()); // who breaks the rules again and again does not fill the log
        // The honest one goes on talking.
        honest.send(pingFrame(7));
        QTRY_VERIFY(!framesIn(honest.received).isEmpty() && framesIn(honest.received).last().has_pong());
    }

    void framesBehindTheUpgradeRequestAreNotLost()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port());
        client.send(upgradeRequest() + helloFrame() + pingFrame(2) + pingFrame(3));
        QTRY_COMPARE(framesIn(client.received).size(), 4);
        QCOMPARE(framesIn(client.received).last().request_id(), 3u);
        QVERIFY(client.received.startsWith("HTTP/1.1 101 Switching Protocols\r\n"));
        QVERIFY(client.received.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QVERIFY(client.received.contains("Sec-WebSocket-Protocol: kith.1\r\n"));
    }

    void everythingButHelloWaitsForHello()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port());
        client.send(upgradeRequest() + pingFrame(2) + helloFrame() + pingFrame(3));
        QTRY_COMPARE(framesIn(client.received).size(), 4);
        const QList<RelayFrame> frames = framesIn(client.received);
        QCOMPARE(frames[1].request_id(), 2u);
        QCOMPARE(frames[1].refusal().code(), kith::wire::UNAUTHENTICATED);
        QVERIFY(frames[2].has_welcome());
        QVERIFY(frames[3].has_pong());
    }

    void unknownKindsAreUnsupportedAndPushesOfThemPassedOver()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port());
        ClientFrame known;
        known.mutable_fetch_group_log();
        QByteArray future = QByteArray::fromHex("0805fa0300"); // request 5, field 63
        client.send(upgradeRequest() + helloFrame() + clientFrame(serialized(known)));
        known.set_request_id(4);
        client.send(clientFrame(serialized(known)) + clientFrame(future));
        QTRY_COMPARE(framesIn(client.received).size(), 4);
        const QList<RelayFrame> frames = framesIn(client.received);
        QCOMPARE(frames[2].request_id(), 4u);
        QCOMPARE(frames[2].refusal().code(), kith::wire::UNSUPPORTED);
        QCOMPARE(frames[3].request_id(), 5u);
        QCOMPARE(frames[3].refusal().code(), kith::wire::UNSUPPORTED);
    }

    void whoIsTooFastIsToldHowLongToWait()
    {
        RelayFixture relay;
        RateLimiter limiter(relay.clock);
        relay.dispatcher.limit(ClientFrame::kPing, limiter, limiter.addKind({2, 1}));
        relay.dispatcher.count(relay.metrics);
        RawClient client(relay.gateway.port());
        client.send(upgradeRequest() + helloFrame() + pingFrame(2) + pingFrame(3) + pingFrame(4));
        QTRY_COMPARE(framesIn(client.received).size(), 5);
        const RelayFrame last = framesIn(client.received).last();
        QCOMPARE(last.refusal().code(), kith::wire::RATE_LIMITED);
        QCOMPARE(last.refusal().retry_after_ms(), 1000u);
        QVERIFY(relay.metrics.text().contains("kith_frames_handled_total{kind=\"ping\"} 2\n"));
        QVERIFY(relay.metrics.text().contains("kith_frames_refused_total 1\n"));
    }

    void whoSaysNoHelloIsClosed()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port());
        client.send(upgradeRequest());
        QVERIFY(client.waitFor("nonce"));
        relay.pass(9s);
        QTest::qWait(20);
        QCOMPARE(relay.closed, 0);
        relay.pass(2s);
        QTRY_COMPARE(closeCodeIn(client.received), 4000);
        QTRY_COMPARE(relay.closed, 1);
        relay.pass(6s); // it does not answer the close
        QVERIFY(client.closed());
        QTRY_COMPARE(relay.gateway.connectionCount(), 0);
    }

    void silenceIsPingedAndThenGivenUp()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port());
        client.send(upgradeRequest() + helloFrame());
        QTRY_COMPARE(framesIn(client.received).size(), 2);
        client.take();
        relay.pass(29s);
        relay.pass(2s);
        QVERIFY(client.waitFor(QByteArray::fromHex("8900")));
        relay.pass(10s);
        QTest::qWait(20);
        QCOMPARE(client.take(), QByteArray::fromHex("8900")); // one ping is enough
        client.send(clientFrame({}, 0x8a));
        client.send(pingFrame(9));
        QTRY_COMPARE(framesIn(client.received).size(), 1);
        relay.pass(31s); // 31 s after the answer
        QVERIFY(client.waitFor(QByteArray::fromHex("8900")));
        relay.pass(30s);
        QVERIFY(client.closed());
        QTRY_COMPARE(relay.closed, 1);
    }

    void aSlowReaderIsToldApartAndHoldsBoundedMemory()
    {
        RelayFixture relay;
        relay.dispatcher.on(ClientFrame::kEphemeral, Access::SignedIn, [](Peer &peer, ClientFrame &) {
            RelayFrame answer;
            answer.mutable_ephemeral()->set_sealed(std::string(100'000, 's'));
            peer.send(answer);
        });
        const auto sent = [&relay] { return relay.metric("kith_frames_out_total"); };
        RawClient client(relay.gateway.port(), 4096);
        client.reading = false;
        ClientFrame request;
        request.mutable_ephemeral();
        const QByteArray one = clientFrame(serialized(request));
        QByteArray thousand;
        for (int i = 0; i < 1000; ++i) thousand += one;
        client.send(upgradeRequest() + helloFrame() + thousand); // 100 MB of answers, asked for in 10 KB
        quint64 before = 1; // the kernel's buffers take their share first
        int still = 0; // in a row; the kernel may think again on a busy machine
        QTRY_VERIFY(relay.last && relay.last->isFull() && (still = std::exchange(before, sent()) == before ? still + 1 : 0) > 3);
        QTest::qWait(100); // nothing more may pile up
        QCOMPARE(sent(), before);
        const int drained = relay.drained;
        QVERIFY2(relay.last->waitingBytes() < 1024 * 1024 + 110'000, qPrintable(QString::number(relay.last->waitingBytes())));

        client.reading = true;
        client.socket.setReadBufferSize(0);
        client.received = client.socket.readAll();
        QVERIFY(client.waitForSize(100'000'000, 60'000));
        QTRY_VERIFY(!relay.last->isFull());
        QVERIFY(relay.drained > drained);
        QTRY_COMPARE(sent(), 1002u);
        QCOMPARE(relay.metrics.gauge("kith_peers_full", "").value(), 0);
    }

    void aPusherCanFollowFullAndDrained()
    {
        RelayFixture relay;
        int pushed = 0;
        const auto push = [&pushed](Peer &peer) {
            RelayFrame frame;
            frame.mutable_deliver()->mutable_envelope()->set_ciphertext(std::string(1000, 'c'));
            const QByteArray bytes = serialized(frame);
            while (!peer.isFull() && pushed < 20'000) {
                peer.sendSerialized(bytes);
                ++pushed;
            }
        };
        relay.whenDrained = push;
        RawClient client(relay.gateway.port(), 64 * 1024);
        client.reading = false;
        client.send(upgradeRequest() + helloFrame());
        QTRY_COMPARE(relay.opened, 1);
        QTRY_VERIFY(relay.last->isSignedIn());
        push(*relay.last);
        QTRY_VERIFY(relay.last->isFull());
        QTest::qWait(50); // it stays where it is
        QVERIFY(pushed < 20'000);
        client.reading = true;
        client.socket.setReadBufferSize(0);
        client.received = client.socket.readAll();
        QVERIFY(client.waitForSize(20'000'000, 60'000));
        QCOMPARE(pushed, 20'000);
        QTRY_COMPARE(framesIn(client.received.left(100'000)).size() > 90, true);
    }

    void whoDoesNotDrainIsClosed()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port(), 4096);
        client.reading = false;
        client.send(upgradeRequest() + helloFrame());
        QTRY_VERIFY(relay.last && relay.last->isSignedIn());
        RelayFrame frame;
        frame.mutable_ephemeral()->set_sealed(std::string(100'000, 's'));
        const QByteArray bytes = serialized(frame);
        QTRY_VERIFY([&] {
            while (!relay.last->isFull()) relay.last->sendSerialized(bytes);
            QTest::qWait(10);
            return relay.last->isFull();
        }());
        QTest::qWait(50);
        if (!relay.last->isFull()) relay.last->sendSerialized(QByteArray(2'000'000, 'x'));
        QTRY_VERIFY(relay.last->isFull());
        relay.pass(59s);
        QTest::qWait(20);
        QCOMPARE(relay.closed, 0); // heartbeats do not count while it is not read from
        relay.pass(2s);
        QTRY_COMPARE(relay.closed, 1);
        relay.pass(6s);
        QTRY_COMPARE(relay.gateway.connectionCount(), 0);
    }

    void aPeerMayBeClosedFromItsOwnHandler()
    {
        RelayFixture relay;
        relay.dispatcher.on(ClientFrame::kAck, Access::SignedIn, [](Peer &peer, ClientFrame &) {
            peer.close(Wire::CloseCode::Revoked, "removed");
            peer.close(Wire::CloseCode::Replaced);
            peer.send(RelayFrame());
        });
        RawClient client(relay.gateway.port());
        ClientFrame ack;
        ack.mutable_ack();
        client.send(upgradeRequest() + helloFrame() + clientFrame(serialized(ack)) + pingFrame(3));
        QTRY_COMPARE(closeCodeIn(client.received), 4002);
        QCOMPARE(framesIn(client.received).size(), 2); // nothing behind the close
        client.send(clientFrame(QByteArray::fromHex("0fa2"), 0x88));
        QVERIFY(client.closed());
        QCOMPARE(relay.closed, 1);
    }

    void drainingTellsEverybodyWhenToComeBack()
    {
        RelayFixture relay;
        std::vector<std::unique_ptr<WebSocketClient>> clients;
        for (int i = 0; i < 20; ++i) clients.push_back(std::make_unique<WebSocketClient>(relay.gateway.port()));
        RawClient idle(relay.gateway.port());
        QTRY_COMPARE(relay.gateway.peerCount(), 20);
        QTRY_COMPARE(relay.gateway.connectionCount(), 21);
        bool done = false;
        relay.gateway
            .drain(10s,
                   [](std::chrono::milliseconds after) {
                       RelayFrame frame;
                       frame.mutable_go_away()->set_retry_after_ms(static_cast<quint32>(after.count()));
                       return frame;
                   })
            .then(&relay.gateway, [&](Base::Done) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(relay.gateway.connectionCount(), 0);
        QVERIFY(idle.closed());
        QSet<quint32> moments;
        for (const auto &client : clients) {
            QTRY_COMPARE(client->socket.state(), QAbstractSocket::UnconnectedState);
            QCOMPARE(client->frames.last().has_go_away(), true);
            moments.insert(client->frames.last().go_away().retry_after_ms());
            QVERIFY(client->frames.last().go_away().retry_after_ms() < 10'000);
            QCOMPARE(client->socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
        }
        QVERIFY(moments.size() > 10);
        RawClient late(relay.gateway.port());
        QVERIFY(late.closed());
    }

    void drainingEndsAlsoWhenSomebodyDoesNotAnswer()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port());
        client.send(upgradeRequest() + helloFrame());
        QTRY_COMPARE(relay.gateway.peerCount(), 1);
        bool done = false;
        QElapsedTimer timer;
        timer.start();
        relay.gateway.drain(1s, [](std::chrono::milliseconds) { return RelayFrame(); }, 300ms)
            .then(&relay.gateway, [&](Base::Done) { done = true; });
        QTRY_VERIFY(done);
        QVERIFY(client.closed());
        QCOMPARE(relay.closed, 1);
    }

    void threeThousandIdleSocketsCostLittleAndGoAwayAgain()
    {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
        const int count = static_cast<int>(std::min<rlim_t>(3000, (limit.rlim_cur - 100) / 2));
        Limits limits;
        limits.connectionsPerAddress = 0;
        RelayFixture relay(limits);
        const qsizetype before = residentBytes();
        std::vector<int> sockets;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(relay.gateway.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const QByteArray request = upgradeRequest() + helloFrame();
        for (int i = 0; i < count; ++i) {
            const int fd = socket(AF_INET, SOCK_STREAM, 0);
            QVERIFY(::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
            QVERIFY(::send(fd, request.constData(), static_cast<size_t>(request.size()), 0) == request.size());
            sockets.push_back(fd);
            if (i % 200 == 199) QTRY_COMPARE(relay.gateway.connectionCount(), i + 1); // the kernel's queue is short
        }
        QTRY_COMPARE_WITH_TIMEOUT(relay.gateway.peerCount(), count, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(relay.metric("kith_frames_in_total"), static_cast<quint64>(count), 30'000);
        const qsizetype each = (residentBytes() - before) / count;
        qInfo() << count << "idle peers," << each << "bytes each";
#ifdef __SANITIZE_ADDRESS__
        const qsizetype allowed = 100'000; // red zones and quarantine
#else
        const qsizetype allowed = 40'000;
#endif
        QVERIFY2(each < allowed, qPrintable(QString::number(each)));
        const qsizetype idle = residentBytes();
        for (int i = 0; i < 20; ++i) relay.pass(1s);
        QVERIFY(residentBytes() < idle + 4 * 1024 * 1024);
        for (const int fd : sockets) close(fd);
        QTRY_COMPARE_WITH_TIMEOUT(relay.gateway.connectionCount(), 0, 30'000);
        QCOMPARE(relay.closed, count);
    }
};

QTEST_GUILESS_MAIN(TestPeer)
#include "tst_peer.moc"
