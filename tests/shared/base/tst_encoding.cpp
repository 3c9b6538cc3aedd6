// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/encoding.h"

#include <QRegularExpression>
#include <QTest>

using namespace Base;

namespace {

QByteArray someBytes(int count)
{
    QByteArray out;
    for (int i = 0; i < count; ++i) out += static_cast<char>((i * 167 + 89 + count) & 0xff);
    return out;
}

} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base64UrlGivesTheKnownAnswersOfRfc4648_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        // Section 10, without padding (section 3.2) and with the alphabet of section 5.
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("Zg");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("Zm9vYg");
        QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("Zm9vYmE");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
        QTest::newRow("both special letters") << QByteArray("\xfb\xff", 2) << QByteArray("-_8");
        // Section 9's illustrations.
        QTest::newRow("14fb9c03d97e") << QByteArray::fromHex("14fb9c03d97e") << QByteArray("FPucA9l-");
        QTest::newRow("14fb9c03d9") << QByteArray::fromHex("14fb9c03d9") << QByteArray("FPucA9k");
        QTest::newRow("14fb9c03") << QByteArray::fromHex("14fb9c03") << QByteArray("FPucAw");
    }
    void base64UrlGivesTheKnownAnswersOfRfc4648()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(toBase64Url(bytes), text);
        QVERIFY(fromBase64Url(text).has_value());
        QCOMPARE(*fromBase64Url(text), bytes);
    }

    void base64UrlTakesOneTextPerValue_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("padding") << QByteArray("Zg==");
        QTest::newRow("stray low bits") << QByteArray("Zh");
        QTest::newRow("white space") << QByteArray("Zm 9v");
        QTest::newRow("line end") << QByteArray("Zm9v\n");
        QTest::newRow("zero byte") << QByteArray("Zm9v\0", 5);
        QTest::newRow("the other alphabet's plus") << QByteArray("+_8");
        QTest::newRow("the other alphabet's slash") << QByteArray("-/8");
        QTest::newRow("a length that cannot be") << QByteArray("Zm9vY");
        QTest::newRow("one letter") << QByteArray("Z");
        QTest::newRow("a foreign letter") << QByteArray("Zm9\xc3\xa4");
    }
    void base64UrlTakesOneTextPerValue()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64Url(text).has_value());
    }

    void everyLengthSurvivesBothEncodings()
    {
        for (int length = 0; length <= 100; ++length) {
            const QByteArray bytes = someBytes(length);
            QCOMPARE(*fromBase64Url(toBase64Url(bytes)), bytes);
            const auto back = fromReadableKey(toReadableKey(bytes), length);
            QVERIFY2(back.has_value(), qPrintable(QString::number(length)));
            QCOMPARE(*back, bytes);
        }
    }

    void readableKeysHaveNoLettersThatPeopleConfuse()
    {
        static const QRegularExpression pattern(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{1,5}(-[0-9A-HJKMNP-TV-Z]{1,5})*$"));
        for (int length = 1; length <= 64; ++length) {
            const QString key = toReadableKey(someBytes(length));
            QVERIFY2(pattern.match(key).hasMatch(), qPrintable(key));
        }
        QCOMPARE(toReadableKey(QByteArray::fromHex("0000000000")), QStringLiteral("00000-000"));
        QCOMPARE(toReadableKey(QByteArray::fromHex("ffffffffff")), QStringLiteral("ZZZZZ-ZZZ"));
        QCOMPARE(toReadableKey(QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df")),
                 QStringLiteral("01234-56789-ABCDE-FGHJK-MNPQR-STVWX-YZ")); // all 32 letters in order
    }

    void typingMistakesThatCannotMisleadAreForgiven()
    {
        const QByteArray bytes = QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df");
        QCOMPARE(*fromReadableKey(QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), 20), bytes);
        QCOMPARE(*fromReadableKey(QStringLiteral(" o1234-56789 abcde\tfghjk-mnpqr-stvwx-yz\n"), 20), bytes);
        QCOMPARE(*fromReadableKey(QStringLiteral("OI234-56789-ABCDE-FGHJK-MNPQR-STVWX-YZ"), 20), bytes);
        QCOMPARE(*fromReadableKey(QStringLiteral("Ol234-56789-ABCDE-FGHJK-MNPQR-STVWX-YZ"), 20), bytes);
    }

    void otherMistakesAreRefused()
    {
        const QString key = toReadableKey(someBytes(32));
        QVERIFY(fromReadableKey(key, 32).has_value());
        QVERIFY(!fromReadableKey(key, 31).has_value());
        QVERIFY(!fromReadableKey(key, 33).has_value());
        QVERIFY(!fromReadableKey(key.chopped(1), 32).has_value());
        QVERIFY(!fromReadableKey(key + QLatin1Char('0'), 32).has_value());
        QVERIFY(!fromReadableKey(QStringLiteral("U") + key.mid(1), 32).has_value());
        QVERIFY(!fromReadableKey(QStringLiteral("?") + key.mid(1), 32).has_value());
        QVERIFY(!fromReadableKey(QString(), 32).has_value());
        QVERIFY(!fromReadableKey(QStringLiteral("01"), 1).has_value()); // bits that no byte takes must be 0
        QVERIFY(fromReadableKey(QStringLiteral("04"), 1).has_value());
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
