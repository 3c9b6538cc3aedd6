// SPDX-License-Identifier: GPL-3.0-or-later
// Search everywhere, search here, jump to a date, galleries: by keyboard and mouse.
#include "app/model/searchresultsmodel.h"
#include "app/ui/chat/chatpage.h"
#include "app/ui/common/linetext.h"
#include "app/ui/details/gallerydelegate.h"
#include "app/ui/search/datejump.h"
#include "app/ui/search/searchdelegate.h"
#include "app/ui/search/searchtext.h"
#include "app/ui/timeline/timelineview.h"
#include "tests/app/ui/screen.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTextLayout>

using namespace Session;

class TestFinding : public QObject
{
    Q_OBJECT

    static MessageKey currentKey(Screen &screen)
    {
        const int row = screen.timeline()->currentRow();
        return row < 0 ? 0 : screen.timeline()->model()->at(row).key;
    }
    static QStringList markedIn(Screen &screen, MessageKey key)
    {
        QStringList parts;
        const auto *view = screen.timeline();
        const int row = view->model()->rowOf(key);
        if (row < 0) return parts; // on its way
        for (const Ui::TextSpan &span : view->markedIn(row)) parts << view->model()->at(row).text.mid(span.from, span.to - span.from);
        return parts;
    }
    //! Whether a ring is painted along the edge of the message.
    static bool isRinged(Screen &screen, MessageKey key)
    {
        const QRect area = screen.timeline()->bubbleRect(screen.timeline()->model()->rowOf(key)).adjusted(-6, -6, 6, 6);
        const QImage seen = screen.timeline()->viewport()->grab(area).toImage();
        const QColor ring = screen.theme.colors().accentText;
        int count = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x) count += seen.pixelColor(x, y) == ring;
        return count > area.width() + area.height();
    }

private Q_SLOTS:
    void everythingIsSearchedFromTheKeyboard();
    void theFieldOverTheListLeadsToAllMessages();
    void operatorsAreOfferedAndCompleted();
    void mistakesAreExplained();
    void whatIsFoundAnywhereIsMarkedUntilTheSearchIsLeft();
    void onePictureOfAnAlbumIsMarked();
    void theOpenConversationIsSearchedUpAndDown();
    void whatIsFoundFollowsWhatHappens();
    void theCountFollowsWhatHappens();
    void aDateLeadsToItsFirstMessage();
    void theCalendarIsPagedByItsHeader();
    void theCalendarOpensAtTheDayThatIsRead_data();
    void theCalendarOpensAtTheDayThatIsRead();
    void theGalleryLeadsToItsMessages();
    void aMonthIsNamedAsThereIsRoom();
    void whatFitsStandsInTheSnippet();
    void pictures_data();
    void pictures();
};

void TestFinding::everythingIsSearchedFromTheKeyboard()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    const auto cara = screen.play.addConversation(QStringLiteral("Cara"), QStringLiteral("cara"));
    const auto wanted = screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("the pineapple is ripe"));
    for (int i = 0; i < 120; ++i) screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("line %1").arg(i));
    screen.play.addText(cara, QStringLiteral("cara"), QStringLiteral("no pineapple here"));
    screen.show();
    screen.open(cara);
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = screen.child<QLineEdit>("searchField");
    QVERIFY(field && field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("pineapple"));
    auto *list = screen.child<QListView>("searchResults");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("no pineapple here")));
    QTRY_VERIFY(screen.child<QLabel>("searchStatus")->text().contains(QStringLiteral("122")));
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(screen.main()->findChild<Ui::ChatPage *>()->conversation(), anna);
    QTRY_COMPARE(currentKey(screen), wanted); // far above the newest page
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QVERIFY(screen.child<QListView>("conversationList")->isVisible());
}

void TestFinding::theFieldOverTheListLeadsToAllMessages()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    const auto pine = screen.play.addConversation(QStringLiteral("Pine"), QStringLiteral("pine"));
    screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("the pineapple is ripe"));
    screen.play.addText(pine, QStringLiteral("pine"), QStringLiteral("hello"));
    screen.show();
    auto *filter = screen.child<QLineEdit>("conversationFilter");
    auto *button = screen.child<QPushButton>("searchEverywhereButton");
    auto *list = screen.child<QListView>("conversationList");
    const auto found = [&] { return screen.child<QListView>("searchResults"); };
    QVERIFY(!button->isVisible());
    // No conversation is called so: Enter goes on to what was written.
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("pineapple"));
    QVERIFY(button->isVisible());
    QVERIFY(button->text().contains(QStringLiteral("pineapple")));
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_VERIFY(found() && found()->model()->rowCount() == 1);
    auto *field = screen.child<QLineEdit>("searchField");
    QVERIFY(field->hasFocus());
    QCOMPARE(field->text(), QStringLiteral("pineapple"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(filter->isVisible() && filter->hasFocus());
    // One is: it stands below it, one step of the keyboard farther, and near the rows.
    QTest::keyClick(filter, Qt::Key_Escape);
    QTest::keyClicks(filter, QStringLiteral("pine"));
    QCOMPARE(list->model()->rowCount(), 1);
    QCoreApplication::processEvents();
    const int below = list->visualRect(list->model()->index(0, 0)).bottom();
    QVERIFY(button->mapTo(&screen.window, QPoint()).y() - list->mapTo(&screen.window, QPoint(0, below)).y() < 24);
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Up);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(button, Qt::Key_Return);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->text(), QStringLiteral("pine"));
    QTRY_COMPARE(found()->model()->rowCount(), 1); // the beginning of a word
    QTest::keyClick(field, Qt::Key_Escape);
    // The menu has it too.
    screen.child<QAbstractButton>("menuButton")->click();
    auto *menu = screen.child<QMenu>("accountMenu");
    QAction *all = nullptr;
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text() == QStringLiteral("Search all messages")) all = action;
    }
    QVERIFY(all);
    QCOMPARE(all->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    all->trigger();
    QVERIFY(field->isVisible());
    menu->close();
    // A long word does not make the column wider.
    QTest::keyClick(field, Qt::Key_Escape);
    const int width = filter->width();
    filter->setText(QString(200, QLatin1Char('w')));
    QCoreApplication::processEvents();
    QCOMPARE(filter->width(), width);
    QVERIFY(button->fontMetrics().horizontalAdvance(button->text()) < button->width());
}

void TestFinding::operatorsAreOfferedAndCompleted()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("hello"));
    screen.play.addText(anna, QStringLiteral("ben"), QStringLiteral("hello too"));
    screen.show();
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = screen.child<QLineEdit>("searchField");
    QVERIFY(screen.child<QPushButton>("chip has:"));
    QTest::keyClicks(field, QStringLiteral("fr"));
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(field->text(), QStringLiteral("from:"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("a"));
    QTRY_VERIFY(screen.child<QPushButton>("chip from:anna"));
    screen.child<QPushButton>("chip from:anna")->click();
    QCOMPARE(field->text(), QStringLiteral("from:anna "));
    QTest::keyClicks(field, QStringLiteral("hello"));
    QTRY_COMPARE(screen.child<QListView>("searchResults")->model()->rowCount(), 1);
}

void TestFinding::mistakesAreExplained()
{
    Screen screen;
    screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    screen.show();
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = screen.child<QLineEdit>("searchField");
    auto *status = screen.child<QLabel>("searchStatus");
    field->setText(QStringLiteral("before:soon x"));
    QTRY_VERIFY(status->text().contains(QStringLiteral("before:soon")));
    field->setText(QStringLiteral("from:"));
    QTRY_VERIFY(!status->text().contains(QStringLiteral("from:"))); // still being typed
    field->setText(QStringLiteral("form:anna"));
    QTRY_VERIFY(status->text().contains(QStringLiteral("form:")));
    QCOMPARE(Ui::SearchText::meaning(SearchQuery::parse(QStringLiteral("x"), QDate(2024, 5, 31))), QString());
    QVERIFY(Ui::SearchText::meaning(SearchQuery::parse(QStringLiteral("after:2023"), QDate(2024, 5, 31))).contains(QStringLiteral("24")));
}

void TestFinding::whatIsFoundAnywhereIsMarkedUntilTheSearchIsLeft()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    const auto cara = screen.play.addConversation(QStringLiteral("Cara"), QStringLiteral("cara"));
    const auto wanted = screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("the pineapple is ripe"));
    for (int i = 0; i < 120; ++i) screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("line %1").arg(i));
    const auto other = screen.play.addText(cara, QStringLiteral("cara"), QStringLiteral("no pineapple here"));
    screen.show();
    screen.open(cara);
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = screen.child<QLineEdit>("searchField");
    QTest::keyClicks(field, QStringLiteral("pineapple"));
    auto *list = screen.child<QListView>("searchResults");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    Q_EMIT list->clicked(list->model()->index(0, 0));
    QTRY_COMPARE(markedIn(screen, other), QStringList(QStringLiteral("pineapple")));
    Q_EMIT list->clicked(list->model()->index(1, 0)); // another conversation, far up
    QTRY_COMPARE(markedIn(screen, wanted), QStringList(QStringLiteral("pineapple")));
    field->setFocus(); // the ring is no matter of the keyboard
    QTRY_VERIFY(isRinged(screen, wanted));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(markedIn(screen, wanted), QStringList());
    screen.child<QWidget>("composer")->setFocus();
    QVERIFY(!isRinged(screen, wanted));
}

void TestFinding::onePictureOfAnAlbumIsMarked()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    QList<MessageKey> keys;
    for (int i = 0; i < 3; ++i) {
        Message m = Played::imageMessage(Scenes::photo(QSize(400, 300), i), {}, false);
        m.album = {QByteArray(16, 'a'), i, 3};
        m.attachment.name = QStringLiteral("hut-%1.jpg").arg(i);
        keys.append(screen.play.addMessage(anna, m));
    }
    screen.show();
    screen.open(anna);
    QCOMPARE(screen.timeline()->rows().at(0).layout->cells().size(), 3);
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = screen.child<QLineEdit>("searchField");
    QTest::keyClicks(field, QStringLiteral("has:image "));
    auto *list = screen.child<QListView>("searchResults");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    Q_EMIT list->clicked(list->model()->index(1, 0));
    field->setFocus();
    QTRY_VERIFY(isRinged(screen, keys.at(1)));
    QVERIFY(!isRinged(screen, keys.at(0)) && !isRinged(screen, keys.at(2)));
    QTest::keyClick(field, Qt::Key_Escape);
    screen.child<QWidget>("composer")->setFocus();
    QVERIFY(!isRinged(screen, keys.at(1)));
}

void TestFinding::theOpenConversationIsSearchedUpAndDown()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    const auto cara = screen.play.addConversation(QStringLiteral("Cara"), QStringLiteral("cara"));
    QList<MessageKey> keys;
    for (int i = 0; i < 200; ++i) {
        const auto key = screen.play.addText(anna, QStringLiteral("anna"), i % 60 == 10 ? QStringLiteral("unneedled needle %1").arg(i) : QStringLiteral("hay %1").arg(i));
        if (i % 60 == 10) keys.prepend(key);
    }
    screen.play.addText(cara, QStringLiteral("cara"), QStringLiteral("needle elsewhere"));
    screen.show();
    screen.open(anna);
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier);
    auto *field = screen.child<QLineEdit>("findField");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("needle"));
    auto *count = screen.child<QLabel>("findCount");
    QTRY_COMPARE(count->text(), QStringLiteral("1 of 4"));
    QTRY_COMPARE(currentKey(screen), keys.at(0));
    // The word is marked where it stands, the keyboard being in the field.
    const auto *view = screen.child<Ui::TimelineView>("timeline");
    const auto markedIn = [view](MessageKey key) {
        QStringList parts;
        const int row = view->model()->rowOf(key);
        if (row < 0) return parts; // on its way
        for (const Ui::TextSpan &span : view->markedIn(row)) parts << view->model()->at(row).text.mid(span.from, span.to - span.from);
        return parts;
    };
    QTRY_COMPARE(markedIn(keys.at(0)), QStringList(QStringLiteral("needle")));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(currentKey(screen), keys.at(1));
    QTest::keyClick(field, Qt::Key_Up);
    QTRY_COMPARE(currentKey(screen), keys.at(2));
    QCOMPARE(count->text(), QStringLiteral("3 of 4"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(currentKey(screen), keys.at(1));
    QTest::keyClicks(field, QStringLiteral("xyz"));
    QTRY_COMPARE(count->text(), QStringLiteral("Nothing found"));
    QCOMPARE(markedIn(keys.at(1)), QStringList());
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Backspace);
    QTRY_COMPARE(markedIn(keys.at(0)), QStringList(QStringLiteral("needle")));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(markedIn(keys.at(0)), QStringList());
    QVERIFY(!screen.child<QWidget>("findBar")->isVisible());
}

void TestFinding::whatIsFoundFollowsWhatHappens()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    const auto cara = screen.play.addConversation(QStringLiteral("Cara"), QStringLiteral("cara"));
    for (int i = 0; i < 40; ++i) screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("needle %1").arg(i));
    screen.show();
    screen.open(cara);
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = screen.child<QLineEdit>("searchField");
    QTest::keyClicks(field, QStringLiteral("needle"));
    auto *list = screen.child<QListView>("searchResults");
    QTest::mouseMove(field); // not over the list
    QTRY_COMPARE(list->model()->rowCount(), 40);
    const auto textAt = [list](int row) { return list->model()->index(row, 0).data().toString(); };
    // A list that rests at its top shows what is new.
    screen.play.receive(cara, QStringLiteral("cara"), QStringLiteral("a needle of hers"));
    QTRY_COMPARE(list->model()->rowCount(), 41);
    QCOMPARE(textAt(0), QStringLiteral("a needle of hers"));
    QCOMPARE(list->verticalScrollBar()->value(), 0);
    QTRY_VERIFY(screen.child<QLabel>("searchStatus")->text().contains(QStringLiteral("41")));
    // Whoever stands somewhere keeps standing there.
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    const QRect was = list->visualRect(list->currentIndex());
    screen.play.receive(cara, QStringLiteral("cara"), QStringLiteral("needle again"));
    screen.play.receive(anna, QStringLiteral("anna"), QStringLiteral("hay"));
    QTRY_COMPARE(list->model()->rowCount(), 42);
    QCOMPARE(list->currentIndex().row(), 2);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("needle 39"));
    QVERIFY(list->selectionModel()->isSelected(list->currentIndex()));
    QCOMPARE(list->visualRect(list->currentIndex()), was);
    // And whoever has scrolled away from it sees what they saw.
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2);
    const auto seen = [list] { return list->indexAt(QPoint(40, 4)).data().toString(); };
    const QString before = seen();
    const int top = list->visualRect(list->indexAt(QPoint(40, 4))).top();
    screen.play.receive(cara, QStringLiteral("cara"), QStringLiteral("needle once more"));
    QTRY_COMPARE(list->model()->rowCount(), 43);
    QCOMPARE(seen(), before);
    QCOMPARE(list->visualRect(list->indexAt(QPoint(40, 4))).top(), top);
    screen.play.removeMessage(40); // "needle 39", where the keyboard is
    QCOMPARE(list->model()->rowCount(), 42);
    QCOMPARE(seen(), before);
    // What is not shown asks nothing, and is right when it is back.
    QTest::keyClick(list, Qt::Key_Escape);
    const int asked = screen.called(QStringLiteral("search"));
    screen.play.receive(cara, QStringLiteral("cara"), QStringLiteral("needle, unseen"));
    QTest::qWait(2 * Model::SearchResultsModel::kFollowMs);
    QCOMPARE(screen.called(QStringLiteral("search")), asked);
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(list->model()->rowCount(), 43);
    QCOMPARE(textAt(0), QStringLiteral("needle, unseen"));
}

void TestFinding::theCountFollowsWhatHappens()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    const auto cara = screen.play.addConversation(QStringLiteral("Cara"), QStringLiteral("cara"));
    QList<MessageKey> keys;
    for (int i = 0; i < 100; ++i) {
        const auto key = screen.play.addText(anna, QStringLiteral("anna"), i % 30 == 10 ? QStringLiteral("needle %1").arg(i) : QStringLiteral("hay %1").arg(i));
        if (i % 30 == 10) keys.prepend(key);
    }
    screen.show();
    screen.open(anna);
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier);
    auto *field = screen.child<QLineEdit>("findField");
    auto *count = screen.child<QLabel>("findCount");
    auto *newer = screen.child<QAbstractButton>("findNewer");
    QTest::keyClicks(field, QStringLiteral("needle"));
    QTRY_COMPARE(count->text(), QStringLiteral("1 of 3"));
    QTRY_COMPARE(currentKey(screen), keys.at(0));
    QVERIFY(!newer->isEnabled());
    screen.play.receive(cara, QStringLiteral("cara"), QStringLiteral("needle elsewhere"));
    screen.play.receive(anna, QStringLiteral("anna"), QStringLiteral("a new needle"));
    const auto last = screen.play.lastKey();
    QTRY_COMPARE(count->text(), QStringLiteral("2 of 4"));
    QCOMPARE(currentKey(screen), keys.at(0)); // still there
    QVERIFY(newer->isEnabled());
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(currentKey(screen), last);
    QCOMPARE(count->text(), QStringLiteral("1 of 4"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(currentKey(screen), keys.at(0));
    // What it stood at goes: from there to its neighbours.
    screen.play.removeMessage(keys.at(0));
    QCOMPARE(count->text(), QStringLiteral("\u2013 of 3"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(currentKey(screen), keys.at(1));
    QCOMPARE(count->text(), QStringLiteral("2 of 3"));
    screen.play.removeMessage(keys.at(1));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(currentKey(screen), last);
    // Nothing fits, until something does.
    field->setText(QStringLiteral("pineapple"));
    QTRY_COMPARE(count->text(), QStringLiteral("Nothing found"));
    screen.play.receive(anna, QStringLiteral("anna"), QStringLiteral("pineapple"));
    QTRY_COMPARE(count->text(), QStringLiteral("\u2013 of 1"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(count->text(), QStringLiteral("1 of 1"));
}

void TestFinding::aDateLeadsToItsFirstMessage()
{
    Screen screen;
    const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    const QDateTime today = QDateTime::currentDateTime();
    MessageKey wanted = 0;
    for (int i = 0; i < 200; ++i) {
        const auto key = screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("line %1").arg(i), today.addDays((i - 199) / 10));
        if (i > 0 && (i - 199) / 10 == -12 && wanted == 0) wanted = key;
    }
    screen.show();
    screen.open(anna);
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier);
    screen.child<QAbstractButton>("findDate")->click();
    auto *calendar = screen.main()->findChild<QCalendarWidget *>(QStringLiteral("dateJumpCalendar"));
    QVERIFY(calendar);
    QCOMPARE(calendar->maximumDate(), QDate::currentDate());
    Q_EMIT calendar->clicked(today.addDays(-12).date());
    QTRY_COMPARE(currentKey(screen), wanted);
}

void TestFinding::theCalendarIsPagedByItsHeader()
{
    Screen screen;
    screen.show();
    const QDate today = QDate::currentDate();
    const QDate shown(today.year() - 1, 3, 31);
    auto *jump = new Ui::DateJump(screen.theme, shown, screen.main());
    jump->popup(screen.window.mapToGlobal(QPoint(400, 100)));
    auto *calendar = jump->findChild<QCalendarWidget *>();
    auto *month = jump->findChild<QComboBox *>(QStringLiteral("monthList"));
    auto *year = jump->findChild<QComboBox *>(QStringLiteral("yearList"));
    auto *after = jump->findChild<QAbstractButton *>(QStringLiteral("monthAfter"));
    QVERIFY(!calendar->isNavigationBarVisible());
    QCOMPARE(month->currentIndex(), 2);
    QCOMPARE(year->currentText(), QString::number(shown.year()));
    QVERIFY(month->itemText(8).startsWith(QStringLiteral("September")));
    // Only one day is chosen: it goes along.
    jump->findChild<QAbstractButton *>(QStringLiteral("monthBefore"))->click();
    QCOMPARE(calendar->selectedDate(), shown.addMonths(-1));
    QCOMPARE(month->currentIndex(), 1);
    // Not beyond today.
    year->setCurrentIndex(0);
    Q_EMIT year->activated(0);
    QCOMPARE(calendar->yearShown(), today.year());
    month->setCurrentIndex(11);
    Q_EMIT month->activated(11);
    QVERIFY(calendar->selectedDate() <= today);
    QVERIFY(!after->isEnabled());
    QCOMPARE(month->currentIndex(), today.month() - 1);
    // The keyboard's paging is followed, beyond the years of the list too.
    calendar->setSelectedDate(QDate(today.year() - 40, 5, 5));
    QCOMPARE(year->currentData().toInt(), today.year() - 40);
    // Today is marked in another way than the chosen day, on the popup's own ground.
    calendar->setSelectedDate(today);
    for (const auto mode : {Ui::Theme::Mode::Light, Ui::Theme::Mode::Dark}) {
        screen.play.session().settings().set(Settings::Key::Theme, Ui::Theme::nameOfMode(mode));
        const QImage image = jump->grab().toImage();
        const QRect days(calendar->mapTo(jump, QPoint()), calendar->size());
        QCOMPARE(image.pixelColor(days.topLeft() + QPoint(2, 2)), screen.theme.colors().raised);
        QCOMPARE(image.pixelColor(days.bottomRight() - QPoint(2, 2)), screen.theme.colors().raised);
    }
    jump->close();
    // With the largest letters it has room in the narrowest window.
    screen.play.session().settings().set(Settings::Key::TextSizePercent, 200);
    screen.window.resize(480, 800);
    auto *large = new Ui::DateJump(screen.theme, shown, screen.main());
    large->popup(screen.window.mapToGlobal(QPoint(400, 100)));
    QVERIFY2(large->width() <= 480 - 16, qPrintable(QString::number(large->width())));
    const auto *days = large->findChild<QTableView *>();
    const auto *week = days->horizontalHeader();
    for (int day = 0; day < 7; ++day) {
        const int at = week->visualIndex(day) < 0 ? -1 : week->sectionViewportPosition(day);
        QVERIFY(at >= 0 && at + week->sectionSize(day) <= days->viewport()->width());
    }
    if (const QString folder = qEnvironmentVariable("KITH_PICTURES"); !folder.isEmpty()) QVERIFY(large->grab().save(folder + QStringLiteral("/calendar-200.png")));
    large->close();
    auto *filter = screen.child<QLineEdit>("conversationFilter");
    filter->setText(QStringLiteral("nobody is called so"));
    QCoreApplication::processEvents();
    const auto *button = screen.child<QPushButton>("searchEverywhereButton");
    QVERIFY(button->isVisible() && button->height() >= button->sizeHint().height());
    if (const QString folder = qEnvironmentVariable("KITH_PICTURES"); !folder.isEmpty()) QVERIFY(screen.window.grab().save(folder + QStringLiteral("/list-nothing-200.png")));
}

void TestFinding::theCalendarOpensAtTheDayThatIsRead_data()
{
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestFinding::theCalendarOpensAtTheDayThatIsRead()
{
    QFETCH(bool, isMirrored);
    qApp->setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    {
        Screen screen;
        const auto anna = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
        const QDateTime today = QDateTime::currentDateTime();
        for (int i = 0; i < 200; ++i) screen.play.addText(anna, QStringLiteral("anna"), QStringLiteral("line %1").arg(i), today.addDays((i - 199) / 8 - 30));
        screen.show(QSize(480, 700));
        screen.open(anna);
        const auto calendar = [&] { return screen.main()->findChild<QCalendarWidget *>(QStringLiteral("dateJumpCalendar")); };
        QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier);
        auto *button = screen.child<QWidget>("findDate");
        screen.child<QAbstractButton>("findDate")->click();
        QCOMPARE(calendar()->selectedDate(), today.addDays(-30).date());
        // At its button, and not beyond the window.
        const auto *jump = calendar()->parentWidget();
        const QPoint below = button->mapToGlobal(QPoint(button->width() / 2, button->height()));
        QVERIFY(jump->y() >= below.y() && jump->y() < below.y() + 12);
        QVERIFY(jump->x() < below.x() && jump->x() + jump->width() > below.x());
        const QRect window(screen.window.mapToGlobal(QPoint()), screen.window.size());
        QVERIFY(jump->x() >= window.left() && jump->x() + jump->width() <= window.right() + 1);
        QTest::keyClick(calendar(), Qt::Key_Escape);
        QTRY_VERIFY(!calendar());
        screen.timeline()->verticalScrollBar()->setValue(screen.timeline()->verticalScrollBar()->maximum() / 2);
        const QDate read = screen.timeline()->dayInView();
        QVERIFY(read < today.addDays(-30).date());
        screen.child<QAbstractButton>("findDate")->click();
        QCOMPARE(calendar()->selectedDate(), read);
    }
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void TestFinding::theGalleryLeadsToItsMessages()
{
    Screen screen;
    const auto id = screen.play.addConversation(QStringLiteral("Anna"), QStringLiteral("anna"));
    const auto photo = screen.play.addMessage(id, Played::imageMessage(Scenes::photo(QSize(400, 300), 1), QString(), false));
    const auto link = screen.play.addText(id, QStringLiteral("anna"), QStringLiteral("see https://example.org/a"));
    for (int i = 0; i < 80; ++i) screen.play.addText(id, QStringLiteral("anna"), QStringLiteral("line %1").arg(i));
    screen.show(QSize(1300, 700));
    screen.open(id);
    QTest::keyClick(&screen.window, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    auto *media = screen.child<QListView>("mediaList");
    QTRY_COMPARE(media->model()->rowCount(), 1);
    QVERIFY(media->isVisible());
    Q_EMIT media->clicked(media->model()->index(0, 0));
    QTRY_COMPARE(currentKey(screen), photo);
    screen.child<QPushButton>("linksTab")->click();
    auto *links = screen.child<QListView>("linksList");
    QTRY_COMPARE(links->model()->rowCount(), 1);
    screen.play.receive(id, QStringLiteral("anna"), QStringLiteral("and https://example.org/b"));
    QTRY_COMPARE(links->model()->rowCount(), 2); // while it is open
    links->setCurrentIndex(links->model()->index(1, 0));
    QTest::keyClick(links, Qt::Key_Return);
    QTRY_COMPARE(currentKey(screen), link);
    screen.child<QPushButton>("filesTab")->click();
    QTRY_VERIFY(!screen.child<QListView>("filesList")->isVisible()); // says that there are none
    // Where there is no room it stands in the conversation's place, and Escape leads back.
    screen.window.resize(480, 700);
    QTRY_VERIFY(!screen.timeline()->isVisible());
    screen.child<QAbstractButton>("detailsClose")->click();
    QTRY_VERIFY(screen.timeline()->isVisible());
}

void TestFinding::aMonthIsNamedAsThereIsRoom()
{
    Screen screen;
    Ui::Pictures pictures(screen.play.session().downloader(), Scenes::decoders());
    const Model::GalleryModel model(screen.play.session().finder(), screen.play.session().timeline(), Shelf::Media);
    const Ui::GalleryDelegate delegate(screen.theme, pictures, model, Shelf::Media);
    Message m = Played::imageMessage(Scenes::photo(QSize(40, 30), 1), {}, false);
    m.serverTime = QDateTime(QDate(2026, 9, 14), QTime(12, 0));
    const auto width = [&](const QString &text) { return Ui::LineText::width(text, screen.theme.font(Ui::TextRole::Meta)); };
    QCOMPARE(delegate.month(m, 500), QStringLiteral("September 2026"));
    QCOMPARE(delegate.month(m, width(QStringLiteral("September 202"))), QStringLiteral("Sep 2026"));
    QCOMPARE(delegate.month(m, width(QStringLiteral("Sep 20"))), QStringLiteral("9/26"));
    // All in one form, also those that would fit in a longer one.
    m.serverTime = QDateTime(QDate(2026, 5, 14), QTime(12, 0));
    QCOMPARE(delegate.month(m, width(QStringLiteral("September 202"))), QStringLiteral("May 2026"));
    m.serverTime = QDateTime(QDate(2026, 4, 14), QTime(12, 0));
    QCOMPARE(delegate.month(m, width(QStringLiteral("September 202"))), QStringLiteral("Apr 2026"));
}

void TestFinding::whatFitsStandsInTheSnippet()
{
    const QFont font = Ui::Theme().font(Ui::TextRole::Small);
    const QString lead = QStringLiteral("anna: ");
    const auto linesOf = [&font](const QString &text, qreal width) {
        QTextLayout layout(text, font);
        QTextOption wrap;
        wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(wrap);
        int lines = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            ++lines;
        }
        layout.endLayout();
        return lines;
    };
    QString text;
    while (text.size() < 600) text += text.size() % 3 == 0 ? QStringLiteral("mountain\n") : QStringLiteral("illy ");
    for (const qreal width : {150.0, 230.0, 420.0}) {
        for (const bool isLong : {true, false}) {
            for (qsizetype at = 0; at < 600; at += 7) {
                const QString whole = text.first(at) + QStringLiteral("needle") + (isLong ? text : QString());
                const auto seen = Ui::SearchDelegate::excerpt(lead, whole, {{at, 6}}, font, width);
                QCOMPARE(seen.marks.size(), 1);
                QCOMPARE(seen.text.mid(seen.marks.first().start, seen.marks.first().length), QStringLiteral("needle"));
                QVERIFY2(linesOf(seen.text, width) <= 2, qPrintable(seen.text));
                QVERIFY(!seen.text.contains(QLatin1Char('\n')));
                const QString rest = seen.text.sliced(lead.size());
                const QString flat = QString(whole).replace(QLatin1Char('\n'), QLatin1Char(' '));
                QCOMPARE(rest.startsWith(QChar(0x2026)), !flat.startsWith(rest.first(6)));
                QCOMPARE(rest.endsWith(QChar(0x2026)), !flat.endsWith(rest.last(6)));
            }
        }
    }
    QCOMPARE(Ui::SearchDelegate::excerpt(lead, QStringLiteral("short"), {{0, 2}}, font, 300).text, QStringLiteral("anna: short"));
    // One without an end, and one without a place to break: pictures are not cut in two.
    const auto huge = Ui::SearchDelegate::excerpt(lead, QString(900, QLatin1Char('x')), {{10, 800}}, font, 200);
    QVERIFY(!huge.marks.isEmpty());
    const auto faces = Ui::SearchDelegate::excerpt(lead, QStringLiteral("\U0001F44D").repeated(200), {{201, 2}}, font, 200);
    QVERIFY(faces.text.isValidUtf16());
}

void TestFinding::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("light-1300") << false << QSize(1300, 800) << false;
    QTest::newRow("dark-1300") << true << QSize(1300, 800) << false;
    QTest::newRow("light-480") << false << QSize(480, 800) << false;
    QTest::newRow("rtl-1300") << false << QSize(1300, 800) << true;
}

//! To be looked at: KITH_PICTURES names the folder.
void TestFinding::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(bool, isMirrored);
    const QString folder = qEnvironmentVariable("KITH_PICTURES");
    qApp->setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    Screen screen;
    const auto id = isMirrored ? Scenes::rightToLeft(screen.play) : Scenes::busy(screen.play);
    for (int i = 0; i < 9; ++i) screen.play.addMessage(id, Played::imageMessage(Scenes::photo(QSize(640, 480), i), QString(), i % 2));
    screen.play.addText(id, QStringLiteral("anna"), QStringLiteral("The menu is at https://example.org/restaurant/menu, shall we?"));
    screen.play.addText(id, QStringLiteral("anna"),
                        QStringLiteral("A very long sentence that goes on and on before it comes to the point, which is that the restaurant 👍 has "
                                       "moved and the menu with it, to the other side of the river."));
    screen.play.session().settings().set(Settings::Key::Theme, Ui::Theme::nameOfMode(isDark ? Ui::Theme::Mode::Dark : Ui::Theme::Mode::Light));
    screen.show(size);
    screen.open(id);
    const auto save = [&](const char *name) {
        QTest::qWait(250);
        const QImage image = screen.window.grab().toImage();
        QVERIFY(!image.isNull());
        if (!folder.isEmpty()) QVERIFY(image.save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), QLatin1String(QTest::currentDataTag()))));
    };
    {
        auto *jump = new Ui::DateJump(screen.theme, QDate::currentDate().addDays(-3), screen.main());
        jump->popup(screen.window.mapToGlobal(QPoint(200, 100)));
        QTest::qWait(100);
        const QImage image = jump->grab().toImage();
        if (!folder.isEmpty()) QVERIFY(image.save(QStringLiteral("%1/calendar-%2.png").arg(folder, QLatin1String(QTest::currentDataTag()))));
        jump->close();
    }
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier);
    auto *find = screen.child<QLineEdit>("findField");
    QTest::keyClicks(find, QStringLiteral("the"));
    save("find-here");
    QTest::keyClick(find, Qt::Key_Escape);
    QTest::keyClick(&screen.window, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    save("gallery-media");
    screen.child<QAbstractButton>("filesTab")->click();
    save("gallery-files");
    screen.child<QAbstractButton>("linksTab")->click();
    save("gallery-links");
    screen.child<QAbstractButton>("detailsClose")->click();
    QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = screen.child<QLineEdit>("searchField");
    {
        QTest::keyClick(field, Qt::Key_Escape);
        auto *filter = screen.child<QLineEdit>("conversationFilter");
        filter->setText(QStringLiteral("a"));
        save("list-filtered");
        filter->setText(QStringLiteral("restaurant with a very long name"));
        save("list-nothing");
        filter->clear();
        QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QTest::keyClicks(field, QStringLiteral("the"));
    save("search");
    QTest::keyClick(field, Qt::Key_Return);
    save("search-found");
    if (!screen.child<QListView>("searchResults")->isVisible()) {
        screen.child<QAbstractButton>("backButton")->click();
        QTest::keyClick(&screen.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    }
    field->setText(QStringLiteral("on:someday the"));
    save("search-mistake");
    qApp->setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
