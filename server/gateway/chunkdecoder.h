// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Relay::Gateway {

//! The chunked transfer coding (RFC 9112, section 7.1), byte by byte and without a buffer. Line ends must be CRLF,
//! extensions and trailers are read over and bounded. (Beast's own decoder gives up, or asserts, when the last chunk
//! comes in small pieces.)
class ChunkDecoder
{
public:
    enum class Result {
        NeedMore, //!< Everything was used
        Part, //!< part is body
        Complete, //!< Behind the trailers
        Malformed,
        TooLarge, //!< The announced chunks exceed the limit
    };
    //! \a maxLineBytes bounds a chunk line and all trailers together.
    explicit ChunkDecoder(qsizetype maxLineBytes) : m_maxLineBytes(maxLineBytes) {}

    //! Looks at [\a at, \a end) and moves \a at behind what it used. \a room is how many body bytes are still allowed.
    Result next(const char *&at, const char *end, qint64 room, QByteArrayView &part);

private:
    enum class State { Size, Extension, SizeEnd, Data, DataReturn, DataEnd, TrailerStart, Trailer, TrailerEnd, LastEnd };
    Result byte(char c, qint64 room);

    const qsizetype m_maxLineBytes;
    State m_state = State::Size;
    quint64 m_size = 0; // of the chunk; then what is left of it
    int m_digits = 0;
    qsizetype m_lineBytes = 0;
};

} // namespace Relay::Gateway
