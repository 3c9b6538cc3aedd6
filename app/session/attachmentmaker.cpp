// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/attachmentmaker.h"

#include "app/content/sanitize.h"
#include "app/crypto/blobcipher.h"
#include "shared/crypto/random.h"
#include "shared/crypto/stream.h"
#include "shared/wire/limits.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace Session {
namespace {

void describe(Store::Attachment &row, const E2e::BlobKey &key, const QString &mime, const QString &name)
{
    row.blob = Crypto::newId<Base::BlobId>();
    row.key = key.key.clone();
    row.sha256 = key.sealedHash;
    row.sealedBytes = key.sealedBytes;
    row.plainBytes = key.plainBytes;
    row.mime = mime;
    row.name = name;
    row.transfer = Store::TransferState::Waiting;
}

void tellAttachment(kith::content::Attachment &told, const Store::Attachment &row)
{
    told.set_blob_id(row.blob.toStdString());
    told.set_key(row.key.data(), static_cast<size_t>(row.key.size()));
    told.set_sha256(row.sha256.toStdString());
    told.set_ciphertext_size(static_cast<quint64>(row.sealedBytes));
    told.set_plain_size(static_cast<quint64>(row.plainBytes));
    told.set_mime(row.mime.toStdString());
    told.set_name(row.name.toStdString());
}

void tellPicture(kith::content::Image &told, const Store::Attachment &row)
{
    tellAttachment(*told.mutable_attachment(), row);
    told.set_width(static_cast<quint32>(row.widthPx));
    told.set_height(static_cast<quint32>(row.heightPx));
    told.set_placeholder(row.placeholder.toStdString());
    told.set_thumbnail(row.thumbnail.toStdString());
    told.set_lossless(row.lossless);
    if (row.album.isEmpty()) return;
    told.set_album(row.album.toStdString());
    told.set_album_index(static_cast<quint32>(row.albumIndex));
    told.set_album_count(static_cast<quint32>(row.albumCount));
}

Base::Result<Draft> toDraft(Store::BlobCache &blobs, const ConversationId &to, const PreparedPicture &picture)
{
    if (Crypto::sealedStreamBytes(picture.bytes.size()) > Wire::kMaxBlobBytes) return Base::ErrorCode::FileTooLarge;
    auto sealed = E2e::sealBlobBytes(picture.bytes);
    if (!sealed) return sealed.error();
    auto cached = blobs.put(sealed->sealed);
    if (!cached) return cached.error();

    Draft draft;
    draft.conversation = to;
    draft.kind = Store::MessageKind::Image;
    draft.text = picture.caption;
    Store::Attachment &row = draft.attachment.emplace();
    describe(row, sealed->key, picture.mime, Content::safeFileName(picture.name));
    row.cacheId = *cached;
    row.widthPx = picture.sizePx.width();
    row.heightPx = picture.sizePx.height();
    row.placeholder = picture.placeholder;
    row.thumbnail = picture.thumbnail;
    row.lossless = picture.isLossless();
    return draft;
}

//! Not for pipes and the like, whose size is unknown.
bool isEmpty(const QFile &file)
{
    return file.size() == 0 && !file.isSequential();
}

} // namespace

Base::Result<std::vector<Draft>> makePictureDrafts(Store::BlobCache &blobs, const ConversationId &to,
                                                   const QList<PreparedPicture> &pictures)
{
    const QByteArray album = pictures.size() > 1 ? Crypto::randomBytes(16) : QByteArray();
    std::vector<Draft> drafts;
    for (const PreparedPicture &picture : pictures) {
        auto draft = toDraft(blobs, to, picture);
        if (!draft) return draft.error();
        if (!album.isEmpty()) {
            draft->attachment->album = album;
            draft->attachment->albumIndex = static_cast<int>(drafts.size());
            draft->attachment->albumCount = static_cast<int>(pictures.size());
        }
        drafts.push_back(*std::move(draft));
    }
    return drafts;
}

void tellFile(kith::content::Content &content, const Store::Message &message, const Store::Attachment &row)
{
    if (message.kind == Store::MessageKind::Image) {
        tellPicture(*content.mutable_image(), row);
        content.mutable_image()->set_caption(message.text.toStdString());
    } else {
        tellAttachment(*content.mutable_file()->mutable_attachment(), row);
        content.mutable_file()->set_caption(message.text.toStdString());
    }
}

namespace {

Store::Micros lastChanged(const QFileInfo &info)
{
    return std::chrono::milliseconds(info.lastModified().toMSecsSinceEpoch());
}

Base::Result<Store::Attachment> describeOpened(QFile &file, const QString &path)
{
    if (!file.open(QIODevice::ReadOnly)) return Base::Error{Base::ErrorCode::FileUnreadable, file.errorString()};
    if (isEmpty(file)) return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("The file is empty.")};
    if (file.size() > Wire::kMaxFileBytes) return Base::ErrorCode::FileTooLarge;
    const QFileInfo info(path);
    Store::Attachment row;
    row.plainBytes = file.size();
    row.mime = QMimeDatabase().mimeTypeForFile(info).name();
    if (!Content::isMimeType(row.mime)) row.mime = QStringLiteral("application/octet-stream"); // this machine may name its own
    row.name = Content::safeFileName(info.fileName()); // as the others will see it
    return row;
}

} // namespace

Base::Result<Base::Done> checkRegular(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("It is not there any more.")};
    if (!info.isFile()) return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("It is no regular file.")};
    return Base::Done{};
}

Base::Result<Store::Attachment> describeFile(const QString &path)
{
    if (auto regular = checkRegular(path); !regular) return regular.error();
    QFile file(path);
    auto row = describeOpened(file, path);
    if (!row) return row;
    const QFileInfo info(path);
    row->source = info.absoluteFilePath();
    row->sourceChanged = lastChanged(info);
    return row;
}

Base::Result<Base::Done> checkUnchanged(const SourceFile &file)
{
    if (auto regular = checkRegular(file.path); !regular) return regular;
    const QFileInfo info(file.path);
    if (info.size() == file.bytes && lastChanged(info) == file.changed) return Base::Done{};
    return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("changed")};
}

Base::Result<Store::Attachment> sealFile(Store::BlobCache &blobs, const QString &path, const E2e::BlobProgress &progress)
{
    QFile file(path); // opened once: it may be a pipe
    auto row = describeOpened(file, path);
    if (!row) return row.error();
    auto target = blobs.create();
    if (!target) return target.error();
    // It may have no end, or grow while it is read.
    bool isTooLarge = false;
    auto key = E2e::sealBlob(file, (*target)->device(), [&](qint64 done) {
        isTooLarge = done > Wire::kMaxFileBytes;
        return !isTooLarge && (!progress || progress(done));
    });
    if (isTooLarge) return Base::ErrorCode::FileTooLarge;
    if (!key) {
        const bool isFull = (*target)->device().error() == QFileDevice::ResourceError;
        return isFull ? Base::Error{Base::ErrorCode::DiskFull, key.error().detail} : key.error();
    }
    if (key->plainBytes < row->plainBytes)
        return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("It became shorter while it was read. Send it again.")};
    if (key->plainBytes == 0) return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("The file is empty.")}; // a pipe
    if (auto kept = (*target)->commit(); !kept) return kept.error();
    describe(*row, *key, row->mime, row->name);
    row->cacheId = (*target)->id();
    return std::move(*row);
}

Base::Result<Draft> makeFileDraft(Store::BlobCache &blobs, const ConversationId &to, const QString &path,
                                  const QString &caption)
{
    auto row = sealFile(blobs, path);
    if (!row) return row.error();
    Draft draft;
    draft.conversation = to;
    draft.kind = Store::MessageKind::File;
    draft.text = caption;
    draft.attachment = *std::move(row);
    return draft;
}

} // namespace Session
