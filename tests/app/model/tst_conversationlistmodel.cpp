// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/conversationfilter.h"
#include "app/model/conversationlistmodel.h"
#include "app/model/roles.h"
#include "tests/app/model/played/played.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Session;

class TestConversationListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewMessageMovesItsConversationToTheTop();
    void aDraftDoesNotMoveTheRow();
    void aRemovedConversationLeaves();
    void theFilterForgivesCaseAccentsAndOrder();
    void theFilterForUnreadFollowsWhatIsRead();
};

static QStringList titles(const QAbstractItemModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) list.append(model.index(row, 0).data().toString());
    return list;
}

void TestConversationListModel::aNewMessageMovesItsConversationToTheTop()
{
    Played::Play play;
    const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-1);
    Model::ConversationListModel model(play.session().conversations());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto anna = play.addConversation(QStringLiteral("Anna"));
    const auto carl = play.addConversation(QStringLiteral("Carl"));
    const auto dora = play.addConversation(QStringLiteral("Dora"));
    play.addText(anna, QStringLiteral("anna"), QStringLiteral("x"), start);
    play.addText(carl, QStringLiteral("carl"), QStringLiteral("x"), start.addSecs(1));
    play.addText(dora, QStringLiteral("dora"), QStringLiteral("x"), start.addSecs(2));
    QCOMPARE(titles(model), QStringList({QStringLiteral("Dora"), QStringLiteral("Carl"), QStringLiteral("Anna")}));
    play.addText(anna, QStringLiteral("anna"), QStringLiteral("new"), start.addSecs(3));
    QCOMPARE(titles(model), QStringList({QStringLiteral("Anna"), QStringLiteral("Dora"), QStringLiteral("Carl")}));
    play.addText(carl, QStringLiteral("carl"), QStringLiteral("new"), start.addSecs(4));
    QCOMPARE(titles(model), QStringList({QStringLiteral("Carl"), QStringLiteral("Anna"), QStringLiteral("Dora")}));
}

void TestConversationListModel::aDraftDoesNotMoveTheRow()
{
    Played::Play play;
    const auto anna = play.addConversation(QStringLiteral("Anna"));
    play.addConversation(QStringLiteral("Carl"));
    Model::ConversationListModel model(play.session().conversations());
    const QStringList before = titles(model);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    play.session().conversations().setDraft(anna, QStringLiteral("half a thought"));
    QCOMPARE(titles(model), before);
    QCOMPARE(changed.count(), 1);
    const auto row = model.rowOf(anna);
    QCOMPARE(model.at(row).draft, QStringLiteral("half a thought"));
}

void TestConversationListModel::aRemovedConversationLeaves()
{
    Played::Play play;
    const auto anna = play.addConversation(QStringLiteral("Anna"));
    Model::ConversationListModel model(play.session().conversations());
    (void)play.session().conversations().remove(anna);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf(anna), -1);
}

void TestConversationListModel::theFilterForgivesCaseAccentsAndOrder()
{
    Played::Play play;
    play.addConversation(QStringLiteral("Édouard Müller"), QStringLiteral("edm"));
    play.addConversation(QStringLiteral("Carl"));
    Model::ConversationListModel model(play.session().conversations());
    Model::ConversationFilter filter;
    filter.setSourceModel(&model);
    filter.setWords(QStringLiteral("muller EDOU"));
    QCOMPARE(titles(filter), QStringList({QStringLiteral("Édouard Müller")}));
    filter.setWords(QStringLiteral("edm"));
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(QStringLiteral("nobody"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setWords(QStringLiteral("  "));
    QCOMPARE(filter.rowCount(), 2);
}

void TestConversationListModel::theFilterForUnreadFollowsWhatIsRead()
{
    Played::Play play;
    const auto anna = play.addConversation(QStringLiteral("Anna"));
    play.addConversation(QStringLiteral("Carl"));
    play.receive(anna, QStringLiteral("anna"), QStringLiteral("hello"));
    Model::ConversationListModel model(play.session().conversations());
    Model::ConversationFilter filter;
    filter.setSourceModel(&model);
    filter.setShow(Model::ConversationFilter::Show::Unread);
    QCOMPARE(titles(filter), QStringList({QStringLiteral("Anna")}));
    (void)play.session().conversations().markRead(anna, play.message(play.lastKey()).position);
    QCOMPARE(filter.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestConversationListModel)
#include "tst_conversationlistmodel.moc"
