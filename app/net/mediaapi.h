// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/reply.h"
#include "app/net/restclient.h"
#include "shared/base/ids.h"
#include "shared/wire/kith.pb.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace Net {

//! Encrypted attachments, there and back, in one request each (at most Wire::kMaxBlobBytes) or piece by piece. What is downloaded is not
//! checked here: its hash travels in the message. Errors as in RestClient::send(); AlreadyExists: this id is under way.
class MediaApi : public QObject
{
    Q_OBJECT
public:
    using Progress = std::function<void(qint64 done, qint64 total)>; //!< bytes; total -1: not known

    explicit MediaApi(RestClient &rest, QObject *parent = nullptr);

    //! \a sha256: of \a ciphertext, 32 bytes. The same id with the same bytes again is fine.
    ReplyTask<kith::wire::Blob> upload(const Base::BlobId &id, const QByteArray &ciphertext, const QByteArray &sha256,
                                       Progress progress = {});
    // In chunks (PROTOCOL.md, "Uploading"). A CONFLICT's refusal carries where the upload stands.
    //! Begins, or asks where it stands.
    ReplyTask<kith::wire::UploadState> beginUpload(const Base::BlobId &id, qint64 bytes);
    //! \a sha256: of \a bytes, which lie behind the first \a offset.
    ReplyTask<kith::wire::UploadState> uploadChunk(const Base::BlobId &id, qint64 offset, const QByteArray &bytes,
                                                   const QByteArray &sha256, Progress progress = {});
    ReplyTask<kith::wire::Blob> completeUpload(const Base::BlobId &id, const QByteArray &sha256);
    //! Gives it up, finished or not; the relay gives the quota back.
    ReplyTask<Base::Done> giveUpUpload(const Base::BlobId &id);

    //! \a length bytes from \a offset on of the blob with this hash; pieces go to \a sink as they come, also of an answer that
    //! breaks off. ProtocolViolation when the relay answers with something else.
    ReplyTask<Base::Done> downloadPart(const Base::BlobId &id, qint64 offset, qint64 length, const QByteArray &sha256,
                                       std::function<bool(const QByteArray &piece)> sink);

    //! FileTooLarge when there is more than \a maxBytes.
    ReplyTask<QByteArray> download(const Base::BlobId &id, qint64 maxBytes, Progress progress = {});
    //! Into \a path, which appears only when it is complete. FileUnwritable.
    ReplyTask<Base::Done> downloadFile(const Base::BlobId &id, const QString &path, qint64 maxBytes, Progress progress = {});

    //! What is under way for \a id ends with Cancelled.
    void cancel(const Base::BlobId &id);

private:
    ReplyTask<QByteArray> transfer(const Base::BlobId &id, RestClient::Request request);
    ReplyTask<kith::wire::Blob> put(const Base::BlobId &id, RestClient::Request request);

    RestClient &m_rest;
    QHash<Base::BlobId, RestClient::Handle> m_running;
};

} // namespace Net
