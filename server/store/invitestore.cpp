// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/invitestore.h"

namespace Relay::Store {

using Base::Result;

Result<qint64> insertInvite(Sql::Connection &sql, const QByteArray &hash, const InviteRow &invite)
{
    auto id =
        sql.prepare("INSERT INTO invites (hash, uses_left, created, expires, note) VALUES (?, ?, ?, ?, ?) RETURNING id")
            .one([](const Sql::Statement &row) { return row.int64(0); }, hash, invite.usesLeft, invite.created,
                 invite.expires, invite.note);
    if (!id) return id.error();
    return id->value_or(0);
}

Result<bool> useInvite(Sql::Connection &sql, const QByteArray &hash, qint64 now)
{
    auto take = sql.prepare("UPDATE invites SET uses_left = uses_left - 1 WHERE hash = ? AND uses_left > 0 "
                            "AND (expires IS NULL OR expires > ?)");
    if (auto done = take.run(hash, now); !done) return done.error();
    return take.changes() == 1;
}

Result<bool> isInviteGood(Sql::Connection &sql, const QByteArray &hash, qint64 now)
{
    auto found =
        sql.prepare("SELECT 1 FROM invites WHERE hash = ? AND uses_left > 0 AND (expires IS NULL OR expires > ?)")
            .one([](const Sql::Statement &) { return true; }, hash, now);
    if (!found) return found.error();
    return found->has_value();
}

Result<std::vector<InviteRow>> invites(Sql::Connection &sql)
{
    return sql.prepare("SELECT id, uses_left, created, expires, note FROM invites ORDER BY id")
        .all([](const Sql::Statement &row) {
            return InviteRow{row.int64(0), row.int32(1), row.int64(2), row.optional(3, &Sql::Statement::int64),
                             row.text(4)};
        });
}

Result<bool> deleteInvite(Sql::Connection &sql, qint64 id)
{
    auto remove = sql.prepare("DELETE FROM invites WHERE id = ?");
    if (auto done = remove.run(id); !done) return done.error();
    return remove.changes() == 1;
}

} // namespace Relay::Store
