// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/httpconnection.h"

#include "server/gateway/gatewaymetrics.h"
#include "server/gateway/logging.h"
#include "server/gateway/websockethandshake.h"
#include "shared/wire/limits.h"

#include <algorithm>
#include <array>

namespace Relay::Gateway {

namespace {

constexpr qint64 kMaxDiscardBytes = 64 * 1024 * 1024;
constexpr qint64 kBodyReserveBytes = 64 * 1024; // a declared length costs no more than this in advance
constexpr size_t kPumpBytes = 64 * 1024;

} // namespace

HttpConnection::HttpConnection(ConnectionHome &home, ChannelPointer channel, const Router &router)
    : Connection(home, std::move(channel))
    , m_router(router)
    , m_parser(home.limits().httpHeaderBytes, home.limits().httpTargetBytes)
    , m_since(home.clock().steady())
{
    m_channel->setListener(this);
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::enter(State state)
{
    m_state = state;
    m_since = m_progress = now();
}

void HttpConnection::bytesArrived(char *data, qsizetype size)
{
    m_home.metrics().bytesIn.add(static_cast<quint64>(size));
    if (m_state == State::Finished) return;
    if (m_state == State::Linger) {
        m_discarded += size;
        return discarded();
    }
    m_parser.feed(data, size);
    if (mayParse()) parse();
    m_parser.hold();
}

bool HttpConnection::mayParse() const
{
    return (m_state == State::Head && !m_full) || (m_state == State::Body && !m_paused);
}

void HttpConnection::parse()
{
    if (m_parsing) return;
    m_parsing = true;
    while (mayParse()) {
        const HttpParser::Event event = m_parser.next();
        if (event.kind == HttpParser::Event::NeedMore) {
            if (m_state == State::Head && m_parser.isInside() && !m_headBegun) {
                m_headBegun = true;
                if (!m_fresh) m_since = now();
            }
            break;
        }
        if (event.kind == HttpParser::Event::Bad) {
            handleBad(event.status, event.cause);
        } else if (event.kind == HttpParser::Event::Head) {
            handleHead();
        } else if (event.kind == HttpParser::Event::BodyPart) {
            m_bodyBytes += event.part.size();
            if (m_consumer)
                m_consumer->bodyPart(event.part);
            else
                m_pending.body.append(event.part.data(), event.part.size());
            m_dropped.reset();
        } else {
            m_bodyMissing = false;
            m_channel->setReading(false); // one request at a time; the next waits in the kernel
            enter(State::Answer);
            const Responder responder(this, m_request);
            if (m_consumer)
                m_consumer->bodyEnd();
            else
                m_route->handler(m_pending, responder);
            m_dropped.reset();
        }
    }
    m_parsing = false;
}

void HttpConnection::handleHead()
{
    HttpRequest &request = m_parser.request();
    m_home.metrics().httpRequests.add();
    ++m_request;
    m_answered = false;
    m_fresh = false;
    m_headBegun = false;
    m_bodyBytes = 0;
    m_discarded = 0;
    m_contentLength = request.contentLength;
    m_mustLinger = false;
    m_bodyMissing = true; // Complete comes for requests without a body, too
    m_isHead = request.method == "HEAD";
    m_conditions = Conditions::of(request);
    m_keepAlive = request.version == 11 ? !request.headerHasToken("connection", "close")
                                        : request.headerHasToken("connection", "keep-alive");
    request.encrypted = m_channel->isEncrypted();
    request.client = m_home.clientAddress(m_channel->peerAddress(), request.joinedHeader("x-forwarded-for"));
    enter(State::Body);

    const QByteArray expect = request.header("expect");
    if (!expect.isNull() && expect.compare("100-continue", Qt::CaseInsensitive) != 0)
        return refuse(417, "the only expectation known here is 100-continue");
    if (request.path == Wire::kSocketPath) {
        if (request.method != "GET") return refuse(405, "GET opens the socket", "GET");
        return beginUpgrade(request);
    }
    Router::Match match = m_router.find(request.method, request.path);
    if (!match.route) return refuse(match.status, httpReason(match.status), match.allow);
    if (match.route->needsLength && !request.contentLength) return refuse(411, "say how long the body is");
    if (request.contentLength.value_or(0) > match.route->bodyLimitBytes) return refuse(413, "the body is too large");
    request.parameters = std::move(match.parameters);
    m_parser.setBodyLimit(match.route->bodyLimitBytes);
    beginBody(*match.route);
}

void HttpConnection::beginBody(const Router::Route &route)
{
    m_route = &route;
    const bool hasBody = m_parser.hasBody();
    const bool wantsContinue = hasBody && m_parser.request().version == 11 && !m_parser.request().header("expect").isNull();
    m_pending = std::move(m_parser.request());
    if (route.streamHandler) {
        auto consumer = route.streamHandler(m_pending, Responder(this, m_request));
        if (m_answered) return;
        m_consumer = std::move(consumer);
        if (!m_consumer) return refuse(500, "no one takes the body");
    } else if (m_pending.contentLength) {
        m_pending.body.reserve(static_cast<qsizetype>(std::min(*m_pending.contentLength, kBodyReserveBytes)));
    }
    if (wantsContinue) m_channel->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpConnection::beginUpgrade(const HttpRequest &request)
{
    WebSocketHandshake handshake = WebSocketHandshake::check(request);
    if (m_home.isDraining()) {
        handshake.accepted = false;
        handshake.response = HttpResponse::text(503, "going away\n");
    }
    if (!handshake.accepted) return answer(m_request, std::move(handshake.response));
    const HttpParser::Event complete = m_parser.next();
    if (complete.kind != HttpParser::Event::Complete) return refuse(400, "not a WebSocket request");
    m_answered = true;
    QByteArray head("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n");
    for (const auto &[name, value] : handshake.response.headers) head += name + ": " + value + "\r\n";
    m_channel->write(head + "\r\n");
    m_state = State::Finished;
    m_home.upgrade(*this, std::move(m_channel), request.client, m_parser.takeRest());
}

void HttpConnection::handleBad(int status, const char *cause)
{
    qCDebug(lcGateway) << "refused a request:" << status << cause;
    if (m_state == State::Body) {
        // Its handler may have answered already; then there is nothing more to say.
        dropConsumer();
        if (m_answered) return finish();
    } else {
        ++m_request;
        m_answered = false;
        m_isHead = false;
        m_conditions = {};
    }
    m_keepAlive = false;
    m_bodyMissing = false;
    m_mustLinger = status == 408 ? false : status != 400; // somebody may still be sending: let the answer reach them
    answer(m_request, HttpResponse::text(status, QByteArray(cause) + '\n'));
}

void HttpConnection::refuse(int status, QByteArrayView text, const QByteArray &allow)
{
    HttpResponse response = HttpResponse::text(status, text.toByteArray() + '\n');
    if (!allow.isEmpty()) response.headers.emplace_back("Allow", allow);
    answer(m_request, std::move(response));
}

void HttpConnection::answer(quint64 request, HttpResponse response)
{
    if (!waitsFor(request) || m_state == State::Finished) return;
    m_answered = true;
    if (response.status >= 400) m_home.metrics().httpErrors.add();
    // A body that will not be read to its end makes the rest of the stream unreadable as requests.
    if (m_bodyMissing && m_parser.hasBody()) m_keepAlive = false;
    if (m_home.isDraining() || response.status == 408) m_keepAlive = false;

    if (!response.etag.isEmpty() && (response.status == 200 || response.status == 206)) {
        const int status = m_conditions.statusFor(response.etag);
        if (status == 412) response = HttpResponse::text(412, "it has another tag\n");
        if (status == 304) {
            response.status = 304;
            response.body.clear();
            response.source.reset();
            std::erase_if(response.headers, [](const auto &header) { return header.first == "Content-Range"; });
        }
    }
    const qint64 length = response.source ? response.source->size() : response.body.size();
    writeHead(response, length);
    m_route = nullptr;
    m_pending = {};
    if (response.source && !m_isHead && length > 0) {
        m_source = std::move(response.source);
        m_sourceLeft = length;
        m_source->whenReady([this] {
            if (m_state == State::Stream) pump();
        });
        enter(State::Stream);
        pump();
        return;
    }
    if (!m_isHead) m_channel->write(response.body);
    answerDone();
}

void HttpConnection::writeHead(const HttpResponse &response, qint64 length)
{
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + httpReason(response.status).toByteArray() + "\r\n";
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_home.clock().now()).count();
    head += "Date: " + httpDate(seconds) + "\r\n";
    if (response.status != 204 && response.status != 304) head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    if (!response.contentType.isEmpty()) head += "Content-Type: " + response.contentType + "\r\n";
    if (!response.etag.isEmpty()) head += "ETag: " + response.etag + "\r\n";
    bool hasCacheControl = false;
    bool hasConnection = false;
    for (const auto &[name, value] : response.headers) {
        // A handler that echoes foreign text must not be able to end the header early.
        if (name.contains('\r') || name.contains('\n') || value.contains('\r') || value.contains('\n')) continue;
        head += name + ": " + value + "\r\n";
        hasCacheControl = hasCacheControl || name.compare("cache-control", Qt::CaseInsensitive) == 0;
        hasConnection = hasConnection || name.compare("upgrade", Qt::CaseInsensitive) == 0;
    }
    if (!hasCacheControl) head += "Cache-Control: no-store\r\n";
    if (hasConnection)
        head += m_keepAlive ? "Connection: Upgrade\r\n" : "Connection: Upgrade, close\r\n";
    else
        head += m_keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    head += "X-Content-Type-Options: nosniff\r\n"
            "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
            "Referrer-Policy: no-referrer\r\n"
            "\r\n";
    m_channel->write(head);
}

void HttpConnection::pump()
{
    std::array<char, kPumpBytes> part;
    while (m_source && m_channel->waitingBytes() < m_home.limits().httpSendAheadBytes) {
        const qint64 got = m_source->read(part.data(), std::min<qint64>(m_sourceLeft, static_cast<qint64>(part.size())));
        if (got == BodySource::kNotYet) return;
        if (got <= 0) {
            qCWarning(lcGateway) << "a streamed answer ended" << m_sourceLeft << "bytes early";
            m_source.reset();
            m_channel->abort();
            return;
        }
        m_channel->write(QByteArrayView(part.data(), static_cast<qsizetype>(got)));
        m_sourceLeft -= got;
        if (m_sourceLeft == 0) {
            m_source.reset();
            answerDone();
            return;
        }
    }
}

void HttpConnection::answerDone()
{
    dropConsumer();
    if (m_mustLinger || (m_bodyMissing && m_parser.hasBody())) {
        // Closing with unread bytes in the kernel would reset the connection and lose the answer on its way.
        enter(State::Linger);
        m_discarded = m_bodyBytes + m_parser.unreadBytes();
        m_channel->setReading(true);
        discarded();
        return;
    }
    if (!m_keepAlive) return finish();
    if (m_bodyMissing) {
        // No body, but the parser has not said Complete yet (answered from inside handleHead).
        const HttpParser::Event event = m_parser.next();
        if (event.kind != HttpParser::Event::Complete) return finish();
        m_bodyMissing = false;
    }
    m_parser.nextRequest();
    enter(State::Head);
    m_headBegun = false;
    nextHead();
}

void HttpConnection::nextHead()
{
    // Who asks on and does not read gets no more answers: they would all wait here.
    m_full = m_channel->waitingBytes() > m_home.limits().httpSendAheadBytes;
    m_channel->setReading(!m_full);
    parse(); // the next request may be here already
    if (!m_parsing) m_parser.hold();
}

void HttpConnection::discarded()
{
    if (m_discarded > kMaxDiscardBytes || (!m_mustLinger && m_contentLength && m_discarded >= *m_contentLength)) finish();
}

void HttpConnection::dropConsumer()
{
    // It may be the one whose call we are in.
    if (m_parsing)
        m_dropped = std::move(m_consumer);
    else
        m_consumer.reset();
}

void HttpConnection::setBodyPaused(bool paused)
{
    if (m_paused == paused) return;
    m_paused = paused;
    if (m_state != State::Body) return;
    if (paused) {
        m_pausedSince = now();
        m_channel->setReading(false);
        return;
    }
    m_since += now() - m_pausedSince; // our own waiting is not the sender's fault
    parse();
    if (!m_parsing) m_parser.hold();
    if (!m_paused && m_state == State::Body && m_channel) m_channel->setReading(true);
}

void HttpConnection::finish()
{
    enter(State::Finished);
    m_channel->finish();
}

void HttpConnection::bytesTaken()
{
    m_progress = now();
    if (m_state == State::Stream) {
        pump();
    } else if (m_full && m_channel->waitingBytes() <= m_home.limits().httpSendAheadBytes / 2) {
        m_since = m_progress;
        nextHead();
    }
}

bool HttpConnection::inputEnded()
{
    if (m_full) return true; // more requests may be here; the end is met again behind them
    // What was asked is answered; what was asked in part is not. The last answer may still be on its way.
    if (m_state == State::Answer || m_state == State::Stream) return true;
    if (m_state == State::Body || m_channel->waitingBytes() == 0) return false;
    if (m_state != State::Finished) finish();
    return true;
}

void HttpConnection::channelClosed()
{
    dropConsumer();
    m_source.reset();
    m_answered = true;
    m_state = State::Finished;
    m_home.connectionGone(*this);
}

void HttpConnection::tick(Nanoseconds now)
{
    if (!m_channel) return;
    const Limits &limits = m_home.limits();
    const Nanoseconds spent = now - m_since;
    switch (m_state) {
    case State::Head:
        if (m_full) {
            if (now - m_progress > limits.httpIdleTime) m_channel->abort();
        } else if (m_headBegun && spent > limits.httpHeaderTime) {
            m_home.metrics().timedOut.add();
            handleBad(408, "the header took too long");
        } else if (!m_headBegun && spent > (m_fresh ? limits.httpHeaderTime : limits.httpIdleTime)) {
            finish();
        }
        break;
    case State::Body: {
        if (m_paused) break;
        const auto earned = std::chrono::milliseconds(m_bodyBytes * 1000 / std::max<qint64>(1, limits.httpBodyBytesPerSecond));
        if (spent > limits.httpBodyGrace + earned) {
            m_home.metrics().timedOut.add();
            handleBad(408, "the body took too long");
        }
        break;
    }
    case State::Answer:
        if (spent > limits.httpAnswerTime) {
            m_keepAlive = false;
            answer(m_request, HttpResponse::text(503, "no answer in time\n"));
        }
        break;
    case State::Stream:
        if (now - m_progress > limits.httpIdleTime) m_channel->abort();
        break;
    case State::Linger:
        if (spent > limits.closeTime) finish();
        break;
    case State::Finished:
        if (spent > limits.closeTime && now - m_progress > limits.closeTime) m_channel->abort();
        break;
    }
}

void HttpConnection::drain(Nanoseconds)
{
    m_keepAlive = false;
    if (m_state == State::Head && !m_headBegun) finish();
}

} // namespace Relay::Gateway
