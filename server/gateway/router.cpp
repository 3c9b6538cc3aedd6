// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/router.h"

#include <algorithm>
#include <array>

namespace Relay::Gateway {

namespace {

std::vector<QByteArray> segmentsOf(const QByteArray &path)
{
    std::vector<QByteArray> segments;
    if (!path.startsWith('/')) return segments;
    const QList<QByteArray> parts = path.mid(1).split('/');
    segments.assign(parts.cbegin(), parts.cend());
    return segments;
}

//! nullopt for broken escapes, and for ones that would smuggle a separator or a terminator into a segment.
std::optional<QByteArray> decoded(const QByteArray &segment)
{
    for (qsizetype i = 0; i < segment.size(); ++i) {
        if (segment[i] != '%') continue;
        const auto hex = [&](qsizetype at) { return at < segment.size() && isxdigit(static_cast<unsigned char>(segment[at])); };
        if (!hex(i + 1) || !hex(i + 2)) return std::nullopt;
        i += 2;
    }
    const QByteArray plain = QByteArray::fromPercentEncoding(segment);
    if (plain.contains('/') || plain.contains('\0')) return std::nullopt;
    return plain;
}

bool isKnownMethod(const QByteArray &method)
{
    static constexpr std::array kKnown{"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"};
    return std::any_of(kKnown.begin(), kKnown.end(), [&](const char *known) { return method == known; });
}

std::unique_ptr<Router::Route> makeRoute(const QByteArray &method, const QByteArray &pattern, qint64 bodyLimitBytes)
{
    auto route = std::make_unique<Router::Route>();
    route->method = method;
    route->segments = segmentsOf(pattern);
    for (QByteArray &segment : route->segments) {
        if (segment.startsWith('{') && segment.endsWith('}')) segment = "{}";
    }
    route->bodyLimitBytes = bodyLimitBytes;
    return route;
}

} // namespace

void Router::add(const QByteArray &method, const QByteArray &pattern, Handler handler, qint64 bodyLimitBytes)
{
    auto route = makeRoute(method, pattern, bodyLimitBytes);
    route->handler = std::move(handler);
    m_routes.push_back(std::move(route));
}

void Router::addStream(const QByteArray &method, const QByteArray &pattern, StreamHandler handler, qint64 bodyLimitBytes,
                       bool needsLength)
{
    auto route = makeRoute(method, pattern, bodyLimitBytes);
    route->streamHandler = std::move(handler);
    route->needsLength = needsLength;
    m_routes.push_back(std::move(route));
}

std::vector<QByteArray> Router::patterns() const
{
    std::vector<QByteArray> patterns;
    for (const auto &route : m_routes) {
        QByteArray pattern = route->method + ' ';
        for (const QByteArray &segment : route->segments) pattern += '/' + segment;
        patterns.push_back(pattern);
    }
    return patterns;
}

Router::Match Router::find(const QByteArray &method, const QByteArray &path) const
{
    Match match;
    if (!isKnownMethod(method)) {
        match.status = 501;
        return match;
    }
    const std::vector<QByteArray> segments = segmentsOf(path);
    std::vector<QByteArray> allowed;
    for (const auto &route : m_routes) {
        if (route->segments.size() != segments.size()) continue;
        std::vector<QByteArray> raw;
        bool fits = true;
        for (size_t i = 0; fits && i < segments.size(); ++i) {
            if (route->segments[i] == "{}" && !segments[i].isEmpty())
                raw.push_back(segments[i]);
            else
                fits = route->segments[i] == segments[i];
        }
        if (!fits) continue;
        if (route->method != method && !(method == "HEAD" && route->method == "GET")) {
            allowed.push_back(route->method);
            if (route->method == "GET") allowed.emplace_back("HEAD");
            continue;
        }
        match.parameters.clear();
        for (const QByteArray &segment : raw) {
            const auto plain = decoded(segment);
            if (!plain) {
                match.status = 400;
                return match;
            }
            match.parameters.push_back(*plain);
        }
        match.route = route.get();
        match.status = 200;
        return match;
    }
    if (!allowed.empty()) {
        match.status = 405;
        std::sort(allowed.begin(), allowed.end());
        allowed.erase(std::unique(allowed.begin(), allowed.end()), allowed.end());
        for (const QByteArray &name : allowed) match.allow += (match.allow.isEmpty() ? "" : ", ") + name;
    }
    return match;
}

} // namespace Relay::Gateway
