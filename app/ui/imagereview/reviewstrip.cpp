// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/imagereview/reviewstrip.h"

#include "app/ui/common/icons.h"
#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Ui {

namespace {
constexpr int kSide = 56;
constexpr int kStep = kSide + 8;
constexpr int kRemove = 20;
constexpr int kMark = 22;
} // namespace

ReviewStrip::ReviewStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("reviewStrip"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ReviewStrip::sizeHint() const
{
    return QSize((static_cast<int>(m_entries.size()) + 1) * kStep, kSide + 8);
}

QSize ReviewStrip::minimumSizeHint() const
{
    return QSize(3 * kStep, kSide + 8);
}

void ReviewStrip::show(const QList<Entry> &entries, int chosen)
{
    m_entries = entries;
    m_chosen = chosen;
    const Entry shown = entries.isEmpty() ? Entry() : entries.at(std::clamp(chosen, 0, static_cast<int>(entries.size()) - 1));
    //: Said of a picture that could not be opened; %1 is its name
    const QString name = shown.isUnasked ? tr("%1 (sent as a file, untouched)").arg(shown.name) : shown.name;
    //: Said of the strip: which picture is chosen, its place, how many there are
    setAccessibleName(tr("Pictures: %1, %2 of %3").arg(name).arg(chosen + 1).arg(entries.size()));
    setToolTip(tr("Drag to put them in another order"));
    updateGeometry();
    update();
}

int ReviewStrip::firstShown() const
{
    // The chosen one is always there; the place that adds stands behind the last.
    const int fit = std::max(1, width() / kStep - 1);
    return std::clamp(m_chosen - fit + 1, 0, std::max(0, static_cast<int>(m_entries.size()) - fit));
}

QRect ReviewStrip::entryRect(int index) const
{
    const int x = (index - firstShown()) * kStep;
    return QRect(layoutDirection() == Qt::RightToLeft ? width() - x - kSide : x, 4, kSide, kSide);
}

QRect ReviewStrip::removeRect(int index) const
{
    const QRect r = entryRect(index);
    return QRect(layoutDirection() == Qt::RightToLeft ? r.left() - 2 : r.right() - kRemove + 3, r.top() - 3, kRemove, kRemove);
}

int ReviewStrip::indexAt(const QPoint &at) const
{
    for (int i = firstShown(); i <= m_entries.size(); ++i) {
        if (entryRect(i).adjusted(-4, -4, 4, 4).contains(at)) return i;
    }
    return -1;
}

void ReviewStrip::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = firstShown(); i < m_entries.size(); ++i) {
        const QRectF r = entryRect(i);
        if (r.left() > width() || r.right() < 0) break;
        const Entry &entry = m_entries.at(i);
        painter.save();
        painter.setOpacity(i == m_dragged ? 0.5 : 1.0);
        painter.setClipPath(Painting::roundedPath(r, 8, 8, 8, 8));
        painter.fillRect(r, c.surface);
        if (entry.thumbnail.isNull() || entry.isFile) {
            Icons::paint(painter, entry.isFile ? QStringLiteral("file") : QStringLiteral("image"), r, 24, c.textSecondary);
        } else {
            const QSizeF part = r.size().scaled(entry.thumbnail.size(), Qt::KeepAspectRatio);
            painter.drawImage(r, entry.thumbnail,
                              QRectF((entry.thumbnail.width() - part.width()) / 2, (entry.thumbnail.height() - part.height()) / 2, part.width(),
                                     part.height()));
        }
        painter.restore();
        if (entry.isUnasked) {
            const QRectF mark(layoutDirection() == Qt::RightToLeft ? r.left() + 2 : r.right() - kMark - 2, r.bottom() - kMark - 2, kMark, kMark);
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.warning);
            painter.drawEllipse(mark);
            Icons::paint(painter, QStringLiteral("alert"), mark, 18, c.warningText);
        }
        if (i == m_chosen) {
            painter.setPen(QPen(c.accentText, 2.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(r.adjusted(1, 1, -1, -1), 8, 8);
            if (m_entries.size() > 1) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(QColor(0, 0, 0, 190));
                painter.drawEllipse(QRectF(removeRect(i)));
                Icons::paint(painter, QStringLiteral("close"), removeRect(i), 12, Qt::white);
            }
        }
        if (i == m_target && m_dragged >= 0 && m_target != m_dragged) {
            painter.fillRect(QRectF(m_target > m_dragged ? r.right() + 2 : r.left() - 5, r.top(), 3, r.height()), c.accentText);
        }
    }
    const QRectF add = entryRect(static_cast<int>(m_entries.size()));
    painter.setPen(QPen(c.control, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(add.adjusted(1, 1, -1, -1), 8, 8);
    Icons::paint(painter, QStringLiteral("plus"), add, 22, c.textSecondary);
    if (hasFocus()) Painting::focusRing(painter, QRectF(rect()), 10, m_theme);
}

void ReviewStrip::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int index = indexAt(at);
    if (event->button() != Qt::LeftButton || index < 0) return;
    if (index == m_entries.size()) return Q_EMIT addRequested();
    if (index == m_chosen && m_entries.size() > 1 && removeRect(index).contains(at)) return Q_EMIT removed(index);
    m_pressedAt = at;
    m_dragged = -1;
    Q_EMIT chosen(index);
}

void ReviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_entries.size() < 2) return;
    const QPoint at = event->position().toPoint();
    if (m_dragged < 0 && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
    if (m_dragged < 0) m_dragged = m_chosen;
    m_target = std::min(indexAt(at), static_cast<int>(m_entries.size()) - 1);
    update();
}

void ReviewStrip::mouseReleaseEvent(QMouseEvent *)
{
    const int from = std::exchange(m_dragged, -1);
    const int to = std::exchange(m_target, -1);
    update();
    if (from >= 0 && to >= 0 && from != to) Q_EMIT moved(from, to);
}

void ReviewStrip::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_entries.size());
    const bool forward = event->key() == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int next = m_chosen + (forward ? 1 : -1);
        if (next < 0 || next >= count) return;
        if (event->modifiers() & Qt::ControlModifier) Q_EMIT moved(m_chosen, next);
        else Q_EMIT chosen(next);
        return;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (count > 1) Q_EMIT removed(m_chosen);
        return;
    case Qt::Key_Plus: return Q_EMIT addRequested();
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Ui
