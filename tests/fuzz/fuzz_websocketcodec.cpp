// SPDX-License-Identifier: GPL-3.0-or-later
// Frames from a stranger: nothing may crash, no bound may break, and how the bytes were cut may not matter.
#include "server/gateway/websocketcodec.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

using namespace Relay::Gateway;

namespace {

constexpr qsizetype kLimit = 4096;

struct Seen
{
    int kind;
    bool isText;
    quint16 code;
    std::string payload;
    friend bool operator==(const Seen &, const Seen &) = default;
};

std::vector<Seen> decode(QByteArray bytes, qsizetype step, WebSocketCodec::Text text)
{
    WebSocketCodec codec(kLimit, text);
    std::vector<Seen> seen;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        codec.feed(bytes.data() + at, std::min(step, bytes.size() - at));
        for (auto event = codec.next(); event.kind != WebSocketCodec::Event::NeedMore; event = codec.next()) {
            if (event.payload.size() > kLimit) abort();
            seen.push_back({event.kind, event.isText, static_cast<quint16>(event.closeCode), event.payload.toByteArray().toStdString()});
            if (seen.back().kind == WebSocketCodec::Event::Violation && event.closeCode == CloseCode::None) abort();
        }
        if (codec.heldBytes() > 64 * 1024) abort();
    }
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1) return 0;
    const auto text = data[0] & 1 ? WebSocketCodec::Text::Allowed : WebSocketCodec::Text::Refused;
    const qsizetype step = 1 + (data[0] >> 1) % 16;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    if (decode(bytes, std::max<qsizetype>(1, bytes.size()), text) != decode(bytes, step, text)) abort();
    return 0;
}
