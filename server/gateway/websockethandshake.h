// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/httprequest.h"
#include "server/gateway/httpresponse.h"

namespace Relay::Gateway {

//! The opening handshake (RFC 6455, section 4.2) with the only subprotocol there is.
struct WebSocketHandshake
{
    bool accepted = false;
    HttpResponse response; //!< 101, or 400/426 with what would be right

    static WebSocketHandshake check(const HttpRequest &request);
    //! base64(SHA-1(key + the RFC's constant)).
    static QByteArray acceptValue(const QByteArray &key);
};

} // namespace Relay::Gateway
