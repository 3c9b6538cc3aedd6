// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/tokenstore.h"

#include "shared/crypto/random.h"

#include <QtEndian>

#include <optional>

namespace Relay::Store {

using Base::Done;
using Base::Result;

namespace {
quint64 newFamily()
{
    // Never 0 (signed out), and positive as SQLite sees it.
    return (qFromBigEndian<quint64>(Crypto::randomBytes(8).constData()) >> 2) + 1;
}

struct TokenRow
{
    quint64 family = 0;
    qint64 created = 0;
    std::optional<qint64> used;
};
Result<std::optional<TokenRow>> find(Sql::Connection &sql, MailboxId mailbox, const QByteArray &hash)
{
    return sql.prepare("SELECT family, created, used FROM refresh_tokens WHERE hash = ? AND mailbox = ?")
        .one(
            [](const Sql::Statement &row) {
                return TokenRow{row.uint64(0), row.int64(1), row.optional(2, &Sql::Statement::int64)};
            },
            hash, mailbox);
}

Result<Done> insert(Sql::Connection &sql, MailboxId mailbox, const QByteArray &hash, quint64 family, qint64 now)
{
    return sql.run("INSERT INTO refresh_tokens (hash, mailbox, family, created) VALUES (?, ?, ?, ?)", hash, mailbox,
                   family, now);
}
} // namespace

Result<quint64> beginFamily(Sql::Connection &sql, MailboxId mailbox, const QByteArray &hash, qint64 now)
{
    if (auto done = revokeTokens(sql, mailbox); !done) return done.error();
    const quint64 family = newFamily();
    if (auto done = sql.run("UPDATE devices SET family = ? WHERE id = ? AND removed IS NULL", family, mailbox); !done)
        return done.error();
    if (auto done = insert(sql, mailbox, hash, family, now); !done) return done.error();
    return family;
}

Result<RotationResult> rotateToken(Sql::Connection &sql, MailboxId mailbox, const QByteArray &hash,
                                   const QByteArray &child, qint64 now, qint64 grace, qint64 oldest)
{
    auto token = find(sql, mailbox, hash);
    if (!token) return token.error();
    if (!*token || (*token)->created < oldest) return RotationResult{};
    const quint64 family = (*token)->family;

    auto claim = sql.prepare("UPDATE refresh_tokens SET used = ? WHERE hash = ? AND used IS NULL");
    if (auto done = claim.run(now, hash); !done) return done.error();
    if (claim.changes() == 1) {
        if (auto done = insert(sql, mailbox, child, family, now); !done) return done.error();
        return RotationResult{Rotation::Rotated, family};
    }
    auto next = find(sql, mailbox, child);
    if (!next) return next.error();
    const bool isFresh = now - (*token)->used.value_or(0) <= grace;
    if (isFresh && *next && !(*next)->used) return RotationResult{Rotation::SameChild, family};
    if (auto done = revokeTokens(sql, mailbox); !done) return done.error();
    return RotationResult{Rotation::Reused, family};
}

Result<Done> revokeTokens(Sql::Connection &sql, MailboxId mailbox)
{
    if (auto done = sql.run("UPDATE devices SET family = 0 WHERE id = ?", mailbox); !done) return done;
    return sql.run("DELETE FROM refresh_tokens WHERE mailbox = ?", mailbox);
}

Result<Done> expireTokens(Sql::Connection &sql, qint64 before)
{
    return sql.run("DELETE FROM refresh_tokens WHERE created < ?", before);
}

} // namespace Relay::Store
