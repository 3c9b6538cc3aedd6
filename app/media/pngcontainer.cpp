// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/pngcontainer.h"

#include "app/media/bytecursor.h"

#include <zlib.h>

#include <array>

namespace Media {

namespace {

constexpr qint64 kSignatureBytes = 8;

//! CRC-32 as PNG's annex D wants it (reflected 0xEDB88320), eight bytes at a time.
quint32 checksumOf(QByteArrayView bytes)
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

//! The profile in an iCCP chunk: a name, a zero, how it is packed, the packed bytes. Empty when it is not whole.
QByteArray unpackedProfile(QByteArrayView chunk)
{
    constexpr qsizetype kMostName = 80, kPieceBytes = 64 * 1024;
    const qsizetype name = chunk.first(qMin(chunk.size(), kMostName)).indexOf('\0');
    if (name < 0 || chunk.size() < name + 2 || chunk[name + 1] != 0) return {};
    const QByteArrayView packed = chunk.sliced(name + 2);
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= kMostProfileBytes) {
        const qsizetype before = out.size();
        out.resize(before + kPieceBytes);
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
        stream.avail_out = static_cast<uInt>(kPieceBytes);
        state = inflate(&stream, Z_NO_FLUSH);
        out.resize(before + kPieceBytes - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && out.size() <= kMostProfileBytes ? out : QByteArray();
}

void putBe32(QByteArray &out, quint32 value)
{
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xff);
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
        if (checksumOf(in.view(at + 4, 4 + length)) != in.be32(at + 8 + length)) return unreadable("wrong checksum");
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
            out.colourProfile = unpackedProfile(body);
            noteMetadata(out.metadata, Metadata::ColourProfile);
        } else if (type == "cICP") {
            if (length == 4) out.codedColours = CodedColours{in.u8(at + 8), in.u8(at + 9)};
        } else if (type == "tIME") {
            noteMetadata(out.metadata, Metadata::Time);
        } else if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
            noteText(out.metadata, body);
        } else if (type == "gAMA" || type == "cHRM" || type == "sRGB" || type == "sBIT" || type == "bKGD" || type == "pHYs"
                   || type == "hIST" || type == "sPLT") {
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

QByteArray pngWithProfile(const QByteArray &clean, const QByteArray &icc)
{
    constexpr qsizetype kEndOfHeader = 33, kLengthOfQt = 4; // before what qCompress() packs
    QByteArray body("iCCPRGB\0\0", 9);
    body += qCompress(icc).sliced(kLengthOfQt);
    QByteArray chunk;
    putBe32(chunk, static_cast<quint32>(body.size() - 4));
    chunk += body;
    putBe32(chunk, checksumOf(body));
    QByteArray out = clean;
    return out.insert(kEndOfHeader, chunk);
}

} // namespace Media
