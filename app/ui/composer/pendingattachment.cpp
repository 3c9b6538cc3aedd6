// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/composer/pendingattachment.h"

#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

namespace Ui {

namespace {

// Formats pictures are carried in between programs, best first.
const QStringList kPictureTypes{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/webp")};

bool isPicture(const QString &path)
{
    const QString type = QMimeDatabase().mimeTypeForFile(path).name();
    // What the session makes smaller or keeps lossless; everything else goes as a file, unchanged.
    static const QStringList known{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/webp"),
                                   QStringLiteral("image/gif"), QStringLiteral("image/bmp"), QStringLiteral("image/tiff"),
                                   QStringLiteral("image/vnd.microsoft.icon"), QStringLiteral("image/heif"), QStringLiteral("image/heic"),
                                   QStringLiteral("image/avif")};
    return known.contains(type);
}

} // namespace

PendingAttachment PendingAttachment::fromFile(const QString &path)
{
    PendingAttachment result;
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable()) return result;
    result.kind = isPicture(path) ? Kind::ImageFile : Kind::File;
    result.path = path;
    result.name = info.fileName();
    result.sizeBytes = info.size();
    return result;
}

bool PendingAttachment::canRead(const QMimeData *data)
{
    if (!data) return false;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) return true;
    }
    // Word processors put a picture of copied text beside the text: then the text is meant.
    return data->hasImage() && !data->hasText();
}

QList<PendingAttachment> PendingAttachment::read(const QMimeData *data)
{
    QList<PendingAttachment> result;
    if (!data) return result;
    for (const QUrl &url : data->urls()) {
        if (!url.isLocalFile()) continue;
        const PendingAttachment attachment = fromFile(url.toLocalFile());
        if (!attachment.path.isEmpty()) result.append(attachment);
    }
    if (!result.isEmpty() || !data->hasImage()) return result;
    PendingAttachment picture;
    for (const QString &type : kPictureTypes) {
        if (!data->hasFormat(type)) continue;
        picture.bytes = data->data(type);
        if (picture.bytes.isEmpty()) continue;
        picture.kind = Kind::ImageBytes;
        picture.name = QStringLiteral("picture.") + type.section(QLatin1Char('/'), 1);
        picture.sizeBytes = picture.bytes.size();
        result.append(picture);
        return result;
    }
    picture.kind = Kind::ImagePixels;
    picture.image = qvariant_cast<QImage>(data->imageData());
    picture.name = QStringLiteral("picture.png");
    if (!picture.image.isNull()) result.append(picture);
    return result;
}

} // namespace Ui
