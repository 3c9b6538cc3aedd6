// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/websocketcodec.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace Relay::Gateway {

namespace {

constexpr qsizetype kKeepCapacity = 64 * 1024; // a larger buffer is given back after its message

bool isControl(WebSocketCodec::Opcode opcode)
{
    return static_cast<quint8>(opcode) & 0x8;
}

//! RFC 6455, 7.4: what may stand in a close frame.
bool isClosable(quint16 code)
{
    if (code >= 3000 && code <= 4999) return true;
    return code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
}

} // namespace

WebSocketCodec::WebSocketCodec(qsizetype maxMessageBytes, Text text)
    : m_maxMessageBytes(maxMessageBytes)
    , m_text(text)
{
}

void WebSocketCodec::feed(char *data, qsizetype size)
{
    Q_ASSERT_X(m_left == 0 || m_state == State::Dead, "WebSocketCodec::feed", "events are left");
    m_in = data;
    m_left = size;
}

WebSocketCodec::Event WebSocketCodec::violation(CloseCode code, const char *cause)
{
    m_state = State::Dead;
    m_left = 0;
    Event event;
    event.kind = Event::Violation;
    event.closeCode = code;
    event.cause = cause;
    return event;
}

void WebSocketCodec::releaseMessage()
{
    if (m_message.capacity() > kKeepCapacity)
        m_message = QByteArray();
    else
        m_message.resize(0); // keeps its memory for the next one
    m_messageGiven = false;
}

WebSocketCodec::Event WebSocketCodec::next()
{
    if (m_messageGiven) releaseMessage();
    while (m_state != State::Dead) {
        if (m_state == State::Header) {
            Event problem;
            if (!readHeader(problem)) return problem; // NeedMore or Violation
            if (m_state == State::Header) continue;
        }
        // The whole payload is in what was fed, and nothing of it was kept before: hand it out where it lies.
        const quint64 missing = m_length - m_have;
        const qsizetype part = static_cast<qsizetype>(std::min<quint64>(missing, static_cast<quint64>(m_left)));
        char *const data = m_in;
        unmask(data, part, m_mask, m_have);
        m_in += part;
        m_left -= part;
        const bool complete = static_cast<quint64>(part) == missing;
        if (complete && m_have == 0 && (isControl(m_opcode) || (m_final && !m_inMessage))) {
            m_state = State::Header;
            const Event event = finishFrame(QByteArrayView(data, part));
            return event;
        }
        if (isControl(m_opcode))
            memcpy(m_control.data() + m_have, data, static_cast<size_t>(part));
        else
            m_message.append(data, part);
        m_have += static_cast<quint64>(part);
        if (!complete) return {};
        m_state = State::Header;
        const Event event = finishFrame(isControl(m_opcode)
                                            ? QByteArrayView(m_control.data(), static_cast<qsizetype>(m_length))
                                            : QByteArrayView(m_message));
        if (event.kind != Event::NeedMore) return event;
    }
    m_left = 0;
    return {};
}

bool WebSocketCodec::readHeader(Event &problem)
{
    while (m_headerHave < m_headerNeed) {
        if (m_left == 0) return false;
        const qsizetype part = std::min<qsizetype>(m_headerNeed - m_headerHave, m_left);
        memcpy(m_header.data() + m_headerHave, m_in, static_cast<size_t>(part));
        m_in += part;
        m_left -= part;
        const bool hadStart = m_headerHave >= 2;
        m_headerHave = static_cast<quint8>(m_headerHave + part);
        if (hadStart || m_headerHave < 2) continue;

        const auto refuse = [&](CloseCode code, const char *cause) {
            problem = violation(code, cause);
            return false;
        };
        if (m_header[0] & 0x70) return refuse(CloseCode::ProtocolError, "reserved bit set");
        const quint8 code = m_header[0] & 0x0f;
        if ((code > 2 && code < 8) || code > 10) return refuse(CloseCode::ProtocolError, "unknown opcode");
        m_opcode = static_cast<Opcode>(code);
        m_final = m_header[0] & 0x80;
        if (!(m_header[1] & 0x80)) return refuse(CloseCode::ProtocolError, "not masked");
        const quint8 length = m_header[1] & 0x7f;
        if (isControl(m_opcode)) {
            if (!m_final) return refuse(CloseCode::ProtocolError, "fragmented control frame");
            if (length > 125) return refuse(CloseCode::ProtocolError, "long control frame");
        } else if (m_opcode == Opcode::Continuation) {
            if (!m_inMessage) return refuse(CloseCode::ProtocolError, "continuation of nothing");
        } else {
            if (m_inMessage) return refuse(CloseCode::ProtocolError, "new message inside a message");
            if (m_opcode == Opcode::Text && m_text == Text::Refused)
                return refuse(CloseCode::UnsupportedData, "text message");
        }
        m_headerNeed = static_cast<quint8>(2 + (length == 126 ? 2 : length == 127 ? 8 : 0) + 4);
    }

    const quint8 shortLength = m_header[1] & 0x7f;
    const unsigned char *at = m_header.data() + 2;
    if (shortLength == 126) {
        m_length = qFromBigEndian<quint16>(at);
        at += 2;
    } else if (shortLength == 127) {
        m_length = qFromBigEndian<quint64>(at);
        at += 8;
    } else {
        m_length = shortLength;
    }
    std::copy_n(at, 4, m_mask.begin());
    m_headerHave = 0;
    m_headerNeed = 2;
    m_have = 0;
    const auto refuse = [&](CloseCode code, const char *cause) {
        problem = violation(code, cause);
        return false;
    };
    if ((shortLength == 126 && m_length < 126) || (shortLength == 127 && m_length <= 0xffff))
        return refuse(CloseCode::ProtocolError, "length not in its shortest form");
    if (m_length >> 63) return refuse(CloseCode::ProtocolError, "length with its highest bit set");
    if (!isControl(m_opcode)) {
        const auto room = static_cast<quint64>(m_maxMessageBytes - (m_inMessage ? m_message.size() : 0));
        if (m_length > room) return refuse(CloseCode::MessageTooBig, "message too big");
    }
    m_state = State::Payload;
    return true;
}

WebSocketCodec::Event WebSocketCodec::finishFrame(QByteArrayView payload)
{
    if (isControl(m_opcode)) return finishControl(payload);
    if (!m_inMessage) m_messageIsText = m_opcode == Opcode::Text;
    m_inMessage = !m_final;
    if (!m_final) return {};
    return messageEvent(payload);
}

WebSocketCodec::Event WebSocketCodec::messageEvent(QByteArrayView payload)
{
    if (m_messageIsText && !isUtf8(payload)) return violation(CloseCode::InvalidPayload, "text is not UTF-8");
    m_messageGiven = !m_message.isEmpty();
    Event event;
    event.kind = Event::Message;
    event.isText = m_messageIsText;
    event.payload = payload;
    return event;
}

WebSocketCodec::Event WebSocketCodec::finishControl(QByteArrayView payload)
{
    Event event;
    event.payload = payload;
    if (m_opcode != Opcode::Close) {
        event.kind = m_opcode == Opcode::Ping ? Event::Ping : Event::Pong;
        return event;
    }
    if (payload.size() == 1) return violation(CloseCode::ProtocolError, "half a close code");
    if (payload.size() >= 2) {
        const auto code = qFromBigEndian<quint16>(payload.data());
        if (!isClosable(code)) return violation(CloseCode::ProtocolError, "close code not allowed");
        event.closeCode = static_cast<CloseCode>(code);
        event.payload = payload.sliced(2);
        if (!isUtf8(event.payload)) return violation(CloseCode::InvalidPayload, "close reason is not UTF-8");
    }
    event.kind = Event::Close;
    m_state = State::Dead; // nothing after a close frame counts
    m_left = 0;
    return event;
}

QByteArray WebSocketCodec::takeRest()
{
    // Only consumed bytes were unmasked, so these are still as they came.
    const QByteArray rest(m_in, m_left);
    m_left = 0;
    return rest;
}

qsizetype WebSocketCodec::encodeHeader(char *out, Opcode opcode, qsizetype payloadBytes)
{
    out[0] = static_cast<char>(0x80 | static_cast<quint8>(opcode));
    if (payloadBytes < 126) {
        out[1] = static_cast<char>(payloadBytes);
        return 2;
    }
    if (payloadBytes <= 0xffff) {
        out[1] = 126;
        qToBigEndian(static_cast<quint16>(payloadBytes), out + 2);
        return 4;
    }
    out[1] = 127;
    qToBigEndian(static_cast<quint64>(payloadBytes), out + 2);
    return 10;
}

QByteArray WebSocketCodec::encode(Opcode opcode, QByteArrayView payload)
{
    std::array<char, kMaxHeaderBytes> header;
    const qsizetype headerBytes = encodeHeader(header.data(), opcode, payload.size());
    QByteArray frame;
    frame.reserve(headerBytes + payload.size());
    frame.append(header.data(), headerBytes).append(payload);
    return frame;
}

QByteArray WebSocketCodec::encodeClose(CloseCode code, QByteArrayView reason)
{
    if (code == CloseCode::None) return encode(Opcode::Close, {});
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(static_cast<quint16>(code), payload.data());
    qsizetype length = std::min<qsizetype>(reason.size(), 123);
    while (length > 0 && length < reason.size() && (reason[length] & 0xc0) == 0x80) --length;
    payload.append(reason.first(length));
    return encode(Opcode::Close, payload);
}

void WebSocketCodec::unmask(char *data, qsizetype size, const std::array<unsigned char, 4> &mask, quint64 offset)
{
    std::array<unsigned char, 8> turned;
    for (size_t i = 0; i < turned.size(); ++i) turned[i] = mask[(offset + i) & 3];
    quint64 word;
    memcpy(&word, turned.data(), sizeof word);
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 chunk;
        memcpy(&chunk, data + i, sizeof chunk);
        chunk ^= word;
        memcpy(data + i, &chunk, sizeof chunk);
    }
    for (; i < size; ++i) data[i] = static_cast<char>(data[i] ^ turned[static_cast<size_t>(i & 7)]);
}

bool isUtf8(QByteArrayView bytes)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    const auto *const end = at + bytes.size();
    const auto follows = [&](int i, unsigned char low = 0x80, unsigned char high = 0xbf) {
        return end - at > i && at[i] >= low && at[i] <= high;
    };
    while (at < end) {
        const unsigned char first = *at;
        if (first < 0x80) {
            ++at;
        } else if (first >= 0xc2 && first <= 0xdf) {
            if (!follows(1)) return false;
            at += 2;
        } else if (first >= 0xe0 && first <= 0xef) {
            const unsigned char low = first == 0xe0 ? 0xa0 : 0x80;
            const unsigned char high = first == 0xed ? 0x9f : 0xbf;
            if (!follows(1, low, high) || !follows(2)) return false;
            at += 3;
        } else if (first >= 0xf0 && first <= 0xf4) {
            const unsigned char low = first == 0xf0 ? 0x90 : 0x80;
            const unsigned char high = first == 0xf4 ? 0x8f : 0xbf;
            if (!follows(1, low, high) || !follows(2) || !follows(3)) return false;
            at += 4;
        } else {
            return false;
        }
    }
    return true;
}

} // namespace Relay::Gateway
