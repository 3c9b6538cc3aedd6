// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imageformat.h"

#include "app/media/bytecursor.h"

namespace Media {

std::optional<ImageFormat> sniffImageFormat(const QByteArray &bytes)
{
    const ByteCursor in(bytes);
    if (in.is(0, "\xff\xd8\xff")) return ImageFormat::Jpeg;
    if (in.is(0, QByteArrayView("\x89PNG\r\n\x1a\n", 8))) return ImageFormat::Png;
    if (in.is(0, "RIFF") && in.is(8, "WEBP")) return ImageFormat::WebP;
    if (in.is(0, "GIF87a") || in.is(0, "GIF89a")) return ImageFormat::Gif;
    // "BM" alone begins many texts; the size of a known info header must follow.
    if (in.is(0, "BM") && in.has(0, 26)) {
        const quint32 header = in.le32(14);
        if (header == 12 || header == 40 || header == 52 || header == 56 || header == 64 || header == 108 || header == 124)
            return ImageFormat::Bmp;
    }
    if (in.is(0, QByteArrayView("II*\0", 4)) || in.is(0, QByteArrayView("MM\0*", 4))) return ImageFormat::Tiff;
    // Four bytes that many files may begin with: the reserved bytes and the size of the first entry must fit, too.
    if (in.is(0, QByteArrayView("\0\0\1\0", 4)) && in.le16(4) > 0 && in.le16(4) <= 64 && in.u8(9) == 0 && in.has(in.le32(18), in.le32(14)))
        return ImageFormat::Ico;
    if (in.is(4, "ftyp")) {
        if (in.is(8, "avif") || in.is(8, "avis")) return ImageFormat::Avif;
        for (const char *brand : {"heic", "heix", "hevc", "mif1", "msf1"})
            if (in.is(8, brand)) return ImageFormat::Heic;
    }
    return std::nullopt;
}

QString mimeTypeOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg: return QStringLiteral("image/jpeg");
    case ImageFormat::Png: return QStringLiteral("image/png");
    case ImageFormat::WebP: return QStringLiteral("image/webp");
    case ImageFormat::Gif: return QStringLiteral("image/gif");
    case ImageFormat::Bmp: return QStringLiteral("image/bmp");
    case ImageFormat::Tiff: return QStringLiteral("image/tiff");
    case ImageFormat::Ico: return QStringLiteral("image/x-icon");
    case ImageFormat::Heic: return QStringLiteral("image/heic");
    case ImageFormat::Avif: return QStringLiteral("image/avif");
    }
    return {};
}

QString suffixOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg: return QStringLiteral("jpg");
    case ImageFormat::Png: return QStringLiteral("png");
    case ImageFormat::WebP: return QStringLiteral("webp");
    case ImageFormat::Gif: return QStringLiteral("gif");
    case ImageFormat::Bmp: return QStringLiteral("bmp");
    case ImageFormat::Tiff: return QStringLiteral("tiff");
    case ImageFormat::Ico: return QStringLiteral("ico");
    case ImageFormat::Heic: return QStringLiteral("heic");
    case ImageFormat::Avif: return QStringLiteral("avif");
    }
    return {};
}

} // namespace Media
