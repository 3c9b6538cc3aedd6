// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/painting.h"

#include "app/ui/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Ui::Painting {

void focusRing(QPainter &painter, const QRectF &area, qreal radius, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colors().accentText, 2));
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter.restore();
}

void shadow(QPainter &painter, const QRectF &area, qreal radius, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor layer = color;
    for (const int spread : {0, 1, 2}) {
        layer.setAlpha(color.alpha() / (spread + 2));
        painter.setBrush(layer);
        const QRectF shape = area.adjusted(2 - spread, 3 - spread, spread - 2, spread - 1);
        painter.drawRoundedRect(shape, radius, radius);
    }
    painter.restore();
}

QPainterPath roundedPath(const QRectF &r, qreal upperLeft, qreal upperRight, qreal lowerRight, qreal lowerLeft)
{
    const qreal most = std::min(r.width(), r.height()) / 2;
    const qreal a = std::min(upperLeft, most);
    const qreal b = std::min(upperRight, most);
    const qreal c = std::min(lowerRight, most);
    const qreal d = std::min(lowerLeft, most);
    QPainterPath path;
    path.moveTo(r.left() + a, r.top());
    path.lineTo(r.right() - b, r.top());
    path.arcTo(QRectF(r.right() - 2 * b, r.top(), 2 * b, 2 * b), 90, -90);
    path.lineTo(r.right(), r.bottom() - c);
    path.arcTo(QRectF(r.right() - 2 * c, r.bottom() - 2 * c, 2 * c, 2 * c), 0, -90);
    path.lineTo(r.left() + d, r.bottom());
    path.arcTo(QRectF(r.left(), r.bottom() - 2 * d, 2 * d, 2 * d), 270, -90);
    path.lineTo(r.left(), r.top() + a);
    path.arcTo(QRectF(r.left(), r.top(), 2 * a, 2 * a), 180, -90);
    path.closeSubpath();
    return path;
}

namespace {

QFont badgeFont(const Theme &theme)
{
    QFont font = theme.font(TextRole::Meta);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

qreal badgeHeight(const Theme &theme)
{
    return std::max<qreal>(20, QFontMetricsF(badgeFont(theme)).height() + 4);
}

qreal badgeWidth(const QString &text, const Theme &theme)
{
    return std::max(badgeHeight(theme), QFontMetricsF(badgeFont(theme)).horizontalAdvance(text) + 12);
}

void badge(QPainter &painter, const QPointF &anchor, const QString &text, const Theme &theme, const QColor &fill,
           Qt::Alignment alignment)
{
    const qreal width = badgeWidth(text, theme);
    qreal left = anchor.x();
    if (alignment & Qt::AlignRight) left -= width;
    else if (alignment & Qt::AlignHCenter) left -= width / 2;
    const QRectF area(left, anchor.y(), width, badgeHeight(theme));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    painter.setFont(badgeFont(theme));
    painter.setPen(theme.colors().onAccent);
    painter.drawText(area, Qt::AlignCenter, text);
    painter.restore();
}

void progressRing(QPainter &painter, const QRectF &area, qreal share, qreal turn, const QColor &color, qreal widthPx)
{
    constexpr int kWhole = 360 * 16; // QPainter counts in sixteenths of a degree
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QColor track = color;
    track.setAlpha(color.alpha() / 4);
    painter.setPen(QPen(track, widthPx));
    painter.drawEllipse(area);
    painter.setPen(QPen(color, widthPx, Qt::SolidLine, Qt::RoundCap));
    const qreal length = share < 0 ? 0.22 : std::clamp(share, 0.02, 1.0);
    const qreal start = share < 0 ? 0.25 - turn : 0.25;
    painter.drawArc(area, static_cast<int>(start * kWhole), static_cast<int>(-length * kWhole));
    painter.restore();
}

} // namespace Ui::Painting
