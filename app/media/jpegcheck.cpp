// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/jpegcheck.h"

#include <turbojpeg.h>

#include <cstring>
#include <memory>

namespace Media {

namespace {

struct Destroys
{
    void operator()(void *decoder) const { tjDestroy(decoder); }
};

//! Scaling mixes the last block with the one before it.
constexpr int kNearGrey = 32;

} // namespace

bool mayEndEarly(const QImage &image)
{
    if (image.isNull()) return false;
    const QRgb last = image.pixel(image.width() - 1, image.height() - 1);
    const auto isNear = [](int value) { return qAbs(value - 128) <= kNearGrey; };
    return isNear(qRed(last)) && isNear(qGreen(last)) && isNear(qBlue(last));
}

bool endsEarly(const QByteArray &jpeg)
{
    const std::unique_ptr<void, Destroys> decoder(tjInitDecompress());
    const auto *data = reinterpret_cast<const uchar *>(jpeg.constData());
    const auto length = static_cast<unsigned long>(jpeg.size());
    int width = 0, height = 0, sampling = 0, space = 0;
    if (!decoder || tjDecompressHeader3(decoder.get(), data, length, &width, &height, &sampling, &space) != 0) return false;
    constexpr tjscalingfactor kEighth{1, 8};
    width = TJSCALED(width, kEighth);
    height = TJSCALED(height, kEighth);
    const bool hasInks = space == TJCS_CMYK || space == TJCS_YCCK;
    QByteArray small(qsizetype(hasInks ? 4 : 1) * width * height, Qt::Uninitialized);
    const int done = tjDecompress2(decoder.get(), data, length, reinterpret_cast<uchar *>(small.data()), width, 0, height,
                                   hasInks ? TJPF_CMYK : TJPF_GRAY, 0);
    // Only the last warning is told. Bytes too many, which cameras leave behind, come before a marker: the end of the data is told
    // after them.
    return done != 0 && std::strstr(tjGetErrorStr2(decoder.get()), "remature end") != nullptr;
}

} // namespace Media
