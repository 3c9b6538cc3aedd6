// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes between Anna, Ben and a relay: what leaves, what leaves again, and what never leaves.
#include "person.h"

#include "app/crypto/devicelist.h"
#include "app/session/listkeeper.h"
#include "shared/crypto/random.h"
#include "shared/wire/limits.h"

using Session::MessageState;

class TestDelivery : public QObject
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

    void aTextArrivesAndItsTicksComeBack();
    void manyTextsArriveInOrderAndOnce();
    void aMessageIsPendingAtOnceAndKeptWhileTheRelayIsDown();
    void aRetrySendsTheSameBytes();
    void aRestartGoesOnWithTheSameBytes();
    void aSecondDeviceGetsItsOwnCiphertextAndTheFirstKeepsItsBytes();
    void aListThatNobodySignedStopsTheMessage();
    void aRefusalFailsTheMessageAndRetrySendsItAgain();
    void aFailedMessageHidesNothingThatCameLater();
    void aDiscardedMessageLeavesNoHole();
    void aBusyRelayIsAskedAgainLaterWithTheSameBytes();
    void deliveredIsLearntAfterBeingAway();
    void readReceiptsAreBatchedAndCanBeSwitchedOff();
    void ownDevicesGetACopy();

private:
    QString benName = QStringLiteral("ben");
    QString annaName = QStringLiteral("anna");
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben;
};

void TestDelivery::aTextArrivesAndItsTicksComeBack()
{
    const Session::Message sent = anna->send(benName, QStringLiteral("Hello Ben"));
    QCOMPARE(sent.state, MessageState::Pending);
    QVERIFY(!sent.serverTime.isValid());
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);
    QVERIFY(anna->message(sent.key).serverTime.isValid());
    ben->comeOnline();
    QTRY_COMPARE(ben->texts(annaName), QStringList{QStringLiteral("Hello Ben")});
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Delivered);
    const auto received = ben->timeline(annaName).last();
    QVERIFY(received.isUnread);
    QCOMPARE(ben->session().conversations().totalUnread(), 1);
    QVERIFY(Person::wait(ben->session().conversations().markRead(received.conversation, received.position)));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Read);
    QCOMPARE(ben->session().conversations().totalUnread(), 0);
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
}

void TestDelivery::manyTextsArriveInOrderAndOnce()
{
    ben->comeOnline();
    QStringList wanted;
    const auto to = anna->conversationWith(benName);
    for (int i = 0; i < 600; ++i) {
        wanted.append(QStringLiteral("number %1").arg(i));
        anna->session().sender().sendText(to, wanted.last()).then(&anna->session(), [](Base::Result<Session::Message> &&) {});
    }
    QTRY_COMPARE_WITH_TIMEOUT(anna->session().sender().waiting(), 0, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(ben->session().conversations().totalUnread(), 600, 30'000);
    QStringList got;
    for (const auto &message : ben->timeline(annaName, 1000)) got.append(message.text);
    QCOMPARE(got, wanted);
}

void TestDelivery::aMessageIsPendingAtOnceAndKeptWhileTheRelayIsDown()
{
    anna->conversationWith(benName);
    relay->goDown();
    const Session::Message sent = anna->send(benName, QStringLiteral("kept"));
    QCOMPARE(sent.state, MessageState::Pending);
    QCOMPARE(anna->timeline(benName).last().text, QStringLiteral("kept"));
    QCOMPARE(anna->session().sender().waiting(), 1);
    relay->comeBack();
    anna->session().reconnectNow();
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);
    QCOMPARE(anna->session().sender().waiting(), 0);
}

void TestDelivery::aRetrySendsTheSameBytes()
{
    anna->send(benName, QStringLiteral("first, so that there is a session"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    // The relay takes it, and the answer is lost with the connection.
    relay->sends.clear();
    relay->intercept = [this](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame)
        -> std::optional<kith::wire::RelayFrame> {
        if (!frame.has_send()) return std::nullopt;
        relay->intercept = {};
        QMetaObject::invokeMethod(&anna->session(), [this] { relay->goDown(); }, Qt::QueuedConnection);
        return kith::wire::RelayFrame();
    };
    anna->send(benName, QStringLiteral("twice"));
    QTRY_VERIFY(relay->isDown());
    relay->comeBack();
    anna->session().reconnectNow();
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    QCOMPARE(relay->sends.size(), 2);
    QCOMPARE(relay->sends.at(0).SerializeAsString(), relay->sends.at(1).SerializeAsString());
    ben->comeOnline();
    QTRY_COMPARE(ben->texts(annaName).size(), 2);
}

void TestDelivery::aRestartGoesOnWithTheSameBytes()
{
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    relay->sends.clear();
    relay->intercept = [](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame)
        -> std::optional<kith::wire::RelayFrame> {
        if (frame.has_send()) return kith::wire::RelayFrame(); // seen, never answered
        return std::nullopt;
    };
    anna->send(benName, QStringLiteral("one"));
    anna->send(benName, QStringLiteral("two"));
    QTRY_COMPARE(relay->sends.size(), 2);
    anna->vanish();
    relay->intercept = {};
    anna->comeOnline();
    QCOMPARE(anna->session().sender().waiting() >= 0, true);
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    QCOMPARE(relay->sends.size(), 4);
    // How far this device's state is has nothing to do with the message: it is told anew each time.
    for (kith::wire::Send &send : relay->sends) send.clear_state_generation();
    QCOMPARE(relay->sends.at(2).SerializeAsString(), relay->sends.at(0).SerializeAsString());
    QCOMPARE(relay->sends.at(3).SerializeAsString(), relay->sends.at(1).SerializeAsString());
    ben->comeOnline();
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("first"), QStringLiteral("one"), QStringLiteral("two")}));
}

void TestDelivery::aSecondDeviceGetsItsOwnCiphertextAndTheFirstKeepsItsBytes()
{
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);

    // Ben links a second device: a second profile that is put into the signed list by hand.
    Person second(*relay, benName);
    second.signUp();
    const kith::wire::SignedDeviceList secondList = relay->lists[benName].takeLast();
    auto of = E2e::readDeviceList(secondList);
    auto current = E2e::readDeviceList(relay->lists[benName].last());
    QVERIFY(of && current);
    ben->open();
    auto account = Person::wait(ben->database().run([](Store::Access &access) { return access.account().load(); }));
    QVERIFY(account && *account);
    auto key = Crypto::SigningKey::fromSeed((*account)->accountSeed);
    kith::wire::DeviceList next = E2e::followingDeviceList(*current, Store::Micros(1'700'000'000'000'001));
    kith::wire::Device added = of->list().devices(0);
    added.set_id(2);
    *next.add_devices() = added;
    next.set_next_device_id(3);
    auto signedList = E2e::signDeviceList(next, *key);
    QVERIFY(signedList);
    relay->devices[{benName, 2}].keys = relay->devices[{benName, 1}].keys; // signUp() of the second put its keys at device 1
    relay->lists[benName].append(signedList->wire());

    relay->sends.clear();
    const Session::Message sent = anna->send(benName, QStringLiteral("for both"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);
    QCOMPARE(relay->sends.size(), 2);
    const auto &refused = relay->sends.at(0);
    const auto &accepted = relay->sends.at(1);
    QCOMPARE(refused.destinations_size(), 1);
    QCOMPARE(accepted.destinations_size(), 2);
    QVERIFY(refused.envelope_id() != accepted.envelope_id());
    QCOMPARE(accepted.destinations(0).ciphertext(), refused.destinations(0).ciphertext());
    QCOMPARE(accepted.list_versions(0).version(), 2u);
    bool noticed = false;
    for (const auto &message : anna->timeline(benName)) {
        noticed = noticed || message.notice == Session::NoticeKind::DeviceAdded;
    }
    QVERIFY(noticed);
}

void TestDelivery::aListThatNobodySignedStopsTheMessage()
{
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    // The relay adds a device of its own making: the signature does not fit.
    kith::wire::SignedDeviceList forged = relay->lists[benName].last();
    kith::wire::DeviceList list;
    QVERIFY(list.ParseFromString(forged.list()));
    list.set_version(2);
    forged.set_list(list.SerializeAsString());
    relay->lists[benName].append(forged);
    const Session::Message sent = anna->send(benName, QStringLiteral("not for the relay"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    QVERIFY(relay->envelopes.size() == 1);
}

void TestDelivery::aRefusalFailsTheMessageAndRetrySendsItAgain()
{
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    relay->sends.clear();
    relay->intercept = [](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame)
        -> std::optional<kith::wire::RelayFrame> {
        if (!frame.has_send()) return std::nullopt;
        kith::wire::RelayFrame refused;
        refused.mutable_refusal()->set_code(kith::wire::NOT_ACCEPTED);
        return refused;
    };
    const Session::Message sent = anna->send(benName, QStringLiteral("unwanted"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    QCOMPARE(anna->message(sent.key).failure.code, Base::ErrorCode::RefusedNotAccepted);
    relay->intercept = {};
    QVERIFY(Person::wait(anna->session().sender().retry(sent.key)));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);
    QCOMPARE(relay->sends.at(0).SerializeAsString(), relay->sends.at(1).SerializeAsString());
}

void TestDelivery::aFailedMessageHidesNothingThatCameLater()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    relay->intercept = [](const Base::DeviceAddress &from, const kith::wire::ClientFrame &frame) -> std::optional<kith::wire::RelayFrame> {
        if (!frame.has_send() || from.user != QLatin1String("anna")) return std::nullopt;
        kith::wire::RelayFrame refused;
        refused.mutable_refusal()->set_code(kith::wire::NOT_ACCEPTED);
        return refused;
    };
    const Session::Message sent = anna->send(benName, QStringLiteral("unwanted"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Failed);
    const auto id = anna->conversationWith(benName);
    const auto last = [this, id] { return anna->session().conversations().find(id)->lastText; };
    QTRY_COMPARE(last(), QStringLiteral("unwanted"));
    ben->send(annaName, QStringLiteral("later"));
    QTRY_COMPARE(anna->texts(benName), QStringList({QStringLiteral("first"), QStringLiteral("unwanted"), QStringLiteral("later")}));
    QTRY_COMPARE(last(), QStringLiteral("later"));
    QVERIFY(!anna->message(sent.key).serverTime.isValid());
    anna->restart();
    QTRY_COMPARE(last(), QStringLiteral("later"));
    anna->comeOnline();
    relay->intercept = {};
    QVERIFY(Person::wait(anna->session().sender().retry(sent.key)));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Delivered);
    QCOMPARE(anna->texts(benName).last(), QStringLiteral("unwanted"));
    QTRY_COMPARE(last(), QStringLiteral("unwanted"));
    QTRY_COMPARE(ben->texts(annaName), anna->texts(benName));
}

void TestDelivery::aDiscardedMessageLeavesNoHole()
{
    ben->comeOnline();
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    relay->goDown();
    const Session::Message gone = anna->send(benName, QStringLiteral("better not"));
    QVERIFY(Person::wait(anna->session().sender().discard(gone.key)));
    QCOMPARE(anna->texts(benName), QStringList{QStringLiteral("first")});
    anna->send(benName, QStringLiteral("second"));
    relay->comeBack();
    anna->session().reconnectNow();
    ben->session().reconnectNow();
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    for (const auto &message : ben->timeline(annaName)) QVERIFY(message.kind != Session::MessageKind::Notice);
}

void TestDelivery::aBusyRelayIsAskedAgainLaterWithTheSameBytes()
{
    anna->send(benName, QStringLiteral("first"));
    QTRY_COMPARE(anna->session().sender().waiting(), 0);
    relay->sends.clear();
    int refusals = 0;
    relay->intercept = [&refusals](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame)
        -> std::optional<kith::wire::RelayFrame> {
        if (!frame.has_send() || refusals++ > 0) return std::nullopt;
        kith::wire::RelayFrame refused;
        refused.mutable_refusal()->set_code(kith::wire::RATE_LIMITED);
        refused.mutable_refusal()->set_retry_after_ms(30);
        return refused;
    };
    const Session::Message sent = anna->send(benName, QStringLiteral("again"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);
    QCOMPARE(relay->sends.size(), 2);
    QCOMPARE(relay->sends.at(0).SerializeAsString(), relay->sends.at(1).SerializeAsString());
}

void TestDelivery::deliveredIsLearntAfterBeingAway()
{
    const Session::Message sent = anna->send(benName, QStringLiteral("while I am gone"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);
    anna->vanish();
    ben->comeOnline();
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    QTRY_VERIFY(relay->waiting(ben->address()).isEmpty());
    anna->comeOnline();
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Delivered);
    const auto details = Person::wait(anna->session().timeline().details(sent.key));
    QVERIFY(details);
    QCOMPARE(details->size(), 2);
}

void TestDelivery::readReceiptsAreBatchedAndCanBeSwitchedOff()
{
    ben->comeOnline();
    for (int i = 0; i < 20; ++i) anna->send(benName, QString::number(i));
    QTRY_COMPARE(ben->texts(annaName).size(), 20);
    relay->sends.clear();
    auto last = ben->timeline(annaName).last();
    QVERIFY(Person::wait(ben->session().conversations().markRead(last.conversation, last.position)));
    QTRY_COMPARE(anna->timeline(benName).first().state, MessageState::Read);
    QCOMPARE(relay->sends.size(), 1);
    QVERIFY(relay->sends.at(0).silent());

    ben->session().settings().set(Session::Settings::Key::SendReadReceipts, false);
    anna->send(benName, QStringLiteral("unseen"));
    QTRY_COMPARE(ben->texts(annaName).size(), 21);
    relay->sends.clear();
    last = ben->timeline(annaName).last();
    QVERIFY(Person::wait(ben->session().conversations().markRead(last.conversation, last.position)));
    QTest::qWait(50);
    QVERIFY(relay->sends.isEmpty());
}

void TestDelivery::ownDevicesGetACopy()
{
    // Anna's second device, put into the signed list by hand.
    Person second(*relay, annaName);
    second.signUp();
    auto of = E2e::readDeviceList(relay->lists[annaName].takeLast());
    auto current = E2e::readDeviceList(relay->lists[annaName].last());
    QVERIFY(of && current);
    auto account = Person::wait(anna->database().run([](Store::Access &access) { return access.account().load(); }));
    QVERIFY(account && *account);
    auto key = Crypto::SigningKey::fromSeed((*account)->accountSeed);
    kith::wire::DeviceList next = E2e::followingDeviceList(*current, Store::Micros(1'700'000'000'000'001));
    kith::wire::Device added = of->list().devices(0);
    added.set_id(2);
    *next.add_devices() = added;
    next.set_next_device_id(3);
    auto signedList = E2e::signDeviceList(next, *key);
    QVERIFY(signedList);
    relay->devices[{annaName, 2}].keys = relay->devices[{annaName, 1}].keys;
    relay->lists[annaName].append(signedList->wire());
    kith::wire::RelayFrame changed;
    *changed.mutable_own_device_list_changed()->mutable_list() = signedList->wire();
    relay->push(anna->address(), changed);
    QTest::qWait(100);

    // The second profile becomes device 2.
    second.open();
    auto mine = Person::wait(second.database().run([signedWire = signedList->wire()](Store::Access &access)
                                                       -> Base::Result<Base::Done> {
        auto stored = access.account().load();
        if (!stored) return stored.error();
        Store::Account changedAccount = Session::cloned(**stored);
        changedAccount.device = 2;
        const QByteArray token("anna/2");
        changedAccount.accessToken = Base::SecretBytes::fromByteArray(token);
        if (auto saved = access.account().save(changedAccount); !saved) return saved;
        const Session::Self self{changedAccount.user, 2, changedAccount.relayId};
        return Session::ListKeeper(access, self).keepOwn(*E2e::readDeviceList(signedWire));
    }));
    QVERIFY(mine);
    second.vanish();
    second.comeOnline();
    const Session::Message sent = anna->send(benName, QStringLiteral("to all of us"));
    QTRY_COMPARE(anna->message(sent.key).state, MessageState::Accepted);
    QTRY_COMPARE(second.texts(benName), QStringList{QStringLiteral("to all of us")});
    const auto copy = second.timeline(benName).last();
    QVERIFY(copy.isOwn);
    QVERIFY(!copy.isUnread);
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
