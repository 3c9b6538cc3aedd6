// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/blobstorage.h"

#include <QString>

namespace Relay::Media {

//! Blobs as files: FOLDER/ab/cdef… (hex of the id), written beside as FOLDER/incoming/… first
//! (ID.part for uploads in chunks). Owned by the
//! composition.
class DiskBlobs final : public BlobStorage
{
public:
    //! Makes \a folder if needed and removes what interrupted uploads left. FileUnwritable.
    static Base::Result<std::unique_ptr<DiskBlobs>> open(const QString &folder);

    //! The same folder without touching anything: for looking beside a running relay.
    static Base::Result<std::unique_ptr<DiskBlobs>> look(const QString &folder);

    Base::Result<std::unique_ptr<Incoming>> create(const Base::BlobId &id) override;
    Base::Result<qint64> sizeOf(const Base::BlobId &id) override;
    Base::Result<std::unique_ptr<QFile>> open(const Base::BlobId &id) override;
    Base::Result<std::unique_ptr<Partial>> resume(const Base::BlobId &id) override;
    Base::Result<std::vector<Base::BlobId>> partials() override;
    Base::Result<Base::Done> remove(const Base::BlobId &id) override;
    Base::Result<std::vector<Found>> list() override;

private:
    explicit DiskBlobs(const QString &folder)
        : m_folder(folder)
    {
    }
    QString pathOf(const Base::BlobId &id) const;
    QString partialPathOf(const Base::BlobId &id) const;

    QString m_folder;
};

} // namespace Relay::Media
