// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/conditions.h"

#include "server/gateway/httprequest.h"

namespace Relay::Gateway {

namespace {
//! \a list: tags with commas between them, or a star. Ours have no comma inside, so that cutting up foreign ones loses nothing.
bool holds(const QByteArray &list, const QByteArray &etag, bool weakIsFine)
{
    const QList<QByteArray> tags = list.split(',');
    for (const QByteArray &one : tags) {
        const QByteArray tag = one.trimmed();
        if (tag == "*" || tag == etag || (weakIsFine && tag == "W/" + etag)) return true;
    }
    return false;
}
} // namespace

Conditions Conditions::of(const HttpRequest &request)
{
    return {request.joinedHeader("if-match"), request.joinedHeader("if-none-match")};
}

int Conditions::statusFor(const QByteArray &etag) const
{
    if (!ifMatch.isNull() && !holds(ifMatch, etag, false)) return 412;
    return !ifNoneMatch.isNull() && holds(ifNoneMatch, etag, true) ? 304 : 0;
}

} // namespace Relay::Gateway
