// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/blobstorage.h"
#include "server/service/counters.h"
#include "server/service/credentials.h"
#include "server/service/policy.h"
#include "server/service/reply.h"
#include "shared/base/clock.h"
#include "shared/base/task.h"
#include "shared/base/worker.h"

#include <QFile>
#include <QObject>
#include <QSet>

#include <array>
#include <memory>
#include <optional>

namespace Relay::Store {
class Store;
struct BlobEnds;
struct BlobRow;
} // namespace Relay::Store

namespace Relay::Service {

class Media;

//! One upload under way. Destroyed before finish() it takes everything back; must die before Media does. Loop thread;
//! the bytes go to disk on a thread of Media's.
class Upload
{
public:
    ~Upload();
    Upload(const Upload &) = delete;
    Upload &operator=(const Upload &) = delete;

    //! Bytes handed over and not yet on disk: hold the sender back above a few MiB.
    qint64 waitingBytes() const;
    //! The next part. Bytes beyond the announced size are not kept and make finish() refuse.
    void write(QByteArrayView part);
    //! Compares size and hash, syncs, and only then answers. BAD_REQUEST when they do not fit. Once.
    Base::Task<Reply<kith::wire::Blob>> finish();

private:
    friend class Media;
    struct Private;
    explicit Upload(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

//! Encrypted attachments: up to Policy::maxBlobBytes in one request. Loop thread.
class Media final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Store::Store &store;
        Relay::Media::BlobStorage &storage;
        const Base::Clock &clock;
        Counters &counters;
        const Policy &policy;
    };
    //! Gives back what uploads that a stopped relay left unfinished had reserved.
    explicit Media(const Parts &parts, QObject *parent = nullptr);
    ~Media() override;

    //! PUT /api/v1/media/{id}, head of the request: \a idHex 32 hex digits, \a bytes from Content-Length, \a caller
    //! from Credentials::checkTokenAndProof (its bodyHash is what the body must have). Reserves quota. QUOTA_EXCEEDED,
    //! TOO_LARGE, BAD_REQUEST; CONFLICT when the id holds something else; OVERLOADED while another upload of it is
    //! under way.
    Base::Task<Reply<std::shared_ptr<Upload>>> begin(const Caller &caller, const QByteArray &idHex, qint64 bytes);

    struct Download
    {
        kith::wire::Blob blob;
        QByteArray etag;             //!< quoted
        std::shared_ptr<QFile> file; //!< open for reading, at the beginning; read on workerOf(id)
        Base::BlobId id;
    };
    //! GET /api/v1/media/{id}; anyone with a good access token who knows the id. NOT_FOUND.
    Base::Task<Reply<Download>> open(const QByteArray &idHex);

    //! What is over by now, in time that the relay has seen.
    Store::BlobEnds ends() const;
    //! A complete blob whose file is gone or has another size (a folder that was put back without blobs/) is forgotten, so
    //! that it can be uploaded anew. True when the file is there.
    Base::Task<Base::Result<bool>> isThere(const Store::BlobRow &row);

    //! Removes what is past its time; called by the composition once in a while.
    void expire();

    //! The thread on which everything about this blob's file happens, in order.
    Base::Worker &workerOf(const Base::BlobId &id);
    //! nullopt unless \a hex are 32 lower-case hex digits.
    static std::optional<Base::BlobId> idFrom(const QByteArray &hex);
    static kith::wire::Blob toBlob(const Store::BlobRow &row);

private:
    friend class Upload;
    using Begun = Reply<std::shared_ptr<Upload>>;
    Base::Task<Begun> begin(const Store::BlobRow &row, bool isAgain);
    Begun take(const Store::BlobRow &row, bool isKnown, qint64 by);
    //! Row and bytes of an upload that came to nothing. Until that is committed (a full disk), nobody else may begin it.
    void giveBack(const Base::BlobId &id);

    Parts m_parts;
    QSet<Base::BlobId> m_underWay; // in one request, not complete
    std::array<std::unique_ptr<Base::Worker>, 4> m_workers;
};

} // namespace Relay::Service
