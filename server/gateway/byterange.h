// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Relay::Gateway {

//! Which part of a body a request asks for (RFC 9110, 14): one range, or the whole.
struct ByteRange
{
    enum class Kind {
        Whole, //!< no range asked for, one that need not be understood, or If-Range names another body
        Part,
        Unsatisfiable, //!< answer 416
    };
    Kind kind = Kind::Whole;
    qint64 first = 0;
    qint64 length = 0;

    //! \a range and \a ifRange: the headers' values, null when absent; \a etag strong and quoted; \a size of the whole.
    static ByteRange parse(const QByteArray &range, const QByteArray &ifRange, const QByteArray &etag, qint64 size);
    //! Value of Content-Range.
    QByteArray contentRange(qint64 size) const;
};

} // namespace Relay::Gateway
