// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/blobstorage.h"
#include "server/service/reply.h"
#include "server/store/blobstore.h"
#include "shared/base/task.h"
#include "shared/base/worker.h"

#include <QByteArrayView>

#include <memory>

namespace Relay::Service {

class Uploads;
struct UploadFile;

//! One chunk under way. Destroyed before finish() nothing of it counts. Loop thread; the bytes go to disk on a thread of
//! Media's.
class Chunk
{
public:
    //! Where it goes and what was announced of it.
    struct Place
    {
        Uploads *uploads = nullptr;
        Base::Worker &worker; //!< of the blob's file
        Relay::Media::BlobStorage &storage;
        std::shared_ptr<UploadFile> file;
        quint64 turn = 0; //!< of the file, this chunk's
        Store::BlobRow row; //!< as it was before this chunk
        qint64 bytes = 0;
        QByteArray hash;
    };
    explicit Chunk(Place place);
    ~Chunk();
    Chunk(const Chunk &) = delete;
    Chunk &operator=(const Chunk &) = delete;

    //! Bytes handed over and not yet on disk: hold the sender back above a few of them.
    qint64 waitingBytes() const;
    void write(QByteArrayView part);
    //! Compares size and hash, syncs, commits the offset, and only then answers. BAD_REQUEST when they do not fit; CONFLICT
    //! when another chunk of this upload came meanwhile. Once.
    Base::Task<Reply<kith::wire::UploadState>> finish();

private:
    struct Private;
    void flush();
    std::unique_ptr<Private> d;
};

} // namespace Relay::Service
