// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QByteArray>

//! Refresh tokens, by their SHA-256. A family is one signing-in of one device; a device has one at a time. Writing
//! functions run inside the writer's transaction.
namespace Relay::Store {

//! Begins a new family for \a mailbox with its first token; every older token and family of the device ends.
Base::Result<quint64> beginFamily(Sql::Connection &sql, MailboxId mailbox, const QByteArray &hash, qint64 now);

enum class Rotation {
    Rotated,   //!< the child is stored
    SameChild, //!< used a moment ago: the child that was stored then is still the answer
    Unknown,   //!< no such token of this device, or too old
    Reused,    //!< used long ago, or the child has been used: somebody has a copy. The family is revoked
};
struct RotationResult
{
    Rotation rotation = Rotation::Unknown;
    quint64 family = 0;
};
//! One atomic claim: the token is marked used and the child stored, or neither. \a child: the hash of what follows \a
//! hash, always the same for it. \a mailbox: the device that proved itself. Times in µs; tokens made before \a oldest are over.
Base::Result<RotationResult> rotateToken(Sql::Connection &sql, MailboxId mailbox, const QByteArray &hash,
                                         const QByteArray &child, qint64 now, qint64 grace, qint64 oldest);
//! The device is signed out.
Base::Result<Base::Done> revokeTokens(Sql::Connection &sql, MailboxId mailbox);
//! Removes tokens that could no longer be used nor tell of a copy.
Base::Result<Base::Done> expireTokens(Sql::Connection &sql, qint64 before);

} // namespace Relay::Store
