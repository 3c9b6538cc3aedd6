// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

namespace Sql {
class Connection;
}

namespace Relay::Store {

//! What a relay is: made once per data folder, except the incarnation, which every start raises.
struct Meta
{
    QByteArray relayId;       //!< 16 bytes
    QByteArray tokenSeed;     //!< Ed25519 seed of the access tokens, 32 bytes
    QByteArray refreshSecret; //!< 32 bytes; from it and a refresh token follows the next one
    quint64 incarnation = 0;
    qint64 timeMark = 0; //!< no server time up to it is given again, µs
};

//! Reads it, or makes it in a new database. Inside a transaction.
Base::Result<Meta> loadMeta(Sql::Connection &sql);
//! What a copy is raised by, so that it begins above the starts there were since it was made. A sequence has room for 2^23
//! incarnations.
inline constexpr quint64 kRestoreIncarnations = 1000;
//! A copy that is noticed at a start adds no more than 1 from here on: where files look new at every start, the numbers must last.
inline constexpr quint64 kCopiesAddUntil = 1ull << 22;
//! Raises the incarnation by \a by. Inside a transaction.
Base::Result<quint64> raiseIncarnation(Sql::Connection &sql, quint64 by = 1);
Base::Result<Base::Done> setTimeMark(Sql::Connection &sql, qint64 mark);

} // namespace Relay::Store
