// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

//! What an operator does from a terminal. Blocking, on a connection of its own (Store::openDatabase), also while a
//! relay runs on the same folder: the relay notices (Freshness). Each is one transaction and leaves a line in the audit
//! log. Those that take a connection also work inside Store::write().
namespace Relay::Service::Admin {

struct InviteOptions
{
    int uses = 1;
    std::optional<std::chrono::hours> life = std::chrono::hours(24 * 7); //!< nothing: for ever
    QString note;                                                        //!< for the operator
};
//! The token for an invite link. Only its hash is stored.
Base::Result<QString> createInvite(Sql::Connection &sql, const Base::Clock &clock, const InviteOptions &options = {});
struct Invite
{
    qint64 id = 0;
    int usesLeft = 0;
    std::chrono::microseconds created{0};
    std::optional<std::chrono::microseconds> expires;
    QString note;
};
Base::Result<std::vector<Invite>> listInvites(Sql::Connection &sql);
//! NotFound.
Base::Result<Base::Done> revokeInvite(Sql::Connection &sql, const Base::Clock &clock, qint64 id);

struct User
{
    QString name;
    int devices = 0;
    bool disabled = false;
    std::chrono::microseconds created{0};
    qint64 mediaBytes = 0;
};
Base::Result<std::vector<User>> listUsers(Sql::Connection &sql);
//! A disabled account cannot sign in or connect; what waits for it stays. NotFound.
Base::Result<Base::Done> setUserDisabled(Sql::Connection &sql, const Base::Clock &clock, const QString &user,
                                         bool disabled);

//! A consistent copy of the database of \a folder to the new file \a target, also while the relay runs. Attachments lie
//! in \a folder/blobs and are files that never change: copy them after this. AlreadyExists when \a target does.
Base::Result<Base::Done> backup(const QString &folder, const QString &target);
//! Puts \a source in the place of the database of \a folder (which is kept beside it, ending in ".before-restore") and raises
//! the incarnation by 1 000 above both, so that no sequence is given again. ProfileInUse while a relay runs there.
//! Answers where the old database is kept; empty: there was none.
Base::Result<QString> restore(const QString &source, const QString &folder);

//! What is wrong, a line each; empty: nothing. Blobs without a row are removed when \a repair.
Base::Result<QStringList> doctor(const QString &folder, bool repair);

} // namespace Relay::Service::Admin
