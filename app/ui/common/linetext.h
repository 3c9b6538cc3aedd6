// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace Ui::LineText {

//! One line of \a text in \a area with emoji in colour, cut with an ellipsis when it is too long. Stands at the leading
//! edge of \a direction (vertically in the middle), also when the text itself runs the other way. Line ends become spaces.
//! Returns the width used.
qreal paint(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &color,
            Qt::LayoutDirection direction);
//! The width \a text takes when nothing is cut.
qreal width(const QString &text, const QFont &font);

} // namespace Ui::LineText
