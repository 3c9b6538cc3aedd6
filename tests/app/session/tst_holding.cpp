// SPDX-License-Identifier: GPL-3.0-or-later
// When a session may say that nothing is left to do, and what it does while the relay wants it to wait.
#include "person.h"

#include "app/session/listkeeper.h"

using Session::MessageState;

class TestHolding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        relay = std::make_unique<FakeRelay>();
        anna = std::make_unique<Person>(*relay, QStringLiteral("anna"));
        ben = std::make_unique<Person>(*relay, QStringLiteral("ben"));
        anna->signUp();
        ben->signUp();
        anna->comeOnline();
    }
    void cleanup()
    {
        anna.reset();
        ben.reset();
        relay.reset();
    }

    void aSessionIsNotIdleBeforeItLookedAtWhatIsStored();
    void manyRefusalsAtOnceAreOnePauseAndKeepTheOrder();
    void anOpenQuestionForTheStatusIsNotIdle();
    void whatADeviceWroteBeforeItLeftCanBeRead();
    void aRemovedConversationLeavesNoHole();

private:
    QString benName = QStringLiteral("ben");
    QString annaName = QStringLiteral("anna");
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben;
};

void TestHolding::aSessionIsNotIdleBeforeItLookedAtWhatIsStored()
{
    anna->conversationWith(benName);
    relay->goDown();
    const Session::Message sent = anna->send(benName, QStringLiteral("stored"));
    anna->restart();
    QCOMPARE(anna->session().sender().waiting(), 1);
    QVERIFY(!anna->session().isIdle());
    relay->comeBack();
    anna->comeOnline();
    QTRY_VERIFY(anna->session().isIdle());
    QCOMPARE(anna->message(sent.key).state, MessageState::Accepted);
    QCOMPARE(anna->session().sender().waiting(), 0);
}

void TestHolding::manyRefusalsAtOnceAreOnePauseAndKeepTheOrder()
{
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    relay->sends.clear();
    constexpr int kMany = 50;
    int refusals = 0;
    bool isOpen = false;
    std::string first;
    relay->intercept = [&](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame)
        -> std::optional<kith::wire::RelayFrame> {
        if (!frame.has_send()) return std::nullopt;
        // It takes nothing that overtakes the one it refused first.
        if (first.empty()) first = frame.send().envelope_id();
        isOpen = isOpen || (refusals >= kMany && frame.send().envelope_id() == first);
        if (isOpen) return std::nullopt;
        ++refusals;
        kith::wire::RelayFrame refused;
        refused.mutable_refusal()->set_code(kith::wire::RATE_LIMITED);
        refused.mutable_refusal()->set_retry_after_ms(20);
        return refused;
    };
    const auto to = anna->conversationWith(benName);
    QStringList wanted{QStringLiteral("first")};
    for (int i = 0; i < kMany; ++i) {
        wanted.append(QStringLiteral("number %1").arg(i));
        anna->session().sender().sendText(to, wanted.last()).then(&anna->session(), [](Base::Result<Session::Message> &&) {});
    }
    QTRY_VERIFY(isOpen);
    QTRY_COMPARE(anna->session().sender().waiting(), 0); // in seconds: 50 steps of backing off would take minutes
    ben->comeOnline();
    QTRY_COMPARE(ben->texts(annaName), wanted);
}

void TestHolding::anOpenQuestionForTheStatusIsNotIdle()
{
    const Session::Message sent = anna->send(benName, QStringLiteral("Is it there?"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);
    bool asked = false;
    relay->intercept = [&asked](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame)
        -> std::optional<kith::wire::RelayFrame> {
        if (!frame.has_status_query()) return std::nullopt;
        asked = true;
        return kith::wire::RelayFrame(); // no answer
    };
    anna->restart();
    anna->comeOnline();
    QTRY_VERIFY(asked);
    anna->message(sent.key); // the database has answered everything that was asked before
    QVERIFY(!anna->session().isIdle());
    relay->intercept = {};
    relay->goDown();
    QTRY_VERIFY(anna->session().isIdle());
}

void TestHolding::whatADeviceWroteBeforeItLeftCanBeRead()
{
    ben->comeOnline();
    ben->conversationWith(annaName);
    ben->vanish();
    const Session::Message sent = anna->send(benName, QStringLiteral("before the reset"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);

    auto current = E2e::readDeviceList(relay->lists[annaName].last());
    QVERIFY(current);
    Person fresh(*relay, annaName);
    fresh.open();
    const Session::NewDevicePlace place{QStringLiteral("http://127.0.0.1:1"), {}, relay->relayId, annaName};
    auto made = Person::wait(fresh.database().run([place, list = *current](Store::Access &access) {
        return Session::makeResetDevice(access, place, list, Store::Micros(1'700'000'000'000'002));
    }));
    QVERIFY(made);
    relay->addDevice(annaName, made->device, made->list->wire(), made->keys);

    // Ben hears of the reset before he looks into his mailbox.
    ben->open();
    kith::wire::UserDeviceLists lists;
    lists.set_user(annaName.toStdString());
    *lists.add_lists() = made->list->wire();
    const Session::Self self{benName, 1, relay->relayId};
    QVERIFY(Person::wait(ben->database().run([lists, self](Store::Access &access) {
        Session::Changes changes;
        return Session::ListKeeper(access, self).take(lists, Store::Micros(1'700'000'000'000'003), changes);
    })));
    ben->comeOnline();
    QTRY_COMPARE(ben->texts(annaName), QStringList{QStringLiteral("before the reset")});

    // What he answers goes to the new device alone.
    relay->envelopes.clear();
    relay->sends.clear();
    const Session::Message answer = ben->send(annaName, QStringLiteral("to the new one"));
    QTRY_COMPARE(ben->message(answer.key).state, MessageState::Accepted);
    QCOMPARE(relay->sends.last().destinations_size(), 1);
    QCOMPARE(relay->sends.last().destinations(0).device(), made->device);
}

void TestHolding::aRemovedConversationLeavesNoHole()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("one"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    relay->goDown();
    anna->send(benName, QStringLiteral("two"));
    anna->send(benName, QStringLiteral("three"));
    QVERIFY(Person::wait(anna->session().conversations().remove(anna->conversationWith(benName))));
    relay->comeBack();
    anna->session().reconnectNow();
    ben->session().reconnectNow();
    QTRY_VERIFY(anna->session().connection().isOnline());
    anna->send(benName, QStringLiteral("four"));
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("one"), QStringLiteral("four")}));
    for (const auto &message : ben->timeline(annaName)) QVERIFY(message.notice != Session::NoticeKind::MessagesMissing);
}

QTEST_GUILESS_MAIN(TestHolding)
#include "tst_holding.moc"
