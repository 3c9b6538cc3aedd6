// SPDX-License-Identifier: GPL-3.0-or-later
// Finding through the session: names, pages, galleries, dates, and an index that an older version left behind.
#include "person.h"

#include "app/session/finder.h"

using namespace Session;

class TestFinder : public QObject
{
    Q_OBJECT

    FakeRelay m_relay;
    std::unique_ptr<Person> m_anna, m_ben, m_dora;

    SearchPage search(const QString &typed, int limit = 50, MessageKey before = 0, const ConversationId &here = {})
    {
        auto page = Person::wait(m_anna->session().finder().search({typed, here, before, limit, nullptr}));
        if (!page) qFatal("search: %s", qPrintable(Base::errorName(page.error().code)));
        return *page;
    }
    //! The relay of these tests has a clock of its own.
    QDate firstDay() { return m_anna->timeline(QStringLiteral("ben")).first().serverTime.toLocalTime().date(); }
    QStringList texts(const SearchPage &page)
    {
        QStringList texts;
        for (const SearchHit &hit : page.hits) texts << hit.message.text;
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (auto &[person, name] : {std::pair(&m_anna, QStringLiteral("anna")), std::pair(&m_ben, QStringLiteral("ben")),
                                     std::pair(&m_dora, QStringLiteral("dora"))}) {
            *person = std::make_unique<Person>(m_relay, name);
            (*person)->signUp();
            (*person)->comeOnline();
        }
        m_anna->send(QStringLiteral("ben"), QStringLiteral("pizza tonight? https://example.org/menu"));
        m_anna->send(QStringLiteral("dora"), QStringLiteral("no pizza for Ben"));
        m_ben->send(QStringLiteral("anna"), QStringLiteral("Pizza it is"));
        QTRY_COMPARE(m_anna->texts(QStringLiteral("ben")).size(), 2);
    }
    void cleanupTestCase()
    {
        m_anna.reset();
        m_ben.reset();
        m_dora.reset();
    }

    void namesAndMeNarrow()
    {
        QCOMPARE(search(QStringLiteral("pizza")).hits.size(), 3);
        QCOMPARE(texts(search(QStringLiteral("pizza from:ben"))), QStringList{QStringLiteral("Pizza it is")});
        QCOMPARE(search(QStringLiteral("pizza from:me")).hits.size(), 2);
        QCOMPARE(search(QStringLiteral("pizza from:anna")).hits.size(), 2);
        QCOMPARE(texts(search(QStringLiteral("pizza in:do"))), QStringList{QStringLiteral("no pizza for Ben")}); // a beginning will do
        QCOMPARE(search(QStringLiteral("pizza"), 50, 0, m_anna->conversationWith(QStringLiteral("dora"))).hits.size(), 1);
        QCOMPARE(search(QStringLiteral("has:link")).hits.size(), 1);
        const QString day = firstDay().toString(Qt::ISODate);
        QCOMPARE(search(QStringLiteral("pizza on:") + day).hits.size(), 3);
        QCOMPARE(search(QStringLiteral("pizza before:") + day).hits.size(), 0);
        QCOMPARE(search(QStringLiteral("pizza after:") + day).hits.size(), 0);
    }

    void unknownNamesAreMistakes()
    {
        Finder &finder = m_anna->session().finder();
        QCOMPARE(finder.understand(QStringLiteral("from:zoe")).mistake, SearchMistake::UnknownPerson);
        QCOMPARE(finder.understand(QStringLiteral("in:zoe x")).mistake, SearchMistake::UnknownConversation);
        QCOMPARE(finder.understand(QStringLiteral("in:zoe x")).mistakeWord, QStringLiteral("zoe"));
        const auto refused = Person::wait(finder.search({QStringLiteral("from:zoe"), {}, 0, 50, nullptr}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Base::ErrorCode::InvalidArgument);
    }

    void pagesMarksAndCoverageAreTold()
    {
        const SearchPage first = search(QStringLiteral("pizza"), 2);
        QCOMPARE(first.hits.size(), 2);
        QVERIFY(first.hasMore);
        QVERIFY(first.backTo.isValid());
        QCOMPARE(first.messages, 3);
        QCOMPARE(first.notIndexed, 0);
        QCOMPARE(first.hits.first().inText, (QList<TextRange>{{0, 5}}));
        const SearchPage second = search(QStringLiteral("pizza"), 2, first.next);
        QCOMPARE(second.hits.size(), 1);
        QVERIFY(!second.hasMore);
        QVERIFY(!second.backTo.isValid());
    }

    void aStoppedSearchSaysSo()
    {
        const auto stop = std::make_shared<std::atomic_bool>(true);
        // Few messages are looked through before anybody asks; what is answered is then whole.
        const auto page = Person::wait(m_anna->session().finder().search({QStringLiteral("pizza"), {}, 0, 50, stop}));
        QVERIFY(page || page.error().code == Base::ErrorCode::Cancelled);
    }

    void galleriesHangNewestFirst()
    {
        const auto id = m_anna->conversationWith(QStringLiteral("ben"));
        for (int i = 0; i < 5; ++i) m_anna->send(QStringLiteral("ben"), QStringLiteral("see https://example.org/%1").arg(i));
        QTRY_COMPARE(m_anna->texts(QStringLiteral("ben")).size(), 7);
        QTRY_VERIFY(m_anna->session().isIdle());
        Finder &finder = m_anna->session().finder();
        const auto first = *Person::wait(finder.gallery(id, Shelf::Links, std::nullopt, true, 4));
        QCOMPARE(first.messages.size(), 4);
        QVERIFY(first.hasOlder);
        QCOMPARE(first.messages.first().text, QStringLiteral("see https://example.org/4"));
        const auto rest = *Person::wait(finder.gallery(id, Shelf::Links, first.messages.last().position, true, 4));
        QCOMPARE(rest.messages.size(), 2);
        QVERIFY(!rest.hasOlder);
        const auto back = *Person::wait(finder.gallery(id, Shelf::Links, rest.messages.first().position, false, 2));
        QCOMPARE(back.messages.size(), 2);
        QVERIFY(back.hasNewer);
        QCOMPARE(back.messages.last().key, first.messages.at(3).key); // the nearest ones
        QVERIFY(Person::wait(finder.gallery(id, Shelf::Media, std::nullopt, true, 4))->messages.isEmpty());
    }

    void aDateLeadsToItsFirstMessage()
    {
        const auto id = m_anna->conversationWith(QStringLiteral("ben"));
        Timeline &timeline = m_anna->session().timeline();
        const auto all = m_anna->timeline(QStringLiteral("ben"));
        const auto first = *Person::wait(timeline.firstSince(id, firstDay().startOfDay()));
        QCOMPARE(*first, all.first().key);
        const auto none = *Person::wait(timeline.firstSince(id, firstDay().addDays(5).startOfDay()));
        QCOMPARE(*none, all.last().key); // nothing that late: the newest
    }

    void whatAnOlderVersionLeftIsIndexedAfterStart()
    {
        // As a migration leaves it: everything is still to be indexed.
        QVERIFY(Person::wait(m_anna->database().run([](Store::Access &access) -> Base::Result<Base::Done> {
            return access.sql().runScript("DELETE FROM search_days; INSERT INTO search_words (search_words) VALUES ('delete-all');"
                                          "UPDATE messages SET links = 0;"
                                          "UPDATE search_state SET messages = 0, next_key = (SELECT max(key) FROM messages)");
        })));
        QCOMPARE(search(QStringLiteral("pizza")).hits.size(), 0);
        QVERIFY(search(QStringLiteral("pizza")).notIndexed > 0);
        m_anna->send(QStringLiteral("ben"), QStringLiteral("pizza number four")); // meanwhile
        QCOMPARE(search(QStringLiteral("pizza")).hits.size(), 1);
        QVERIFY(Person::wait(m_anna->session().finder().whenIndexed()));
        QCOMPARE(search(QStringLiteral("pizza")).hits.size(), 4);
        QCOMPARE(search(QStringLiteral("has:link")).hits.size(), 6);
        QCOMPARE(search(QStringLiteral("pizza")).notIndexed, 0);
    }

    void aRemovedConversationIsNeverFoundAgain()
    {
        const auto id = m_anna->conversationWith(QStringLiteral("dora"));
        QVERIFY(Person::wait(m_anna->session().conversations().remove(id)));
        QCOMPARE(search(QStringLiteral("pizza")).hits.size(), 3);
        m_anna->restart();
        QCOMPARE(search(QStringLiteral("pizza")).hits.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestFinder)
#include "tst_finder.moc"
