// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Net {

//! The SubjectPublicKeyInfo of an X.509 certificate (DER, RFC 5280, 4.1), byte for byte as it stands there, for every kind
//! of key; QSslKey knows RSA and EC only. Empty when \a certificate is none.
QByteArray subjectPublicKeyInfo(const QByteArray &certificate);

//! SHA-256 of it, 32 bytes: what a relay is pinned by. Empty when \a certificate is none.
QByteArray pinOf(const QByteArray &certificate);

} // namespace Net
