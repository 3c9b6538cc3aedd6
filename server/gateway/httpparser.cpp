// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/httpparser.h"

#include "server/gateway/chunkdecoder.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace Relay::Gateway {

namespace http = boost::beast::http;
using boost::beast::string_view;
using ErrorCode = boost::beast::error_code;

namespace {

QByteArray bytes(string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

constexpr std::size_t kMaxFields = 100;

//! What a name, an address and a port are made of (RFC 3986, 3.2). Which one it is means nothing here.
bool isHost(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("-._~!$&'()*+,;=%[]:").contains(c);
    });
}

//! "http://HOST/path?query" as some proxies say it (RFC 9112, 3.2.2): \a target becomes its path and query.
bool takePathOfUri(QByteArray &target)
{
    const QByteArray scheme = target.left(8).toLower();
    const qsizetype begin = scheme.startsWith("http://") ? 7 : scheme == "https://" ? 8 : 0;
    if (begin == 0) return false;
    const auto isEnd = [](char c) { return c == '/' || c == '?'; };
    const qsizetype end = std::find_if(target.cbegin() + begin, target.cend(), isEnd) - target.cbegin();
    const QByteArray host = target.mid(begin, end - begin);
    if (host.isEmpty() || !isHost(host)) return false;
    target.remove(0, end);
    if (!target.startsWith('/')) target.prepend('/');
    return true;
}

} // namespace

//! Beast parses the request line and the fields and calls back; bodies are ours.
class HttpParser::Machine final : public http::basic_parser<true>
{
public:
    Machine(qsizetype maxHeaderBytes, qsizetype maxTarget) : maxTargetBytes(maxTarget), chunks(maxHeaderBytes)
    {
        header_limit(static_cast<std::uint32_t>(maxHeaderBytes));
        body_limit((std::numeric_limits<std::uint64_t>::max)()); // ours knows the route first
        eager(false);
    }

    const qsizetype maxTargetBytes;
    const char *inputEnd = nullptr; // of what put() is given
    qsizetype headerBytes = 0;
    HttpRequest request;
    bool headDone = false;
    bool isChunked = false;
    int transferEncodings = 0;
    int contentLengths = 0;
    int hosts = 0;
    qint64 contentLength = 0; // request may be moved from
    qint64 bodyLimit = 0;
    qint64 bodyBytes = 0;
    ChunkDecoder chunks;
    int status = 0; // set by a rule of ours
    const char *cause = "";

private:
    void refuse(int refusedStatus, const char *why, ErrorCode &ec)
    {
        status = refusedStatus;
        cause = why;
        ec = http::error::bad_value;
    }

    void on_request_impl(http::verb, string_view method, string_view target, int version, ErrorCode &ec) override
    {
        ec = {};
        request.method = bytes(method);
        request.target = bytes(target);
        request.version = version;
        if (version != 10 && version != 11) return refuse(505, "HTTP version", ec);
        if (request.target.size() > maxTargetBytes) return refuse(414, "long target", ec);
        if (!request.target.startsWith('/') && request.target != "*" && !takePathOfUri(request.target))
            return refuse(400, "target is no path", ec);
        const qsizetype query = request.target.indexOf('?');
        request.path = query < 0 ? request.target : request.target.left(query);
    }

    void on_field_impl(http::field name, string_view nameText, string_view value, ErrorCode &ec) override
    {
        ec = {};
        if (headDone) return; // a trailer must not become a header after the fact
        if (request.headers.size() >= kMaxFields) return refuse(431, "too many fields", ec);
        // Beast joins folded lines: either in a buffer of its own, or by skipping the line end before the value.
        const char *const nameEnd = nameText.data() + nameText.size();
        const std::less<const char *> before;
        const bool joined = before(value.data(), nameEnd) || before(inputEnd, value.data());
        if (joined || std::find(nameEnd, value.data(), '\r') != value.data()) return refuse(400, "folded line", ec);
        switch (name) {
        case http::field::transfer_encoding:
            if (++transferEncodings > 1 || bytes(value).trimmed().compare("chunked", Qt::CaseInsensitive) != 0)
                return refuse(501, "transfer encoding", ec);
            isChunked = true;
            break;
        case http::field::content_length: {
            if (++contentLengths > 1) return refuse(400, "two content lengths", ec);
            const QByteArray digits = bytes(value);
            const bool plain = !digits.isEmpty()
                && std::all_of(digits.cbegin(), digits.cend(), [](char c) { return c >= '0' && c <= '9'; });
            bool fits = false;
            const qint64 length = digits.toLongLong(&fits);
            if (!plain) return refuse(400, "content length is no number", ec);
            if (!fits) return refuse(413, "content length too large", ec);
            request.contentLength = contentLength = length;
            break;
        }
        case http::field::host:
            if (++hosts > 1) return refuse(400, "two hosts", ec);
            if (!isHost(bytes(value).trimmed())) return refuse(400, "malformed host", ec);
            break;
        default: break;
        }
        request.headers.emplace_back(bytes(nameText).toLower(), bytes(value).trimmed());
    }

    void on_header_impl(ErrorCode &ec) override
    {
        ec = {};
        if (transferEncodings && contentLengths) return refuse(400, "transfer encoding and content length", ec);
        if (isChunked && request.version == 10) return refuse(400, "chunks in HTTP/1.0", ec);
        if (request.version == 11 && hosts != 1) return refuse(400, "no host", ec);
        headDone = true;
    }

    // Never called: put() is not called again once the header is through.
    void on_body_init_impl(const boost::optional<std::uint64_t> &, ErrorCode &ec) override { ec = {}; }
    std::size_t on_body_impl(string_view body, ErrorCode &) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, string_view, ErrorCode &ec) override { ec = {}; }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, ErrorCode &) override { return body.size(); }
    void on_finish_impl(ErrorCode &ec) override { ec = {}; }
    void on_response_impl(int, string_view, int, ErrorCode &ec) override { ec = http::error::bad_version; }
};

HttpParser::HttpParser(qsizetype maxHeaderBytes, qsizetype maxTargetBytes)
    : m_maxHeaderBytes(maxHeaderBytes)
    , m_maxTargetBytes(maxTargetBytes)
    , m_machine(std::make_unique<Machine>(maxHeaderBytes, maxTargetBytes))
{
}

HttpParser::~HttpParser() = default;

HttpRequest &HttpParser::request()
{
    return m_machine->request;
}

void HttpParser::setBodyLimit(qint64 bodyLimit)
{
    m_machine->bodyLimit = bodyLimit;
}

bool HttpParser::hasBody() const
{
    return m_machine->isChunked || m_machine->contentLength > 0;
}

void HttpParser::feed(const char *data, qsizetype size)
{
    if (m_dead || size == 0) return;
    if (m_held.isEmpty()) {
        m_in = data;
        m_left = size;
        m_inHeld = false;
        return;
    }
    m_held.append(data, size);
    m_in = m_held.constData();
    m_left = m_held.size();
    m_inHeld = true;
}

HttpParser::Event HttpParser::bad(int status, const char *cause)
{
    m_dead = true;
    m_held.clear();
    m_in = nullptr;
    m_left = 0;
    Event event;
    event.kind = Event::Bad;
    event.status = status;
    event.cause = cause;
    return event;
}

HttpParser::Event HttpParser::next()
{
    if (m_dead) return {};
    const Event event = m_complete ? Event{} : step();
    if (event.kind != Event::NeedMore || m_dead) return event;
    hold();
    return event;
}

void HttpParser::hold()
{
    if (m_left == 0)
        m_held.clear();
    else if (!m_inHeld)
        m_held = QByteArray(m_in, m_left);
    else if (m_in != m_held.constData())
        m_held.remove(0, m_in - m_held.constData());
    m_in = m_held.constData();
    m_left = m_held.size();
    m_inHeld = true;
}

HttpParser::Event HttpParser::step()
{
    if (m_machine->headDone) return bodyStep();
    // An empty line or two before a request is allowed (RFC 9112, 2.2) and Beast does not know it.
    while (!m_inside && m_left > 0 && (*m_in == '\r' || *m_in == '\n')) {
        ++m_in;
        --m_left;
    }
    if (m_left == 0) return {};
    m_inside = true;
    ErrorCode ec;
    m_machine->inputEnd = m_in + m_left;
    const std::size_t used = m_machine->put(boost::asio::const_buffer(m_in, static_cast<std::size_t>(m_left)), ec);
    m_in += used;
    m_left -= static_cast<qsizetype>(used);
    if (m_machine->status != 0) return bad(m_machine->status, m_machine->cause);
    // Beast's own limit counts only what it has not consumed yet.
    m_machine->headerBytes += static_cast<qsizetype>(used);
    const qsizetype unread = ec == http::error::need_more ? m_left : 0;
    if (ec == http::error::header_limit || m_machine->headerBytes + unread > m_maxHeaderBytes) {
        const bool inRequestLine = m_machine->request.method.isEmpty() && !QByteArrayView(m_in, m_left).contains('\n');
        return bad(inRequestLine ? 414 : 431, inRequestLine ? "long request line" : "header too large");
    }
    if (ec == http::error::need_more) return {};
    if (ec == http::error::bad_version) return bad(505, "HTTP version");
    if (ec || !m_machine->headDone) return bad(400, "malformed");
    return Event{Event::Head, {}, 0, ""};
}

HttpParser::Event HttpParser::bodyStep()
{
    const qint64 room = m_machine->bodyLimit - m_machine->bodyBytes;
    if (!m_machine->isChunked) {
        const qint64 missing = m_machine->contentLength - m_machine->bodyBytes;
        if (missing == 0) return complete();
        if (missing > room) return bad(413, "body too large");
        const auto size = static_cast<qsizetype>(std::min<qint64>(missing, m_left));
        if (size == 0) return {};
        return bodyPart(QByteArrayView(std::exchange(m_in, m_in + size), size));
    }
    QByteArrayView part;
    const char *const begin = m_in;
    const ChunkDecoder::Result result = m_machine->chunks.next(m_in, begin + m_left, room, part);
    m_left -= m_in - begin;
    if (result == ChunkDecoder::Result::Part) {
        m_left += part.size(); // taken off again below
        return bodyPart(part);
    }
    if (result == ChunkDecoder::Result::Complete) return complete();
    if (result == ChunkDecoder::Result::Malformed) return bad(400, "broken chunk");
    if (result == ChunkDecoder::Result::TooLarge) return bad(413, "body too large");
    return {};
}

HttpParser::Event HttpParser::bodyPart(QByteArrayView part)
{
    m_left -= part.size();
    m_machine->bodyBytes += part.size();
    return Event{Event::BodyPart, part, 0, ""};
}

HttpParser::Event HttpParser::complete()
{
    m_complete = true;
    m_inside = false;
    return Event{Event::Complete, {}, 0, ""};
}

void HttpParser::nextRequest()
{
    Q_ASSERT_X(m_complete, "HttpParser::nextRequest", "the request is not complete");
    m_machine = std::make_unique<Machine>(m_maxHeaderBytes, m_maxTargetBytes);
    m_complete = false;
}

QByteArray HttpParser::takeRest()
{
    QByteArray rest(m_in, m_left);
    m_held.clear();
    m_in = nullptr;
    m_left = 0;
    return rest;
}

} // namespace Relay::Gateway
