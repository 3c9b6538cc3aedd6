// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/devicelist.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"
#include "shared/wire/limits.h"
#include "shared/wire/signinput.h"

#include <QtTest>

#include <limits>

using Base::ErrorCode;
using Crypto::SigningKey;
using E2e::DeviceList;
using E2e::DeviceListChange;

namespace {
constexpr std::chrono::microseconds kNow{1'700'000'000'000'000};

kith::wire::Device device(quint32 id)
{
    kith::wire::Device made;
    made.set_id(id);
    made.set_sign_key(SigningKey::generate().publicKey().toStdString());
    QByteArray point = Crypto::randomBytes(32);
    point[31] = static_cast<char>(point[31] & 0x7f);
    made.set_identity_key(('\x05' + point).toStdString());
    made.set_registration_id(7);
    return made;
}

DeviceList first(const SigningKey &account)
{
    return E2e::signDeviceList(E2e::firstDeviceList(QStringLiteral("alice"), QByteArray(16, 'r'), device(1), kNow), account).value();
}

void addDevice(kith::wire::DeviceList &list)
{
    *list.add_devices() = device(list.next_device_id());
    list.set_next_device_id(list.next_device_id() + 1);
}

template <typename T>
std::optional<ErrorCode> codeOf(const Base::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}
} // namespace

class TestDeviceList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFirstListIsReadBack()
    {
        const auto account = SigningKey::generate();
        const DeviceList list = first(account);
        const auto read = E2e::readDeviceList(list.wire());
        QVERIFY(read);
        QCOMPARE(read->user(), QStringLiteral("alice"));
        QCOMPARE(read->version(), quint64(1));
        QCOMPARE(read->accountKey(), account.publicKey());
        QCOMPARE(read->hash(), Crypto::sha256(QByteArray::fromStdString(list.wire().list())));
        QVERIFY(read->device(1));
        QVERIFY(!read->device(2));
        QCOMPARE(E2e::checkSuccessor(list, *read).value(), DeviceListChange::Same);
    }

    void theSignatureIsTheProtocols()
    {
        const auto account = SigningKey::generate();
        const DeviceList list = first(account);
        QVERIFY(Crypto::verifySignature(
            account.publicKey(), Wire::signInput("kith device list 1", {QByteArray::fromStdString(list.wire().list())}),
            QByteArray::fromStdString(list.wire().signature())));
    }

    void aListOfTheLastPossibleTimeIsNotTheLast()
    {
        const auto account = SigningKey::generate();
        kith::wire::DeviceList list = first(account).list();
        list.set_created(Wire::kLatestListTime);
        const DeviceList last = E2e::signDeviceList(std::move(list), account).value();
        const auto next = E2e::signDeviceList(E2e::followingDeviceList(last, kNow), account);
        QVERIFY(next.has_value());
        QCOMPARE(E2e::checkSuccessor(last, *next).value(), DeviceListChange::Extended);
        QCOMPARE(E2e::standing(*next, last), E2e::Standing::Older);
        const auto fresh = SigningKey::generate();
        const DeviceList reset = E2e::signDeviceList(E2e::resetDeviceList(last, device(0), kNow), fresh).value();
        QCOMPARE(E2e::checkSuccessor(last, reset).value(), DeviceListChange::IdentityReset);
        QCOMPARE(reset.list().created(), kNow.count());
    }

    void howAListStandsToAnother()
    {
        using E2e::Standing;
        const auto account = SigningKey::generate();
        const auto after = [&account](const DeviceList &list, std::chrono::microseconds now) {
            return E2e::signDeviceList(E2e::followingDeviceList(list, now), account).value();
        };
        const std::chrono::hours hour{1};
        const DeviceList one = first(account);
        const DeviceList two = after(one, kNow + hour);
        const DeviceList three = after(two, kNow - 1000 * hour); // a wrong clock
        QVERIFY(three.list().created() > two.list().created());
        QCOMPARE(E2e::standing(three, three), Standing::Known);
        QCOMPARE(E2e::standing(three, two), Standing::Older);
        QCOMPARE(E2e::standing(three, one), Standing::Older);
        // Made from the first without knowing the others.
        QCOMPARE(E2e::standing(three, after(one, kNow + 2 * hour)), Standing::Beside);
        QCOMPARE(E2e::standing(three, after(two, kNow + 2 * hour)), Standing::Beside);
        QCOMPARE(E2e::standing(two, three), Standing::Beside);
    }

    void everyChangedByteAndCutIsRefused()
    {
        const DeviceList list = first(SigningKey::generate());
        for (size_t at = 0; at < list.wire().list().size(); ++at) {
            kith::wire::SignedDeviceList forged = list.wire();
            (*forged.mutable_list())[at] = static_cast<char>(forged.list()[at] ^ 1);
            QVERIFY(!E2e::readDeviceList(forged));
            forged.set_list(list.wire().list().substr(0, at));
            QVERIFY(!E2e::readDeviceList(forged));
        }
        kith::wire::SignedDeviceList unsignedList = list.wire();
        unsignedList.clear_signature();
        QCOMPARE(codeOf(E2e::readDeviceList(unsignedList)), ErrorCode::BadSignature);
    }

    void devicesComeAndGo()
    {
        const auto account = SigningKey::generate();
        const DeviceList one = first(account);
        auto next = E2e::followingDeviceList(one, kNow);
        addDevice(next);
        const DeviceList two = E2e::signDeviceList(next, account).value();
        QCOMPARE(E2e::checkSuccessor(one, two).value(), DeviceListChange::Extended);
        QVERIFY(two.device(1) && two.device(2));
        next = E2e::followingDeviceList(two, kNow);
        next.mutable_devices()->DeleteSubrange(0, 1);
        const DeviceList three = E2e::signDeviceList(next, account).value();
        QCOMPARE(E2e::checkSuccessor(two, three).value(), DeviceListChange::Extended);
        QVERIFY(!three.device(1));
        QCOMPARE(codeOf(E2e::checkSuccessor(one, three)), ErrorCode::InvalidDeviceList); // a version was left out
    }

    void aListThatDoesNotFollowIsRefused_data()
    {
        using Change = std::function<void(kith::wire::DeviceList &)>;
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << std::move(change); };
        row("version repeated", [](auto &list) { list.set_version(3); });
        row("version skipped", [](auto &list) { list.set_version(5); });
        row("another past", [](auto &list) { list.set_previous_hash(std::string(32, 'x')); });
        row("another user", [](auto &list) { list.set_user("mallory"); });
        row("another relay", [](auto &list) { list.set_relay_id("elsewhere"); });
        row("a removed device id again", [](auto &list) { *list.add_devices() = device(2); });
        row("next device id lower", [](auto &list) { list.set_next_device_id(2); });
        row("a device with a new signing key",
            [](auto &list) { list.mutable_devices(0)->set_sign_key(device(1).sign_key()); });
        row("a device with a new identity key",
            [](auto &list) { list.mutable_devices(0)->set_identity_key(device(1).identity_key()); });
        row("reset without a new key", [](auto &list) { list.set_identity_reset(true); });
    }
    void aListThatDoesNotFollowIsRefused()
    {
        QFETCH(std::function<void(kith::wire::DeviceList &)>, change);
        const auto account = SigningKey::generate();
        const DeviceList one = first(account);
        auto next = E2e::followingDeviceList(one, kNow);
        addDevice(next);
        const DeviceList two = E2e::signDeviceList(next, account).value();
        next = E2e::followingDeviceList(two, kNow);
        next.mutable_devices()->DeleteSubrange(1, 1);
        const DeviceList three = E2e::signDeviceList(next, account).value();
        QVERIFY(E2e::checkSuccessor(two, three));
        // Version 4 is tried, so that device 2 has been used and removed.
        auto changed = E2e::followingDeviceList(three, kNow);
        change(changed);
        const auto four = E2e::signDeviceList(changed, account);
        QVERIFY2(four, qPrintable(four ? QString() : four.error().detail));
        QCOMPARE(codeOf(E2e::checkSuccessor(three, *four)), ErrorCode::InvalidDeviceList);
    }

    void anImpossibleListIsRefused_data()
    {
        using Change = std::function<void(kith::wire::DeviceList &)>;
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << std::move(change); };
        row("no device", [](auto &list) { list.clear_devices(); });
        row("too many devices", [](auto &list) { for (int i = 0; i < 32; ++i) addDevice(list); });
        row("the same id twice", [](auto &list) { *list.add_devices() = device(1); });
        row("id 0", [](auto &list) { list.mutable_devices(0)->set_id(0); });
        row("an id beyond the next one", [](auto &list) { *list.add_devices() = device(99); });
        row("the same key twice", [](auto &list) {
            addDevice(list);
            list.mutable_devices(1)->set_identity_key(list.devices(0).identity_key());
        });
        row("an identity key of small order",
            [](auto &list) { list.mutable_devices(0)->set_identity_key(std::string("\x05", 1) + std::string(32, '\0')); });
        row("a short signing key", [](auto &list) { list.mutable_devices(0)->set_sign_key("short"); });
        row("a first list with a past", [](auto &list) { list.set_previous_hash(std::string(32, 'x')); });
        row("a first list that resets", [](auto &list) { list.set_identity_reset(true); });
        row("version 0", [](auto &list) { list.set_version(0); });
        row("a later list without a past", [](auto &list) { list.set_version(2); });
        row("made before there was time", [](auto &list) { list.set_created(-1); });
        row("made so late that nothing follows", [](auto &list) { list.set_created(std::numeric_limits<qint64>::max()); });
        row("nobody's", [](auto &list) { list.clear_user(); });
    }
    void anImpossibleListIsRefused()
    {
        QFETCH(std::function<void(kith::wire::DeviceList &)>, change);
        const auto account = SigningKey::generate();
        auto list = first(account).list();
        change(list);
        QVERIFY(!E2e::signDeviceList(list, account));
    }

    void aNewAccountKeyIsAHandOverOrAReset()
    {
        const auto account = SigningKey::generate();
        const auto newAccount = SigningKey::generate();
        const DeviceList one = first(account);
        const auto next = E2e::followingDeviceList(one, kNow);
        QCOMPARE(codeOf(E2e::checkSuccessor(one, E2e::signDeviceList(next, newAccount).value())), ErrorCode::InvalidDeviceList);
        const DeviceList handedOver = E2e::signDeviceList(next, newAccount, &account).value();
        QCOMPARE(E2e::checkSuccessor(one, handedOver).value(), DeviceListChange::KeyHandedOver);
        const auto stranger = SigningKey::generate();
        QVERIFY(!E2e::checkSuccessor(one, E2e::signDeviceList(next, newAccount, &stranger).value()));

        const DeviceList reset = E2e::signDeviceList(E2e::resetDeviceList(one, device(0), kNow), newAccount).value();
        QCOMPARE(E2e::checkSuccessor(one, reset).value(), DeviceListChange::IdentityReset);
        QVERIFY(!reset.device(1));
        QVERIFY(reset.device(2));
        auto keeps = E2e::resetDeviceList(one, device(0), kNow);
        *keeps.add_devices() = *one.device(1);
        QCOMPARE(codeOf(E2e::checkSuccessor(one, E2e::signDeviceList(keeps, newAccount).value())), ErrorCode::InvalidDeviceList);
    }

    void fieldsOfANewerVersionSurvive()
    {
        const auto account = SigningKey::generate();
        auto list = first(account).list();
        list.GetReflection()->MutableUnknownFields(&list)->AddLengthDelimited(900, "from the future");
        const DeviceList one = E2e::signDeviceList(list, account).value();
        const DeviceList two = E2e::signDeviceList(E2e::followingDeviceList(one, kNow), account).value();
        QVERIFY(two.wire().list().find("from the future") != std::string::npos);
        QVERIFY(E2e::checkSuccessor(one, two));
    }
};

QTEST_APPLESS_MAIN(TestDeviceList)
#include "tst_devicelist.moc"
