// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/websockettransport.h"
#include "shared/wire/limits.h"
#include "testcertificate.h"
#include "testrelay.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

using namespace std::chrono_literals;
using Base::ErrorCode;
using Net::RelayTrust;
using Net::WebSocketTransport;

namespace {
constexpr quint8 kBinary = 0x82;
constexpr quint8 kText = 0x81;
constexpr quint8 kBinaryBegins = 0x02;
constexpr quint8 kContinues = 0x00;
constexpr quint8 kEnds = 0x80;
constexpr quint8 kClose = 0x88;

struct Scene
{
    explicit Scene(const QSslConfiguration &tls = {}) : relay(tls), opened(&transport, &WebSocketTransport::opened),
        received(&transport, &WebSocketTransport::received), closed(&transport, &WebSocketTransport::closed),
        alive(&transport, &WebSocketTransport::alive)
    {
    }
    Net::TransportClose why() const { return closed.first().first().value<Net::TransportClose>(); }

    TestRelay relay;
    WebSocketTransport transport;
    QSignalSpy opened, received, closed, alive;
};
} // namespace

class tst_WebSocketTransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messagesTravelBothWays()
    {
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QVERIFY(s.opened.isEmpty()); // never from inside the call
        QTRY_COMPARE(s.opened.size(), 1);
        QVERIFY(s.relay.request.startsWith("GET /api/v1/ws HTTP/1.1\r\n"));
        QVERIFY(s.relay.request.toLower().contains("sec-websocket-protocol: kith.1"));
        s.relay.write(TestRelay::frame(kBinary, "hello"));
        QTRY_COMPARE(s.received.size(), 1);
        QCOMPARE(s.received.first().first().toByteArray(), QByteArray("hello"));
        QVERIFY(!s.alive.isEmpty());
        s.transport.send("there");
        QTRY_VERIFY(s.relay.received.size() >= 11); // 2 + mask 4 + 5
        QCOMPARE(static_cast<quint8>(s.relay.received[0]), kBinary);
        QVERIFY(s.closed.isEmpty());
    }
    void aPinnedKeyIsEnough()
    {
        const auto certificate = TestCertificate::make();
        Scene s(certificate.serverConfiguration());
        s.transport.open({s.relay.url(), {QByteArray(32, 'x'), certificate.pin()}}); // current and next
        QTRY_COMPARE(s.opened.size(), 1);
        s.relay.write(TestRelay::frame(kBinary, "hello"));
        QTRY_COMPARE(s.received.size(), 1);
    }
    void aPinnedKeyIsEnoughWhenTheCertificateHasExpired()
    {
        const auto certificate = TestCertificate::make(TestCertificate::Kind::EcP256, true);
        Scene s(certificate.serverConfiguration());
        s.transport.open({s.relay.url(), {certificate.pin()}});
        QTRY_COMPARE(s.opened.size(), 1);
    }
    void anotherKeyThanThePinnedIsToldNothing()
    {
        const auto certificate = TestCertificate::make();
        Scene s(certificate.serverConfiguration());
        s.transport.open({s.relay.url(), {QByteArray(32, 'x')}});
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::PinMismatch);
        QTest::qWait(50);
        QVERIFY(s.relay.request.isEmpty());
        QVERIFY(s.opened.isEmpty());
    }
    void aKeyTheSystemVouchesForNeedsNoPin()
    {
        const auto certificate = TestCertificate::make();
        const TestCertificate::KnownToSystem known(certificate);
        Scene s(certificate.serverConfiguration());
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
    }
    void aVouchedForKeyThatIsNotThePinnedIsToldNothing()
    {
        const auto certificate = TestCertificate::make();
        const TestCertificate::KnownToSystem known(certificate);
        Scene s(certificate.serverConfiguration());
        s.transport.open({s.relay.url(), {QByteArray(32, 'x')}});
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::PinMismatch);
        QTest::qWait(50);
        QVERIFY(s.relay.request.isEmpty());
    }
    void aVouchedForKeyOfAnotherHostIsToldNothing()
    {
        const auto certificate = TestCertificate::make();
        const TestCertificate::KnownToSystem known(certificate);
        Scene s(certificate.serverConfiguration());
        QUrl other = s.relay.url();
        other.setHost(QStringLiteral("localhost")); // the certificate names 127.0.0.1
        s.transport.open({other, {}});
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::TlsFailed);
        QVERIFY(s.relay.request.isEmpty());
    }
    void whatIsWrongIsCheckedWhateverTheProgramsDefaultIs()
    {
        QSslConfiguration saved = QSslConfiguration::defaultConfiguration();
        QSslConfiguration lax = saved;
        lax.setPeerVerifyMode(QSslSocket::VerifyNone);
        QSslConfiguration::setDefaultConfiguration(lax);
        QCOMPARE(Net::TlsCheck::configuration().peerVerifyMode(), QSslSocket::VerifyPeer);
        QSslConfiguration::setDefaultConfiguration(saved);
    }
    void anUnknownKeyIsToldNothingAndItsPinShown()
    {
        const auto certificate = TestCertificate::make();
        Scene s(certificate.serverConfiguration());
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::CertificateUnknown);
        QCOMPARE(s.why().error.detail, QString::fromLatin1(certificate.pin().toHex()));
        QTest::qWait(50);
        QVERIFY(s.relay.request.isEmpty());
    }
    void olderTlsIsRefused()
    {
        const auto certificate = TestCertificate::make();
        QSslConfiguration old = certificate.serverConfiguration();
        old.setProtocol(QSsl::TlsV1_2);
        Scene s(old);
        s.transport.open({s.relay.url(), {certificate.pin()}});
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::TlsFailed);
        QVERIFY(s.relay.request.isEmpty());
    }
    void withoutTlsOnlyThisComputerIsReached()
    {
        Scene s;
        s.transport.open({QUrl(QStringLiteral("http://relay.example:7443")), {}});
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::TlsFailed);
    }
    void whereNobodyListensIsUnreachable()
    {
        quint16 port = 0;
        {
            TestRelay gone;
            port = gone.port();
        }
        for (const QLatin1String scheme : {QLatin1String("http"), QLatin1String("https")}) {
            Scene s;
            s.transport.open({QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(port)), {}});
            QTRY_COMPARE(s.closed.size(), 1);
            QCOMPARE(s.why().error.code, ErrorCode::Unreachable);
            QCOMPARE(s.why().error.detail, QStringLiteral("Connection refused"));
        }
    }
    void whoNeverAnswersTimesOut()
    {
        Scene s;
        s.relay.upgrades = false;
        s.transport.setOpenTimeout(50ms);
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::TimedOut);
    }
    void anotherSubprotocolIsAProtocolViolation()
    {
        Scene s;
        s.relay.subprotocol = "";
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::ProtocolViolation);
        QVERIFY(s.opened.isEmpty());
    }
    void fragmentsBecomeOneMessage()
    {
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
        const QByteArray raw = TestRelay::frame(kBinaryBegins, "one ") + TestRelay::frame(kContinues, "two ")
            + TestRelay::frame(0x89, "ping") + TestRelay::frame(kEnds, "three");
        for (const char byte : raw) { // and each byte in its own segment
            s.relay.write(QByteArray(1, byte));
            QTest::qWait(1);
        }
        QTRY_COMPARE(s.received.size(), 1);
        QCOMPARE(s.received.first().first().toByteArray(), QByteArray("one two three"));
    }
    void theLargestMessagePassesAndALargerOneEndsIt()
    {
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
        s.relay.write(TestRelay::frame(kBinary, QByteArray(Wire::kMaxFrameBytes, 'x')));
        QTRY_COMPARE(s.received.size(), 1);
        QCOMPARE(s.received.first().first().toByteArray().size(), Wire::kMaxFrameBytes);
        s.relay.write(TestRelay::frame(kBinary, QByteArray(Wire::kMaxFrameBytes + 1, 'x')));
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::ProtocolViolation);
        QCOMPARE(s.received.size(), 1);
    }
    void aLargerMessageInFragmentsEndsIt()
    {
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
        const QByteArray half(Wire::kMaxFrameBytes / 2 + 1, 'x');
        s.relay.write(TestRelay::frame(kBinaryBegins, half) + TestRelay::frame(kEnds, half));
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::ProtocolViolation);
        QVERIFY(s.received.isEmpty());
    }
    void brokenFramingAndTextAreProtocolViolations_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("text") << TestRelay::frame(kText, "hello");
        QTest::newRow("reserved bits") << TestRelay::frame(0xf2, "hello");
        QTest::newRow("reserved opcode") << TestRelay::frame(0x83, "hello");
        QTest::newRow("continuation of nothing") << TestRelay::frame(kEnds, "hello");
    }
    void brokenFramingAndTextAreProtocolViolations()
    {
        QFETCH(QByteArray, raw);
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
        s.relay.write(raw);
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::ProtocolViolation);
        QVERIFY(s.received.isEmpty());
    }
    void closeCodesArrive()
    {
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
        s.relay.write(TestRelay::frame(kClose, QByteArray::fromHex("0fa1") + "replaced")); // 4001
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().code, 4001);
        QCOMPARE(s.why().error.code, ErrorCode::ConnectionLost);
    }
    void aCutCableIsALostConnection()
    {
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
        s.relay.drop();
        QTRY_COMPARE(s.closed.size(), 1);
        QCOMPARE(s.why().error.code, ErrorCode::ConnectionLost);
    }
    void aPingIsAskedAndItsAnswerIsASignOfLife()
    {
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
        s.transport.ping();
        QTRY_VERIFY(!s.relay.received.isEmpty());
        QCOMPARE(static_cast<quint8>(s.relay.received[0]), quint8(0x89));
        s.alive.clear();
        s.relay.write(TestRelay::frame(0x8a, {}));
        QTRY_VERIFY(!s.alive.isEmpty());
    }
    void whatWasSentBeforeHangingUpArrives()
    {
        Scene s;
        s.transport.open({s.relay.url(), {}});
        QTRY_COMPARE(s.opened.size(), 1);
        s.transport.send("last words");
        s.transport.close(1000);
        QTRY_VERIFY(s.relay.received.size() > 16);
        QCOMPARE(static_cast<quint8>(s.relay.received[0]), kBinary);
        QTest::qWait(20);
        QVERIFY(s.closed.isEmpty()); // it was us
    }
    void itCanBeOpenedAgainFromItsOwnSignal()
    {
        const auto certificate = TestCertificate::make();
        Scene s(certificate.serverConfiguration());
        bool again = false;
        QObject::connect(&s.transport, &WebSocketTransport::closed, &s.transport, [&] {
            if (std::exchange(again, true)) return;
            s.transport.open({s.relay.url(), {certificate.pin()}});
        });
        s.transport.open({s.relay.url(), {QByteArray(32, 'x')}});
        QTRY_COMPARE(s.opened.size(), 1);
        QCOMPARE(s.relay.connections, 2);
    }
};

QTEST_GUILESS_MAIN(tst_WebSocketTransport)
#include "tst_websockettransport.moc"
