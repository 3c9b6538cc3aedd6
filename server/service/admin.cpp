// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/admin.h"

#include "server/media/diskblobs.h"
#include "server/store/accountstore.h"
#include "server/store/auditlog.h"
#include "server/store/blobstore.h"
#include "server/store/diskroom.h"
#include "server/store/folderlock.h"
#include "server/store/invitestore.h"
#include "server/store/maintenance.h"
#include "server/store/store.h"
#include "shared/base/encoding.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"
#include "shared/sql/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unordered_set>

namespace Relay::Service::Admin {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
constexpr qsizetype kInviteBytes = 16;

template <typename F>
auto inTransaction(Sql::Connection &sql, F f) -> std::invoke_result_t<F>
{
    // Inside the relay's writer there is a transaction already.
    if (sql.depth() > 0) return f();
    auto transaction = Sql::Transaction::begin(sql);
    if (!transaction) return transaction.error();
    auto result = f();
    if (!result) return result;
    if (auto done = transaction->commit(); !done) return done.error();
    return result;
}
} // namespace

Result<QString> createInvite(Sql::Connection &sql, const Base::Clock &clock, const InviteOptions &options)
{
    const QByteArray token = Base::toBase64Url(Crypto::randomBytes(kInviteBytes));
    const auto now = clock.now();
    Store::InviteRow row;
    row.usesLeft = options.uses;
    row.created = now.count();
    if (options.life) row.expires = std::chrono::microseconds(now + *options.life).count();
    row.note = options.note;
    return inTransaction(sql, [&]() -> Result<QString> {
        auto id = Store::insertInvite(sql, Crypto::sha256(token), row);
        if (!id) return id.error();
        if (auto done = Store::audit(sql, now.count(), "invite.created", QString::number(*id)); !done)
            return done.error();
        return QString::fromLatin1(token);
    });
}

Result<std::vector<Invite>> listInvites(Sql::Connection &sql)
{
    auto rows = Store::invites(sql);
    if (!rows) return rows.error();
    std::vector<Invite> invites;
    for (const auto &row : *rows) {
        Invite invite{row.id, row.usesLeft, std::chrono::microseconds(row.created), {}, row.note};
        if (row.expires) invite.expires = std::chrono::microseconds(*row.expires);
        invites.push_back(std::move(invite));
    }
    return invites;
}

Result<Done> revokeInvite(Sql::Connection &sql, const Base::Clock &clock, qint64 id)
{
    return inTransaction(sql, [&]() -> Result<Done> {
        auto removed = Store::deleteInvite(sql, id);
        if (!removed) return removed.error();
        if (!*removed) return {ErrorCode::NotFound, QStringLiteral("invite %1").arg(id)};
        return Store::audit(sql, clock.now().count(), "invite.revoked", QString::number(id));
    });
}

Result<std::vector<User>> listUsers(Sql::Connection &sql)
{
    return sql
        .prepare("SELECT user, (SELECT COUNT(*) FROM devices WHERE account = accounts.id AND removed IS NULL), "
                 "disabled, created, "
                 "media_bytes FROM accounts ORDER BY user")
        .all([](const Sql::Statement &row) {
            return User{row.text(0), row.int32(1), row.boolean(2), std::chrono::microseconds(row.int64(3)),
                        row.int64(4)};
        });
}

Result<Done> setUserDisabled(Sql::Connection &sql, const Base::Clock &clock, const QString &user, bool disabled)
{
    return inTransaction(sql, [&]() -> Result<Done> {
        if (auto done = Store::setDisabled(sql, user, disabled); !done) return done;
        return Store::audit(sql, clock.now().count(), disabled ? "user.disabled" : "user.enabled", user);
    });
}

Result<Done> backup(const QString &folder, const QString &target)
{
    if (!QFileInfo::exists(Store::databaseOptions(folder).database)) return {ErrorCode::NotFound, folder};
    auto sql = Sql::Connection::open(Store::databaseOptions(folder, true));
    if (!sql) return sql.error();
    return Store::copyDatabase(**sql, target);
}

Result<QString> restore(const QString &source, const QString &folder)
{
    if (!QFileInfo(source).isFile()) return {ErrorCode::NotFound, source};
    if (!QDir().mkpath(folder)) return {ErrorCode::FileUnwritable, QStringLiteral("the folder %1 cannot be made").arg(folder)};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto lock = Store::FolderLock::take(folder);
    if (!lock) return lock.error();
    return Store::restoreDatabase(source, folder);
}

Result<QStringList> doctor(const QString &folder, bool repair)
{
    if (!QFileInfo::exists(Store::databaseOptions(folder).database)) return {ErrorCode::NotFound, folder};
    auto sql = Store::openDatabase(folder);
    if (!sql) return sql.error();
    auto problems = Store::integrityProblems(**sql);
    if (!problems) return problems;
    const auto countOf = [&sql](const char *query) -> Result<qint64> {
        auto count = (*sql)->prepare(query).one([](const Sql::Statement &row) { return row.int64(0); });
        if (!count) return count.error();
        return count->value_or(0);
    };
    auto homeless =
        countOf("SELECT COUNT(*) FROM entries WHERE mailbox NOT IN (SELECT id FROM devices WHERE removed IS NULL)");
    if (!homeless) return homeless.error();
    if (*homeless > 0) problems->append(QStringLiteral("%1 entries of devices that were removed").arg(*homeless));
    if (*homeless > 0 && repair) {
        if (auto done =
                (*sql)->run("DELETE FROM entries WHERE mailbox NOT IN (SELECT id FROM devices WHERE removed IS NULL)");
            !done)
            return done.error();
    }

    // Files are listed before rows: an upload that completes in between is then only a row, never an orphan.
    auto storage = Relay::Media::DiskBlobs::look(folder + QStringLiteral("/blobs"));
    if (!storage) return storage.error();
    auto files = (*storage)->list();
    if (!files) return files.error();
    auto rows = Store::allBlobs(**sql);
    if (!rows) return rows.error();
    std::unordered_set<std::string> known;
    for (const auto &row : *rows)
        known.insert(row.id.toStdString());
    for (const auto &file : *files) {
        if (known.count(file.id.toStdString()) != 0) continue;
        if (!(*storage)->sizeOf(file.id)) continue; // it ended a moment ago
        problems->append(QStringLiteral("blob %1 belongs to nothing").arg(file.id.hex()));
        if (!repair) continue;
        if (auto removed = (*storage)->remove(file.id); !removed) return removed.error();
    }
    for (const auto &row : *rows) {
        const auto size = (*storage)->sizeOf(row.id);
        if (!row.complete || (size && *size == row.bytes)) continue;
        const auto still = Store::findBlob(**sql, row.id);
        if (!still) return still.error();
        if (!*still || !(*still)->complete) continue; // it ended a moment ago
        problems->append(size ? QStringLiteral("blob %1 has %2 bytes instead of %3").arg(row.id.hex()).arg(*size).arg(row.bytes)
                              : QStringLiteral("blob %1 is missing").arg(row.id.hex()));
    }
    if (const QString shortage = Store::DiskRoom::shortage(folder); !shortage.isEmpty()) problems->append(shortage);
    return problems;
}

} // namespace Relay::Service::Admin
