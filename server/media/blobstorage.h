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

    virtual ~BlobStorage() = default;
    virtual Base::Result<std::unique_ptr<Incoming>> create(const Base::BlobId &id) = 0;
    //! NotFound, FileUnreadable.
    virtual Base::Result<std::unique_ptr<QFile>> open(const Base::BlobId &id) = 0;
    //! Fine when it is not there.
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
