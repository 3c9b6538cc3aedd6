// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

namespace Sql {
class Connection;
}

namespace Store {

//! Numbers are stored.
//! Waiting: begun, goes on by itself. Paused: by the person. Preparing: an own file is being sealed, and is lost when the
//! process ends.
enum class TransferState { None = 0, Waiting = 1, Done = 2, Failed = 3, Paused = 4, Preparing = 5 };

//! The file that belongs to a message.
struct Attachment
{
    MessageKey message = 0;
    Base::BlobId blob; //!< null until it was sealed
    Base::SecretBytes key; //!< 32 bytes
    QByteArray sha256; //!< of the whole sealed form
    qint64 sealedBytes = 0;
    qint64 plainBytes = 0;
    QString mime;
    QString name; //!< a suggestion; never a path
    int widthPx = 0;
    int heightPx = 0;
    QByteArray placeholder;
    QByteArray thumbnail;
    bool lossless = false;
    QByteArray album; //!< 16 bytes that the pictures of an album share; empty: none
    int albumIndex = 0;
    int albumCount = 0;
    //! Name in BlobCache of the sealed form, exactly as it lies on the relay; empty: not here.
    QByteArray cacheId;
    TransferState transfer = TransferState::None; //!< upload of an own one, download of another's
    quint16 failure = 0; //!< Failed: Base::ErrorCode
    int attempts = 0;
};

class AttachmentStore
{
public:
    explicit AttachmentStore(Sql::Connection &sql) : m_sql(sql) {}

    //! Inserts or replaces the one of attachment.message.
    Base::Result<Base::Done> save(const Attachment &attachment);
    Base::Result<std::optional<Attachment>> find(MessageKey message);
    Base::Result<Base::Done> setCached(MessageKey message, const QByteArray &cacheId); //!< empty: evicted
    Base::Result<Base::Done> setTransfer(MessageKey message, TransferState state, quint16 failure = 0);
    Base::Result<QList<MessageKey>> withTransfer(TransferState state); //!< oldest first
    //! All cache names in use: what BlobCache holds beyond these is left over from a crash.
    Base::Result<QList<QByteArray>> cacheIds();

private:
    Sql::Connection &m_sql;
};

} // namespace Store
