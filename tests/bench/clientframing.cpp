// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/clientframing.h"

#include "shared/wire/limits.h"

#include <QtEndian>

#include <cstring>

namespace Bench::ClientFraming {

void applyMask(char *data, size_t size, quint32 mask)
{
    const quint64 wide = (static_cast<quint64>(mask) << 32) | mask;
    size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 word;
        std::memcpy(&word, data + i, 8);
        word ^= wide;
        std::memcpy(data + i, &word, 8);
    }
    char bytes[4];
    std::memcpy(bytes, &mask, 4);
    for (; i < size; ++i) data[i] = static_cast<char>(data[i] ^ bytes[i & 3]);
}

void append(std::string &out, Opcode opcode, QByteArrayView payload, quint32 mask)
{
    const auto size = static_cast<size_t>(payload.size());
    char header[14];
    size_t used = 2;
    header[0] = static_cast<char>(0x80 | static_cast<unsigned>(opcode));
    if (size < 126) {
        header[1] = static_cast<char>(0x80 | size);
    } else if (size < 65536) {
        header[1] = static_cast<char>(0x80 | 126);
        qToBigEndian(static_cast<quint16>(size), header + 2);
        used = 4;
    } else {
        header[1] = static_cast<char>(0x80 | 127);
        qToBigEndian(static_cast<quint64>(size), header + 2);
        used = 10;
    }
    std::memcpy(header + used, &mask, 4);
    used += 4;
    const size_t before = out.size();
    out.resize(before + used + size);
    std::memcpy(out.data() + before, header, used);
    if (size == 0) return;
    std::memcpy(out.data() + before + used, payload.data(), size);
    applyMask(out.data() + before + used, size, mask);
}

Parsed parse(QByteArrayView data, qsizetype &used, const std::function<bool(Opcode, QByteArrayView)> &take)
{
    used = 0;
    for (;;) {
        const qsizetype left = data.size() - used;
        if (left < 2) return Parsed::Fine;
        const char *at = data.data() + used;
        const auto first = static_cast<quint8>(at[0]);
        const auto second = static_cast<quint8>(at[1]);
        if ((first & 0xf0) != 0x80 || (second & 0x80) != 0) return Parsed::Broken;
        qsizetype header = 2;
        quint64 size = second;
        if (second == 126) {
            header = 4;
            if (left < header) return Parsed::Fine;
            size = qFromBigEndian<quint16>(at + 2);
        } else if (second == 127) {
            header = 10;
            if (left < header) return Parsed::Fine;
            size = qFromBigEndian<quint64>(at + 2);
        }
        if (size > static_cast<quint64>(Wire::kMaxFrameBytes)) return Parsed::Broken;
        const auto whole = header + static_cast<qsizetype>(size);
        if (left < whole) return Parsed::Fine;
        used += whole;
        if (!take(static_cast<Opcode>(first & 0x0f), QByteArrayView(at + header, static_cast<qsizetype>(size)))) return Parsed::Fine;
    }
}

} // namespace Bench::ClientFraming
