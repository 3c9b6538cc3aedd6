// SPDX-License-Identifier: GPL-3.0-or-later
// A profile that was put back from a copy, or is used in two places: whatever was used of its ratchets is not used again.
#include "person.h"

using Session::MessageKind;
using Session::MessageState;
using Session::NoticeKind;

class TestFence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        relay = std::make_unique<FakeRelay>();
        anna = std::make_unique<Person>(*relay, annaName);
        ben = std::make_unique<Person>(*relay, benName);
        anna->signUp();
        ben->signUp();
        anna->comeOnline();
        ben->comeOnline();
        say(QStringLiteral("before"));
        ben->send(annaName, QStringLiteral("and back"));
        QTRY_COMPARE(anna->texts(benName).size(), 2);
        QTRY_VERIFY(relay->waiting(anna->address()).isEmpty());
    }
    void cleanup()
    {
        anna.reset();
        ben.reset();
        relay.reset();
    }

    void whatACopySendsArrives_data();
    void whatACopySendsArrives();
    void twoCopiesUsedInTurnsLoseNothing();
    void whatHadFailedIsSealedAnew();
    void whatTheOtherCopySentAlreadyIsShownOnce();
    void nobodyIsAccusedForAnythingElse();
    void aRelayThatLiesWithoutMeasureIsNotBelieved();

private:
    //! Sent while online, and accepted.
    void say(const QString &text)
    {
        const auto sent = anna->send(benName, text);
        QTRY_VERIFY(anna->message(sent.key).state >= MessageState::Accepted);
        said.append(text);
    }
    int notices()
    {
        int count = 0;
        for (const auto &message : anna->timeline(benName)) count += message.notice == NoticeKind::ProfileMayBeCopied ? 1 : 0;
        return count;
    }
    QStringList benHas()
    {
        QStringList all;
        for (const auto &message : ben->timeline(annaName)) {
            if (message.kind == MessageKind::Text && message.author == annaName) all.append(message.text);
            if (message.kind == MessageKind::Placeholder) all.append(Base::errorName(message.cause));
        }
        return all;
    }

    const QString annaName = QStringLiteral("anna"), benName = QStringLiteral("ben");
    QStringList said;
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben;
};

void TestFence::whatACopySendsArrives_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<bool>("isStoredOffline");
    for (const int lost : {1, 2, 3}) {
        QTest::addRow("%d messages behind, written offline", lost) << lost << true;
        QTest::addRow("%d messages behind, written online", lost) << lost << false;
    }
}

void TestFence::whatACopySendsArrives()
{
    QFETCH(int, lost);
    QFETCH(bool, isStoredOffline);
    said = {QStringLiteral("before")};
    anna->copyProfile();
    anna->comeOnline();
    for (int i = 0; i < lost; ++i) say(QStringLiteral("of the one that is gone %1").arg(i));
    QTRY_COMPARE(benHas(), said);
    anna->putBack();
    anna->open();
    if (isStoredOffline) {
        for (int i = 0; i < 3; ++i) said.append(anna->send(benName, QStringLiteral("after %1").arg(i)).text);
    }
    anna->comeOnline();
    say(QStringLiteral("after that"));
    QTRY_COMPARE(benHas(), said);
    QCOMPARE(notices(), 1);
    ben->send(annaName, QStringLiteral("read"));
    QTRY_VERIFY(anna->texts(benName).contains(QStringLiteral("read")));
    anna->restart();
    anna->comeOnline();
    say(QStringLiteral("and on"));
    QTRY_COMPARE(benHas(), said);
    QCOMPARE(notices(), 1);
}

void TestFence::twoCopiesUsedInTurnsLoseNothing()
{
    said = {QStringLiteral("before")};
    anna->copyProfile();
    for (int turn = 0; turn < 6; ++turn) {
        anna->open();
        said.append(anna->send(benName, QStringLiteral("written offline %1").arg(turn)).text);
        anna->comeOnline();
        say(QStringLiteral("turn %1").arg(turn));
        QTRY_COMPARE(benHas(), said);
        QTRY_COMPARE(anna->session().sender().waiting(), 0);
        anna->putBack();
    }
}

void TestFence::whatHadFailedIsSealedAnew()
{
    said = {QStringLiteral("before")};
    relay->intercept = [](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame) -> std::optional<kith::wire::RelayFrame> {
        if (!frame.has_send()) return std::nullopt;
        kith::wire::RelayFrame refused;
        refused.mutable_refusal()->set_code(kith::wire::NOT_ACCEPTED);
        return refused;
    };
    const auto failed = anna->send(benName, QStringLiteral("failed"));
    QTRY_COMPARE(anna->message(failed.key).state, MessageState::Failed);
    relay->intercept = nullptr;
    anna->copyProfile();
    anna->comeOnline();
    say(QStringLiteral("of the one that is gone"));
    anna->putBack();
    anna->comeOnline();
    QTRY_COMPARE(notices(), 1);
    const int fetched = relay->bundleFetches;
    QVERIFY(Person::wait(anna->session().sender().retry(failed.key)));
    said.append(QStringLiteral("failed"));
    QTRY_COMPARE(benHas(), said);
    QCOMPARE(relay->bundleFetches, fetched + 1);
}

void TestFence::whatTheOtherCopySentAlreadyIsShownOnce()
{
    said = {QStringLiteral("before")};
    anna->restart();
    said.append(anna->send(benName, QStringLiteral("waiting when the copy was made")).text);
    anna->copyProfile();
    anna->comeOnline();
    QTRY_COMPARE(benHas(), said);
    say(QStringLiteral("of the one that is gone"));
    anna->putBack();
    anna->comeOnline();
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    say(QStringLiteral("after"));
    QTRY_COMPARE(benHas(), said);
}

void TestFence::nobodyIsAccusedForAnythingElse()
{
    said = {QStringLiteral("before")};
    for (int i = 0; i < 4; ++i) {
        anna->restart();
        said.append(anna->send(benName, QStringLiteral("offline %1").arg(i)).text);
        anna->comeOnline();
        ben->send(annaName, QStringLiteral("back %1").arg(i));
        say(QStringLiteral("online %1").arg(i));
        relay->goDown();
        said.append(anna->send(benName, QStringLiteral("without the relay %1").arg(i)).text);
        relay->comeBack();
        QTRY_COMPARE(benHas(), said);
        QTRY_COMPARE(anna->session().sender().waiting(), 0);
        if (i == 1) relay->devices[anna->address()].knownGeneration = 1; // it was put back from a copy itself
        if (i == 2) anna->vanish();
        else if (i == 3) ben->restart();
    }
    QCOMPARE(notices(), 0);
}

void TestFence::aRelayThatLiesWithoutMeasureIsNotBelieved()
{
    said = {QStringLiteral("before")};
    anna->vanish();
    relay->devices[anna->address()].knownGeneration = ~quint64(0);
    anna->comeOnline();
    say(QStringLiteral("after"));
    QTRY_COMPARE(benHas(), said);
    QCOMPARE(notices(), 0);
}

QTEST_GUILESS_MAIN(TestFence)
#include "tst_fence.moc"
