// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/imagereview/cropgeometry.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace Ui::CropGeometry {

namespace {

//! A quarter clockwise inside of \a size.
QRectF turnedOnce(const QRectF &r, const QSizeF &size)
{
    return QRectF(size.height() - r.bottom(), r.left(), r.height(), r.width());
}

QRectF mirroredIn(const QRectF &r, double width)
{
    return QRectF(width - r.right(), r.top(), r.width(), r.height());
}

} // namespace

QSize shownSize(const QSize &uprightPx, int quarterTurns)
{
    return quarterTurns % 2 ? uprightPx.transposed() : uprightPx;
}

QRectF toShown(const QRectF &part, const QSize &uprightPx, int quarterTurns, bool mirrored)
{
    QRectF r = part;
    QSizeF size = uprightPx;
    for (int i = 0; i < quarterTurns; ++i) {
        r = turnedOnce(r, size);
        size.transpose();
    }
    return mirrored ? mirroredIn(r, size.width()) : r;
}

QRectF toUpright(const QRectF &shown, const QSize &uprightPx, int quarterTurns, bool mirrored)
{
    QSizeF size = shownSize(uprightPx, quarterTurns);
    QRectF r = mirrored ? mirroredIn(shown, size.width()) : shown;
    for (int i = quarterTurns; i % 4 != 0; ++i) { // on until it has gone round
        r = turnedOnce(r, size);
        size.transpose();
    }
    return r;
}

QRect toCrop(const QRectF &upright, const QSize &uprightPx)
{
    const int left = std::clamp(static_cast<int>(std::lround(upright.left())), 0, uprightPx.width() - 1);
    const int top = std::clamp(static_cast<int>(std::lround(upright.top())), 0, uprightPx.height() - 1);
    const int right = std::clamp(static_cast<int>(std::lround(upright.right())), left + 1, uprightPx.width());
    const int bottom = std::clamp(static_cast<int>(std::lround(upright.bottom())), top + 1, uprightPx.height());
    const QRect crop(left, top, right - left, bottom - top);
    return crop == QRect(QPoint(), uprightPx) ? QRect() : crop;
}

QRectF fitted(const QRectF &inside, double ratio)
{
    QSizeF size(inside.width(), inside.width() / ratio);
    if (size.height() > inside.height()) size = QSizeF(inside.height() * ratio, inside.height());
    return QRectF(inside.center().x() - size.width() / 2, inside.center().y() - size.height() / 2, size.width(), size.height());
}

QImage shownImage(const QImage &upright, const QSize &uprightPx, const QRect &crop, int quarterTurns, bool mirrored)
{
    QImage out = upright;
    if (out.isNull()) return out;
    if (!crop.isNull() && !uprightPx.isEmpty()) {
        const double x = static_cast<double>(out.width()) / uprightPx.width();
        const double y = static_cast<double>(out.height()) / uprightPx.height();
        const QRectF part(crop.x() * x, crop.y() * y, crop.width() * x, crop.height() * y);
        const QRect whole = part.toRect() & out.rect();
        if (!whole.isEmpty()) out = out.copy(whole);
    }
    if (quarterTurns != 0) out = out.transformed(QTransform().rotate(90.0 * quarterTurns));
    return mirrored ? out.mirrored(true, false) : out;
}

} // namespace Ui::CropGeometry
