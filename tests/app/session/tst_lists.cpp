// SPDX-License-Identifier: GPL-3.0-or-later
// Device lists after the relay was put back to an older copy of itself.
#include "person.h"

#include "app/session/listkeeper.h"
#include "app/session/ownlist.h"
#include "shared/crypto/random.h"
#include "shared/crypto/signature.h"

using Session::MessageState;
using Session::NoticeKind;

class TestLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        relay = std::make_unique<FakeRelay>();
        anna = std::make_unique<Person>(*relay, QStringLiteral("anna"));
        ben = std::make_unique<Person>(*relay, benName);
        anna->signUp();
        ben->signUp();
        first = relay->lists[benName].last();
        place = {QStringLiteral("http://127.0.0.1:1"), {}, relay->relayId, benName};
        anna->comeOnline();
    }
    void cleanup()
    {
        seed.reset();
        second.reset();
        branch.reset();
        anna.reset();
        ben.reset();
        relay.reset();
    }

    void anOlderListHoldsMessagesBackUntilItsOwnerIsBack();
    void aListThatTheRelayHasForgottenIsPublishedAgain();
    void aDeviceThatTheRelayHasForgottenComesBack();
    void withoutWhatTheRelayHasForgottenTheListGoesOn();
    void whatOthersKnowComesBackToItsOwner_data();
    void whatOthersKnowComesBackToItsOwner();
    void anotherBranchOfTheSameKeyIsTaken();
    void whatComesFromANumberGivenAnewIsRead();
    void anotherKeyInThePlaceOfAnother_data();
    void anotherKeyInThePlaceOfAnother();
    void aDeviceThatLeftDoesNotComeBackUnnoticed();
    void anOfferIsNotTakenBackByTheRelay();
    void aDeviceThatCameAndWentWhileADecisionWaitsIsRead();
    void alongAChainTheBytesStayTheSame();
    void whatIsAcceptedStaysAccepted();
    void theListBeforeAnImpostorIsTakenUpAgain_data();
    void theListBeforeAnImpostorIsTakenUpAgain();
    void anAccountThatTheRelayHasForgottenIsMadeAgain();

private:
    using Wire = kith::wire::SignedDeviceList;
    std::shared_ptr<Store::Account> account(Person &person)
    {
        auto loaded = Person::wait(person.database().run([](Store::Access &access) { return access.account().load(); }));
        return std::make_shared<Store::Account>(Session::cloned(**loaded));
    }
    E2e::DeviceList read(const Wire &wire) { return *E2e::readDeviceList(wire); }
    //! Ben on one more machine, behind \a current; the relay knows it. \a isReset: with a new account key and without the others.
    std::unique_ptr<Person> onAnotherMachine(const Wire &current, qint64 seconds, bool isReset = false)
    {
        if (!seed) {
            ben->open();
            seed = account(*ben);
            ben->vanish();
        }
        auto other = std::make_unique<Person>(*relay, benName);
        other->open();
        auto made = Person::wait(other->database().run([&](Store::Access &access) {
            const Store::Micros now{std::chrono::seconds(seconds)};
            return isReset ? Session::makeResetDevice(access, place, read(current), now)
                           : Session::makeAnotherDevice(access, place, read(current), seed->accountSeed, now);
        }));
        if (!made) qFatal("%s", qPrintable(made.error().detail));
        other->device = made->device;
        kith::wire::SignedIn signedIn;
        signedIn.set_device(made->device);
        signedIn.set_access_token("ben/" + std::to_string(made->device));
        signedIn.set_access_expires(std::numeric_limits<qint64>::max());
        signedIn.set_refresh_token("refresh");
        const auto kept = Person::wait(other->database().run(
            [&](Store::Access &access) { return Session::keepNewDevice(access, *made, signedIn); }));
        if (!kept) qFatal("not kept");
        relay->addDevice(benName, made->device, made->list->wire(), made->keys);
        other->vanish();
        return other;
    }
    Wire without(const Wire &current, int index, qint64 seconds)
    {
        auto next = E2e::followingDeviceList(read(current), Store::Micros(std::chrono::seconds(seconds)));
        next.mutable_devices()->DeleteSubrange(index, 1);
        return E2e::signDeviceList(next, *Crypto::SigningKey::fromSeed(seed->accountSeed))->wire();
    }
    void know(Person &person, const Wire &list)
    {
        QVERIFY(Person::wait(person.database().run([&](Store::Access &access) {
            return Session::ListKeeper(access, {person.name, person.device, relay->relayId}).keepOwn(read(list));
        })));
    }
    int notices(Person &person, const QString &with, NoticeKind kind)
    {
        int count = 0;
        for (const auto &message : person.timeline(with)) count += message.notice == kind ? 1 : 0;
        return count;
    }
    int placeholders(Person &person, const QString &with)
    {
        int count = 0;
        for (const auto &message : person.timeline(with)) count += message.kind == Session::MessageKind::Placeholder ? 1 : 0;
        return count;
    }
    //! Has Anna look at Ben's list: something comes from a device that is in none.
    void askForBen()
    {
        const int before = placeholders(*anna, benName);
        kith::wire::Envelope strange = relay->envelopes.last();
        strange.set_envelope_id(Crypto::newId<Base::EnvelopeId>().toStdString());
        strange.set_sender(benName.toStdString());
        strange.set_sender_device(9);
        relay->deliver({annaName, 1}, strange);
        QTRY_COMPARE(placeholders(*anna, benName), before + 1);
    }
    bool isSent(Person &person, const Session::Message &message)
    {
        const auto state = person.message(message.key).state;
        return state >= MessageState::Accepted && state != MessageState::Failed;
    }
    void send(const QString &text)
    {
        const auto sent = anna->send(benName, text);
        QTRY_VERIFY(isSent(*anna, sent));
    }
    void reconnect(Person &person)
    {
        relay->goDown();
        relay->comeBack();
        person.session().reconnectNow();
        QTRY_COMPARE(person.session().connection().phase(), Session::ConnectionState::Phase::Online);
    }

    const QString benName = QStringLiteral("ben");
    const QString annaName = QStringLiteral("anna");
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben, second, branch;
    std::shared_ptr<Store::Account> seed;
    Wire first;
    Session::NewDevicePlace place;
};

void TestLists::anOlderListHoldsMessagesBackUntilItsOwnerIsBack()
{
    second = onAnotherMachine(first, 1'700'000'100);
    send(QStringLiteral("to both"));
    const Wire newest = relay->lists[benName].takeLast();
    relay->sends.clear();
    const auto held = anna->send(benName, QStringLiteral("for later"));
    QTRY_COMPARE(anna->message(held.key).failure.code, Base::ErrorCode::RefusedStaleDeviceList);
    const auto next = anna->send(benName, QStringLiteral("and this"));
    QTRY_COMPARE(anna->message(next.key).failure.code, Base::ErrorCode::RefusedStaleDeviceList);
    QTest::qWait(100);
    QCOMPARE(anna->message(held.key).state, MessageState::Pending);
    QCOMPARE(relay->sends.size(), 1); // asked once, not again and again
    // Asked anew after a restart: the same.
    anna->restart();
    anna->comeOnline();
    QTRY_COMPARE(relay->sends.size(), 3);
    QTest::qWait(50);
    QCOMPARE(anna->message(next.key).state, MessageState::Pending);
    relay->lists[benName].append(newest);
    reconnect(*anna);
    QTRY_COMPARE(anna->message(next.key).state, MessageState::Accepted);
    QCOMPARE(anna->message(held.key).failure.code, Base::ErrorCode::Internal);
    second->comeOnline();
    QTRY_COMPARE(second->texts(annaName), (QStringList{QStringLiteral("to both"), QStringLiteral("for later"), QStringLiteral("and this")}));
}

void TestLists::aListThatTheRelayHasForgottenIsPublishedAgain()
{
    second = onAnotherMachine(first, 1'700'000'100);
    const Wire removed = without(relay->lists[benName].last(), 1, 1'700'000'200);
    ben->open();
    know(*ben, removed);
    ben->comeOnline();
    QTRY_COMPARE(relay->lists[benName].size(), 3);
    QCOMPARE(relay->lists[benName].last().list(), removed.list());
}

void TestLists::aDeviceThatTheRelayHasForgottenComesBack()
{
    second = onAnotherMachine(first, 1'700'000'100);
    const Wire added = relay->lists[benName].takeLast();
    second->open();
    const auto offer = [&](const Wire &shown) {
        return Person::wait(second->database().run([&](Store::Access &access) {
            return Session::bringDeviceBack(access, place, read(shown), Store::Micros(1'700'000'300'000'000));
        }));
    };
    const auto back = offer(first);
    QVERIFY(back && *back);
    QCOMPARE((*back)->device, 2u);
    QCOMPARE((*back)->list->wire().list(), added.list());
    QVERIFY((*back)->keys.has_signed_pre_key());
    QVERIFY(!*offer(added)); // not forgotten
    // A list that adds another one, too, cannot be published by this one.
    relay->lists[benName].append(added);
    branch = onAnotherMachine(added, 1'700'000'150);
    know(*second, relay->lists[benName].last());
    QVERIFY(!*offer(first));
    auto both = E2e::followingDeviceList(read(first), Store::Micros(1'700'000'400'000'000));
    *both.add_devices() = read(added).list().devices(1);
    *both.add_devices() = read(added).list().devices(1);
    both.mutable_devices(2)->set_id(3);
    both.mutable_devices(2)->set_sign_key(std::string(32, 's'));
    both.mutable_devices(2)->set_identity_key('\5' + std::string(32, 'i'));
    both.set_next_device_id(4);
    const auto list = E2e::signDeviceList(both, *Crypto::SigningKey::fromSeed(seed->accountSeed));
    QVERIFY(list);
    know(*second, list->wire());
    QVERIFY(!*offer(first));
}

void TestLists::withoutWhatTheRelayHasForgottenTheListGoesOn()
{
    second = onAnotherMachine(first, 4'000'000'000); // its clock is ahead
    send(QStringLiteral("to both"));
    ben->comeOnline(); // and learns of the second
    QTRY_COMPARE(ben->texts(annaName).size(), 1);
    ben->restart();
    const int before = notices(*ben, annaName, NoticeKind::OwnDevicesChanged);
    const Wire added = relay->lists[benName].takeLast();
    const auto held = anna->send(benName, QStringLiteral("for later"));
    QTRY_COMPARE(anna->message(held.key).failure.code, Base::ErrorCode::RefusedStaleDeviceList);
    know(*ben, added);
    const auto own = ben->send(annaName, QStringLiteral("held for the own list"));
    ben->comeOnline();
    QTRY_COMPARE(relay->lists[benName].size(), 2);
    const auto now = read(relay->lists[benName].last());
    QCOMPARE(now.list().devices_size(), 1);
    QCOMPARE(now.list().next_device_id(), 3u);
    QVERIFY(now.list().created() > read(added).list().created());
    QTRY_COMPARE(notices(*ben, annaName, NoticeKind::OwnDevicesChanged), before + 1);
    QTRY_VERIFY(isSent(*ben, own)); // and not after a while
    reconnect(*anna);
    QTRY_VERIFY(isSent(*anna, held));
    QCOMPARE(notices(*anna, benName, NoticeKind::DeviceRemoved), 1);
    ben->session().reconnectNow();
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("to both"), QStringLiteral("held for the own list"), QStringLiteral("for later")}));
}

void TestLists::whatOthersKnowComesBackToItsOwner_data()
{
    QTest::addColumn<bool>("isBranch");
    QTest::newRow("it had not heard of its newer list") << false;
    QTest::newRow("it went on meanwhile, its clock behind") << true;
}

void TestLists::whatOthersKnowComesBackToItsOwner()
{
    QFETCH(bool, isBranch);
    second = onAnotherMachine(first, 1'700'000'100);
    branch = onAnotherMachine(relay->lists[benName].last(), 1'700'000'200);
    send(QStringLiteral("to all three"));
    const Wire newest = relay->lists[benName].takeLast();
    relay->lists[benName].removeLast(); // and both computers are never seen again
    ben->open();
    if (isBranch) {
        const auto again = E2e::followingDeviceList(read(first), Store::Micros(0));
        relay->lists[benName].append(E2e::signDeviceList(again, *Crypto::SigningKey::fromSeed(seed->accountSeed))->wire());
        know(*ben, relay->lists[benName].last());
    }
    const int before = static_cast<int>(relay->lists[benName].size());
    const auto held = anna->send(benName, QStringLiteral("for later"));
    QTRY_COMPARE(anna->message(held.key).failure.code, Base::ErrorCode::RefusedStaleDeviceList);
    QTRY_COMPARE(relay->reports.size(), 1);
    QCOMPARE(relay->reports.first().list(), newest.list());
    QVERIFY(relay->reports.first().signature() == newest.signature());

    ben->comeOnline();
    QTest::qWait(50);
    QCOMPARE(relay->lists[benName].size(), before);
    kith::wire::RelayFrame frame;
    *frame.mutable_own_device_list_changed()->mutable_list() = relay->reports.first();
    relay->push({benName, 1}, frame);
    relay->push({benName, 1}, frame);
    QTRY_COMPARE(relay->lists[benName].size(), before + 1);
    const auto now = read(relay->lists[benName].last());
    QCOMPARE(now.list().devices_size(), 1);
    QCOMPARE(now.list().next_device_id(), 4u);
    QVERIFY(now.list().created() > read(newest).list().created());
    reconnect(*anna);
    QTRY_VERIFY(isSent(*anna, held));
    ben->session().reconnectNow();
    QTRY_COMPARE(ben->texts(annaName), (QStringList{QStringLiteral("to all three"), QStringLiteral("for later")}));
    // Neither somebody else's list nor one that another key has signed is ours.
    const auto stranger = Crypto::SigningKey::generate();
    auto forged = E2e::followingDeviceList(now, Store::Micros(0));
    for (const Wire &wrong : {relay->lists[annaName].last(), E2e::signDeviceList(forged, stranger)->wire()}) {
        *frame.mutable_own_device_list_changed()->mutable_list() = wrong;
        relay->push({benName, 1}, frame);
    }
    const auto last = ben->send(annaName, QStringLiteral("goes on"));
    QTRY_VERIFY(isSent(*ben, last));
    QCOMPARE(relay->lists[benName].size(), before + 1);
}

void TestLists::anotherBranchOfTheSameKeyIsTaken()
{
    second = onAnotherMachine(first, 1'700'000'100);
    second->comeOnline();
    send(QStringLiteral("to both"));
    second->send(annaName, QStringLiteral("from the second"));
    QTRY_COMPARE(anna->texts(benName).size(), 2);
    second->vanish();
    relay->lists[benName].removeLast();
    relay->devices.remove({benName, 2});
    branch = onAnotherMachine(first, 1'700'000'200); // the same number, other keys
    QCOMPARE(branch->device, 2u);
    relay->sends.clear();
    send(QStringLiteral("to the other second"));
    QCOMPARE(relay->sends.size(), 2);
    QCOMPARE(notices(*anna, benName, NoticeKind::DeviceAdded), 1);
    branch->comeOnline();
    QTRY_COMPARE(branch->texts(annaName), QStringList{QStringLiteral("to the other second")});
    branch->send(annaName, QStringLiteral("from the other second"));
    QTRY_COMPARE(anna->texts(benName).size(), 4);
    for (const auto &message : anna->timeline(benName)) QVERIFY(message.kind != Session::MessageKind::Placeholder);
}

void TestLists::whatComesFromANumberGivenAnewIsRead()
{
    second = onAnotherMachine(first, 1'700'000'100);
    second->comeOnline();
    send(QStringLiteral("to both"));
    for (int i = 0; i < 4; ++i) second->send(annaName, QStringLiteral("from the second"));
    QTRY_COMPARE(anna->texts(benName).size(), 5);
    second->vanish();
    relay->lists[benName].removeLast();
    relay->devices.remove({benName, 2});
    branch = onAnotherMachine(first, 1'700'000'200); // the same number, other keys
    branch->comeOnline();
    branch->send(annaName, QStringLiteral("one"));
    branch->send(annaName, QStringLiteral("two"));
    QTRY_COMPARE(anna->texts(benName).size(), 7);
    QCOMPARE(anna->texts(benName).mid(5), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(notices(*anna, benName, NoticeKind::MessagesMissing), 0);
    // It counts from the beginning: what is swallowed is missed.
    relay->onTheWay = [](const Base::DeviceAddress &to, kith::wire::Envelope &) { return to.user != QStringLiteral("anna"); };
    const auto swallowed = branch->send(annaName, QStringLiteral("three"));
    QTRY_COMPARE(branch->message(swallowed.key).state, MessageState::Accepted);
    relay->onTheWay = {};
    branch->send(annaName, QStringLiteral("four"));
    QTRY_COMPARE(notices(*anna, benName, NoticeKind::MessagesMissing), 1);
    for (const auto &message : anna->timeline(benName)) QVERIFY(message.kind != Session::MessageKind::Placeholder);
    // What stands in no list, whoever is asked, is asked for once.
    int asked = 0;
    relay->intercept = [&asked](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame) {
        asked += frame.has_fetch_device_lists() ? 1 : 0;
        return std::optional<kith::wire::RelayFrame>();
    };
    kith::wire::Envelope strange = relay->envelopes.last();
    for (int i = 0; i < 5; ++i) {
        strange.set_envelope_id(Crypto::newId<Base::EnvelopeId>().toStdString());
        strange.set_sender_device(9);
        relay->deliver({annaName, 1}, strange);
    }
    QTRY_COMPARE(placeholders(*anna, benName), 5);
    QVERIFY(asked >= 1 && asked <= 2);
}

void TestLists::anotherKeyInThePlaceOfAnother_data()
{
    QTest::addColumn<bool>("isVerified");
    QTest::newRow("compared") << true;
    QTest::newRow("not compared") << false;
}

void TestLists::anotherKeyInThePlaceOfAnother()
{
    QFETCH(bool, isVerified);
    send(QStringLiteral("to the first"));
    if (isVerified) QVERIFY(Person::wait(anna->session().verification().markVerified(benName)));
    // The relay was put back to before Ben; somebody registers his name.
    relay->lists[benName].clear();
    relay->devices.remove({benName, 1});
    Person other(*relay, benName);
    other.signUp();
    const auto waits = anna->send(benName, QStringLiteral("who are you"));
    if (isVerified) {
        QTRY_COMPARE(anna->session().conversations().find(waits.conversation)->trust, Session::TrustState::BlockedUntilConfirmed);
        QCOMPARE(anna->message(waits.key).state, MessageState::Pending);
        other.comeOnline();
        other.send(annaName, QStringLiteral("it is me"));
        QTRY_VERIFY(anna->texts(benName).contains(QStringLiteral("it is me")));
        QVERIFY(Person::wait(anna->session().verification().acceptNewIdentity(benName)));
    }
    QTRY_VERIFY(isSent(*anna, waits));
    QCOMPARE(notices(*anna, benName, NoticeKind::IdentityChanged), 1);
    if (!isVerified) other.comeOnline();
    QTRY_VERIFY(other.texts(annaName).contains(QStringLiteral("who are you")));
    other.send(annaName, QStringLiteral("somebody else"));
    QTRY_VERIFY(anna->texts(benName).contains(QStringLiteral("somebody else")));
}

void TestLists::aDeviceThatLeftDoesNotComeBackUnnoticed()
{
    second = onAnotherMachine(first, 1'700'000'100);
    const Wire added = relay->lists[benName].last();
    send(QStringLiteral("to both"));
    relay->lists[benName].append(without(added, 1, 1'700'000'200));
    send(QStringLiteral("to the first"));
    QVERIFY(Person::wait(anna->session().verification().markVerified(benName)));
    // The relay shows an old list to an owner who knows no newer one, and has it signed.
    relay->lists[benName] = {first, added};
    branch = onAnotherMachine(added, 1'700'000'300);
    const auto waits = anna->send(benName, QStringLiteral("secret"));
    QTRY_COMPARE(anna->session().conversations().find(waits.conversation)->trust, Session::TrustState::BlockedUntilConfirmed);
    QCOMPARE(anna->message(waits.key).state, MessageState::Pending);
}

void TestLists::anOfferIsNotTakenBackByTheRelay()
{
    send(QStringLiteral("to the first"));
    QVERIFY(Person::wait(anna->session().verification().markVerified(benName)));
    relay->goDown();
    const auto waits = anna->send(benName, QStringLiteral("for Ben alone")); // encrypted for the first
    second = onAnotherMachine(first, 1'700'000'100, true); // because the first was stolen
    relay->comeBack();
    anna->session().reconnectNow();
    const auto trust = [&] { return anna->session().conversations().find(waits.conversation)->trust; };
    QTRY_COMPARE(trust(), Session::TrustState::BlockedUntilConfirmed);
    // The relay is put back to before it, or wants the messages to go to the thief.
    relay->lists[benName] = {first};
    const auto given = relay->envelopes.size() + 1; // what asks for the list
    reconnect(*anna);
    QTest::qWait(200);
    anna->restart();
    anna->comeOnline();
    askForBen();
    QCOMPARE(trust(), Session::TrustState::BlockedUntilConfirmed);
    QCOMPARE(anna->message(waits.key).state, MessageState::Pending);
    QCOMPARE(relay->envelopes.size(), given);
    // And what the person accepts is the new one.
    QVERIFY(Person::wait(anna->session().verification().acceptNewIdentity(benName)));
    QTRY_COMPARE(anna->message(waits.key).failure.code, Base::ErrorCode::RefusedStaleDeviceList);
    QCOMPARE(relay->envelopes.size(), given);
}

void TestLists::aDeviceThatCameAndWentWhileADecisionWaitsIsRead()
{
    send(QStringLiteral("to the first"));
    QVERIFY(Person::wait(anna->session().verification().markVerified(benName)));
    second = onAnotherMachine(first, 1'700'000'100, true);
    const auto waits = anna->send(benName, QStringLiteral("who are you"));
    QTRY_COMPARE(anna->session().conversations().find(waits.conversation)->trust, Session::TrustState::BlockedUntilConfirmed);
    anna->vanish();
    second->open();
    seed = account(*second);
    second->vanish();
    branch = onAnotherMachine(relay->lists[benName].last(), 1'700'000'200);
    branch->comeOnline();
    const auto sent = branch->send(annaName, QStringLiteral("came and went"));
    QTRY_VERIFY(isSent(*branch, sent));
    branch->vanish();
    relay->lists[benName].append(without(relay->lists[benName].last(), 1, 1'700'000'300));
    anna->open();
    anna->comeOnline();
    QTRY_VERIFY(anna->texts(benName).contains(QStringLiteral("came and went")));
    QCOMPARE(placeholders(*anna, benName), 0);
}

void TestLists::alongAChainTheBytesStayTheSame()
{
    send(QStringLiteral("to the first"));
    std::string sealed;
    relay->intercept = [&sealed](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame) {
        std::optional<kith::wire::RelayFrame> none;
        if (frame.has_send()) {
            sealed = frame.send().destinations(0).ciphertext();
            none.emplace(); // no answer
        }
        return none;
    };
    const auto sent = anna->send(benName, QStringLiteral("to all of them"));
    QTRY_VERIFY(!sealed.empty());
    relay->goDown();
    relay->intercept = {};
    second = onAnotherMachine(first, 1'700'000'100);
    branch = onAnotherMachine(relay->lists[benName].last(), 1'700'000'200);
    relay->comeBack();
    anna->session().reconnectNow();
    QTRY_VERIFY(isSent(*anna, sent));
    QCOMPARE(relay->sends.last().destinations_size(), 3);
    QVERIFY(relay->sends.last().destinations(0).ciphertext() == sealed);
}

void TestLists::whatIsAcceptedStaysAccepted()
{
    send(QStringLiteral("to the first"));
    QVERIFY(Person::wait(anna->session().verification().markVerified(benName)));
    relay->goDown();
    const auto waits = anna->send(benName, QStringLiteral("for Ben alone"));
    second = onAnotherMachine(first, 1'700'000'100, true);
    const Wire newest = relay->lists[benName].last();
    relay->comeBack();
    anna->session().reconnectNow();
    const auto trust = [&] { return anna->session().conversations().find(waits.conversation)->trust; };
    QTRY_COMPARE(trust(), Session::TrustState::BlockedUntilConfirmed);
    relay->goDown();
    QVERIFY(Person::wait(anna->session().verification().acceptNewIdentity(benName)));
    relay->lists[benName] = {first};
    const auto given = relay->envelopes.size();
    relay->comeBack();
    anna->session().reconnectNow();
    QTRY_COMPARE(anna->message(waits.key).failure.code, Base::ErrorCode::RefusedStaleDeviceList);
    QCOMPARE(anna->message(waits.key).state, MessageState::Pending);
    QCOMPARE(relay->envelopes.size(), given);
    QCOMPARE(trust(), Session::TrustState::Changed);
    relay->lists[benName].append(newest);
    reconnect(*anna);
    QTRY_VERIFY(isSent(*anna, waits));
    second->comeOnline();
    QTRY_COMPARE(second->texts(annaName), QStringList{QStringLiteral("for Ben alone")});
}

void TestLists::theListBeforeAnImpostorIsTakenUpAgain_data()
{
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("the impostor was accepted") << true;
    QTest::newRow("the impostor was not accepted") << false;
}

void TestLists::theListBeforeAnImpostorIsTakenUpAgain()
{
    QFETCH(bool, isAccepted);
    send(QStringLiteral("to Ben"));
    ben->comeOnline();
    ben->send(annaName, QStringLiteral("from Ben"));
    QTRY_COMPARE(anna->texts(benName).size(), 2);
    ben->send(annaName, QStringLiteral("under way"));
    QTRY_COMPARE(anna->texts(benName).size(), 3);
    ben->vanish();
    QVERIFY(Person::wait(anna->session().verification().markVerified(benName)));
    const auto device = relay->devices.value({benName, 1});
    relay->lists[benName].clear();
    relay->devices.remove({benName, 1});
    Person other(*relay, benName);
    other.signUp();
    const auto waits = anna->send(benName, QStringLiteral("who are you"));
    const auto trust = [&] { return anna->session().conversations().find(waits.conversation)->trust; };
    QTRY_COMPARE(trust(), Session::TrustState::BlockedUntilConfirmed);
    if (isAccepted) QVERIFY(Person::wait(anna->session().verification().acceptNewIdentity(benName)));
    if (isAccepted) QTRY_VERIFY(isSent(*anna, waits));
    // It was the wrong copy.
    relay->lists[benName] = {first};
    relay->devices.insert({benName, 1}, device);
    reconnect(*anna);
    ben->open();
    ben->comeOnline();
    ben->send(annaName, QStringLiteral("in the old session"));
    QTRY_VERIFY(anna->texts(benName).contains(QStringLiteral("in the old session")));
    if (!isAccepted) {
        QCOMPARE(trust(), Session::TrustState::BlockedUntilConfirmed);
        QVERIFY(Person::wait(anna->session().verification().acceptNewIdentity(benName)));
    }
    send(QStringLiteral("are you back"));
    QVERIFY(isSent(*anna, waits));
    QTRY_COMPARE(notices(*anna, benName, NoticeKind::IdentityChanged), 2);
    QTRY_VERIFY(ben->texts(annaName).contains(QStringLiteral("are you back")));
    ben->send(annaName, QStringLiteral("always was"));
    QTRY_VERIFY(anna->texts(benName).contains(QStringLiteral("always was")));
    QCOMPARE(placeholders(*anna, benName), 0);
}

void TestLists::anAccountThatTheRelayHasForgottenIsMadeAgain()
{
    ben->open();
    const auto anew = [&](const Session::NewDevicePlace &where) {
        return Person::wait(ben->database().run([&](Store::Access &access) {
            return Session::makeAccountAnew(access, where, Store::Micros(1'700'000'400'000'000));
        }));
    };
    const auto same = anew(place);
    QVERIFY(same);
    QCOMPARE(same->list->wire().list(), first.list());
    ben->vanish();
    second = onAnotherMachine(first, 1'700'000'100);
    ben->open();
    know(*ben, relay->lists[benName].last());
    const auto other = anew(place);
    QVERIFY(other);
    QCOMPARE(other->list->version(), 1u);
    QCOMPARE(other->list->list().devices_size(), 1);
    QCOMPARE(other->list->list().next_device_id(), 3u);
    QCOMPARE(other->list->accountKey(), same->list->accountKey());
    auto elsewhere = place;
    elsewhere.user = annaName;
    QVERIFY(!anew(elsewhere));
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
