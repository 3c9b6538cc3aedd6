// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

#include <chrono>

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
//! Raises the incarnation by \a by, and at least to \a atLeast. Inside a transaction.
Base::Result<quint64> raiseIncarnation(Sql::Connection &sql, quint64 by = 1, quint64 atLeast = 0);
//! The smallest incarnation for a start at \a now: two-minute steps since 2026. So a data folder that was copied back without
//! `restore` does not begin again where the copy was made. 2^23 of them, as many as a sequence has room for, last until 2057.
quint64 incarnationOfTime(std::chrono::microseconds now);
Base::Result<Base::Done> setTimeMark(Sql::Connection &sql, qint64 mark);

} // namespace Relay::Store
