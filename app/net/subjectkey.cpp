// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/subjectkey.h"

#include "shared/crypto/digest.h"

#include <optional>

namespace Net {

namespace {

constexpr quint8 kSequence = 0x30;
constexpr quint8 kVersion = 0xa0; // [0] EXPLICIT

// One DER element at the front of a piece of memory.
struct Element
{
    quint8 tag = 0;
    QByteArrayView whole; // with its header
    QByteArrayView content;
};

// Takes one element off the front of \a rest. DER only: definite lengths in their shortest form.
std::optional<Element> take(QByteArrayView &rest)
{
    if (rest.size() < 2) return std::nullopt;
    const auto byte = [&](qsizetype i) { return static_cast<quint8>(rest[i]); };
    if ((byte(0) & 0x1f) == 0x1f) return std::nullopt; // long tags stand in no certificate
    qsizetype header = 2;
    qsizetype length = byte(1);
    if (length >= 0x80) {
        const qsizetype octets = length & 0x7f;
        if (octets == 0 || octets > 4 || rest.size() < 2 + octets) return std::nullopt;
        length = 0;
        for (qsizetype i = 0; i < octets; ++i) length = (length << 8) | byte(2 + i);
        if (length < 0x80 || byte(2) == 0) return std::nullopt;
        header += octets;
    }
    if (length > rest.size() - header) return std::nullopt;
    const Element element{byte(0), rest.first(header + length), rest.sliced(header, length)};
    rest = rest.sliced(header + length);
    return element;
}

} // namespace

QByteArray subjectPublicKeyInfo(const QByteArray &certificate)
{
    QByteArrayView rest(certificate);
    const auto outer = take(rest);
    if (!outer || outer->tag != kSequence || !rest.isEmpty()) return {};
    rest = outer->content;
    const auto signedPart = take(rest);
    if (!signedPart || signedPart->tag != kSequence) return {};
    rest = signedPart->content;
    auto element = take(rest);
    if (element && element->tag == kVersion) element = take(rest);
    // now: serial number; behind it signature algorithm, issuer, validity, subject, and then the key
    for (int i = 0; i < 5; ++i) {
        if (!element) return {};
        element = take(rest);
    }
    if (!element || element->tag != kSequence) return {};
    return element->whole.toByteArray();
}

QByteArray pinOf(const QByteArray &certificate)
{
    const QByteArray key = subjectPublicKeyInfo(certificate);
    return key.isEmpty() ? QByteArray() : Crypto::sha256(key);
}

} // namespace Net
