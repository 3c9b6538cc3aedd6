// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/imageformat.h"
#include "app/media/imagemetadata.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSize>

#include <optional>

namespace Media {

//! How PNG's cICP says what its numbers mean: code points of ITU-T H.273.
struct CodedColours
{
    quint8 primaries = 0;
    quint8 transfer = 0;
};

inline constexpr qsizetype kMostProfileBytes = 6 * 1024 * 1024; //!< profiles of presses have two or three megabytes; files could hold more

//! A picture file taken apart down to its blocks, without decoding a pixel: what it claims to be, and the same file
//! without anything that is not pixels.
struct ImageContainer
{
    ImageFormat format = ImageFormat::Jpeg;
    QSize sizePx; //!< As stored, before the orientation is applied
    int bitsPerChannel = 8;
    int frames = 1; //!< more than one: it moves
    int picture = 0; //!< which of several in the file is meant (ICO)
    bool mayHaveAlpha = false; //!< The file has room for transparency; the pixels may still be opaque
    bool isLossless = false; //!< The format keeps pixels exactly (PNG, GIF, BMP, WebP lossless)
    bool hasColourProfile = false; //!< An embedded ICC profile
    QByteArray colourProfile; //!< that profile, when it is whole and of a size that profiles have
    std::optional<CodedColours> codedColours; //!< PNG only: counts before a profile
    int jpegComponents = 0; //!< JPEG only: 1 grey, 3 colour, 4 CMYK
    bool isAdobeJpeg = false; //!< JPEG only: of four inks, 255 means none
    ExifFacts exif;
    QList<Metadata> metadata; //!< What `clean` no longer has
    QByteArray clean; //!< The file with the blocks that make the pixels only. Empty for BMP and foreign formats, which are always written anew.
};

//! Walks the blocks of the file; AVIF and HEIC are left to libheif. ImageUnreadable when the file is cut short, its blocks contradict each
//! other or it is none of these. Work and memory are linear in \a bytes. Thread-safe.
Base::Result<ImageContainer> readContainer(const QByteArray &bytes);

} // namespace Media
