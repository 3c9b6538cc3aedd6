// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/byterange.h"

#include <QTest>

using Relay::Gateway::ByteRange;

class ByteRangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneRangeIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("length");
        const auto whole = int(ByteRange::Kind::Whole), part = int(ByteRange::Kind::Part), none = int(ByteRange::Kind::Unsatisfiable);
        const auto row = [](const char *range, int kind, qint64 first, qint64 length) {
            QTest::newRow(*range ? range : "absent") << QByteArray(range) << kind << first << length;
        };
        row("", whole, 0, 1000);
        row("bytes=0-", part, 0, 1000);
        row("bytes=10-19", part, 10, 10);
        row("Bytes = 1-", whole, 0, 1000); // no space before '='
        row("BYTES=999-999", part, 999, 1);
        row("bytes=999-5000", part, 999, 1);
        row("bytes=1000-", none, 0, 0);
        row("bytes=99999999999999999999-", none, 0, 0);
        row("bytes=0-99999999999999999999", part, 0, 1000);
        row("bytes=-1", part, 999, 1);
        row("bytes=-5000", part, 0, 1000);
        row("bytes=-0", none, 0, 0);
        row("bytes=-", whole, 0, 1000);
        row("bytes=5", whole, 0, 1000);
        row("bytes=9-3", whole, 0, 1000);
        row("bytes=+1-5", whole, 0, 1000);
        row("bytes=1--5", whole, 0, 1000);
        row("bytes=0-1,5-6", whole, 0, 1000);
        row("items=0-1", whole, 0, 1000);
    }
    void oneRangeIsUnderstood()
    {
        QFETCH(QByteArray, range);
        QFETCH(int, kind);
        QFETCH(qint64, first);
        QFETCH(qint64, length);
        const auto parsed = ByteRange::parse(range.isEmpty() ? QByteArray() : range, {}, "\"a\"", 1000);
        QCOMPARE(int(parsed.kind), kind);
        QCOMPARE(parsed.first, first);
        QCOMPARE(parsed.length, length);
    }

    void aPartOfAnotherBodyIsTheWhole()
    {
        const auto kindFor = [](const char *ifRange) { return ByteRange::parse("bytes=5-", ifRange, "\"a\"", 10).kind; };
        QVERIFY(kindFor("\"a\"") == ByteRange::Kind::Part);
        QVERIFY(kindFor("\"b\"") == ByteRange::Kind::Whole);
        QVERIFY(kindFor("W/\"a\"") == ByteRange::Kind::Whole);
        QVERIFY(kindFor("Sun, 06 Nov 1994 08:49:37 GMT") == ByteRange::Kind::Whole);
        QVERIFY(kindFor("") == ByteRange::Kind::Whole);
    }

    void contentRangeSaysWhatIsSent()
    {
        QCOMPARE(ByteRange::parse("bytes=10-19", {}, {}, 1000).contentRange(1000), QByteArray("bytes 10-19/1000"));
        QCOMPARE(ByteRange::parse("bytes=1000-", {}, {}, 1000).contentRange(1000), QByteArray("bytes */1000"));
    }
};

QTEST_GUILESS_MAIN(ByteRangeTest)
#include "tst_byterange.moc"
