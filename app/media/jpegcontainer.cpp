// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/jpegcontainer.h"

#include "app/media/bytecursor.h"

#include <QByteArrayList>

#include <cstring>

namespace Media {

namespace {

// Names as in T.81, table B.1.
constexpr quint8 kSof0 = 0xc0;
constexpr quint8 kDht = 0xc4;
constexpr quint8 kJpg = 0xc8;
constexpr quint8 kDac = 0xcc;
constexpr quint8 kSof15 = 0xcf;
constexpr quint8 kRst0 = 0xd0;
constexpr quint8 kRst7 = 0xd7;
constexpr quint8 kSoi = 0xd8;
constexpr quint8 kEoi = 0xd9;
constexpr quint8 kSos = 0xda;
constexpr quint8 kDqt = 0xdb;
constexpr quint8 kDnl = 0xdc;
constexpr quint8 kDri = 0xdd;
constexpr quint8 kApp0 = 0xe0;
constexpr quint8 kApp15 = 0xef;
constexpr quint8 kCom = 0xfe;

// A JFIF segment that says nothing but "this is JFIF 1.01, square pixels".
constexpr char kPlainJfif[] = "\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00";
constexpr int kPlainJfifBytes = 18;

// An EXIF block with nothing but an orientation: big-endian TIFF, one directory of one entry (0x0112, SHORT, one value).
constexpr char kBareExif[] = "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
constexpr int kBareExifBytes = 32;
constexpr int kBareOrientationAt = 25;
static_assert(sizeof kBareExif == kBareExifBytes + 1);

bool isBareExif(QByteArrayView body)
{
    return body.size() == kBareExifBytes && body.first(kBareOrientationAt) == QByteArrayView(kBareExif, kBareOrientationAt)
        && body.sliced(kBareOrientationAt + 1) == QByteArrayView(kBareExif + kBareOrientationAt + 1, kBareExifBytes - kBareOrientationAt - 1);
}

Base::Error unreadable(const char *why)
{
    return {Base::ErrorCode::ImageUnreadable, QStringLiteral("JPEG: ") + QLatin1String(why)};
}

//! First marker behind entropy-coded data that begins at \a at: FF followed by something that is neither a stuffed zero
//! nor a restart marker. -1 when the file ends first.
qint64 endOfScan(QByteArrayView bytes, qint64 at)
{
    while (at + 1 < bytes.size()) {
        const void *hit = std::memchr(bytes.data() + at, 0xff, static_cast<size_t>(bytes.size() - 1 - at));
        if (!hit) return -1;
        at = static_cast<const char *>(hit) - bytes.data();
        const auto next = static_cast<quint8>(bytes[at + 1]);
        if (next == 0xff) {
            ++at; // fill byte
        } else if (next == 0 || (next >= kRst0 && next <= kRst7)) {
            at += 2;
        } else {
            return at;
        }
    }
    return -1;
}

class JpegWalker
{
public:
    explicit JpegWalker(const QByteArray &bytes) : m_bytes(bytes), m_in(bytes) {}

    Base::Result<ImageContainer> read()
    {
        m_out.format = ImageFormat::Jpeg;
        m_out.clean = m_bytes.first(2); // SOI
        m_out.clean.reserve(m_bytes.size());
        qint64 at = 2;
        for (;;) {
            if (m_in.u8(at) != 0xff) return unreadable(m_in.has(at, 1) ? "no marker where one must be" : "cut short");
            while (m_in.u8(at + 1) == 0xff) ++at; // fill bytes
            const quint8 marker = m_in.u8(at + 1);
            if (marker == kEoi) {
                if (!m_sawScan) return unreadable("no pixels");
                m_out.clean.append("\xff\xd9", 2);
                if (at + 2 != m_in.size()) noteMetadata(m_out.metadata, Metadata::TrailingData);
                if (m_profileCount > 0 && m_profileParts.size() == m_profileCount) m_out.colourProfile = m_profileParts.join();
                return m_out;
            }
            if (marker == kSoi || (marker >= kRst0 && marker <= kRst7)) return unreadable("marker out of place");
            const qint64 length = m_in.be16(at + 2); // counts itself
            if (length < 2 || !m_in.has(at + 2, length)) return unreadable("cut short");
            if (auto refused = segment(marker, at, length)) return *refused;
            at += 2 + length;
            if (marker == kSos) {
                const qint64 end = endOfScan(m_bytes, at);
                if (end < 0) return unreadable("cut short");
                m_out.clean.append(m_in.view(at, end - at));
                at = end;
            }
        }
    }

private:
    std::optional<Base::Error> segment(quint8 marker, qint64 at, qint64 length)
    {
        const qint64 body = at + 4;
        const qint64 bodyBytes = length - 2;
        bool keep = false;
        if (marker >= kSof0 && marker <= kSof15 && marker != kDht && marker != kJpg && marker != kDac) {
            if (m_sawFrame || bodyBytes < 6) return unreadable("frame header");
            m_sawFrame = keep = true;
            m_out.bitsPerChannel = m_in.u8(body);
            m_out.sizePx = QSize(m_in.be16(body + 3), m_in.be16(body + 1));
            m_out.jpegComponents = m_in.u8(body + 5);
            if (m_out.sizePx.isEmpty()) return unreadable("impossible size");
        } else if (marker == kSos) {
            if (!m_sawFrame) return unreadable("scan before frame");
            m_sawScan = keep = true;
        } else if (marker == kDht || marker == kDqt || marker == kDac || marker == kDri || marker == kDnl) {
            keep = true;
        } else if (marker == kApp0 && m_in.is(body, QByteArrayView("JFIF\0", 5))) {
            // Written anew: the original may hold a small picture.
            if (!m_sawJfif) m_out.clean.append(kPlainJfif, kPlainJfifBytes);
            m_sawJfif = true;
            if (bodyBytes > 14) noteMetadata(m_out.metadata, Metadata::EmbeddedPreview);
        } else if (marker == 0xee && m_in.is(body, "Adobe") && bodyBytes == 12) {
            keep = true; // says how colours are coded; holds nothing else
            m_out.isAdobeJpeg = true;
        } else if (marker == kCom) {
            noteMetadata(m_out.metadata, Metadata::Comment);
        } else if (marker >= kApp0 && marker <= kApp15) {
            application(marker, body, bodyBytes);
        } else {
            return unreadable("unknown marker");
        }
        if (keep) m_out.clean.append(m_in.view(at, 2 + length));
        return std::nullopt;
    }

    void application(quint8 marker, qint64 body, qint64 bodyBytes)
    {
        if (marker == 0xe1 && m_in.is(body, QByteArrayView("Exif\0", 5))) {
            const ExifFacts exif = readExif(m_in.copy(body + 6, bodyBytes - 6));
            if (!m_sawExif) m_out.exif = exif;
            m_sawExif = true;
            // One of our own tells nothing but how to turn it.
            if (!isBareExif(m_in.view(body, bodyBytes))) noteExif(m_out.metadata, exif);
        } else if (marker == 0xe1 && (m_in.is(body, "http://ns.adobe.com/"))) {
            noteXmp(m_out.metadata, m_in.copy(body, bodyBytes));
        } else if (marker == 0xe2 && m_in.is(body, QByteArrayView("ICC_PROFILE\0", 12))) {
            m_out.hasColourProfile = true;
            noteMetadata(m_out.metadata, Metadata::ColourProfile);
            profilePart(body, bodyBytes);
        } else if (marker == 0xe2 && m_in.is(body, QByteArrayView("MPF\0", 4))) {
            noteMetadata(m_out.metadata, Metadata::EmbeddedPreview);
        } else if (marker == 0xed && m_in.is(body, "Photoshop 3.0")) {
            noteMetadata(m_out.metadata, Metadata::Author); // IPTC: by-line, caption, city
        } else if (marker == kApp0) {
            noteMetadata(m_out.metadata, Metadata::EmbeddedPreview); // JFXX
        } else {
            noteMetadata(m_out.metadata, Metadata::Other);
        }
    }

    //! ICC.1, annex B.4: number of this part (from 1), how many there are, the part. Writers keep them in order.
    void profilePart(qint64 body, qint64 bodyBytes)
    {
        constexpr int kHead = 14;
        const bool isNext = m_in.u8(body + 12) == m_profileParts.size() + 1 && (m_profileParts.isEmpty() || m_in.u8(body + 13) == m_profileCount);
        if (m_profileCount < 0 || bodyBytes <= kHead || !isNext) {
            m_profileCount = -1;
            return;
        }
        m_profileCount = m_in.u8(body + 13);
        m_profileBytes += bodyBytes - kHead;
        if (m_profileBytes > kMostProfileBytes) m_profileCount = -1;
        else m_profileParts.append(m_in.copy(body + kHead, bodyBytes - kHead));
    }

    const QByteArray m_bytes;
    const ByteCursor m_in;
    ImageContainer m_out;
    bool m_sawFrame = false;
    bool m_sawScan = false;
    bool m_sawJfif = false;
    bool m_sawExif = false;
    QByteArrayList m_profileParts;
    qsizetype m_profileBytes = 0;
    int m_profileCount = 0; //!< of its parts; -1: they do not fit together
};

} // namespace

QByteArray withOrientation(const QByteArray &clean, int orientation)
{
    QByteArray block = "\xff\xe1" + QByteArray(2, '\0') + QByteArray(kBareExif, kBareExifBytes);
    block[3] = 2 + kBareExifBytes;
    block[4 + kBareOrientationAt] = static_cast<char>(orientation);
    return clean.first(2) + block + clean.sliced(2);
}

Base::Result<ImageContainer> readJpegContainer(const QByteArray &bytes)
{
    return JpegWalker(bytes).read();
}

} // namespace Media
