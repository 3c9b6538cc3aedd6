// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <optional>
#include <utility>
#include <vector>

namespace Relay::Gateway {

//! One request as a handler sees it. A plain value.
struct HttpRequest
{
    QByteArray method; //!< As sent: "GET"
    QByteArray target; //!< As sent: path and query, what a request signature covers
    QByteArray path; //!< The target up to '?', still percent-encoded
    int version = 11; //!< 10 or 11
    std::vector<std::pair<QByteArray, QByteArray>> headers; //!< Names in lower case, values trimmed, in order
    std::vector<QByteArray> parameters; //!< What the route's {…} stood for, in order, percent-decoded
    QByteArray body; //!< Empty for routes that stream it
    std::optional<qint64> contentLength; //!< Absent without a body and with chunks
    QHostAddress client; //!< After trusted proxies; for limits only, it grants nothing
    bool encrypted = false; //!< This hop came over TLS

    //! The first value of that (lower case) name; null if absent.
    QByteArray header(QByteArrayView name) const;
    //! All values of that name, joined by commas (RFC 9110, 5.2); null if absent.
    QByteArray joinedHeader(QByteArrayView name) const;
    //! True when one of the comma-separated values is \a token, ignoring case.
    bool headerHasToken(QByteArrayView name, QByteArrayView token) const;
    //! The decoded value of \a name in the query; null if absent.
    QByteArray query(const QByteArray &name) const;
    //! The credential of "Authorization: Bearer …"; empty if there is none.
    QByteArray bearer() const;
};

} // namespace Relay::Gateway
