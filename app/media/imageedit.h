// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QSize>

namespace Media {

//! What a person changed about a picture before sending it: first cut out, then turned, then mirrored.
struct ImageEdit
{
    QRect crop; //!< px of the original as seen (upright), inside of it; null: all of it
    int quarterTurns = 0; //!< clockwise, 0 … 3
    bool isMirrored = false; //!< left and right changed, seen after turning

    bool isNone() const { return crop.isNull() && keepsPlace(); }
    bool keepsPlace() const { return quarterTurns == 0 && !isMirrored; }
    friend bool operator==(const ImageEdit &, const ImageEdit &) = default;
};

//! Size of the result when the original is seen in \a uprightPx.
QSize editedSize(const QSize &uprightPx, const ImageEdit &edit);
//! \a image shows the whole original, upright; it may have been decoded smaller than \a uprightPx.
QImage editedImage(const QImage &image, const QSize &uprightPx, const ImageEdit &edit);
//! The EXIF orientation that shows a stored picture of orientation \a exif turned and mirrored as \a edit says.
int editedOrientation(int exif, const ImageEdit &edit);

} // namespace Media
