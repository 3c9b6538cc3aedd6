// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/blobstore.h"

namespace Relay::Store {

using Base::BlobId;
using Base::Done;
using Base::Result;

namespace {
#define BLOB_COLUMNS "id, account, bytes, sha256, created, expires, complete, uploaded"
BlobRow readBlob(const Sql::Statement &row)
{
    return {row.id<BlobId>(0), row.int64(1), row.int64(2), row.bytes(3), row.int64(4), row.int64(5), row.boolean(6),
            row.int64(7)};
}
} // namespace

Result<std::optional<BlobRow>> findBlob(Sql::Connection &sql, const BlobId &id)
{
    return sql.prepare("SELECT " BLOB_COLUMNS " FROM blobs WHERE id = ?").one(readBlob, id);
}

Result<Done> reserveBlob(Sql::Connection &sql, const BlobRow &blob, qint64 quota)
{
    auto reserve =
        sql.prepare("UPDATE accounts SET media_bytes = media_bytes + ?1 WHERE id = ?2 AND media_bytes + ?1 <= ?3");
    if (auto done = reserve.run(blob.bytes, blob.account, quota); !done) return done;
    if (reserve.changes() == 0) return Base::ErrorCode::RefusedQuotaExceeded;
    return sql.run("INSERT INTO blobs (" BLOB_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)", blob.id, blob.account,
                   blob.bytes, blob.sha256, blob.created, blob.expires, blob.complete, blob.uploaded);
}

Result<Done> completeBlob(Sql::Connection &sql, const BlobId &id)
{
    auto update = sql.prepare("UPDATE blobs SET complete = 1 WHERE id = ?");
    if (auto done = update.run(id); !done) return done;
    if (update.changes() == 0) return Base::ErrorCode::NotFound;
    return Done{};
}

Result<Done> advanceBlob(Sql::Connection &sql, const BlobId &id, qint64 before, qint64 uploaded, qint64 expires)
{
    auto update = sql.prepare("UPDATE blobs SET uploaded = ?, expires = ? WHERE id = ? AND complete = 0 AND uploaded = ?");
    if (auto done = update.run(uploaded, expires, id, before); !done) return done;
    if (update.changes() == 0) return Base::ErrorCode::RefusedConflict;
    return Done{};
}

Result<Done> completeChunkedBlob(Sql::Connection &sql, const BlobId &id, const QByteArray &sha256, qint64 expires)
{
    auto update = sql.prepare("UPDATE blobs SET complete = 1, sha256 = ?1, expires = ?2 WHERE id = ?3 AND uploaded = bytes "
                              "AND (complete = 0 OR sha256 = ?1)");
    if (auto done = update.run(sha256, expires, id); !done) return done;
    if (update.changes() == 0) return Base::ErrorCode::RefusedConflict;
    return Done{};
}

Result<Done> removeBlob(Sql::Connection &sql, const BlobId &id)
{
    if (auto done =
            sql.run("UPDATE accounts SET media_bytes = media_bytes - (SELECT bytes FROM blobs WHERE blobs.id = ?1) "
                    "WHERE accounts.id = (SELECT account FROM blobs WHERE blobs.id = ?1)",
                    id);
        !done)
        return done;
    return sql.run("DELETE FROM blobs WHERE id = ?", id);
}

Result<std::vector<BlobRow>> expiredBlobs(Sql::Connection &sql, const BlobEnds &ends, qint64 abandonedBefore, int atMost)
{
    return sql
        .prepare("SELECT " BLOB_COLUMNS " FROM blobs WHERE (complete = 1 AND expires < ?) OR (complete = 0 AND uploaded >= 0 AND "
                 "expires < ?) OR (complete = 0 AND uploaded < 0 AND created < ?) LIMIT ?")
        .all(readBlob, ends.complete, ends.unfinished, abandonedBefore, atMost);
}

Result<int> unfinishedBlobs(Sql::Connection &sql, AccountId account)
{
    auto count = sql.prepare("SELECT COUNT(*) FROM blobs WHERE account = ? AND complete = 0 AND uploaded >= 0")
                     .one([](const Sql::Statement &row) { return row.int32(0); }, account);
    if (!count) return count.error();
    return count->value_or(0);
}

Result<Done> renewBlob(Sql::Connection &sql, const BlobId &id, qint64 expires)
{
    auto update = sql.prepare("UPDATE blobs SET expires = MAX(expires, ?) WHERE id = ? AND complete = 1");
    if (auto done = update.run(expires, id); !done) return done;
    if (update.changes() == 0) return Base::ErrorCode::NotFound;
    return Done{};
}

Result<Done> removeUnfinishedBlobs(Sql::Connection &sql)
{
    auto unfinished = sql.prepare("SELECT " BLOB_COLUMNS " FROM blobs WHERE complete = 0 AND uploaded < 0").all(readBlob);
    if (!unfinished) return unfinished.error();
    for (const BlobRow &blob : *unfinished) {
        if (auto done = removeBlob(sql, blob.id); !done) return done;
    }
    return Done{};
}

Result<std::vector<BlobRow>> allBlobs(Sql::Connection &sql)
{
    return sql.prepare("SELECT " BLOB_COLUMNS " FROM blobs").all(readBlob);
}

} // namespace Relay::Store
