// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/bubblepainter.h"

#include "app/ui/common/icons.h"
#include "app/ui/common/linetext.h"
#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/bubblelayout.h"
#include "app/ui/timeline/messagewords.h"

#include <QFontMetricsF>
#include <QPainter>

namespace Ui::BubblePainter {

using Session::MessageKind;
using Session::MessageState;
using Session::TransferState;

namespace {

//! Read ticks on the accent: the one place that needs a second bright colour to be told from "delivered".
constexpr QRgb kReadOnAccent = 0xff8df0d2;

QPainterPath shape(const QRectF &r, const BubbleLayout &layout, const BubbleScene &scene, const BubbleLook &look)
{
    const qreal full = BubbleLook::kRadius;
    const qreal above = scene.joinsAbove ? BubbleLook::kJoinedRadius : full;
    const qreal below = scene.joinsBelow ? BubbleLook::kJoinedRadius : full;
    const bool atRight = layout.message().isOwn != (look.direction == Qt::RightToLeft);
    return atRight ? Painting::roundedPath(r, full, above, below, full) : Painting::roundedPath(r, above, full, full, below);
}

void paintMeta(QPainter &painter, const QPointF &origin, const BubbleLayout &layout, const BubbleLook &look)
{
    const Session::Message &message = layout.message();
    const Colors &c = look.colors;
    QRectF area = layout.meta().translated(origin);
    QColor color = message.isOwn ? c.bubbleOutMeta : c.bubbleInMeta;
    QColor read = QColor::fromRgba(kReadOnAccent);
    if (layout.isMetaOnPicture()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 150));
        const QRectF pill = area.adjusted(-8, -3, 8, 3);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        color = Qt::white;
    } else if (layout.isBare()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.pill);
        const QRectF pill = area.adjusted(-8, -3, 8, 3);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        color = c.pillText;
        read = c.accentText;
    }
    painter.setFont(look.meta);
    painter.setPen(color);
    const bool leftToRight = look.direction == Qt::LeftToRight;
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, layout.metaText()); // leading, in both directions
    if (!message.isOwn) return;
    const QRectF tick(leftToRight ? area.right() - BubbleLook::kTick : area.left(), area.top(), BubbleLook::kTick, area.height());
    if (message.state == MessageState::Failed) {
        Icons::paint(painter, QStringLiteral("alert"), tick, 14, color);
        return;
    }
    const QSize size(16, 12);
    const QPixmap picture = Icons::pixmap(tickIcon(static_cast<int>(message.state)), size,
                                          message.state == MessageState::Read ? read : color,
                                          painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF(tick.left(), tick.center().y() - 6).toPoint(), picture);
}

void paintRing(QPainter &painter, const QRectF &area, const Session::AttachmentInfo &attachment, bool isOwn, const QColor &fill,
               const QColor &mark, qreal turn, const QString &idleIcon)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(area);
    const Session::Transfer &transfer = attachment.transfer;
    const QRectF ring = area.adjusted(4, 4, -4, -4);
    switch (transfer.state) {
    case TransferState::Running:
    case TransferState::Waiting:
    case TransferState::Preparing: {
        const bool known = transfer.state != TransferState::Waiting && transfer.totalBytes > 0;
        const qreal share = known ? static_cast<qreal>(transfer.doneBytes) / static_cast<qreal>(transfer.totalBytes) : -1;
        Painting::progressRing(painter, ring, share, turn, mark, 2.5);
        Icons::paint(painter, QStringLiteral("close"), area, 18, mark);
        return;
    }
    case TransferState::Paused: Icons::paint(painter, isOwn ? QStringLiteral("upload") : QStringLiteral("download"), area, 22, mark); return;
    case TransferState::Failed: Icons::paint(painter, QStringLiteral("retry"), area, 22, mark); return;
    case TransferState::None:
    case TransferState::Done: break;
    }
    const bool here = attachment.isCached || isOwn;
    // What kind of file it is, as people call it.
    const QString kind = here && idleIcon == QLatin1String("file") ? MessageWords::fileKind(attachment.name) : QString();
    if (!kind.isEmpty()) {
        QFont font = painter.font();
        font.setWeight(QFont::DemiBold);
        font.setPixelSize(kind.size() > 3 ? 11 : 13);
        painter.setFont(font);
        painter.setPen(mark);
        painter.drawText(area, Qt::AlignCenter, kind);
        return;
    }
    Icons::paint(painter, here ? idleIcon : QStringLiteral("download"), area, 22, mark);
}

//! Fills \a area, cropping what is over.
void paintPicture(QPainter &painter, const QRectF &area, const QPixmap &picture, bool isOwn, const BubbleLook &look)
{
    if (picture.isNull()) {
        painter.fillRect(area, isOwn ? look.colors.bubbleOutInset : look.colors.bubbleInInset);
        Icons::paint(painter, QStringLiteral("image"), area, 32, look.colors.textSecondary);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF whole(picture.size());
    const QSizeF part = area.size().scaled(whole, Qt::KeepAspectRatio);
    painter.drawPixmap(area, picture,
                       QRectF((whole.width() - part.width()) / 2, (whole.height() - part.height()) / 2, part.width(), part.height()));
}

void paintAlbum(QPainter &painter, const QPointF &origin, const BubbleLayout &layout, const BubbleScene &scene, const BubbleLook &look,
                const Theme &theme)
{
    painter.save();
    painter.setClipPath(shape(layout.bubble().translated(origin), layout, scene, look), Qt::IntersectClip);
    for (int i = 0; i < layout.cells().size(); ++i) {
        const Session::Message &message = layout.cellMessage(i);
        const QRectF area = layout.cells().at(i).area.translated(origin);
        paintPicture(painter, area, scene.album.value(i), message.isOwn, look);
        if (message.state == MessageState::Failed) {
            painter.fillRect(area, QColor(0, 0, 0, 120));
            Icons::paint(painter, QStringLiteral("alert"), area, 28, Qt::white);
        } else if (const QRectF ring = layout.cells().at(i).ring; !ring.isNull()) {
            painter.setRenderHint(QPainter::Antialiasing);
            paintRing(painter, ring.translated(origin), message.attachment, message.isOwn, QColor(0, 0, 0, i == scene.hoveredCell ? 190 : 150),
                      Qt::white, scene.turn, QStringLiteral("image"));
        }
        if (i == scene.currentCell) Painting::focusRing(painter, area.adjusted(2, 2, -2, -2), 4, theme);
    }
    painter.restore();
}

void paintImage(QPainter &painter, const QPointF &origin, const BubbleLayout &layout, const BubbleScene &scene, const BubbleLook &look)
{
    const QRectF area = layout.image().translated(origin);
    const QRectF bubble = layout.bubble().translated(origin);
    painter.save();
    painter.setClipPath(shape(bubble, layout, scene, look), Qt::IntersectClip);
    paintPicture(painter, area, scene.picture, layout.message().isOwn, look);
    painter.restore();
    if (!layout.ring().isNull()) {
        const QRectF ring = layout.ring().translated(origin);
        paintRing(painter, ring, layout.message().attachment, layout.message().isOwn, QColor(0, 0, 0, scene.isHoveredRing ? 190 : 150),
                  Qt::white, scene.turn, QStringLiteral("image"));
    }
}

void paintFile(QPainter &painter, const QPointF &origin, const BubbleLayout &layout, const BubbleScene &scene, const BubbleLook &look)
{
    const Session::Message &message = layout.message();
    const Colors &c = look.colors;
    const QColor fill = message.isOwn ? c.bubbleOutInset : c.bubbleInInset;
    const QColor mark = message.isOwn ? c.bubbleOutText : c.accentText;
    paintRing(painter, layout.fileIcon().translated(origin), message.attachment, message.isOwn, fill, mark, scene.turn,
              QStringLiteral("file"));
    LineText::paint(painter, layout.fileName().translated(origin), message.attachment.name, look.strong,
                    message.isOwn ? c.bubbleOutText : c.bubbleInText, look.direction);
    const Session::Transfer &transfer = message.attachment.transfer;
    QString detail = MessageWords::size(message.attachment.sizeBytes);
    const bool isQuiet = transfer.state == TransferState::None || transfer.state == TransferState::Done;
    if (const QString kind = MessageWords::fileKind(message.attachment.name); isQuiet && !kind.isEmpty())
        detail = QStringLiteral("%1 · %2").arg(detail, kind);
    if (transfer.state == TransferState::Paused)
        detail = QCoreApplication::translate("Ui::BubblePainter", "%1, paused").arg(detail);
    else if (transfer.state == TransferState::Waiting)
        detail = QCoreApplication::translate("Ui::BubblePainter", "%1, waiting").arg(detail);
    else if (transfer.state == TransferState::Failed && !message.isOwn) // one's own says more below
        detail = QCoreApplication::translate("Ui::BubblePainter", "%1, could not be fetched").arg(detail);
    else if (transfer.state == TransferState::Preparing)
        detail = QCoreApplication::translate("Ui::BubblePainter", "%1, being prepared").arg(detail);
    else if (transfer.state == TransferState::Running && transfer.totalBytes > 0)
        detail = QCoreApplication::translate("Ui::BubblePainter", "%1 of %2")
                     .arg(MessageWords::size(transfer.doneBytes), MessageWords::size(transfer.totalBytes));
    // The time may stand in the same line; how tall a bubble is does not depend on what is being said here.
    QRectF line = layout.fileDetail();
    const QRectF meta = layout.meta();
    if (layout.showsMeta() && meta.top() < line.bottom() && meta.left() < line.right() && meta.right() > line.left()) {
        constexpr qreal kGap = 8;
        if (look.direction == Qt::LeftToRight) line.setRight(meta.left() - kGap);
        else line.setLeft(meta.right() + kGap);
    }
    LineText::paint(painter, line.translated(origin), detail, look.small,
                    message.isOwn ? c.bubbleOutMeta : c.bubbleInMeta, look.direction);
}

void paintFailure(QPainter &painter, const QPointF &origin, const BubbleLayout &layout, const BubbleLook &look)
{
    const Colors &c = look.colors;
    const QRectF area = layout.failure().translated(origin);
    const bool leftToRight = look.direction == Qt::LeftToRight;
    const QRectF icon(leftToRight ? area.left() : area.right() - 18, area.top(), 18, look.smallHeight + 8);
    Icons::paint(painter, QStringLiteral("alert"), icon, 16, c.dangerText);
    painter.setFont(look.small);
    painter.setPen(c.dangerText);
    painter.drawText(leftToRight ? area.adjusted(22, 0, 0, 0) : area.adjusted(0, 0, -22, 0),
                     static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextWordWrap, layout.failureText());
    painter.setFont(look.action);
    painter.setPen(c.accentText);
    painter.drawText(layout.retry().translated(origin), Qt::AlignCenter, BubbleLayout::retryText());
    painter.drawText(layout.discard().translated(origin), Qt::AlignCenter, BubbleLayout::discardText());
}

void paintNotice(QPainter &painter, const QPointF &origin, const BubbleLayout &layout, const BubbleLook &look)
{
    const Colors &c = look.colors;
    const QRectF area = layout.bubble().translated(origin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(layout.isWarning() ? c.warning : c.pill);
    const qreal radius = std::min<qreal>(14, area.height() / 2);
    painter.drawRoundedRect(area, radius, radius);
    if (!layout.noticeIcon().isNull())
        Icons::paint(painter, QStringLiteral("shieldalert"), layout.noticeIcon().translated(origin), 20, c.warningText);
}

} // namespace

QString tickIcon(int state)
{
    switch (static_cast<MessageState>(state)) {
    case MessageState::Pending: return QStringLiteral("tickpending");
    case MessageState::Accepted: return QStringLiteral("ticksent");
    default: return QStringLiteral("tickdelivered");
    }
}

void paint(QPainter &painter, const QPointF &origin, const BubbleLayout &layout, const BubbleScene &scene, const BubbleLook &look,
           const Theme &theme)
{
    const Session::Message &message = layout.message();
    const QRectF bubble = layout.bubble().translated(origin);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layout.isNotice()) {
        paintNotice(painter, origin, layout, look);
    } else if (!layout.isBare() && !layout.isMetaOnPicture()) {
        painter.fillPath(shape(bubble, layout, scene, look), message.isOwn ? look.colors.bubbleOut : look.colors.bubbleIn);
    }
    if (!layout.cells().isEmpty()) paintAlbum(painter, origin, layout, scene, look, theme);
    else if (!layout.image().isNull()) paintImage(painter, origin, layout, scene, look);
    if (!layout.fileIcon().isNull()) paintFile(painter, origin, layout, scene, look);
    if (message.kind == MessageKind::Placeholder && !layout.noticeIcon().isNull())
        Icons::paint(painter, QStringLiteral("lock"), layout.noticeIcon().translated(origin), 18, look.colors.bubbleInMeta);
    if (layout.text()) layout.text()->draw(painter, origin + layout.textAt(), scene.marked);
    if (!layout.isNotice() && layout.showsMeta()) paintMeta(painter, origin, layout, look);
    if (!layout.failure().isNull()) paintFailure(painter, origin, layout, look);
    if (scene.isCurrent && scene.currentCell < 0) Painting::focusRing(painter, bubble.adjusted(-4, -4, 4, 4), BubbleLook::kRadius + 4, theme);
}

} // namespace Ui::BubblePainter
