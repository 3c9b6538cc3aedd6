// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into a search field.
#include "app/session/searchquery.h"

#include <QTest>

using namespace Session;

class TestSearchQuery : public QObject
{
    Q_OBJECT

    const QDate m_today{2024, 5, 31};
    SearchQuery parse(const char *typed) const { return SearchQuery::parse(QString::fromUtf8(typed), m_today); }

private Q_SLOTS:
    void wordsAndPhrasesAreToldApart()
    {
        const auto query = parse("  two \"a whole phrase\" las");
        QCOMPARE(query.words.size(), 3);
        QCOMPARE(query.words.at(0).text, QStringLiteral("two"));
        QVERIFY(!query.words.at(0).isBeginning);
        QCOMPARE(query.words.at(1).text, QStringLiteral("a whole phrase"));
        QVERIFY(!query.words.at(1).isBeginning);
        QVERIFY(query.words.at(2).isBeginning);
        QVERIFY(!parse("done ").words.first().isBeginning);
        QVERIFY(parse("\"still typ").words.first().isBeginning);
        QVERIFY(!parse("\"finished\"").words.first().isBeginning);
        QCOMPARE(parse("„deutsch gesagt“ x").words.first().text, QStringLiteral("deutsch gesagt"));
    }

    void operatorsNarrow()
    {
        const auto query = parse("from:anna IN:\"The Group\" has:image has:links hello");
        QCOMPARE(query.mistake, SearchMistake::None);
        QCOMPARE(query.from, QStringList{QStringLiteral("anna")});
        QCOMPARE(query.in, QStringList{QStringLiteral("The Group")});
        QVERIFY(query.hasImage && query.hasLink && !query.hasFile);
        QCOMPARE(query.words.size(), 1);
        QVERIFY(parse("").isEmpty());
        QVERIFY(!parse("has:file").isEmpty());
    }

    void datesAreDaysMonthsAndYears_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("since");
        QTest::addColumn<QDate>("until");
        const auto row = [](const char *typed, const QDate &since, const QDate &until) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << since << until;
        };
        row("before:2024-05-03", {}, {2024, 5, 3});
        row("after:2024-05-03", {2024, 5, 4}, {});
        row("on:2024-05-03", {2024, 5, 3}, {2024, 5, 4});
        row("before:2024-02", {}, {2024, 2, 1});
        row("after:2024-02", {2024, 3, 1}, {});
        row("on:2024-02", {2024, 2, 1}, {2024, 3, 1});
        row("after:2023", {2024, 1, 1}, {});
        row("on:2023", {2023, 1, 1}, {2024, 1, 1});
        row("on:today", {2024, 5, 31}, {2024, 6, 1});
        row("before:yesterday", {}, {2024, 5, 30});
        row("after:2022 before:2024-05", {2023, 1, 1}, {2024, 5, 1});
    }
    void datesAreDaysMonthsAndYears()
    {
        QFETCH(QString, typed);
        const auto query = SearchQuery::parse(typed, m_today);
        QCOMPARE(query.mistake, SearchMistake::None);
        QTEST(query.since, "since");
        QTEST(query.until, "until");
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("mistake");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *typed, SearchMistake mistake, const char *word) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << static_cast<int>(mistake) << QString::fromLatin1(word);
        };
        row("form:anna hello", SearchMistake::UnknownOperator, "form:");
        row("hello from: anna", SearchMistake::MissingValue, "from:");
        row("before:soon", SearchMistake::BadDate, "before:soon");
        row("on:2023-02-30", SearchMistake::BadDate, "on:2023-02-30");
        row("on:23", SearchMistake::BadDate, "on:23");
        row("has:music", SearchMistake::UnknownKind, "has:music");
        row("after:2024 before:2023", SearchMistake::EmptyTime, "before:2023");
        // These are words.
        row("at 10:30 https://example.org/x c:\\dir :) a:b", SearchMistake::None, "");
        row("\"form:anna\"", SearchMistake::None, "");
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, typed);
        QFETCH(int, mistake);
        QFETCH(QString, word);
        const auto query = SearchQuery::parse(typed, m_today);
        QCOMPARE(static_cast<int>(query.mistake), mistake);
        QCOMPARE(query.mistakeWord, word);
    }
};

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
