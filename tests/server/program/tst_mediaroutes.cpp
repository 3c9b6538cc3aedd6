// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments as they go over HTTP: parts, conditions and odd requests.
#include "server/program/mediaroutes.h"

#include "server/gateway/dispatcher.h"
#include "server/gateway/gateway.h"
#include "server/gateway/metrics.h"
#include "server/gateway/router.h"
#include "tests/server/service/testrelay.h"

#include <QTcpSocket>

using namespace Relay;
using Relay::Test::Person;
using Relay::Test::TestRelay;

namespace {

//! A relay's media routes on loopback, with one person who has uploaded something.
class HttpRelay
{
public:
    HttpRelay()
        : relay(dir.path(), clock)
        , gateway(Gateway::Gateway::Parts{clock, router, dispatcher, metrics, nullptr}, Gateway::Limits())
    {
        anna.registerAt(relay);
        Program::addMediaRoutes(router, Program::RestParts{*relay.accounts, *relay.credentials, *relay.media, *relay.uploads, limiter, metrics,
                                                           relay.policy, clock, relay.relayId(), {}, many, many, many, many, many, {}});
        if (!gateway.listen(QHostAddress::LocalHost, 0, std::nullopt)) qFatal("cannot listen");
    }

    //! The whole answer, head and body.
    QByteArray ask(const QByteArray &request)
    {
        QTcpSocket socket;
        QByteArray received;
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
        socket.connectToHost(QHostAddress::LocalHost, gateway.port());
        socket.write(request);
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 20'000)) return "no answer";
        return received;
    }
    QByteArray token() const { return "Bearer " + QByteArray::fromStdString(anna.devices[0].session.access_token()); }
    QByteArray get(const QByteArray &headers, const QByteArray &method = "GET", const QByteArray &authorization = {})
    {
        return ask(method + ' ' + path + " HTTP/1.1\r\nHost: r\r\nConnection: close\r\nAuthorization: "
                   + (authorization.isEmpty() ? token() : authorization) + "\r\n" + headers + "\r\n");
    }
    QByteArray proven(const QByteArray &method, const QByteArray &target, const QByteArray &body, const QByteArray &headers = {})
    {
        return ask(method + ' ' + target + " HTTP/1.1\r\nHost: r\r\nConnection: close\r\nAuthorization: " + token() + "\r\nKith-Proof: "
                   + anna.proof(relay, anna.devices[0], method, target, body) + "\r\nContent-Length: " + QByteArray::number(body.size())
                   + "\r\n" + headers + "\r\n" + body);
    }

    QTemporaryDir dir;
    Test::TestClock clock;
    TestRelay relay;
    Person anna{"anna"};
    Gateway::Router router;
    Gateway::Dispatcher dispatcher;
    Gateway::Metrics metrics;
    Gateway::RateLimiter limiter{clock};
    Gateway::RateLimiter::Kind many = limiter.addKind({10'000, 10'000});
    Gateway::Gateway gateway;
    const QByteArray path = "/api/v1/media/" + QByteArray(32, 'a');
};

QByteArray bodyOf(const QByteArray &answer) { return answer.mid(answer.indexOf("\r\n\r\n") + 4); }
QByteArray statusOf(const QByteArray &answer) { return answer.mid(9, 3); }

} // namespace

class TestMediaRoutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsAndConditionsAreDecidedAsRfc9110Says()
    {
        HttpRelay http;
        QByteArray content;
        for (int i = 0; i < 1000; ++i) content += static_cast<char>(i % 251);
        QCOMPARE(statusOf(http.proven("PUT", http.path, content)), QByteArray("200"));
        const QByteArray tag = '"' + Crypto::sha256(content).toHex() + '"';

        struct Case
        {
            QByteArray headers;
            QByteArray status;
            qsizetype first = 0;
            qsizetype length = 1000;
        };
        const std::vector<Case> cases{
            {"", "200"},
            {"Range: bytes=0-0\r\n", "206", 0, 1},
            {"Range: bytes=-5\r\n", "206", 995, 5},
            {"Range: bytes=990-5000\r\n", "206", 990, 10},
            {"Range: bytes=1000-\r\n", "416"},
            {"Range: bytes=-0\r\n", "416"},
            {"Range: bytes=0-0,5-6\r\n", "200"},
            {"Range: bytes=0-0\r\nRange: bytes=5-6\r\n", "200"}, // the same in two lines
            {"Range: lines=0-0\r\n", "200"},
            {"If-None-Match: " + tag + "\r\n", "304", 0, 0},
            {"If-None-Match: W/" + tag + "\r\n", "304", 0, 0},
            {"If-None-Match: \"x\"\r\nIf-None-Match: " + tag + "\r\n", "304", 0, 0},
            {"If-None-Match: *\r\n", "304", 0, 0},
            {"If-None-Match: \"x\"\r\n", "200"},
            {"If-None-Match: " + tag + "\r\nRange: bytes=0-1\r\n", "304", 0, 0},
            {"If-None-Match: " + tag + "\r\nRange: bytes=5000-\r\n", "304", 0, 0}, // decided before the range
            {"If-None-Match: \"x\"\r\nRange: bytes=0-1\r\n", "206", 0, 2},
            {"If-Match: " + tag + "\r\n", "200"},
            {"If-Match: *\r\n", "200"},
            {"If-Match: \"x\"\r\n", "412"},
            {"If-Match: W/" + tag + "\r\n", "412"},
            {"If-Match: \"x\"\r\nRange: bytes=5000-\r\n", "412"},
            {"If-Range: " + tag + "\r\nRange: bytes=0-1\r\n", "206", 0, 2},
            {"If-Range: W/" + tag + "\r\nRange: bytes=0-1\r\n", "200"},
            {"If-Range: \"x\"\r\nRange: bytes=5000-\r\n", "200"},
        };
        for (const Case &one : cases) {
            const QByteArray answer = http.get(one.headers);
            QVERIFY2(statusOf(answer) == one.status, (one.headers + " -> " + answer.left(15)).constData());
            if (one.status == "416") {
                QVERIFY(answer.contains("\r\nContent-Range: bytes */1000\r\n"));
                QVERIFY(!answer.contains("immutable"));
            } else if (one.status != "412") {
                QVERIFY2(bodyOf(answer) == content.mid(one.first, one.length), one.headers.constData());
                QVERIFY(answer.contains("\r\nETag: " + tag + "\r\n"));
                QVERIFY(answer.contains("\r\nCache-Control: private, max-age=31536000, immutable\r\n"));
                QCOMPARE(answer.contains("\r\nContent-Range: "), one.status == "206");
            }
        }
        const QByteArray head = http.get("Range: bytes=0-1\r\n", "HEAD");
        QCOMPARE(statusOf(head), QByteArray("200"));
        QVERIFY(head.contains("\r\nContent-Length: 1000\r\n"));
        QCOMPARE(bodyOf(head), QByteArray());
    }

    void theSchemeOfACredentialHasNoCase()
    {
        HttpRelay http;
        QCOMPARE(statusOf(http.proven("PUT", http.path, "x")), QByteArray("200"));
        QCOMPARE(statusOf(http.get({}, "GET", http.token().replace("Bearer", "bearer"))), QByteArray("200"));
        QCOMPARE(statusOf(http.get({}, "GET", http.token().replace("Bearer", "Basic"))), QByteArray("401"));
        QCOMPARE(statusOf(http.get({}, "GET", http.token().replace("Bearer ", "Bearer"))), QByteArray("401"));
    }

    void anOffsetIsDigits()
    {
        HttpRelay http;
        QCOMPARE(statusOf(http.proven("POST", http.path, R"({"size":100})", "Content-Type: application/json\r\n")), QByteArray("200"));
        for (const char *odd : {"", "-1", "%2B0", "%200", "0%20", "0x0", "1e0", "-0", "9999999999999999999"})
            QVERIFY2(statusOf(http.proven("PATCH", http.path + "?offset=" + odd, "chunk")) == "400", odd);
        QCOMPARE(statusOf(http.proven("PATCH", http.path, "chunk")), QByteArray("400"));
        QCOMPARE(statusOf(http.proven("PATCH", http.path + "?offset=1", "chunk")), QByteArray("409"));
        QCOMPARE(statusOf(http.proven("PATCH", http.path + "?offset=0", "chunk")), QByteArray("200"));
    }
};

QTEST_GUILESS_MAIN(TestMediaRoutes)
#include "tst_mediaroutes.moc"
