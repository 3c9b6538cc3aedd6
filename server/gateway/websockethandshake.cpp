// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/websockethandshake.h"

#include "shared/wire/limits.h"

#include <QCryptographicHash>

namespace Relay::Gateway {

QByteArray WebSocketHandshake::acceptValue(const QByteArray &key)
{
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
}

WebSocketHandshake WebSocketHandshake::check(const HttpRequest &request)
{
    WebSocketHandshake result;
    const auto refuse = [&result](int status, const QByteArray &why) {
        result.response = HttpResponse::text(status, why + '\n');
        if (status == 426) {
            result.response.headers.emplace_back("Upgrade", "websocket");
            result.response.headers.emplace_back("Sec-WebSocket-Version", "13");
        }
    };
    if (!request.headerHasToken("upgrade", "websocket") || !request.headerHasToken("connection", "upgrade")) {
        refuse(426, "this is a WebSocket");
        return result;
    }
    if (request.version < 11 || request.contentLength.value_or(0) > 0 || !request.header("transfer-encoding").isNull()) {
        refuse(400, "not a WebSocket request");
        return result;
    }
    if (request.header("sec-websocket-version") != "13") {
        refuse(426, "WebSocket version 13 is spoken here");
        return result;
    }
    const QByteArray key = request.joinedHeader("sec-websocket-key");
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != 16) {
        refuse(400, "Sec-WebSocket-Key is not 16 bytes");
        return result;
    }
    if (!request.headerHasToken("sec-websocket-protocol", Wire::kSubprotocol)) {
        refuse(400, QByteArray("the subprotocol is ") + Wire::kSubprotocol);
        return result;
    }
    result.accepted = true;
    result.response = HttpResponse::empty(101);
    result.response.headers.emplace_back("Upgrade", "websocket");
    result.response.headers.emplace_back("Sec-WebSocket-Accept", acceptValue(key));
    result.response.headers.emplace_back("Sec-WebSocket-Protocol", Wire::kSubprotocol);
    return result;
}

} // namespace Relay::Gateway
