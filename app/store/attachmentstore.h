// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

namespace Sql {
class Connection;
}

namespace Store {

//! Numbers are stored.
//! Waiting: begun, goes on by itself. Paused: by the person. Preparing: an own file is being sealed.
enum class TransferState { None = 0, Waiting = 1, Done = 2, Failed = 3, Paused = 4, Preparing = 5 };

//! So long a message may wait after its file was uploaded; the relay promises 7 days (PROTOCOL.md, "How long").
inline constexpr Micros kUploadLasts = std::chrono::hours(5 * 24);

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
    Micros uploadedAt{0}; //!< an own one: when the relay had all of it
    quint16 failure = 0; //!< Failed: Base::ErrorCode
    int attempts = 0;
    QString source; //!< an own one, until it is sealed: where it lies on this machine
    Micros sourceChanged{0}; //!< and when that file was changed last; 0: it was tried again, and is wanted as it is
};

//! An own file whose message is not in the outbox yet.
struct StagedFile
{
    MessageKey message = 0;
    Base::ConversationId conversation;
    QByteArray album;
    qint64 sealedBytes = 0;
    TransferState transfer = TransferState::None;
    bool isUploaded = false; //!< and the relay still has it
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
    //! Done, as of \a now.
    Base::Result<Base::Done> setUploaded(MessageKey message, Micros now);
    //! Own pending ones without an envelope, in the order they were written.
    Base::Result<QList<StagedFile>> staged(Micros now);
    //! Files of own pending messages that were uploaded longer ago than kUploadLasts (or in the future: a clock was put
    //! back) have to be uploaded again and are Waiting from now on. Answers how many.
    Base::Result<int> expireUploads(Micros now);
    struct CacheIds
    {
        QList<QByteArray> ids;
        MessageKey last = 0; //!< 0: there is nothing more
    };
    //! The cache names in use among the next rows behind \a after: what BlobCache holds beyond all of these is left over.
    Base::Result<CacheIds> cacheIds(MessageKey after, int rows);

private:
    Sql::Connection &m_sql;
};

} // namespace Store
