// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/content.pb.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

//! What is inside a ciphertext: one codec for the way out and the way in. Pure functions, any thread.
namespace Content {

inline constexpr quint32 kVersion = 1;
inline constexpr int kMaxTextBytes = 64 * 1024; //!< UTF-8
inline constexpr int kMaxCaptionBytes = 4 * 1024;
inline constexpr int kMaxThumbnailBytes = 24 * 1024;
inline constexpr int kMaxPlaceholderBytes = 1024;
inline constexpr quint32 kMaxAlbumPictures = 30;
inline constexpr int kMaxContentBytes = 200 * 1024; //!< padded; fits a destination's ciphertext
inline constexpr int kMaxReceiptsAtOnce = 500;

//! Serialised and padded (PADMÉ), ready to be sealed. InvalidArgument or TextTooLong when it breaks a limit above: what we
//! send passes the same checks as what we receive.
Base::Result<QByteArray> encode(const kith::content::Content &content);

//! The other way, for bytes that came out of a ciphertext: every limit checked, ids of the right length, names without
//! path parts or control characters. InvalidContent; UnknownContent for a newer version or a kind we do not know (the
//! header is valid then and can be read with decodeHeader()).
Base::Result<kith::content::Content> decode(const QByteArray &padded);

//! Only the header of content that decode() answered UnknownContent to, so that its counter and id still count.
Base::Result<kith::content::Header> decodeHeader(const QByteArray &padded);

//! The conversation between two people: SHA-256("kith direct 1", both names in byte order), the same on both sides.
QByteArray directConversation(const QString &a, const QString &b);

//! SECURITY.md rule 7: AddressMismatch unless the header names exactly this sender and recipient and, for a direct
//! conversation, the conversation of the two.
Base::Result<Base::Done> checkAddresses(const kith::content::Header &header, const Base::DeviceAddress &sender,
                                        const Base::DeviceAddress &recipient);

} // namespace Content
