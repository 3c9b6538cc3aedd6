// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace Ui {

class Theme;

//! Small shapes that several screens paint.
namespace Painting {

//! The ring that says where the keyboard is. Inside \a area, so nothing is cut off.
void focusRing(QPainter &painter, const QRectF &area, qreal radius, const Theme &theme);
//! A soft flat shadow under a raised shape.
void shadow(QPainter &painter, const QRectF &area, qreal radius, const QColor &color);
//! A rounded rectangle with four different corners, clockwise from the upper left.
QPainterPath roundedPath(const QRectF &area, qreal upperLeft, qreal upperRight, qreal lowerRight, qreal lowerLeft);
//! The width a badge with \a text takes.
qreal badgeWidth(const QString &text, const Theme &theme);
qreal badgeHeight(const Theme &theme);
//! A pill with a number. \a anchor is its upper left, upper right or upper middle, as \a alignment says.
void badge(QPainter &painter, const QPointF &anchor, const QString &text, const Theme &theme, const QColor &fill,
           Qt::Alignment alignment);
//! A ring that shows \a share (0 … 1) of a transfer; below 0 a short arc that turns with \a turn (0 … 1).
void progressRing(QPainter &painter, const QRectF &area, qreal share, qreal turn, const QColor &color, qreal widthPx);

} // namespace Painting
} // namespace Ui
