// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/common/icons.h"

#include "app/ui/logging.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Ui::Icons {

QPixmap pixmap(const QString &name, const QSize &size, const QColor &color, qreal ratio)
{
    const QString key = QStringLiteral("kith/%1/%2x%3/%4/%5")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color.rgba(), 8, 16, QLatin1Char('0'))
                            .arg(ratio);
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;

    QSvgRenderer renderer(QStringLiteral(":/kith/icons/%1.svg").arg(name));
    if (!renderer.isValid()) qCCritical(lcUi) << "no icon named" << name;
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), QSizeF(size)), color);
    painter.end();
    result = QPixmap::fromImage(image);
    QPixmapCache::insert(key, result);
    return result;
}

QPixmap pixmap(const QString &name, int sizePx, const QColor &color, qreal ratio)
{
    return pixmap(name, QSize(sizePx, sizePx), color, ratio);
}

void paint(QPainter &painter, const QString &name, const QRectF &area, int sizePx, const QColor &color, bool mirrored)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap picture = pixmap(name, sizePx, color, ratio);
    const QPointF corner(area.center().x() - sizePx / 2.0, area.center().y() - sizePx / 2.0);
    if (!mirrored) {
        painter.drawPixmap(corner.toPoint(), picture);
        return;
    }
    painter.save();
    painter.translate(2 * area.center().x(), 0);
    painter.scale(-1, 1);
    painter.drawPixmap(corner.toPoint(), picture);
    painter.restore();
}

QIcon icon(const QString &name, const QColor &color, const QColor &disabled)
{
    QIcon result;
    for (const qreal ratio : {1.0, 2.0}) {
        for (const int size : {16, 20, 24}) {
            result.addPixmap(pixmap(name, size, color, ratio), QIcon::Normal);
            result.addPixmap(pixmap(name, size, disabled, ratio), QIcon::Disabled);
        }
    }
    return result;
}

QIcon program()
{
    QIcon result;
    QSvgRenderer renderer(QStringLiteral(":/kith/kith.svg"));
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(picture);
    }
    return result;
}

} // namespace Ui::Icons
