// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QRectF>
#include <QSize>

//! Where a part of a picture stands before and after it was turned and mirrored. Sizes and rectangles in px of the original.
namespace Ui::CropGeometry {

//! Size of the whole picture as shown.
QSize shownSize(const QSize &uprightPx, int quarterTurns);
//! \a part of the upright picture, as it is shown.
QRectF toShown(const QRectF &part, const QSize &uprightPx, int quarterTurns, bool mirrored);
//! The other way.
QRectF toUpright(const QRectF &shown, const QSize &uprightPx, int quarterTurns, bool mirrored);
//! Whole pixels inside of the picture, at least one; null when it is all of it.
QRect toCrop(const QRectF &upright, const QSize &uprightPx);
//! The largest rectangle of this width : height around the middle of \a inside.
QRectF fitted(const QRectF &inside, double ratio);
//! What is shown of a picture that stands for one of \a uprightPx. \a crop null: all of it.
QImage shownImage(const QImage &upright, const QSize &uprightPx, const QRect &crop, int quarterTurns, bool mirrored);

} // namespace Ui::CropGeometry
