// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imageedit.h"
#include "app/media/imageformat.h"
#include "app/media/imagemetadata.h"
#include "app/media/textdetector.h"
#include "app/media/thumbnailer.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>

namespace Media {

//! Why a picture was sent with its pixels untouched.
enum class LosslessReason {
    None, //!< it was not: made smaller and written as JPEG
    Drawing, //!< screenshot, text or line art
    Transparent, //!< JPEG has no transparency. Still scaled when larger than PrepareOptions::longSidePx
    Animated, //!< it moves
    AlreadySmall, //!< as small as it would become; only side information was taken out
    Requested, //!< PrepareOptions::mode said so
};

//! How much of a photo is to arrive. Drawings and screenshots keep their pixels with each of them.
enum class ImageQuality {
    Small, //!< 1280 px
    Standard, //!< 1600 px
    Large, //!< 2560 px
    Original, //!< every pixel of it
};

//! Stable lower-case name for --json output.
QString losslessReasonName(LosslessReason reason);

struct PrepareOptions
{
    enum class Mode {
        Automatic, //!< photo or drawing is decided by the pixels
        Photo, //!< always made smaller, also what looks like a drawing (transparency stays)
        Original, //!< full size; the file's own pixels unless an edit or a colour profile forces a JPEG to be written anew
        Lossless, //!< pixels untouched whatever it costs, side information removed
    };
    Mode mode = Mode::Automatic;
    int longSidePx = 1600; //!< photos are scaled down to this
    int jpegQuality = 82; //!< 1 … 100, libjpeg's scale
    ImageEdit edit = {}; //!< not for what moves

    static PrepareOptions forQuality(ImageQuality quality);
};

//! A picture ready to be encrypted and sent, with everything the message says about it.
struct PreparedImage
{
    QByteArray bytes; //!< no EXIF, GPS, XMP, ICC, comments or text; nothing behind the picture
    QString mimeType;
    QSize sizePx; //!< as seen; the timeline lays out with it before anything arrives
    QSize originalSizePx; //!< as seen
    qint64 originalBytes = 0;
    LosslessReason losslessReason = LosslessReason::None;
    ImageKind kind = ImageKind::Photo; //!< what the pixels look like; Photo when nobody looked
    bool isLossless() const { return losslessReason != LosslessReason::None; }
    bool isAnimated = false;
    bool colourConverted = false; //!< the original had a colour space other than sRGB; the numbers changed, the colours did not
    QList<Metadata> metadataRemoved; //!< what the original told and this does not, for "Place and camera removed"
    Thumbnail thumbnail; //!< first frame
    QByteArray placeholder; //!< Placeholder::encode()
};

//! Makes a picture ready to send. Photos: at most 1600 px, upright, sRGB, JPEG. Drawings, screenshots and text: the
//! decoded pixels are those of the source. Metadata goes in every case, but for the orientation of a JPEG whose pixels stay:
//! then it is the one thing told.
class ImagePreparer
{
public:
    //! Errors of ImageReader::open; InvalidArgument for options out of range, a crop outside of the picture, or an edit of
    //! something that moves. Thread-safe, runs at once (use a Base::Pool).
    static Base::Result<PreparedImage> prepare(const QByteArray &bytes, const PrepareOptions &options = {});
    static Base::Result<PreparedImage> prepareFile(const QString &path, const PrepareOptions &options = {});
    //! For pixels without a file (pasted, dragged). InvalidArgument when \a image is null.
    static Base::Result<PreparedImage> prepareImage(const QImage &image, const PrepareOptions &options = {});
};

} // namespace Media
