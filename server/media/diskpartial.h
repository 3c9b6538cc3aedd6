// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/blobstorage.h"

namespace Relay::Media {

//! An upload in chunks as a file of its own beside the finished ones, or what has become of it. Made by DiskBlobs.
class DiskPartial final : public BlobStorage::Partial
{
public:
    static QString suffix() { return QStringLiteral(".part"); }

    //! \a path while it grows, \a finalPath once it is complete. A new file's name is synced.
    static Base::Result<std::unique_ptr<DiskPartial>> open(const QString &path, const QString &finalPath);

    qint64 size() const override { return m_file.size(); }
    Base::Result<QByteArray> read(qint64 offset, qint64 max) override;
    Base::Result<Base::Done> write(qint64 offset, QByteArrayView part) override;
    Base::Result<Base::Done> sync() override;
    Base::Result<Base::Done> complete(qint64 bytes) override;

private:
    explicit DiskPartial(const QString &path) : m_file(path) {}
    QFile m_file;
    QString m_finalPath; // empty: it lies there already
};

} // namespace Relay::Media
