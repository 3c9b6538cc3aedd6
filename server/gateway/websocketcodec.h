// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace Relay::Gateway {

//! RFC 6455 close codes; 4000 and above are the protocol's own.
enum class CloseCode : quint16 {
    None = 0, //!< A close frame without a code (never sent)
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    InvalidPayload = 1007,
    PolicyViolation = 1008,
    MessageTooBig = 1009,
    InternalError = 1011,
};

//! The server's side of WebSocket framing (RFC 6455, section 5): bytes in, whole messages and control frames out.
//! No I/O and no clock. Feed bytes, then take events until NeedMore:
//!   codec.feed(data, size); while ((event = codec.next()).kind != NeedMore) ...
//! A declared length never costs memory: only bytes that arrived are kept, at most maxMessageBytes.
class WebSocketCodec
{
public:
    enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
    enum class Text { Refused, Allowed };

    struct Event
    {
        enum Kind {
            NeedMore, //!< All bytes are used up
            Message, //!< payload; isText says which kind
            Ping, //!< payload (at most 125 bytes) must be answered with a pong
            Pong,
            Close, //!< The other side closes: closeCode (None if it gave none); payload is its reason. The last event.
            Violation, //!< The other side broke a rule: close with closeCode. The last event.
        } kind = NeedMore;
        bool isText = false;
        CloseCode closeCode = CloseCode::None;
        QByteArrayView payload; //!< Valid until the next call on the codec
        const char *cause = ""; //!< For the log, with Violation
    };

    explicit WebSocketCodec(qsizetype maxMessageBytes, Text text = Text::Refused);
    //! For messages from now on.
    void setMaxMessageBytes(qsizetype bytes) { m_maxMessageBytes = bytes; }

    //! \a data is unmasked in place and must stay until next() has answered NeedMore. Not while events are left.
    void feed(char *data, qsizetype size);
    Event next();

    //! What was fed and not looked at yet, to be fed again later (for stopping before NeedMore).
    QByteArray takeRest();

    //! Bytes this codec holds on to between calls (an unfinished message).
    qsizetype heldBytes() const { return m_message.capacity(); }

    static constexpr qsizetype kMaxHeaderBytes = 10; //!< Of what a server sends (it never masks)
    //! Writes the header of a final frame with \a payloadBytes to \a out (room for kMaxHeaderBytes); its length.
    static qsizetype encodeHeader(char *out, Opcode opcode, qsizetype payloadBytes);
    //! A whole frame.
    static QByteArray encode(Opcode opcode, QByteArrayView payload);
    //! A close frame; the reason is cut to what fits, at a character's boundary.
    static QByteArray encodeClose(CloseCode code, QByteArrayView reason = {});
    //! XORs \a size bytes with the four mask bytes, beginning with mask byte \a offset % 4.
    static void unmask(char *data, qsizetype size, const std::array<unsigned char, 4> &mask, quint64 offset = 0);

private:
    enum class State { Header, Payload, Dead };
    Event violation(CloseCode code, const char *cause);
    bool readHeader(Event &problem);
    Event finishFrame(QByteArrayView payload);
    Event finishControl(QByteArrayView payload);
    Event messageEvent(QByteArrayView payload);
    void releaseMessage();

    qsizetype m_maxMessageBytes;
    const Text m_text;
    char *m_in = nullptr; // what was fed and not used yet
    qsizetype m_left = 0;

    State m_state = State::Header;
    std::array<unsigned char, 14> m_header{};
    quint8 m_headerHave = 0;
    quint8 m_headerNeed = 2;

    Opcode m_opcode = Opcode::Continuation; // of the current frame
    bool m_final = false;
    std::array<unsigned char, 4> m_mask{};
    quint64 m_length = 0; // payload of the current frame
    quint64 m_have = 0; // of it, stored in m_message or m_control

    bool m_inMessage = false; // a first fragment has come, its last has not
    bool m_messageIsText = false;
    bool m_messageGiven = false; // m_message was handed out and can go
    QByteArray m_message;
    std::array<char, 125> m_control{};
};

//! True for well-formed UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isUtf8(QByteArrayView bytes);

} // namespace Relay::Gateway
