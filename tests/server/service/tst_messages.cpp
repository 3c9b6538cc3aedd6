// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include "server/store/mailboxstore.h"

#include <set>

using namespace Relay::Test;
using kith::wire::RelayFrame;

class MessagesTest : public QObject
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

    void aMessageReachesAConnectedDeviceAndItsAckTheSender()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(anna.hello().body_case(), RelayFrame::kWelcome);
        QCOMPARE(ben.hello().body_case(), RelayFrame::kWelcome);
        const auto send = anna.message(*m_ben, "sealed");
        const RelayFrame answer = anna.send(send);
        QCOMPARE(answer.body_case(), RelayFrame::kAccepted);
        QCOMPARE(answer.accepted().envelope_id(), send.envelope_id());
        const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
        QCOMPARE(deliver.server_time(), answer.accepted().server_time());
        QCOMPARE(deliver.envelope().sender(), std::string("anna"));
        QCOMPARE(deliver.envelope().sender_device(), 1u);
        QCOMPARE(deliver.envelope().type(), kith::wire::RATCHET);
        QCOMPARE(deliver.envelope().ciphertext(), std::string("sealed"));
        QCOMPARE(deliver.envelope().envelope_id(), send.envelope_id());
        QCOMPARE(anna.status({send.envelope_id()}).statuses(0).devices(0).state(), kith::wire::DeviceStatus::WAITING);
        ben.ack(deliver.sequence());
        const auto delivered = anna.push(RelayFrame::kDelivered).delivered();
        QCOMPARE(delivered.items(0).envelope_id(), send.envelope_id());
        QCOMPARE(delivered.items(0).device().user(), std::string("ben"));
        const auto status = anna.status({send.envelope_id(), newEnvelopeId()});
        QCOMPARE(status.statuses(0).devices(0).state(), kith::wire::DeviceStatus::DELIVERED);
        QVERIFY(!status.statuses(1).known());
    }

    void theSameSendAgainGetsTheFirstAnswerAndDeliversNothing()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        const auto send = anna.message(*m_ben, "once");
        // Twice in one transaction, and once after it.
        const quint32 first = anna.sendLater(send);
        const quint32 second = anna.sendLater(send);
        const auto firstAnswer = anna.answer(first).accepted();
        const auto secondAnswer = anna.answer(second).accepted();
        const auto thirdAnswer = anna.send(send).accepted();
        QCOMPARE(secondAnswer.server_time(), firstAnswer.server_time());
        QCOMPARE(thirdAnswer.server_time(), firstAnswer.server_time());
        m_relay->settle();
        QCOMPARE(ben.count(RelayFrame::kDeliver), 1);
        QCOMPARE(m_relay->counters.repeated.load(), 2u);
    }

    void aRepeatedSendIsAnsweredAlsoAfterListsAndBlocksChanged()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto send = anna.message(*m_ben, "once");
        const auto first = anna.send(send).accepted();
        m_ben->link(*m_relay);
        QCOMPARE(anna.send(anna.message(*m_ben, "new")).body_case(), RelayFrame::kAccepted);
        const auto again = anna.send(send);
        QCOMPARE(again.body_case(), RelayFrame::kAccepted);
        QCOMPARE(again.accepted().server_time(), first.server_time());
    }

    void theDedupMemoryOutlivesARestart()
    {
        kith::wire::Send send;
        qint64 time = 0;
        {
            Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
            anna.hello();
            send = anna.message(*m_ben, "once");
            time = anna.send(send).accepted().server_time();
        }
        restart();
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        QCOMPARE(anna.send(send).accepted().server_time(), time);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello().welcome().waiting(), 1u);
    }

    void whatWaitsIsDeliveredInOrderAfterHelloAndOnceOnly()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        std::vector<quint32> requests;
        for (int i = 0; i < 1000; ++i)
            requests.push_back(anna.sendLater(anna.message(*m_ben, std::to_string(i))));
        qint64 time = 0;
        for (const quint32 request : requests) {
            const auto accepted = anna.answer(request).accepted();
            QVERIFY(accepted.server_time() > time);
            time = accepted.server_time();
        }
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello().welcome().waiting(), 1000u);
        quint64 last = 0;
        for (int i = 0; i < 1000; ++i) {
            const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
            QCOMPARE(deliver.envelope().ciphertext(), std::to_string(i));
            QVERIFY(deliver.sequence() > last);
            last = deliver.sequence();
            if (i % 100 == 99) ben.ack(last);
        }
        m_relay->settle();
        QVERIFY(!ben.hasPush(RelayFrame::kDeliver));
    }

    void atMost256EntriesAreUnacknowledged()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        std::vector<quint32> requests;
        for (int i = 0; i < 300; ++i)
            requests.push_back(anna.sendLater(anna.message(*m_ben, std::to_string(i))));
        for (const quint32 request : requests)
            anna.answer(request);
        m_relay->settle();
        QCOMPARE(ben.count(RelayFrame::kDeliver), 256);
        quint64 last = 0;
        for (int i = 0; i < 256; ++i)
            last = ben.push(RelayFrame::kDeliver).deliver().sequence();
        ben.ack(last);
        for (int i = 256; i < 300; ++i)
            QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().envelope().ciphertext(), std::to_string(i));
        m_relay->settle();
        QVERIFY(!ben.hasPush(RelayFrame::kDeliver));
    }

    void aFullReaderIsServedFromTheStoreWhenItHasDrained()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        ben.sink.full = true;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(anna.send(anna.message(*m_ben, std::to_string(i))).body_case(), RelayFrame::kAccepted);
        m_relay->settle();
        QVERIFY(!ben.hasPush(RelayFrame::kDeliver));
        ben.sink.full = false;
        m_relay->connections->drained(*ben.client);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().envelope().ciphertext(), std::to_string(i));
        m_relay->settle();
        QVERIFY(!ben.hasPush(RelayFrame::kDeliver));
    }

    void anUnacknowledgedEntryComesAgainAndALostAckCountsAtHello()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto first = anna.message(*m_ben, "first");
        anna.send(first);
        anna.send(anna.message(*m_ben, "second"));
        quint64 sequence = 0;
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            ben.hello();
            sequence = ben.push(RelayFrame::kDeliver).deliver().sequence();
        }
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            ben.hello(0);
            QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().sequence(), sequence);
        }
        // The first was committed by the client, its acknowledgement never arrived.
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello(sequence).welcome().waiting(), 1u);
        QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().envelope().ciphertext(), std::string("second"));
        QCOMPARE(anna.push(RelayFrame::kDelivered).delivered().items(0).envelope_id(), first.envelope_id());
        QCOMPARE(anna.status({first.envelope_id()}).statuses(0).devices(0).state(),
                 kith::wire::DeviceStatus::DELIVERED);
    }

    void anAckAboveWhatWasGivenDeletesNothing()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        anna.send(anna.message(*m_ben, "kept"));
        const quint64 given = ben.push(RelayFrame::kDeliver).deliver().sequence();
        ben.ack(given + 1);
        QCOMPARE(ben.push(RelayFrame::kMailboxReset).mailbox_reset().highest_sequence(), given);
        m_relay->settle();
        Connected again(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(again.hello().welcome().waiting(), 1u);
    }

    void aHelloAboveWhatWasGivenDeletesNothing()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        anna.send(anna.message(*m_ben, "kept"));
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        const auto welcome = ben.hello(quint64(99) << 40).welcome();
        QCOMPARE(welcome.waiting(), 1u);
        QCOMPARE(ben.push(RelayFrame::kMailboxReset).mailbox_reset().highest_sequence(), welcome.highest_sequence());
        QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().envelope().ciphertext(), std::string("kept"));
    }

    void everyDeviceOfTheRecipientMustBeThere()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto before = anna.message(*m_ben, "stale");
        const auto old = m_ben->list;
        m_ben->link(*m_relay);
        const auto refused = anna.send(before);
        QCOMPARE(refused.refusal().code(), kith::wire::STALE_DEVICE_LIST);
        QCOMPARE(refused.refusal().envelope_id(), before.envelope_id());
        QCOMPARE(refused.refusal().device_lists_size(), 1);
        QCOMPARE(refused.refusal().device_lists(0).user(), std::string("ben"));
        QCOMPARE(refused.refusal().device_lists(0).lists(0).list(), m_ben->list.list());
        // The right version of another past: an older copy of the relay was restored.
        auto beside = anna.message(*m_ben, "beside");
        beside.mutable_list_versions(0)->set_hash(std::string(32, 'h'));
        const auto other = anna.send(beside).refusal();
        QCOMPARE(other.code(), kith::wire::STALE_DEVICE_LIST);
        QCOMPARE(other.device_lists(0).lists(0).list(), m_ben->list.list());
        // The right version, one device left out.
        auto incomplete = anna.message(*m_ben, "one of two");
        incomplete.mutable_destinations()->RemoveLast();
        const auto second = anna.send(incomplete).refusal();
        QCOMPARE(second.code(), kith::wire::STALE_DEVICE_LIST);
        QCOMPARE(second.device_lists(0).lists(0).list(), m_ben->list.list());
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello().welcome().waiting(), 0u);
        beside.mutable_list_versions(0)->set_hash(
            Crypto::sha256(QByteArray::fromStdString(m_ben->list.list())).toStdString());
        QCOMPARE(anna.send(beside).body_case(), RelayFrame::kAccepted);
    }

    void aSenderMustNameItsOwnOtherDevices()
    {
        const auto &phone = m_anna->link(*m_relay);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected other(*m_relay, *m_anna, phone);
        anna.hello();
        other.hello();
        QCOMPARE(anna.send(anna.message(*m_anna, "to myself")).body_case(), RelayFrame::kAccepted);
        QCOMPARE(other.push(RelayFrame::kDeliver).deliver().envelope().ciphertext(), std::string("to myself"));
        m_relay->settle();
        QVERIFY(!anna.hasPush(RelayFrame::kDeliver));
    }

    void aBlockedSenderIsRefusedInPlainWords()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        const auto accepted = anna.message(*m_ben, "before");
        anna.send(accepted);
        kith::wire::SetBlocked block;
        block.set_user("anna");
        block.set_blocked(true);
        m_relay->blocks->setBlocked(*ben.client, 77, block);
        QCOMPARE(ben.answer(77).body_case(), RelayFrame::kDone);
        QCOMPARE(anna.send(anna.message(*m_ben, "after")).refusal().code(), kith::wire::NOT_ACCEPTED);
        QCOMPARE(anna.send(accepted).body_case(), RelayFrame::kAccepted); // what was promised stays promised
        kith::wire::FetchBundles fetch;
        fetch.set_user("ben");
        m_relay->keys->fetchBundles(*anna.client, 78, fetch);
        QCOMPARE(anna.answer(78).refusal().code(), kith::wire::NOT_ACCEPTED);
        block.set_blocked(false);
        m_relay->blocks->setBlocked(*ben.client, 79, block);
        ben.answer(79);
        QCOMPARE(anna.send(anna.message(*m_ben, "again")).body_case(), RelayFrame::kAccepted);
    }

    void nonsenseIsRefusedAndNothingOfItKept_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("no such user") << 0 << int(kith::wire::NOT_FOUND);
        QTest::newRow("short envelope id") << 1 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("a device twice") << 2 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("a user without version") << 3 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("ciphertext too large") << 4 << int(kith::wire::TOO_LARGE);
        QTest::newRow("a group") << 5 << int(kith::wire::UNSUPPORTED);
        QTest::newRow("no ciphertext") << 6 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("a device nobody has") << 7 << int(kith::wire::STALE_DEVICE_LIST);
        QTest::newRow("a version nobody has") << 8 << int(kith::wire::STALE_DEVICE_LIST);
        QTest::newRow("unknown type") << 9 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("nobody") << 10 << int(kith::wire::BAD_REQUEST);
    }
    void nonsenseIsRefusedAndNothingOfItKept()
    {
        QFETCH(int, what);
        QFETCH(int, code);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        auto send = anna.message(*m_ben, "x");
        switch (what) {
        case 0:
            send.mutable_list_versions(0)->set_user("nobody");
            send.mutable_destinations(0)->set_user("nobody");
            break;
        case 1:
            send.set_envelope_id("short");
            break;
        case 2:
            *send.add_destinations() = send.destinations(0);
            break;
        case 3:
            send.mutable_list_versions(0)->set_user("anna");
            break;
        case 4:
            send.mutable_destinations(0)->set_ciphertext(std::string(Wire::kMaxCiphertextBytes + 1, 'x'));
            break;
        case 5:
            send.mutable_group()->set_epoch(1);
            break;
        case 6:
            send.mutable_destinations(0)->clear_ciphertext();
            break;
        case 7:
            send.mutable_destinations(0)->set_device(9);
            break;
        case 8:
            send.mutable_list_versions(0)->set_version(7);
            break;
        case 9:
            send.mutable_destinations(0)->set_type(kith::wire::SENDER_KEY);
            break;
        case 10:
            send.Clear();
            break;
        }
        const auto refused = anna.send(send).refusal();
        QCOMPARE(int(refused.code()), code);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello().welcome().waiting(), 0u);
    }

    void nothingIsSentBeforeHello()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        QCOMPARE(anna.send(anna.message(*m_ben, "x")).refusal().code(), kith::wire::UNAUTHENTICATED);
    }

    void sendsOfOneConnectionKeepTheirOrderWhileRecipientsAreLookedUp()
    {
        restart(); // nobody is in memory
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        std::vector<quint32> requests;
        for (int i = 0; i < 20; ++i)
            requests.push_back(anna.sendLater(anna.message(i % 2 ? *m_ben : *m_anna, std::to_string(i))));
        qint64 time = 0;
        for (const quint32 request : requests) {
            const auto accepted = anna.answer(request).accepted();
            QVERIFY(accepted.server_time() > time);
            time = accepted.server_time();
        }
    }

    void whatOverflowsBecomesOneVisibleGap()
    {
        auto policy = TestRelay::openPolicy();
        policy.mailboxBytes = 64 * 1024;
        restart(policy);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        std::vector<std::string> ids;
        for (int i = 0; i < 200; ++i) {
            const auto send = anna.message(*m_ben, std::string(1000, 'x'));
            ids.push_back(send.envelope_id());
            QCOMPARE(anna.send(send).body_case(), RelayFrame::kAccepted);
        }
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        const auto welcome = ben.hello().welcome();
        const auto first = ben.push(RelayFrame::kDeliver).deliver();
        QVERIFY(first.has_gap());
        const quint64 dropped = first.gap().count();
        QVERIFY(dropped > 130 && dropped < 200);
        QCOMPARE(welcome.waiting(), 200 - dropped + 1);
        QVERIFY(first.gap().first_time() < first.gap().last_time());
        quint64 last = first.sequence();
        std::string firstKept;
        for (quint64 i = dropped; i < 200; ++i) {
            const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
            QVERIFY(deliver.has_envelope());
            QCOMPARE(deliver.envelope().envelope_id(), ids[i]);
            QVERIFY(deliver.sequence() > last);
            last = deliver.sequence();
        }
        ben.ack(last);
        m_relay->settle();
        const auto status = anna.status({ids[0], ids[dropped - 1], ids[dropped]});
        QCOMPARE(status.statuses(0).devices(0).state(), kith::wire::DeviceStatus::DROPPED);
        QCOMPARE(status.statuses(1).devices(0).state(), kith::wire::DeviceStatus::DROPPED);
        QCOMPARE(status.statuses(2).devices(0).state(), kith::wire::DeviceStatus::DELIVERED);
        QCOMPARE(m_relay->counters.dropped.load(), dropped);
    }

    void aReaderThatKeepsUpLosesNothing()
    {
        auto policy = TestRelay::openPolicy();
        policy.mailboxBytes = 64 * 1024;
        restart(policy);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        std::vector<std::string> ids;
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            anna.hello();
            ben.hello();
            quint64 last = 0;
            int came = 0;
            for (int burst = 0; burst < 40; ++burst) {
                std::vector<quint32> requests;
                for (int i = 0; i < 20; ++i) {
                    const auto send = anna.message(*m_ben, std::string(1000, 'x'));
                    ids.push_back(send.envelope_id());
                    requests.push_back(anna.sendLater(send));
                }
                for (const quint32 request : requests) QVERIFY(anna.answer(request).has_accepted());
                for (; ben.hasPush(RelayFrame::kDeliver); ++came) {
                    const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
                    QVERIFY(!deliver.has_gap());
                    last = deliver.sequence();
                }
                if (burst % 3 == 2) ben.ack(last); // 60 are on their way: about what the mailbox holds
            }
            QCOMPARE(came, 800);
            ben.ack(last);
        }
        // It left the moment it had acknowledged; what comes now is more than the mailbox holds beside all that.
        for (int i = 0; i < 2; ++i) QVERIFY(anna.answer(anna.sendLater(anna.message(*m_ben, std::string(40'000, 'x')))).has_accepted());
        m_relay->settle();
        QCOMPARE(m_relay->counters.dropped.load(), 1u);
        const auto status = anna.status(std::vector<std::string>(ids.begin(), ids.end()));
        for (const auto &one : status.statuses()) QCOMPARE(one.devices(0).state(), kith::wire::DeviceStatus::DELIVERED);
    }

    void whatAConnectedReaderWasHandedIsNeitherDroppedNorCounted()
    {
        auto policy = TestRelay::openPolicy();
        policy.mailboxBytes = 64 * 1024; // much less than a window of these
        restart(policy);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        std::vector<std::string> ids;
        std::vector<quint32> requests;
        std::set<std::string> came;
        quint64 dropped = 0, last = 0;
        int unacknowledged = 0;
        const auto take = [&] {
            while (ben.hasPush(RelayFrame::kDeliver)) {
                const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
                QVERIFY(deliver.sequence() > last);
                last = deliver.sequence();
                if (deliver.has_gap())
                    dropped += deliver.gap().count();
                else
                    QVERIFY(came.insert(deliver.envelope().envelope_id()).second);
                if (++unacknowledged < Wire::kMaxUnacknowledged) continue; // a full window: more is not handed out
                unacknowledged = 0;
                ben.ack(last);
            }
        };
        for (int burst = 0; burst < 15; ++burst) {
            // On their way to the writer together, while earlier ones are being handed out.
            for (int i = 0; i < 100; ++i) {
                const auto send = anna.message(*m_ben, std::string(1000, 'x'));
                ids.push_back(send.envelope_id());
                requests.push_back(anna.sendLater(send));
            }
            for (const quint32 request : requests)
                QVERIFY(anna.answer(request).has_accepted());
            requests.clear();
            take();
        }
        for (size_t before = ids.size(); before != came.size() + dropped;) {
            before = came.size() + dropped;
            ben.ack(last);
            m_relay->settle();
            m_relay->settle();
            take();
        }
        QVERIFY(dropped > 0);
        QCOMPARE(came.size() + dropped, ids.size());
        QCOMPARE(m_relay->counters.dropped.load(), dropped);
        ben.ack(last);
        m_relay->settle();
        const auto status = anna.status(std::vector<std::string>(ids.begin(), ids.begin() + 1000));
        for (const auto &one : status.statuses()) {
            const bool isThere = came.count(one.envelope_id()) != 0;
            QCOMPARE(one.devices(0).state(), isThere ? kith::wire::DeviceStatus::DELIVERED : kith::wire::DeviceStatus::DROPPED);
        }
    }

    void whatWasHandedOutBeforeTheLineBrokeIsNotCounted()
    {
        auto policy = TestRelay::openPolicy();
        policy.mailboxBytes = 64 * 1024;
        restart(policy);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto send = [&](int count) { return sendToBen(anna, count); };
        std::vector<std::string> shown = send(40);
        quint64 last = 0;
        const auto see = [&](Connected &ben, size_t count) {
            for (size_t i = 0; i < count; ++i) last = ben.push(RelayFrame::kDeliver).deliver().sequence();
        };
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            ben.hello();
            see(ben, shown.size());
            ben.ack(last);
            for (const auto &id : send(10)) shown.push_back(id);
            see(ben, 10); // stored at his place, and the line breaks before he can say so
        }
        const auto later = send(200);
        m_relay->settle();
        QVERIFY(m_relay->counters.dropped.load() > 0);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello(last);
        const auto gap = ben.push(RelayFrame::kDeliver).deliver();
        QVERIFY(gap.has_gap());
        size_t came = 0;
        for (; came + gap.gap().count() < later.size(); ++came) {
            const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
            QCOMPARE(deliver.envelope().envelope_id(), later[gap.gap().count() + came]);
            last = deliver.sequence();
        }
        QVERIFY(came > 0);
        QVERIFY(!ben.hasPush(RelayFrame::kDeliver));
        ben.ack(last);
        m_relay->settle();
        const auto status = anna.status(shown);
        for (const auto &one : status.statuses()) QCOMPARE(one.devices(0).state(), kith::wire::DeviceStatus::DELIVERED);
    }

    void whatAnEarlierLifeHandedOutIsNotCounted()
    {
        auto policy = TestRelay::openPolicy();
        policy.mailboxBytes = 64 * 1024;
        restart(policy);
        quint64 last = 0;
        const auto send = [&](int count) {
            Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
            anna.hello();
            sendToBen(anna, count);
            m_relay->settle();
        };
        const auto see = [&](quint64 from, quint64 &counted) {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            quint64 waiting = 0;
            [&] {
                const auto hello = ben.hello(from);
                waiting = hello.welcome().waiting();
                QVERIFY(!ben.hasPush(RelayFrame::kMailboxReset));
            }();
            for (quint64 i = 0; i < waiting; ++i) {
                const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
                counted += deliver.has_gap() ? deliver.gap().count() : 1;
                last = deliver.sequence();
            }
        };
        quint64 counted = 0;
        send(40);
        see(0, counted); // stored at his place, and never acknowledged
        QCOMPARE(counted, quint64(40));
        for (int life = 0; life < 2; ++life) { // the second time a gap is among them
            restart(policy);
            send(200);
            QVERIFY(m_relay->counters.dropped.load() > 0);
            counted = 0;
            see(last, counted);
            QCOMPARE(counted, quint64(200));
        }
    }

    void whatExpiresBecomesAGapButNotUnderAConnectedReader()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        for (int i = 0; i < 5; ++i)
            anna.send(anna.message(*m_ben, "old"));
        m_clock.advance(std::chrono::hours(24 * 61));
        renewTokens();
        anna.send(anna.message(*m_ben, "new"));
        const auto expire = [this] {
            m_relay->delivery->expire(m_relay->policy.keepMessages, m_relay->policy.keepSendAnswers);
            for (int i = 0; i < 5; ++i)
                m_relay->settle();
        };
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            ben.hello();
            QTRY_COMPARE(ben.count(RelayFrame::kDeliver), 6);
            expire();
        }
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            QCOMPARE(ben.hello().welcome().waiting(), 6u);
            QTRY_COMPARE(ben.count(RelayFrame::kDeliver), 6);
        }
        expire(); // what he was shown may have come
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            QCOMPARE(ben.hello().welcome().waiting(), 6u);
        }
        m_clock.advance(std::chrono::hours(25));
        renewTokens();
        expire();
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello().welcome().waiting(), 2u);
        const auto gap = ben.push(RelayFrame::kDeliver).deliver();
        QCOMPARE(gap.gap().count(), 5u);
        QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().envelope().ciphertext(), std::string("new"));
    }

    void whatWasDroppedStaysDroppedWhenEarlierOnesExpire()
    {
        auto policy = TestRelay::openPolicy();
        policy.mailboxBytes = 64 * 1024;
        policy.keepMessages = std::chrono::hours(24 * 3);
        restart(policy);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto send = [&](int count) { return sendToBen(anna, count); };
        const auto old = send(20);
        m_clock.advance(std::chrono::hours(48));
        renewTokens();
        const auto younger = send(20);
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            ben.hello();
            QTRY_COMPARE(ben.count(RelayFrame::kDeliver), 40);
        }
        const auto later = send(200); // more than fits; the 40 may have come
        m_relay->settle();
        const quint64 dropped = m_relay->counters.dropped.load();
        QVERIFY(dropped > 0);
        m_clock.advance(std::chrono::hours(48));
        renewTokens();
        m_relay->delivery->expire(m_relay->policy.keepMessages, m_relay->policy.keepSendAnswers);
        for (int i = 0; i < 5; ++i) m_relay->settle();
        QCOMPARE(m_relay->counters.dropped.load(), dropped + 20);

        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        const quint64 waiting = ben.hello().welcome().waiting();
        QCOMPARE(waiting, 1 + 20 + 1 + (200 - dropped));
        quint64 last = 0, counted = 0;
        for (quint64 i = 0; i < waiting; ++i) {
            const auto deliver = ben.push(RelayFrame::kDeliver).deliver();
            counted += deliver.gap().count();
            last = deliver.sequence();
        }
        QCOMPARE(counted, dropped + 20);
        ben.ack(last);
        m_relay->settle();
        const auto stateOf = [&](const std::string &id) { return anna.status({id}).statuses(0).devices(0).state(); };
        for (const auto &id : old) QCOMPARE(stateOf(id), kith::wire::DeviceStatus::DROPPED);
        for (const auto &id : younger) QCOMPARE(stateOf(id), kith::wire::DeviceStatus::DELIVERED);
        for (quint64 i = 0; i < later.size(); ++i)
            QCOMPARE(stateOf(later[i]), i < dropped ? kith::wire::DeviceStatus::DROPPED : kith::wire::DeviceStatus::DELIVERED);
    }

    void whatWasAcknowledgedGoesAlsoWhenItsDeviceDoesNotComeBack()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        for (int i = 0; i < 3; ++i) anna.send(anna.message(*m_ben, "x"));
        // As a Hello leaves it whose connection ends before its answer, or with the relay.
        const auto noted = await(m_relay->store->write([](Relay::Store::WriteContext &context) {
            return context.sql.run("INSERT INTO mailboxes (mailbox, acknowledged, state_generation) SELECT mailbox, MAX(sequence) - 1, 0 "
                                   "FROM entries GROUP BY mailbox");
        }));
        QVERIFY(noted.has_value());
        m_relay->delivery->expire(m_relay->policy.keepMessages, m_relay->policy.keepSendAnswers);
        for (int i = 0; i < 5; ++i) m_relay->settle();
        const auto left = await(m_relay->store->read([](Sql::Connection &sql) {
            return sql.prepare("SELECT COUNT(*) FROM entries").one([](const Sql::Statement &row) { return row.int64(0); });
        }));
        QCOMPARE(left->value_or(-1), qint64(1));
        QTRY_COMPARE(anna.count(RelayFrame::kDelivered), 1);
    }

    void theRelayRemembersTheStateGeneration()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        anna.send(anna.message(*m_ben, "x"));
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            QCOMPARE(ben.hello(0, 5).welcome().known_state_generation(), 0u);
            ben.ack(ben.push(RelayFrame::kDeliver).deliver().sequence(), 9);
            m_relay->settle();
        }
        restart();
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello(0, 3).welcome().known_state_generation(), 9u);
    }

    void anAcceptedSendTellsTheStateGeneration()
    {
        {
            Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
            QCOMPARE(anna.hello(0, 3).welcome().known_state_generation(), 0u);
            auto refused = anna.message(*m_ben, "for an older list");
            refused.mutable_list_versions(0)->set_version(77);
            refused.set_state_generation(99);
            QCOMPARE(anna.send(refused).refusal().code(), kith::wire::STALE_DEVICE_LIST);
            auto send = anna.message(*m_ben, "x");
            send.set_state_generation(8);
            QCOMPARE(anna.send(send).body_case(), RelayFrame::kAccepted);
        }
        restart(); // nothing was told behind it
        {
            Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
            QCOMPARE(anna.hello(0, 3).welcome().known_state_generation(), 8u);
            QCOMPARE(anna.send(anna.message(*m_ben, "from a client that does not tell")).body_case(), RelayFrame::kAccepted);
        }
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        QCOMPARE(anna.hello(0, 3).welcome().known_state_generation(), 8u);
    }

    void tooMuchWaitingForTheWriterIsOverloaded()
    {
        auto policy = TestRelay::openPolicy();
        policy.writerQueueBytes = -1;
        restart(policy);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto refused = anna.send(anna.message(*m_ben, "x")).refusal();
        QCOMPARE(refused.code(), kith::wire::OVERLOADED);
        QVERIFY(refused.retry_after_ms() > 0);
    }

private:
    void restart(Relay::Service::Policy policy = TestRelay::openPolicy())
    {
        m_relay.reset();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock, policy);
    }
    //! Messages of 1 000 bytes, each accepted before the next one leaves; their envelope_ids.
    std::vector<std::string> sendToBen(Connected &anna, int count)
    {
        std::vector<std::string> ids;
        for (int i = 0; i < count; ++i) {
            const auto message = anna.message(*m_ben, std::string(1000, 'x'));
            ids.push_back(message.envelope_id());
            [&] { QCOMPARE(anna.send(message).body_case(), RelayFrame::kAccepted); }();
        }
        return ids;
    }
    //! After days.
    void renewTokens()
    {
        for (Person *person : {m_anna.get(), m_ben.get()})
            person->devices[0].session.set_access_token(m_relay->tokens->make(person->user, 1, family(*person)).token);
    }
    quint64 family(const Person &person) { return (*await(m_relay->directory->load(person.user)))->devices[0].family; }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_ben;
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
