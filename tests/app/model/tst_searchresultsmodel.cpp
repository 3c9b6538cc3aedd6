// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/searchresultsmodel.h"
#include "tests/app/model/played/played.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <optional>

using namespace Session;
using Model::SearchResultsModel;

namespace {

struct Fixture
{
    Played::Play play;
    ConversationId anna = play.addConversation(QStringLiteral("Anna"));
    ConversationId cara = play.addConversation(QStringLiteral("Cara"));
    SearchResultsModel model{play.session().finder(), play.session().timeline(), play.session().conversations()};

    MessageKey say(const ConversationId &id, const QString &author, const QString &text)
    {
        play.addText(id, author, text);
        return play.lastKey();
    }
    MessageKey say(const QString &text) { return say(anna, QStringLiteral("anna"), text); }
    void fill(int count)
    {
        for (int i = 0; i < count; ++i) say(QStringLiteral("needle %1").arg(i));
    }
    void search(const QString &typed, const ConversationId &here = {})
    {
        QSignalSpy answered(&model, &SearchResultsModel::answered);
        model.search(typed, here);
        QTRY_COMPARE(answered.size(), 1);
    }
    QList<MessageKey> keys() const
    {
        QList<MessageKey> all;
        for (int row = 0; row < model.rowCount(); ++row) all << model.at(row).message.key;
        return all;
    }
    qsizetype asked() const { return play.log().filter(QStringLiteral("search")).size(); }
    void readAll(int wanted = std::numeric_limits<int>::max())
    {
        while (model.rowCount() < wanted && model.coverage().hasMore) {
            model.fetchMore({});
            QTRY_VERIFY(!model.isSearching());
        }
    }
};

} // namespace

class TestSearchResultsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatArrivesAndFitsIsFound();
    void onlyWhereAndWhomItWasAskedFor();
    void whatGoesIsGoneAtOnce();
    void anAnswerOfBeforeBringsNothingBack();
    void aMessageThatWasRepairedIsFoundInItsPlace();
    void ticksAskNothing();
    void rowsThatStayAreNotTouched();
    void howeverMuchComesFewQuestionsAreAsked();
    void whileItIsNotShownNothingIsAsked();
    void whoWantsOlderOnesDoesNotWaitForNewOnes();
    void isTheSameAsAskedAnewWhateverHappens();
};

void TestSearchResultsModel::whatArrivesAndFitsIsFound()
{
    Fixture f;
    const auto first = f.say(QStringLiteral("a needle"));
    f.search(QStringLiteral("needle"));
    QCOMPARE(f.keys(), QList<MessageKey>{first});
    f.say(QStringLiteral("hay"));
    const auto second = f.say(QStringLiteral("one more needle"));
    QTRY_COMPARE(f.keys(), (QList<MessageKey>{second, first}));
    QCOMPARE(f.model.at(0).inText.size(), 1);
    QCOMPARE(f.model.coverage().messages, 3);
}

void TestSearchResultsModel::onlyWhereAndWhomItWasAskedFor()
{
    Fixture f;
    f.search(QStringLiteral("from:anna in:Anna needle"));
    f.say(f.anna, QStringLiteral("ben"), QStringLiteral("own needle"));
    f.say(f.cara, QStringLiteral("cara"), QStringLiteral("her needle"));
    const auto wanted = f.say(QStringLiteral("the needle"));
    QTRY_COMPARE(f.keys(), QList<MessageKey>{wanted});
    f.search(QStringLiteral("needle"), f.cara);
    const auto asked = f.asked();
    f.say(QStringLiteral("elsewhere a needle"));
    QTest::qWait(2 * SearchResultsModel::kFollowMs);
    QCOMPARE(f.asked(), asked);
    QCOMPARE(f.model.rowCount(), 1);
}

void TestSearchResultsModel::whatGoesIsGoneAtOnce()
{
    Fixture f;
    f.fill(3);
    const auto other = f.say(f.cara, QStringLiteral("cara"), QStringLiteral("needle"));
    f.search(QStringLiteral("needle"));
    const auto gone = f.model.at(2).message.key;
    QSignalSpy followed(&f.model, &SearchResultsModel::followed);
    f.play.removeMessage(gone);
    QCOMPARE(f.model.rowCount(), 3);
    QCOMPARE(f.model.rowOf(gone), -1);
    QCOMPARE(followed.size(), 1);
    QTRY_COMPARE(f.model.coverage().messages, 3);
    (void)f.play.session().conversations().remove(f.anna);
    QCOMPARE(f.keys(), QList<MessageKey>{other});
}

void TestSearchResultsModel::anAnswerOfBeforeBringsNothingBack()
{
    Fixture f;
    f.fill(3);
    f.play.setHeld(true);
    f.model.search(QStringLiteral("needle"));
    f.play.removeMessage(2); // read already, not answered yet
    f.play.answer();
    QCOMPARE(f.keys(), (QList<MessageKey>{3, 1}));
}

void TestSearchResultsModel::aMessageThatWasRepairedIsFoundInItsPlace()
{
    Fixture f;
    f.fill(70);
    const auto broken = f.say(QString());
    f.fill(90);
    f.search(QStringLiteral("needle"));
    f.readAll();
    QCOMPARE(f.model.rowCount(), 160);
    f.play.setText(broken, QStringLiteral("the repaired needle"));
    QTRY_COMPARE(f.model.rowCount(), 161);
    QCOMPARE(f.model.rowOf(broken), 90);
    f.play.setText(broken, QStringLiteral("hay")); // and what fits no longer goes
    QTRY_COMPARE(f.model.rowCount(), 160);
    QCOMPARE(f.model.rowOf(broken), -1);
}

void TestSearchResultsModel::ticksAskNothing()
{
    Fixture f;
    f.fill(2);
    f.search(QStringLiteral("needle"));
    const auto asked = f.asked();
    f.play.setState(1, MessageState::Read);
    QCOMPARE(f.model.at(1).message.state, MessageState::Read);
    QTest::qWait(2 * SearchResultsModel::kFollowMs);
    QCOMPARE(f.asked(), asked);
}

void TestSearchResultsModel::rowsThatStayAreNotTouched()
{
    Fixture f;
    const QAbstractItemModelTester tester(&f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.fill(120);
    f.search(QStringLiteral("needle"));
    f.readAll();
    const QPersistentModelIndex last = f.model.index(119), middle = f.model.index(60);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.fill(2);
    QTRY_COMPARE(f.model.rowCount(), 122);
    QCOMPARE(last.row(), 121);
    QCOMPARE(middle.row(), 62);
    QCOMPARE(reset.size() + removed.size() + changed.size(), 0);
    QVERIFY(!f.model.coverage().hasMore);
}

void TestSearchResultsModel::howeverMuchComesFewQuestionsAreAsked()
{
    Fixture f;
    f.fill(10);
    f.search(QStringLiteral("needle"));
    const auto asked = f.asked();
    QElapsedTimer clock;
    clock.start();
    int sent = 0;
    while (clock.elapsed() < 1500) {
        for (; sent < clock.elapsed() / 5; ++sent) f.say(sent % 8 ? QStringLiteral("hay") : QStringLiteral("needle"));
        QTest::qWait(5);
    }
    QVERIFY(f.model.rowCount() > 10); // not only once it is over
    QVERIFY2(f.asked() - asked <= clock.elapsed() / SearchResultsModel::kFollowMs + 1, qPrintable(QString::number(f.asked() - asked)));
    QTRY_COMPARE(f.model.rowCount(), 10 + (sent + 7) / 8);
}

void TestSearchResultsModel::whileItIsNotShownNothingIsAsked()
{
    Fixture f;
    f.search(QStringLiteral("needle"));
    f.model.setShown(false);
    const auto asked = f.asked();
    f.fill(2);
    QTest::qWait(2 * SearchResultsModel::kFollowMs);
    QCOMPARE(f.asked(), asked);
    f.model.setShown(true);
    QTRY_COMPARE(f.model.rowCount(), 2);
}

void TestSearchResultsModel::whoWantsOlderOnesDoesNotWaitForNewOnes()
{
    Fixture f;
    f.fill(120);
    f.search(QStringLiteral("needle"));
    f.play.setHeld(true);
    const auto asked = f.asked();
    f.fill(1);
    QTRY_COMPARE(f.asked(), asked + 1);
    QVERIFY(f.model.canFetchMore({}));
    f.model.fetchMore({});
    f.play.answer();
    QCOMPARE(f.model.rowCount(), 100);
    QTRY_COMPARE(f.asked(), asked + 3); // the new one is not forgotten
    f.play.answer();
    QCOMPARE(f.model.rowCount(), 101);
    QCOMPARE(f.model.at(0).message.key, 121);
}

void TestSearchResultsModel::isTheSameAsAskedAnewWhateverHappens()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QRandomGenerator random(seed);
        Fixture f;
        std::optional<QAbstractItemModelTester> tester; // it reads all pages by itself
        if (seed % 2) tester.emplace(&f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.fill(random.bounded(200));
        f.play.setHeld(true);
        f.model.search(QStringLiteral("needle"));
        for (int step = 0; step < 300; ++step) {
            const auto any = static_cast<MessageKey>(1 + random.bounded(static_cast<int>(f.play.lastKey() + 1)));
            switch (random.bounded(8)) {
            case 0: f.play.answer(); break;
            case 1: f.model.fetchMore({}); break;
            case 2: f.fill(random.bounded(40)); break;
            case 3: f.say(QStringLiteral("hay")); break;
            case 4:
                if (f.play.has(any)) f.play.removeMessage(any);
                break;
            case 5:
                if (f.play.has(any)) f.play.setText(any, random.bounded(2) ? QStringLiteral("hay") : QStringLiteral("needle again"));
                break;
            case 6:
                // Time goes on: what waits is asked.
                f.model.setShown(false);
                f.model.setShown(true);
                break;
            default: QCoreApplication::processEvents(); break;
            }
        }
        f.play.setHeld(false);
        for (int i = 0; i < 50; ++i) {
            f.play.answer();
            f.model.setShown(false);
            f.model.setShown(true);
            QCoreApplication::processEvents();
        }
        const auto shown = f.keys();
        const bool hasMore = f.model.coverage().hasMore;
        f.search(QStringLiteral("needle"));
        f.readAll(static_cast<int>(shown.size()));
        QCOMPARE(shown, f.keys().mid(0, shown.size()));
        f.readAll();
        QCOMPARE(hasMore, shown.size() < f.model.rowCount());
    }
}

QTEST_MAIN(TestSearchResultsModel)
#include "tst_searchresultsmodel.moc"
