// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QByteArrayView>
#include <QFile>

#include <memory>
#include <vector>

namespace Relay::Media {

//! Where encrypted attachments lie: the port. Everything blocks; call it on a thread made for that. Thread-safe, an
//! Incoming by one thread at a time.
class BlobStorage
{
public:
    //! A blob on its way in. Destroyed before complete(): nothing is left of it.
    class Incoming
    {
    public:
        virtual ~Incoming() = default;
        //! FileUnwritable or DiskFull.
        virtual Base::Result<Base::Done> write(QByteArrayView part) = 0;
        //! Synced to disk (file and folder) when this answers; the blob can be opened from then on.
        virtual Base::Result<Base::Done> complete() = 0;
    };

    //! An upload in chunks: what was written outlives a restart until it is complete or removed.
    class Partial
    {
    public:
        virtual ~Partial() = default;
        virtual qint64 size() const = 0; //!< bytes that are there, synced or not
        //! Up to \a max bytes from \a offset on. FileUnreadable.
        virtual Base::Result<QByteArray> read(qint64 offset, qint64 max) = 0;
        //! Over what may be there. FileUnwritable or DiskFull.
        virtual Base::Result<Base::Done> write(qint64 offset, QByteArrayView part) = 0;
        virtual Base::Result<Base::Done> sync() = 0;
        //! Exactly \a bytes, synced (file and folder) when this answers; the blob can be opened from then on. Fine when it
        //! is so already.
        virtual Base::Result<Base::Done> complete(qint64 bytes) = 0;
    };

    virtual ~BlobStorage() = default;
    //! What is there of \a id, be it complete; empty when nothing is. DiskFull, FileUnwritable, RefusedOverloaded.
    virtual Base::Result<std::unique_ptr<Partial>> resume(const Base::BlobId &id) = 0;
    //! Those that are not complete.
    virtual Base::Result<std::vector<Base::BlobId>> partials() = 0;
    virtual Base::Result<std::unique_ptr<Incoming>> create(const Base::BlobId &id) = 0;
    //! NotFound when there is no complete one.
    virtual Base::Result<qint64> sizeOf(const Base::BlobId &id) = 0;
    //! NotFound, FileUnreadable, RefusedOverloaded (too many open files).
    virtual Base::Result<std::unique_ptr<QFile>> open(const Base::BlobId &id) = 0;
    //! Complete or not. Fine when it is not there.
    virtual Base::Result<Base::Done> remove(const Base::BlobId &id) = 0;
    //! Every blob there is, and its size.
    struct Found
    {
        Base::BlobId id;
        qint64 bytes = 0;
    };
    virtual Base::Result<std::vector<Found>> list() = 0;
};

} // namespace Relay::Media
