// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

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
    // Of sampled blocks of 16 x 16 pixels, by their lightness; the rest is in between.
    double plainShare = 0; //!< hardly any contrast: paper, sky, walls, also with the grain of a scan
    double inkShare = 0; //!< two tones with little between them: letters, lines
    double texturedShare = 0; //!< many tones: what a lens sees

    //! For logs and the measuring tool.
    QString figures() const;
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
