// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/chunkdecoder.h"

#include <algorithm>

namespace Relay::Gateway {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

//! What may stand in a line: no control characters but the tab.
bool isLineByte(char c)
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

} // namespace

ChunkDecoder::Result ChunkDecoder::next(const char *&at, const char *end, qint64 room, QByteArrayView &part)
{
    while (at < end) {
        if (m_state == State::Data) {
            const auto size = static_cast<qsizetype>(std::min<quint64>(m_size, static_cast<quint64>(end - at)));
            part = QByteArrayView(at, size);
            at += size;
            m_size -= static_cast<quint64>(size);
            if (m_size == 0) m_state = State::DataReturn;
            return Result::Part;
        }
        const Result result = byte(*at++, room);
        if (result != Result::NeedMore) return result;
    }
    return Result::NeedMore;
}

ChunkDecoder::Result ChunkDecoder::byte(char c, qint64 room)
{
    const auto enter = [this](State state) {
        m_state = state;
        return Result::NeedMore;
    };
    switch (m_state) {
    case State::Size:
        if (const int value = hexValue(c); value >= 0) {
            if (++m_digits > 16) return Result::Malformed;
            m_size = m_size << 4 | static_cast<quint64>(value);
            return Result::NeedMore;
        }
        if (m_digits == 0) return Result::Malformed;
        if (m_size > static_cast<quint64>(std::max<qint64>(0, room))) return Result::TooLarge;
        if (c == '\r') return enter(State::SizeEnd);
        return c == ';' ? enter(State::Extension) : Result::Malformed;
    case State::Extension:
        if (++m_lineBytes > m_maxLineBytes) return Result::Malformed;
        if (c == '\r') return enter(State::SizeEnd);
        return isLineByte(c) ? Result::NeedMore : Result::Malformed;
    case State::SizeEnd:
        if (c != '\n') return Result::Malformed;
        m_lineBytes = 0;
        m_digits = 0;
        return enter(m_size == 0 ? State::TrailerStart : State::Data);
    case State::DataReturn: return c == '\r' ? enter(State::DataEnd) : Result::Malformed;
    case State::DataEnd: return c == '\n' ? enter(State::Size) : Result::Malformed;
    case State::TrailerStart:
        if (c == '\r') return enter(State::LastEnd);
        m_state = State::Trailer;
        [[fallthrough]];
    case State::Trailer:
        if (++m_lineBytes > m_maxLineBytes) return Result::Malformed;
        if (c == '\r') return enter(State::TrailerEnd);
        return isLineByte(c) ? Result::NeedMore : Result::Malformed;
    case State::TrailerEnd: return c == '\n' ? enter(State::TrailerStart) : Result::Malformed;
    case State::LastEnd: return c == '\n' ? Result::Complete : Result::Malformed;
    case State::Data: break;
    }
    return Result::Malformed;
}

} // namespace Relay::Gateway
