// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QList>
#include <QRect>
#include <QSize>
#include <QString>

namespace Session {

//! How much of a photo is to arrive. Drawings and screenshots keep their pixels with each of them.
enum class PictureQuality {
    Small, //!< 1280 px
    Standard, //!< 1600 px
    Large, //!< 2560 px
    Original, //!< every pixel; only side information goes
};

//! Who decides whether a picture becomes smaller.
enum class PictureMode {
    Automatic, //!< its pixels: photos become smaller, drawings and screenshots stay
    Photo, //!< always smaller
    Lossless, //!< never
};

//! What to do with a picture before it leaves.
struct PictureOptions
{
    PictureQuality quality = PictureQuality::Standard;
    PictureMode mode = PictureMode::Automatic;
    QRect crop; //!< px of the original as seen; null: all of it
    int quarterTurns = 0; //!< clockwise, after cropping
    bool isMirrored = false; //!< after turning

    friend bool operator==(const PictureOptions &, const PictureOptions &) = default;
};

//! Why the pixels stayed as they were.
enum class PictureReason { None, Drawing, Transparent, Animated, AlreadySmall, Requested };

//! What a picture file tells besides its pixels, in the order a person is told.
enum class SideInformation { Place, Camera, Time, Author, Comment, Software, EmbeddedPreview, ColourProfile, TrailingData, Other };

//! A picture as it was given.
struct PictureFacts
{
    QSize sizePx; //!< as seen
    qint64 bytes = 0;
    QString mime;
    bool isAnimated = false;
    QList<SideInformation> told;
};

//! A picture ready to be sent: exactly these bytes leave, sealed. Made by preparePicture().
struct PreparedPicture
{
    QString name; //!< the original's with the suffix of what it became
    QString caption; //!< set by whoever sends it
    QByteArray bytes;
    QString mime;
    QSize sizePx; //!< as seen
    PictureFacts original; //!< `told` is what these bytes no longer tell
    PictureReason reason = PictureReason::None;
    bool looksDrawn = false; //!< text, a screenshot or a drawing by its pixels
    bool colourConverted = false; //!< from another colour space to sRGB
    QByteArray thumbnail;
    QByteArray placeholder;

    bool isLossless() const { return reason != PictureReason::None; }
};

// Work for a pool: some of it takes hundreds of milliseconds. Thread-safe. Errors: FileUnreadable, FileTooLarge,
// ImageUnreadable, ImageTooLarge; InvalidArgument for options that cannot be.

Base::Result<QByteArray> readPictureFile(const QString &path);
Base::Result<PictureFacts> lookAtPicture(const QByteArray &bytes);
Base::Result<PreparedPicture> preparePicture(const QByteArray &bytes, const QString &name, const PictureOptions &options);

//! Stable lower-case names for --json output.
QString reasonName(PictureReason reason);
QString sideInformationName(SideInformation kind);

} // namespace Session
