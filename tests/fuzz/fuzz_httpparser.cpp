// SPDX-License-Identifier: GPL-3.0-or-later
// Requests from a stranger: nothing may crash, no bound may break, and how the bytes were cut may not change which
// requests are in them (two readings of one stream are how requests are smuggled).
#include "server/gateway/httpparser.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

using namespace Relay::Gateway;

namespace {

constexpr qsizetype kHeader = 2048;
constexpr qint64 kBody = 4096;

std::vector<std::string> parse(const QByteArray &bytes, qsizetype step)
{
    HttpParser parser(kHeader, 512);
    std::vector<std::string> seen;
    std::string request;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const QByteArray piece = bytes.mid(at, step);
        parser.feed(piece.constData(), piece.size());
        for (;;) {
            const HttpParser::Event event = parser.next();
            if (event.kind == HttpParser::Event::NeedMore) break;
            if (event.kind == HttpParser::Event::Bad) {
                if (event.status < 400 || event.status > 599) abort();
                return seen;
            }
            if (event.kind == HttpParser::Event::Head) {
                const HttpRequest &head = parser.request();
                request = head.method.toStdString() + ' ' + head.target.toStdString() + '\n';
                for (const auto &[name, value] : head.headers) {
                    if (value.contains('\r') || value.contains('\n') || name.isEmpty()) abort();
                    request += name.toStdString() + ": " + value.toStdString() + '\n';
                }
                if (head.contentLength && !head.header("transfer-encoding").isNull()) abort();
                parser.setBodyLimit(kBody);
                request += '\n';
            } else if (event.kind == HttpParser::Event::BodyPart) {
                request.append(event.part.data(), static_cast<size_t>(event.part.size()));
                if (request.size() > static_cast<size_t>(kBody + 2 * kHeader + 1024)) abort();
            } else {
                seen.push_back(request);
                parser.nextRequest();
            }
        }
    }
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1) return 0;
    const qsizetype step = 1 + data[0] % 16;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    if (parse(bytes, std::max<qsizetype>(1, bytes.size())) != parse(bytes, step)) abort();
    return 0;
}
