// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagereader.h"

#include "app/media/bytecursor.h"
#include "app/media/cmykjpeg.h"
#include "app/media/codedcolours.h"
#include "app/media/colourprofile.h"
#include "app/media/heifreader.h"
#include "app/media/jpegcheck.h"
#include "app/media/logging.h"

#include <QBuffer>
#include <QColorSpace>
#include <QColorTransform>
#include <QFile>
#include <QImageReader>
#include <QPixelFormat>
#include <QTransform>

#include <cmath>
#include <mutex>

namespace Media {

namespace {

// Pixels of one decoded picture. Qt's own limit of 128 MiB would refuse 33 megapixels.
constexpr qint64 kMaxDecodedBytes = 512LL * 1024 * 1024;
constexpr qint64 kPieceBytes = 1024 * 1024; //!< of a file, at a time

QByteArray qtFormatOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg: return QByteArrayLiteral("jpeg");
    case ImageFormat::Png: return QByteArrayLiteral("png");
    case ImageFormat::WebP: return QByteArrayLiteral("webp");
    case ImageFormat::Gif: return QByteArrayLiteral("gif");
    case ImageFormat::Bmp: return QByteArrayLiteral("bmp");
    case ImageFormat::Tiff: return QByteArrayLiteral("tiff");
    case ImageFormat::Ico: return QByteArrayLiteral("ico");
    case ImageFormat::Heic: return QByteArrayLiteral("heic");
    case ImageFormat::Avif: return QByteArrayLiteral("avif");
    }
    return {};
}

std::optional<Base::Error> refusedSize(const QSize &size, int bytesPerPixel, const ImageLimits &limits)
{
    const qint64 pixels = qint64(size.width()) * size.height();
    if (size.width() <= limits.sidePx && size.height() <= limits.sidePx && pixels <= limits.pixels
        && pixels * bytesPerPixel <= kMaxDecodedBytes)
        return std::nullopt;
    return Base::Error{Base::ErrorCode::ImageTooLarge, QStringLiteral("%1x%2").arg(size.width()).arg(size.height())};
}

//! What a PNG's first chunk claims, before anything else of the file is looked at.
std::optional<QSize> claimedPngSize(const QByteArray &bytes)
{
    const ByteCursor in(bytes);
    if (sniffImageFormat(bytes) != ImageFormat::Png || !in.is(12, "IHDR") || !in.has(0, 24)) return std::nullopt;
    constexpr quint32 kMost = 0x7fffffff;
    return QSize(static_cast<int>(qMin(in.be32(16), kMost)), static_cast<int>(qMin(in.be32(20), kMost)));
}

} // namespace

ImageReader::ImageReader(QByteArray bytes, ImageContainer container, From from)
    : m_bytes(std::move(bytes))
    , m_container(std::move(container))
    , m_from(from)
{
}

Base::Result<ImageReader> ImageReader::open(const QByteArray &bytes, ImageLimits limits, From from)
{
    if (const auto format = sniffImageFormat(bytes); format && isForeign(*format) && from == From::Others)
        return Base::Error{Base::ErrorCode::ImageUnreadable, QStringLiteral("not a format that is sent")};
    if (const auto claimed = claimedPngSize(bytes)) {
        if (const auto refused = refusedSize(*claimed, 1, limits)) return *refused;
    }
    auto container = readContainer(bytes);
    if (!container) return container.error();
    if (const auto refused = refusedSize(container->sizePx, container->bitsPerChannel > 8 ? 8 : 4, limits)) return *refused;
    // Animations are sent as they are, frames unturned: nobody sees them otherwise.
    if (container->frames > 1) container->exif.orientation = 1;
    return ImageReader(bytes, std::move(container).value(), from);
}

Base::Result<QByteArray> ImageReader::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Base::Error{Base::ErrorCode::FileUnreadable, file.errorString()};
    if (file.size() > kMaxFileBytes) return Base::Error{Base::ErrorCode::FileTooLarge, QString::number(file.size())};
    // Piece by piece: a file that grows, or a device without a size. read() takes memory for all it is asked for.
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(file.size()));
    while (bytes.size() <= kMaxFileBytes) {
        const QByteArray piece = file.read(kPieceBytes);
        if (piece.isEmpty()) break;
        bytes.append(piece);
    }
    if (file.error() != QFileDevice::NoError) return Base::Error{Base::ErrorCode::FileUnreadable, file.errorString()};
    if (bytes.size() > kMaxFileBytes) return Base::Error{Base::ErrorCode::FileTooLarge, {}};
    return bytes;
}

Base::Result<ImageReader> ImageReader::openFile(const QString &path, ImageLimits limits, From from)
{
    return readFile(path).and_then([&](QByteArray &&bytes) { return open(bytes, limits, from); });
}

QSize ImageReader::uprightSizePx() const
{
    return m_container.exif.orientation >= 5 ? m_container.sizePx.transposed() : m_container.sizePx;
}

bool ImageReader::hasTableProfile() const
{
    // What others sent has no profile made of tables; theirs are not opened.
    if (m_from == From::Others || m_container.colourProfile.isEmpty() || codedColours()) return false;
    if (m_container.format == ImageFormat::Jpeg && m_container.jpegComponents != 3) return false;
    if (QColorSpace::fromIccProfile(m_container.colourProfile).isValid()) return false;
    const auto profile = ColourProfile::read(m_container.colourProfile);
    return profile && profile->space() == ColourProfile::Space::Rgb;
}

std::optional<QColorSpace> ImageReader::codedColours() const
{
    return m_container.codedColours ? colourSpaceOf(*m_container.codedColours) : std::nullopt;
}

bool ImageReader::convertsColours() const
{
    return m_container.jpegComponents == 4 || hasTableProfile();
}

Base::Result<QImage> ImageReader::decode() const
{
    return decodeTo(m_container.sizePx);
}

Base::Result<QImage> ImageReader::decodeScaled(int longSidePx) const
{
    return decodeTo(fittedSize(m_container.sizePx, longSidePx));
}

Base::Result<QImage> ImageReader::decodeTo(const QSize &storedSizePx) const
{
    static std::once_flag limitSet;
    std::call_once(limitSet, [] { QImageReader::setAllocationLimit(static_cast<int>(kMaxDecodedBytes / 1024 / 1024)); });

    if (m_from == From::ThisMachine && m_container.jpegComponents == 4) {
        const QImage image = readCmykJpeg(m_bytes, m_container, storedSizePx);
        if (!image.isNull()) return turnedUpright(image, m_container.exif.orientation);
    }
    if (m_container.format == ImageFormat::Heic || m_container.format == ImageFormat::Avif) {
        QImage image = readHeif(m_bytes);
        if (image.size() != m_container.sizePx) return Base::Error{Base::ErrorCode::ImageUnreadable, QStringLiteral("HEIF")};
        return storedSizePx == image.size() ? image : image.scaled(storedSizePx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    QBuffer buffer;
    buffer.setData(m_bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, qtFormatOf(m_container.format));
    reader.setAutoDetectImageFormat(false); // only the decoder whose container was checked
    reader.setAutoTransform(false); // done below, for every format alike
    const auto unreadable = [this](const QString &why) {
        qCWarning(lcMedia) << "cannot decode" << mimeTypeOf(m_container.format) << "of" << m_bytes.size() << "bytes:" << why;
        return Base::Error{Base::ErrorCode::ImageUnreadable, why};
    };
    // The size that was checked must be the size the decoder is about to take memory for. GIF is exempt: its canvas can be
    // larger than its first frame, both 16-bit numbers.
    if (m_container.picture > 0 && !reader.jumpToImage(m_container.picture)) return unreadable(reader.errorString());
    if (m_container.format != ImageFormat::Gif && m_container.format != ImageFormat::Ico) {
        const QSize claimed = reader.size();
        if (claimed.isValid() && claimed != m_container.sizePx) return unreadable(QStringLiteral("sizes contradict"));
    }
    if (storedSizePx != m_container.sizePx) reader.setScaledSize(storedSizePx);
    QImage image = reader.read();
    if (image.isNull()) return unreadable(reader.errorString());
    // What others sent is shown as far as it goes.
    const bool isSent = m_from == From::ThisMachine && m_container.format == ImageFormat::Jpeg;
    if (isSent && (m_container.jpegComponents == 4 || mayEndEarly(image)) && endsEarly(m_bytes))
        return unreadable(QStringLiteral("its data end before the picture does"));
    if (image.pixelFormat().colorModel() == QPixelFormat::CMYK) {
        // From Qt 6.8 on printed pictures stay in inks; what we send and show has none.
        image = image.convertToFormat(QImage::Format_RGB32);
        image.setColorSpace({});
    }
    if (m_container.exif.isAdobeRgb && !m_container.hasColourProfile && !image.colorSpace().isValid())
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    if (const auto space = codedColours()) {
        image.setColorSpace(*space);
    } else if (hasTableProfile()) {
        const auto profile = ColourProfile::read(m_container.colourProfile);
        const QImage converted = profile ? profile->fromRgb(image) : QImage();
        if (!converted.isNull()) image = converted;
    }
    return turnedUpright(image, m_container.exif.orientation);
}

QSize fittedSize(const QSize &size, int longSidePx)
{
    if (qMax(size.width(), size.height()) <= longSidePx) return size;
    return size.scaled(longSidePx, longSidePx, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

QImage turnedUpright(const QImage &image, int orientation)
{
    // EXIF 2.3, tag 0x0112: where row 0 and column 0 of the stored picture belong.
    switch (orientation) {
    case 2: return image.mirrored(true, false);
    case 3: return image.mirrored(true, true);
    case 4: return image.mirrored(false, true);
    case 5: return image.mirrored(true, false).transformed(QTransform().rotate(270));
    case 6: return image.transformed(QTransform().rotate(90));
    case 7: return image.mirrored(true, false).transformed(QTransform().rotate(90));
    case 8: return image.transformed(QTransform().rotate(270));
    default: return image;
    }
}

bool needsColourConversion(const QImage &image)
{
    QColorSpace space = image.colorSpace();
    if (!space.isValid() || space == QColorSpace(QColorSpace::SRgb)) return false;
    // PNG writers say "gamma 1/2.2" and mean sRGB; every browser reads it so.
    if (space.transferFunction() == QColorSpace::TransferFunction::Gamma && std::abs(space.gamma() - 2.2f) < 0.1f)
        space = space.withTransferFunction(QColorSpace::TransferFunction::SRgb);
    // There are dozens of sRGB profiles that differ in words and rounding only: compare what they do.
    const QColorTransform transform = space.transformationToColorSpace(QColorSpace(QColorSpace::SRgb));
    constexpr int kVisible = 3;
    for (int red = 0; red <= 255; red += 51) {
        for (int green = 0; green <= 255; green += 51) {
            for (int blue = 0; blue <= 255; blue += 51) {
                const QRgb mapped = transform.map(qRgb(red, green, blue));
                if (qAbs(qRed(mapped) - red) > kVisible || qAbs(qGreen(mapped) - green) > kVisible
                    || qAbs(qBlue(mapped) - blue) > kVisible)
                    return true;
            }
        }
    }
    return false;
}

QImage convertedToSrgb(const QImage &image)
{
    QImage out = image;
    if (needsColourConversion(image)) {
        const bool isDeep = image.depth() > 32 || image.format() == QImage::Format_Grayscale16;
        const bool hasAlpha = image.hasAlphaChannel();
        out.convertTo(isDeep ? (hasAlpha ? QImage::Format_RGBA64 : QImage::Format_RGBX64)
                             : (hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32));
        out.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    out.setColorSpace(QColorSpace());
    return out;
}

} // namespace Media
