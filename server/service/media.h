// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/blobstorage.h"
#include "server/service/counters.h"
#include "server/service/credentials.h"
#include "server/service/policy.h"
#include "server/service/reply.h"
#include "shared/base/clock.h"
#include "shared/base/task.h"

#include <QFile>
#include <QObject>

#include <memory>

namespace Relay::Store {
class Store;
}

namespace Relay::Service {

class Media;

//! One upload under way. Destroyed before finish() it takes everything back. write() and finish() on the loop; the bytes go
//! to disk on the storage's thread.
class Upload
{
public:
    ~Upload();
    //! Bytes handed over and not yet on disk: hold the sender back above a few MiB.
    qint64 waitingBytes() const;
    //! The next part. Bytes beyond the announced size make finish() refuse.
    void write(QByteArrayView part);
    //! Compares size and hash, syncs, and only then answers. BAD_REQUEST when they do not fit.
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
    explicit Media(const Parts &parts, QObject *parent = nullptr);
    ~Media() override;

    //! PUT /api/v1/media/{id}, head of the request: \a idHex 32 hex digits, \a bytes from Content-Length, \a caller from
    //! Credentials::checkTokenAndProof (its bodyHash is what the body must have). Reserves quota. QUOTA_EXCEEDED, TOO_LARGE,
    //! BAD_REQUEST; CONFLICT when the id holds something else.
    Base::Task<Reply<std::unique_ptr<Upload>>> begin(const Caller &caller, const QByteArray &idHex, qint64 bytes);

    struct Download
    {
        kith::wire::Blob blob;
        QByteArray etag; //!< quoted
        std::shared_ptr<QFile> file; //!< open for reading, at the beginning
    };
    //! GET /api/v1/media/{id}; anyone with a good access token who knows the id. NOT_FOUND.
    Base::Task<Reply<Download>> open(const QByteArray &idHex);

    //! Removes what is past its time; called by the composition (once an hour or so).
    Base::Task<Reply<int>> expire();

private:
    friend class Upload;
    Parts m_parts;
};

} // namespace Relay::Service
