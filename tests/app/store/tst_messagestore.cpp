// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdatabase.h"

#include <QTemporaryDir>

using namespace Store;
using namespace TestDatabase;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

class TestMessageStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_db;
    int m_next = 0;

    MessageKey add(Message m)
    {
        return run(*m_db, [m](Access &a) mutable { return a.messages().add(m); });
    }
    static QStringList texts(const QList<Message> &messages)
    {
        QStringList list;
        for (const Message &m : messages) list << m.text;
        return list;
    }
    QStringList latest(int count = 50)
    {
        return texts(read(*m_db, [count](Access &a) { return a.messages().latest(conversationId(), count); }).messages);
    }

private Q_SLOTS:
    void init()
    {
        m_db = open(m_dir.filePath(QStringLiteral("%1.db").arg(++m_next)));
        run(*m_db, [](Access &a) { return a.conversations().add(conversation()); });
    }
    void cleanup() { m_db.reset(); }

    void aMessageComesBackAsItWentIn()
    {
        Message m = message(QStringLiteral("Grüße 🙂"), 1234567);
        m.kind = MessageKind::Placeholder;
        m.failure = 402;
        m.failureDetail = QStringLiteral("no-session");
        m.sentTime = Micros(99);
        m.noticeCount = 3;
        m.notice = 2;
        m.key = add(m);
        const auto found = read(*m_db, [m](Access &a) { return a.messages().find(m.key); });
        QVERIFY(found);
        QCOMPARE(found->text, m.text);
        QCOMPARE(found->conversation, m.conversation);
        QCOMPARE(found->id, m.id);
        QCOMPARE(found->author, m.author);
        QCOMPARE(found->kind, m.kind);
        QCOMPARE(found->failure, m.failure);
        QCOMPARE(found->failureDetail, m.failureDetail);
        QCOMPARE(found->sentTime, m.sentTime);
        QCOMPARE(found->counter, m.counter);
        QCOMPARE(found->noticeCount, m.noticeCount);
        QCOMPARE(found->notice, m.notice);
        QVERIFY(found->position() == (Position{Micros(1234567), m.counter, m.key}));
        QVERIFY(read(*m_db, [m](Access &a) { return a.messages().findById(m.author, m.id); }));
        QVERIFY(!read(*m_db, [m](Access &a) { return a.messages().findById(QStringLiteral("mallory"), m.id); }));
    }

    void theSameMessageIsNotStoredTwice()
    {
        Message m = message(QStringLiteral("once"), 5);
        add(m);
        const auto again = wait(m_db->run([m](Access &a) mutable { return a.messages().add(m); }));
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
        m.author = QStringLiteral("mallory"); // the same id from somebody else is another message
        add(m);
        Message lost = message(QStringLiteral("x"), 6);
        lost.conversation = conversationId('?');
        QCOMPARE(wait(m_db->run([lost](Access &a) mutable { return a.messages().add(lost); })).error().code, ErrorCode::NotFound);
    }

    void pendingOnesStandLastUntilTheyAreAccepted()
    {
        const MessageKey first = add(message(QStringLiteral("mine 1"), 0, QStringLiteral("anna")));
        const MessageKey second = add(message(QStringLiteral("mine 2"), 0, QStringLiteral("anna")));
        add(message(QStringLiteral("ben at 100"), 100));
        QCOMPARE(latest(), (QStringList{QStringLiteral("ben at 100"), QStringLiteral("mine 1"), QStringLiteral("mine 2")}));
        run(*m_db, [second](Access &a) { return a.messages().setAccepted(second, Micros(50), 2); });
        QCOMPARE(latest(), (QStringList{QStringLiteral("mine 2"), QStringLiteral("ben at 100"), QStringLiteral("mine 1")}));
        run(*m_db, [first](Access &a) { return a.messages().setAccepted(first, Micros(150), 1); });
        QCOMPARE(latest(), (QStringList{QStringLiteral("mine 2"), QStringLiteral("ben at 100"), QStringLiteral("mine 1")}));
        QVERIFY(read(*m_db, [](Access &a) { return a.messages().pending(); }).isEmpty());
    }

    void whatFailedStandsWhereItWasWrittenUntilItIsTriedAgain()
    {
        const auto setState = [this](MessageKey key, MessageState state) {
            run(*m_db, [key, state](Access &a) { return a.messages().setState(key, state, state == MessageState::Failed ? ErrorCode::Cancelled : ErrorCode{}); });
        };
        const QString ben = QStringLiteral("ben"), first = QStringLiteral("mine 1"), second = QStringLiteral("mine 2"), later = QStringLiteral("ben later");
        Message before = message(ben, 100);
        before.counter = 7;
        add(before);
        const MessageKey one = add(message(first, 0, QStringLiteral("anna")));
        const MessageKey two = add(message(second, 0, QStringLiteral("anna")));
        add(message(later, 200));
        setState(two, MessageState::Failed); // what was written before it is still waiting for a place
        QCOMPARE(latest(), (QStringList{ben, later, first, second}));
        setState(one, MessageState::Failed);
        QCOMPARE(latest(), (QStringList{ben, first, second, later}));
        const auto all = read(*m_db, [](Access &a) { return a.conversations().all(); });
        QCOMPARE(all[0].last->text, later);
        const auto found = [this](MessageKey key) { return *read(*m_db, [key](Access &a) { return a.messages().find(key); }); };
        QCOMPARE(found(one).shownTime(), found(one).sentTime);
        // One order: pages agree, and what comes is not late because of them.
        const Position place = found(one).position();
        const auto older = read(*m_db, [&](Access &a) { return a.messages().before(conversationId(), place, 10); });
        const auto newer = read(*m_db, [&](Access &a) { return a.messages().after(conversationId(), place, 10); });
        QCOMPARE(older.messages.size(), 1);
        QCOMPARE(newer.messages.size(), 2);
        QCOMPARE(newer.messages.first().key, two);
        const MessageKey next = add(message(QStringLiteral("ben again"), 201));
        QVERIFY(!found(next).late);
        run(*m_db, [next](Access &a) { return a.messages().remove(next); });

        setState(one, MessageState::Pending);
        QCOMPARE(latest(), (QStringList{ben, second, later, first}));
        QCOMPARE(found(one).serverTime, kPending);
        run(*m_db, [one](Access &a) { return a.messages().setAccepted(one, Micros(300), 9); });
        QCOMPARE(latest(), (QStringList{ben, second, later, first}));
        QVERIFY(found(one).position() == (Position{Micros(300), 9, one}));
    }

    void whatFailsBeforeWhatWasWrittenEarlierIsAcceptedStandsBehindThat()
    {
        const auto mine = [this](const char *text) { return add(message(QString::fromLatin1(text), 0, QStringLiteral("anna"))); };
        const MessageKey first = mine("1"), second = mine("2"), third = mine("3"), fourth = mine("4");
        add(message(QStringLiteral("ben"), 100));
        for (const MessageKey key : {fourth, second})
            run(*m_db, [key](Access &a) { return a.messages().setState(key, MessageState::Failed, ErrorCode::FileUnreadable); });
        QCOMPARE(latest().join(QLatin1Char(' ')), QStringLiteral("ben 1 2 3 4"));
        const auto accept = [this](MessageKey key, qint64 time) {
            run(*m_db, [key, time](Access &a) { return a.messages().setAccepted(key, Micros(time), 1); });
            return run(*m_db, [](Access &a) { return a.messages().placeFailed(conversationId()); });
        };
        QCOMPARE(accept(first, 50), QList<MessageKey>{second});
        QCOMPARE(latest().join(QLatin1Char(' ')), QStringLiteral("1 2 ben 3 4"));
        QCOMPARE(accept(third, 150), QList<MessageKey>{fourth});
        add(message(QStringLiteral("again"), 151));
        QCOMPARE(latest().join(QLatin1Char(' ')), QStringLiteral("1 2 ben 3 4 again"));
    }

    void whatFailedFirstOfAllStandsFirst()
    {
        const MessageKey mine = add(message(QStringLiteral("mine"), 0, QStringLiteral("anna")));
        run(*m_db, [mine](Access &a) { return a.messages().setState(mine, MessageState::Failed, ErrorCode::Cancelled); });
        add(message(QStringLiteral("ben"), 5));
        QCOMPARE(latest(), (QStringList{QStringLiteral("mine"), QStringLiteral("ben")}));
    }

    void aDayIsFoundAlsoWhenItsFirstMessageFailed()
    {
        add(message(QStringLiteral("long ago"), 100));
        const auto write = [this](qint64 sent) {
            Message m = message(QStringLiteral("mine"), 0, QStringLiteral("anna"));
            m.sentTime = Micros(sent);
            const MessageKey key = add(m);
            run(*m_db, [key](Access &a) { return a.messages().setState(key, MessageState::Failed, ErrorCode::Cancelled); });
            return key;
        };
        const auto since = [this](qint64 time) { return read(*m_db, [time](Access &a) { return a.messages().firstSince(conversationId(), Micros(time)); }); };
        const MessageKey early = write(200);
        const MessageKey first = write(1000);
        QCOMPARE(since(900), first); // nothing else is from then on
        write(1100);
        const MessageKey after = add(message(QStringLiteral("ben"), 1200));
        QCOMPARE(since(900), first);
        QCOMPARE(since(150), early);
        QCOMPARE(since(1150), after);
        QCOMPARE(since(5000), after); // the newest
    }

    void itGetsItsCounterWithItsPlace()
    {
        Message m = message(QStringLiteral("mine"), 0, QStringLiteral("anna"));
        m.counter = 0;
        const MessageKey mine = add(m);
        run(*m_db, [mine](Access &a) { return a.messages().setAccepted(mine, Micros(50), 9); });
        QVERIFY(read(*m_db, [mine](Access &a) { return a.messages().find(mine); })->position() == (Position{Micros(50), 9, mine}));
    }

    void whatWasDeliveredBeforeItWasAcceptedTakesItsPlaceToo()
    {
        // The answer was lost with a connection, and the next one says "delivered" first.
        const MessageKey mine = add(message(QStringLiteral("mine"), 0, QStringLiteral("anna")));
        add(message(QStringLiteral("ben at 100"), 100));
        QVERIFY(run(*m_db, [mine](Access &a) { return a.messages().raiseState(mine, MessageState::Delivered); }));
        run(*m_db, [mine](Access &a) { return a.messages().setAccepted(mine, Micros(50), 7); });
        QCOMPARE(latest(), (QStringList{QStringLiteral("mine"), QStringLiteral("ben at 100")}));
        QCOMPARE(read(*m_db, [mine](Access &a) { return a.messages().find(mine); })->state, MessageState::Delivered);
    }

    void sameTimeIsOrderedByCounterThenKey()
    {
        for (quint64 counter : {3, 1, 2}) {
            Message m = message(QString::number(counter), 7);
            m.counter = counter;
            add(m);
        }
        QCOMPARE(latest(), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    }

    void lateOnesTakeTheirPlaceAndAreMarked()
    {
        add(message(QStringLiteral("at 10"), 10));
        add(message(QStringLiteral("at 30"), 30));
        const MessageKey late = add(message(QStringLiteral("at 20"), 20));
        const MessageKey punctual = add(message(QStringLiteral("at 40"), 40));
        QVERIFY(read(*m_db, [late](Access &a) { return a.messages().find(late); })->late);
        QVERIFY(!read(*m_db, [punctual](Access &a) { return a.messages().find(punctual); })->late);
        QCOMPARE(latest()[1], QStringLiteral("at 20"));
        // A pending one of ours is not "newer".
        add(message(QStringLiteral("mine"), 0, QStringLiteral("anna")));
        const MessageKey next = add(message(QStringLiteral("at 50"), 50));
        QVERIFY(!read(*m_db, [next](Access &a) { return a.messages().find(next); })->late);
    }

    void pagesOfFiftyGoBothWaysWithoutLossOrRepeat()
    {
        run(*m_db, [](Access &a) -> Result<Done> {
            for (int i = 0; i < 230; ++i) {
                Message m = message(QString::number(i), 100 + i / 3); // three share each time
                if (auto added = a.messages().add(m); !added) return added.error();
            }
            return Done{};
        });
        auto page = read(*m_db, [](Access &a) { return a.messages().latest(conversationId(), 50); });
        QVERIFY(page.hasOlder && !page.hasNewer);
        QStringList back = texts(page.messages);
        while (page.hasOlder) {
            const Position position = page.messages.first().position();
            page = read(*m_db, [position](Access &a) { return a.messages().before(conversationId(), position, 50); });
            QVERIFY(page.hasNewer);
            QVERIFY(page.messages.size() <= 50);
            back = texts(page.messages) + back;
        }
        QStringList expected;
        for (int i = 0; i < 230; ++i) expected << QString::number(i);
        QCOMPARE(back, expected);

        QStringList forth = texts(page.messages);
        while (page.hasNewer) {
            const Position position = page.messages.last().position();
            page = read(*m_db, [position](Access &a) { return a.messages().after(conversationId(), position, 50); });
            QVERIFY(page.hasOlder);
            forth += texts(page.messages);
        }
        QCOMPARE(forth, expected);

        const auto middle = read(*m_db, [](Access &a) { return a.messages().around(conversationId(), 100, 21); });
        QCOMPARE(middle.messages.size(), 21);
        QCOMPARE(middle.messages[10].key, 100);
        QVERIFY(middle.hasOlder && middle.hasNewer);
        QCOMPARE(read(*m_db, [](Access &a) { return a.messages().around(conversationId(), 1, 21); }).messages.first().key, 1);
        QCOMPARE(wait(m_db->read([](Access &a) { return a.messages().around(conversationId(), 9999, 9); })).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(wait(m_db->read([](Access &a) { return a.messages().around(conversationId('?'), 1, 9); })).error().code,
                 ErrorCode::NotFound);
    }

    void stateOnlyRisesAndFailedStaysFailed()
    {
        const MessageKey key = add(message(QStringLiteral("mine"), 0, QStringLiteral("anna")));
        const auto raise = [&](MessageState state) { return run(*m_db, [key, state](Access &a) { return a.messages().raiseState(key, state); }); };
        const auto state = [&] { return read(*m_db, [key](Access &a) { return a.messages().find(key); })->state; };
        run(*m_db, [key](Access &a) { return a.messages().setAccepted(key, Micros(5), 1); });
        QCOMPARE(state(), MessageState::Accepted);
        QVERIFY(raise(MessageState::Read));
        QVERIFY(!raise(MessageState::Delivered));
        run(*m_db, [key](Access &a) { return a.messages().setAccepted(key, Micros(9), 1); });
        QCOMPARE(state(), MessageState::Read);
        QCOMPARE(read(*m_db, [key](Access &a) { return a.messages().find(key); })->serverTime, Micros(5));
        run(*m_db, [key](Access &a) { return a.messages().setState(key, MessageState::Failed, ErrorCode::RefusedNotAccepted); });
        QVERIFY(!raise(MessageState::Delivered));
        QCOMPARE(state(), MessageState::Failed);
        // incoming ones have no ticks
        const MessageKey other = add(message(QStringLiteral("ben"), 5));
        QVERIFY(!run(*m_db, [other](Access &a) { return a.messages().raiseState(other, MessageState::Read); }));
    }

    void readingMarksUpToAPositionAndTellsWhich()
    {
        QList<Message> sent;
        for (int i = 1; i <= 5; ++i) {
            Message m = message(QString::number(i), i * 10);
            m.key = add(m);
            sent << m;
        }
        add(message(QStringLiteral("mine"), 0, QStringLiteral("anna")));
        QCOMPARE(read(*m_db, [](Access &a) { return a.conversations().find(conversationId()); })->unread, 5);
        QVERIFY(*read(*m_db, [](Access &a) { return a.messages().firstUnread(conversationId()); }) == sent[0].position());
        const Position upTo = sent[2].position();
        const auto changed = run(*m_db, [upTo](Access &a) { return a.messages().markRead(conversationId(), upTo); });
        QCOMPARE(texts(changed), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
        QVERIFY(run(*m_db, [upTo](Access &a) { return a.messages().markRead(conversationId(), upTo); }).isEmpty());
        QCOMPARE(read(*m_db, [](Access &a) { return a.conversations().find(conversationId()); })->unread, 2);
    }

    void aRepairedPlaceholderKeepsItsPlaceAndIsFound()
    {
        add(message(QStringLiteral("before"), 10));
        Message hole = message({}, 20);
        hole.kind = MessageKind::Placeholder;
        hole.id = {};
        hole.key = add(hole);
        add(message(QStringLiteral("after"), 30));
        run(*m_db, [hole](Access &a) {
            return a.inbox().setAside({hole.key, *Base::EnvelopeId::fromBytes(QByteArray(16, 'e')), {QStringLiteral("ben"), 1}, 2,
                                       "raw", 77, Micros(20)});
        });
        QCOMPARE(read(*m_db, [hole](Access &a) { return a.inbox().ofPlaceholder(hole.key); })->ciphertext, QByteArray("raw"));
        hole.kind = MessageKind::Text;
        hole.text = QStringLiteral("repaired words");
        hole.id = Crypto::newId<Base::MessageId>();
        run(*m_db, [hole](Access &a) { return a.messages().replace(hole); });
        QCOMPARE(latest(), (QStringList{QStringLiteral("before"), QStringLiteral("repaired words"), QStringLiteral("after")}));
        QCOMPARE(findKeys(*m_db, QStringLiteral("repaired")), QList<MessageKey>{hole.key});
    }

    void messageInfoHasALinePerDevice()
    {
        const MessageKey key = add(message(QStringLiteral("mine"), 0, QStringLiteral("anna")));
        const Base::DeviceAddress one{QStringLiteral("ben"), 1}, two{QStringLiteral("ben"), 2};
        run(*m_db, [&](Access &a) -> Result<Done> {
            if (auto r = a.messages().setDeviceAccepted(key, one, Micros(1)); !r) return r;
            if (auto r = a.messages().setDeviceAccepted(key, two, Micros(1)); !r) return r;
            if (auto r = a.messages().setDeviceDelivered(key, two, Micros(2)); !r) return r;
            if (auto r = a.messages().setDeviceDelivered(key, two, Micros(9)); !r) return r; // the first one counts
            return a.messages().setPersonRead(key, QStringLiteral("ben"), Micros(3));
        });
        const auto rows = read(*m_db, [key](Access &a) { return a.messages().delivery(key); });
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].device.device, 0u);
        QCOMPARE(rows[0].readAt, Micros(3));
        QCOMPARE(rows[1].deliveredAt, Micros(0));
        QCOMPARE(rows[2].deliveredAt, Micros(2));
    }

    void aRemovedMessageIsGoneEverywhere()
    {
        Message m = message(QStringLiteral("embarrassing"), 10);
        m.key = add(m);
        run(*m_db, [&](Access &a) -> Result<Done> {
            Attachment attachment;
            attachment.message = m.key;
            attachment.cacheId = QByteArray(16, 'q');
            if (auto saved = a.attachments().save(attachment); !saved) return saved;
            return a.messages().setPersonRead(m.key, QStringLiteral("ben"), Micros(3));
        });
        const auto file = run(*m_db, [&](Access &a) { return a.messages().remove(m.key); });
        QCOMPARE(file, QByteArray(16, 'q'));
        QVERIFY(latest().isEmpty());
        QVERIFY(findKeys(*m_db, QStringLiteral("embarrassing")).isEmpty());
        QVERIFY(!read(*m_db, [&](Access &a) { return a.attachments().find(m.key); }));
        QVERIFY(read(*m_db, [&](Access &a) { return a.messages().delivery(m.key); }).isEmpty());
        QVERIFY(!run(*m_db, [&](Access &a) { return a.messages().remove(m.key); }));
        QVERIFY(add(message(QStringLiteral("next"), 11)) > m.key); // keys are never used twice
    }

    void conversationsComeNewestFirstWithTheirLastMessage()
    {
        run(*m_db, [](Access &a) { return a.conversations().add(conversation('d', QStringLiteral("dora"))); });
        add(message(QStringLiteral("to ben"), 100));
        Message m = message(QStringLiteral("from dora"), 200, QStringLiteral("ben"));
        m.conversation = conversationId('d');
        add(m);
        auto all = read(*m_db, [](Access &a) { return a.conversations().all(); });
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].peer, QStringLiteral("dora"));
        QCOMPARE(all[0].last->text, QStringLiteral("from dora"));
        QCOMPARE(all[0].unread, 1);
        add(message(QStringLiteral("mine, pending"), 0, QStringLiteral("anna")));
        all = read(*m_db, [](Access &a) { return a.conversations().all(); });
        QCOMPARE(all[0].peer, QStringLiteral("ben"));
        QCOMPARE(all[0].last->text, QStringLiteral("mine, pending"));
    }

    void aRemovedConversationTakesItsMessagesAlongButNotWhatWasSeen()
    {
        Message m = message(QStringLiteral("farewell"), 10);
        m.key = add(m);
        run(*m_db, [&](Access &a) -> Result<Done> {
            if (auto seen = a.dedup().remember(m.author, m.id); !seen) return seen.error();
            if (auto counter = a.counters().note(conversationId(), {m.author, 1}, 1); !counter) return counter.error();
            if (auto next = a.counters().nextOutgoing(conversationId()); !next) return next.error();
            return a.conversations().setPeerTypingKey(conversationId(), {m.author, 1}, QByteArray(32, 't'));
        });
        run(*m_db, [](Access &a) { return a.conversations().remove(conversationId()); });
        QVERIFY(!read(*m_db, [](Access &a) { return a.conversations().find(conversationId()); }));
        QVERIFY(findKeys(*m_db, QStringLiteral("farewell")).isEmpty());
        run(*m_db, [](Access &a) { return a.conversations().add(conversation()); });
        QVERIFY(latest().isEmpty());
        QVERIFY(read(*m_db, [&](Access &a) { return a.dedup().contains(m.author, m.id); }));
        QVERIFY(run(*m_db, [&](Access &a) -> Result<bool> {
            auto news = a.counters().note(conversationId(), {m.author, 1}, 2);
            return news ? Result<bool>(!news->first && news->missing == 0) : Result<bool>(news.error());
        }));
        QCOMPARE(run(*m_db, [](Access &a) { return a.counters().nextOutgoing(conversationId()); }), 2u);
    }
};

QTEST_GUILESS_MAIN(TestMessageStore)
#include "tst_messagestore.moc"
