// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

using namespace Relay::Test;
using namespace kith::wire;

class PresenceTest : public QObject
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

    void comingIsToldAtOnceAndGoingAfterHalfAMinute()
    {
        auto anna = connected(*m_anna);
        watch(*anna, {"ben"});
        {
            auto ben = connected(*m_ben);
            allow(*ben, {"anna"});
            QCOMPARE(anna->push(RelayFrame::kPresence).presence().status(), ONLINE);
        }
        m_relay->presence->tick();
        QVERIFY(!anna->hasPush(RelayFrame::kPresence));
        m_clock.advance(std::chrono::seconds(31));
        m_relay->presence->tick();
        const auto gone = anna->push(RelayFrame::kPresence).presence();
        QCOMPARE(gone.status(), OFFLINE);
        QVERIFY(gone.last_seen() > 0);
    }

    void whoComesBackWithinHalfAMinuteWasNeverGone()
    {
        auto anna = connected(*m_anna);
        watch(*anna, {"ben"});
        for (int i = 0; i < 3; ++i) {
            auto ben = connected(*m_ben);
            allow(*ben, {"anna"});
            m_clock.advance(std::chrono::seconds(5));
        }
        auto ben = connected(*m_ben);
        allow(*ben, {"anna"});
        m_clock.advance(std::chrono::seconds(40));
        m_relay->presence->tick();
        QCOMPARE(anna->count(RelayFrame::kPresence), 1);
    }

    void nobodyIsToldWhoWasNotAllowed()
    {
        auto anna = connected(*m_anna);
        watch(*anna, {"ben"});
        auto ben = connected(*m_ben);
        setStatus(*ben, AWAY);
        allow(*ben, {"carl"});
        m_relay->settle();
        QVERIFY(!anna->hasPush(RelayFrame::kPresence));
        allow(*ben, {"anna"});
        QCOMPARE(anna->push(RelayFrame::kPresence).presence().status(), AWAY);
        allow(*ben, {});
        QCOMPARE(anna->push(RelayFrame::kPresence).presence().status(), OFFLINE);
    }

    void whoeverWatchesLaterIsToldWhatIsKnown()
    {
        auto ben = connected(*m_ben);
        allow(*ben, {"anna"});
        auto anna = connected(*m_anna);
        watch(*anna, {"ben", "nobody"});
        QCOMPARE(anna->push(RelayFrame::kPresence).presence().status(), ONLINE);
        watch(*anna, {});
        setStatus(*ben, INVISIBLE);
        QVERIFY(!anna->hasPush(RelayFrame::kPresence));
    }

    void invisibleLooksLikeOffline()
    {
        auto anna = connected(*m_anna);
        watch(*anna, {"ben"});
        auto ben = connected(*m_ben);
        allow(*ben, {"anna"});
        anna->push(RelayFrame::kPresence);
        setStatus(*ben, INVISIBLE);
        const auto shown = anna->push(RelayFrame::kPresence).presence();
        QCOMPARE(shown.status(), OFFLINE);
        QCOMPARE(shown.last_seen(), 0);
        setStatus(*ben, ONLINE);
        QCOMPARE(anna->push(RelayFrame::kPresence).presence().status(), ONLINE);
    }

    void quickChangesAreToldTogether()
    {
        auto anna = connected(*m_anna);
        watch(*anna, {"ben"});
        auto ben = connected(*m_ben);
        allow(*ben, {"anna"});
        for (const auto status : {AWAY, ONLINE, BUSY, AWAY, BUSY})
            setStatus(*ben, status);
        QCOMPARE(anna->count(RelayFrame::kPresence), 1);
        m_clock.advance(std::chrono::seconds(31));
        m_relay->presence->tick();
        QCOMPARE(anna->count(RelayFrame::kPresence), 2);
        anna->push(RelayFrame::kPresence);
        QCOMPARE(anna->push(RelayFrame::kPresence).presence().status(), BUSY);
    }

    void aBlockedWatcherIsNotTold()
    {
        auto anna = connected(*m_anna);
        watch(*anna, {"ben"});
        auto ben = connected(*m_ben);
        block(*ben, "anna");
        allow(*ben, {"anna"});
        m_relay->settle();
        QVERIFY(!anna->hasPush(RelayFrame::kPresence));
    }

    void typingGoesToConnectedDevicesAndIsNeverStored()
    {
        const auto &phone = m_ben->link(*m_relay);
        auto anna = connected(*m_anna);
        auto ben = connected(*m_ben);
        Connected mobile(*m_relay, *m_ben, phone);
        mobile.hello();
        type(*anna);
        for (Connected *device : {ben.get(), &mobile}) {
            const auto push = device->push(RelayFrame::kEphemeral).ephemeral();
            QCOMPARE(push.sender(), std::string("anna"));
            QCOMPARE(push.sender_device(), 1u);
            QCOMPARE(push.sealed(), std::string("typing"));
        }
        mobile.sink.full = true;
        type(*anna);
        ben->push(RelayFrame::kEphemeral);
        QVERIFY(!mobile.hasPush(RelayFrame::kEphemeral));
        type(*anna, std::string(513, 'x'));
        block(*ben, "anna");
        m_relay->settle();
        (void)await(m_relay->directory->load("ben"));
        type(*anna);
        m_relay->settle();
        QVERIFY(!ben->hasPush(RelayFrame::kEphemeral));
        const auto rows = await(m_relay->store->read([](Sql::Connection &sql) {
            return sql.prepare("SELECT COUNT(*) FROM entries").one([](const Sql::Statement &row) {
                return row.int64(0);
            });
        }));
        QCOMPARE(**rows, 0);
    }

private:
    std::unique_ptr<Connected> connected(const Person &person)
    {
        auto device = std::make_unique<Connected>(*m_relay, person, person.devices[0]);
        if (!device->hello().has_welcome()) qFatal("no welcome");
        return device;
    }
    void watch(Connected &by, const std::vector<std::string> &users)
    {
        WatchPresence request;
        for (const auto &user : users)
            request.add_users(user);
        m_relay->presence->watch(*by.client, 901, request);
        QVERIFY(by.answer(901).has_done());
    }
    void allow(Connected &by, const std::vector<std::string> &users)
    {
        SetAudience request;
        for (const auto &user : users)
            request.add_users(user);
        m_relay->presence->setAudience(*by.client, 902, request);
        QVERIFY(by.answer(902).has_done());
    }
    void setStatus(Connected &by, PresenceStatus status)
    {
        SetPresence request;
        request.set_status(status);
        m_relay->presence->setStatus(*by.client, 903, request);
        QVERIFY(by.answer(903).has_done());
    }
    void block(Connected &by, const std::string &user)
    {
        SetBlocked request;
        request.set_user(user);
        request.set_blocked(true);
        m_relay->blocks->setBlocked(*by.client, 904, request);
        QVERIFY(by.answer(904).has_done());
    }
    void type(Connected &by, const std::string &sealed = "typing")
    {
        Ephemeral request;
        request.set_user("ben");
        request.set_sealed(sealed);
        m_relay->ephemeral->forward(*by.client, request);
    }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_ben;
};

QTEST_GUILESS_MAIN(PresenceTest)
#include "tst_presence.moc"
