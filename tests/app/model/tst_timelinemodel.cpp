// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/messagegrouping.h"
#include "app/model/timelinemodel.h"
#include "tests/app/model/played/played.h"

#include <QAbstractItemModelTester>
#include <QSignalBlocker>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Session;

namespace {

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::utc()).addSecs(60LL * minute);
}

struct Fixture
{
    Played::Play play;
    ConversationId id = play.addConversation(QStringLiteral("Anna"));

    void fill(int count)
    {
        for (int i = 0; i < count; ++i) play.addText(id, QStringLiteral("anna"), QStringLiteral("message %1").arg(i), at(i));
    }
    //! They come in one announcement, as after an absence.
    void receiveAtOnce(int first, int count)
    {
        QList<Message> all;
        {
            const QSignalBlocker quiet(&play.session().timeline());
            for (int i = first; i < first + count; ++i) play.addText(id, QStringLiteral("anna"), QStringLiteral("message %1").arg(i), at(i));
            play.session().timeline().latest(id, count).then(&play.session(), [&all](Base::Result<MessagePage> &&page) { all = page->messages; });
            for (int i = 0; i < 200 && all.isEmpty(); ++i) QTest::qWait(5);
        }
        Q_EMIT play.session().timeline().messagesAdded(id, all);
    }
    //! Whether the rows are the messages from \a first on, none missing.
    static bool isWithoutGap(const Model::TimelineModel &model, int first)
    {
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.at(i).text != QStringLiteral("message %1").arg(first + i)) return false;
        }
        return true;
    }
    QStringList texts(const Model::TimelineModel &model) const
    {
        QStringList list;
        for (const Message &m : model.messages()) list.append(m.text);
        return list;
    }
    bool isOrdered(const Model::TimelineModel &model) const
    {
        for (int i = 1; i < model.rowCount(); ++i) {
            if (!(model.at(i - 1).position < model.at(i).position)) return false;
        }
        return true;
    }
};

void open(Model::TimelineModel &model)
{
    QSignalSpy opened(&model, &Model::TimelineModel::opened);
    model.open();
    QVERIFY(opened.wait());
}

} // namespace

class TestTimelineModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithTheNewestPage();
    void readsNoMoreAtOnceThanItWasTold();
    void loadsOlderPagesUntilThereIsNoMore();
    void keepsItsWindowSmallAndComesBackToTheNewest();
    void aPendingMessageMovesToItsPlaceWhenAccepted();
    void aFailedMessageGoesBackToWhereItWasWritten();
    void triedAgainItLeavesAWindowThatDoesNotReachTheEnd();
    void aMessageThatArrivesWhileAPageIsReadIsNeitherLostNorDoubled();
    void aMessageOutsideTheWindowIsAnnouncedButNotInserted();
    void aMessageThatComesWhileOwnOnesWaitHasArrived();
    void aLateMessageTakesItsPlaceAmongTheOthers();
    void opensAtTheFirstUnreadMessageAlsoWhenItIsFarUp();
    void removingTheDividersMessageRemovesTheDivider();
    void rowsFarFromTheEyesAreDroppedFirst();
    void manyAtOnceCostOnePageWhenThePersonFollows();
    void manyAtOnceLeaveAloneWhoReadsElsewhere();
    void manyChangesAreToldAtOnce();
    void groupsBySenderAndMinute();
};

void TestTimelineModel::opensWithTheNewestPage()
{
    Fixture f;
    f.fill(120);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    QCOMPARE(model.rowCount(), Model::TimelineModel::kPage);
    QCOMPARE(model.at(model.rowCount() - 1).text, QStringLiteral("message 119"));
    QVERIFY(model.hasOlder());
    QVERIFY(!model.hasNewer());
}

void TestTimelineModel::readsNoMoreAtOnceThanItWasTold()
{
    Fixture f;
    f.fill(120);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    model.setPage(20);
    open(model);
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(model.at(19).text, QStringLiteral("message 119"));
    for (const int rows : {40, 60, 80, 100, 120}) {
        model.loadOlder();
        QTRY_COMPARE(model.rowCount(), rows);
    }
    QCOMPARE(model.at(0).text, QStringLiteral("message 0"));
    QVERIFY(!model.hasOlder());
}

void TestTimelineModel::loadsOlderPagesUntilThereIsNoMore()
{
    Fixture f;
    f.fill(120);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    for (int page = 0; page < 5 && model.hasOlder(); ++page) {
        const int rows = model.rowCount();
        model.loadOlder();
        model.loadOlder(); // the second does nothing while one is under way
        QTRY_VERIFY(model.rowCount() > rows);
    }
    QCOMPARE(model.rowCount(), 120);
    QVERIFY(!model.hasOlder());
    QVERIFY(f.isOrdered(model));
}

void TestTimelineModel::keepsItsWindowSmallAndComesBackToTheNewest()
{
    Fixture f;
    f.fill(1000);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    while (model.hasOlder()) {
        model.setReadingRow(0, false);
        const auto first = model.at(0).key;
        model.loadOlder();
        QTRY_VERIFY(model.at(0).key != first);
        QVERIFY(model.rowCount() <= Model::TimelineModel::kWindow);
    }
    QCOMPARE(model.at(0).text, QStringLiteral("message 0"));
    QVERIFY(model.hasNewer());
    QVERIFY(f.isOrdered(model));
    while (model.hasNewer()) {
        model.setReadingRow(model.rowCount() - 1, true);
        const auto last = model.at(model.rowCount() - 1).key;
        model.loadNewer();
        QTRY_VERIFY(model.at(model.rowCount() - 1).key != last);
    }
    QCOMPARE(model.at(model.rowCount() - 1).text, QStringLiteral("message 999"));
    QVERIFY(f.isOrdered(model));
}

void TestTimelineModel::aPendingMessageMovesToItsPlaceWhenAccepted()
{
    Fixture f;
    f.fill(3);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    (void)f.play.session().sender().sendText(f.id, QStringLiteral("first"));
    const MessageKey first = f.play.lastKey();
    (void)f.play.session().sender().sendText(f.id, QStringLiteral("second"));
    const MessageKey second = f.play.lastKey();
    QCOMPARE(f.texts(model).mid(3), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    f.play.setState(second, MessageState::Accepted);
    QCOMPARE(f.texts(model).mid(3), QStringList({QStringLiteral("second"), QStringLiteral("first")}));
    f.play.setState(first, MessageState::Accepted);
    QCOMPARE(f.texts(model).mid(3), QStringList({QStringLiteral("second"), QStringLiteral("first")}));
    QVERIFY(f.isOrdered(model));
}

void TestTimelineModel::aFailedMessageGoesBackToWhereItWasWritten()
{
    Fixture f;
    f.fill(3);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    (void)f.play.session().sender().sendText(f.id, QStringLiteral("mine"));
    const MessageKey mine = f.play.lastKey();
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("later"));
    QCOMPARE(f.texts(model).mid(3), QStringList({QStringLiteral("later"), QStringLiteral("mine")}));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved), reset(&model, &QAbstractItemModel::modelReset);
    f.play.setState(mine, MessageState::Failed, {Base::ErrorCode::Cancelled, {}});
    QCOMPARE(f.texts(model).mid(3), QStringList({QStringLiteral("mine"), QStringLiteral("later")}));
    QVERIFY(f.isOrdered(model));
    QSignalSpy arrived(&model, &Model::TimelineModel::arrived);
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("latest"));
    QCOMPARE(arrived.count(), 1);
    QCOMPARE(f.texts(model).last(), QStringLiteral("latest"));
    f.play.setState(mine, MessageState::Pending);
    QCOMPARE(f.texts(model).last(), QStringLiteral("mine"));
    QVERIFY(f.isOrdered(model));
    QCOMPARE(moved.count(), 2);
    QCOMPARE(reset.count(), 0);
}

void TestTimelineModel::triedAgainItLeavesAWindowThatDoesNotReachTheEnd()
{
    Fixture f;
    f.fill(100);
    (void)f.play.session().sender().sendText(f.id, QStringLiteral("mine"));
    const MessageKey mine = f.play.lastKey();
    f.play.setState(mine, MessageState::Failed, {Base::ErrorCode::Cancelled, {}});
    for (int i = 0; i < 100; ++i) f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("later %1").arg(i));
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(mine);
    QTRY_VERIFY(model.rowOf(mine) > 0);
    QVERIFY(model.hasNewer());
    f.play.setState(mine, MessageState::Pending);
    QCOMPARE(model.rowOf(mine), -1);
    QSignalSpy jumped(&model, &Model::TimelineModel::jumped);
    model.jumpToLatest();
    QVERIFY(jumped.wait());
    QCOMPARE(model.rowOf(mine), model.rowCount() - 1);
    f.play.setState(mine, MessageState::Failed, {Base::ErrorCode::Cancelled, {}});
    QCOMPARE(model.rowOf(mine), -1); // it stands further up
    while (model.hasOlder()) {
        const int rows = model.rowCount();
        model.loadOlder();
        QTRY_VERIFY(model.rowCount() > rows);
    }
    QCOMPARE(f.texts(model).count(QStringLiteral("mine")), 1);
    QVERIFY(f.isOrdered(model));
}

void TestTimelineModel::aMessageThatArrivesWhileAPageIsReadIsNeitherLostNorDoubled()
{
    Fixture f;
    f.fill(80);
    f.play.setHeld(true);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    model.open();
    f.play.answer(); // first unread
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("in between")); // after the page was read, before it is here
    f.play.answer();
    QVERIFY(model.isOpen());
    QCOMPARE(f.texts(model).count(QStringLiteral("in between")), 1);
    QSignalSpy arrived(&model, &Model::TimelineModel::arrived);
    model.loadOlder();
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("again"));
    f.play.answer();
    QCOMPARE(f.texts(model).count(QStringLiteral("again")), 1);
    QCOMPARE(arrived.count(), 1);
    QCOMPARE(model.rowCount(), 82);
    QVERIFY(f.isOrdered(model));
}

void TestTimelineModel::aMessageOutsideTheWindowIsAnnouncedButNotInserted()
{
    Fixture f;
    f.fill(400);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    open(model);
    QSignalSpy jumped(&model, &Model::TimelineModel::jumped);
    model.jumpTo(20);
    QVERIFY(jumped.wait());
    QVERIFY(model.hasNewer());
    QSignalSpy arrived(&model, &Model::TimelineModel::arrived);
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("news"));
    QCOMPARE(arrived.count(), 1);
    QVERIFY(!f.texts(model).contains(QStringLiteral("news")));
    model.jumpToLatest();
    QVERIFY(jumped.wait());
    QCOMPARE(model.at(model.rowCount() - 1).text, QStringLiteral("news"));
}

void TestTimelineModel::aMessageThatComesWhileOwnOnesWaitHasArrived()
{
    Fixture f;
    f.fill(3);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    open(model);
    QSignalSpy arrived(&model, &Model::TimelineModel::arrived);
    f.play.session().sender().sendText(f.id, QStringLiteral("waits")).then(&model, [](Base::Result<Message> &&) {});
    const MessageKey own = f.play.lastKey();
    const auto news = [&arrived] {
        return static_cast<int>(std::count_if(arrived.cbegin(), arrived.cend(),
                                              [](const QList<QVariant> &a) { return !a.first().value<Message>().isOwn; }));
    };
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("meanwhile"));
    QCOMPARE(news(), 1);
    QCOMPARE(f.texts(model).last(), QStringLiteral("waits"));
    f.play.setState(own, MessageState::Failed, {Base::ErrorCode::RefusedForbidden, {}});
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("and again"));
    QCOMPARE(news(), 2);
}

void TestTimelineModel::aLateMessageTakesItsPlaceAmongTheOthers()
{
    Fixture f;
    f.fill(10);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    open(model);
    f.play.addText(f.id, QStringLiteral("anna"), QStringLiteral("late"), at(4).addSecs(30));
    QCOMPARE(model.at(5).text, QStringLiteral("late"));
    QVERIFY(f.isOrdered(model));
}

void TestTimelineModel::opensAtTheFirstUnreadMessageAlsoWhenItIsFarUp()
{
    Fixture f;
    f.fill(30);
    MessageKey first = 0;
    for (int i = 0; i < 200; ++i) {
        Message m = Played::textMessage(QStringLiteral("unread %1").arg(i), false);
        m.isUnread = true;
        m.serverTime = at(100 + i);
        const MessageKey key = f.play.addMessage(f.id, m);
        if (first == 0) first = key;
    }
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    open(model);
    QCOMPARE(model.unreadDivider(), first);
    QVERIFY(model.rowOf(first) >= 0);
    QVERIFY(model.hasNewer());
}

void TestTimelineModel::removingTheDividersMessageRemovesTheDivider()
{
    Fixture f;
    f.fill(3);
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("new"));
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    open(model);
    QVERIFY(model.unreadDivider() != 0);
    (void)f.play.session().sender().discard(model.unreadDivider());
    QCOMPARE(model.unreadDivider(), MessageKey(0));
    QCOMPARE(model.rowCount(), 3);
}

void TestTimelineModel::rowsFarFromTheEyesAreDroppedFirst()
{
    Fixture f;
    f.fill(300);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    open(model);
    while (model.hasOlder()) {
        const int rows = model.rowCount();
        model.loadOlder();
        QTRY_VERIFY(model.rowCount() != rows || !model.hasOlder());
    }
    QCOMPARE(model.rowCount(), 300);
    model.setReadingRow(2, false); // the person reads the oldest messages while a new one comes
    f.play.receive(f.id, QStringLiteral("anna"), QStringLiteral("new"));
    QCOMPARE(model.at(0).text, QStringLiteral("message 0"));
    QVERIFY(model.hasNewer());
}

void TestTimelineModel::manyAtOnceCostOnePageWhenThePersonFollows()
{
    Fixture f;
    f.fill(60);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    model.setReadingRow(model.rowCount() - 1, true);
    QSignalSpy inserted(&model, &Model::TimelineModel::rowsInserted);
    QSignalSpy arrived(&model, &Model::TimelineModel::arrived);
    f.receiveAtOnce(60, 256);
    QCOMPARE(arrived.size(), 256);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), Model::TimelineModel::kPage);
    QCOMPARE(model.at(model.rowCount() - 1).text, QStringLiteral("message 315"));
    QVERIFY(!model.hasNewer());
    QVERIFY(model.hasOlder());
    while (model.hasOlder() && model.rowCount() < 200) {
        const int rows = model.rowCount();
        model.loadOlder();
        QTRY_VERIFY(model.rowCount() > rows);
    }
    QVERIFY(Fixture::isWithoutGap(model, 316 - model.rowCount()));
    // A few are taken in beside what is there.
    const int rows = model.rowCount();
    f.receiveAtOnce(316, 20);
    QCOMPARE(inserted.last().at(2).toInt() - inserted.last().at(1).toInt(), 19);
    QCOMPARE(model.rowCount(), rows + 20);
    QVERIFY(Fixture::isWithoutGap(model, 336 - model.rowCount()));
}

void TestTimelineModel::manyAtOnceLeaveAloneWhoReadsElsewhere()
{
    Fixture f;
    f.fill(60);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    open(model);
    model.setReadingRow(3, false);
    QSignalSpy inserted(&model, &Model::TimelineModel::rowsInserted);
    f.receiveAtOnce(60, 256);
    f.receiveAtOnce(316, 10);
    QCOMPARE(inserted.size(), 0);
    QVERIFY(Fixture::isWithoutGap(model, 10));
    QVERIFY(model.hasNewer());
    while (model.hasNewer()) {
        const auto last = model.at(model.rowCount() - 1).key;
        model.setReadingRow(model.rowCount() - 1, false);
        model.loadNewer();
        QTRY_VERIFY(model.at(model.rowCount() - 1).key != last);
        QVERIFY(Fixture::isWithoutGap(model, model.at(0).text.section(QLatin1Char(' '), 1).toInt()));
    }
    QCOMPARE(model.at(model.rowCount() - 1).text, QStringLiteral("message 325"));
}

void TestTimelineModel::manyChangesAreToldAtOnce()
{
    Fixture f;
    f.fill(50);
    Model::TimelineModel model(f.play.session().timeline(), f.id);
    open(model);
    QSignalSpy changed(&model, &Model::TimelineModel::dataChanged);
    QList<Message> all = model.messages();
    for (Message &message : all) message.state = MessageState::Read;
    all.removeAt(20);
    Q_EMIT f.play.session().timeline().messagesChanged(f.id, all);
    QCOMPARE(changed.size(), 2); // above and below the one that stayed
    QCOMPARE(model.at(49).state, MessageState::Read);
    QVERIFY(model.at(20).state != MessageState::Read);
}

void TestTimelineModel::groupsBySenderAndMinute()
{
    const auto joins = [](const Message &x, const Message &y) { return Model::joins(x, Model::momentOf(x), y, Model::momentOf(y)); };
    Message a = Played::textMessage(QStringLiteral("a"), false);
    a.author = QStringLiteral("anna");
    a.serverTime = at(0);
    Message b = a;
    b.serverTime = at(0).addSecs(50);
    QVERIFY(joins(a, b));
    b.serverTime = at(5);
    QVERIFY(!joins(a, b));
    b.serverTime = at(0);
    b.author = QStringLiteral("ben");
    QVERIFY(!joins(a, b));
    b = a;
    b.kind = MessageKind::Notice;
    QVERIFY(!joins(a, b));
}

QTEST_GUILESS_MAIN(TestTimelineModel)
#include "tst_timelinemodel.moc"
