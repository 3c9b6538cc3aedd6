// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace Media {

//! What a picture is by its pixels.
enum class ImageKind {
    Photo, //!< from a lens, or as rich: loses nothing one can see by JPEG
    Drawing, //!< screenshot, text, diagram, line art: JPEG would smear it
};

//! The figures behind a verdict.
struct TextVerdict
{
    ImageKind kind = ImageKind::Photo;
    double flatShare = 0; //!< share of sampled pixels inside runs of at least 8 exactly equal ones, 0 … 1
    double hardEdgeShare = 0; //!< of the steps between unlike neighbours, the share that jumps far at once, 0 … 1
    int distinctColours = 0; //!< among the sampled pixels, counting stops at kColourCap
};

//! Tells drawings, screenshots and text from photos. Looks at full-size pixels: scaling makes flat areas and edges soft.
class TextDetector
{
public:
    static constexpr int kColourCap = 65'536;

    //! \a image at its full size, any format. Samples rows and columns: a few milliseconds for any size. Thread-safe.
    static TextVerdict inspect(const QImage &image);
};

} // namespace Media
