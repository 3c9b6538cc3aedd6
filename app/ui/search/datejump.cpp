// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/search/datejump.h"

#include "app/ui/common/iconbutton.h"
#include "app/ui/common/textlabel.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextCharFormat>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Ui {

namespace {

constexpr int kYears = 20; //!< offered at least
constexpr int kMostWidePx = 420; //!< of the days

//! The days as Kith paints them: the chosen one is filled, today has a ring.
class Days : public QCalendarWidget
{
public:
    explicit Days(const Theme &theme) : m_theme(theme) {}

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override
    {
        const Colors &c = m_theme.colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(rect, c.raised);
        const qreal side = std::min(rect.width(), rect.height()) - 2;
        const QRectF circle(std::round(rect.center().x() + 0.5 - side / 2), std::round(rect.center().y() + 0.5 - side / 2), side, side);
        const bool isChosen = date == selectedDate();
        const bool isOfThisMonth = date.month() == monthShown();
        painter->setPen(date == QDate::currentDate() ? QPen(c.accentText, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(isChosen ? QBrush(c.accent) : QBrush(Qt::NoBrush));
        painter->drawEllipse(circle.adjusted(1, 1, -1, -1));
        painter->setPen(isChosen ? c.onAccent : date > maximumDate() || !isOfThisMonth ? c.control : c.text);
        painter->drawText(rect, Qt::AlignCenter, locale().toString(date.day()));
        painter->restore();
    }

private:
    const Theme &m_theme;
};

//! Rows of a list with room around their words.
class Rows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 16, std::max(30, size.height() + 10)};
    }
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignCenter;
    }
};

} // namespace

DateJump::DateJump(const Theme &theme, const QDate &shown, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_calendar(new Days(theme))
    , m_before(new IconButton(theme, QStringLiteral("back"), tr("Previous month")))
    , m_after(new IconButton(theme, QStringLiteral("next"), tr("Next month")))
    , m_month(new QComboBox)
    , m_year(new QComboBox)
{
    setObjectName(QStringLiteral("dateJump"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Jump to a date"));
    auto *title = new TextLabel(theme, TextRole::Strong);
    title->setText(tr("Jump to a date"));
    const QDate today = QDate::currentDate();
    const QDate day = shown.isValid() ? std::min(shown, today) : today;
    m_calendar->setObjectName(QStringLiteral("dateJumpCalendar"));
    m_calendar->setNavigationBarVisible(false); // of another age
    m_calendar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // dress() says how large
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_calendar->setMaximumDate(today);
    m_calendar->setSelectedDate(day);
    m_before->setObjectName(QStringLiteral("monthBefore"));
    m_after->setObjectName(QStringLiteral("monthAfter"));
    m_month->setObjectName(QStringLiteral("monthList"));
    m_year->setObjectName(QStringLiteral("yearList"));
    m_month->setAccessibleName(tr("Month"));
    m_year->setAccessibleName(tr("Year"));
    for (QComboBox *list : {m_month, m_year}) {
        list->setItemDelegate(new Rows(list));
        list->setMaxVisibleItems(12);
        list->view()->installEventFilter(this);
    }
    for (IconButton *arrow : {m_before, m_after}) arrow->setMirrors(true);
    fillLists(day);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_before);
    bar->addWidget(m_month, 1);
    bar->addWidget(m_year);
    bar->addWidget(m_after);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addLayout(bar);
    column->addWidget(m_calendar);
    dress();
    connect(&theme, &Theme::changed, this, &DateJump::dress);
    connect(m_before, &IconButton::clicked, this, [this] { turnTo(m_calendar->yearShown(), m_calendar->monthShown() - 1); });
    connect(m_after, &IconButton::clicked, this, [this] { turnTo(m_calendar->yearShown(), m_calendar->monthShown() + 1); });
    connect(m_month, &QComboBox::activated, this, [this](int index) { turnTo(m_calendar->yearShown(), index + 1); });
    connect(m_year, &QComboBox::activated, this, [this] { turnTo(m_year->currentData().toInt(), m_calendar->monthShown()); });
    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &DateJump::refresh);
    const auto choose = [this](const QDate &date) {
        Q_EMIT dateChosen(date);
        close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
    refresh();
}

void DateJump::fillLists(const QDate &first)
{
    const QLocale locale;
    for (int month = 1; month <= 12; ++month) m_month->addItem(locale.standaloneMonthName(month));
    const int now = QDate::currentDate().year();
    addYears(now, std::min(first.year(), now - kYears));
}

void DateJump::addYears(int from, int to)
{
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator); // a year is no number
    for (int year = from; year >= to; --year) m_year->addItem(plain.toString(year), year);
}

void DateJump::dress()
{
    const Colors &c = m_theme.colors();
    QPalette colors = m_theme.palette();
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) colors.setColor(role, c.raised);
    m_calendar->setPalette(colors);
    // Weekends in red shout; everybody knows them.
    QTextCharFormat plain;
    plain.setForeground(c.text);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) m_calendar->setWeekdayTextFormat(static_cast<Qt::DayOfWeek>(day), plain);
    QTextCharFormat header;
    header.setForeground(c.textSecondary);
    header.setBackground(c.raised);
    m_calendar->setHeaderTextFormat(header);
    const QFont font = m_theme.font(TextRole::Small);
    m_calendar->setFont(font);
    const int cell = std::max(32, QFontMetrics(font).height() + 14);
    // With large letters the names of the days are letters too: the window may be narrow.
    int named = 0;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        named = std::max(named, QFontMetrics(font).horizontalAdvance(QLocale().standaloneDayName(day, QLocale::ShortFormat)) + 8);
    const bool areShort = 7 * named > kMostWidePx;
    m_calendar->setHorizontalHeaderFormat(areShort ? QCalendarWidget::SingleLetterDayNames : QCalendarWidget::ShortDayNames);
    // A week has room whatever a table thinks its widest letter needs.
    if (auto *table = m_calendar->findChild<QTableView *>()) {
        table->horizontalHeader()->setMinimumSectionSize(8);
        table->verticalHeader()->setMinimumSectionSize(8);
    }
    m_calendar->setMinimumSize(7 * std::max(cell + 4, areShort ? 0 : named), 7 * cell);
    colors.setColor(QPalette::Highlight, c.selected);
    colors.setColor(QPalette::HighlightedText, c.text);
    colors.setColor(QPalette::WindowText, c.line); // the frame
    for (QComboBox *list : {m_month, m_year}) {
        list->setFont(font);
        list->view()->setPalette(colors);
        if (auto *frame = qobject_cast<QFrame *>(list->view()->parentWidget())) {
            frame->setPalette(colors);
            frame->setFrameStyle(QFrame::Box | QFrame::Plain);
        }
    }
    update();
}

void DateJump::turnTo(int year, int month)
{
    const QDate first = QDate(year, 1, 1).addMonths(month - 1);
    const int day = std::min(m_calendar->selectedDate().day(), first.daysInMonth());
    // The calendar keeps it in its bounds.
    m_calendar->setSelectedDate(std::clamp(first.addDays(day - 1), m_calendar->minimumDate(), m_calendar->maximumDate()));
    refresh();
}

void DateJump::refresh()
{
    const QDate page(m_calendar->yearShown(), m_calendar->monthShown(), 1);
    m_month->setCurrentIndex(page.month() - 1);
    int at = m_year->findData(page.year());
    if (at < 0) {
        // Somebody paged beyond what the list offers.
        addYears(m_year->itemData(m_year->count() - 1).toInt() - 1, page.year());
        at = m_year->findData(page.year());
    }
    m_year->setCurrentIndex(at);
    m_after->setEnabled(page.addMonths(1) <= m_calendar->maximumDate());
}

void DateJump::popup(const QPoint &globalPos)
{
    adjustSize();
    const QScreen *onScreen = screen();
    QPoint at(globalPos.x() - width() / 2, globalPos.y());
    const QRect over(parentWidget()->window()->mapToGlobal(QPoint()), parentWidget()->window()->size());
    at.setX(std::clamp(at.x(), over.left() + 8, std::max(over.left() + 8, over.right() - width() - 8)));
    if (onScreen) {
        const QRect room = onScreen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left() + 8, std::max(room.left() + 8, room.right() - width() - 8)));
        at.setY(std::clamp(at.y(), room.top() + 8, std::max(room.top() + 8, room.bottom() - height() - 8)));
    }
    move(at);
    show();
    m_calendar->setFocus();
}

bool DateJump::eventFilter(QObject *watched, QEvent *event)
{
    // A list that closes as early as this leaves the key itself to the calendar, which closes too.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void DateJump::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().raised);
    painter.setPen(m_theme.colors().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Ui
