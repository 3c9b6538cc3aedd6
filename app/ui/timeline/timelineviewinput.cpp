// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard of TimelineView; timelineview.cpp has the scrolling.
#include "app/ui/timeline/timelineview.h"

#include "app/ui/timeline/messagewords.h"
#include "app/ui/timeline/timelineaccessible.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace Ui {

TimelineView::Hit TimelineView::hitAt(const QPoint &viewportPos) const
{
    Hit hit;
    if (!m_model || m_rows.count() == 0) return hit;
    const qreal y = viewportPos.y() - originY();
    const int row = m_rows.rowAt(y);
    const TimelineRows::Row &r = m_rows.at(row);
    hit.row = row;
    hit.inside = QPointF(viewportPos.x() - columnLeft(), y - r.bubbleTop);
    hit.part = r.layout->partAt(hit.inside);
    if (!r.layout->cells().isEmpty()) {
        // Each picture of an album is a row of its own.
        if (hit.part == BubblePart::Retry || hit.part == BubblePart::Discard) hit.row = row + r.layout->failedCell();
        else hit.row = row + std::max(0, r.layout->cellAt(hit.inside));
    }
    if (hit.part == BubblePart::Text) hit.link = r.layout->text()->linkAt(hit.inside - r.layout->textAt());
    return hit;
}

TimelineSelection::End TimelineView::endAt(const QPoint &viewportPos) const
{
    const Hit hit = hitAt(viewportPos);
    if (hit.row < 0) return {};
    const int head = m_rows.at(hit.row).albumHead;
    const int row = head >= 0 ? head : hit.row; // the caption is the first one's
    return {m_model->at(row).key, m_rows.at(row).layout->textPositionAt(hit.inside)};
}

QDate TimelineView::dayAt(const QPoint &viewportPos) const
{
    for (const auto &[shape, day] : m_dayPills) {
        if (shape.contains(viewportPos)) return day;
    }
    return {};
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return;
    m_pressedAt = event->position().toPoint();
    m_pressed = hitAt(m_pressedAt);
    m_pressedKey = m_pressed.row >= 0 ? m_model->at(m_pressed.row).key : 0;
    m_selection.clear();
    m_current = 0;
    if (m_pressed.row >= 0) {
        const TimelineSelection::End end = endAt(event->position().toPoint());
        m_selection.anchor = end;
        m_selection.head = end;
        m_selecting = true;
    }
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool isThing = m_pressed.part == BubblePart::Image || m_pressed.part == BubblePart::File;
    if (m_selecting && isThing && (event->buttons() & Qt::LeftButton)) {
        if ((at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
        m_selecting = false;
        return Q_EMIT dragRequested(m_pressedKey);
    }
    if (m_selecting && (event->buttons() & Qt::LeftButton)) {
        const TimelineSelection::End end = endAt(at);
        if (end != m_selection.head) {
            m_selection.head = end;
            viewport()->update();
        }
        const bool outside = at.y() < 0 || at.y() > viewport()->height();
        if (outside != m_autoScroll.isActive()) outside ? m_autoScroll.start() : m_autoScroll.stop();
        return;
    }
    const Hit hit = hitAt(at);
    Qt::CursorShape shape = Qt::ArrowCursor;
    switch (hit.part) {
    case BubblePart::Text: shape = hit.link.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor; break;
    case BubblePart::Image:
    case BubblePart::Transfer:
    case BubblePart::File:
    case BubblePart::Retry:
    case BubblePart::Discard:
    case BubblePart::Notice: shape = Qt::PointingHandCursor; break;
    case BubblePart::None:
    case BubblePart::Bubble: break;
    }
    if (dayAt(at).isValid()) shape = Qt::PointingHandCursor;
    viewport()->setCursor(shape);
    const Session::MessageKey ring = hit.part == BubblePart::Transfer ? m_model->at(hit.row).key : 0;
    if (ring != m_hoveredRing) {
        updateRow(m_hoveredRing);
        m_hoveredRing = ring;
        updateRow(ring);
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    m_autoScroll.stop();
    if (event->button() != Qt::LeftButton || !m_selecting) return;
    m_selecting = false;
    if (!m_selection.isEmpty()) {
        // What X11 calls the selection can be pasted with the middle button.
        if (QApplication::clipboard()->supportsSelection())
            QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
        return;
    }
    if (const QDate day = dayAt(event->position().toPoint()); day.isValid()) {
        Q_EMIT dayActivated(day, event->globalPosition().toPoint());
        return;
    }
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.row >= 0 && m_model->at(hit.row).key == m_pressedKey && hit.part == m_pressed.part) activate(hit);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || hit.part != BubblePart::Text) return;
    const BubbleLayout &layout = *m_rows.at(hit.row).layout;
    const auto [from, to] = layout.text()->wordAt(layout.textPositionAt(hit.inside));
    const Session::MessageKey key = m_model->at(hit.row).key;
    m_selection.anchor = {key, from};
    m_selection.head = {key, to};
    m_selecting = false;
    viewport()->update();
}

void TimelineView::activate(const Hit &hit)
{
    if (hit.row < 0) return;
    const Session::MessageKey key = m_model->at(hit.row).key;
    switch (hit.part) {
    case BubblePart::Text:
        if (!hit.link.isEmpty()) Q_EMIT linkActivated(hit.link);
        break;
    case BubblePart::Image: Q_EMIT imageActivated(key); break;
    case BubblePart::Transfer: Q_EMIT transferActivated(key); break;
    case BubblePart::File: Q_EMIT fileActivated(key); break;
    case BubblePart::Retry: Q_EMIT retryActivated(key); break;
    case BubblePart::Discard: Q_EMIT discardActivated(key); break;
    case BubblePart::Notice: Q_EMIT noticeActivated(key); break;
    case BubblePart::None:
    case BubblePart::Bubble: break;
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_model) return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        int row = currentRow();
        if (row < 0) row = m_rows.count() - 1;
        if (row < 0) return;
        setCurrentRow(row);
        const QRect bubble = bubbleRect(row) & viewport()->rect();
        Q_EMIT menuRequested(m_model->at(row).key, {}, viewport()->mapToGlobal(bubble.center()));
        return;
    }
    const Hit hit = hitAt(viewport()->mapFromGlobal(event->globalPos()));
    if (hit.row >= 0 && hit.part != BubblePart::None)
        Q_EMIT menuRequested(m_model->at(hit.row).key, hit.link, event->globalPos());
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_model) {
        auto *help = static_cast<QHelpEvent *>(event);
        const Hit hit = hitAt(help->pos());
        if (!hit.link.isEmpty()) {
            QToolTip::showText(help->globalPos(), hit.link.toDisplayString());
        } else if (hit.row >= 0 && m_rows.at(hit.row).layout->meta().adjusted(-8, -4, 8, 4).contains(hit.inside)) {
            const Session::Message &message = m_model->at(hit.row);
            const QDateTime when = message.serverTime.isValid() ? message.serverTime : message.sentTime;
            const QString time = QLocale().toString(when.toLocalTime(), QLocale::LongFormat);
            const QString state = MessageWords::progress(message);
            QToolTip::showText(help->globalPos(), state.isEmpty() ? time : QStringLiteral("%1\n%2").arg(time, state));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::Leave && m_hoveredRing != 0) updateRow(std::exchange(m_hoveredRing, 0));
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    // The ring must be somewhere as soon as the keyboard is here.
    if (byKeyboard && m_model && currentRow() < 0 && m_rows.count() > 0) {
        const int row = m_rows.rowAt(viewport()->height() - originY());
        setCurrentRow(row);
    }
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

int TimelineView::currentRow() const
{
    return m_current != 0 && m_model ? m_model->rowOf(m_current) : -1;
}

void TimelineView::setCurrentRow(int row)
{
    if (!m_model || row < 0 || row >= m_rows.count()) return;
    takeCurrent(row);
    scrollTo(row);
}

//! Where it stands.
void TimelineView::takeCurrent(int row)
{
    m_current = m_model->at(row).key;
    TimelineAccessible::focused(this, row);
    viewport()->update();
}

//! Whoever pages through the messages goes on from what is before the eyes: the first or last one that is seen whole.
void TimelineView::takeCurrentInView(bool first)
{
    if (m_rows.count() == 0) return;
    const qreal top = clearTop() - originY();
    const qreal bottom = viewport()->height() - originY();
    int row = m_rows.rowAt(first ? top : bottom);
    if (first && m_rows.at(row).top < top && row + 1 < m_rows.count() && m_rows.at(row + 1).top < bottom) ++row;
    if (!first && m_rows.at(row).bottom > bottom && row > 0 && m_rows.at(row - 1).bottom > top) --row;
    if (first && verticalScrollBar()->value() == 0) row = 0; // the first of all stands under its own day
    takeCurrent(row);
}

//! Below the day that sticks to the upper edge.
qreal TimelineView::clearTop() const
{
    return std::max(40, static_cast<int>(kStickyTop + m_rows.dayDividerHeight()) + 12);
}

void TimelineView::scrollTo(int row)
{
    m_glide.stop();
    const TimelineRows::Row &r = m_rows.at(row);
    const int value = verticalScrollBar()->value();
    const int height = viewport()->height();
    const int top = static_cast<int>(clearTop());
    if (r.top < value + top) verticalScrollBar()->setValue(static_cast<int>(r.top) - top - 4);
    else if (r.bottom > value + height) verticalScrollBar()->setValue(static_cast<int>(r.bottom) - height + 16);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!m_model) return;
    QScrollBar *bar = verticalScrollBar();
    const int row = currentRow();
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::SelectAll)) return selectAll();
    switch (event->key()) {
    case Qt::Key_Up:
        if (event->modifiers() != Qt::NoModifier) break;
        return row < 0 ? takeCurrentInView(false) : setCurrentRow(std::max(0, row - 1));
    case Qt::Key_Down:
        if (event->modifiers() != Qt::NoModifier) break;
        return row < 0 ? takeCurrentInView(true) : setCurrentRow(std::min(m_rows.count() - 1, row + 1));
    case Qt::Key_PageUp:
        if (event->modifiers() != Qt::NoModifier) break;
        m_glide.stop();
        bar->setValue(bar->value() - bar->pageStep() + 40);
        askForPages();
        return takeCurrentInView(true);
    case Qt::Key_PageDown:
        if (event->modifiers() != Qt::NoModifier) break;
        m_glide.stop();
        bar->setValue(bar->value() + bar->pageStep() - 40);
        askForPages();
        return takeCurrentInView(false);
    case Qt::Key_Home:
        m_glide.stop();
        bar->setValue(0);
        askForPages();
        return takeCurrentInView(true);
    case Qt::Key_End: return goToEnd();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (row >= 0) {
            const Session::Message &message = m_model->at(row);
            if (message.state == Session::MessageState::Failed) return Q_EMIT retryActivated(message.key);
            if (message.kind == Session::MessageKind::Image) return Q_EMIT imageActivated(message.key);
            if (message.kind == Session::MessageKind::File) return Q_EMIT fileActivated(message.key);
            if (m_rows.at(row).layout->isWarning()) return Q_EMIT noticeActivated(message.key);
            return;
        }
        break;
    case Qt::Key_F10: {
        // Qt before 6.8 makes a menu of the menu key only.
        if (event->modifiers() != Qt::ShiftModifier) break;
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, {}, viewport()->mapToGlobal(QPoint()));
        return contextMenuEvent(&menu);
    }
    case Qt::Key_Delete:
        if (row >= 0 && m_model->at(row).state == Session::MessageState::Failed)
            return Q_EMIT discardActivated(m_model->at(row).key);
        break;
    case Qt::Key_Escape:
        if (!m_selection.isEmpty() || m_current != 0) {
            m_selection.clear();
            m_current = 0;
            viewport()->update();
            return;
        }
        event->ignore();
        return;
    default: break;
    }
    // Whoever starts writing means the composer.
    const bool writes = !event->text().isEmpty() && event->text().at(0).isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (writes || event->matches(QKeySequence::Paste)) return Q_EMIT typed(event);
    event->ignore();
}

QString TimelineView::selectedText() const
{
    if (m_selection.isEmpty() || !m_model) return {};
    QStringList parts;
    for (int row = 0; row < m_rows.count(); ++row) {
        const auto [from, to] = selectedIn(row);
        if (to > from) parts.append(m_rows.at(row).layout->text()->plain().mid(from, to - from));
    }
    return parts.join(QLatin1Char('\n'));
}

void TimelineView::copy()
{
    if (!m_selection.isEmpty()) {
        QApplication::clipboard()->setText(selectedText());
    } else if (const int row = currentRow(); row >= 0) {
        QApplication::clipboard()->setText(MessageWords::copied(m_model->at(row)));
    }
}

void TimelineView::selectAll()
{
    if (m_rows.count() == 0) return;
    const auto *last = m_rows.at(m_rows.count() - 1).layout->text();
    m_selection.anchor = {m_model->at(0).key, 0};
    m_selection.head = {m_model->at(m_rows.count() - 1).key, last ? last->plain().size() : 1};
    viewport()->update();
}

} // namespace Ui
