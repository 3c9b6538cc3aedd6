// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/search/datejump.h"

#include "app/ui/common/icons.h"
#include "app/ui/common/textlabel.h"

#include <QCalendarWidget>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace Ui {

DateJump::DateJump(const Theme &theme, const QDate &shown, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_calendar(new QCalendarWidget)
{
    setObjectName(QStringLiteral("dateJump"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Jump to a date"));
    auto *title = new TextLabel(theme, TextRole::Strong);
    title->setText(tr("Jump to a date"));
    m_calendar->setObjectName(QStringLiteral("dateJumpCalendar"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_calendar->setMaximumDate(QDate::currentDate());
    m_calendar->setSelectedDate(shown.isValid() ? shown : QDate::currentDate());
    // Weekends in red shout; everybody knows them.
    QTextCharFormat plain;
    plain.setForeground(theme.colors().text);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) m_calendar->setWeekdayTextFormat(static_cast<Qt::DayOfWeek>(day), plain);
    QTextCharFormat header;
    header.setForeground(theme.colors().textSecondary);
    m_calendar->setHeaderTextFormat(header);
    // Its own arrows are pictures of another age.
    const auto arrow = [this, &theme](const char *button, const char *icon) {
        if (auto *found = m_calendar->findChild<QToolButton *>(QString::fromLatin1(button)))
            found->setIcon(Icons::icon(QString::fromLatin1(icon), theme.colors().onAccent, theme.colors().onAccent));
    };
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    arrow("qt_calendar_prevmonth", rightToLeft ? "next" : "back");
    arrow("qt_calendar_nextmonth", rightToLeft ? "back" : "next");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_calendar);
    const auto choose = [this](const QDate &date) {
        Q_EMIT dateChosen(date);
        close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
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

void DateJump::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().raised);
    painter.setPen(m_theme.colors().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Ui
