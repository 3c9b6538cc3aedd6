// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/accountapi.h"
#include "app/net/mediaapi.h"
#include "app/net/requestsigner.h"
#include "app/net/restclient.h"
#include "shared/base/clock.h"
#include "shared/base/encoding.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/signature.h"
#include "shared/wire/signinput.h"
#include "testcertificate.h"
#include "testhttp.h"

#include <QTemporaryDir>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace std::chrono_literals;
using Base::ErrorCode;
using Net::Reply;
using Net::RestClient;
using Auth = Net::RestClient::Auth;

namespace {

class Signer final : public Net::RequestSigner
{
public:
    Identity identity() const override { return {QByteArray(16, 'r'), QStringLiteral("anna"), 3}; }
    QString accessToken() const override { return QStringLiteral("token%1").arg(refreshes); }
    Base::Result<QByteArray> sign(const QByteArray &signInput) override { return key.sign(signInput); }
    Base::Task<Base::Result<Base::Done>> refreshAccessToken() override
    {
        ++refreshes;
        if (refreshFailure) return Base::readyTask(Base::Result<Base::Done>(*refreshFailure));
        return Base::readyTask(Base::Result<Base::Done>(Base::Done{}));
    }
    Crypto::SigningKey key = Crypto::SigningKey::generate();
    int refreshes = 0;
    std::optional<Base::Error> refreshFailure;
};

struct Scene
{
    explicit Scene(const QSslConfiguration &tls = {}, const QList<QByteArray> &pins = {}) : server(tls)
    {
        rest.setTrust({server.url(), pins});
        rest.setSigner(&signer);
    }

    TestHttp server;
    Signer signer;
    RestClient rest;
    QObject context;
};

template <typename T>
std::shared_ptr<std::optional<T>> keep(Base::Task<T> task, QObject *context)
{
    auto box = std::make_shared<std::optional<T>>();
    task.then(context, [box](T value) { *box = std::move(value); });
    return box;
}

RestClient::Request get(const char *path, Auth auth = Auth::None)
{
    RestClient::Request request;
    request.method = "GET";
    request.path = QLatin1String(path);
    request.auth = auth;
    return request;
}

QByteArray refusalBody(kith::wire::RefusalCode code)
{
    kith::wire::Refusal refusal;
    refusal.set_code(code);
    refusal.set_retry_after_ms(code == kith::wire::RATE_LIMITED ? 1234 : 0);
    return QByteArray::fromStdString(refusal.SerializeAsString());
}

kith::wire::SignedIn signedIn()
{
    kith::wire::SignedIn in;
    in.set_user("anna");
    in.set_device(3);
    in.set_access_token("access");
    in.set_refresh_token("refresh");
    in.set_relay_id(std::string(16, 'r'));
    return in;
}

QByteArray bytes(const google::protobuf::MessageLite &message)
{
    return QByteArray::fromStdString(message.SerializeAsString());
}

const Base::BlobId kBlob = *Base::BlobId::fromBytes(QByteArray(16, '\x5a'));

} // namespace

class tst_RestClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsItsBody()
    {
        Scene s;
        s.server.handler = [](const TestHttp::Request &) { return TestHttp::answer(200, "body"); };
        auto reply = keep(s.rest.send(get("/api/v1/relay?x=1")), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->value(), QByteArray("body"));
        QCOMPARE(s.server.requests.first().path, QByteArray("/api/v1/relay?x=1"));
        QVERIFY(!s.server.requests.first().headers.contains("authorization"));
        QVERIFY(!s.server.requests.first().headers.contains("kith-proof"));
        QVERIFY(!s.server.requests.first().headers.contains("cookie"));
        QVERIFY(!s.server.requests.first().headers.contains("http2-settings"));
    }
    void aPinnedKeyIsEnough()
    {
        const auto certificate = TestCertificate::make();
        Scene s(certificate.serverConfiguration(), {certificate.pin()});
        auto first = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(first->has_value());
        QVERIFY((*first)->has_value());
        auto second = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(second->has_value());
        QVERIFY((*second)->has_value());
        QCOMPARE(s.server.connections, 1); // kept open
    }
    void anotherKeyThanThePinnedIsToldNothing()
    {
        const auto certificate = TestCertificate::make();
        Scene s(certificate.serverConfiguration(), {QByteArray(32, 'x')});
        auto reply = keep(s.rest.send(get("/api/v1/media/00", Auth::Bearer)), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::PinMismatch);
        QTest::qWait(50);
        QVERIFY(s.server.requests.isEmpty());
    }
    void aKeyTheSystemVouchesForNeedsNoPin()
    {
        const auto certificate = TestCertificate::make();
        const TestCertificate::KnownToSystem known(certificate);
        Scene s(certificate.serverConfiguration());
        auto reply = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(reply->has_value());
        QVERIFY((*reply)->has_value());
    }
    void aVouchedForKeyThatIsNotThePinnedIsToldNothing()
    {
        const auto certificate = TestCertificate::make();
        const TestCertificate::KnownToSystem known(certificate);
        Scene s(certificate.serverConfiguration(), {QByteArray(32, 'x')});
        auto reply = keep(s.rest.send(get("/api/v1/media/00", Auth::Bearer)), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::PinMismatch);
        QTest::qWait(50);
        QVERIFY(s.server.requests.isEmpty());
    }
    void anUnknownKeyIsToldNothingAndItsPinShown()
    {
        const auto certificate = TestCertificate::make();
        Scene s(certificate.serverConfiguration());
        auto reply = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::CertificateUnknown);
        QCOMPARE((*reply)->error().detail, QString::fromLatin1(certificate.pin().toHex()));
        QTest::qWait(50);
        QVERIFY(s.server.requests.isEmpty());
    }
    void aNewTrustForgetsTheConnectionsOfTheOld()
    {
        const auto certificate = TestCertificate::make();
        Scene s(certificate.serverConfiguration(), {certificate.pin()});
        auto first = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(first->has_value() && (*first)->has_value());
        s.rest.setTrust({s.server.url(), {QByteArray(32, 'x')}});
        auto second = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(second->has_value());
        QCOMPARE((*second)->error().code, ErrorCode::PinMismatch);
        QCOMPARE(s.server.requests.size(), 1);
    }
    void withoutTlsOnlyThisComputerIsReached()
    {
        RestClient rest;
        rest.setTrust({QUrl(QStringLiteral("http://relay.example:7443")), {}});
        auto reply = keep(rest.send(get("/api/v1/relay")), this);
        QVERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::TlsFailed);
    }
    void redirectsAreRefused()
    {
        Scene s;
        TestHttp elsewhere;
        s.server.handler = [&](const TestHttp::Request &) {
            return TestHttp::answer(302, {}, "text/plain", "Location: " + elsewhere.url().toEncoded() + "/x\r\n");
        };
        auto reply = keep(s.rest.send(get("/api/v1/relay", Auth::Bearer)), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::ProtocolViolation);
        QTest::qWait(30);
        QCOMPARE(elsewhere.connections, 0);
    }
    void refusalsAreTyped()
    {
        Scene s;
        s.server.handler = [](const TestHttp::Request &) { return TestHttp::answer(429, refusalBody(kith::wire::RATE_LIMITED)); };
        auto reply = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::RefusedRateLimited);
        QCOMPARE((*reply)->error().detail, QStringLiteral("1234"));
        QVERIFY((*reply)->refusal());

        s.server.handler = [](const TestHttp::Request &) { return TestHttp::answer(503, "<html>", "text/html"); };
        reply = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::RefusedOverloaded);
        QVERIFY(!(*reply)->refusal());
    }
    void aWriteCarriesAProofOfTheDevice()
    {
        Scene s;
        RestClient::Request request = get("/api/v1/media/00?x=1", Auth::BearerAndProof);
        request.method = "PUT";
        request.body = "the body";
        auto reply = keep(s.rest.send(request), &s.context);
        QTRY_VERIFY(reply->has_value());
        const auto seen = s.server.requests.first();
        QCOMPARE(seen.body, QByteArray("the body"));
        QCOMPARE(seen.headers.value("authorization"), QByteArray("Bearer token0"));
        kith::wire::RequestProof proof;
        const auto raw = Base::fromBase64Url(seen.headers.value("kith-proof"));
        QVERIFY(raw && proof.ParseFromArray(raw->constData(), static_cast<int>(raw->size())));
        QCOMPARE(proof.user(), std::string("anna"));
        QCOMPARE(proof.device(), 3u);
        QCOMPARE(proof.nonce().size(), 16u);
        QCOMPARE(proof.body_hash(), Crypto::sha256(QByteArray("the body")).toStdString());
        QVERIFY(std::abs(proof.time() - Base::SystemClock().now().count()) < 60'000'000);
        const QByteArray input = Wire::signInput(
            Wire::kPurposeRequest, {QByteArray(16, 'r'), "PUT", "/api/v1/media/00?x=1", "anna", Wire::signNumber(3),
                                    Wire::signNumber(static_cast<quint64>(proof.time())), QByteArray::fromStdString(proof.nonce()),
                                    QByteArray::fromStdString(proof.body_hash())});
        QVERIFY(Crypto::verifySignature(s.signer.key.publicKey(), input, QByteArray::fromStdString(proof.signature())).has_value());
    }
    void aStaleTokenIsRefreshedOnceWithANewProof()
    {
        Scene s;
        s.server.handler = [](const TestHttp::Request &request) {
            return request.headers.value("authorization") == "Bearer token1"
                ? TestHttp::answer(200, "fine")
                : TestHttp::answer(401, refusalBody(kith::wire::UNAUTHENTICATED));
        };
        RestClient::Request request = get("/api/v1/media/00", Auth::BearerAndProof);
        request.method = "PUT";
        request.body = "again";
        auto reply = keep(s.rest.send(request), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->value(), QByteArray("fine"));
        QCOMPARE(s.signer.refreshes, 1);
        QCOMPARE(s.server.requests.size(), 2);
        QCOMPARE(s.server.requests[1].body, QByteArray("again"));
        QVERIFY(s.server.requests[0].headers.value("kith-proof") != s.server.requests[1].headers.value("kith-proof"));

        s.server.handler = [](const TestHttp::Request &) { return TestHttp::answer(401, refusalBody(kith::wire::UNAUTHENTICATED)); };
        reply = keep(s.rest.send(request), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::RefusedUnauthenticated);
        QCOMPARE(s.signer.refreshes, 2); // once per request
    }
    void aClockThatIsYearsOffStillMakesAGoodProof()
    {
        Scene s;
        const QDateTime relayTime = QDateTime::currentDateTimeUtc().addYears(1);
        s.server.handler = [&](const TestHttp::Request &request) {
            kith::wire::RequestProof proof;
            const auto raw = Base::fromBase64Url(request.headers.value("kith-proof"));
            if (!raw || !proof.ParseFromArray(raw->constData(), static_cast<int>(raw->size()))) return QByteArray();
            const bool fresh = std::abs(proof.time() / 1000 - relayTime.toMSecsSinceEpoch()) < 300'000;
            const QByteArray date = QLocale::c().toString(relayTime, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
            return TestHttp::answer(fresh ? 200 : 401, fresh ? QByteArray("fine") : refusalBody(kith::wire::UNAUTHENTICATED),
                                    "application/x-protobuf", "Date: " + date + "\r\n");
        };
        for (const Auth auth : {Auth::Proof, Auth::BearerAndProof}) {
            RestClient::Request request = get("/api/v1/tokens", auth);
            request.method = "POST";
            auto reply = keep(s.rest.send(request), &s.context);
            QTRY_VERIFY(reply->has_value());
            QVERIFY((*reply)->has_value());
        }
        QCOMPARE(s.server.requests.size(), 3); // the second one knew already
        QCOMPARE(s.signer.refreshes, 0);
    }
    void anAnswerThatIsTooLargeIsStopped()
    {
        Scene s;
        for (const bool announced : {true, false}) {
            s.server.closeAfterAnswer = !announced;
            s.server.handler = [announced](const TestHttp::Request &) {
                const QByteArray big(300 * 1024, 'x');
                return announced ? TestHttp::answer(200, big) : "HTTP/1.1 200 Fine\r\nConnection: close\r\n\r\n" + big;
            };
            auto reply = keep(s.rest.send(get("/api/v1/relay")), &s.context);
            QTRY_VERIFY(reply->has_value());
            QCOMPARE((*reply)->error().code, ErrorCode::FileTooLarge);
        }
    }
    void aRelayThatSaysNothingTimesOut()
    {
        Scene s;
        s.server.handler = [](const TestHttp::Request &) { return QByteArray(); };
        RestClient::Request request = get("/api/v1/relay");
        request.timeout = 50ms;
        auto reply = keep(s.rest.send(request), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::TimedOut);
    }
    void anAnswerThatDripsTimesOut_data()
    {
        QTest::addColumn<int>("pieceBytes");
        QTest::addColumn<bool>("arrives");
        QTest::newRow("a byte now and then") << 1 << false;
        QTest::newRow("slow, but it moves") << 2048 << true;
    }
    void anAnswerThatDripsTimesOut()
    {
        QFETCH(const int, pieceBytes);
        QFETCH(const bool, arrives);
        constexpr int kBytes = 40 * 1024;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server, pieceBytes] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, pieceBytes, left = kBytes]() mutable {
                if (left < kBytes) return;
                socket->readAll();
                socket->write("HTTP/1.1 200 Fine\r\nContent-Length: " + QByteArray::number(kBytes) + "\r\n\r\n");
                auto *drip = new QTimer(socket);
                connect(drip, &QTimer::timeout, socket, [socket, drip, pieceBytes, &left] {
                    const int bytes = std::min(pieceBytes, left);
                    socket->write(QByteArray(bytes, 'x'));
                    left -= bytes;
                    if (left == 0) drip->stop();
                });
                drip->start(20ms);
            });
        });
        RestClient rest;
        rest.setTrust({QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort())), {}});
        QObject context;
        RestClient::Request request = get("/api/v1/relay");
        request.timeout = 250ms;
        auto reply = keep(rest.send(request), &context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->has_value(), arrives);
        if (!arrives) QCOMPARE((*reply)->error().code, ErrorCode::TimedOut);
        else QCOMPARE((*reply)->value().size(), kBytes);
    }
    //! The system's buffers take a body at once; then nothing moves for this side while a slow line carries it away.
    void aLineThatDiedIsNoticedHoweverLargeTheBody()
    {
        using namespace std::chrono_literals;
        QCOMPARE(RestClient::silenceOf(20s, 0), 20s);
        QCOMPARE(RestClient::silenceOf(20s, 64 * 1024), 36s);
        QVERIFY(RestClient::silenceOf(20s, 16 * 1024 * 1024) < 5min);
    }

    void aBodyMayTakeTheTimeASlowLineNeeds()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->setReadBufferSize(1024);
            QTimer::singleShot(600ms, socket, [socket] {
                socket->setReadBufferSize(0);
                connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
                socket->readAll();
                socket->write("HTTP/1.1 200 Fine\r\nContent-Length: 2\r\n\r\nok");
            });
        });
        RestClient rest;
        rest.setTrust({QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort())), {}});
        QObject context;
        RestClient::Request request = get("/api/v1/relay");
        request.method = "PUT";
        request.body = QByteArray(1024 * 1024, 'x');
        request.timeout = 100ms;
        auto reply = keep(rest.send(request), &context);
        QTRY_VERIFY(reply->has_value());
        QVERIFY2((*reply)->has_value(), qPrintable((*reply).has_value() ? QString() : Base::errorName((*reply)->error().code)));
    }
    void anAnswerThatBreaksOffIsALostConnection()
    {
        Scene s;
        s.server.closeAfterAnswer = true;
        s.server.handler = [](const TestHttp::Request &) {
            return QByteArray("HTTP/1.1 200 Fine\r\nContent-Length: 100\r\n\r\nhalf");
        };
        auto reply = keep(s.rest.send(get("/api/v1/relay")), &s.context);
        QTRY_VERIFY(reply->has_value());
        QVERIFY(!(*reply)->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::ConnectionLost);
    }
    void whereNobodyListensIsUnreachable()
    {
        RestClient rest;
        {
            TestHttp gone;
            rest.setTrust({gone.url(), {}});
        }
        auto reply = keep(rest.send(get("/api/v1/relay")), this);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::Unreachable);
    }
    void aTicketAndASignInAreToldApart()
    {
        Scene s;
        Net::AccountApi accounts(s.rest);
        kith::wire::SignInTicket ticket;
        ticket.set_ticket("open sesame");
        ticket.mutable_current_list()->set_list("list");
        s.server.handler = [&](const TestHttp::Request &request) {
            return TestHttp::answer(200, request.headers.contains("kith-proof") ? bytes(signedIn()) : bytes(ticket));
        };
        auto without = keep(accounts.signIn({}, false), &s.context);
        QTRY_VERIFY(without->has_value());
        QVERIFY((*without)->value().ticket && !(*without)->value().signedIn);
        QCOMPARE((*without)->value().ticket->ticket(), std::string("open sesame"));
        auto with = keep(accounts.signIn({}, true), &s.context);
        QTRY_VERIFY(with->has_value());
        QVERIFY((*with)->value().signedIn && !(*with)->value().ticket);
        s.server.handler = [](const TestHttp::Request &) { return TestHttp::answer(200, {}); };
        auto neither = keep(accounts.signIn({}, true), &s.context);
        QTRY_VERIFY(neither->has_value());
        QCOMPARE((*neither)->error().code, ErrorCode::ProtocolViolation);
    }
    void refreshingSendsTheTokenInTheBodyWithAProof()
    {
        Scene s;
        Net::AccountApi accounts(s.rest);
        s.server.handler = [](const TestHttp::Request &) { return TestHttp::answer(200, bytes(signedIn())); };
        auto reply = keep(accounts.refresh(QStringLiteral("secret")), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->value().access_token(), std::string("access"));
        const auto seen = s.server.requests.first();
        QCOMPARE(seen.method + ' ' + seen.path, QByteArray("POST /api/v1/tokens"));
        QVERIFY(seen.headers.contains("kith-proof"));
        QVERIFY(!seen.headers.contains("authorization"));
        auto out = keep(accounts.logOut(), &s.context);
        QTRY_VERIFY(out->has_value());
        QCOMPARE(s.server.requests.last().method + ' ' + s.server.requests.last().path, QByteArray("DELETE /api/v1/sessions/current"));
        QVERIFY(s.server.requests.last().headers.contains("kith-proof"));
    }
    void aBlobGoesUpWithProgress()
    {
        Scene s;
        Net::MediaApi media(s.rest);
        const QByteArray data(3 * 1024 * 1024, 'c');
        const QByteArray hash = Crypto::sha256(data);
        s.server.handler = [](const TestHttp::Request &request) {
            kith::wire::Blob blob;
            blob.set_id(kBlob.toStdString());
            blob.set_sha256(Crypto::sha256(request.body).toStdString());
            return TestHttp::answer(200, bytes(blob));
        };
        qint64 last = 0;
        auto reply = keep(media.upload(kBlob, data, hash,
                                       [&](qint64 done, qint64 total) {
                                           QCOMPARE(total, data.size());
                                           QVERIFY(done >= last);
                                           last = done;
                                       }),
                          &s.context);
        auto second = keep(media.upload(kBlob, data, hash), &s.context);
        QCOMPARE((*second)->error().code, ErrorCode::AlreadyExists);
        QTRY_VERIFY(reply->has_value());
        QVERIFY((*reply)->has_value());
        QCOMPARE(last, data.size());
        QCOMPARE(s.server.requests.last().path, "/api/v1/media/" + kBlob.hex().toLatin1());
        QVERIFY(s.server.requests.last().body == data);
    }
    void aRelayThatStoredSomethingElseIsNotBelieved()
    {
        Scene s;
        Net::MediaApi media(s.rest);
        s.server.handler = [](const TestHttp::Request &) {
            kith::wire::Blob blob;
            blob.set_id(kBlob.toStdString());
            blob.set_sha256(std::string(32, 'x'));
            return TestHttp::answer(200, bytes(blob));
        };
        auto reply = keep(media.upload(kBlob, "data", Crypto::sha256(QByteArray("data"))), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::ProtocolViolation);
    }
    void aBlobComesDownIntoMemoryOrAFile()
    {
        Scene s;
        Net::MediaApi media(s.rest);
        QByteArray data(3 * 1024 * 1024, Qt::Uninitialized);
        for (qsizetype i = 0; i < data.size(); ++i) data[i] = static_cast<char>(i * 7);
        s.server.handler = [&](const TestHttp::Request &) { return TestHttp::answer(200, data, "application/octet-stream"); };
        auto memory = keep(media.download(kBlob, data.size()), &s.context);
        QTRY_VERIFY(memory->has_value());
        QVERIFY((*memory)->value() == data);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("blob"));
        qint64 last = 0;
        auto onDisk = keep(media.downloadFile(kBlob, path, data.size(), [&](qint64 done, qint64) { last = done; }), &s.context);
        QTRY_VERIFY(onDisk->has_value());
        QVERIFY((*onDisk)->has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == data);
        QCOMPARE(last, data.size());
        QCOMPARE(s.server.requests.last().headers.value("authorization"), QByteArray("Bearer token0"));

        auto large = keep(media.downloadFile(kBlob, dir.filePath(QStringLiteral("large")), data.size() - 1), &s.context);
        QTRY_VERIFY(large->has_value());
        QCOMPARE((*large)->error().code, ErrorCode::FileTooLarge);
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("large"))));
    }
    void aRefusedDownloadLeavesNoFile()
    {
        Scene s;
        Net::MediaApi media(s.rest);
        s.server.handler = [](const TestHttp::Request &) { return TestHttp::answer(404, refusalBody(kith::wire::NOT_FOUND)); };
        QTemporaryDir dir;
        auto reply = keep(media.downloadFile(kBlob, dir.filePath(QStringLiteral("x")), 1000), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::RefusedNotFound);
        QVERIFY(QDir(dir.path()).isEmpty());
    }
    void aTransferCanBeCancelled()
    {
        Scene s;
        Net::MediaApi media(s.rest);
        s.server.handler = [](const TestHttp::Request &) {
            return QByteArray("HTTP/1.1 200 Fine\r\nContent-Length: 1000\r\n\r\nhalf");
        };
        auto reply = keep(media.download(kBlob, 1000, [&](qint64, qint64) { media.cancel(kBlob); }), &s.context);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->error().code, ErrorCode::Cancelled);
        media.cancel(kBlob); // harmless
    }
};

QTEST_GUILESS_MAIN(tst_RestClient)
#include "tst_restclient.moc"
