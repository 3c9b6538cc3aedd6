// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdatabase.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Store;
using namespace TestDatabase;
using Base::Done;
using Base::Result;

class TestSearch : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_db;

    QStringList find(const QString &query, const Base::ConversationId &in = {})
    {
        return read(*m_db, [=](Access &a) -> Result<QStringList> {
            auto keys = a.search().find(query, in, 100);
            if (!keys) return keys.error();
            auto messages = a.messages().findAll(*keys);
            if (!messages) return messages.error();
            QStringList texts;
            for (const Message &m : *messages) texts << m.text;
            return texts;
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_db = open(m_dir.filePath(QStringLiteral("kith.db")));
        run(*m_db, [](Access &a) -> Result<Done> {
            if (auto added = a.conversations().add(conversation()); !added) return added;
            if (auto added = a.conversations().add(conversation('d', QStringLiteral("dora"))); !added) return added;
            const char *texts[] = {"Dinner at eight?", "The café was closed", "我们明天去北京吃饭", "今日は天気がいいですね",
                                   "안녕하세요 여러분", "Übergrößenträger", "drop table; \"quotes\" AND (NEAR)", "dining tables"};
            qint64 time = 1;
            for (const char *text : texts) {
                Message m = message(QString::fromUtf8(text), ++time);
                if (auto added = a.messages().add(m); !added) return added.error();
            }
            Message other = message(QStringLiteral("dinner elsewhere"), ++time);
            other.conversation = conversationId('d');
            if (auto added = a.messages().add(other); !added) return added.error();
            Message notice = message(QStringLiteral("dinner notice"), ++time);
            notice.kind = MessageKind::Notice;
            auto added = a.messages().add(notice);
            return added ? Result<Done>(Done{}) : Result<Done>(added.error());
        });
    }
    void cleanupTestCase() { m_db.reset(); }

    void wordsAreFoundNewestFirstWithoutCaseAndAccents()
    {
        QCOMPARE(find(QStringLiteral("DINNER")), (QStringList{QStringLiteral("dinner elsewhere"), QStringLiteral("Dinner at eight?")}));
        QCOMPARE(find(QStringLiteral("cafe")).size(), 1);
        QCOMPARE(find(QStringLiteral("CAFÉ")).size(), 1);
        QCOMPARE(find(QStringLiteral("ubergroßentrager")).size(), 1);
        QCOMPARE(find(QStringLiteral("eight dinner")).size(), 1); // all words, any order
        QCOMPARE(find(QStringLiteral("eight closed")).size(), 0);
        QCOMPARE(find(QStringLiteral("notice")).size(), 0);
    }

    void theLastWordMayBeABeginning()
    {
        QCOMPARE(find(QStringLiteral("din")).size(), 3);
        QCOMPARE(find(QStringLiteral("dining tab")).size(), 1);
        QCOMPARE(find(QStringLiteral("din eight")).size(), 0); // not the last
        QCOMPARE(find(QStringLiteral("din ")).size(), 0); // finished by a space
    }

    void aConversationCanBeNamed()
    {
        QCOMPARE(find(QStringLiteral("dinner"), conversationId('d')), QStringList{QStringLiteral("dinner elsewhere")});
    }

    void chineseJapaneseAndKoreanAreFoundInsideSentences()
    {
        QCOMPARE(find(QStringLiteral("北京")).size(), 1);
        QCOMPARE(find(QStringLiteral("去北京吃")).size(), 1);
        QCOMPARE(find(QStringLiteral("北")).size(), 1);
        QCOMPARE(find(QStringLiteral("饭")).size(), 1); // the last character of its run
        QCOMPARE(find(QStringLiteral("京北")).size(), 0);
        QCOMPARE(find(QStringLiteral("天気")).size(), 1);
        QCOMPARE(find(QStringLiteral("하세요")).size(), 1);
    }

    void whatPeopleTypeIsNeverSyntax_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"\"", "AND", "(", "NEAR(a b)", "a:b", "*", "'; DROP TABLE messages; --", "^x", "-", "a OR", "", " ", "\xf0\x9f\x99\x82"})
            QTest::newRow(query) << QString::fromUtf8(query);
    }
    void whatPeopleTypeIsNeverSyntax()
    {
        QFETCH(QString, query);
        find(query); // read() ends the test on an error
        QCOMPARE(find(QStringLiteral("quotes and near")).size(), 1);
    }

    void anEditedTextIsFoundByItsNewWordsOnly()
    {
        Message m = message(QStringLiteral("zebra crossing"), 500);
        m.key = run(*m_db, [m](Access &a) mutable { return a.messages().add(m); });
        run(*m_db, [m](Access &a) { return a.messages().setText(m.key, QStringLiteral("giraffe 斑马 crossing")); });
        QVERIFY(find(QStringLiteral("zebra")).isEmpty());
        QCOMPARE(find(QStringLiteral("giraffe")).size(), 1);
        QCOMPARE(find(QStringLiteral("斑马")).size(), 1);
        run(*m_db, [m](Access &a) { return a.messages().remove(m.key); });
        QVERIFY(find(QStringLiteral("giraffe")).isEmpty());
        QVERIFY(find(QStringLiteral("斑马")).isEmpty());
    }

    void removedWordsLeaveTheIndexWhenItIsMerged()
    {
        Message m = message(QStringLiteral("xylophone"), 600);
        m.key = run(*m_db, [m](Access &a) mutable { return a.messages().add(m); });
        run(*m_db, [m](Access &a) -> Result<Done> {
            if (auto removed = a.messages().remove(m.key); !removed) return removed.error();
            return a.search().forgetRemoved();
        });
        const qint64 left = read(*m_db, [](Access &a) -> Result<qint64> {
            auto n = a.sql().prepare("SELECT count(*) FROM search_data WHERE instr(block, x'78796c6f70') > 0")
                         .one([](const Sql::Statement &row) { return row.int64(0); });
            return n ? Result<qint64>(n->value_or(-1)) : Result<qint64>(n.error());
        });
        QCOMPARE(left, 0);
    }

    void printsSearchTime()
    {
        constexpr int kMessages = 20000;
        run(*m_db, [](Access &a) -> Result<Done> {
            for (int i = 0; i < kMessages; ++i) {
                Message m = message(QStringLiteral("word%1 common text number %2").arg(i % 1000).arg(i), 1000 + i);
                if (auto added = a.messages().add(m); !added) return added.error();
            }
            return Done{};
        });
        for (const char *query : {"common", "word77", "common number 199", "nothing"}) {
            QElapsedTimer timer;
            timer.start();
            const auto hits = find(QString::fromLatin1(query)).size();
            qInfo("%d messages, \"%s\": %lld hits in %.2f ms", kMessages, query, static_cast<long long>(hits), double(timer.nsecsElapsed()) / 1e6);
        }
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
