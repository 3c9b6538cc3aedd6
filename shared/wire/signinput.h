// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>

namespace Wire {

//! What is signed, unambiguous: purpose and fields, each behind its length as 4 bytes big endian, so that no two lists of
//! fields give the same bytes and no signature can be used for another purpose.
QByteArray signInput(const char *purpose, std::initializer_list<QByteArray> fields);
//! Numbers inside a sign input: 8 bytes big endian.
QByteArray signNumber(quint64 value);

inline constexpr char kPurposeHello[] = "kith hello 1"; //!< relay_id, user, device, relay_nonce, client_nonce
inline constexpr char kPurposeDeviceList[] = "kith device list 1"; //!< list bytes
inline constexpr char kPurposeRegister[] = "kith register 1"; //!< relay_id, user, SHA-256(list)
inline constexpr char kPurposeAddDevice[] = "kith add device 1"; //!< relay_id, user, SHA-256(list)
inline constexpr char kPurposeRequest[] = "kith request 1"; //!< relay_id, METHOD, path?query, user, device, time, nonce, body hash
inline constexpr char kPurposeGroupCommit[] = "kith group commit 1"; //!< commit bytes

} // namespace Wire
