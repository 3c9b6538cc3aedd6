// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/gifcontainer.h"

#include "app/media/bytecursor.h"

namespace Media {

namespace {

Base::Error unreadable(const char *why)
{
    return {Base::ErrorCode::ImageUnreadable, QStringLiteral("GIF: ") + QLatin1String(why)};
}

//! Position behind a chain of data sub-blocks, -1 when the file ends inside it.
qint64 behindSubBlocks(const ByteCursor &in, qint64 at)
{
    while (in.has(at, 1)) {
        const int count = in.u8(at);
        at += 1 + count;
        if (count == 0) return at;
    }
    return -1;
}

qint64 colourTableBytes(quint8 flags)
{
    return (flags & 0x80) ? 3LL << ((flags & 7) + 1) : 0;
}

} // namespace

Base::Result<ImageContainer> readGifContainer(const QByteArray &bytes)
{
    const ByteCursor in(bytes);
    ImageContainer out;
    out.format = ImageFormat::Gif;
    out.isLossless = true;
    out.frames = 0;
    if (!in.has(0, 13)) return unreadable("cut short");
    out.sizePx = QSize(in.le16(6), in.le16(8));
    qint64 at = 13 + colourTableBytes(in.u8(10));
    if (!in.has(0, at)) return unreadable("cut short");
    out.clean = in.copy(0, at);
    out.clean.reserve(bytes.size());
    for (;;) {
        const qint64 begin = at;
        // Many encoders forget the trailer; between two blocks nothing is lost by that.
        if (!in.has(at, 1) && out.frames > 0) break;
        const quint8 introducer = in.u8(at);
        bool keep = true;
        if (introducer == 0x3b) {
            if (at + 1 != in.size()) noteMetadata(out.metadata, Metadata::TrailingData);
            break;
        } else if (introducer == 0x2c) {
            if (!in.has(at, 10)) return unreadable("cut short");
            const QSize frame(in.le16(at + 5), in.le16(at + 7));
            // A canvas of 0×0 is written by some; then the first frame is the canvas, as decoders do it.
            if (out.frames == 0 && out.sizePx.isEmpty()) out.sizePx = frame;
            at += 10 + colourTableBytes(in.u8(at + 9));
            at = behindSubBlocks(in, at + 1); // the byte is the LZW code size
            ++out.frames;
        } else if (introducer == 0x21) {
            const quint8 label = in.u8(at + 1);
            if (label == 0xf9) {
                if (in.u8(at + 3) & 1) out.mayHaveAlpha = true;
            } else if (label == 0xff && (in.is(at + 3, "NETSCAPE2.0") || in.is(at + 3, "ANIMEXTS1.0"))) {
                // how often it repeats
            } else {
                keep = false;
                if (label == 0xfe) {
                    noteMetadata(out.metadata, Metadata::Comment);
                } else if (label == 0xff && in.is(at + 3, "XMP DataXMP")) {
                    const qint64 end = behindSubBlocks(in, at + 2);
                    noteXmp(out.metadata, in.copy(at, end - at));
                } else {
                    noteMetadata(out.metadata, Metadata::Other);
                }
            }
            at = behindSubBlocks(in, at + 2);
        } else {
            return unreadable("unknown block");
        }
        if (at < 0) return unreadable("cut short");
        if (keep) out.clean.append(in.view(begin, at - begin));
    }
    if (out.frames == 0) return unreadable("no pixels");
    if (out.sizePx.isEmpty()) return unreadable("impossible size");
    out.clean.append('\x3b');
    return out;
}

} // namespace Media
