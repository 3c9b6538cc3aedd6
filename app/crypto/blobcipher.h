// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QByteArray>

#include <functional>

class QIODevice;

namespace E2e {

//! What a message says about a sealed attachment: enough to fetch, check and open it.
struct BlobKey
{
    Base::SecretBytes key; //!< 32 bytes, fresh for each attachment
    QByteArray sealedHash; //!< SHA-256 over everything that lies on the relay
    qint64 sealedBytes = 0;
    qint64 plainBytes = 0;
};

struct SealedBytes
{
    BlobKey key;
    QByteArray sealed;
};

//! Called after each segment with the bytes done so far; false stops with Cancelled.
using BlobProgress = std::function<bool(qint64 doneBytes)>;

// Attachments on their way: segments of 64 KiB (shared/crypto/stream.h) under a fresh key. Run in a pool.

//! Reads \a plain from where it stands to its end and writes the sealed form to \a sealed. FileUnreadable, FileUnwritable.
Base::Result<BlobKey> sealBlob(QIODevice &plain, QIODevice &sealed, const BlobProgress &progress = {});
//! Checks size and hash of the whole of \a sealed first (HashMismatch: not what the sender uploaded), then opens it into
//! \a plain. DecryptionFailed. On an error \a plain holds part of the file: throw it away. \a sealed must be seekable.
Base::Result<Base::Done> openBlob(QIODevice &sealed, QIODevice &plain, const BlobKey &key, const BlobProgress &progress = {});

//! The same without writing anything: size, hash, and that every segment opens, in one pass.
Base::Result<Base::Done> checkBlob(QIODevice &sealed, const BlobKey &key, const BlobProgress &progress = {});

Base::Result<SealedBytes> sealBlobBytes(const QByteArray &plain);
Base::Result<QByteArray> openBlobBytes(const QByteArray &sealed, const BlobKey &key);

} // namespace E2e
