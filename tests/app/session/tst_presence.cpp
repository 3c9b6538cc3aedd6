// SPDX-License-Identifier: GPL-3.0-or-later
// Typing and presence: shown for a moment, never stored, and only from whom they claim to be.
#include "person.h"

using Session::PresenceStatus;

class TestPresence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        relay = std::make_unique<FakeRelay>();
        anna = std::make_unique<Person>(*relay, QStringLiteral("anna"));
        ben = std::make_unique<Person>(*relay, QStringLiteral("ben"));
        anna->signUp();
        ben->useManualClock = true;
        ben->signUp();
        anna->comeOnline();
        ben->comeOnline();
        anna->send(QStringLiteral("ben"), QStringLiteral("Hello"));
        QTRY_COMPARE(ben->texts(QStringLiteral("anna")).size(), 1);
        id = *ben->session().conversations().findByPeer(QStringLiteral("anna"));
    }
    void cleanup()
    {
        anna.reset();
        ben.reset();
        relay.reset();
    }

    void typingIsShownAndForgottenAfterTenSeconds()
    {
        anna->session().typing().composerActive(id);
        QTRY_COMPARE(ben->session().typing().typers(id), QStringList{QStringLiteral("anna")});
        QVERIFY(ben->session().conversations().find(id)->isTyping);
        ben->clock->advance(std::chrono::seconds(9));
        QTest::qWait(700);
        QCOMPARE(ben->session().typing().typers(id).size(), 1);
        ben->clock->advance(std::chrono::seconds(2));
        QTRY_VERIFY(ben->session().typing().typers(id).isEmpty());
        QVERIFY(!ben->session().conversations().find(id)->isTyping);
    }

    void aMessageEndsTyping()
    {
        anna->session().typing().composerActive(id);
        QTRY_COMPARE(ben->session().typing().typers(id).size(), 1);
        anna->send(QStringLiteral("ben"), QStringLiteral("done"));
        QTRY_VERIFY(ben->session().typing().typers(id).isEmpty());
    }

    void anEmptyComposerEndsTyping()
    {
        anna->session().typing().composerActive(id);
        QTRY_COMPARE(ben->session().typing().typers(id).size(), 1);
        anna->session().typing().composerIdle(id);
        QTRY_VERIFY(ben->session().typing().typers(id).isEmpty());
    }

    void manyKeysGiveOneNotice()
    {
        int notices = 0;
        relay->intercept = [&notices](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame)
            -> std::optional<kith::wire::RelayFrame> {
            notices += frame.has_ephemeral() ? 1 : 0;
            return std::nullopt;
        };
        for (int i = 0; i < 50; ++i) anna->session().typing().composerActive(id);
        QTRY_COMPARE(ben->session().typing().typers(id).size(), 1);
        QCOMPARE(notices, 1);
    }

    void typingOfSomebodyElseCannotBeReplayedUnderAnotherName()
    {
        kith::wire::ClientFrame seen;
        relay->intercept = [&seen](const Base::DeviceAddress &, const kith::wire::ClientFrame &frame)
            -> std::optional<kith::wire::RelayFrame> {
            if (!frame.has_ephemeral()) return std::nullopt;
            seen = frame;
            return kith::wire::RelayFrame();
        };
        anna->session().typing().composerActive(id);
        QTRY_VERIFY(seen.has_ephemeral());
        kith::wire::RelayFrame push;
        push.mutable_ephemeral()->set_sender("anna");
        push.mutable_ephemeral()->set_sender_device(2); // sealed for device 1
        push.mutable_ephemeral()->set_sealed(seen.ephemeral().sealed());
        relay->push(ben->address(), push);
        QTest::qWait(100);
        QVERIFY(ben->session().typing().typers(id).isEmpty());
        push.mutable_ephemeral()->set_sender_device(1);
        relay->push(ben->address(), push);
        QTRY_COMPARE(ben->session().typing().typers(id).size(), 1);
        // The same bytes again, later: old news.
        ben->clock->advance(std::chrono::seconds(11));
        QTRY_VERIFY(ben->session().typing().typers(id).isEmpty());
        relay->push(ben->address(), push);
        QTest::qWait(100);
        QVERIFY(ben->session().typing().typers(id).isEmpty());
    }

    void presenceIsShownAndForgottenOffline()
    {
        kith::wire::RelayFrame push;
        push.mutable_presence()->set_user("anna");
        push.mutable_presence()->set_status(kith::wire::ONLINE);
        relay->push(ben->address(), push);
        QTRY_COMPARE(ben->session().conversations().find(id)->presence.status, PresenceStatus::Online);
        relay->goDown();
        QTRY_COMPARE(ben->session().conversations().find(id)->presence.status, PresenceStatus::Unknown);
    }

    void draftsSurviveARestart()
    {
        ben->session().conversations().setDraft(id, QStringLiteral("half a thought"));
        QVERIFY(Person::wait(ben->session().stop()));
        ben->restart();
        QCOMPARE(ben->session().conversations().find(id)->draft, QStringLiteral("half a thought"));
    }

private:
    Session::ConversationId id;
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben;
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
