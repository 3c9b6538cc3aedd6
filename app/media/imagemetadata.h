// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Media {

//! Kinds of side information a picture file carries, in the order they are told to the person who sends it.
enum class Metadata {
    Place, //!< GPS position
    Camera, //!< make, model, lens, serial number
    Time, //!< when it was taken
    Author, //!< names, copyright, captions about people
    Comment, //!< free text
    Software, //!< programs and their editing history
    EmbeddedPreview, //!< a second, older or uncropped picture inside
    ColourProfile, //!< a profile can name the screen or the scanner
    TrailingData, //!< bytes behind the picture (motion photo, appended files)
    Other, //!< anything else that is not needed for the pixels
};

//! Stable lower-case name ("place", "camera", …) for --json output and logs.
QString metadataName(Metadata kind);

//! What an EXIF block says that matters here.
struct ExifFacts
{
    int orientation = 1; //!< 1 … 8 as in EXIF 2.3, tag 0x0112; anything else is read as 1
    bool hasPlace = false;
    bool hasCamera = false;
    bool hasTime = false;
    bool hasAuthor = false;
    bool hasComment = false;
    bool hasSoftware = false;
    bool hasPreview = false;
    bool isAdobeRgb = false; //!< interoperability index R03: the pixels are Adobe RGB although no profile says so
};

//! Reads a TIFF structure ("II*\0…" or "MM\0*…"). Foreign bytes: bounded work, never reads outside \a tiff. Thread-safe.
ExifFacts readExif(const QByteArray &tiff);

//! Adds \a kind once, keeping the order of the enum.
void noteMetadata(QList<Metadata> &found, Metadata kind);
//! Adds what \a exif found.
void noteExif(QList<Metadata> &found, const ExifFacts &exif);
//! Looks for the property names of XMP that name a place, a camera, a person or a time.
void noteXmp(QList<Metadata> &found, const QByteArray &xmp);

} // namespace Media
