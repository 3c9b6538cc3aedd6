// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/picture.h"

#include "app/media/imagepreparer.h"
#include "app/media/imagereader.h"

#include <QFile>
#include <QFileInfo>

namespace Session {
namespace {

// The rooms' lists say the same in the same order.
static_assert(static_cast<int>(PictureReason::Requested) == static_cast<int>(Media::LosslessReason::Requested));
static_assert(static_cast<int>(SideInformation::Other) == static_cast<int>(Media::Metadata::Other));
static_assert(static_cast<int>(PictureQuality::Original) == static_cast<int>(Media::ImageQuality::Original));

QList<SideInformation> toSideInformation(const QList<Media::Metadata> &found)
{
    QList<SideInformation> told;
    for (const Media::Metadata kind : found) told.append(static_cast<SideInformation>(kind));
    return told;
}

Media::PrepareOptions toOptions(const PictureOptions &options)
{
    auto result = Media::PrepareOptions::forQuality(static_cast<Media::ImageQuality>(options.quality));
    switch (options.mode) {
    case PictureMode::Automatic: break;
    case PictureMode::Photo:
        if (options.quality != PictureQuality::Original) result.mode = Media::PrepareOptions::Mode::Photo;
        break;
    case PictureMode::Lossless: result.mode = Media::PrepareOptions::Mode::Lossless; break;
    }
    result.edit = {options.crop, options.quarterTurns, options.isMirrored};
    return result;
}

//! The name people will see: the original's, with the suffix of what it became.
QString nameFor(const QString &original, const QString &mime)
{
    QString stem = QFileInfo(original).completeBaseName();
    if (stem.isEmpty()) stem = QStringLiteral("picture");
    QString suffix = mime.section(QLatin1Char('/'), 1);
    if (suffix == QLatin1String("jpeg")) suffix = QStringLiteral("jpg");
    return suffix.isEmpty() ? stem : stem + QLatin1Char('.') + suffix;
}

} // namespace

Base::Result<QByteArray> readPictureFile(const QString &path)
{
    const QFileInfo info(path);
    // Not for pipes and the like, whose size is unknown.
    if (info.isFile() && info.size() == 0) return Base::Error{Base::ErrorCode::FileUnreadable, QStringLiteral("The file is empty.")};
    return Media::ImageReader::readFile(path);
}

Base::Result<PictureFacts> lookAtPicture(const QByteArray &bytes)
{
    auto reader = Media::ImageReader::open(bytes, {}, Media::ImageReader::From::ThisMachine);
    if (!reader) return reader.error();
    PictureFacts facts;
    facts.sizePx = reader->uprightSizePx();
    facts.bytes = bytes.size();
    facts.mime = Media::mimeTypeOf(reader->container().format);
    facts.isAnimated = reader->container().frames > 1;
    facts.told = toSideInformation(reader->container().metadata);
    return facts;
}

Base::Result<PreparedPicture> preparePicture(const QByteArray &bytes, const QString &name, const PictureOptions &options)
{
    auto prepared = Media::ImagePreparer::prepare(bytes, toOptions(options));
    if (!prepared) return prepared.error();
    PreparedPicture picture;
    picture.name = nameFor(name, prepared->mimeType);
    picture.bytes = std::move(prepared->bytes);
    picture.mime = prepared->mimeType;
    picture.sizePx = prepared->sizePx;
    picture.original.sizePx = prepared->originalSizePx;
    picture.original.bytes = prepared->originalBytes;
    picture.original.isAnimated = prepared->isAnimated;
    picture.original.told = toSideInformation(prepared->metadataRemoved);
    picture.reason = static_cast<PictureReason>(prepared->losslessReason);
    picture.looksDrawn = prepared->kind == Media::ImageKind::Drawing;
    picture.colourConverted = prepared->colourConverted;
    picture.thumbnail = prepared->thumbnail.bytes;
    picture.placeholder = prepared->placeholder;
    return picture;
}

QString reasonName(PictureReason reason)
{
    return Media::losslessReasonName(static_cast<Media::LosslessReason>(reason));
}

QString sideInformationName(SideInformation kind)
{
    return Media::metadataName(static_cast<Media::Metadata>(kind));
}

} // namespace Session
