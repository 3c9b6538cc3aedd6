// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

//! Invite tokens, by their SHA-256. Writing functions run inside a transaction.
namespace Relay::Store {

struct InviteRow
{
    qint64 id = 0;
    int usesLeft = 0;
    qint64 created = 0; //!< µs
    std::optional<qint64> expires;
    QString note;
};

Base::Result<qint64> insertInvite(Sql::Connection &sql, const QByteArray &hash, const InviteRow &invite);
//! Takes one use; false when there is no such invite, or none left, or it is too late.
Base::Result<bool> useInvite(Sql::Connection &sql, const QByteArray &hash, qint64 now);
//! Whether useInvite() would take it.
Base::Result<bool> isInviteGood(Sql::Connection &sql, const QByteArray &hash, qint64 now);
Base::Result<std::vector<InviteRow>> invites(Sql::Connection &sql);
Base::Result<bool> deleteInvite(Sql::Connection &sql, qint64 id);

} // namespace Relay::Store
