// SPDX-License-Identifier: GPL-3.0-or-later
// What a device offers again after an answer was lost.
#include "person.h"

#include "app/session/listkeeper.h"

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
    void aDeviceThatTheRelayTookIsFoundAgain();
    void aSecondTryWithTheRecoveryKeyKeepsTheDeviceKey();
    void aSecondResetNeverKeepsTheKeyItReplaces();

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

QTEST_GUILESS_MAIN(TestSigningIn)
#include "tst_signingin.moc"
