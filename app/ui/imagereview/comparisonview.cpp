// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/imagereview/comparisonview.h"

#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Ui {

namespace {
constexpr double kGap = 8;
constexpr double kMargin = 8;
constexpr double kStep = 1.25;
constexpr double kMostZoom = 8;
constexpr double kGrip = 14; //!< how near the divider a press takes it
constexpr double kKeyStep = 40;
} // namespace

ComparisonView::ComparisonView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("comparisonView"));
    setAccessibleName(tr("Original and result"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ComparisonView::show(const QImage &original, const QImage &result, const QSize &sizePx, bool isBusy)
{
    m_message.clear();
    if (sizePx != m_sizePx) resetZoom();
    m_original = original;
    m_result = result;
    m_sizePx = sizePx;
    m_isBusy = isBusy;
    update();
}

void ComparisonView::showMessage(const QString &message)
{
    m_original = m_result = {};
    m_message = message;
    m_isBusy = false;
    update();
}

void ComparisonView::resetZoom()
{
    m_zoom = 0;
    m_offset = {};
    update();
}

void ComparisonView::setMode(Mode mode)
{
    m_mode = mode;
    keepInside();
    update();
}

bool ComparisonView::isStacked() const
{
    return m_sizePx.width() > m_sizePx.height() ? width() < height() * 1.5 : width() < height() * 0.8;
}

QRectF ComparisonView::pane(int index) const
{
    const QRectF all = QRectF(rect());
    if (m_mode == Mode::Divider) return all;
    // What stands at the leading edge is the original, in both directions of reading.
    const bool second = (index == 1) != (layoutDirection() == Qt::RightToLeft && !isStacked());
    if (isStacked()) {
        const double height = std::floor((all.height() - kGap) / 2);
        return QRectF(0, second ? all.height() - height : 0, all.width(), height);
    }
    const double width = std::floor((all.width() - kGap) / 2);
    return QRectF(second ? all.width() - width : 0, 0, width, all.height());
}

double ComparisonView::fitZoom() const
{
    const QRectF room = pane(0).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (m_sizePx.isEmpty() || room.isEmpty()) return 1;
    return std::min({1.0, room.width() / m_sizePx.width(), room.height() / m_sizePx.height()});
}

QRectF ComparisonView::placed(const QRectF &room) const
{
    const QSizeF size = QSizeF(m_sizePx) * (m_zoom > 0 ? m_zoom : fitZoom());
    const QPointF middle = room.center() + m_offset;
    return QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
}

void ComparisonView::zoomTo(double zoom, const QPointF &around)
{
    const QRectF room = pane(0).contains(around) ? pane(0) : pane(1);
    const QRectF before = placed(room);
    if (zoom <= fitZoom() || before.isEmpty()) return resetZoom();
    m_zoom = std::min(zoom, std::max(kMostZoom, fitZoom() * kMostZoom));
    const QPointF share((around.x() - before.left()) / before.width(), (around.y() - before.top()) / before.height());
    const QRectF after = placed(room);
    m_offset += around - QPointF(after.left() + share.x() * after.width(), after.top() + share.y() * after.height());
    keepInside();
    update();
}

void ComparisonView::keepInside()
{
    const QRectF room = pane(0);
    const QRectF picture = placed(room);
    const double x = std::max(0.0, (picture.width() - room.width()) / 2 + kMargin);
    const double y = std::max(0.0, (picture.height() - room.height()) / 2 + kMargin);
    m_offset = QPointF(std::clamp(m_offset.x(), -x, x), std::clamp(m_offset.y(), -y, y));
    if (m_zoom == 0) m_offset = {};
}

double ComparisonView::dividerX() const
{
    const QRectF picture = placed(pane(0)) & pane(0);
    return picture.left() + m_divider * picture.width();
}

void ComparisonView::setDivider(double share)
{
    m_divider = std::clamp(share, 0.0, 1.0);
    update();
}

void ComparisonView::paintPicture(QPainter &painter, const QRectF &room, const QImage &image)
{
    if (image.isNull()) return;
    const QRectF target = placed(room);
    if (image.hasAlphaChannel()) {
        // Squares show through what is transparent.
        const Colors &c = m_theme.colors();
        painter.fillRect(target & room, c.isDark ? QColor(60, 62, 68) : QColor(255, 255, 255));
        constexpr int kSquare = 10;
        const QColor other = c.isDark ? QColor(80, 82, 90) : QColor(222, 224, 230);
        const QRect area = (target & room).toAlignedRect();
        for (int y = area.top(); y < area.bottom(); y += kSquare) {
            for (int x = area.left() + ((y - area.top()) / kSquare % 2) * kSquare; x < area.right(); x += 2 * kSquare)
                painter.fillRect(QRect(x, y, kSquare, kSquare) & area, other);
        }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 3);
    painter.drawImage(target, image);
}

void ComparisonView::paintLabel(QPainter &painter, const QRectF &room, const QString &text, bool atRight)
{
    painter.setFont(m_theme.font(TextRole::Meta));
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 20, std::ceil(metrics.height()) + 8);
    if (size.width() > room.width() - 16) return;
    const QRectF pill(atRight ? room.right() - size.width() - 8 : room.left() + 8, room.top() + 8, size.width(), size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 165));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(Qt::white);
    painter.drawText(pill, Qt::AlignCenter, text);
}

void ComparisonView::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto backdrop = [&](const QRectF &room) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.surface);
        painter.drawRoundedRect(room, 12, 12);
        painter.setClipPath(Painting::roundedPath(room, 12, 12, 12, 12));
    };
    if (!m_message.isEmpty()) {
        backdrop(rect());
        painter.setFont(m_theme.font(TextRole::Body));
        painter.setPen(c.text);
        painter.drawText(rect().adjusted(24, 24, -24, -24), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
    } else if (m_mode == Mode::SideBySide) {
        for (const int index : {0, 1}) {
            backdrop(pane(index));
            paintPicture(painter, pane(index), index == 0 ? m_original : m_result);
            painter.setClipping(false);
            paintLabel(painter, pane(index), index == 0 ? tr("Original") : tr("As it is sent"), false);
        }
    } else {
        backdrop(rect());
        paintPicture(painter, rect(), m_original);
        const double x = std::round(dividerX());
        painter.setClipRect(QRectF(x, 0, width() - x, height()), Qt::IntersectClip);
        paintPicture(painter, rect(), m_result);
        painter.setClipping(false);
        // Seen on a white picture too.
        painter.fillRect(QRectF(x - 2, 0, 4, height()), QColor(0, 0, 0, 120));
        painter.fillRect(QRectF(x - 1, 0, 2, height()), Qt::white);
        painter.setPen(QPen(QColor(0, 0, 0, 120), 1));
        painter.setBrush(Qt::white);
        const QRectF grip(x - 14, height() / 2.0 - 14, 28, 28);
        painter.drawEllipse(grip);
        painter.setPen(QPen(QColor(40, 42, 50), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({grip.center() + QPointF(-4, -4), grip.center() + QPointF(-8, 0), grip.center() + QPointF(-4, 4)}));
        painter.drawPolyline(QPolygonF({grip.center() + QPointF(4, -4), grip.center() + QPointF(8, 0), grip.center() + QPointF(4, 4)}));
        paintLabel(painter, rect(), tr("Original"), false);
        paintLabel(painter, rect(), tr("As it is sent"), true);
    }
    painter.setClipping(false);
    if (m_isBusy) {
        const QRectF room = pane(1);
        const QRectF ring(room.center().x() - 20, room.center().y() - 20, 40, 40);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 150));
        painter.drawEllipse(ring);
        Painting::progressRing(painter, ring.adjusted(6, 6, -6, -6), -1, 0, Qt::white, 2.5);
    }
    if (hasFocus()) Painting::focusRing(painter, QRectF(rect()), 12, m_theme);
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepInside();
}

void ComparisonView::wheelEvent(QWheelEvent *event)
{
    zoomTo((m_zoom > 0 ? m_zoom : fitZoom()) * std::pow(kStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ComparisonView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return;
    m_pressedAt = event->position();
    m_offsetAtPress = m_offset;
    m_dragsDivider = m_mode == Mode::Divider && (std::abs(event->position().x() - dividerX()) <= kGrip || m_zoom == 0);
    m_dragsPicture = !m_dragsDivider;
    if (m_dragsDivider) mouseMoveEvent(event);
}

void ComparisonView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        const bool near = m_mode == Mode::Divider && std::abs(event->position().x() - dividerX()) <= kGrip;
        setCursor(near ? Qt::SplitHCursor : m_zoom > 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    if (m_dragsDivider) {
        const QRectF picture = placed(pane(0)) & pane(0);
        if (picture.width() > 0) setDivider((event->position().x() - picture.left()) / picture.width());
    } else if (m_dragsPicture && m_zoom > 0) {
        m_offset = m_offsetAtPress + event->position() - m_pressedAt;
        keepInside();
        update();
    }
}

void ComparisonView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragsDivider = m_dragsPicture = false;
}

void ComparisonView::mouseDoubleClickEvent(QMouseEvent *event)
{
    zoomTo(m_zoom > 0 ? 0 : std::max(1.0, fitZoom() * 2), event->position());
}

void ComparisonView::keyPressEvent(QKeyEvent *event)
{
    const double now = m_zoom > 0 ? m_zoom : fitZoom();
    const QPointF middle = pane(0).center();
    const auto move = [this](double dx, double dy) {
        m_offset += QPointF(dx, dy);
        keepInside();
        update();
    };
    const bool slides = m_zoom == 0 && m_mode == Mode::Divider;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomTo(now * kStep, middle);
    case Qt::Key_Minus: return zoomTo(now / kStep, middle);
    case Qt::Key_0: return resetZoom();
    case Qt::Key_1: return zoomTo(1, middle);
    case Qt::Key_Left: return slides ? setDivider(m_divider - 0.05) : move(kKeyStep, 0);
    case Qt::Key_Right: return slides ? setDivider(m_divider + 0.05) : move(-kKeyStep, 0);
    case Qt::Key_Up: return move(0, kKeyStep);
    case Qt::Key_Down: return move(0, -kKeyStep);
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Ui
