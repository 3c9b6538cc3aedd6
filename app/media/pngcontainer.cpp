// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/pngcontainer.h"

#include "app/media/bytecursor.h"

#include <array>

namespace Media {

namespace {

constexpr qint64 kSignatureBytes = 8;

//! CRC-32 as PNG's annex D wants it (reflected 0xEDB88320), eight bytes at a time.
quint32 crc32(QByteArrayView bytes)
{
    static const auto tables = [] {
        std::array<std::array<quint32, 256>, 8> t{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 c = n;
            for (int k = 0; k < 8; ++k) c = (c & 1) ? 0xedb88320u ^ (c >> 1) : c >> 1;
            t[0][n] = c;
        }
        for (size_t n = 0; n < 256; ++n)
            for (size_t k = 1; k < 8; ++k) t[k][n] = t[0][t[k - 1][n] & 0xff] ^ (t[k - 1][n] >> 8);
        return t;
    }();
    const auto *p = reinterpret_cast<const unsigned char *>(bytes.data());
    auto left = bytes.size();
    quint32 crc = 0xffffffffu;
    while (left >= 8) {
        const quint32 low = crc ^ (p[0] | (quint32(p[1]) << 8) | (quint32(p[2]) << 16) | (quint32(p[3]) << 24));
        crc = tables[7][low & 0xff] ^ tables[6][(low >> 8) & 0xff] ^ tables[5][(low >> 16) & 0xff] ^ tables[4][low >> 24]
            ^ tables[3][p[4]] ^ tables[2][p[5]] ^ tables[1][p[6]] ^ tables[0][p[7]];
        p += 8;
        left -= 8;
    }
    while (left-- > 0) crc = tables[0][(crc ^ *p++) & 0xff] ^ (crc >> 8);
    return ~crc;
}

Base::Error unreadable(const char *why)
{
    return {Base::ErrorCode::ImageUnreadable, QStringLiteral("PNG: ") + QLatin1String(why)};
}

void noteText(QList<Metadata> &found, QByteArrayView chunk)
{
    const QByteArray keyword = chunk.first(qMin<qsizetype>(chunk.size(), 80)).toByteArray();
    const QByteArray name = keyword.constData(); // up to the zero byte
    if (name == "XML:com.adobe.xmp") return noteXmp(found, chunk.toByteArray());
    if (name == "Author" || name == "Copyright") return noteMetadata(found, Metadata::Author);
    if (name == "Creation Time" || name.startsWith("date:")) return noteMetadata(found, Metadata::Time);
    if (name == "Software" || name == "Source") return noteMetadata(found, Metadata::Software);
    // ImageMagick writes EXIF and XMP as hexadecimal text, packed: what is in it cannot be told without unpacking.
    if (name.startsWith("Raw profile type")) return noteMetadata(found, Metadata::Other);
    noteMetadata(found, Metadata::Comment);
}

} // namespace

Base::Result<ImageContainer> readPngContainer(const QByteArray &bytes)
{
    const ByteCursor in(bytes);
    ImageContainer out;
    out.format = ImageFormat::Png;
    out.isLossless = true;
    out.clean = bytes.first(kSignatureBytes);
    out.clean.reserve(bytes.size());
    bool sawHeader = false;
    bool sawData = false;
    qint64 at = kSignatureBytes;
    for (;;) {
        if (!in.has(at, 12)) return unreadable("cut short");
        const qint64 length = in.be32(at);
        if (length > 0x7fffffff || !in.has(at, 12 + length)) return unreadable("cut short");
        const QByteArrayView type = in.view(at + 4, 4);
        const QByteArrayView body = in.view(at + 8, length);
        // Header first: a liar about its size is refused before its checksums are worth the time.
        if (crc32(in.view(at + 4, 4 + length)) != in.be32(at + 8 + length)) return unreadable("wrong checksum");
        const qint64 next = at + 12 + length;
        bool keep = false;
        if (!sawHeader) {
            if (type != "IHDR" || length != 13) return unreadable("no header");
            const quint32 width = in.be32(at + 8);
            const quint32 height = in.be32(at + 12);
            if (width == 0 || height == 0 || width > 0x7fffffff || height > 0x7fffffff) return unreadable("impossible size");
            out.sizePx = QSize(static_cast<int>(width), static_cast<int>(height));
            out.bitsPerChannel = in.u8(at + 16);
            out.mayHaveAlpha = (in.u8(at + 17) & 4) != 0;
            sawHeader = keep = true;
        } else if (type == "PLTE") {
            keep = true;
        } else if (type == "tRNS") {
            out.mayHaveAlpha = keep = true;
        } else if (type == "IDAT") {
            sawData = keep = true;
        } else if (type == "acTL") {
            out.frames = static_cast<int>(qMin<quint32>(in.be32(at + 8), 1'000'000));
            keep = true;
        } else if (type == "fcTL" || type == "fdAT") {
            keep = true; // the frames of a moving PNG
        } else if (type == "IEND") {
            if (!sawData) return unreadable("no pixels");
            out.clean.append(in.view(at, 12 + length));
            if (next != in.size()) noteMetadata(out.metadata, Metadata::TrailingData);
            break;
        } else if (type == "eXIf") {
            out.exif = readExif(body.toByteArray());
            noteExif(out.metadata, out.exif);
        } else if (type == "iCCP") {
            out.hasColourProfile = true;
            noteMetadata(out.metadata, Metadata::ColourProfile);
        } else if (type == "tIME") {
            noteMetadata(out.metadata, Metadata::Time);
        } else if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
            noteText(out.metadata, body);
        } else if (type == "gAMA" || type == "cHRM" || type == "sRGB" || type == "sBIT" || type == "bKGD" || type == "pHYs"
                   || type == "hIST" || type == "sPLT" || type == "cICP") {
            // Numbers about colour and resolution tell nothing about a person: removed, not worth a mention.
        } else if ((type[0] & 0x20) == 0) {
            return unreadable("unknown critical chunk");
        } else {
            noteMetadata(out.metadata, Metadata::Other);
        }
        if (keep) out.clean.append(in.view(at, 12 + length));
        at = next;
    }
    return out;
}

} // namespace Media
