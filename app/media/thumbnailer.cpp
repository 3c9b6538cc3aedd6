// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/thumbnailer.h"

#include "app/media/imageencoder.h"
#include "app/media/imagereader.h"

namespace Media {

namespace {

//! JPEG when opaque; WebP when not, or PNG where WebP cannot be written.
Thumbnail written(const QImage &image, bool transparent, int quality)
{
    Thumbnail out;
    out.sizePx = image.size();
    ImageFormat format = transparent ? ImageFormat::WebP : ImageFormat::Jpeg;
    out.bytes = encodedImage(image, format, quality);
    if (out.bytes.isEmpty()) {
        format = ImageFormat::Png;
        out.bytes = encodedImage(image, format, -1);
    }
    out.mimeType = mimeTypeOf(format);
    return out;
}

} // namespace

Thumbnail Thumbnailer::make(const QImage &image)
{
    if (image.isNull()) return {};
    const bool hasAlpha = image.hasAlphaChannel();
    const QImage base = image.convertToFormat(hasAlpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    Thumbnail last;
    for (int side = kLongSidePx; side >= 16; side = side * 3 / 4) {
        const QSize size = fittedSize(base.size(), side);
        const QImage small =
            size == base.size() ? base : base.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const bool transparent = hasAlpha && isTransparent(small);
        for (const int quality : {76, 62, 48}) {
            last = written(small, transparent, quality);
            if (last.bytes.size() <= kMaxBytes) return last;
        }
    }
    return last;
}

Base::Result<QImage> Thumbnailer::open(const QByteArray &bytes)
{
    if (bytes.size() > kMaxBytes * 4) return Base::Error{Base::ErrorCode::ImageTooLarge, QStringLiteral("thumbnail")};
    auto reader = ImageReader::open(bytes, ImageLimits{1024 * 1024, 1024});
    if (!reader) return reader.error();
    auto image = reader->decode();
    if (!image) return image.error();
    return convertedToSrgb(*image);
}

} // namespace Media
