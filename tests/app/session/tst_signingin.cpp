// SPDX-License-Identifier: GPL-3.0-or-later
// What a device offers again after an answer was lost.
#include "person.h"

#include "app/session/listkeeper.h"
#include "app/session/ownlist.h"
#include "app/session/returning.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/signature.h"

class TestSigningIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        relay = std::make_unique<FakeRelay>();
        anna = std::make_unique<Person>(*relay, QStringLiteral("anna"));
        anna->open();
        place = {QStringLiteral("http://127.0.0.1:1"), {}, relay->relayId, QStringLiteral("anna")};
    }
    void cleanup()
    {
        anna.reset();
        relay.reset();
    }

    void aSecondTryToRegisterOffersTheSameList();
    void aFirstListOfAWrongClockIsSignedAnew();
    void aLaterInviteDoesNotReplaceWhatTheFirstSaid();
    void aDeviceThatTheRelayTookIsFoundAgain();
    void aSecondTryWithTheRecoveryKeyKeepsTheDeviceKey();
    void aSecondResetNeverKeepsTheKeyItReplaces();
    void anInviterIsKnownAndVerifiedFromTheBeginning();
    void anInvitersOtherKeyIsNotTakenWithoutAsking();
    void anInviteThatWasRefusedIsForgotten();
    void anInviterTheRelayDoesNotKnowIsAskedForAgain();
    void aRemovedDeviceComesBackWithWhatItHad();
    void aRemovedDeviceBringsNoOtherBackAndTakesNoForeignKey();

private:
    using Device = Base::Result<Session::NewDevice>;
    Device first(qint64 seconds)
    {
        return Person::wait(anna->database().run([this, seconds](Store::Access &access) {
            return Session::makeFirstDevice(access, place, Store::Micros(std::chrono::seconds(seconds)));
        }));
    }
    Device reset(const E2e::DeviceList &list, qint64 seconds)
    {
        return Person::wait(anna->database().run([this, list, seconds](Store::Access &access) {
            return Session::makeResetDevice(access, place, list, Store::Micros(std::chrono::seconds(seconds)));
        }));
    }
    std::optional<Session::NewDevice> found(const E2e::DeviceList &list)
    {
        auto device = Person::wait(anna->database().run(
            [this, list](Store::Access &access) { return Session::findAddedDevice(access, place, list); }));
        return device ? *device : std::nullopt;
    }
    //! The list of somebody's profile elsewhere, same account name.
    Device elsewhere()
    {
        Person other(*relay, QStringLiteral("anna"));
        other.open();
        return Person::wait(other.database().run([this](Store::Access &access) {
            return Session::makeFirstDevice(access, place, Store::Micros(std::chrono::seconds(1'700'000'000)));
        }));
    }

    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna;
    Session::NewDevicePlace place;
};

void TestSigningIn::aSecondTryToRegisterOffersTheSameList()
{
    const auto one = first(1'700'000'000);
    const auto two = first(1'700'000'100);
    QVERIFY(one && two);
    QVERIFY(!one->isAgain);
    QVERIFY(two->isAgain);
    QCOMPARE(two->list->hash(), one->list->hash());
    QCOMPARE(two->list->wire().SerializeAsString(), one->list->wire().SerializeAsString());
}

void TestSigningIn::aFirstListOfAWrongClockIsSignedAnew()
{
    const auto wrong = first(2'700'000'000);
    QVERIFY(wrong);
    QVERIFY(Person::wait(anna->database().run(&Session::forgetFirstList))); // the relay answered CLOCK_WRONG
    const auto right = first(1'700'000'000);
    QVERIFY(right);
    QCOMPARE(right->list->list().created(), 1'700'000'000'000'000);
    QVERIFY(right->account->accountSeed.toByteArray() == wrong->account->accountSeed.toByteArray());
}

void TestSigningIn::aDeviceThatTheRelayTookIsFoundAgain()
{
    const auto old = elsewhere();
    QVERIFY(old);
    QVERIFY(!found(*old->list));
    const auto made = reset(*old->list, 1'700'000'200);
    QVERIFY(made);
    QVERIFY(!found(*old->list)); // the relay never heard of it
    const auto again = found(*made->list);
    QVERIFY(again);
    QCOMPARE(again->device, made->device);
    QCOMPARE(again->list->hash(), made->list->hash());
    QVERIFY(again->account->deviceSeed.toByteArray() == made->account->deviceSeed.toByteArray());
}

void TestSigningIn::aSecondTryWithTheRecoveryKeyKeepsTheDeviceKey()
{
    const auto old = elsewhere();
    QVERIFY(old);
    const auto add = [&] {
        return Person::wait(anna->database().run([this, &old](Store::Access &access) {
            return Session::makeAnotherDevice(access, place, *old->list, old->account->accountSeed,
                                              Store::Micros(std::chrono::seconds(1'700'000'300)));
        }));
    };
    const auto one = add();
    const auto two = add();
    QVERIFY(one && two);
    QVERIFY(one->account->deviceSeed.toByteArray() == two->account->deviceSeed.toByteArray());
    QVERIFY(found(*one->list));
}

void TestSigningIn::aSecondResetNeverKeepsTheKeyItReplaces()
{
    const auto mine = first(1'700'000'000);
    QVERIFY(mine);
    const auto made = reset(*mine->list, 1'700'000'100);
    QVERIFY(made);
    QVERIFY(made->list->accountKey() != mine->list->accountKey());
}

namespace {

using Trust = Session::TrustState;

QByteArray keyHash(const FakeRelay &relay, const QString &user)
{
    const auto list = E2e::readDeviceList(relay.lists[user].last());
    return list ? Crypto::sha256(list->accountKey()) : QByteArray();
}

Trust trustOf(Person &person, const QString &other)
{
    const auto id = person.session().conversations().findByPeer(other);
    return id ? person.session().conversations().find(*id)->trust : Trust::Unknown;
}

} // namespace

void TestSigningIn::anInviterIsKnownAndVerifiedFromTheBeginning()
{
    Person ben(*relay, QStringLiteral("ben")), carla(*relay, QStringLiteral("carla"));
    ben.signUp();
    carla.inviter = {ben.name, keyHash(*relay, ben.name)};
    carla.signUp();
    carla.comeOnline();
    QTRY_VERIFY(carla.session().conversations().findByPeer(ben.name));
    QTRY_VERIFY(carla.session().isIdle());
    QCOMPARE(trustOf(carla, ben.name), Trust::Verified);
    ben.comeOnline();
    carla.send(ben.name, QStringLiteral("thank you"));
    QTRY_COMPARE(ben.texts(carla.name), QStringList{QStringLiteral("thank you")});

    // Who removes the conversation has removed it, and the trust stays.
    QVERIFY(Person::wait(carla.session().conversations().remove(*carla.session().conversations().findByPeer(ben.name))));
    carla.restart();
    carla.comeOnline();
    QTRY_VERIFY(carla.session().isIdle());
    QVERIFY(!carla.session().conversations().findByPeer(ben.name));
    carla.conversationWith(ben.name);
    QCOMPARE(trustOf(carla, ben.name), Trust::Verified);
}

void TestSigningIn::anInvitersOtherKeyIsNotTakenWithoutAsking()
{
    Person ben(*relay, QStringLiteral("ben")), carla(*relay, QStringLiteral("carla"));
    ben.signUp();
    carla.inviter = {ben.name, QByteArray(32, 'x')};
    carla.signUp();
    carla.comeOnline();
    QTRY_VERIFY(carla.session().conversations().findByPeer(ben.name));
    QCOMPARE(trustOf(carla, ben.name), Trust::BlockedUntilConfirmed);
}

void TestSigningIn::aLaterInviteDoesNotReplaceWhatTheFirstSaid()
{
    Person ben(*relay, QStringLiteral("ben")), carla(*relay, QStringLiteral("carla"));
    ben.signUp();
    carla.inviter = {ben.name, QByteArray(32, 'x')};
    carla.signUp();
    // The relay claims to have forgotten the account; whoever runs it sends another link, for the key it shows, or without one.
    carla.open();
    const Session::NewDevicePlace hers{relay->media.url(), {}, relay->relayId, carla.name};
    kith::wire::SignedIn signedIn;
    signedIn.set_device(1);
    signedIn.set_access_token("carla/1");
    signedIn.set_access_expires(std::numeric_limits<qint64>::max());
    for (const QByteArray &key : {keyHash(*relay, ben.name), QByteArray()}) {
        const auto again = Person::wait(carla.database().run([&](Store::Access &access) -> Base::Result<Base::Done> {
            if (auto noted = Session::noteInviter(access, hers, {ben.name, key}); !noted) return noted;
            auto made = Session::makeAccountAnew(access, hers, Store::Micros(1'700'000'000'000'000));
            if (!made) return made.error();
            return Session::keepNewDevice(access, *made, signedIn);
        }));
        QVERIFY2(again, again ? "" : qPrintable(Base::errorName(again.error().code)));
    }
    carla.restart();
    carla.comeOnline();
    QTRY_VERIFY(carla.session().conversations().findByPeer(ben.name));
    QCOMPARE(trustOf(carla, ben.name), Trust::BlockedUntilConfirmed);
}

void TestSigningIn::anInviteThatWasRefusedIsForgotten()
{
    Person ben(*relay, QStringLiteral("ben")), carla(*relay, QStringLiteral("carla")), dora(*relay, QStringLiteral("dora"));
    ben.signUp();
    for (Person *one : {&carla, &dora}) {
        one->open();
        const Session::NewDevicePlace hers{relay->media.url(), {}, relay->relayId, one->name};
        QVERIFY(Person::wait(one->database().run([&](Store::Access &access) {
            return Session::noteInviter(access, hers, {ben.name, keyHash(*relay, ben.name)});
        })));
        // By another link that names nobody; or the relay said no, and it is an old account that signs in.
        if (one == &dora) QVERIFY(Person::wait(one->database().run(&Session::forgetInviter)));
        one->signUp();
        one->comeOnline();
        QTRY_VERIFY(one->session().isIdle());
        QVERIFY(one->session().conversations().all().isEmpty());
    }
}

void TestSigningIn::anInviterTheRelayDoesNotKnowIsAskedForAgain()
{
    Person ben(*relay, QStringLiteral("ben")), carla(*relay, QStringLiteral("carla"));
    carla.inviter = {ben.name, {}};
    carla.signUp();
    carla.comeOnline();
    QTRY_VERIFY(carla.session().isIdle());
    QVERIFY(carla.session().conversations().all().isEmpty());
    ben.signUp();
    carla.restart(); // and it is still wanted
    carla.comeOnline();
    QTRY_VERIFY(carla.session().conversations().findByPeer(ben.name));
    QCOMPARE(trustOf(carla, ben.name), Trust::FirstUse); // the link named no key
}

namespace {

//! Anna's device 1 with some history, and the lists after it was removed by her device 2.
struct Removed
{
    explicit Removed(FakeRelay &relay) : anna(relay, QStringLiteral("anna")), ben(relay, QStringLiteral("ben"))
    {
        anna.signUp();
        ben.signUp();
        anna.comeOnline();
        anna.send(ben.name, QStringLiteral("before"));
        QTRY_COMPARE(anna.session().sender().waiting(), 0);
        ben.comeOnline();
        ben.send(anna.name, QStringLiteral("answer"));
        QTRY_COMPARE(anna.texts(ben.name).size(), 2);
        anna.restart(); // and stays away
        anna.send(ben.name, QStringLiteral("not sent yet"));

        place = {QStringLiteral("http://127.0.0.1:1"), {}, relay.relayId, anna.name};
        const auto account = Person::wait(anna.database().run([](Store::Access &access) { return access.account().load(); }));
        QVERIFY(account && *account);
        seed = (*account)->accountSeed.clone();
        auto key = Crypto::SigningKey::fromSeed(seed);
        QVERIFY(key);
        first = *E2e::readDeviceList(relay.lists[anna.name].last());
        Person other(relay, anna.name);
        other.open();
        const auto second = Person::wait(other.database().run([this](Store::Access &access) {
            return Session::makeAnotherDevice(access, place, *first, seed, Store::Micros(1'700'000'100'000'000));
        }));
        QVERIFY(second);
        auto without = E2e::followingDeviceList(*second->list, Store::Micros(1'700'000'200'000'000));
        without.mutable_devices()->DeleteSubrange(0, 1);
        auto third = E2e::signDeviceList(without, *key);
        QVERIFY2(third, third ? "" : qPrintable(third.error().detail));
        relay.addDevice(anna.name, 2, second->list->wire(), second->keys);
        relay.lists[anna.name].append(third->wire());
        relay.devices.remove(anna.address());
        current = std::move(*third);
    }
    //! What signing in does with \a list.
    Base::Result<Session::NewDevice> comeBack(const E2e::DeviceList &list)
    {
        return Person::wait(anna.database().run([this, &list](Store::Access &access) -> Base::Result<Session::NewDevice> {
            if (auto left = Session::leaveDevice(access, place, list); !left) return left.error();
            return Session::makeAnotherDevice(access, place, list, seed, Store::Micros(1'700'000'300'000'000));
        }));
    }

    Person anna, ben;
    Session::NewDevicePlace place;
    Base::SecretBytes seed;
    std::optional<E2e::DeviceList> first, current;
};

} // namespace

void TestSigningIn::aRemovedDeviceComesBackWithWhatItHad()
{
    Removed scene(*relay);
    Person &me = scene.anna;
    const auto oldSeed = Person::wait(me.database().run([](Store::Access &access) { return access.account().load(); }));
    const auto offered = scene.comeBack(*scene.current);
    QVERIFY2(offered, offered ? "" : qPrintable(Base::errorName(offered.error().code)));
    QCOMPARE(offered->device, 3u);
    QVERIFY(offered->account->deviceSeed.toByteArray() != (*oldSeed)->deviceSeed.toByteArray());
    // The answer is lost, the process ends: still this account's profile, with everything in it.
    me.restart();
    QVERIFY(me.session().account());
    QCOMPARE(me.session().account()->user, me.name);
    QCOMPARE(me.texts(scene.ben.name), (QStringList{QStringLiteral("before"), QStringLiteral("answer"), QStringLiteral("not sent yet")}));
    const auto again = scene.comeBack(*scene.current);
    QVERIFY(again);
    QVERIFY(again->account->deviceSeed.toByteArray() == offered->account->deviceSeed.toByteArray());

    kith::wire::SignedIn signedIn;
    signedIn.set_device(3);
    signedIn.set_access_token("anna/3");
    signedIn.set_access_expires(std::numeric_limits<qint64>::max());
    signedIn.set_refresh_token("refresh");
    QVERIFY(Person::wait(me.database().run(
        [&](Store::Access &access) { return Session::keepNewDevice(access, *again, signedIn); })));
    relay->addDevice(me.name, 3, again->list->wire(), again->keys);
    me.device = 3;
    me.restart();
    me.comeOnline();
    QTRY_COMPARE(me.session().sender().waiting(), 0);
    QTRY_VERIFY(scene.ben.texts(me.name).contains(QStringLiteral("not sent yet")));
    scene.ben.send(me.name, QStringLiteral("welcome back"));
    QTRY_VERIFY(me.texts(scene.ben.name).contains(QStringLiteral("welcome back")));
    me.send(scene.ben.name, QStringLiteral("here I am"));
    QTRY_VERIFY(scene.ben.texts(me.name).contains(QStringLiteral("here I am")));
    for (const auto &message : scene.ben.timeline(me.name)) {
        QVERIFY(message.notice != Session::NoticeKind::MessagesMissing);
        QVERIFY(message.kind != Session::MessageKind::Placeholder);
    }
    QCOMPARE(me.texts(scene.ben.name).size(), 5);
}

void TestSigningIn::aRemovedDeviceBringsNoOtherBackAndTakesNoForeignKey()
{
    Removed scene(*relay);
    Person &me = scene.anna;
    const auto nothing = scene.comeBack(*scene.first); // it is in there: not removed
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, Base::ErrorCode::AlreadySignedIn);
    // Another key than the account's: everything stays as it was.
    scene.seed = Base::SecretBytes(32);
    const auto foreign = scene.comeBack(*scene.current);
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().code, Base::ErrorCode::KeyWrong);
    const auto account = Person::wait(me.database().run([](Store::Access &access) { return access.account().load(); }));
    QVERIFY(account && *account);
    QCOMPARE((*account)->device, 1u);
    // A later list without device 2 is known: the relay cannot bring it back by showing the one before.
    QVERIFY(Person::wait(me.database().run([&](Store::Access &access) -> Base::Result<Base::Done> {
        auto later = E2e::followingDeviceList(*scene.current, Store::Micros(1'700'000'400'000'000));
        auto fresh = later.devices(0);
        fresh.set_id(3);
        fresh.set_sign_key(std::string(32, 's'));
        *later.mutable_devices(0) = fresh;
        later.set_next_device_id(4);
        auto list = E2e::signDeviceList(later, *Crypto::SigningKey::fromSeed((*account)->accountSeed));
        if (!list) return list.error();
        return Session::ListKeeper(access, {me.name, 1, relay->relayId}).keepOwn(*list);
    })));
    scene.seed = (*account)->accountSeed.clone();
    const auto after = scene.comeBack(*scene.current);
    QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
    QCOMPARE(after->list->list().devices_size(), 1);
    QCOMPARE(after->device, 4u);
    QCOMPARE(after->list->version(), scene.current->version() + 1);
    QVERIFY(after->list->list().created() > Store::Micros(1'700'000'400'000'000).count());
}

QTEST_GUILESS_MAIN(TestSigningIn)
#include "tst_signingin.moc"
