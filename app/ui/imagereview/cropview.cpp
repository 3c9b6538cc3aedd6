// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/imagereview/cropview.h"

#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"
#include "app/ui/imagereview/cropgeometry.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Ui {

namespace {
constexpr double kMargin = 16;
constexpr double kGrip = 16;
constexpr double kSmallestPx = 16; //!< side of the part, or all of it when the picture is smaller
} // namespace

CropView::CropView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("cropView"));
    setAccessibleName(tr("Part to keep"));
    setAccessibleDescription(tr("Arrow keys move the frame, with Shift they move its lower right corner. Enter keeps it, Escape leaves everything as it was."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CropView::begin(const QImage &shown, const QSize &sizePx, const QRectF &part)
{
    m_image = shown;
    m_sizePx = sizePx;
    m_ratio = 0;
    m_part = part.isEmpty() ? QRectF(QPointF(), m_sizePx) : part;
    update();
}

void CropView::selectAll()
{
    m_ratio = 0;
    setPart(QRectF(QPointF(), m_sizePx));
}

void CropView::setRatio(double ratio)
{
    m_ratio = ratio;
    if (ratio > 0) setPart(CropGeometry::fitted(m_part, ratio));
}

void CropView::setPart(const QRectF &part)
{
    if (part == m_part) return;
    m_part = part;
    update();
    Q_EMIT partChanged(part);
}

QRectF CropView::picture() const
{
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (m_sizePx.isEmpty() || room.isEmpty()) return room;
    const QSizeF size = m_sizePx.scaled(room.size(), Qt::KeepAspectRatio);
    return QRectF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2, size.width(), size.height());
}

QRectF CropView::frame() const
{
    const QRectF whole = picture();
    if (m_sizePx.isEmpty()) return whole;
    const double scale = whole.width() / m_sizePx.width();
    return QRectF(whole.left() + m_part.left() * scale, whole.top() + m_part.top() * scale, m_part.width() * scale, m_part.height() * scale);
}

QPointF CropView::toPicture(const QPointF &at) const
{
    const QRectF whole = picture();
    return (at - whole.topLeft()) * (m_sizePx.width() / std::max(1.0, whole.width()));
}

Qt::Edges CropView::edgesAt(const QPointF &at, bool &inside) const
{
    const QRectF f = frame();
    Qt::Edges edges;
    inside = f.contains(at);
    if (!f.adjusted(-kGrip, -kGrip, kGrip, kGrip).contains(at)) return edges;
    if (std::abs(at.x() - f.left()) <= kGrip) edges |= Qt::LeftEdge;
    else if (std::abs(at.x() - f.right()) <= kGrip) edges |= Qt::RightEdge;
    if (std::abs(at.y() - f.top()) <= kGrip) edges |= Qt::TopEdge;
    else if (std::abs(at.y() - f.bottom()) <= kGrip) edges |= Qt::BottomEdge;
    return edges;
}

QRectF CropView::resized(const QRectF &from, Qt::Edges edges, const QPointF &delta) const
{
    const double least = std::min({kSmallestPx, m_sizePx.width(), m_sizePx.height()});
    QRectF r = from;
    if (edges & Qt::LeftEdge) r.setLeft(std::clamp(from.left() + delta.x(), 0.0, from.right() - least));
    if (edges & Qt::RightEdge) r.setRight(std::clamp(from.right() + delta.x(), from.left() + least, m_sizePx.width()));
    if (edges & Qt::TopEdge) r.setTop(std::clamp(from.top() + delta.y(), 0.0, from.bottom() - least));
    if (edges & Qt::BottomEdge) r.setBottom(std::clamp(from.bottom() + delta.y(), from.top() + least, m_sizePx.height()));
    if (m_ratio <= 0) return r;
    // In shape: what follows stays where the other corner is.
    const bool byHeight = !(edges & (Qt::LeftEdge | Qt::RightEdge));
    QSizeF size = byHeight ? QSizeF(r.height() * m_ratio, r.height()) : QSizeF(r.width(), r.width() / m_ratio);
    const bool fromRight = edges & Qt::LeftEdge;
    const bool fromBottom = edges & Qt::TopEdge;
    const double mostWidth = fromRight ? from.right() : m_sizePx.width() - from.left();
    const double mostHeight = fromBottom ? from.bottom() : m_sizePx.height() - from.top();
    if (size.width() > mostWidth) size = QSizeF(mostWidth, mostWidth / m_ratio);
    if (size.height() > mostHeight) size = QSizeF(mostHeight * m_ratio, mostHeight);
    return QRectF(fromRight ? from.right() - size.width() : from.left(), fromBottom ? from.bottom() - size.height() : from.top(), size.width(),
                  size.height());
}

void CropView::updateCursor(const QPointF &at)
{
    bool inside = false;
    const Qt::Edges edges = edgesAt(at, inside);
    const bool x = edges & (Qt::LeftEdge | Qt::RightEdge);
    const bool y = edges & (Qt::TopEdge | Qt::BottomEdge);
    Qt::CursorShape shape = inside ? Qt::SizeAllCursor : Qt::ArrowCursor;
    if (x && y) shape = bool(edges & Qt::LeftEdge) == bool(edges & Qt::TopEdge) ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
    else if (x) shape = Qt::SizeHorCursor;
    else if (y) shape = Qt::SizeVerCursor;
    setCursor(shape);
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return;
    bool inside = false;
    m_edges = edgesAt(event->position(), inside);
    m_moves = inside && m_edges == Qt::Edges();
    m_pressedAt = toPicture(event->position());
    m_partAtPress = m_part;
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) return updateCursor(event->position());
    const QPointF delta = toPicture(event->position()) - m_pressedAt;
    if (m_moves) {
        QRectF r = m_partAtPress.translated(delta);
        r.moveLeft(std::clamp(r.left(), 0.0, m_sizePx.width() - r.width()));
        r.moveTop(std::clamp(r.top(), 0.0, m_sizePx.height() - r.height()));
        setPart(r);
    } else if (m_edges != Qt::Edges()) {
        setPart(resized(m_partAtPress, m_edges, delta));
    }
}

void CropView::mouseReleaseEvent(QMouseEvent *)
{
    m_moves = false;
    m_edges = {};
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    const double step = std::max(1.0, std::round(m_sizePx.width() / 100));
    QPointF delta;
    switch (event->key()) {
    case Qt::Key_Left: delta = {-step, 0}; break;
    case Qt::Key_Right: delta = {step, 0}; break;
    case Qt::Key_Up: delta = {0, -step}; break;
    case Qt::Key_Down: delta = {0, step}; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: return Q_EMIT accepted();
    case Qt::Key_Escape: return Q_EMIT cancelled();
    default: return QWidget::keyPressEvent(event);
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        const bool vertical = delta.x() == 0;
        setPart(resized(m_part, m_ratio > 0 ? (vertical ? Qt::Edges(Qt::BottomEdge) : Qt::Edges(Qt::RightEdge)) : Qt::RightEdge | Qt::BottomEdge, delta));
        return;
    }
    QRectF r = m_part.translated(delta);
    r.moveLeft(std::clamp(r.left(), 0.0, m_sizePx.width() - r.width()));
    r.moveTop(std::clamp(r.top(), 0.0, m_sizePx.height() - r.height()));
    setPart(r);
}

void CropView::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.surface);
    painter.drawRoundedRect(QRectF(rect()), 12, 12);
    const QRectF whole = picture();
    const QRectF f = frame();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull()) painter.drawImage(whole, m_image);
    QPainterPath outside;
    outside.addRect(whole);
    outside.addRect(f);
    painter.fillPath(outside, QColor(0, 0, 0, 150));
    painter.setPen(QPen(QColor(255, 255, 255, 110), 1));
    for (const int third : {1, 2}) {
        painter.drawLine(QPointF(f.left() + f.width() * third / 3, f.top()), QPointF(f.left() + f.width() * third / 3, f.bottom()));
        painter.drawLine(QPointF(f.left(), f.top() + f.height() * third / 3), QPointF(f.right(), f.top() + f.height() * third / 3));
    }
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(f);
    painter.setPen(QPen(QColor(0, 0, 0, 140), 1));
    painter.setBrush(Qt::white);
    for (const double x : {0.0, 0.5, 1.0}) {
        for (const double y : {0.0, 0.5, 1.0}) {
            if (x == 0.5 && y == 0.5) continue;
            painter.drawEllipse(QPointF(f.left() + f.width() * x, f.top() + f.height() * y), 6, 6);
        }
    }
    if (hasFocus()) Painting::focusRing(painter, QRectF(rect()), 12, m_theme);
}

} // namespace Ui
