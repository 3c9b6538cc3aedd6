// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imageencoder.h"

#include "app/media/imagecontainer.h"
#include "app/media/logging.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>

namespace Media {

QByteArray encodedImage(const QImage &image, ImageFormat format, int quality)
{
    QImage bare = image;
    bare.setColorSpace(QColorSpace());
    const QStringList keys = bare.textKeys();
    for (const QString &key : keys) bare.setText(key, QString());

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, suffixOf(format).toLatin1());
    writer.setQuality(quality);
    if (format == ImageFormat::Jpeg) {
        // Measured at 1600×1200: own Huffman tables save 6 % for 6 ms; progressive scans would save 3 % more for another
        // 14 ms here, and make every reader decode twice as long.
        writer.setOptimizedWrite(true);
    }
    if (!writer.write(bare)) {
        qCWarning(lcMedia) << "cannot write" << mimeTypeOf(format) << writer.errorString();
        return {};
    }
    buffer.close();
    // Encoders add a resolution or an empty text of their own.
    const auto container = readContainer(bytes);
    return container ? container->clean : bytes;
}

bool isTransparent(const QImage &image)
{
    if (!image.hasAlphaChannel()) return false;
    if (image.colorCount() > 0) {
        const auto colours = image.colorTable();
        const bool anySheer = std::any_of(colours.begin(), colours.end(), [](QRgb c) { return qAlpha(c) < 255; });
        if (!anySheer) return false;
    }
    QImage pixels = image;
    if (image.depth() <= 32 && image.format() != QImage::Format_ARGB32) pixels.convertTo(QImage::Format_ARGB32);
    if (image.depth() > 32) pixels.convertTo(QImage::Format_RGBA64);
    for (int y = 0; y < pixels.height(); ++y) {
        if (pixels.depth() > 32) {
            const auto *line = reinterpret_cast<const QRgba64 *>(pixels.constScanLine(y));
            for (int x = 0; x < pixels.width(); ++x)
                if (line[x].alpha() != 0xffff) return true;
        } else {
            const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
            for (int x = 0; x < pixels.width(); ++x)
                if (qAlpha(line[x]) != 255) return true;
        }
    }
    return false;
}

} // namespace Media
