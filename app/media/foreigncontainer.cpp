// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/foreigncontainer.h"

#include "app/media/bytecursor.h"

#include <limits>

namespace Media {

namespace {

constexpr quint32 kMostSide = std::numeric_limits<int>::max();

Base::Error unreadable(const char *format, const char *why)
{
    return {Base::ErrorCode::ImageUnreadable, QLatin1String(format) + QStringLiteral(": ") + QLatin1String(why)};
}

constexpr quint32 kSeparated = 5; // TIFF 6.0, PhotometricInterpretation

//! Numbers of a TIFF's first directory.
struct TiffDirectory
{
    quint32 width = 0;
    quint32 height = 0;
    quint32 bits = 1;
    quint32 samples = 1;
    quint32 photometric = 0;
    bool hasProfile = false;
    QByteArray profile;
    bool hasExtraSamples = false;
};

std::optional<TiffDirectory> firstDirectory(const ByteCursor &in)
{
    const bool little = in.is(0, "II");
    const auto u16 = [&](qint64 at) { return little ? in.le16(at) : in.be16(at); };
    const auto u32 = [&](qint64 at) { return little ? in.le32(at) : in.be32(at); };
    const qint64 begin = u32(4);
    const int entries = u16(begin);
    if (begin < 8 || entries == 0 || !in.has(begin, 2 + 12LL * entries)) return std::nullopt;
    TiffDirectory out;
    for (int i = 0; i < entries; ++i) {
        const qint64 at = begin + 2 + 12LL * i;
        const quint16 tag = u16(at);
        const quint16 type = u16(at + 2);
        const quint32 count = u32(at + 4);
        // A SHORT or LONG; more than fit into the entry stand elsewhere, and the first of them counts.
        const qint64 size = type == 3 ? 2 : 4;
        const qint64 place = size * count <= 4 ? at + 8 : qint64(u32(at + 8));
        const quint32 value = type == 3 ? u16(place) : u32(place);
        switch (tag) {
        case 0x0100: out.width = value; break;
        case 0x0101: out.height = value; break;
        case 0x0102: out.bits = value; break;
        case 0x0106: out.photometric = value; break;
        case 0x0115: out.samples = value; break;
        case 0x0152: out.hasExtraSamples = true; break;
        case 0x8773:
            out.hasProfile = true;
            if (count > 4 && count <= kMostProfileBytes) out.profile = in.copy(u32(at + 8), count); // bytes
            break;
        default: break;
        }
    }
    return out;
}

} // namespace

Base::Result<ImageContainer> readTiffContainer(const QByteArray &bytes)
{
    const auto directory = firstDirectory(ByteCursor(bytes));
    if (!directory) return unreadable("TIFF", "cut short");
    if (directory->width == 0 || directory->height == 0 || directory->width > kMostSide || directory->height > kMostSide)
        return unreadable("TIFF", "impossible size");
    if (directory->photometric == kSeparated) return unreadable("TIFF", "made of printing inks"); // decoders guess its colours
    ImageContainer out;
    out.format = ImageFormat::Tiff;
    out.isLossless = true;
    out.sizePx = QSize(static_cast<int>(directory->width), static_cast<int>(directory->height));
    // Decoders may hold a float or all samples at once: counted as deep.
    out.bitsPerChannel = directory->bits > 8 ? 16 : 8;
    out.mayHaveAlpha = directory->hasExtraSamples || directory->samples == 2 || directory->samples == 4;
    out.exif = readExif(bytes);
    ExifFacts told = out.exif;
    if (told.hasPlace || told.hasCamera || told.hasTime || told.hasAuthor || told.hasComment || told.hasSoftware) noteExif(out.metadata, told);
    if (directory->hasProfile) {
        out.hasColourProfile = true;
        out.colourProfile = directory->profile;
        noteMetadata(out.metadata, Metadata::ColourProfile);
    }
    return out;
}

Base::Result<ImageContainer> readIcoContainer(const QByteArray &bytes)
{
    const ByteCursor in(bytes);
    const int count = in.le16(4);
    if (count == 0 || !in.has(6, 16LL * count)) return unreadable("ICO", "cut short");
    ImageContainer out;
    out.format = ImageFormat::Ico;
    out.isLossless = true;
    out.mayHaveAlpha = true;
    for (int i = 0; i < count; ++i) {
        const qint64 at = 6 + 16LL * i;
        const qint64 begin = in.le32(at + 12);
        if (!in.has(begin, in.le32(at + 8)) || in.le32(at + 8) < 40) return unreadable("ICO", "cut short");
        QSize size(in.u8(at) == 0 ? 256 : in.u8(at), in.u8(at + 1) == 0 ? 256 : in.u8(at + 1));
        if (in.is(begin, QByteArrayView("\x89PNG\r\n\x1a\n", 8))) {
            const quint32 width = in.be32(begin + 16);
            const quint32 height = in.be32(begin + 20);
            if (width == 0 || height == 0 || width > 1024 || height > 1024) return unreadable("ICO", "impossible size");
            size = QSize(static_cast<int>(width), static_cast<int>(height));
        }
        if (size.width() <= out.sizePx.width()) continue;
        out.sizePx = size;
        out.picture = i;
    }
    return out;
}

} // namespace Media
