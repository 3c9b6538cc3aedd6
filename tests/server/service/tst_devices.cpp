// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include "server/store/accountstore.h"
#include "server/store/devicestore.h"
#include "shared/wire/limits.h"

#include <functional>
#include <limits>

using namespace Relay::Test;
using kith::wire::RelayFrame;

class DevicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
        m_anna = std::make_unique<Person>("anna");
        m_ben = std::make_unique<Person>("ben");
        m_anna->registerAt(*m_relay);
        m_ben->registerAt(*m_relay);
    }
    void cleanup()
    {
        m_relay.reset();
        m_folder.reset();
    }

    void chainsAreHandedOutFromTheKnownVersionOn()
    {
        const auto first = m_ben->list;
        m_ben->link(*m_relay);
        const auto second = m_ben->list;
        m_ben->link(*m_relay);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto fetch = [&](const std::string &user, quint64 version, const std::string &hash = {}) {
            kith::wire::FetchDeviceLists request;
            auto &known = *request.add_known();
            known.set_user(user);
            known.set_version(version);
            known.set_hash(hash);
            const quint32 id = anna.nextRequest++;
            m_relay->devices->fetchLists(*anna.client, id, request);
            return anna.answer(id).device_lists().users(0);
        };
        QCOMPARE(fetch("ben", 0).lists_size(), 1);
        QCOMPARE(fetch("ben", 0).lists(0).list(), m_ben->list.list());
        QCOMPARE(fetch("ben", 1).lists_size(), 2);
        QCOMPARE(fetch("ben", 1).lists(0).list(), second.list());
        QCOMPARE(fetch("ben", 3).lists_size(), 0);
        QVERIFY(fetch("nobody", 0).deleted());
        // What the relay does not have (it was put back to an older copy): the newest it has.
        QCOMPARE(fetch("ben", 9).lists_size(), 1);
        QCOMPARE(fetch("ben", 9).lists(0).list(), m_ben->list.list());
        const auto hash = Crypto::sha256(QByteArray::fromStdString(m_ben->list.list())).toStdString();
        QCOMPARE(fetch("ben", 3, hash).lists_size(), 0);
        QCOMPARE(fetch("ben", 3, std::string(32, 'h')).lists_size(), 1);
        QCOMPARE(fetch("ben", 3, std::string(32, 'h')).lists(0).list(), m_ben->list.list());
    }

    void aNewListIsComparedAndSet()
    {
        const auto &tablet = m_ben->link(*m_relay);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        Connected other(*m_relay, *m_ben, tablet);
        ben.hello();
        other.hello();
        DeviceIdentity phone;
        auto list = m_ben->nextList();
        phone.id = list.next_device_id();
        Person::add(list, phone);
        const auto signedList = m_ben->sign(list);
        QCOMPARE(publish(ben, signedList, Person::keys()).body_case(), RelayFrame::kDone);
        QCOMPARE(other.push(RelayFrame::kOwnDeviceListChanged).own_device_list_changed().list().list(),
                 signedList.list());
        QVERIFY(!ben.hasPush(RelayFrame::kOwnDeviceListChanged)); // it did it itself
        // The answer was lost.
        QCOMPARE(publish(ben, signedList, Person::keys()).body_case(), RelayFrame::kDone);
        // Another change that began at the same list.
        auto late = m_ben->nextList();
        late.set_created(7);
        const auto conflict = publish(ben, m_ben->sign(late), {}).refusal();
        QCOMPARE(conflict.code(), kith::wire::CONFLICT);
        QCOMPARE(conflict.device_lists(0).lists(0).list(), signedList.list());
    }

    void aReportedListWaitsForItsOwner()
    {
        const auto next = [&](qint64 created) {
            auto list = m_ben->nextList();
            DeviceIdentity lost;
            lost.id = list.next_device_id();
            Person::add(list, lost);
            list.set_created(created);
            return m_ben->sign(list);
        };
        const auto newer = next(2'000), newest = next(3'000);
        constexpr auto told = RelayFrame::kOwnDeviceListChanged;
        {
            Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            anna.hello();
            ben.hello();
            // Neither what the relay has, nor what somebody else has signed, nor of nobody here.
            QVERIFY(report(anna, m_ben->list).has_done());
            auto forged = newer;
            forged.mutable_list()->back() ^= 1;
            QCOMPARE(report(anna, forged).refusal().code(), kith::wire::BAD_REQUEST);
            Person impostor("ben"), nobody("nobody");
            auto other = m_ben->nextList();
            other.set_created(9'000);
            other.set_account_key(impostor.accountKey->publicKey().toStdString());
            QVERIFY(report(anna, impostor.sign(other)).has_done());
            other.set_user("nobody");
            QCOMPARE(report(anna, impostor.sign(other)).refusal().code(), kith::wire::NOT_FOUND);
            // What the owner's next list would have to go on from must not be at the end of all numbers.
            const auto absurd = [&](const std::function<void(kith::wire::DeviceList &)> &change) {
                auto list = m_ben->nextList();
                list.set_created(2'500);
                change(list);
                return m_ben->sign(list);
            };
            QVERIFY(report(anna, absurd([](auto &list) { list.set_version(5'000); })).has_done());
            QVERIFY(report(anna, absurd([](auto &list) { list.set_next_device_id(2'000'000'000); })).has_done());
            const auto late = absurd([](auto &list) { list.set_created(std::numeric_limits<qint64>::max()); });
            QCOMPARE(report(anna, late).refusal().code(), kith::wire::BAD_REQUEST);
            QCOMPARE(publish(ben, late, {}).refusal().code(), kith::wire::BAD_REQUEST);
            fetch(ben, "ben");
            QVERIFY(!ben.hasPush(told));

            QVERIFY(report(anna, newer).has_done());
            QCOMPARE(ben.push(told).own_device_list_changed().list().list(), newer.list());
            QVERIFY(report(anna, newest).has_done());
            QCOMPARE(ben.push(told).own_device_list_changed().list().list(), newest.list());
            QVERIFY(report(anna, newer).has_done());
            fetch(anna, "ben");
            QVERIFY(!anna.hasPush(told)); // nobody else's business
        }
        m_relay.reset();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello();
        fetch(ben, "ben");
        QCOMPARE(ben.push(told).own_device_list_changed().list().list(), newest.list());
        fetch(ben, "ben");
        QVERIFY(!ben.hasPush(told)); // once a connection
        // It is nobody's list: what is sent still goes by the current one.
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        QVERIFY(anna.send(anna.message(*m_ben, "as ever")).has_accepted());
        auto list = m_ben->nextList();
        list.set_created(4'000);
        m_ben->list = m_ben->sign(list);
        QVERIFY(publish(ben, m_ben->list, {}).has_done());
        QVERIFY(report(anna, newest).has_done());
        Connected again(*m_relay, *m_ben, m_ben->devices[0]);
        again.hello();
        fetch(again, "ben");
        QVERIFY(!again.hasPush(told));
    }

    void aListMadeFarAheadIsRefusedAndOneThatStandsThereCanBeFollowed()
    {
        constexpr qint64 day = 24ll * 3600 * 1'000'000, farAhead = 400 * day;
        const qint64 now = m_clock.now().count();
        const auto madeAt = [this](qint64 created) {
            auto list = m_ben->nextList();
            list.set_created(created);
            return m_ben->sign(list);
        };
        constexpr auto told = RelayFrame::kOwnDeviceListChanged;
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        for (const qint64 created : {now + 8 * day, Wire::kLatestListTime}) {
            for (const auto &refused : {report(anna, madeAt(created)).refusal(), publish(ben, madeAt(created), {}).refusal()}) {
                QCOMPARE(refused.code(), kith::wire::CLOCK_WRONG);
                QVERIFY(refused.reason().find("ahead of the relay's clock") != std::string::npos);
            }
        }
        QVERIFY(!ben.hasPush(told));
        QVERIFY(report(anna, madeAt(now + 6 * day)).has_done());
        QVERIFY(!ben.push(told).own_device_list_changed().list().list().empty());

        // What an earlier relay took: a list of a clock that was a year ahead, and a report from the end of all times.
        const auto stored = madeAt(now + farAhead);
        m_ben->list = stored;
        const auto endOfTimes = madeAt(Wire::kLatestListTime);
        const auto before = await(m_relay->store->write([&](Relay::Store::WriteContext &context) -> Base::Result<Base::Done> {
            auto account = Relay::Store::findAccount(context.sql, QStringLiteral("ben"));
            if (auto done = Relay::Store::insertList(context.sql, (*account)->id, 2, stored); !done) return done;
            return Relay::Store::setReportedList(context.sql, (*account)->id, endOfTimes);
        }));
        QVERIFY(before.has_value());
        m_relay->directory->changed("ben");
        fetch(ben, "ben");
        QVERIFY(!ben.hasPush(told)); // a device that took it could never publish again
        QVERIFY(report(anna, madeAt(now + farAhead + 1)).has_done()); // nor does it keep others away
        QVERIFY(ben.hasPush(told));
        QCOMPARE(publish(ben, madeAt(now + farAhead + day), {}).refusal().code(), kith::wire::CLOCK_WRONG);
        const auto following = madeAt(now + farAhead + 1);
        QVERIFY(publish(ben, following, {}).has_done());
        m_ben->list = following;
        QVERIFY(publish(ben, madeAt(now), {}).has_done()); // nor need it be later than what it follows
    }
    void aFirstListMadeFarAheadIsRefused()
    {
        Person cleo("cleo");
        auto request = cleo.registration(m_relay->relayId());
        auto list = cleo.firstList(m_relay->relayId());
        list.set_created(m_clock.now().count() + 8ll * 24 * 3600 * 1'000'000);
        *request.mutable_device_list() = cleo.sign(list);
        const auto refused = await(m_relay->accounts->registerAccount(request));
        QCOMPARE(refused.refusal().code(), kith::wire::CLOCK_WRONG);
        QVERIFY(refused.refusal().reason().find("ahead of the relay's clock") != std::string::npos);
    }

    void aForgedListIsRefused_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("signed by another key") << 0;
        QTest::newRow("one bit") << 1;
        QTest::newRow("wrong previous hash") << 2;
        QTest::newRow("other account key without its owner") << 3;
        QTest::newRow("an old device number again") << 4;
        QTest::newRow("a device with other keys") << 5;
        QTest::newRow("another user") << 6;
        QTest::newRow("no devices") << 7;
        QTest::newRow("a reset without password") << 8;
        QTest::newRow("next device number goes back") << 9;
        QTest::newRow("a new device without keys") << 10;
        QTest::newRow("a device twice") << 11;
    }
    void aForgedListIsRefused()
    {
        QFETCH(int, what);
        Person other("ben");
        m_ben->link(*m_relay);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello();
        auto list = m_ben->nextList();
        list.set_created(1);
        kith::wire::DeviceKeys keys = Person::keys();
        kith::wire::SignedDeviceList signedList;
        switch (what) {
        case 0:
            signedList = other.sign(list);
            break;
        case 1:
            signedList = m_ben->sign(list);
            signedList.mutable_list()->back() ^= 1;
            break;
        case 2:
            list.set_previous_hash(std::string(32, 'h'));
            break;
        case 3:
            list.set_account_key(other.accountKey->publicKey().toStdString());
            signedList = other.sign(list);
            break;
        case 4: {
            DeviceIdentity again;
            again.id = 2;
            list.mutable_devices()->RemoveLast();
            signedList = m_ben->sign(list);
            QCOMPARE(publish(ben, signedList, {}).body_case(), RelayFrame::kDone);
            m_ben->list = signedList;
            list = m_ben->nextList();
            Person::add(list, again);
            signedList.Clear();
            break;
        }
        case 5:
            list.mutable_devices(0)->set_identity_key(std::string(33, 'k'));
            break;
        case 6:
            list.set_user("anna");
            break;
        case 7:
            list.clear_devices();
            break;
        case 8: {
            DeviceIdentity fresh;
            list.clear_devices();
            fresh.id = list.next_device_id();
            Person::add(list, fresh);
            list.set_identity_reset(true);
            list.set_account_key(other.accountKey->publicKey().toStdString());
            signedList = other.sign(list);
            break;
        }
        case 9:
            list.mutable_devices()->RemoveLast();
            list.set_next_device_id(2);
            break;
        case 10: {
            DeviceIdentity fresh;
            fresh.id = list.next_device_id();
            Person::add(list, fresh);
            keys.Clear();
            break;
        }
        case 11:
            *list.add_devices() = list.devices(0);
            break;
        }
        if (signedList.list().empty()) signedList = m_ben->sign(list);
        const auto refused = publish(ben, signedList, keys).refusal();
        QVERIFY(refused.code() == kith::wire::BAD_REQUEST || refused.code() == kith::wire::FORBIDDEN);
    }

    void aKeyMayBeHandedOver()
    {
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello();
        const auto oldKey = m_ben->accountKey;
        m_ben->accountKey = std::make_shared<Crypto::SigningKey>(Crypto::SigningKey::generate());
        auto list = m_ben->nextList();
        list.set_account_key(m_ben->accountKey->publicKey().toStdString());
        QCOMPARE(publish(ben, m_ben->sign(list, oldKey.get()), {}).body_case(), RelayFrame::kDone);
    }

    void aRemovedDeviceLosesItsSocketTokensAndMailbox()
    {
        auto &phone = m_ben->link(*m_relay);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected desk(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        desk.hello();
        const auto sent = anna.message(*m_ben, "for both");
        anna.send(sent);
        Connected mobile(*m_relay, *m_ben, phone);
        QCOMPARE(mobile.hello().welcome().waiting(), 1u);

        auto list = m_ben->nextList();
        list.mutable_devices()->RemoveLast();
        const auto signedList = m_ben->sign(list);
        QCOMPARE(publish(desk, signedList, {}).body_case(), RelayFrame::kDone);
        QCOMPARE(mobile.sink.closed, Wire::CloseCode::Revoked);
        QVERIFY(!desk.sink.closed);
        m_relay->settle();
        Connected again(*m_relay, *m_ben, phone);
        QCOMPARE(again.hello().refusal().code(), kith::wire::DEVICE_REVOKED);
        QCOMPARE(anna.send(anna.message(*m_ben, "stale")).refusal().code(), kith::wire::STALE_DEVICE_LIST);
        const auto status = anna.status({sent.envelope_id()}).statuses(0);
        QCOMPARE(status.devices_size(), 2);
        QCOMPARE(status.devices(1).state(), kith::wire::DeviceStatus::DROPPED);
        const auto left = await(m_relay->store->read([](Sql::Connection &sql) {
            return sql
                .prepare("SELECT (SELECT COUNT(*) FROM entries), (SELECT COUNT(*) FROM one_time_keys WHERE mailbox = "
                         "(SELECT id FROM devices WHERE removed IS NOT NULL))")
                .one([](const Sql::Statement &row) { return std::pair(row.int64(0), row.int64(1)); });
        }));
        QCOMPARE((*left)->first, 1);
        QCOMPARE((*left)->second, 0);
    }

private:
    RelayFrame report(Connected &by, const kith::wire::SignedDeviceList &list)
    {
        kith::wire::ReportDeviceList request;
        *request.mutable_list() = list;
        const quint32 id = by.nextRequest++;
        m_relay->devices->reportList(*by.client, id, request);
        return by.answer(id);
    }
    void fetch(Connected &by, const std::string &user)
    {
        kith::wire::FetchDeviceLists request;
        request.add_known()->set_user(user);
        const quint32 id = by.nextRequest++;
        m_relay->devices->fetchLists(*by.client, id, request);
        QVERIFY(by.answer(id).has_device_lists());
    }
    RelayFrame publish(Connected &by, const kith::wire::SignedDeviceList &list, const kith::wire::DeviceKeys &keys)
    {
        kith::wire::PublishDeviceList request;
        *request.mutable_list() = list;
        *request.mutable_keys() = keys;
        const quint32 id = by.nextRequest++;
        m_relay->devices->publishList(*by.client, id, request);
        return by.answer(id);
    }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_ben;
};

QTEST_GUILESS_MAIN(DevicesTest)
#include "tst_devices.moc"
