// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imagemetadata.h"

#include "app/media/bytecursor.h"

#include <algorithm>
#include <array>

namespace Media {

namespace {

//! Walks the directories of a TIFF structure as EXIF 2.3 (CIPA DC-008) lays them out.
class ExifWalker
{
public:
    explicit ExifWalker(QByteArrayView tiff) : m_in(tiff) {}

    ExifFacts read()
    {
        if (m_in.is(0, QByteArrayView("II*\0", 4))) {
            m_littleEndian = true;
        } else if (!m_in.is(0, QByteArrayView("MM\0*", 4))) {
            return m_facts;
        }
        const qint64 second = directory(u32(4), 0);
        // The second directory of the chain describes the small picture inside.
        if (second > 0) m_facts.hasPreview = true;
        return m_facts;
    }

private:
    quint16 u16(qint64 at) const { return m_littleEndian ? m_in.le16(at) : m_in.be16(at); }
    quint32 u32(qint64 at) const { return m_littleEndian ? m_in.le32(at) : m_in.be32(at); }

    //! Offset of the next directory, 0 when there is none.
    qint64 directory(qint64 at, int depth)
    {
        if (at < 8 || depth > 3 || !m_in.has(at, 2)) return 0;
        const int count = u16(at);
        if (!m_in.has(at + 2, 12LL * count)) return 0;
        for (int i = 0; i < count; ++i) entry(at + 2 + 12LL * i, depth);
        return u32(at + 2 + 12LL * count);
    }

    void entry(qint64 at, int depth)
    {
        switch (u16(at)) {
        case 0x0112: {
            const int value = u16(at + 8);
            if (depth == 0 && value >= 1 && value <= 8) m_facts.orientation = value;
            break;
        }
        case 0x8769: // Exif directory
        case 0xa005: // interoperability directory
            directory(u32(at + 8), depth + 1);
            break;
        case 0x8825: m_facts.hasPlace = true; break;
        case 0x0001: // InteroperabilityIndex, only inside that directory
            if (depth >= 1 && m_in.is(at + 8, "R03")) m_facts.isAdobeRgb = true;
            break;
        case 0x010f: // Make
        case 0x0110: // Model
        case 0xa430: // CameraOwnerName
        case 0xa431: // BodySerialNumber
        case 0xa433: // LensMake
        case 0xa434: // LensModel
        case 0x927c: // MakerNote
        case 0x829a: // ExposureTime
        case 0x829d: // FNumber
            m_facts.hasCamera = true;
            break;
        case 0x0132: // DateTime
        case 0x9003: // DateTimeOriginal
        case 0x9004: // DateTimeDigitized
            m_facts.hasTime = true;
            break;
        case 0x013b: // Artist
        case 0x8298: // Copyright
        case 0x9c9d: // XPAuthor
            m_facts.hasAuthor = true;
            break;
        case 0x010e: // ImageDescription
        case 0x9286: // UserComment
        case 0x9c9b: // XPTitle
        case 0x9c9c: // XPComment
        case 0x9c9e: // XPKeywords
        case 0x9c9f: // XPSubject
            m_facts.hasComment = true;
            break;
        case 0x0131: // Software
        case 0x013c: // HostComputer
            m_facts.hasSoftware = true;
            break;
        default: break;
        }
    }

    ByteCursor m_in;
    bool m_littleEndian = false;
    ExifFacts m_facts;
};

} // namespace

QString metadataName(Metadata kind)
{
    switch (kind) {
    case Metadata::Place: return QStringLiteral("place");
    case Metadata::Camera: return QStringLiteral("camera");
    case Metadata::Time: return QStringLiteral("time");
    case Metadata::Author: return QStringLiteral("author");
    case Metadata::Comment: return QStringLiteral("comment");
    case Metadata::Software: return QStringLiteral("software");
    case Metadata::EmbeddedPreview: return QStringLiteral("embedded-preview");
    case Metadata::ColourProfile: return QStringLiteral("colour-profile");
    case Metadata::TrailingData: return QStringLiteral("trailing-data");
    case Metadata::Other: return QStringLiteral("other");
    }
    return {};
}

ExifFacts readExif(const QByteArray &tiff)
{
    return ExifWalker(tiff).read();
}

void noteMetadata(QList<Metadata> &found, Metadata kind)
{
    const auto at = std::lower_bound(found.begin(), found.end(), kind);
    if (at == found.end() || *at != kind) found.insert(at, kind);
}

void noteExif(QList<Metadata> &found, const ExifFacts &exif)
{
    const auto before = found.size();
    if (exif.hasPlace) noteMetadata(found, Metadata::Place);
    if (exif.hasCamera) noteMetadata(found, Metadata::Camera);
    if (exif.hasTime) noteMetadata(found, Metadata::Time);
    if (exif.hasAuthor) noteMetadata(found, Metadata::Author);
    if (exif.hasComment) noteMetadata(found, Metadata::Comment);
    if (exif.hasSoftware) noteMetadata(found, Metadata::Software);
    if (exif.hasPreview) noteMetadata(found, Metadata::EmbeddedPreview);
    if (found.size() == before) noteMetadata(found, Metadata::Other);
}

void noteXmp(QList<Metadata> &found, const QByteArray &xmp)
{
    struct Property
    {
        const char *name;
        Metadata kind;
    };
    static constexpr std::array kProperties{
        Property{"GPSLatitude", Metadata::Place}, Property{"GPSLongitude", Metadata::Place},
        Property{"photoshop:City", Metadata::Place}, Property{"Iptc4xmpCore:Location", Metadata::Place},
        Property{"tiff:Make", Metadata::Camera}, Property{"tiff:Model", Metadata::Camera},
        Property{"aux:Lens", Metadata::Camera}, Property{"SerialNumber", Metadata::Camera},
        Property{"CreateDate", Metadata::Time}, Property{"photoshop:DateCreated", Metadata::Time},
        Property{"dc:creator", Metadata::Author}, Property{"dc:rights", Metadata::Author},
        Property{"PersonInImage", Metadata::Author}, Property{"dc:description", Metadata::Comment},
        Property{"dc:title", Metadata::Comment}, Property{"dc:subject", Metadata::Comment},
        Property{"CreatorTool", Metadata::Software}, Property{"xmpMM:History", Metadata::Software},
        Property{"xmp:Thumbnails", Metadata::EmbeddedPreview},
    };
    bool any = false;
    for (const Property &property : kProperties) {
        if (!xmp.contains(property.name)) continue;
        noteMetadata(found, property.kind);
        any = true;
    }
    if (!any) noteMetadata(found, Metadata::Other);
}

} // namespace Media
