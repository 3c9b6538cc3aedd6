// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Base {

//! RFC 4648 base64url without padding, as used by JWT and links.
QByteArray toBase64Url(const QByteArray &bytes);
//! nullopt on anything that is not exactly such text.
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

//! Crockford base32 in groups of five ("7ZK4Q-…"): for keys that people copy by hand.
QString toReadableKey(const QByteArray &bytes);
//! Forgives case, spaces, dashes and the letters people confuse (O for 0, I and L for 1). nullopt when it cannot be one
//! of \a expectedBytes bytes.
std::optional<QByteArray> fromReadableKey(const QString &text, int expectedBytes);

} // namespace Base
