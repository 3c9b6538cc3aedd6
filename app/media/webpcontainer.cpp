// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/webpcontainer.h"

#include "app/media/bytecursor.h"

namespace Media {

namespace {

// Bits of the VP8X flags byte.
constexpr quint8 kHasProfile = 0x20;
constexpr quint8 kHasAlpha = 0x10;
constexpr quint8 kHasExif = 0x08;
constexpr quint8 kHasXmp = 0x04;
constexpr quint8 kIsAnimation = 0x02;

Base::Error unreadable(const char *why)
{
    return {Base::ErrorCode::ImageUnreadable, QStringLiteral("WebP: ") + QLatin1String(why)};
}

void putLe32(QByteArray &out, qint64 at, quint32 value)
{
    for (int i = 0; i < 4; ++i) out[at + i] = static_cast<char>((value >> (8 * i)) & 0xff);
}

class WebPWalker
{
public:
    explicit WebPWalker(const QByteArray &bytes) : m_in(bytes) {}

    Base::Result<ImageContainer> read()
    {
        m_out.format = ImageFormat::WebP;
        m_out.frames = 0;
        const qint64 end = 8 + static_cast<qint64>(m_in.le32(4));
        if (end < 12 || !m_in.has(0, end)) return unreadable("cut short");
        m_out.clean = m_in.copy(0, 12);
        m_out.clean.reserve(end);
        qint64 at = 12;
        while (at < end) {
            qint64 next = 0;
            if (auto refused = chunk(at, end, next)) return *refused;
            at = next;
        }
        if (end < m_in.size()) noteMetadata(m_out.metadata, Metadata::TrailingData);
        if (m_out.frames == 0) return unreadable("no pixels");
        putLe32(m_out.clean, 4, static_cast<quint32>(m_out.clean.size() - 8));
        return m_out;
    }

private:
    std::optional<Base::Error> chunk(qint64 at, qint64 end, qint64 &next)
    {
        const qint64 length = m_in.le32(at + 4);
        if (at + 8 + length > end) return unreadable("cut short");
        next = qMin(end, at + 8 + length + (length & 1));
        const qint64 body = at + 8;
        const QByteArrayView type = m_in.view(at, 4);
        if (type == "VP8X") {
            if (length < 10 || at != 12) return unreadable("extended header");
            m_extended = true;
            m_out.sizePx = QSize(static_cast<int>(m_in.le24(body + 4) + 1), static_cast<int>(m_in.le24(body + 7) + 1));
            const quint8 flags = m_in.u8(body);
            m_out.mayHaveAlpha = (flags & kHasAlpha) != 0;
            m_animation = (flags & kIsAnimation) != 0;
            keep(at, next);
            const qint64 flagsAt = m_out.clean.size() - (next - at) + 8;
            m_out.clean[flagsAt] = static_cast<char>(flags & ~(kHasProfile | kHasExif | kHasXmp));
        } else if (type == "VP8 " || type == "VP8L") {
            ++m_out.frames;
            return bitstream(at, length, next);
        } else if (type == "ALPH") {
            m_out.mayHaveAlpha = true;
            keep(at, next);
        } else if (type == "ANIM") {
            keep(at, next);
        } else if (type == "ANMF") {
            ++m_out.frames;
            return frame(at, length);
        } else if (type == "EXIF") {
            // Some writers keep JPEG's "Exif\0\0" in front.
            const qint64 skip = m_in.is(body, QByteArrayView("Exif\0\0", 6)) ? 6 : 0;
            m_out.exif = readExif(m_in.copy(body + skip, length - skip));
            noteExif(m_out.metadata, m_out.exif);
        } else if (type == "XMP ") {
            noteXmp(m_out.metadata, m_in.copy(body, length));
        } else if (type == "ICCP") {
            m_out.hasColourProfile = true;
            if (length <= kMostProfileBytes) m_out.colourProfile = m_in.copy(body, length);
            noteMetadata(m_out.metadata, Metadata::ColourProfile);
        } else {
            noteMetadata(m_out.metadata, Metadata::Other);
        }
        return std::nullopt;
    }

    void keep(qint64 at, qint64 next)
    {
        m_out.clean.append(m_in.view(at, next - at));
        if (m_out.clean.size() & 1) m_out.clean.append('\0');
    }

    std::optional<Base::Error> bitstream(qint64 at, qint64 length, qint64 next)
    {
        const qint64 body = at + 8;
        QSize size;
        if (m_in.is(at, "VP8L")) {
            if (length < 5 || m_in.u8(body) != 0x2f) return unreadable("lossless header");
            const quint32 bits = m_in.le32(body + 1);
            size = QSize(static_cast<int>(bits & 0x3fff) + 1, static_cast<int>((bits >> 14) & 0x3fff) + 1);
            if ((bits >> 28) & 1) m_out.mayHaveAlpha = true;
            m_out.isLossless = true;
        } else {
            if (length < 10 || !m_in.is(body + 3, "\x9d\x01\x2a")) return unreadable("key frame header");
            size = QSize(m_in.le16(body + 6) & 0x3fff, m_in.le16(body + 8) & 0x3fff);
        }
        if (size.isEmpty()) return unreadable("impossible size");
        // The two sizes must agree, or the one that was checked is not the one that is decoded.
        if (m_extended && size != m_out.sizePx) return unreadable("sizes contradict");
        if (m_out.frames > 1) return unreadable("two pictures");
        m_out.sizePx = size;
        keep(at, next);
        return std::nullopt;
    }

    //! One frame of an animation: its own chunks, of which only those with pixels are kept.
    std::optional<Base::Error> frame(qint64 at, qint64 length)
    {
        if (!m_extended || !m_animation || length < 16) return unreadable("frame without animation");
        const qint64 end = at + 8 + length;
        const QSize size(static_cast<int>(m_in.le24(at + 14) + 1), static_cast<int>(m_in.le24(at + 17) + 1));
        if (size.width() > m_out.sizePx.width() || size.height() > m_out.sizePx.height())
            return unreadable("frame larger than the canvas");
        const qint64 begin = m_out.clean.size();
        m_out.clean.append(m_in.view(at, 8 + 16));
        qint64 inner = at + 24;
        while (inner < end) {
            const qint64 bytes = m_in.le32(inner + 4);
            if (inner + 8 + bytes > end) return unreadable("cut short");
            const qint64 next = qMin(end, inner + 8 + bytes + (bytes & 1));
            const QByteArrayView type = m_in.view(inner, 4);
            if (type == "ALPH" || type == "VP8 " || type == "VP8L") {
                keep(inner, next);
            } else {
                noteMetadata(m_out.metadata, Metadata::Other);
            }
            inner = next;
        }
        putLe32(m_out.clean, begin + 4, static_cast<quint32>(m_out.clean.size() - begin - 8));
        return std::nullopt;
    }

    const ByteCursor m_in;
    ImageContainer m_out;
    bool m_extended = false;
    bool m_animation = false;
};

} // namespace

Base::Result<ImageContainer> readWebPContainer(const QByteArray &bytes)
{
    return WebPWalker(bytes).read();
}

QByteArray webPWithProfile(const QByteArray &clean, const QByteArray &icc)
{
    constexpr qint64 kFlags = 20, kEndOfHeader = 30;
    const ByteCursor in(clean);
    if (!in.is(12, "VP8X") || in.le32(16) != kEndOfHeader - kFlags) return clean;
    QByteArray chunk("ICCP\0\0\0\0", 8);
    putLe32(chunk, 4, static_cast<quint32>(icc.size()));
    chunk += icc;
    if (chunk.size() & 1) chunk += '\0';
    QByteArray out = clean;
    out.insert(kEndOfHeader, chunk);
    out[kFlags] = static_cast<char>(in.u8(kFlags) | kHasProfile);
    putLe32(out, 4, static_cast<quint32>(out.size() - 8));
    return out;
}

} // namespace Media
