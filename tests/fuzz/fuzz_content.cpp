// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/codec.h"
#include "app/content/padding.h"
#include "app/content/sanitize.h"

#include <cstdlib>

//! What came out of a ciphertext. The first byte chooses: as it is (padding and all), or padded here so that the fuzzer
//! reaches the message itself.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const QByteArray padded = data[0] & 1 ? Content::pad(rest) : rest;
    const auto content = Content::decode(padded);
    if (content) {
        // What we accept we can also send, and it stays the same.
        const auto again = Content::encode(*content);
        if (!again) std::abort();
        const auto back = Content::decode(*again);
        if (!back || back->SerializeAsString() != content->SerializeAsString()) std::abort();
        (void)Content::checkAddresses(content->header(), {QStringLiteral("anna"), 1}, {QStringLiteral("ben"), 2});
    } else {
        (void)Content::decodeHeader(padded);
    }
    const QString name = Content::safeFileName(QString::fromUtf8(rest.left(1000)));
    if (name.isEmpty() || name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\')) || name.size() > 121) std::abort();
    return 0;
}
