// SPDX-License-Identifier: GPL-3.0-or-later
#include "relayfixture.h"

#include <QBuffer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Relay::Gateway;
using namespace std::chrono_literals;

namespace {

QByteArray get(const QByteArray &path, const QByteArray &more = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: r\r\n" + more + "\r\n";
}

//! Counts what was asked of it: shows how far ahead a streamed answer is read.
class CountedSource final : public BodySource
{
public:
    CountedSource(qint64 size, qint64 &given, qint64 endsAt = -1) : m_size(size), m_given(given), m_endsAt(endsAt) {}
    qint64 size() const override { return m_size; }
    qint64 read(char *data, qint64 max) override
    {
        if (m_endsAt >= 0 && m_given >= m_endsAt) return 0;
        memset(data, 'x', static_cast<size_t>(max));
        m_given += max;
        return max;
    }

private:
    qint64 m_size;
    qint64 &m_given;
    qint64 m_endsAt;
};

struct Upload
{
    qint64 bytes = 0;
    int ended = 0;
    int destroyed = 0;
    Responder responder;
    qint64 pauseAt = -1;
    qint64 refuseAt = -1;
};

class UploadConsumer final : public BodyConsumer
{
public:
    UploadConsumer(Upload &upload, const Responder &responder) : m_upload(upload) { upload.responder = responder; }
    ~UploadConsumer() override { ++m_upload.destroyed; }
    void bodyPart(QByteArrayView part) override
    {
        m_upload.bytes += part.size();
        if (m_upload.pauseAt >= 0 && m_upload.bytes >= m_upload.pauseAt) {
            m_upload.pauseAt = -1;
            m_upload.responder.pauseBody();
        }
        if (m_upload.refuseAt >= 0 && m_upload.bytes >= m_upload.refuseAt) {
            m_upload.refuseAt = -1;
            m_upload.responder.answer(HttpResponse::text(507, "full\n"));
        }
    }
    void bodyEnd() override
    {
        ++m_upload.ended;
        m_upload.responder.answer(HttpResponse::text(201, QByteArray::number(m_upload.bytes)));
    }

private:
    Upload &m_upload;
};

} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

    static void addEcho(RelayFixture &relay)
    {
        relay.router.add("POST", "/echo/{name}", [](HttpRequest &request, const Responder &responder) {
            responder.answer(HttpResponse::text(200, request.parameters[0] + '=' + request.body));
        }, 1024);
    }
    static void addUpload(RelayFixture &relay, Upload &upload)
    {
        relay.router.addStream("PUT", "/blob", [&upload](HttpRequest &, const Responder &responder) {
            return std::make_unique<UploadConsumer>(upload, responder);
        }, 16 * 1024 * 1024);
    }

private Q_SLOTS:
    void anAnswerHasWhatItNeeds()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port());
        client.send(get("/healthz"));
        QVERIFY(client.waitFor("ok\n"));
        for (const char *line : {"HTTP/1.1 200 OK\r\n", "\r\nContent-Length: 3\r\n", "\r\nDate: ", " GMT\r\n",
                                 "\r\nConnection: keep-alive\r\n", "\r\nX-Content-Type-Options: nosniff\r\n",
                                 "\r\nContent-Security-Policy: default-src 'none'", "\r\nCache-Control: no-store\r\n"})
            QVERIFY2(client.received.contains(line), line);
        relay.notReady = "the store is closed";
        client.take();
        client.send(get("/readyz"));
        QVERIFY(client.waitFor("the store is closed\n"));
        QVERIFY(client.received.startsWith("HTTP/1.1 503 "));
    }

    void statusesSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("stays"); // the connection
        const auto row = [](const char *name, const QByteArray &request, const QByteArray &status, bool stays) {
            QTest::newRow(name) << request << status << stays;
        };
        row("not found", get("/nothing"), "404", true);
        row("wrong method", "PUT /healthz HTTP/1.1\r\nHost: r\r\n\r\n", "405", true);
        row("unknown method", "BREW /healthz HTTP/1.1\r\nHost: r\r\n\r\n", "501", true);
        row("malformed", "GET nonsense\r\n\r\n", "400", false);
        row("no length", "PUT /blob HTTP/1.1\r\nHost: r\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "411", false);
        row("too large", "POST /echo/x HTTP/1.1\r\nHost: r\r\nContent-Length: 1025\r\n\r\n" + QByteArray(1025, 'x'), "413", false);
        row("body where none belongs", "GET /healthz HTTP/1.1\r\nHost: r\r\nContent-Length: 1\r\n\r\nx", "413", false);
        row("long target", get("/" + QByteArray(9000, 'x')), "414", false);
        row("large header", get("/healthz", "X: " + QByteArray(20'000, 'x') + "\r\n"), "431", false);
        row("odd encoding", "POST /echo/x HTTP/1.1\r\nHost: r\r\nTransfer-Encoding: gzip\r\n\r\n", "501", false);
        row("odd expectation", "POST /echo/x HTTP/1.1\r\nHost: r\r\nExpect: miracles\r\nContent-Length: 1\r\n\r\nx", "417", false);
        row("socket without upgrade", get("/api/v1/ws"), "426", true);
        row("socket by POST", "POST /api/v1/ws HTTP/1.1\r\nHost: r\r\n\r\n", "405", true);
    }
    void statusesSayWhatIsWrong()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        QFETCH(bool, stays);
        RelayFixture relay;
        Upload upload;
        addEcho(relay);
        addUpload(relay, upload);
        RawClient client(relay.gateway.port());
        client.send(request);
        QVERIFY(client.waitFor("\r\n\r\n"));
        QVERIFY2(client.received.startsWith("HTTP/1.1 " + status + ' '), client.received.left(40).constData());
        QVERIFY(client.received.contains(stays ? "Connection: " : "Connection: close"));
        if (stays) {
            QTRY_VERIFY(client.received.endsWith('\n'));
            client.take();
            client.send(get("/healthz"));
            QVERIFY(client.waitFor("ok\n"));
        } else {
            // Either closed, or kept only to let the answer arrive: then time closes it.
            if (!client.closed(200)) relay.pass(6s);
            QVERIFY(client.closed());
        }
        QTRY_COMPARE(relay.gateway.connectionCount(), stays ? 1 : 0);
    }

    void pipelinedRequestsAreAnsweredInOrderAlsoWhenTheFirstIsSlow()
    {
        RelayFixture relay;
        addEcho(relay);
        Responder slow;
        relay.router.add("GET", "/slow", [&slow](HttpRequest &, const Responder &responder) { slow = responder; });
        RawClient client(relay.gateway.port());
        const QByteArray echo = "POST /echo/n HTTP/1.1\r\nHost: r\r\nContent-Length: 3\r\n\r\ntwo";
        client.send(get("/slow") + echo + get("/healthz") + get("/healthz", "Connection: close\r\n") + get("/healthz"));
        QTRY_VERIFY(slow.isWanted());
        QCOMPARE(client.received, QByteArray());
        slow.answer(HttpResponse::text(200, "one"));
        slow.answer(HttpResponse::text(200, "again")); // nobody asked twice
        QVERIFY(client.closed());
        const auto at = [&](const char *text) { return client.received.indexOf(text); };
        QVERIFY(at("one") > 0 && at("one") < at("n=two") && at("n=two") < at("ok\n"));
        QCOMPARE(client.received.count("HTTP/1.1 200"), 4); // the fifth came after "close"
        QVERIFY(!client.received.contains("again"));
    }

    void whoAsksOnAndDoesNotReadIsHeldBack()
    {
        RelayFixture relay;
        int asked = 0;
        relay.router.add("GET", "/page", [&asked](HttpRequest &, const Responder &responder) {
            responder.answer(HttpResponse::text(200, QByteArray::number(asked++) + QByteArray(20'000, 'p') + '\n'));
        });
        constexpr int kRequests = 5000; // 100 MB of answers
        RawClient client(relay.gateway.port(), 16 * 1024);
        client.reading = false;
        client.send(get("/page").repeated(kRequests) + get("/nothing").repeated(kRequests));
        QTRY_VERIFY(asked > 0);
        int before = -1;
        QTRY_VERIFY_WITH_TIMEOUT((QTest::qWait(100), std::exchange(before, asked) == asked), 30'000);
        QVERIFY2(asked < 800, qPrintable(QString::number(asked))); // the kernel's buffers and 256 KiB
        RawClient other(relay.gateway.port());
        other.send(get("/healthz"));
        QVERIFY(other.waitFor("ok\n"));

        client.reading = true;
        client.socket.setReadBufferSize(0);
        client.received = client.socket.readAll();
        QTRY_COMPARE_WITH_TIMEOUT(asked, kRequests, 60'000);
        client.send(get("/healthz"));
        QVERIFY(client.waitFor("ok\n"));
        QCOMPARE(client.received.count("HTTP/1.1 200 "), kRequests + 1);
        QCOMPARE(client.received.count("HTTP/1.1 404 "), kRequests);
        QVERIFY(client.received.indexOf("4998p") < client.received.indexOf("4999p"));

        RawClient never(relay.gateway.port(), 16 * 1024);
        never.reading = false;
        asked = 0;
        never.send(get("/page").repeated(kRequests));
        QTRY_VERIFY_WITH_TIMEOUT((QTest::qWait(100), std::exchange(before, asked) == asked && asked > 0), 30'000);
        QCOMPARE(relay.gateway.connectionCount(), 3);
        relay.pass(61s);
        QTRY_COMPARE(relay.gateway.connectionCount(), 0); // the two others were idle for as long
    }

    void anAnswerToSomebodyWhoLeftGoesNowhere()
    {
        RelayFixture relay;
        Responder slow;
        relay.router.add("GET", "/slow", [&slow](HttpRequest &, const Responder &responder) { slow = responder; });
        {
            RawClient client(relay.gateway.port());
            client.send(get("/slow"));
            QTRY_VERIFY(slow.isWanted());
            client.socket.abort();
        }
        // Leaving looks like having nothing more to say: the answer is tried, and then the end is met.
        slow.answer(HttpResponse::text(200, "hello?"));
        QTRY_COMPARE(relay.gateway.connectionCount(), 0);
        QTRY_VERIFY(!slow.context());
        QVERIFY(!slow.isWanted());
        slow.pauseBody();
    }

    void anUploadIsStreamedAndHeldBackWhenItsTakerIsSlow()
    {
        RelayFixture relay;
        Upload upload;
        upload.pauseAt = 1024 * 1024;
        addUpload(relay, upload);
        RawClient client(relay.gateway.port());
        const qint64 size = 16 * 1024 * 1024;
        client.send("PUT /blob HTTP/1.1\r\nHost: r\r\nExpect: 100-continue\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        QVERIFY(client.waitFor("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send(QByteArray(size, 'b'));
        QTRY_VERIFY(upload.bytes >= 1024 * 1024);
        const qint64 paused = upload.bytes;
        QTest::qWait(50); // a pause must hold while the loop turns
        QCOMPARE(upload.bytes, paused);
        QVERIFY(client.socket.bytesToWrite() > 4 * 1024 * 1024); // the rest waits on the sender's side
        relay.pass(60s); // our own pause is not the sender's slowness
        upload.responder.resumeBody();
        QVERIFY(client.waitFor("201 Created", 20'000));
        QCOMPARE(upload.bytes, size);
        QCOMPARE(upload.ended, 1);
        QTRY_COMPARE(upload.destroyed, 1);
        client.take();
        client.send(get("/healthz"));
        QVERIFY(client.waitFor("ok\n"));
    }

    void aRefusalReachesSomebodyWhoIsStillSending()
    {
        RelayFixture relay;
        Upload upload;
        upload.refuseAt = 100'000;
        addUpload(relay, upload);
        RawClient client(relay.gateway.port());
        client.send("PUT /blob HTTP/1.1\r\nHost: r\r\nContent-Length: 8000000\r\n\r\n" + QByteArray(8'000'000, 'b'));
        QVERIFY(client.waitFor("HTTP/1.1 507 "));
        QVERIFY(client.waitFor("full\n"));
        QTRY_COMPARE(upload.destroyed, 1);
        QCOMPARE(upload.ended, 0);
        QVERIFY(client.closed()); // as soon as all of it was thrown away
    }

    void aBodyThatStopsIsGivenUp()
    {
        RelayFixture relay;
        Upload upload;
        addUpload(relay, upload);
        RawClient client(relay.gateway.port());
        client.send("PUT /blob HTTP/1.1\r\nHost: r\r\nContent-Length: 8000000\r\n\r\nbeginning");
        QTRY_COMPARE(upload.bytes, 9);
        client.socket.abort();
        QTRY_COMPARE(upload.destroyed, 1);
        QCOMPARE(upload.ended, 0);
    }

    void aStreamedAnswerIsNotReadAheadOfItsReader()
    {
        RelayFixture relay;
        const qint64 size = 64 * 1024 * 1024;
        qint64 given = 0;
        relay.router.add("GET", "/big", [&](HttpRequest &, const Responder &responder) {
            responder.answer(HttpResponse::stream(std::make_unique<CountedSource>(size, given), "application/octet-stream", "\"tag\""));
        });
        RawClient client(relay.gateway.port(), 16 * 1024);
        client.reading = false;
        client.send(get("/big"));
        QTRY_VERIFY(given > 0);
        qint64 before = -1;
        QTRY_VERIFY(std::exchange(before, given) == given);
        QTest::qWait(100); // nothing may move while nobody reads
        QVERIFY2(given < 16 * 1024 * 1024, qPrintable(QString::number(given))); // the kernel's buffers and 256 KiB
        client.reading = true;
        client.socket.setReadBufferSize(0);
        client.received = client.socket.readAll();
        QVERIFY(client.waitFor("\r\n\r\n"));
        QVERIFY(client.received.contains("Content-Length: 67108864\r\n"));
        QVERIFY(client.received.contains("ETag: \"tag\"\r\n"));
        QVERIFY(client.waitForSize(size, 30'000));
        QTRY_COMPARE(client.received.size(), client.received.indexOf("\r\n\r\n") + 4 + size);
    }

    void aStreamThatEndsEarlyIsCutSoThatItShows()
    {
        RelayFixture relay;
        qint64 given = 0;
        relay.router.add("GET", "/big", [&](HttpRequest &, const Responder &responder) {
            responder.answer(HttpResponse::stream(std::make_unique<CountedSource>(1'000'000, given, 100'000), "x/y"));
        });
        RawClient client(relay.gateway.port());
        client.send(get("/big"));
        QVERIFY(client.closed());
        QVERIFY(client.received.size() < 1'000'000);
    }

    void knownContentIsNotSentAgain()
    {
        RelayFixture relay;
        relay.router.add("GET", "/file", [](HttpRequest &, const Responder &responder) {
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData("content");
            buffer->open(QIODevice::ReadOnly);
            responder.answer(HttpResponse::stream(std::make_unique<DeviceSource>(std::move(buffer)), "x/y", "\"v1\""));
        });
        RawClient client(relay.gateway.port());
        client.send(get("/file"));
        QVERIFY(client.waitFor("content"));
        client.take();
        client.send(get("/file", "If-None-Match: \"v0\", W/\"v1\"\r\n") + get("/healthz"));
        QVERIFY(client.waitFor("ok\n"));
        QVERIFY(client.received.startsWith("HTTP/1.1 304 "));
        QCOMPARE(client.take().count("content\r\n"), 0);
        client.send("HEAD /file HTTP/1.1\r\nHost: r\r\n\r\n" + get("/healthz"));
        QVERIFY(client.waitFor("ok\n"));
        QVERIFY(client.received.contains("Content-Length: 7\r\n"));
        QVERIFY(!client.received.contains("\r\n\r\ncontent"));
    }

    void whoTakesTooLongIsClosed()
    {
        RelayFixture relay;
        Upload upload;
        addUpload(relay, upload);
        Responder never;
        relay.router.add("GET", "/never", [&never](HttpRequest &, const Responder &responder) { never = responder; });

        RawClient silent(relay.gateway.port());
        RawClient header(relay.gateway.port());
        RawClient idle(relay.gateway.port());
        RawClient body(relay.gateway.port());
        RawClient waiting(relay.gateway.port());
        header.send("GET / HTTP/1.1\r\nHo");
        idle.send(get("/healthz"));
        body.send("PUT /blob HTTP/1.1\r\nHost: r\r\nContent-Length: 100000\r\n\r\n" + QByteArray(2048, 'b'));
        waiting.send(get("/never"));
        QVERIFY(idle.waitFor("ok\n"));
        QTRY_COMPARE(upload.bytes, 2048);
        QTRY_VERIFY(never.isWanted());
        QTRY_COMPARE(relay.gateway.connectionCount(), 5);

        relay.pass(9s);
        QTest::qWait(20); // nobody is closed early
        QCOMPARE(relay.gateway.connectionCount(), 5);
        relay.pass(2s); // 11
        QVERIFY(header.waitFor("HTTP/1.1 408 "));
        QVERIFY(header.closed());
        QVERIFY(silent.closed());
        QCOMPARE(silent.received, QByteArray());
        relay.pass(10s); // 21: 20 s of grace and 2 for what came
        QCOMPARE(body.received, QByteArray());
        relay.pass(2s); // 23
        QVERIFY(body.waitFor("HTTP/1.1 408 "));
        QVERIFY(body.closed());
        QCOMPARE(upload.destroyed, 1);
        relay.pass(38s); // 61
        QVERIFY(idle.closed());
        QVERIFY(waiting.waitFor("HTTP/1.1 503 "));
        QVERIFY(!never.isWanted());
    }

    void metricsNeedTheirCredential()
    {
        RelayFixture relay;
        RawClient client(relay.gateway.port());
        client.send(get("/metrics") + get("/metrics", "Authorization: Bearer letmei\r\n"));
        QTRY_COMPARE(client.received.count("HTTP/1.1 401 "), 2);
        client.send(get("/metrics", "Authorization: Bearer letmein\r\n"));
        QVERIFY(client.waitFor("kith_connections 1\n"));

        Router without;
        addHealthRoutes(without, relay.metrics, {}, {});
        QCOMPARE(without.find("GET", "/metrics").status, 404);
    }

#ifdef Q_OS_LINUX
    void whoSaysNothingMoreStillGetsTheAnswer()
    {
        RelayFixture relay;
        qint64 given = 0;
        relay.router.add("GET", "/large", [&given](HttpRequest &, const Responder &responder) {
            responder.answer(HttpResponse::stream(std::make_unique<CountedSource>(8'000'000, given), "x/y"));
        });
        std::optional<Responder> later;
        relay.router.add("GET", "/later", [&later](HttpRequest &, const Responder &responder) { later = responder; });
        for (const char *path : {"/large", "/later"}) {
            RawClient client(relay.gateway.port());
            QVERIFY(client.connected());
            client.reading = false; // so that most of it waits in the relay when the end comes
            client.send(get(path) + get("/healthz"));
            QVERIFY(client.socket.waitForBytesWritten());
            if (qstrcmp(path, "/later") == 0) QTRY_VERIFY(later.has_value());
            QCOMPARE(::shutdown(static_cast<int>(client.socket.socketDescriptor()), SHUT_WR), 0);
            QTest::qWait(100);
            if (later) later->answer(HttpResponse::text(200, "late\n"));
            client.reading = true;
            client.received += client.socket.readAll();
            if (later)
                QVERIFY(client.waitFor("late\n"));
            else
                QVERIFY(client.waitForSize(8'000'000));
            QVERIFY(client.waitFor("ok\n")); // the request behind it, too
            QVERIFY(client.closed());
        }
        QTRY_COMPARE(relay.gateway.connectionCount(), 0);

        // Many requests at once and then the end: each is answered.
        relay.router.add("GET", "/page", [](HttpRequest &, const Responder &responder) {
            responder.answer(HttpResponse::text(200, QByteArray(20'000, 'p')));
        });
        RawClient client(relay.gateway.port(), 16 * 1024);
        QVERIFY(client.connected());
        client.reading = false;
        client.send(get("/page").repeated(2000));
        QTRY_COMPARE(client.socket.bytesToWrite(), 0);
        QCOMPARE(::shutdown(static_cast<int>(client.socket.socketDescriptor()), SHUT_WR), 0);
        QTest::qWait(100);
        client.reading = true;
        client.socket.setReadBufferSize(0);
        client.received += client.socket.readAll();
        QVERIFY(client.closed());
        QCOMPARE(client.received.count("HTTP/1.1 200 "), 2000);
        QTRY_COMPARE(relay.gateway.connectionCount(), 0);
    }
#endif

    void oneAddressHasOnlySoManyConnections()
    {
        Limits limits;
        limits.connectionsPerAddress = 3;
        RelayFixture relay(limits);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) clients.push_back(std::make_unique<RawClient>(relay.gateway.port()));
        QTRY_COMPARE(relay.gateway.connectionCount(), 3);
        RawClient fourth(relay.gateway.port());
        QVERIFY(fourth.closed());
        QCOMPARE(relay.gateway.connectionCount(), 3);
        clients.pop_back();
        QTRY_COMPARE(relay.gateway.connectionCount(), 2);
        RawClient fifth(relay.gateway.port());
        fifth.send(get("/healthz"));
        QVERIFY(fifth.waitFor("ok\n"));
    }

    void atTheLimitNobodyIsAcceptedUntilSomebodyLeaves()
    {
        Limits limits;
        limits.connections = 5;
        RelayFixture relay(limits);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 5; ++i) clients.push_back(std::make_unique<RawClient>(relay.gateway.port()));
        QTRY_COMPARE(relay.gateway.connectionCount(), 5);
        QVERIFY(relay.gateway.listener().isPaused());
        RawClient late(relay.gateway.port());
        late.send(get("/healthz"));
        QVERIFY(!late.waitFor("ok\n", 100)); // it waits in the kernel's queue
        clients.clear();
        QVERIFY(late.waitFor("ok\n"));
    }

    void runningOutOfDescriptorsDoesNotSpin()
    {
        RelayFixture relay;
        RawClient first(relay.gateway.port());
        first.send(get("/healthz"));
        QVERIFY(first.waitFor("ok\n"));

        const int third = socket(AF_INET, SOCK_STREAM, 0); // has its descriptor before there are none left
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = static_cast<rlim_t>(third) + 8;
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
        std::vector<int> filling;
        for (int fd = dup(third); fd >= 0; fd = dup(third)) filling.push_back(fd);

        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(relay.gateway.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int connected = ::connect(third, reinterpret_cast<sockaddr *>(&address), sizeof address);
        const QByteArray request = get("/healthz");
        const bool sent = ::send(third, request.constData(), static_cast<size_t>(request.size()), 0) == request.size();
        for (int i = 0; i < 300 && relay.gateway.listener().outOfDescriptors() == 0; ++i) QTest::qWait(100);
        QTest::qWait(1200);
        const quint64 tries = relay.gateway.listener().outOfDescriptors();
        first.take();
        first.send(request);
        const bool served = first.waitFor("ok\n"); // those who are in
        for (const int fd : filling) close(fd);
        setrlimit(RLIMIT_NOFILE, &before);

        QCOMPARE(connected, 0);
        QVERIFY(sent);
        QVERIFY(tries > 0);
        QVERIFY2(tries < 10, qPrintable(QString::number(tries)));
        QVERIFY(served);
        QByteArray answer(4096, '\0');
        QTRY_VERIFY(::recv(third, answer.data(), static_cast<size_t>(answer.size()), MSG_DONTWAIT | MSG_PEEK) > 0);
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
        close(third);
    }

    void tls13IsSpokenAndNothingOlder()
    {
        const QTemporaryDir dir;
        const auto certificate = Certificate::loadOrMake(dir.path());
        QVERIFY(certificate.has_value());
        RelayFixture relay({}, *certificate);
        const auto connect = [&](QSsl::SslProtocol protocol, QSslSocket &socket) {
            QSslConfiguration configuration = socket.sslConfiguration();
            configuration.setProtocol(protocol);
            configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.setSslConfiguration(configuration);
            socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), relay.gateway.port());
            return QTest::qWaitFor([&] { return socket.isEncrypted() || socket.state() == QAbstractSocket::UnconnectedState; });
        };
        QSslSocket modern;
        QVERIFY(connect(QSsl::TlsV1_3OrLater, modern));
        QVERIFY(modern.isEncrypted());
        QCOMPARE(modern.sessionProtocol(), QSsl::TlsV1_3);
        modern.write(get("/healthz"));
        QTRY_VERIFY(modern.peek(10'000).endsWith("ok\n"));

        QSslSocket old;
        QVERIFY(connect(QSsl::TlsV1_2, old));
        QVERIFY(!old.isEncrypted());

        QTcpSocket plain;
        plain.connectToHost(QHostAddress::LocalHost, relay.gateway.port());
        plain.write(get("/healthz"));
        QTRY_COMPARE(plain.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(!plain.readAll().contains("ok\n"));

        const QTemporaryDir other;
        const auto next = Certificate::loadOrMake(other.path());
        QVERIFY(next.has_value());
        QVERIFY(relay.gateway.reloadCertificate(*next).has_value());
        QSslSocket later;
        QVERIFY(connect(QSsl::TlsV1_3OrLater, later));
        QCOMPARE(later.peerCertificate(), next->chain.first());
        modern.readAll();
        modern.write(get("/healthz")); // those that stand keep theirs
        QTRY_VERIFY(modern.peek(10'000).endsWith("ok\n"));
    }

    void largeAnswersComeThroughTls()
    {
        const QTemporaryDir dir;
        const auto certificate = Certificate::loadOrMake(dir.path());
        QVERIFY(certificate.has_value());
        RelayFixture relay({}, *certificate);
        qint64 given = 0;
        relay.router.add("GET", "/big", [&](HttpRequest &request, const Responder &responder) {
            QVERIFY(request.encrypted);
            responder.answer(HttpResponse::stream(std::make_unique<CountedSource>(8'000'000, given), "x/y"));
        });
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), relay.gateway.port());
        socket.write(get("/big", "Connection: close\r\n"));
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 20'000);
        const QByteArray all = socket.readAll();
        QCOMPARE(all.size() - all.indexOf("\r\n\r\n") - 4, 8'000'000);
    }
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
