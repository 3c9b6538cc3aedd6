// SPDX-License-Identifier: GPL-3.0-or-later
// The button that leads down to what is new; timelineview.cpp has the scrolling.
#include "app/ui/common/iconbutton.h"
#include "app/ui/timeline/timelineview.h"

#include <QScrollBar>

#include <utility>

namespace Ui {

namespace {
constexpr int kJumpMargin = 16;
}

void TimelineView::goDown()
{
    if (!m_model) return;
    if (m_unread == 0 || m_wasAtUnread) return goToEnd();
    m_seeking = Seeking::GoingDown;
    m_model->findUnread();
}

void TimelineView::goToUnread(Session::MessageKey key)
{
    m_toUnread = key;
    m_model->jumpTo(key);
}

//! \a key: the first unread message, which was looked for.
void TimelineView::takeUnread(Session::MessageKey key)
{
    const Seeking seeking = std::exchange(m_seeking, Seeking::Nothing);
    const int row = m_model->rowOf(key);
    // It may be before the eyes already, while the window was not in front.
    const bool isBelow = key != 0 && (row < 0 || m_rows.at(row).bubbleTop + originY() > viewport()->height() * (kUnreadAt + 0.1));
    // Somebody may be on the way elsewhere as soon as it opened.
    if (seeking == Seeking::Opening && m_wanted.key == 0 && key != 0 && (row >= 0 || !m_model->isLoading())) goToUnread(key);
    else if (seeking == Seeking::GoingDown) isBelow ? goToUnread(key) : goToEnd();
    else Q_EMIT seenChanged();
}

void TimelineView::setUnreadBelow(int count)
{
    m_unread = count;
    if (count == 0) m_wasAtUnread = false;
    m_jump->setBadge(count);
    m_jump->setName(count > 0 ? tr("Go to the newest message, %n unread", nullptr, count) : tr("Go to the newest message"));
}

QWidget *TimelineView::jumpButton() const
{
    return m_jump;
}

void TimelineView::placeJumpButton()
{
    const bool wanted = m_model && m_model->isOpen()
        && (m_model->hasNewer() || verticalScrollBar()->value() < verticalScrollBar()->maximum() - viewport()->height() / 3);
    const QSize side = m_jump->sizeHint();
    const int right = viewport()->geometry().right() - side.width() - kJumpMargin;
    const int x = layoutDirection() == Qt::RightToLeft ? viewport()->geometry().left() + kJumpMargin : right;
    const QRect usual(QPoint(x, viewport()->geometry().bottom() - side.height() - kJumpMargin), side);
    m_jump->setGeometry(wanted ? clearOfFailures(usual) : usual);
    if (!wanted && m_jump->hasFocus()) setFocus(); // or it goes on to the composer
    m_jump->setVisible(wanted);
    if (wanted) m_jump->raise();
}

//! It lies over what is read, but never over what can be done about a message that was not sent: then it stands above that.
QRect TimelineView::clearOfFailures(QRect button) const
{
    const qreal origin = originY() + viewport()->y();
    const qreal left = columnLeft() + viewport()->x();
    for (int row = m_rows.rowAt(button.bottom() + 8 - origin); row >= 0 && m_rows.at(row).bottom + origin > button.top() - 8; --row) {
        const TimelineRows::Row &r = m_rows.at(row);
        for (const QRectF &part : {r.layout->retry(), r.layout->discard()}) {
            const QRect area = part.translated(left, r.bubbleTop + origin).toAlignedRect();
            if (!part.isNull() && area.adjusted(-8, -8, 8, 8).intersects(button)) button.moveBottom(area.top() - 9);
        }
        if (button.top() < viewport()->y() + 8) break;
    }
    return button;
}

} // namespace Ui
