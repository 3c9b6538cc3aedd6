// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/accountstore.h"

namespace Relay::Store {

using Base::Done;
using Base::Result;

namespace {
AccountRow readAccount(const Sql::Statement &row)
{
    return {row.int64(0), row.text(1), row.bytes(2), row.uint64(3), row.boolean(4)};
}
} // namespace

Result<std::optional<AccountRow>> findAccount(Sql::Connection &sql, const QString &user)
{
    return sql.prepare("SELECT id, user, password, list_version, disabled FROM accounts WHERE user = ?")
        .one(readAccount, user);
}

Result<std::optional<AccountRow>> findAccount(Sql::Connection &sql, AccountId id)
{
    return sql.prepare("SELECT id, user, password, list_version, disabled FROM accounts WHERE id = ?")
        .one(readAccount, id);
}

Result<AccountId> insertAccount(Sql::Connection &sql, const QString &user, const QByteArray &password, qint64 now)
{
    auto id =
        sql.prepare("INSERT INTO accounts (user, password, list_version, created) VALUES (?, ?, 0, ?) RETURNING id")
            .one([](const Sql::Statement &row) { return row.int64(0); }, user, password, now);
    if (!id) return id.error();
    return id->value_or(0);
}

Result<Done> setPassword(Sql::Connection &sql, AccountId account, const QByteArray &password)
{
    return sql.run("UPDATE accounts SET password = ? WHERE id = ?", password, account);
}

Result<Done> setDisabled(Sql::Connection &sql, const QString &user, bool disabled)
{
    auto update = sql.prepare("UPDATE accounts SET disabled = ? WHERE user = ?");
    if (auto done = update.run(disabled, user); !done) return done;
    if (update.changes() == 0) return {Base::ErrorCode::NotFound, user};
    return Done{};
}

Result<Done> setBlocked(Sql::Connection &sql, AccountId account, AccountId other, bool blocked, qint64 now)
{
    if (!blocked) return sql.run("DELETE FROM blocks WHERE account = ? AND blocked = ?", account, other);
    return sql.run("INSERT INTO blocks (account, blocked, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", account,
                   other, now);
}

Result<std::vector<AccountId>> blockedBy(Sql::Connection &sql, AccountId account)
{
    return sql.prepare("SELECT blocked FROM blocks WHERE account = ?")
        .all([](const Sql::Statement &row) { return row.int64(0); }, account);
}

Result<std::vector<QString>> blockedNames(Sql::Connection &sql, AccountId account)
{
    return sql.prepare("SELECT user FROM blocks JOIN accounts ON id = blocked WHERE account = ? ORDER BY user")
        .all([](const Sql::Statement &row) { return row.text(0); }, account);
}

} // namespace Relay::Store
