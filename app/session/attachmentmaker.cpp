// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/attachmentmaker.h"

#include "app/crypto/blobcipher.h"
#include "app/media/imagepreparer.h"
#include "app/media/imagereader.h"
#include "shared/crypto/random.h"
#include "shared/crypto/stream.h"
#include "shared/wire/limits.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace Session {
namespace {

Media::PrepareOptions toOptions(ImageMode mode)
{
    Media::PrepareOptions options;
    switch (mode) {
    case ImageMode::Automatic: options.mode = Media::PrepareOptions::Mode::Automatic; break;
    case ImageMode::Photo: options.mode = Media::PrepareOptions::Mode::Photo; break;
    case ImageMode::Lossless: options.mode = Media::PrepareOptions::Mode::Lossless; break;
    }
    return options;
}

//! What the message says about the file, and what is stored about it.
void describe(kith::content::Attachment &told, Store::Attachment &row, const E2e::BlobKey &key, const QString &mime,
              const QString &name)
{
    row.blob = Crypto::newId<Base::BlobId>();
    row.key = key.key.clone();
    row.sha256 = key.sealedHash;
    row.sealedBytes = key.sealedBytes;
    row.plainBytes = key.plainBytes;
    row.mime = mime;
    row.name = name;
    row.transfer = Store::TransferState::Waiting;
    told.set_blob_id(row.blob.toStdString());
    told.set_key(key.key.data(), static_cast<size_t>(key.key.size()));
    told.set_sha256(key.sealedHash.toStdString());
    told.set_ciphertext_size(static_cast<quint64>(key.sealedBytes));
    told.set_plain_size(static_cast<quint64>(key.plainBytes));
    told.set_mime(mime.toStdString());
    told.set_name(name.toStdString());
}

Base::Result<Draft> toDraft(Store::BlobCache &blobs, const ConversationId &to, const Media::PreparedImage &image,
                            const QString &name, const QString &caption)
{
    if (Crypto::sealedStreamBytes(image.bytes.size()) > Wire::kMaxBlobBytes) return Base::ErrorCode::FileTooLarge;
    auto sealed = E2e::sealBlobBytes(image.bytes);
    if (!sealed) return sealed.error();
    auto cached = blobs.put(sealed->sealed);
    if (!cached) return cached.error();

    Draft draft;
    draft.conversation = to;
    draft.kind = Store::MessageKind::Image;
    draft.text = caption;
    Store::Attachment row;
    kith::content::Image &told = *draft.content.mutable_image();
    describe(*told.mutable_attachment(), row, sealed->key, image.mimeType, name);
    row.cacheId = *cached;
    row.widthPx = image.sizePx.width();
    row.heightPx = image.sizePx.height();
    row.placeholder = image.placeholder;
    row.thumbnail = image.thumbnail.bytes;
    row.lossless = image.isLossless();
    told.set_width(static_cast<quint32>(row.widthPx));
    told.set_height(static_cast<quint32>(row.heightPx));
    told.set_placeholder(row.placeholder.toStdString());
    told.set_thumbnail(row.thumbnail.toStdString());
    told.set_caption(caption.toStdString());
    told.set_lossless(row.lossless);
    draft.attachment = std::move(row);
    return draft;
}

//! The name people will see: the original's, with the suffix of what it became.
QString nameFor(const QString &original, const QString &mime)
{
    QString stem = QFileInfo(original).completeBaseName();
    if (stem.isEmpty()) stem = QStringLiteral("picture");
    const QString suffix = QMimeDatabase().mimeTypeForName(mime).preferredSuffix();
    return suffix.isEmpty() ? stem : stem + QLatin1Char('.') + suffix;
}

//! Not for pipes and the like, whose size is unknown.
bool isEmpty(const QFile &file)
{
    return file.size() == 0 && !file.isSequential();
}

} // namespace

Base::Result<QByteArray> readPictureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Base::Error{Base::ErrorCode::FileUnreadable, file.errorString()};
    if (isEmpty(file)) return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("The file is empty.")};
    if (file.size() > Media::ImageReader::kMaxFileBytes) return Base::ErrorCode::FileTooLarge;
    return file.readAll();
}

Base::Result<Draft> makeImageDraft(Store::BlobCache &blobs, const ConversationId &to, const QByteArray &bytes,
                                   const QString &name, const QString &caption, ImageMode mode)
{
    auto prepared = Media::ImagePreparer::prepare(bytes, toOptions(mode));
    if (!prepared) return prepared.error();
    return toDraft(blobs, to, *prepared, nameFor(name, prepared->mimeType), caption);
}

Base::Result<Draft> makeImageDraft(Store::BlobCache &blobs, const ConversationId &to, const QImage &image,
                                   const QString &caption, ImageMode mode)
{
    auto prepared = Media::ImagePreparer::prepareImage(image, toOptions(mode));
    if (!prepared) return prepared.error();
    return toDraft(blobs, to, *prepared, nameFor(QString(), prepared->mimeType), caption);
}

Base::Result<Draft> makeFileDraft(Store::BlobCache &blobs, const ConversationId &to, const QString &path,
                                  const QString &caption)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Base::Error{Base::ErrorCode::FileUnreadable, file.errorString()};
    if (isEmpty(file)) return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("The file is empty.")};
    if (Crypto::sealedStreamBytes(file.size()) > Wire::kMaxBlobBytes) return Base::ErrorCode::FileTooLarge;
    auto target = blobs.create();
    if (!target) return target.error();
    auto key = E2e::sealBlob(file, (*target)->device());
    if (!key) return key.error();
    if (auto kept = (*target)->commit(); !kept) return kept.error();

    Draft draft;
    draft.conversation = to;
    draft.kind = Store::MessageKind::File;
    draft.text = caption;
    Store::Attachment row;
    kith::content::File &told = *draft.content.mutable_file();
    const QFileInfo info(path);
    describe(*told.mutable_attachment(), row, *key, QMimeDatabase().mimeTypeForFile(info).name(), info.fileName());
    row.cacheId = (*target)->id();
    told.set_caption(caption.toStdString());
    draft.attachment = std::move(row);
    return draft;
}

} // namespace Session
