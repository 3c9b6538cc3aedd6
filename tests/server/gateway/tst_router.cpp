// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/router.h"
#include "server/gateway/websockethandshake.h"

#include <QTest>

using namespace Relay::Gateway;

namespace {

HttpRequest upgradeRequest()
{
    HttpRequest request;
    request.method = "GET";
    request.headers = {{"upgrade", "WebSocket"},
                       {"connection", "keep-alive, Upgrade"},
                       {"sec-websocket-version", "13"},
                       {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="},
                       {"sec-websocket-protocol", "chat, kith.1"}};
    return request;
}

int statusWithout(const QByteArray &name, const QByteArray &instead = {})
{
    HttpRequest request = upgradeRequest();
    std::erase_if(request.headers, [&](const auto &header) { return header.first == name; });
    if (!instead.isNull()) request.headers.emplace_back(name, instead);
    const WebSocketHandshake handshake = WebSocketHandshake::check(request);
    return handshake.accepted ? 101 : handshake.response.status;
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT

    Router m_router;

private Q_SLOTS:
    void initTestCase()
    {
        const auto nothing = [](HttpRequest &, const Responder &) {};
        m_router.add("GET", "/healthz", nothing);
        m_router.add("GET", "/api/v1/media/{id}", nothing);
        m_router.add("PUT", "/api/v1/media/{id}", nothing, 10);
        m_router.add("DELETE", "/api/v1/{what}/sessions/{id}", nothing);
    }

    void aPathFindsItsRoute()
    {
        QCOMPARE(m_router.find("GET", "/healthz").status, 200);
        const Router::Match match = m_router.find("DELETE", "/api/v1/a%20b/sessions/c");
        QVERIFY(match.route);
        QCOMPARE(match.parameters.size(), size_t(2));
        QCOMPARE(match.parameters[0], QByteArray("a b"));
        QCOMPARE(match.parameters[1], QByteArray("c"));
        QCOMPARE(m_router.find("HEAD", "/healthz").status, 200);
    }

    void whatIsNotThereHasItsStatus()
    {
        QCOMPARE(m_router.find("GET", "/nothing").status, 404);
        QCOMPARE(m_router.find("GET", "/healthz/").status, 404);
        QCOMPARE(m_router.find("GET", "/api/v1/media/").status, 404); // a parameter is not empty
        QCOMPARE(m_router.find("GET", "//healthz").status, 404);
        QCOMPARE(m_router.find("GET", "*").status, 404);
        QCOMPARE(m_router.find("BREW", "/healthz").status, 501);
        const Router::Match match = m_router.find("POST", "/api/v1/media/x");
        QCOMPARE(match.status, 405);
        QCOMPARE(match.allow, QByteArray("GET, HEAD, PUT"));
    }

    void aParameterCannotHideASeparator()
    {
        QCOMPARE(m_router.find("GET", "/api/v1/media/a%2fb").status, 400);
        QCOMPARE(m_router.find("GET", "/api/v1/media/a%00b").status, 400);
        QCOMPARE(m_router.find("GET", "/api/v1/media/a%zz").status, 400);
        QCOMPARE(m_router.find("GET", "/api/v1/media/a%2").status, 400);
    }

    void theHandshakeAnswersAsTheStandardsExampleDoes()
    {
        const WebSocketHandshake handshake = WebSocketHandshake::check(upgradeRequest());
        QVERIFY(handshake.accepted);
        QCOMPARE(WebSocketHandshake::acceptValue("dGhlIHNhbXBsZSBub25jZQ=="), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    }

    void aHandshakeThatIsNotOneIsRefused()
    {
        QCOMPARE(statusWithout("none"), 101);
        QCOMPARE(statusWithout("upgrade"), 426);
        QCOMPARE(statusWithout("connection"), 426);
        QCOMPARE(statusWithout("sec-websocket-version"), 426);
        QCOMPARE(statusWithout("sec-websocket-version", "8"), 426);
        QCOMPARE(statusWithout("sec-websocket-key"), 400);
        QCOMPARE(statusWithout("sec-websocket-key", "c2hvcnQ="), 400);
        QCOMPARE(statusWithout("sec-websocket-key", "!!!"), 400);
        QCOMPARE(statusWithout("sec-websocket-protocol"), 400);
        QCOMPARE(statusWithout("sec-websocket-protocol", "kith.2"), 400);
    }
};

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
