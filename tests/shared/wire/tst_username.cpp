// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/limits.h"
#include "shared/wire/username.h"

#include <QTest>

using namespace Wire;

class TestUserName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsOneSpellingOfAName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name"); // empty: refused
        const auto row = [](const QString &typed, const char *name) { QTest::newRow(qPrintable(typed)) << typed << QString::fromLatin1(name); };
        row(QStringLiteral("anna"), "anna");
        row(QStringLiteral("  Anna\n"), "anna");
        row(QStringLiteral("ANNA.B-C_9"), "anna.b-c_9");
        row(QStringLiteral("42"), "42");
        row(QStringLiteral("a"), "");
        row(QString(), "");
        row(QStringLiteral(".anna"), "");
        row(QStringLiteral("anna-"), "");
        row(QStringLiteral("an na"), "");
        row(QStringLiteral("anna/b"), "");
        row(QStringLiteral("änna"), "");
        row(QStringLiteral("аnna"), ""); // Cyrillic а
        row(QStringLiteral("\u212Aarl"), ""); // the Kelvin sign, whose lower case is k
        row(QStringLiteral("anna\u0000"), "");
        row(QString(kMaxUserNameBytes, QLatin1Char('a')), QByteArray(kMaxUserNameBytes, 'a').constData());
        row(QString(kMaxUserNameBytes + 1, QLatin1Char('a')), "");
    }
    void thereIsOneSpellingOfAName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        const auto result = normalisedUserName(typed);
        QCOMPARE(result.value_or(QString()), name);
        if (!result) return;
        QVERIFY(isUserName(*result));
        QCOMPARE(*normalisedUserName(*result), *result);
        QCOMPARE(isUserName(typed), typed == name);
    }
};

QTEST_GUILESS_MAIN(TestUserName)
#include "tst_username.moc"
