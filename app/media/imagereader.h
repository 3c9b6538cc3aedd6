// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imagecontainer.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QColorSpace>
#include <QImage>
#include <QSize>
#include <QString>

namespace Media {

//! How large a picture may claim to be before anything is decoded.
struct ImageLimits
{
    qint64 pixels = 120'000'000;
    int sidePx = 30'000;
};

//! Opens pictures made by others: content decides the format, the claimed size is checked before memory is taken, and what
//! is cut short or damaged is refused whole. A value; every function is thread-safe on its own object and runs at once
//! (call it in a Base::Pool).
class ImageReader
{
public:
    //! Largest file openFile() takes.
    static constexpr qint64 kMaxFileBytes = 256LL * 1024 * 1024;

    //! Whose picture it is: foreign formats (isForeign()) are opened for the person at this machine only.
    enum class From { Others, ThisMachine };

    //! ImageUnreadable: not a picture, or damaged. ImageTooLarge: claims more than \a limits.
    static Base::Result<ImageReader> open(const QByteArray &bytes, ImageLimits limits = {}, From from = From::Others);
    //! Also FileUnreadable and FileTooLarge.
    static Base::Result<ImageReader> openFile(const QString &path, ImageLimits limits = {}, From from = From::Others);

    //! The file's bytes, without more memory than they need. FileUnreadable, FileTooLarge.
    static Base::Result<QByteArray> readFile(const QString &path);

    const QByteArray &bytes() const { return m_bytes; }
    const ImageContainer &container() const { return m_container; }
    //! The colours come out of decode() other than the file's numbers say: by ink, or by a profile made of tables.
    bool convertsColours() const;
    //! Size of the picture as people see it, after the orientation.
    QSize uprightSizePx() const;

    //! The first frame, upright, in its own colours (colorSpace() tells which) and full size. ImageUnreadable.
    Base::Result<QImage> decode() const;
    //! Like decode(), but no side longer than \a longSidePx; never enlarged. For JPEG a fraction of the work of decode().
    Base::Result<QImage> decodeScaled(int longSidePx) const;

private:
    ImageReader(QByteArray bytes, ImageContainer container, From from);
    bool hasTableProfile() const;
    std::optional<QColorSpace> codedColours() const;
    Base::Result<QImage> decodeTo(const QSize &storedSizePx) const;

    QByteArray m_bytes;
    ImageContainer m_container;
    From m_from;
};

//! Where \a size ends up when its long side may have \a longSidePx; never enlarged, no side below 1.
QSize fittedSize(const QSize &size, int longSidePx);
//! The picture as EXIF orientation 1 … 8 wants it seen.
QImage turnedUpright(const QImage &image, int orientation);
//! True when the image's colours mean visibly something else than sRGB.
bool needsColourConversion(const QImage &image);
//! The same colours in sRGB, without a colour space tag. RGB of 8 or 16 bits (16 when the source has 16).
QImage convertedToSrgb(const QImage &image);

} // namespace Media
