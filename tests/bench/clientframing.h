// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <string>

namespace Bench {

//! The client's side of WebSocket framing (RFC 6455, section 5), as little of it as a load generator needs: masked frames
//! out, whole unfragmented frames in (the relay never fragments).
namespace ClientFraming {

enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

//! Appends a final frame with \a payload, masked with \a mask, to \a out.
void append(std::string &out, Opcode opcode, QByteArrayView payload, quint32 mask);
//! XORs \a size bytes with \a mask as it lies in memory.
void applyMask(char *data, size_t size, quint32 mask);

enum class Parsed {
    Fine, //!< everything that is whole has been handed out
    Broken, //!< fragmented, masked, too large or with reserved bits: not what a relay sends
};
//! Hands every whole frame in \a data to \a take and sets \a used to the bytes they took. \a take says false to stop early
//! (the connection is gone).
Parsed parse(QByteArrayView data, qsizetype &used, const std::function<bool(Opcode, QByteArrayView)> &take);

} // namespace ClientFraming

} // namespace Bench
