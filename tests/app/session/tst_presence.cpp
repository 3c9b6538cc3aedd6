// SPDX-License-Identifier: GPL-3.0-or-later
// Typing and presence: shown for a moment, never stored, and only from whom they claim to be.
#include "person.h"

#include "app/store/access.h"

#include <QFile>

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

    //! Killed at any moment, what was written is a draft or a message, never both and never neither.
    void whatBecameAMessageIsNoDraftAnyMore()
    {
        write(QStringLiteral("see you at eight"));
        ben->session().conversations().setDraft(id, {});
        QVERIFY(Person::wait(ben->session().sender().sendText(id, QStringLiteral("see you at eight"))));
        ben->vanish();
        ben->open();
        QVERIFY(Person::wait(ben->session().load()));
        QCOMPARE(ben->session().conversations().find(id)->draft, QString());
        QCOMPARE(ben->texts(QStringLiteral("anna")).last(), QStringLiteral("see you at eight"));
    }

    void aDraftIsClearedNoSoonerThanItsMessageIsStored()
    {
        write(QStringLiteral("second"));
        QSemaphore gate;
        ben->holdDatabase(gate);
        auto first = ben->session().sender().sendText(id, QStringLiteral("first"));
        ben->session().conversations().setDraft(id, {});
        auto second = ben->session().sender().sendText(id, QStringLiteral("second")); // waits for the first one
        QTest::qWait(700); // longer than a draft is kept in memory
        auto between = ben->database().run(
            [this](Store::Access &access) -> Base::Result<QString> { return access.conversations().find(id).value()->draft; });
        gate.release();
        QCOMPARE(Person::wait(between).value(), QStringLiteral("second"));
        QVERIFY(Person::wait(first) && Person::wait(second));
        QCOMPARE(stored(), QString());
        ben->session().conversations().setDraft(id, QStringLiteral("third"));
        QTRY_COMPARE(stored(), QStringLiteral("third"));
    }

    void whatArrivesDoesNotChangeADraft()
    {
        ben->session().conversations().setDraft(id, QStringLiteral("just typed"));
        anna->send(QStringLiteral("ben"), QStringLiteral("are you there?"));
        QTRY_COMPARE(ben->texts(QStringLiteral("anna")).last(), QStringLiteral("are you there?"));
        QCOMPARE(ben->session().conversations().find(id)->draft, QStringLiteral("just typed"));
        // Written after its summary was made, announced after that.
        QSemaphore gate;
        ben->holdDatabase(gate);
        auto muted = ben->session().conversations().setMuted(id, true);
        ben->session().conversations().setDraft(id, QStringLiteral("newer"));
        QTest::qWait(700);
        gate.release();
        QVERIFY(Person::wait(muted));
        QCOMPARE(ben->session().conversations().find(id)->draft, QStringLiteral("newer"));
    }

    void whatWasSentIsStoredBeforeTheEnd()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("notes.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1024 * 1024, 'n'));
        file.close();
        ben->session().sender().sendFile(id, file.fileName()).then(this, [](Base::Result<Session::Message> &&) {});
        QVERIFY(Person::wait(ben->session().stop()));
        ben->restart();
        QCOMPARE(ben->timeline(QStringLiteral("anna")).last().kind, Session::MessageKind::File);
    }

private:
    //! Until it is on the disk.
    void write(const QString &draft)
    {
        ben->session().conversations().setDraft(id, draft);
        QTRY_COMPARE(stored(), draft);
    }
    QString stored() { return ben->storedDraft(id); }

    Session::ConversationId id;
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben;
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
