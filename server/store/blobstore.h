// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"

#include <QByteArray>

#include <optional>
#include <vector>

//! Rows of encrypted attachments; the bytes lie in server/media. Writing functions run inside the writer's transaction.
namespace Relay::Store {

struct BlobRow
{
    Base::BlobId id;
    AccountId account = 0;
    qint64 bytes = 0;
    QByteArray sha256;
    qint64 created = 0; //!< µs
    qint64 expires = 0; //!< of an upload in chunks that is not complete: when it is thrown away
    bool complete = false;
    qint64 uploaded = kInOneRequest; //!< in chunks: so many bytes are synced on the disk
    static constexpr qint64 kInOneRequest = -1;
    bool isChunked() const { return uploaded != kInOneRequest; }
};

//! Blobs that end before these are over. µs.
struct BlobEnds
{
    qint64 complete = 0;
    qint64 unfinished = 0; //!< uploads in chunks
    bool isOver(const BlobRow &row) const { return row.expires <= (row.complete ? complete : unfinished); }
};

Base::Result<std::optional<BlobRow>> findBlob(Sql::Connection &sql, const Base::BlobId &id);
//! Counts its bytes against the account; RefusedQuotaExceeded above \a quota. AlreadyExists when the id is in use.
Base::Result<Base::Done> reserveBlob(Sql::Connection &sql, const BlobRow &blob, qint64 quota);
//! Uploads in chunks of \a account that are not complete.
Base::Result<int> unfinishedBlobs(Sql::Connection &sql, AccountId account);
//! A complete blob is kept until \a expires, or longer if it was. NotFound.
Base::Result<Base::Done> renewBlob(Sql::Connection &sql, const Base::BlobId &id, qint64 expires);
Base::Result<Base::Done> completeBlob(Sql::Connection &sql, const Base::BlobId &id);
//! An upload in chunks now has \a uploaded bytes instead of \a before. RefusedConflict when it has not \a before, or is
//! complete or gone.
Base::Result<Base::Done> advanceBlob(Sql::Connection &sql, const Base::BlobId &id, qint64 before, qint64 uploaded,
                                     qint64 expires);
//! All of an upload in chunks is there and has this hash. RefusedConflict when something is missing.
Base::Result<Base::Done> completeChunkedBlob(Sql::Connection &sql, const Base::BlobId &id, const QByteArray &sha256,
                                             qint64 expires);
//! Gives its bytes back.
Base::Result<Base::Done> removeBlob(Sql::Connection &sql, const Base::BlobId &id);
//! Those whose time is over, and uploads in one request that began before \a abandonedBefore and never ended.
Base::Result<std::vector<BlobRow>> expiredBlobs(Sql::Connection &sql, const BlobEnds &ends, qint64 abandonedBefore, int atMost);
//! Uploads in one request that a stopped relay left unfinished give their bytes back. At start.
Base::Result<Base::Done> removeUnfinishedBlobs(Sql::Connection &sql);
Base::Result<std::vector<BlobRow>> allBlobs(Sql::Connection &sql);

} // namespace Relay::Store
