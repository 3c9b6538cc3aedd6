// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Relay::Gateway {

struct HttpRequest;

//! What a request makes its answer depend on (RFC 9110, 13): If-Match and If-None-Match. Dates are not known here. A plain
//! value.
struct Conditions
{
    QByteArray ifMatch; //!< Null: not said
    QByteArray ifNoneMatch;

    static Conditions of(const HttpRequest &request);
    //! 412, 304, or 0: to be answered as if there were none. \a etag: strong and quoted. Decided before a Range counts.
    int statusFor(const QByteArray &etag) const;
};

} // namespace Relay::Gateway
