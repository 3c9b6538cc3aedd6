// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/cmykjpeg.h"

#include "app/media/colourprofile.h"
#include "app/media/logging.h"

#include <turbojpeg.h>

namespace Media {

namespace {

struct Destroys
{
    void operator()(void *decoder) const { tjDestroy(decoder); }
};

//! The smallest of the sizes the decoder can make that is not below the one wanted.
QSize decodedSize(const QSize &whole, const QSize &wanted)
{
    int count = 0;
    const tjscalingfactor *factors = tjGetScalingFactors(&count);
    QSize best = whole;
    for (int i = 0; factors && i < count; ++i) {
        const QSize size(TJSCALED(whole.width(), factors[i]), TJSCALED(whole.height(), factors[i]));
        const bool isEnough = size.width() >= wanted.width() && size.height() >= wanted.height();
        if (isEnough && size.width() < best.width()) best = size;
    }
    return best;
}

} // namespace

QImage readCmykJpeg(const QByteArray &bytes, const ImageContainer &container, const QSize &sizePx)
{
    if (container.jpegComponents != 4 || container.colourProfile.isEmpty()) return {};
    const auto profile = ColourProfile::read(container.colourProfile);
    if (!profile || profile->space() != ColourProfile::Space::Cmyk) return {};
    const std::unique_ptr<void, Destroys> decoder(tjInitDecompress());
    if (!decoder) return {};
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    const auto length = static_cast<unsigned long>(bytes.size());
    int width = 0;
    int height = 0;
    int sampling = 0;
    int space = 0;
    const auto failed = [&decoder] {
        qCInfo(lcMedia) << "CMYK JPEG left to the other decoder:" << tjGetErrorStr2(decoder.get());
        return QImage();
    };
    if (tjDecompressHeader3(decoder.get(), data, length, &width, &height, &sampling, &space) != 0) return failed();
    if (QSize(width, height) != container.sizePx || (space != TJCS_CMYK && space != TJCS_YCCK)) return {};
    const QSize decoded = decodedSize(container.sizePx, sizePx);
    QByteArray rows(qsizetype(4) * decoded.width() * decoded.height(), Qt::Uninitialized);
    if (tjDecompress2(decoder.get(), data, length, reinterpret_cast<uchar *>(rows.data()), decoded.width(), 0, decoded.height(), TJPF_CMYK, 0) != 0)
        return failed();
    const QImage image = profile->fromCmyk(rows, decoded.width(), decoded.height(), container.isAdobeJpeg);
    return image.isNull() || decoded == sizePx ? image : image.scaled(sizePx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace Media
