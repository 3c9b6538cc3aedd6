// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/imageedit.h"

#include <QTransform>

namespace Media {

namespace {

// The eight orientations are "turn clockwise, then mirror or not"; index: EXIF value.
struct Turn
{
    int quarters;
    bool mirrored;
};
constexpr Turn kOrientations[] = {{0, false}, {0, false}, {0, true}, {2, false}, {2, true},
                                  {1, true},  {1, false}, {3, true}, {3, false}};

} // namespace

QSize editedSize(const QSize &uprightPx, const ImageEdit &edit)
{
    const QSize size = edit.crop.isNull() ? uprightPx : edit.crop.size();
    return edit.quarterTurns % 2 ? size.transposed() : size;
}

QImage editedImage(const QImage &image, const QSize &uprightPx, const ImageEdit &edit)
{
    QImage out = image;
    if (!edit.crop.isNull()) {
        const double x = double(image.width()) / uprightPx.width();
        const double y = double(image.height()) / uprightPx.height();
        const QRect part(qRound(edit.crop.x() * x), qRound(edit.crop.y() * y), qMax(1, qRound(edit.crop.width() * x)),
                         qMax(1, qRound(edit.crop.height() * y)));
        out = out.copy(part & image.rect());
    }
    if (edit.quarterTurns != 0) out = out.transformed(QTransform().rotate(90.0 * edit.quarterTurns));
    if (edit.isMirrored) out = out.mirrored(true, false);
    return out;
}

int editedOrientation(int exif, const ImageEdit &edit)
{
    const Turn stored = kOrientations[exif >= 1 && exif <= 8 ? exif : 1];
    // Turning what is mirrored is turning the other way round before mirroring.
    const int quarters = (stored.quarters + (stored.mirrored ? 4 - edit.quarterTurns : edit.quarterTurns)) % 4;
    const bool mirrored = stored.mirrored != edit.isMirrored;
    for (int orientation = 1; orientation <= 8; ++orientation) {
        if (kOrientations[orientation].quarters == quarters && kOrientations[orientation].mirrored == mirrored) return orientation;
    }
    return 1;
}

} // namespace Media
