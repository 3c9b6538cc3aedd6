// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/httpparser.h"

#include <QTest>

using namespace Relay::Gateway;
using Event = HttpParser::Event;

namespace {

constexpr qsizetype kHeader = 16 * 1024;
constexpr qsizetype kTarget = 8 * 1024;

struct Seen
{
    QList<HttpRequest> requests; // whole ones, with their bodies
    int status = 0; // of Bad
};

//! Feeds \a bytes in pieces of \a step and keeps going over pipelined requests.
Seen parse(const QByteArray &bytes, qsizetype step, qint64 bodyLimit = 1 << 20)
{
    HttpParser parser(kHeader, kTarget);
    Seen seen;
    HttpRequest request;
    for (qsizetype at = 0; at < bytes.size() && seen.status == 0; at += step) {
        const QByteArray piece = bytes.mid(at, step);
        parser.feed(piece.constData(), piece.size());
        for (;;) {
            const Event event = parser.next();
            if (event.kind == Event::NeedMore) break;
            if (event.kind == Event::Bad) {
                seen.status = event.status;
                break;
            }
            if (event.kind == Event::Head) {
                request = parser.request();
                parser.setBodyLimit(bodyLimit);
            } else if (event.kind == Event::BodyPart) {
                request.body.append(event.part.data(), event.part.size());
            } else {
                seen.requests.append(request);
                parser.nextRequest();
            }
        }
    }
    return seen;
}

int statusOf(const QByteArray &bytes, qint64 bodyLimit = 1 << 20)
{
    const int whole = parse(bytes, bytes.size(), bodyLimit).status;
    const int single = parse(bytes, 1, bodyLimit).status;
    if (whole != single) qWarning() << "in one piece" << whole << "byte by byte" << single;
    return whole == single ? whole : -1;
}

const QByteArray kHost = "Host: relay\r\n";

} // namespace

class TestHttpParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestComesThroughHoweverItIsCut()
    {
        const QByteArray bytes = "PUT /api/v1/media/x?part=1 HTTP/1.1\r\nHost: relay:1\r\nContent-Length: 11\r\nX-Odd:   a b \r\n"
                                 "Empty:\r\n\r\nhello world";
        for (qsizetype step = 1; step <= bytes.size(); ++step) {
            const Seen seen = parse(bytes, step);
            QCOMPARE(seen.requests.size(), 1);
            const HttpRequest &request = seen.requests.first();
            QCOMPARE(request.method, QByteArray("PUT"));
            QCOMPARE(request.target, QByteArray("/api/v1/media/x?part=1"));
            QCOMPARE(request.path, QByteArray("/api/v1/media/x"));
            QCOMPARE(request.query("part"), QByteArray("1"));
            QCOMPARE(request.version, 11);
            QCOMPARE(request.header("x-odd"), QByteArray("a b"));
            QVERIFY(!request.header("empty").isNull());
            QVERIFY(request.header("absent").isNull());
            QCOMPARE(request.body, QByteArray("hello world"));
        }
    }

    void chunksComeThroughHoweverTheyAreCut()
    {
        const QByteArray bytes = "POST / HTTP/1.1\r\nHost: r\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                 "5\r\nhello\r\n6;ext=1\r\n world\r\n0\r\nX-Trailer: no\r\nContent-Length: 5\r\n\r\n"
                                 "GET /next HTTP/1.1\r\nHost: r\r\n\r\n";
        for (qsizetype step = 1; step <= bytes.size(); ++step) {
            const Seen seen = parse(bytes, step);
            QVERIFY2(seen.status == 0, qPrintable(QString::number(step)));
            QCOMPARE(seen.requests.size(), 2);
            QCOMPARE(seen.requests[0].body, QByteArray("hello world"));
            QVERIFY(seen.requests[0].header("x-trailer").isNull());
            QCOMPARE(seen.requests[1].path, QByteArray("/next"));
        }
    }

    void pipelinedRequestsAreToldApart()
    {
        QByteArray bytes;
        for (int i = 0; i < 50; ++i)
            bytes += "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: r\r\nContent-Length: 3\r\n\r\nab" + QByteArray::number(i % 10);
        for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(64), bytes.size()}) {
            const Seen seen = parse(bytes, step);
            QCOMPARE(seen.requests.size(), 50);
            QCOMPARE(seen.requests[49].path, QByteArray("/49"));
            QCOMPARE(seen.requests[49].body, QByteArray("ab9"));
        }
    }

    void whatTwoReadersCouldReadDifferentlyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &head, int status, const QByteArray &start = "POST / HTTP/1.1\r\n") {
            QTest::newRow(name) << start + kHost + head + "\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n" + kHost + "\r\n" << status;
        };
        row("length then chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", 400);
        row("chunked then length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", 400);
        row("xchunked", "Transfer-Encoding: xchunked\r\n", 501);
        row("xchunked and length", "Content-Length: 5\r\nTransfer-Encoding: xchunked\r\n", -400);
        row("gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n", 501);
        row("chunked, chunked", "Transfer-Encoding: chunked, chunked\r\n", 501);
        row("two encodings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", -400);
        row("identity", "Transfer-Encoding: identity\r\n", 501);
        row("quoted chunked", "Transfer-Encoding: \"chunked\"\r\n", 501);
        row("vertical tab", "Transfer-Encoding: \x0b"
                            "chunked\r\n", 400);
        row("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", 400);
        row("two equal lengths", "Content-Length: 5\r\nContent-Length: 5\r\n", 400);
        row("length list", "Content-Length: 5, 5\r\n", 400);
        row("plus sign", "Content-Length: +5\r\n", 400);
        row("minus sign", "Content-Length: -5\r\n", 400);
        row("hex length", "Content-Length: 0x5\r\n", 400);
        row("inner space", "Content-Length: 1 0\r\n", 400);
        row("overflowing length", "Content-Length: 18446744073709551617\r\n", -400);
        row("large length", "Content-Length: 9300000000000000000\r\n", 413);
        row("space before colon", "Content-Length : 5\r\n", 400);
        row("folded", "X: a\r\n b\r\n", 400);
        row("folded at once", "X:\r\n b\r\n", 400);
        row("folded length", "Content-Length:\r\n 5\r\n", 400);
        row("bare line feed", "X: a\nY: b\r\n", 400);
        row("bare return", "X: a\rY: b\r\n", 400);
        row("null in a value", QByteArray("X: a\0b\r\n", 8), 400);
        row("no colon", "nonsense\r\n", 400);
        row("two hosts", "Host: other\r\n", 400);
        row("chunks in 1.0", "Transfer-Encoding: chunked\r\n", 400, "POST / HTTP/1.0\r\n");
        row("version 2", "", 505, "POST / HTTP/2.0\r\n");
        row("version 1.2", "", 505, "POST / HTTP/1.2\r\n");
        row("no version", "", -400, "POST /\r\n");
        row("target of another scheme", "", 400, "POST ftp://relay/ HTTP/1.1\r\n");
        row("target without a host", "", 400, "POST http:///x HTTP/1.1\r\n");
        row("target with a user", "", 400, "POST http://me@relay/ HTTP/1.1\r\n");
        row("target with a colon", "", 400, "POST relay:1 HTTP/1.1\r\n");
        row("two spaces", "", -400, "POST  / HTTP/1.1\r\n");
        row("tab in target", "", 400, "POST /\t HTTP/1.1\r\n");
    }
    void whatTwoReadersCouldReadDifferentlyIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const Seen whole = parse(bytes, bytes.size());
        const Seen single = parse(bytes, 1);
        QVERIFY(whole.requests.isEmpty() && single.requests.isEmpty());
        if (status < 0) { // any refusal will do
            QVERIFY(whole.status >= 400);
            QVERIFY(single.status >= 400);
        } else {
            QCOMPARE(whole.status, status);
            QCOMPARE(single.status, status);
        }
    }

    void aWholeUriIsAsGoodAsItsPath()
    {
        const auto targetOf = [](const QByteArray &target) {
            const Seen seen = parse("GET " + target + " HTTP/1.1\r\nHost: r\r\n\r\n", 1);
            return seen.requests.size() == 1 ? seen.requests[0].target + ' ' + seen.requests[0].path : QByteArray("refused");
        };
        QCOMPARE(targetOf("http://relay/a?b=/c"), QByteArray("/a?b=/c /a"));
        QCOMPARE(targetOf("HTTPS://[::1]:7443/a"), QByteArray("/a /a"));
        QCOMPARE(targetOf("http://relay"), QByteArray("/ /"));
        QCOMPARE(targetOf("http://relay?x"), QByteArray("/?x /"));
    }

    void aRequestOf11NeedsAHost()
    {
        for (const char *fine : {"relay", "relay:7443", "[fe80::1%25eth0]:1", "", "192.0.2.1"})
            QCOMPARE(statusOf(QByteArray("GET / HTTP/1.1\r\nHost: ") + fine + "\r\n\r\n"), 0);
        for (const char *odd : {"a b", "a/b", "me@relay", "relay?", "r\xc3\xa4"})
            QCOMPARE(statusOf(QByteArray("GET / HTTP/1.1\r\nHost: ") + odd + "\r\n\r\n"), 400);
        QCOMPARE(statusOf("GET / HTTP/1.1\r\n\r\n"), 400);
        QCOMPARE(statusOf("GET / HTTP/1.0\r\n\r\n"), 0);
    }

    void brokenChunksAreRefused()
    {
        const QByteArray head = "POST / HTTP/1.1\r\nHost: r\r\nTransfer-Encoding: chunked\r\n\r\n";
        QCOMPARE(statusOf(head + "zz\r\n"), 400);
        QCOMPARE(statusOf(head + "3\r\nabcXX\r\n"), 400);
        QCOMPARE(statusOf(head + "-1\r\n"), 400);
        QCOMPARE(statusOf(head + "ffffffffffffffffff\r\n"), 400);
        QCOMPARE(statusOf(head + "100001\r\n"), 413);
        QCOMPARE(statusOf(head + "1;" + QByteArray(20'000, 'x')), 400); // a chunk line without end
        QCOMPARE(statusOf(head + "0\r\n" + QByteArray(20'000, 'x')), 400); // trailers without end
    }

    void chunksTogetherMayNotExceedTheLimit()
    {
        const QByteArray head = "POST / HTTP/1.1\r\nHost: r\r\nTransfer-Encoding: chunked\r\n\r\n";
        QCOMPARE(statusOf(head + "5\r\nhello\r\n5\r\nworld\r\n0\r\n\r\n", 10), 0);
        QCOMPARE(statusOf(head + "5\r\nhello\r\n6\r\nworlds\r\n0\r\n\r\n", 10), 413);
        QCOMPARE(statusOf("POST / HTTP/1.1\r\nHost: r\r\nContent-Length: 11\r\n\r\nhello world", 10), 413);
    }

    void headersAreBounded()
    {
        const QByteArray start = "GET / HTTP/1.1\r\n" + kHost;
        QCOMPARE(statusOf(start + "X: " + QByteArray(20'000, 'x') + "\r\n\r\n"), 431);
        QCOMPARE(statusOf(start + "X: " + QByteArray(15'000, 'x') + "\r\n\r\n"), 0);
        // Many small ones count together.
        QByteArray many;
        for (int i = 0; i < 90; ++i) many += "Name-" + QByteArray::number(i) + ": " + QByteArray(300, 'v') + "\r\n";
        QCOMPARE(statusOf(start + many + "\r\n"), 431);
        QByteArray tooMany;
        for (int i = 0; i < 200; ++i) tooMany += "A: b\r\n";
        QCOMPARE(statusOf(start + tooMany + "\r\n"), 431);
    }

    void targetsAreBounded()
    {
        QCOMPARE(statusOf("GET /" + QByteArray(9'000, 'x') + " HTTP/1.1\r\n" + kHost + "\r\n"), 414);
        QCOMPARE(statusOf("GET /" + QByteArray(8'000, 'x') + " HTTP/1.1\r\n" + kHost + "\r\n"), 0);
        QCOMPARE(statusOf("GET /" + QByteArray(100'000, 'x')), 414);
    }

    void emptyLinesBeforeARequestArePassedOver()
    {
        QCOMPARE(parse("\r\n\r\nGET / HTTP/1.1\r\n" + kHost + "\r\n", 1).requests.size(), 1);
    }

    void whatFollowsAnUpgradeIsKept()
    {
        HttpParser parser(kHeader, kTarget);
        const QByteArray bytes = "GET /ws HTTP/1.1\r\n" + kHost + "\r\n\x82\x85rest";
        parser.feed(bytes.constData(), bytes.size());
        QCOMPARE(parser.next().kind, Event::Head);
        QCOMPARE(parser.next().kind, Event::Complete);
        QCOMPARE(parser.takeRest(), QByteArray("\x82\x85rest"));
    }

    void nothingIsKeptBetweenRequests()
    {
        HttpParser parser(kHeader, kTarget);
        const QByteArray bytes = "GET / HTTP/1.1\r\n" + kHost + "\r\n";
        for (const char byte : bytes) {
            parser.feed(&byte, 1);
            while (parser.next().kind == Event::Head) {
            }
        }
        QVERIFY(!parser.isInside());
        QCOMPARE(parser.unreadBytes(), 0);
    }

    void truncatedAtEveryByteNothingIsComplete()
    {
        const QByteArray bytes = "POST /x HTTP/1.1\r\nHost: r\r\nContent-Length: 5\r\n\r\nhello";
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const Seen seen = parse(bytes.left(size), std::max<qsizetype>(1, size));
            QVERIFY(seen.requests.isEmpty());
            QCOMPARE(seen.status, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
