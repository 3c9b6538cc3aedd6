// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/blobcipher.h"
#include "shared/crypto/stream.h"

#include <QIODevice>

#include <memory>

namespace E2e {

//! The plain bytes of a sealed attachment as a device to seek in: opens the segment that is wanted, one at a time, so that a
//! film plays from its middle and a file of any size is copied in flat memory. Each segment is checked as it is opened; the
//! hash of the whole is not (checkBlob()). One thread at a time.
class BlobReader final : public QIODevice
{
public:
    //! \a sealed: open, seekable, the sealed form from its beginning, perhaps not yet all of it. DecryptionFailed when that
    //! cannot be; FileUnreadable.
    static Base::Result<std::unique_ptr<BlobReader>> make(std::unique_ptr<QIODevice> sealed, const BlobKey &key);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_opener.plainBytes(); }
    //! Why a read failed: DecryptionFailed, or NotFound for what has not arrived yet.
    std::optional<Base::Error> error() const { return m_error; }

protected:
    qint64 readData(char *data, qint64 max) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    BlobReader(std::unique_ptr<QIODevice> sealed, Crypto::SegmentOpener opener);
    bool load(qint64 number);

    std::unique_ptr<QIODevice> m_sealed;
    Crypto::SegmentOpener m_opener;
    qint64 m_number = -1; // of the segment in m_plain
    QByteArray m_plain;
    std::optional<Base::Error> m_error;
};

} // namespace E2e
