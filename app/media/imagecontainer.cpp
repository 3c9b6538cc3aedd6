// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagecontainer.h"

#include "app/media/bytecursor.h"
#include "app/media/foreigncontainer.h"
#include "app/media/gifcontainer.h"
#include "app/media/heifreader.h"
#include "app/media/jpegcontainer.h"
#include "app/media/pngcontainer.h"
#include "app/media/webpcontainer.h"

#include <limits>

namespace Media {

namespace {

Base::Result<ImageContainer> readBmpContainer(const QByteArray &bytes)
{
    const auto unreadable = [](const char *why) {
        return Base::Error{Base::ErrorCode::ImageUnreadable, QStringLiteral("BMP: ") + QLatin1String(why)};
    };
    const ByteCursor in(bytes);
    ImageContainer out;
    out.format = ImageFormat::Bmp;
    out.isLossless = true;
    const bool isCore = in.le32(14) == 12;
    const qint64 width = isCore ? in.le16(18) : static_cast<qint32>(in.le32(18));
    // A negative height means rows from the top.
    const qint64 height = isCore ? in.le16(20) : qAbs(static_cast<qint64>(static_cast<qint32>(in.le32(22))));
    const int bits = isCore ? in.le16(24) : in.le16(28);
    const quint32 compression = isCore ? 0 : in.le32(30);
    if (width <= 0 || height <= 0 || width > std::numeric_limits<int>::max() || height > std::numeric_limits<int>::max())
        return unreadable("impossible size");
    if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) return unreadable("impossible depth");
    out.sizePx = QSize(static_cast<int>(width), static_cast<int>(height));
    out.mayHaveAlpha = bits == 32;
    const bool isRunLength = compression == 1 || compression == 2;
    // The decoder fills what is missing with black and calls it a success.
    const qint64 rowBytes = (width * bits + 31) / 32 * 4;
    if (!isRunLength && (rowBytes > in.size() || height > (in.size() - in.le32(10)) / rowBytes)) return unreadable("cut short");
    return out;
}

} // namespace

Base::Result<ImageContainer> readContainer(const QByteArray &bytes)
{
    const auto format = sniffImageFormat(bytes);
    if (!format) return Base::Error{Base::ErrorCode::ImageUnreadable, QStringLiteral("not a picture of a known format")};
    switch (*format) {
    case ImageFormat::Jpeg: return readJpegContainer(bytes);
    case ImageFormat::Png: return readPngContainer(bytes);
    case ImageFormat::WebP: return readWebPContainer(bytes);
    case ImageFormat::Gif: return readGifContainer(bytes);
    case ImageFormat::Bmp: return readBmpContainer(bytes);
    case ImageFormat::Tiff: return readTiffContainer(bytes);
    case ImageFormat::Ico: return readIcoContainer(bytes);
    case ImageFormat::Heic:
    case ImageFormat::Avif: return readHeifContainer(bytes, *format);
    }
    return Base::Error{Base::ErrorCode::ImageUnreadable, {}};
}

} // namespace Media
