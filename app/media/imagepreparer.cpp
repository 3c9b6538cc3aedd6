// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagepreparer.h"

#include "app/media/imageencoder.h"
#include "app/media/imagereader.h"
#include "app/media/logging.h"
#include "app/media/placeholder.h"
#include "app/media/textdetector.h"

namespace Media {

namespace {

// Above this a JPEG is taken for a photo unseen: decoding it whole would cost more than everything else.
constexpr qint64 kInspectedJpegPixels = 10'000'000;
// A JPEG that fits and spends less than this is not worth the loss of writing it again.
constexpr double kFrugalBytesPerPixel = 0.4;
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

        if (container().frames > 1) return keepAnimation();
        if (const auto failed = decodePixels()) return *failed;
        m_out.colourConverted = needsColourConversion(m_pixels) || container().jpegComponents == 4;
        m_canStayAsItIs = container().format != ImageFormat::Bmp && container().exif.orientation == 1
            && !m_out.colourConverted;

        if (m_options.mode == PrepareOptions::Mode::Lossless) return keepPixels(LosslessReason::Requested);
        if (m_isDrawing) return keepPixels(LosslessReason::Drawing);
        m_pixels = convertedToSrgb(m_pixels);
        const QSize fitted = fittedSize(m_pixels.size(), m_options.longSidePx);
        if (isTransparent(m_pixels)) {
            if (fitted == m_pixels.size()) return keepPixels(LosslessReason::Transparent);
            scaleTo(fitted);
            return write(ImageFormat::Png, kSmallestPng, LosslessReason::Transparent);
        }
        scaleTo(fitted);
        const double bytesPerPixel = double(container().clean.size()) / (double(fitted.width()) * fitted.height());
        if (m_canStayAsItIs && container().format == ImageFormat::Jpeg && fitted == m_out.originalSizePx
            && bytesPerPixel <= kFrugalBytesPerPixel)
            return keepFile(LosslessReason::AlreadySmall);
        return write(ImageFormat::Jpeg, m_options.jpegQuality, LosslessReason::None);
    }

private:
    const ImageContainer &container() const { return m_reader.container(); }

    std::optional<Base::Error> decodePixels()
    {
        const bool isJpeg = container().format == ImageFormat::Jpeg;
        const bool automatic = m_options.mode == PrepareOptions::Mode::Automatic;
        // What carries a camera's name was in front of a lens.
        const bool inspect = automatic
            && (!isJpeg
                || (!container().exif.hasCamera
                    && qint64(container().sizePx.width()) * container().sizePx.height() <= kInspectedJpegPixels));
        const bool wholeSize = inspect || !isJpeg || m_options.mode == PrepareOptions::Mode::Lossless;
        auto decoded = wholeSize ? m_reader.decode() : m_reader.decodeScaled(m_options.longSidePx);
        if (!decoded) return decoded.error();
        m_pixels = std::move(decoded).value();
        if (inspect) {
            const TextVerdict verdict = TextDetector::inspect(m_pixels);
            m_isDrawing = verdict.kind == ImageKind::Drawing;
            qCDebug(lcMedia) << "flat" << verdict.flatShare << "hard edges" << verdict.hardEdgeShare << "colours"
                             << verdict.distinctColours << (m_isDrawing ? "-> drawing" : "-> photo");
        }
        return std::nullopt;
    }

    Base::Result<PreparedImage> keepAnimation()
    {
        auto frame = m_reader.decode();
        if (!frame) return frame.error();
        m_pixels = convertedToSrgb(*frame);
        m_out.isAnimated = true;
        return keepFile(LosslessReason::Animated);
    }

    //! The same pixels: the file's own blocks where they can stay, else written anew without loss.
    Base::Result<PreparedImage> keepPixels(LosslessReason reason)
    {
        if (m_canStayAsItIs) return keepFile(reason);
        m_pixels = convertedToSrgb(m_pixels);
        return write(ImageFormat::Png, kSmallestPng, reason);
    }

    Base::Result<PreparedImage> keepFile(LosslessReason reason)
    {
        m_pixels = convertedToSrgb(m_pixels);
        m_out.bytes = container().clean;
        m_out.mimeType = mimeTypeOf(container().format);
        m_out.sizePx = m_out.originalSizePx;
        return finish(reason);
    }

    Base::Result<PreparedImage> write(ImageFormat format, int quality, LosslessReason reason)
    {
        m_out.bytes = encodedImage(m_pixels, format, quality);
        if (m_out.bytes.isEmpty()) return notWritten(format);
        // Never send more than what was there.
        if (m_canStayAsItIs && container().clean.size() <= m_out.bytes.size())
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
        return std::move(m_out);
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
    QImage m_pixels; //!< upright
    bool m_isDrawing = false;
    bool m_canStayAsItIs = false; //!< the file without its side information shows the same picture
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
    auto reader = ImageReader::open(bytes);
    if (!reader) return reader.error();
    return Preparation(std::move(reader).value(), options).run();
}

Base::Result<PreparedImage> ImagePreparer::prepareFile(const QString &path, const PrepareOptions &options)
{
    if (const auto error = refused(options)) return *error;
    auto reader = ImageReader::openFile(path);
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
