// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling; timelineviewpainting.cpp paints, timelineviewinput.cpp has mouse and keyboard, timelineviewdown.cpp the button that leads to
// what is new.
#include "app/ui/timeline/timelineview.h"

#include "app/ui/common/iconbutton.h"
#include "app/ui/common/theme.h"
#include "app/ui/timeline/pictures.h"
#include "app/ui/timeline/timelineaccessible.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Ui {

namespace {
constexpr qreal kWidestColumn = 920;
constexpr int kTurnMs = 40;
constexpr int kGlideMs = 160;
constexpr int kFadeMs = 180;
constexpr int kStickyMs = 1400;
} // namespace

TimelineView::TimelineView(const Theme &theme, Pictures &pictures, TimelineRows::NameOf nameOf, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_pictures(pictures)
    , m_nameOf(std::move(nameOf))
    , m_rows(BubbleLook(theme, layoutDirection()), m_nameOf)
    , m_jump(new IconButton(theme, QStringLiteral("down"), tr("Go to the newest message"), this))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change the width, and with it every line break.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(48);

    m_jump->setObjectName(QStringLiteral("jumpToEnd"));
    m_jump->setLook(IconButton::Look::Raised);
    m_jump->setSide(44);
    m_jump->hide();
    connect(m_jump, &IconButton::clicked, this, &TimelineView::goDown);

    m_turn.setInterval(kTurnMs);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_turnAt = std::fmod(m_turnAt + kTurnMs / 1100.0, 1.0);
        viewport()->update();
    });
    m_autoScroll.setInterval(30);
    connect(&m_autoScroll, &QTimer::timeout, this, [this] {
        const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
        const int over = at.y() < 0 ? at.y() : std::max(0, at.y() - viewport()->height());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + over / 2);
        m_selection.head = endAt(at);
        viewport()->update();
    });
    m_glide.setDuration(kGlideMs);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &) { verticalScrollBar()->setValue(verticalScrollBar()->maximum() - leftToGlide()); });

    // Whoever scrolls meanwhile decides.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, &m_glide, &QVariantAnimation::stop);

    m_stickyFade.setDuration(kFadeMs);
    m_stickyFade.setStartValue(1.0);
    m_stickyFade.setEndValue(0.0);
    m_stickyFade.setCurrentTime(kFadeMs);
    connect(&m_stickyFade, &QVariantAnimation::valueChanged, this,
            [this] { viewport()->update(0, 0, viewport()->width(), static_cast<int>(kStickyTop + m_rows.dayDividerHeight()) + 16); });
    m_stickyRest.setSingleShot(true);
    m_stickyRest.setInterval(kStickyMs);
    connect(&m_stickyRest, &QTimer::timeout, this, [this] { m_stickyFade.start(); });

    const auto tint = [this] {
        // The scroll bar stands on the conversation, not beside it.
        QPalette p = m_theme.palette();
        p.setColor(QPalette::Window, m_theme.colors().chat);
        verticalScrollBar()->setPalette(p);
    };
    tint();
    connect(&theme, &Theme::changed, this, [this, tint] {
        tint();
        m_rows.setLook(BubbleLook(m_theme, layoutDirection()));
        relayout();
    });
    connect(&pictures, &Pictures::changed, this, &TimelineView::updateRow);
}

TimelineView::~TimelineView() = default;

void TimelineView::show(Model::TimelineModel *model, const TimelinePlace &place)
{
    if (m_model) m_model->disconnect(this);
    m_glide.stop();
    m_model = model;
    m_selection.clear();
    m_selecting = false;
    m_autoScroll.stop();
    m_current = 0;
    setFound(0, {});
    m_wanted = place;
    m_atEnd = place.key == 0;
    m_jump->hide();
    m_seeking = Seeking::Nothing;
    m_toUnread = 0;
    m_wasAtUnread = false;
    if (!m_model) {
        setUnreadBelow(0);
        viewport()->update();
        return;
    }
    connectModel();
    m_rows.rebuild(*m_model, columnWidth());
    updateRange();
    m_model->setPage(messagesInView());
    if (!m_model->isOpen()) return m_model->open(place.key);
    // What came while it was not on screen has its divider, and whoever was at the end sees it from its beginning.
    if (m_unread > 0) m_seeking = Seeking::Opening;
    goTo(place);
    if (m_unread > 0) m_model->findUnread();
}

template <typename F>
void TimelineView::keepingPlace(F change)
{
    // Whatever happens above or below, what the person looks at stays where it is - or the end stays in sight.
    const bool end = m_atEnd && m_model && !m_model->hasNewer();
    const TimelinePlace before = end ? TimelinePlace{} : place();
    change();
    m_changing = true;
    updateRange();
    if (end) verticalScrollBar()->setValue(verticalScrollBar()->maximum() - leftToGlide());
    else if (before.key != 0) goTo(before);
    m_changing = false;
    placeJumpButton();
    viewport()->update();
    askForPages();
}

void TimelineView::connectModel()
{
    Model::TimelineModel *model = m_model;
    connect(model, &Model::TimelineModel::opened, this, [this] {
        if (m_model->rowOf(m_wanted.key) < 0) m_wanted = {};
        if (m_wanted.key == 0 && m_model->unreadDivider() != 0) {
            // The first unread message stands near the top, with a little of what was read above it.
            m_wanted = {m_model->unreadDivider(), viewport()->height() * kUnreadAt};
            m_atEnd = false;
        }
        goTo(m_wanted);
        askForPages();
        viewport()->update();
    });
    connect(model, &Model::TimelineModel::modelReset, this, [this] {
        m_selection.clear();
        m_rows.rebuild(*m_model, columnWidth());
        updateRange();
        viewport()->update();
        TimelineAccessible::reordered(this);
    });
    connect(model, &Model::TimelineModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        keepingPlace([&] { m_rows.inserted(*m_model, first, last); });
        TimelineAccessible::rowsInserted(this, first, last);
    });
    connect(model, &Model::TimelineModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        keepingPlace([&] { m_rows.removed(*m_model, first, last); });
        TimelineAccessible::reordered(this);
    });
    connect(model, &Model::TimelineModel::rowsMoved, this,
            [this](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                keepingPlace([&] { m_rows.moved(*m_model, from, to > from ? to - 1 : to); });
                TimelineAccessible::reordered(this);
            });
    connect(model, &Model::TimelineModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        keepingPlace([&] { m_rows.changed(*m_model, first.row(), last.row()); });
        TimelineAccessible::rowsChanged(this, first.row(), last.row());
    });
    connect(model, &Model::TimelineModel::unreadDividerChanged, this, [this] {
        keepingPlace([&] { m_rows.place(*m_model); });
    });
    connect(model, &Model::TimelineModel::jumped, this, [this](Session::MessageKey key) {
        m_seeking = Seeking::Nothing;
        const Session::MessageKey unread = std::exchange(m_toUnread, 0);
        if (key == 0) {
            m_atEnd = true;
            const int most = verticalScrollBar()->maximum();
            // From far away the last stretch is enough to see where the window went.
            const int from = std::max(verticalScrollBar()->value(), most - 2 * viewport()->height());
            // What is left to the end: older pages may come in above meanwhile.
            m_glide.stop();
            m_glide.setStartValue(most - from);
            m_glide.setEndValue(0);
            m_glide.start();
            if (hasFocus() && m_current != 0 && m_rows.count() > 0) takeCurrent(m_rows.count() - 1);
        } else if (key == unread) {
            m_wasAtUnread = true;
            m_glide.stop();
            goTo({key, viewport()->height() * kUnreadAt});
        } else {
            setCurrentRow(m_model->rowOf(key));
        }
        // A page that is shorter than the view cannot be scrolled, so nothing else would ask for more.
        askForPages();
    });
    connect(model, &Model::TimelineModel::unreadFound, this, &TimelineView::takeUnread);
    connect(model, &Model::TimelineModel::failed, this, [this] { m_toUnread = 0; });
    // A person who writes wants to see it.
    connect(model, &Model::TimelineModel::arrived, this, [this](const Session::Message &message) {
        if (message.isOwn) goToEnd();
    });
}

qreal TimelineView::columnWidth() const
{
    const qreal margin = viewport()->width() < 600 ? 12 : 20;
    return std::max<qreal>(120, std::min<qreal>(viewport()->width() - 2 * margin, kWidestColumn * std::max(1.0, m_rows.look().scale)));
}

//! As many messages of one line as the view can show, and a few more.
int TimelineView::messagesInView() const
{
    const int line = static_cast<int>(m_rows.look().metaHeight) + 24;
    return std::clamp(viewport()->height() / line + 4, 16, Model::TimelineModel::kPage);
}

qreal TimelineView::columnLeft() const
{
    return std::floor((viewport()->width() - columnWidth()) / 2);
}

qreal TimelineView::originY() const
{
    // Few messages stand at the bottom, where the next one will come.
    const qreal spare = viewport()->height() - m_rows.height();
    return spare > 0 ? spare : -verticalScrollBar()->value();
}

void TimelineView::relayout()
{
    if (!m_model) return;
    keepingPlace([this] { m_rows.rebuild(*m_model, columnWidth()); });
}

void TimelineView::updateRange()
{
    const int height = viewport()->height();
    verticalScrollBar()->setPageStep(height);
    const bool was = std::exchange(m_changing, true);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_rows.height()) - height));
    m_changing = was;
}

void TimelineView::goTo(const TimelinePlace &place)
{
    const bool was = std::exchange(m_changing, true);
    const int row = place.key == 0 || !m_model ? -1 : m_model->rowOf(place.key);
    if (row < 0) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else verticalScrollBar()->setValue(static_cast<int>(m_rows.at(row).bubbleTop - place.offset));
    m_changing = was;
    m_atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 1;
    placeJumpButton();
    viewport()->update();
    Q_EMIT seenChanged();
}

TimelinePlace TimelineView::place() const
{
    if (!m_model || m_rows.count() == 0 || isAtEnd()) return {};
    const qreal top = -originY();
    int row = m_rows.rowAt(top);
    // A message whose upper edge can be seen holds better than one that is cut.
    if (m_rows.at(row).bubbleTop < top && row + 1 < m_rows.count()) ++row;
    // From the rows, not the model: it may be a step ahead of them.
    return {m_rows.at(row).layout->message().key, m_rows.at(row).bubbleTop - top};
}

QDate TimelineView::dayInView() const
{
    const int row = m_rows.rowAt(viewport()->height() / 2.0 - originY());
    return m_model && row >= 0 ? m_rows.at(row).at.day : QDate();
}

//! Pixels from the end, while the view glides there.
int TimelineView::leftToGlide() const
{
    return m_glide.state() == QAbstractAnimation::Running ? m_glide.currentValue().toInt() : 0;
}

bool TimelineView::isAtEnd() const
{
    return m_atEnd && (!m_model || !m_model->hasNewer());
}

void TimelineView::goToEnd()
{
    if (m_model) m_model->jumpToLatest();
}

std::optional<Session::Position> TimelineView::newestSeen() const
{
    if (!m_model || !m_model->isOpen() || m_rows.count() == 0) return std::nullopt;
    if (m_seeking == Seeking::Opening || m_toUnread != 0) return std::nullopt; // it stands elsewhere in a moment
    const qreal bottom = viewport()->height() - originY();
    for (int row = m_rows.rowAt(bottom); row >= 0; --row) {
        // Seen when its upper part is on screen; very long ones never fit as a whole.
        const bool seen = m_rows.at(row).bubbleTop + 24 <= bottom;
        if (seen && !m_model->at(row).isOwn) return m_model->at(row).position;
    }
    return std::nullopt;
}

void TimelineView::askForPages()
{
    if (!m_model || !m_model->isOpen()) return;
    const qreal top = -originY();
    const int view = viewport()->height();
    m_model->setReadingRow(m_rows.rowAt(top + view / 2.0), isAtEnd());
    if (top < 2.0 * view) m_model->loadOlder();
    if (m_rows.height() - top - view < 2.0 * view) m_model->loadNewer();
}

void TimelineView::scrollContentsBy(int, int)
{
    if (!m_changing) {
        m_stickyFade.stop();
        m_stickyFade.setCurrentTime(0);
        m_stickyRest.start();
        if (m_glide.state() != QAbstractAnimation::Running)
            m_atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 1;
        askForPages();
    }
    placeJumpButton();
    viewport()->update();
    if (!m_changing) Q_EMIT seenChanged();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_model) m_model->setPage(messagesInView());
    if (m_model && event->size().width() != event->oldSize().width()) relayout();
    else if (m_model) keepingPlace([] {});
    placeJumpButton();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        m_rows.setLook(BubbleLook(m_theme, layoutDirection()));
        relayout();
    }
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    m_glide.stop();
    askForPages(); // also where nothing can be scrolled: a page that could not be read is asked for again
    if (!event->pixelDelta().isNull()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - event->pixelDelta().y());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

QRect TimelineView::bubbleRect(int row) const
{
    if (row < 0 || row >= m_rows.count()) return {};
    if (const int head = m_rows.at(row).albumHead; head >= 0) {
        const TimelineRows::Row &album = m_rows.at(head);
        return album.layout->cells().at(row - head).area.translated(columnLeft(), originY() + album.bubbleTop).toAlignedRect();
    }
    const TimelineRows::Row &r = m_rows.at(row);
    return r.layout->bubble().translated(columnLeft(), originY() + r.bubbleTop).toAlignedRect();
}

void TimelineView::updateRow(Session::MessageKey key)
{
    const int row = m_model ? m_model->rowOf(key) : -1;
    if (row >= 0) viewport()->update(bubbleRect(row).adjusted(-8, -8, 8, 40)); // an album: the one picture
}

} // namespace Ui
