// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QComboBox;

namespace Ui {

class IconButton;
class Theme;

//! A calendar over the conversation, to jump to a day. Deletes itself when it closes.
class DateJump : public QFrame
{
    Q_OBJECT
public:
    DateJump(const Theme &theme, const QDate &shown, QWidget *parent);

    //! Below \a globalPos, kept in the width of the window and on the screen.
    void popup(const QPoint &globalPos);

Q_SIGNALS:
    void dateChosen(const QDate &date);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    void fillLists(const QDate &first);
    void addYears(int from, int to); //!< down to \a to
    //! To the same day of another month, as far as there is one.
    void turnTo(int year, int month);
    void refresh();

    const Theme &m_theme;
    QCalendarWidget *m_calendar;
    IconButton *m_before;
    IconButton *m_after;
    QComboBox *m_month;
    QComboBox *m_year;
};

} // namespace Ui
