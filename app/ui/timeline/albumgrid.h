// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>

namespace Ui::AlbumGrid {

inline constexpr qreal kGap = 3;

//! Places for pictures of these sizes in rows of \a width, in their order, filling every row. Whole pixels; depends on nothing
//! but the sizes, so it is known before anything is loaded.
QList<QRectF> cells(const QList<QSizeF> &sizes, qreal width);

} // namespace Ui::AlbumGrid
