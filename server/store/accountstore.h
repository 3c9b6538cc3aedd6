// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

//! Rows of accounts and their blocks. Writing functions run inside the writer's transaction.
namespace Relay::Store {

struct AccountRow
{
    AccountId id = 0;
    QString user;
    QByteArray password; //!< Argon2id text
    quint64 listVersion = 0;
    bool disabled = false;
};

Base::Result<std::optional<AccountRow>> findAccount(Sql::Connection &sql, const QString &user);
Base::Result<std::optional<AccountRow>> findAccount(Sql::Connection &sql, AccountId id);
//! AlreadyExists when the name is taken.
Base::Result<AccountId> insertAccount(Sql::Connection &sql, const QString &user, const QByteArray &password,
                                      qint64 now);
Base::Result<Base::Done> setPassword(Sql::Connection &sql, AccountId account, const QByteArray &password);
//! NotFound.
Base::Result<Base::Done> setDisabled(Sql::Connection &sql, const QString &user, bool disabled);

Base::Result<Base::Done> setBlocked(Sql::Connection &sql, AccountId account, AccountId other, bool blocked, qint64 now);
//! Whom \a account blocks.
Base::Result<std::vector<AccountId>> blockedBy(Sql::Connection &sql, AccountId account);
Base::Result<std::vector<QString>> blockedNames(Sql::Connection &sql, AccountId account);

} // namespace Relay::Store
