// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace Ui::Icons {

//! The icon resources/icons/<name>.svg, square, \a sizePx wide, drawn in \a color for a screen of \a ratio. Cached.
QPixmap pixmap(const QString &name, int sizePx, const QColor &color, qreal ratio);
//! The same for icons that are not square (ticks): fills \a size.
QPixmap pixmap(const QString &name, const QSize &size, const QColor &color, qreal ratio);
//! Paints it in the middle of \a area; \a sizePx is its side. Mirrored when \a mirrored is set (arrows, right to left).
void paint(QPainter &painter, const QString &name, const QRectF &area, int sizePx, const QColor &color,
           bool mirrored = false);
//! For menus and buttons that take a QIcon; has to be made again when the theme changes.
QIcon icon(const QString &name, const QColor &color, const QColor &disabled);
//! The program's own picture.
QIcon program();

} // namespace Ui::Icons
