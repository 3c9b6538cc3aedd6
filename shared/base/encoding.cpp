// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/encoding.h"

namespace Base {

namespace {
constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

int crockfordValue(QChar c)
{
    const char16_t u = c.toUpper().unicode();
    if (u == u'O') return 0;
    if (u == u'I' || u == u'L') return 1;
    for (int i = 0; i < 32; ++i)
        if (u == static_cast<char16_t>(kAlphabet[i])) return i;
    return -1;
}
} // namespace

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    // Encoding again refuses padding, white space and stray low bits: one text per value.
    if (!decoded || toBase64Url(*decoded) != text) return std::nullopt;
    return *decoded;
}

QString toReadableKey(const QByteArray &bytes)
{
    QString out;
    quint32 buffer = 0;
    int bits = 0;
    int written = 0;
    const auto put = [&](int value) {
        if (written && written % 5 == 0) out += QLatin1Char('-');
        out += QLatin1Char(kAlphabet[value]);
        ++written;
    };
    for (const char c : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(c);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            put((buffer >> bits) & 31);
        }
    }
    if (bits) put((buffer << (5 - bits)) & 31);
    return out;
}

std::optional<QByteArray> fromReadableKey(const QString &text, int expectedBytes)
{
    QByteArray out;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar c : text) {
        if (c.isSpace() || c == QLatin1Char('-')) continue;
        const int value = crockfordValue(c);
        if (value < 0) return std::nullopt;
        buffer = (buffer << 5) | static_cast<quint32>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out += static_cast<char>((buffer >> bits) & 0xff);
        }
    }
    if (out.size() != expectedBytes || bits >= 5 || (buffer & ((1u << bits) - 1)) != 0) return std::nullopt;
    return out;
}

} // namespace Base
