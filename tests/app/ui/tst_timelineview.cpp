// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/timeline/messagewords.h"
#include "app/ui/timeline/timelineaccessible.h"
#include "tests/app/ui/screen.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimeZone>

#include <algorithm>

using namespace Session;

namespace {

QDateTime at(int minute) { return QDateTime(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::utc()).addSecs(60LL * minute); }

struct Room : Screen
{
    ConversationId id = play.addConversation(QStringLiteral("Anna"));
    void fill(int count)
    {
        for (int i = 0; i < count; ++i) {
            Message m = Played::textMessage(QStringLiteral("message %1 %2").arg(i).arg(QString(i % 90, QLatin1Char('x'))), i % 3 == 0);
            m.serverTime = at(i);
            play.addMessage(id, m);
        }
    }
    int middleRow()
    {
        return timeline()->rows().rowAt(timeline()->verticalScrollBar()->value() + timeline()->viewport()->height() / 2.0);
    }
    QImage picture()
    {
        QImage image(timeline()->viewport()->size(), QImage::Format_RGB32);
        timeline()->viewport()->render(&image);
        return image;
    }
};

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Ui::TimelineAccessible::install(); }
    void standsAtTheEndAndStaysThere();
    void nothingJumpsWhenOlderPagesCome();
    void nothingJumpsWhenAMessageChangesAbove();
    void aPictureThatArrivesMovesNothing();
    void newMessagesDoNotPullAReaderDown();
    void opensAtTheFirstUnreadMessage();
    void comesBackToWhereItWasLeft();
    void comesBackToWhereItWasLeftBeforeTheLastStart();
    void theButtonGoesToTheFirstUnreadMessageAndThenToTheEnd();
    void whatCameWhileAnotherWasOpenIsSeenFromItsBeginning();
    void aHitIsNotCoveredByTheDay();
    void theButtonLeavesFailuresFree_data();
    void theButtonLeavesFailuresFree();
    void textIsSelectedAcrossMessagesAndCopied();
    void picturesWithoutWordsAreNoTextToSelect();
    void clicksSayWhatWasClicked();
    void keysMoveTheRingAndOpenTheMenu();
    void theRingFollowsWhoPages();
    void aShortPageAfterAJumpIsFilledUp();
    void isReadAsAListOfSentences();
    void aLongTextIsReadInParts();
    void theWayToTheNewestMessageIsThereForEverybody();
    void whatCanBeDoneAboutAFailureHasRoom_data();
    void whatCanBeDoneAboutAFailureHasRoom();
    void saysHowItStandsWithAFile();
    void tenThousandMessagesArePaintedQuickly();
};

void TestTimelineView::standsAtTheEndAndStaysThere()
{
    Room room;
    room.fill(200);
    room.show();
    room.open(room.id);
    QScrollBar *bar = room.timeline()->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("one more"));
    QCOMPARE(bar->value(), bar->maximum());
    room.window.resize(700, 500);
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(!room.child<QWidget>("jumpToEnd")->isVisible());
}

void TestTimelineView::nothingJumpsWhenOlderPagesCome()
{
    Room room;
    room.fill(400);
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 2 * view->viewport()->height());
    for (int round = 0; round < 6; ++round) {
        view->verticalScrollBar()->setValue(view->viewport()->height());
        const MessageKey key = view->model()->at(room.middleRow()).key;
        const QRect before = view->bubbleRect(view->model()->rowOf(key));
        const MessageKey first = view->model()->at(0).key;
        if (!view->model()->hasOlder()) break;
        QTRY_VERIFY(view->model()->at(0).key != first);
        QCOMPARE(view->bubbleRect(view->model()->rowOf(key)), before);
    }
    QVERIFY(view->model()->rowCount() <= Model::TimelineModel::kWindow);
}

void TestTimelineView::nothingJumpsWhenAMessageChangesAbove()
{
    Room room;
    room.fill(120);
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    QTest::qWait(50);
    const int row = room.middleRow();
    const MessageKey key = view->model()->at(row).key;
    const QRect before = view->bubbleRect(view->model()->rowOf(key));
    // A placeholder above that is repaired grows by many lines.
    Message above = view->model()->at(row - 8);
    above.text = QString(2000, QLatin1Char('y'));
    Q_EMIT room.play.session().timeline().messagesChanged(room.id, {above});
    QCOMPARE(view->bubbleRect(view->model()->rowOf(key)), before);
}

void TestTimelineView::aPictureThatArrivesMovesNothing()
{
    Room room;
    const QImage image = Scenes::photo(QSize(1600, 1000), 0);
    Message m = Played::imageMessage(image, QStringLiteral("from the hut"), false);
    m.image.thumbnail.clear();
    m.attachment.isCached = false;
    m.attachment.transfer = {};
    const MessageKey key = room.play.addMessage(room.id, m);
    room.play.addText(room.id, QStringLiteral("anna"), QStringLiteral("below"));
    room.show();
    room.open(room.id);
    const QRect before = room.timeline()->bubbleRect(0);
    const QImage blank = room.picture();
    room.play.setPicture(key, image);
    room.play.setTransfer(key, {TransferState::Running, 1000, 2000, {}});
    QCOMPARE(room.timeline()->bubbleRect(0), before);
    room.play.setTransfer(key, {TransferState::Done, 2000, 2000, {}});
    QTRY_VERIFY(room.picture() != blank);
    QCOMPARE(room.timeline()->bubbleRect(0), before);
}

void TestTimelineView::newMessagesDoNotPullAReaderDown()
{
    Room room;
    room.fill(120);
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    QTest::qWait(50);
    const MessageKey key = view->model()->at(room.middleRow()).key;
    const QRect before = view->bubbleRect(view->model()->rowOf(key));
    room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("news"));
    QCOMPARE(view->bubbleRect(view->model()->rowOf(key)), before);
    auto *jump = room.child<QAbstractButton>("jumpToEnd");
    QVERIFY(jump->isVisible());
    QVERIFY(jump->accessibleName().contains(QLatin1Char('1')));
    jump->click();
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    // One's own message is always shown.
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    (void)room.play.session().sender().sendText(room.id, QStringLiteral("mine"));
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
}

void TestTimelineView::opensAtTheFirstUnreadMessage()
{
    Room room;
    room.fill(60);
    MessageKey first = 0;
    for (int i = 0; i < 40; ++i) {
        Message m = Played::textMessage(QStringLiteral("unread"), false);
        m.isUnread = true;
        m.serverTime = at(100 + i);
        const MessageKey key = room.play.addMessage(room.id, m);
        if (first == 0) first = key;
    }
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    const int row = view->model()->rowOf(first);
    QVERIFY(row >= 0);
    QVERIFY(view->rows().at(row).hasUnread);
    const QRect bubble = view->bubbleRect(row);
    QVERIFY(bubble.top() > 0 && bubble.top() < view->viewport()->height() / 2);
    QVERIFY(!view->isAtEnd());
}

void TestTimelineView::comesBackToWhereItWasLeft()
{
    Room room;
    room.fill(200);
    const auto other = room.play.addConversation(QStringLiteral("Carl"));
    room.play.addText(other, QStringLiteral("carl"), QStringLiteral("hello"));
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    QTest::qWait(50);
    const MessageKey key = view->model()->at(room.middleRow()).key;
    const QRect before = view->bubbleRect(view->model()->rowOf(key));
    room.open(other);
    QCOMPARE(view->model()->rowCount(), 1);
    room.open(room.id);
    QCOMPARE(view->bubbleRect(view->model()->rowOf(key)), before);
}

void TestTimelineView::theButtonGoesToTheFirstUnreadMessageAndThenToTheEnd()
{
    Room room;
    room.fill(200);
    const auto other = room.play.addConversation(QStringLiteral("Carl"));
    room.play.addText(other, QStringLiteral("carl"), QStringLiteral("hello"));
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    QTest::qWait(50);
    const MessageKey key = view->model()->at(room.middleRow()).key;
    const QRect before = view->bubbleRect(view->model()->rowOf(key));
    room.open(other);
    room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("first of them"));
    const MessageKey first = room.play.lastKey();
    for (int i = 0; i < 40; ++i) room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("news %1").arg(i));
    const auto unread = [&] { return room.play.session().conversations().find(room.id)->unread; };
    QCOMPARE(unread(), 41);
    room.open(room.id);
    QTest::qWait(300);
    QCOMPARE(view->bubbleRect(view->model()->rowOf(key)), before);
    QCOMPARE(unread(), 41);
    auto *jump = room.child<QAbstractButton>("jumpToEnd");
    QVERIFY(jump->isVisible() && jump->accessibleName().contains(QStringLiteral("41")));
    jump->click();
    const auto row = [&] { return view->model()->rowOf(first); };
    QTRY_VERIFY(row() >= 0 && view->bubbleRect(row()).top() > 0 && view->bubbleRect(row()).top() < view->viewport()->height() / 2);
    QVERIFY(view->rows().at(row()).hasUnread);
    QVERIFY(!view->isAtEnd());
    // Only what is on screen was read.
    QTRY_VERIFY(unread() < 41);
    QTest::qWait(300);
    QVERIFY(unread() > 10);
    QVERIFY(jump->isVisible());
    jump->click();
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    QTRY_COMPARE(unread(), 0);
}

void TestTimelineView::whatCameWhileAnotherWasOpenIsSeenFromItsBeginning()
{
    Room room;
    room.fill(100);
    const auto other = room.play.addConversation(QStringLiteral("Carl"));
    room.play.addText(other, QStringLiteral("carl"), QStringLiteral("hello"));
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    QTRY_VERIFY(view->isAtEnd());
    room.open(other);
    room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("first of them"));
    const MessageKey first = room.play.lastKey();
    for (int i = 0; i < 40; ++i) room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("news %1").arg(i));
    room.open(room.id);
    const auto row = [&] { return view->model()->rowOf(first); };
    QTRY_VERIFY(view->rows().at(row()).hasUnread);
    QTRY_VERIFY(view->viewport()->rect().contains(view->bubbleRect(row())));
    QTest::qWait(300);
    const int unread = room.play.session().conversations().find(room.id)->unread;
    QVERIFY2(unread > 10 && unread < 41, qPrintable(QString::number(unread)));
    // Who wants something else of it, gets that.
    view->goToEnd();
    QTRY_COMPARE(room.play.session().conversations().find(room.id)->unread, 0);
    room.open(other);
    for (int i = 0; i < 40; ++i) room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("more %1").arg(i));
    room.open(room.id);
    const MessageKey elsewhere = view->model()->at(3).key;
    view->model()->jumpTo(elsewhere);
    QTest::qWait(300);
    QCOMPARE(view->currentRow(), view->model()->rowOf(elsewhere));
    QVERIFY(view->viewport()->rect().contains(view->bubbleRect(view->currentRow())));
}

void TestTimelineView::aHitIsNotCoveredByTheDay()
{
    for (const int percent : {100, 200}) {
        Room room;
        room.play.session().settings().set(Settings::Key::TextSizePercent, percent);
        room.play.session().settings().set(Settings::Key::Theme, Ui::Theme::nameOfMode(Ui::Theme::Mode::Dark));
        for (int i = 0; i < 120; ++i) {
            Message m = Played::textMessage(QStringLiteral("message %1 %2").arg(i).arg(QString(120, QLatin1Char('x'))), i % 3 == 0);
            m.serverTime = at(i);
            room.play.addMessage(room.id, m);
        }
        room.show();
        room.open(room.id);
        Ui::TimelineView *view = room.timeline();
        QTRY_VERIFY(view->model()->rowCount() > 12);
        const MessageKey key = view->model()->at(6).key;
        view->model()->jumpTo(key);
        QTRY_COMPARE(view->currentRow(), view->model()->rowOf(key));
        view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        QVERIFY(view->bubbleRect(view->currentRow()).top() > 8 + view->rows().dayDividerHeight());
        // Its edge sets it off from a bubble of the same colour.
        const QImage image = room.picture();
        if (const QString folder = qEnvironmentVariable("KITH_PICTURES"); !folder.isEmpty()) QVERIFY(image.save(QStringLiteral("%1/sticky-%2.png").arg(folder).arg(percent)));
        QCOMPARE(image.pixelColor(view->viewport()->width() / 2, 7), room.theme.colors().control);
    }
}

void TestTimelineView::theButtonLeavesFailuresFree_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestTimelineView::theButtonLeavesFailuresFree()
{
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    {
        Room room;
        for (int i = 0; i < 60; ++i) {
            Message m = Played::textMessage(QStringLiteral("message %1").arg(i), true);
            m.serverTime = at(i);
            if (i % 3 == 0) {
                m.state = MessageState::Failed;
                m.failure = {Base::ErrorCode::FileTooLarge, {}};
            }
            room.play.addMessage(room.id, m);
        }
        room.Screen::show(QSize(480, 800));
        room.open(room.id);
        Ui::TimelineView *view = room.timeline();
        QTRY_VERIFY(view->verticalScrollBar()->maximum() > view->viewport()->height());
        int shown = 0;
        const int end = view->verticalScrollBar()->maximum() - view->viewport()->height() / 2;
        for (int value = 0; value < std::min(end, 600); value += 7) {
            view->verticalScrollBar()->setValue(value);
            const QRect button = view->jumpButton()->geometry().translated(-view->viewport()->pos());
            if (!view->jumpButton()->isVisible()) continue;
            ++shown;
            QVERIFY(button.bottom() <= view->viewport()->height() - 8 && button.top() > view->viewport()->height() / 2);
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                const Ui::BubbleLayout &layout = *view->rows().at(row).layout;
                for (const QRectF &part : {layout.retry(), layout.discard()}) {
                    if (part.isNull()) continue;
                    const QPoint by = view->bubbleRect(row).topLeft() - layout.bubble().topLeft().toPoint();
                    QVERIFY2(!part.toAlignedRect().translated(by).intersects(button), qPrintable(QString::number(value)));
                }
            }
        }
        QVERIFY(shown > 20);
        if (const QString folder = qEnvironmentVariable("KITH_PICTURES"); !folder.isEmpty())
            QVERIFY(room.window.grab().save(QStringLiteral("%1/failures-%2.png").arg(folder).arg(int(direction))));
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestTimelineView::comesBackToWhereItWasLeftBeforeTheLastStart()
{
    Room room;
    room.fill(400);
    const auto start = [&room](Ui::MainWindow &window) {
        window.showSession(room.play.session(), QStringLiteral("keychain"));
        window.resize(1000, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.findChild<Ui::MainView *>()->open(room.id);
        auto *view = window.findChild<Ui::TimelineView *>();
        QTRY_VERIFY(view->model() && view->model()->isOpen());
    };
    const auto another = [&room] { return std::make_unique<Ui::MainWindow>(room.theme, room.dialogs, Scenes::decoders()); };
    const auto kept = [&room] { return room.play.session().settings().value(Settings::Key::TimelinePlaces).toByteArray(); };
    MessageKey key = 0;
    QRect where;
    {
        const auto first = another();
        start(*first);
        auto *view = first->findChild<Ui::TimelineView *>();
        // Some pages up.
        for (int i = 0; i < 500 && (view->place().key == 0 || view->place().key > 250); ++i) {
            QTest::qWait(20);
            view->verticalScrollBar()->setValue(view->viewport()->height());
        }
        QTest::qWait(50);
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 13);
        key = view->place().key;
        where = view->bubbleRect(view->model()->rowOf(key));
        QVERIFY(key > 0 && key < 300);
        QTRY_VERIFY(!kept().isEmpty()); // a program that is killed is not asked
    }
    {
        const auto second = another();
        start(*second);
        auto *view = second->findChild<Ui::TimelineView *>();
        QVERIFY(view->model()->rowOf(key) >= 0);
        QCOMPARE(view->bubbleRect(view->model()->rowOf(key)), where); // at once
        QTest::qWait(100);
        QCOMPARE(view->bubbleRect(view->model()->rowOf(key)), where); // and when more was read
        QVERIFY(view->jumpButton()->isVisible());
        // Whoever leaves at the newest message comes back to the newest.
        view->goToEnd();
        QTRY_VERIFY(view->isAtEnd() && view->verticalScrollBar()->value() == view->verticalScrollBar()->maximum());
        second->close();
    }
    room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("one more"));
    const MessageKey last = room.play.lastKey();
    {
        const auto third = another();
        start(*third);
        auto *view = third->findChild<Ui::TimelineView *>();
        QVERIFY(view->model()->rowOf(last) >= 0);
        QVERIFY(view->viewport()->rect().contains(view->bubbleRect(view->model()->rowOf(last))));
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
        key = view->place().key;
        QVERIFY(key != 0);
        third->close();
    }
    // What stood there is gone meanwhile.
    room.play.removeMessage(key);
    {
        const auto fourth = another();
        start(*fourth);
        auto *view = fourth->findChild<Ui::TimelineView *>();
        QVERIFY(view->model()->rowOf(last) >= 0);
        QVERIFY(view->viewport()->rect().contains(view->bubbleRect(view->model()->rowOf(last))));
        fourth->close();
    }
    // And what another program wrote there is no place.
    room.play.session().settings().set(Settings::Key::TimelinePlaces, QByteArray("\x01nonsense", 9));
    const auto fifth = another();
    start(*fifth);
    QVERIFY(fifth->findChild<Ui::TimelineView *>()->isAtEnd());
}

void TestTimelineView::textIsSelectedAcrossMessagesAndCopied()
{
    Room room;
    room.play.addText(room.id, QStringLiteral("anna"), QStringLiteral("first line"), at(0));
    room.play.addText(room.id, QStringLiteral("ben"), QStringLiteral("second"), at(5));
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    const QRect a = view->bubbleRect(0);
    const QRect b = view->bubbleRect(1);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, QPoint(a.left() + 1, a.center().y()));
    QTest::mouseMove(view->viewport(), QPoint(b.right() - 2, b.bottom() + 3));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, QPoint(b.right() - 2, b.bottom() + 3));
    QCOMPARE(view->selectedText(), QStringLiteral("first line\nsecond"));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("first line\nsecond"));
    // A double click takes the word.
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, QPoint(a.left() + 18, a.center().y() - 1));
    QCOMPARE(view->selectedText(), QStringLiteral("first"));
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!view->hasSelection());
}

void TestTimelineView::picturesWithoutWordsAreNoTextToSelect()
{
    Room room;
    const QImage picture = Scenes::photo(QSize(320, 240), 1);
    room.play.addText(room.id, QStringLiteral("anna"), QStringLiteral("above"), at(0));
    room.play.setPicture(room.play.addMessage(room.id, Played::imageMessage(picture, {}, true)), picture);
    room.play.addText(room.id, QStringLiteral("anna"), QStringLiteral("below"), at(9));
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    QTRY_COMPARE(view->model()->rowCount(), 3);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QStringList copied = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QVERIFY(copied.contains(QStringLiteral("above")) && copied.contains(QStringLiteral("below")) && copied.size() == 2);
}

void TestTimelineView::clicksSayWhatWasClicked()
{
    Room room;
    Message failed = Played::textMessage(QStringLiteral("could not leave"), true);
    failed.state = MessageState::Failed;
    failed.failure = {Base::ErrorCode::Unreachable, {}};
    room.play.addText(room.id, QStringLiteral("anna"), QStringLiteral("https://example.org/x"), at(0));
    const MessageKey key = room.play.addMessage(room.id, failed);
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    const auto &row = view->rows().at(1);
    const QPointF origin = QPointF(view->bubbleRect(1).topLeft()) - row.layout->bubble().topLeft();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, (origin + row.layout->retry().center()).toPoint());
    QCOMPARE(room.called(QStringLiteral("retry")), 1);
    room.play.setState(key, MessageState::Failed, {Base::ErrorCode::Unreachable, {}});
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, (origin + row.layout->discard().center()).toPoint());
    QCOMPARE(room.dialogs.asked, QStringList(QStringLiteral("discardQuestion")));
    QCOMPARE(room.called(QStringLiteral("discard")), 1);
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QSignalSpy links(view, &Ui::TimelineView::linkActivated);
    view->disconnect(SIGNAL(linkActivated(QUrl)));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->bubbleRect(0).center() - QPoint(10, 2));
    QCOMPARE(links.count(), 0); // disconnected from everybody, the spy included: nothing was opened for real
}

void TestTimelineView::keysMoveTheRingAndOpenTheMenu()
{
    Room room;
    room.fill(30);
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    QTRY_COMPARE(view->model()->rowCount(), 30);
    view->setFocus(Qt::TabFocusReason);
    QCOMPARE(view->currentRow(), 29);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(view->currentRow(), 27);
    QSignalSpy menu(view, &Ui::TimelineView::menuRequested);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QApplication::sendEvent(view, &event);
    QCOMPARE(menu.count(), 1);
    QCOMPARE(menu.first().first().toLongLong(), view->model()->at(27).key);
    menu.clear();
    QTest::keyClick(view, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(menu.size(), 1);
    QTest::keyClick(view, Qt::Key_Escape);
    // Whoever starts writing means the composer.
    view->setFocus();
    QTest::keyClick(view, Qt::Key_H);
    auto *composer = room.child<QWidget>("composer");
    QVERIFY(composer->hasFocus());
    QCOMPARE(composer->property("plainText").toString(), QStringLiteral("h"));
}

void TestTimelineView::theRingFollowsWhoPages()
{
    Room room;
    room.fill(200);
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    view->setFocus(Qt::TabFocusReason);
    const auto ringed = [&] { return view->currentRow() >= 0 ? view->bubbleRect(view->currentRow()) : QRect(); };
    const QRect seen = view->viewport()->rect();
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(view, Qt::Key_PageUp);
        QTRY_VERIFY(!view->model()->isLoading()); // there is more above
    }
    QVERIFY2(seen.contains(ringed()) && ringed().top() < seen.height() / 3, qPrintable(QString::number(ringed().top())));
    // The next step is one message, not the way back.
    const MessageKey key = view->model()->at(view->currentRow() - 1).key;
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(view->model()->at(view->currentRow()).key, key);
    QVERIFY(seen.contains(ringed()) && ringed().top() < seen.height() / 3);
    QTest::keyClick(view, Qt::Key_PageDown);
    QVERIFY2(seen.contains(ringed()) && ringed().bottom() > seen.height() * 2 / 3, qPrintable(QString::number(ringed().bottom())));
    // Without a ring, too: it begins at what is in view, not at the end of what was read.
    for (const auto step : {Qt::Key_Up, Qt::Key_Down}) {
        QTest::keyClick(view, Qt::Key_Escape);
        QCOMPARE(view->currentRow(), -1);
        const int value = view->verticalScrollBar()->value();
        QTest::keyClick(view, step);
        QCOMPARE(view->verticalScrollBar()->value(), value);
        QVERIFY(seen.contains(ringed()));
        QVERIFY(step == Qt::Key_Up ? ringed().bottom() > seen.height() * 2 / 3 : ringed().top() < seen.height() / 3);
    }
    QTest::keyClick(view, Qt::Key_Home);
    QTRY_VERIFY(!view->model()->isLoading());
    QVERIFY(view->currentRow() >= 0);
    QVERIFY(seen.contains(ringed()));
    QTest::keyClick(view, Qt::Key_End);
    QTRY_COMPARE(view->currentRow(), view->model()->rowCount() - 1);
    QTRY_VERIFY(seen.contains(ringed()));
}

void TestTimelineView::aShortPageAfterAJumpIsFilledUp()
{
    // A hit of a search over everything is jumped to from wherever the conversation stood; near its end the page has half of what fits.
    Room room;
    QList<MessageKey> keys;
    for (int i = 0; i < 2'000; ++i) {
        Message m = Played::textMessage(QStringLiteral("message %1").arg(i), i % 3 == 0);
        m.serverTime = at(i);
        keys.append(room.play.addMessage(room.id, m));
    }
    room.show(QSize(1000, 1000));
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    for (const int number : {100, 1'996, 3, 1'000}) {
        view->model()->jumpTo(keys.at(number));
        QTRY_VERIFY(view->currentRow() >= 0 && view->model()->at(view->currentRow()).key == keys.at(number));
        QTRY_VERIFY2(view->rows().height() > view->viewport()->height() && view->verticalScrollBar()->maximum() > 0,
                     qPrintable(QStringLiteral("%1: %2 px of %3").arg(number).arg(view->rows().height()).arg(view->viewport()->height())));
        QTRY_VERIFY(!view->model()->isLoading());
        QVERIFY(view->viewport()->rect().contains(view->bubbleRect(view->currentRow())));
    }
    // So does a window that grows.
    view->model()->jumpTo(keys.at(1'000));
    room.window.resize(1000, 1'900);
    QTRY_VERIFY(!view->model()->isLoading());
    QTRY_VERIFY(view->rows().height() > view->viewport()->height());
}

void TestTimelineView::isReadAsAListOfSentences()
{
    Room room;
    room.play.addText(room.id, QStringLiteral("anna"), QStringLiteral("Hello"), QDateTime(QDate(2026, 3, 1), QTime(14, 5)).toUTC());
    Message mine = Played::textMessage(QStringLiteral("Hi"), true);
    mine.serverTime = QDateTime(QDate(2026, 3, 1), QTime(14, 6)).toUTC();
    mine.state = MessageState::Delivered;
    room.play.addMessage(room.id, mine);
    room.show();
    room.open(room.id);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(room.timeline());
    QVERIFY(list);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Messages"));
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 3); // with the button
    QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("Anna, 14:05, Hello"));
    QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("You, 14:06, Hi, delivered"));
    QCOMPARE(list->indexOfChild(list->child(1)), 1);
    QVERIFY(!list->child(0)->rect().isEmpty());
}

void TestTimelineView::aLongTextIsReadInParts()
{
    Room room;
    const QString text = QStringLiteral("all work and no play ").repeated(2'500).trimmed();
    room.play.addText(room.id, QStringLiteral("anna"), text, at(1));
    room.play.addText(room.id, QStringLiteral("anna"), QStringLiteral("short"), at(2));
    room.show();
    room.open(room.id);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(room.timeline());
    const QString name = list->child(0)->text(QAccessible::Name);
    QVERIFY2(name.size() < 450 && name.startsWith(QStringLiteral("Anna, ")), qPrintable(QString::number(name.size())));
    QVERIFY(name.contains(QStringLiteral("…")));
    // Nothing is lost: the rest is the description.
    const QString rest = list->child(0)->text(QAccessible::Description);
    const qsizetype said = Ui::MessageWords::saidAtOnce(text);
    QCOMPARE(text.first(said) + QLatin1Char(' ') + rest, text);
    QVERIFY(list->child(1)->text(QAccessible::Description).isEmpty());
    // A sign of two halves is not cut.
    const QString faces = QStringLiteral("x") + QStringLiteral("\U0001F600").repeated(300);
    QVERIFY(Ui::MessageWords::brief(faces).toUcs4().size() > 100);
    QVERIFY(!Ui::MessageWords::brief(faces).at(Ui::MessageWords::saidAtOnce(faces) - 1).isHighSurrogate());
}

void TestTimelineView::theWayToTheNewestMessageIsThereForEverybody()
{
    Room room;
    room.fill(200);
    room.show();
    room.open(room.id);
    Ui::TimelineView *view = room.timeline();
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
    const auto button = [&] { return list->child(list->childCount() - 1); };
    QCOMPARE(button()->role(), QAccessible::PushButton);
    QVERIFY(button()->state().invisible);
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 2 * view->viewport()->height());
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    QVERIFY(!button()->state().invisible);
    QCOMPARE(button()->text(QAccessible::Name), QStringLiteral("Go to the newest message"));
    QCOMPARE(button()->parent(), list);
    QCOMPARE(list->indexOfChild(button()), list->childCount() - 1);
    QCOMPARE(list->childCount(), view->model()->rowCount() + 1);
    const QPoint middle = button()->rect().center();
    QCOMPARE(list->childAt(middle.x(), middle.y()), button());
    room.play.receive(room.id, QStringLiteral("anna"), QStringLiteral("one more"));
    QCOMPARE(button()->text(QAccessible::Name), QStringLiteral("Go to the newest message, 1 unread"));
    QVERIFY(button()->state().focusable);
    // From the messages it is one step of the keyboard.
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), view->jumpButton());
    QTest::keyClick(view->jumpButton(), Qt::Key_Space);
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    QVERIFY(view->hasFocus());
}

void TestTimelineView::whatCanBeDoneAboutAFailureHasRoom_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("as usual") << 100 << Qt::LeftToRight;
    QTest::newRow("large") << 200 << Qt::LeftToRight;
    QTest::newRow("large, right to left") << 200 << Qt::RightToLeft;
}

void TestTimelineView::whatCanBeDoneAboutAFailureHasRoom()
{
    QFETCH(int, percent);
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    {
        Room room;
        room.play.session().settings().set(Settings::Key::TextSizePercent, percent);
        Message m = Played::textMessage(QStringLiteral("short"), true);
        m.state = MessageState::Failed;
        m.failure = {Base::ErrorCode::RefusedNotAccepted, {}}; // the longest reason
        room.play.addMessage(room.id, m);
        room.Screen::show(QSize(480, 800));
        room.open(room.id);
        const Ui::BubbleLayout &layout = *room.timeline()->rows().at(0).layout;
        // As wide as it is painted.
        QFont bold = room.theme.font(Ui::TextRole::Small);
        bold.setWeight(QFont::DemiBold);
        const QFontMetricsF metrics(bold);
        QVERIFY(layout.retry().width() >= metrics.horizontalAdvance(Ui::BubbleLayout::retryText()) + 12);
        QVERIFY(layout.discard().width() >= metrics.horizontalAdvance(Ui::BubbleLayout::discardText()) + 12);
        const QRectF column(-6, 0, 480 - 2 * 12 + 12, layout.height());
        for (const QRectF &part : {layout.failure(), layout.retry(), layout.discard()}) QVERIFY(column.contains(part));
        QVERIFY(!layout.failure().intersects(layout.retry()) && !layout.failure().intersects(layout.discard()));
        const QRectF words = QFontMetricsF(room.theme.font(Ui::TextRole::Small))
                                 .boundingRect(QRectF(0, 0, layout.failure().width() - 22, 1000), Qt::TextWordWrap, layout.failureText());
        QVERIFY(words.height() <= layout.failure().height());
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestTimelineView::saysHowItStandsWithAFile()
{
    Room room;
    Message file = Played::textMessage(QString(), true);
    file.kind = MessageKind::File;
    file.state = MessageState::Pending;
    file.attachment.name = QStringLiteral("plan.pdf");
    file.attachment.sizeBytes = 2048;
    const MessageKey mine = room.play.addMessage(room.id, file);
    file.isOwn = false;
    file.author = QStringLiteral("anna");
    file.state = MessageState::Received;
    const MessageKey hers = room.play.addMessage(room.id, file);
    room.show();
    room.open(room.id);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(room.timeline());
    const auto said = [&](MessageKey key) { return list->child(room.timeline()->model()->rowOf(key))->text(QAccessible::Name).section(Ui::MessageWords::size(2048), 1); };
    const auto becomes = [&](MessageKey key, TransferState state) { room.play.setTransfer(key, {state, 10, 2048, {}}); };
    QCOMPARE(said(mine), QStringLiteral(", waiting to be sent"));
    becomes(mine, TransferState::Waiting);
    QCOMPARE(said(mine), QStringLiteral(", waiting to be sent"));
    becomes(mine, TransferState::Paused);
    QCOMPARE(said(mine), QStringLiteral(", upload paused"));
    becomes(mine, TransferState::Failed);
    QCOMPARE(said(mine), QStringLiteral(", upload failed, not sent"));
    becomes(mine, TransferState::Done);
    room.play.setState(mine, MessageState::Delivered);
    QCOMPARE(said(mine), QStringLiteral(", delivered"));
    QCOMPARE(said(hers), QString());
    becomes(hers, TransferState::Paused);
    QCOMPARE(said(hers), QStringLiteral(", download paused"));
    becomes(hers, TransferState::Failed);
    QCOMPARE(said(hers), QStringLiteral(", could not be fetched"));
    becomes(hers, TransferState::Done);
    QCOMPARE(said(hers), QString());
}

void TestTimelineView::tenThousandMessagesArePaintedQuickly()
{
    Room room;
    room.fill(10'000);
    room.show(QSize(1600, 1200));
    QElapsedTimer timer;
    timer.start();
    room.main()->open(room.id);
    QTRY_VERIFY(room.timeline()->model()->isOpen());
    (void)room.picture();
    const qint64 first = timer.elapsed();
    Ui::TimelineView *view = room.timeline();
    QList<double> frames;
    QImage image(view->viewport()->size(), QImage::Format_RGB32);
    for (int i = 0; i < 600; ++i) {
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() - 90);
        if (i % 20 == 0) QTest::qWait(5); // pages come
        timer.restart();
        view->viewport()->render(&image);
        frames.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(frames.begin(), frames.end());
    qInfo("open to painted %lld ms; paint of 1600x1200: median %.2f ms, 99th percentile %.2f ms", static_cast<long long>(first),
          frames[frames.size() / 2], frames[frames.size() * 99 / 100]);
    QVERIFY(view->model()->rowCount() <= Model::TimelineModel::kWindow);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
