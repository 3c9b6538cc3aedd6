// SPDX-License-Identifier: GPL-3.0-or-later
// What TimelineView paints; timelineview.cpp has the scrolling.
#include "app/ui/timeline/timelineview.h"

#include "app/ui/common/painting.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/bubblepainter.h"
#include "app/ui/timeline/messagewords.h"
#include "app/ui/timeline/pictures.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Ui {

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.colors().chat);
    if (!m_model || m_rows.count() == 0) return;
    painter.setRenderHint(QPainter::TextAntialiasing);
    const qreal origin = originY();
    const qreal left = columnLeft();
    m_turning = false;
    for (int row = m_rows.rowAt(event->rect().top() - origin); row < m_rows.count(); ++row) {
        if (m_rows.at(row).top + origin > event->rect().bottom()) break;
        paintRow(painter, row, m_rows.at(row).bubbleTop + origin, left);
    }
    paintDividers(painter, event->rect());
    if (m_turning != m_turn.isActive()) m_turning ? m_turn.start() : m_turn.stop();
}

void TimelineView::setFound(Session::MessageKey key, const QList<Session::TextRange> &parts)
{
    m_found = key;
    m_foundParts = parts;
    viewport()->update();
}

QList<TextSpan> TimelineView::markedIn(int row) const
{
    const MessageText *text = m_rows.at(row).layout->text();
    if (!text || m_rows.at(row).layout->isNotice()) return {};
    QList<TextSpan> marked;
    const auto [from, to] = selectedIn(row);
    if (to > from) marked.append({from, to});
    if (m_rows.at(row).layout->message().key != m_found) return marked;
    const QString &whole = m_rows.at(row).layout->message().text;
    qsizetype behind = 0;
    for (const Session::TextRange &part : m_foundParts) {
        // Where the marks of *bold* and the like are left out the place differs from that in the message: the next such word.
        const QString word = whole.mid(part.start, part.length);
        const qsizetype at = text->plain() == whole ? part.start : text->plain().indexOf(word, behind);
        if (at < 0) continue;
        behind = at + word.size();
        marked.append({at, behind});
    }
    return marked;
}

std::pair<qsizetype, qsizetype> TimelineView::selectedIn(int row) const
{
    if (m_selection.isEmpty()) return {0, 0};
    int from = m_model->rowOf(m_selection.anchor.key);
    int to = m_model->rowOf(m_selection.head.key);
    if (from < 0 || to < 0) return {0, 0};
    TimelineSelection::End first = m_selection.anchor;
    TimelineSelection::End last = m_selection.head;
    if (from > to || (from == to && first.position > last.position)) {
        std::swap(from, to);
        std::swap(first, last);
    }
    if (row < from || row > to) return {0, 0};
    const TimelineRows::Row &r = m_rows.at(row);
    if (!r.isShownBy(row) || !r.layout->text()) return {0, 0}; // a picture without words, or one that its album shows
    const qsizetype length = r.layout->text()->plain().size();
    return {row == from ? first.position : 0, row == to ? last.position : length};
}

void TimelineView::paintRow(QPainter &painter, int row, qreal y, qreal x)
{
    const TimelineRows::Row &r = m_rows.at(row);
    if (!r.isShownBy(row)) return;
    const Session::Message &message = r.layout->message();
    BubbleScene scene;
    scene.joinsAbove = r.joinsAbove;
    scene.joinsBelow = r.joinsBelow;
    scene.marked = markedIn(row);
    scene.isCurrent = (message.key == m_current && hasFocus()) || message.key == m_found;
    scene.isHoveredRing = message.key == m_hoveredRing;
    scene.turn = m_turnAt;
    const int cells = static_cast<int>(r.layout->cells().size());
    for (int i = 0; i < cells; ++i) {
        const Session::Message &one = r.layout->cellMessage(i);
        const QSizeF size = r.layout->cells().at(i).area.size() * painter.device()->devicePixelRatioF();
        // Cropped to fill its place: the longer side has to be as sharp as the shorter one.
        const QSizeF needed = QSizeF(one.image.widthPx, one.image.heightPx).scaled(size, Qt::KeepAspectRatioByExpanding);
        scene.album.append(m_pictures.best(one, needed.isEmpty() ? size.toSize() : needed.toSize()));
        if ((one.key == m_current && hasFocus()) || one.key == m_found) scene.currentCell = i;
        if (one.key == m_hoveredRing) scene.hoveredCell = i;
        const auto carried = one.attachment.transfer.state;
        if (!r.layout->cells().at(i).ring.isNull()
            && (carried == Session::TransferState::Waiting || carried == Session::TransferState::Preparing
                || (carried == Session::TransferState::Running && one.attachment.transfer.totalBytes <= 0)))
            m_turning = true;
    }
    if (cells == 0 && !r.layout->image().isNull()) {
        const qreal ratio = painter.device()->devicePixelRatioF();
        scene.picture = m_pictures.best(message, (r.layout->image().size() * ratio).toSize());
    }
    const auto transfer = message.attachment.transfer.state;
    if (!r.layout->ring().isNull()
        && (transfer == Session::TransferState::Waiting || transfer == Session::TransferState::Preparing
            || (transfer == Session::TransferState::Running && message.attachment.transfer.totalBytes <= 0)))
        m_turning = true;
    BubblePainter::paint(painter, QPointF(x, y), *r.layout, scene, m_rows.look(), m_theme);
}

void TimelineView::paintDividers(QPainter &painter, const QRect &area)
{
    const Colors &c = m_theme.colors();
    const qreal origin = originY();
    const qreal pillHeight = m_rows.dayDividerHeight();
    const qreal sticky = kStickyTop;
    const QDate today = QDate::currentDate();
    painter.setFont(m_rows.look().meta);
    const QFontMetricsF metrics(m_rows.look().meta);
    const auto pill = [&](qreal y, const QString &text, bool isOverText) {
        const qreal width = std::ceil(metrics.horizontalAdvance(text)) + 24;
        const QRectF shape(std::floor((viewport()->width() - width) / 2), std::round(y), width, pillHeight);
        if (isOverText) Painting::shadow(painter, shape, shape.height() / 2, c.shadow);
        // Over a bubble of its own colour it would be text on text.
        painter.setPen(isOverText ? QPen(c.control, 1) : QPen(Qt::NoPen));
        painter.setBrush(isOverText && c.isDark ? c.chat : c.pill);
        const QRectF edge = isOverText ? shape.adjusted(-0.5, -0.5, 0.5, 0.5) : shape;
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2);
        painter.setPen(c.pillText);
        painter.drawText(shape, Qt::AlignCenter, text);
        return shape;
    };
    m_dayPills.clear();
    // Where the next day's pill stands decides how far the sticky one may go.
    const int firstRow = m_rows.rowAt(-origin);
    int stickyRow = firstRow;
    while (stickyRow > 0 && !m_rows.at(stickyRow).hasDay) --stickyRow;
    for (int row = stickyRow; row < m_rows.count(); ++row) {
        const TimelineRows::Row &r = m_rows.at(row);
        if (r.top + origin > area.bottom() + 100) break;
        qreal dividers = r.bubbleTop + origin;
        if (r.hasUnread) {
            dividers -= m_rows.unreadDividerHeight() + 12;
            const QString text = tr("Unread messages");
            const qreal width = std::ceil(metrics.horizontalAdvance(text)) + 24;
            const QRectF label(std::floor((viewport()->width() - width) / 2), std::round(dividers), width, m_rows.unreadDividerHeight());
            painter.setPen(QPen(c.accentText, 1));
            const qreal middle = std::round(label.center().y()) + 0.5;
            painter.drawLine(QPointF(columnLeft(), middle), QPointF(label.left(), middle));
            painter.drawLine(QPointF(label.right(), middle), QPointF(columnLeft() + columnWidth(), middle));
            painter.drawText(label, Qt::AlignCenter, text);
        }
        if (!r.hasDay) continue;
        qreal y = dividers - pillHeight - 12;
        if (row == stickyRow && y < sticky) {
            y = sticky;
            for (int next = row + 1; next < m_rows.count(); ++next) {
                if (m_rows.at(next).top + origin > sticky + 3 * pillHeight) break;
                if (!m_rows.at(next).hasDay) continue;
                const qreal nextTop = m_rows.at(next).bubbleTop + origin - (m_rows.at(next).hasUnread ? m_rows.unreadDividerHeight() + 12 : 0)
                    - pillHeight - 12;
                y = std::min(y, nextTop - pillHeight - 4);
                break;
            }
        }
        // At rest only what stands in its own place is shown: a stuck one would lie over text.
        const bool stuck = row == stickyRow && y != dividers - pillHeight - 12;
        painter.setOpacity(stuck ? m_stickyFade.currentValue().toReal() : 1.0);
        const QRectF shape = pill(y, MessageWords::day(r.at.day, today), stuck);
        if (painter.opacity() > 0.5) m_dayPills.append({shape, r.at.day});
        painter.setOpacity(1.0);
    }
}

} // namespace Ui
