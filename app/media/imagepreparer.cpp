// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagepreparer.h"

#include "app/media/colourprofile.h"
#include "app/media/imageencoder.h"
#include "app/media/imagereader.h"
#include "app/media/jpegcontainer.h"
#include "app/media/logging.h"
#include "app/media/placeholder.h"
#include "app/media/pngcontainer.h"
#include "app/media/textdetector.h"
#include "app/media/webpcontainer.h"

namespace Media {

namespace {

// Above this a JPEG is taken for a photo unseen: decoding it whole would cost more than everything else.
constexpr qint64 kInspectedJpegPixels = 10'000'000;
// A JPEG that fits and spends less than this is not worth the loss of writing it again.
constexpr double kFrugalBytesPerPixel = 0.4;
// Full size, and nothing to be seen of the second writing.
constexpr int kGentleQuality = 95;
constexpr int kSmallestPng = -1; // zlib's default level: level 9 takes four times as long for 2 %

Base::Error notWritten(ImageFormat format)
{
    return {Base::ErrorCode::Internal, QStringLiteral("cannot write ") + mimeTypeOf(format)};
}

//! One picture on its way from a file to a message.
class Preparation
{
public:
    Preparation(ImageReader reader, const PrepareOptions &options)
        : m_reader(std::move(reader))
        , m_options(options)
    {
    }

    Base::Result<PreparedImage> run()
    {
        m_out.originalBytes = m_reader.bytes().size();
        m_out.originalSizePx = m_reader.uprightSizePx();
        m_out.metadataRemoved = container().metadata;
        if (const auto refused = refusedEdit()) return *refused;
        if (container().frames > 1) return keepAnimation();
        if (const auto failed = decodePixels()) return *failed;

        if (m_options.mode == Mode::Lossless) return keepPixels(LosslessReason::Requested);
        if (m_options.mode == Mode::Original) return keepSize();
        if (m_out.kind == ImageKind::Drawing) return keepDrawing();
        m_pixels = convertedToSrgb(m_pixels);
        const QSize whole = editedSize(m_out.originalSizePx, m_options.edit);
        const QSize fitted = fittedSize(whole, m_options.longSidePx);
        if (isTransparent(m_pixels)) {
            if (fitted == whole) return keepPixels(LosslessReason::Transparent);
            scaleTo(fitted);
            return write(ImageFormat::Png, kSmallestPng, LosslessReason::Transparent);
        }
        scaleTo(fitted);
        const double bytesPerPixel = double(container().clean.size()) / (double(fitted.width()) * fitted.height());
        if (m_canStayAsItIs && container().format == ImageFormat::Jpeg && fitted == whole
            && bytesPerPixel <= kFrugalBytesPerPixel)
            return keepFile(LosslessReason::AlreadySmall);
        return write(ImageFormat::Jpeg, m_options.jpegQuality, LosslessReason::None);
    }

private:
    using Mode = PrepareOptions::Mode;

    const ImageContainer &container() const { return m_reader.container(); }
    bool isJpeg() const { return container().format == ImageFormat::Jpeg; }

    std::optional<Base::Error> refusedEdit() const
    {
        const ImageEdit &edit = m_options.edit;
        const auto refused = [](const char *why) { return Base::Error{Base::ErrorCode::InvalidArgument, QLatin1String(why)}; };
        if (edit.quarterTurns < 0 || edit.quarterTurns > 3) return refused("quarter turns");
        if (container().frames > 1 && !edit.isNone()) return refused("a moving picture cannot be cropped or turned");
        const QRect whole(QPoint(), m_out.originalSizePx);
        if (!edit.crop.isNull() && (edit.crop.isEmpty() || !whole.contains(edit.crop))) return refused("the crop is not inside of the picture");
        return std::nullopt;
    }

    //! How long the long side of the whole picture has to be decoded, so that the part that stays is sharp.
    int neededLongSide() const
    {
        if (m_options.edit.crop.isNull()) return m_options.longSidePx;
        const int part = qMax(m_options.edit.crop.width(), m_options.edit.crop.height());
        const int whole = qMax(m_out.originalSizePx.width(), m_out.originalSizePx.height());
        return part <= m_options.longSidePx ? whole : static_cast<int>(qint64(whole) * m_options.longSidePx / part) + 1;
    }

    std::optional<Base::Error> decodePixels()
    {
        const bool automatic = m_options.mode == Mode::Automatic;
        // What carries a camera's name was in front of a lens.
        const bool inspect = automatic
            && (!isJpeg()
                || (!container().exif.hasCamera
                    && qint64(container().sizePx.width()) * container().sizePx.height() <= kInspectedJpegPixels));
        const bool wholeSize = inspect || !isJpeg() || m_options.mode == Mode::Lossless || m_options.mode == Mode::Original;
        auto decoded = wholeSize ? m_reader.decode() : m_reader.decodeScaled(neededLongSide());
        if (!decoded) return decoded.error();
        m_pixels = editedImage(*decoded, m_out.originalSizePx, m_options.edit);
        if (inspect) {
            const TextVerdict verdict = TextDetector::inspect(m_pixels);
            m_out.kind = verdict.kind;
            qCDebug(lcMedia) << "flat" << verdict.flatShare << "hard edges" << verdict.hardEdgeShare << "colours"
                             << verdict.distinctColours << (verdict.kind == ImageKind::Drawing ? "-> drawing" : "-> photo");
        }
        m_out.colourConverted = needsColourConversion(m_pixels) || m_reader.convertsColours();
        const int orientation = editedOrientation(container().exif.orientation, m_options.edit);
        m_canStayAsItIs = !container().clean.isEmpty() && m_options.edit.crop.isNull() && !m_out.colourConverted
            && (orientation == 1 || isJpeg());
        if (m_canStayAsItIs) m_kept = orientation == 1 ? container().clean : withOrientation(container().clean, orientation);
        return std::nullopt;
    }

    Base::Result<PreparedImage> keepAnimation()
    {
        auto frame = m_reader.decode();
        if (!frame) return frame.error();
        m_out.isAnimated = true;
        m_kept = container().clean;
        if (needsColourConversion(*frame) || m_reader.convertsColours()) keepProfile();
        m_pixels = convertedToSrgb(*frame);
        return keepFile(LosslessReason::Animated);
    }

    //! Nobody converts the frames of a moving picture here: what they mean is sent with them, without who says so.
    void keepProfile()
    {
        const auto profile = ColourProfile::read(container().colourProfile);
        const QByteArray icc = profile ? profile->withoutNames() : QByteArray();
        if (icc.isEmpty()) return;
        if (container().format == ImageFormat::WebP) m_kept = webPWithProfile(m_kept, icc);
        else if (container().format == ImageFormat::Png) m_kept = pngWithProfile(m_kept, icc);
        if (icc == container().colourProfile) m_out.metadataRemoved.removeAll(Metadata::ColourProfile);
    }

    //! The same pixels: the file's own blocks where they can stay, else written anew without loss.
    Base::Result<PreparedImage> keepPixels(LosslessReason reason)
    {
        if (m_canStayAsItIs) return keepFile(reason);
        m_pixels = convertedToSrgb(m_pixels);
        return write(ImageFormat::Png, kSmallestPng, reason);
    }

    //! A JPEG has lost what it had to lose; as PNG the same pixels would be many times its size.
    Base::Result<PreparedImage> keepSize()
    {
        if (m_canStayAsItIs || !isJpeg()) return keepPixels(LosslessReason::Requested);
        m_pixels = convertedToSrgb(m_pixels);
        return write(ImageFormat::Jpeg, kGentleQuality, LosslessReason::None);
    }

    Base::Result<PreparedImage> keepDrawing()
    {
        auto kept = keepPixels(LosslessReason::Drawing);
        if (!kept || m_canStayAsItIs || !isJpeg()) return kept;
        const qint64 spent = container().clean.size();
        if (kept->bytes.size() <= 2 * spent) return kept;
        return write(ImageFormat::Jpeg, kGentleQuality, LosslessReason::None);
    }

    Base::Result<PreparedImage> keepFile(LosslessReason reason)
    {
        m_pixels = convertedToSrgb(m_pixels);
        m_out.bytes = m_kept;
        m_out.mimeType = mimeTypeOf(container().format);
        m_out.sizePx = editedSize(m_out.originalSizePx, m_options.edit);
        return finish(reason);
    }

    Base::Result<PreparedImage> write(ImageFormat format, int quality, LosslessReason reason)
    {
        m_out.bytes = encodedImage(m_pixels, format, quality);
        if (m_out.bytes.isEmpty()) return notWritten(format);
        // Never send more than what was there.
        if (m_canStayAsItIs && m_kept.size() <= m_out.bytes.size())
            return keepFile(reason == LosslessReason::None ? LosslessReason::AlreadySmall : reason);
        m_out.mimeType = mimeTypeOf(format);
        m_out.sizePx = m_pixels.size();
        return finish(reason);
    }

    Base::Result<PreparedImage> finish(LosslessReason reason)
    {
        m_out.losslessReason = reason;
        m_out.thumbnail = Thumbnailer::make(m_pixels);
        m_out.placeholder = Placeholder::encode(m_pixels);
        return m_out;
    }

    void scaleTo(const QSize &size)
    {
        if (size == m_pixels.size()) return;
        const bool isGrey = m_pixels.format() == QImage::Format_Grayscale8 || m_pixels.format() == QImage::Format_Grayscale16;
        m_pixels = m_pixels.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if (isGrey) m_pixels.convertTo(QImage::Format_Grayscale8);
    }

    ImageReader m_reader;
    const PrepareOptions m_options;
    QImage m_pixels; //!< upright and edited
    bool m_canStayAsItIs = false; //!< the file without its side information shows the same picture
    QByteArray m_kept; //!< that file
    PreparedImage m_out;
};

std::optional<Base::Error> refused(const PrepareOptions &options)
{
    if (options.longSidePx < 16 || options.longSidePx > ImageLimits{}.sidePx)
        return Base::Error{Base::ErrorCode::InvalidArgument, QStringLiteral("longSidePx")};
    if (options.jpegQuality < 1 || options.jpegQuality > 100)
        return Base::Error{Base::ErrorCode::InvalidArgument, QStringLiteral("jpegQuality")};
    return std::nullopt;
}

} // namespace

PrepareOptions PrepareOptions::forQuality(ImageQuality quality)
{
    switch (quality) {
    case ImageQuality::Small: return {Mode::Automatic, 1280, 76};
    case ImageQuality::Standard: break;
    case ImageQuality::Large: return {Mode::Automatic, 2560, 86};
    case ImageQuality::Original: return {Mode::Original};
    }
    return {};
}

QString losslessReasonName(LosslessReason reason)
{
    switch (reason) {
    case LosslessReason::None: return QStringLiteral("none");
    case LosslessReason::Drawing: return QStringLiteral("drawing");
    case LosslessReason::Transparent: return QStringLiteral("transparent");
    case LosslessReason::Animated: return QStringLiteral("animated");
    case LosslessReason::AlreadySmall: return QStringLiteral("already-small");
    case LosslessReason::Requested: return QStringLiteral("requested");
    }
    return {};
}

Base::Result<PreparedImage> ImagePreparer::prepare(const QByteArray &bytes, const PrepareOptions &options)
{
    if (const auto error = refused(options)) return *error;
    auto reader = ImageReader::open(bytes, {}, ImageReader::From::ThisMachine);
    if (!reader) return reader.error();
    return Preparation(std::move(reader).value(), options).run();
}

Base::Result<PreparedImage> ImagePreparer::prepareFile(const QString &path, const PrepareOptions &options)
{
    if (const auto error = refused(options)) return *error;
    auto reader = ImageReader::openFile(path, {}, ImageReader::From::ThisMachine);
    if (!reader) return reader.error();
    return Preparation(std::move(reader).value(), options).run();
}

Base::Result<PreparedImage> ImagePreparer::prepareImage(const QImage &image, const PrepareOptions &options)
{
    if (image.isNull()) return Base::Error{Base::ErrorCode::InvalidArgument, QStringLiteral("no picture")};
    // A file first: one path for everything, and for a drawing this file is what is sent.
    const QByteArray bytes = encodedImage(convertedToSrgb(image), ImageFormat::Png, kSmallestPng);
    if (bytes.isEmpty()) return notWritten(ImageFormat::Png);
    return prepare(bytes, options);
}

} // namespace Media
