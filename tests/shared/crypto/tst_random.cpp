// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/ids.h"
#include "shared/crypto/random.h"

#include <QtTest>

class TestRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesAreAsManyAsAskedForAndNotRepeated()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray bytes = Crypto::randomBytes(16);
            QCOMPARE(bytes.size(), 16);
            QVERIFY(!seen.contains(bytes));
            seen.insert(bytes);
        }
        QCOMPARE(Crypto::randomBytes(0).size(), 0);
    }

    void secretsDiffer() { QVERIFY(!(Crypto::randomSecret(32) == Crypto::randomSecret(32))); }

    void idsAreNotNull()
    {
        const auto id = Crypto::newId<Base::MessageId>();
        QVERIFY(!id.isNull());
        QCOMPARE(id.bytes().size(), 16);
    }

    void boundedNumbersStayBelowTheirBoundAndReachAllValues()
    {
        QSet<quint32> seen;
        for (int i = 0; i < 500; ++i) {
            const quint32 value = Crypto::randomBelow(7);
            QVERIFY(value < 7);
            seen.insert(value);
        }
        QCOMPARE(seen.size(), 7);
        QCOMPARE(Crypto::randomBelow(1), 0u);
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
