// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/blobstorage.h"
#include "shared/crypto/digest.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace Relay::Service {

//! What is open of an upload in chunks. The file and the hash belong to the disk's thread.
struct UploadFile
{
    static constexpr qsizetype kBlockBytes = 256 * 1024; //!< handed to the disk's thread at once

    std::unique_ptr<Relay::Media::BlobStorage::Partial> file;
    Crypto::Hasher hasher; //!< over the first `hashed` bytes
    qint64 hashed = 0;
    std::atomic<quint64> turn{0}; //!< grows with each chunk, completion and removal: whoever came before stops
    std::chrono::nanoseconds used{0}; //!< loop thread
    bool mayBeOpen = false; //!< loop thread

    Base::Result<Base::Done> open(Relay::Media::BlobStorage &storage, const Base::BlobId &id);
    //! Brings the hash to \a offset: from the file when the process is new, or when a chunk did not count after all.
    Base::Result<Base::Done> hashUpTo(qint64 offset);
    //! As if nothing had come yet.
    void reset();
};

} // namespace Relay::Service
