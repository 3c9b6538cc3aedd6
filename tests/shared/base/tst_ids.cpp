// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/ids.h"

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace Base;

static_assert(!std::is_convertible_v<EnvelopeId, MessageId> && !std::is_constructible_v<EnvelopeId, MessageId>,
              "two kinds of names must not be mixed up");
static_assert(!std::is_constructible_v<EnvelopeId, QByteArray>, "only checked bytes become a name");

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheRightLengthIsAName()
    {
        for (int length = 0; length < 40; ++length) {
            QCOMPARE(EnvelopeId::fromBytes(QByteArray(length, 'x')).has_value(), length == 16);
            QCOMPARE(EnvelopeId::fromBytes(std::string(size_t(length), 'x')).has_value(), length == 16);
            QCOMPARE(ConversationId::fromBytes(QByteArray(length, 'x')).has_value(), length == 32);
        }
    }

    void hexRoundTripsAndRefusesTheRest()
    {
        const auto id = MessageId::fromHex(QStringLiteral("000102030405060708090a0b0c0d0eff"));
        QVERIFY(id.has_value());
        QCOMPARE(id->hex(), QStringLiteral("000102030405060708090a0b0c0d0eff"));
        QCOMPARE(id->bytes().size(), 16);
        QCOMPARE(id->toStdString().size(), size_t(16));
        QCOMPARE(*MessageId::fromBytes(id->toStdString()), *id);
        QVERIFY(!MessageId::fromHex(QStringLiteral("000102030405060708090a0b0c0d0ef")));
        QVERIFY(!MessageId::fromHex(QStringLiteral("000102030405060708090a0b0c0d0eff00")));
        QVERIFY(!MessageId::fromHex(QStringLiteral("zz0102030405060708090a0b0c0d0eff")));
        QVERIFY(!MessageId::fromHex(QStringLiteral("00 102030405060708090a0b0c0d0eff")));
        QVERIFY(!MessageId::fromHex(QString()));
    }

    void namesCompareAndHash()
    {
        const auto a = *BlobId::fromBytes(QByteArray(16, 'a'));
        const auto b = *BlobId::fromBytes(QByteArray(16, 'b'));
        QVERIFY(a == a && !(a == b) && a < b && !(b < a));
        QVERIFY(BlobId().isNull() && !a.isNull());
        QVERIFY(!(BlobId() == a));
        const QSet<BlobId> set{a, b, a};
        QCOMPARE(set.size(), 2);
        QVERIFY(set.contains(*BlobId::fromBytes(QByteArray(16, 'b'))));
    }

    void deviceAddressesCompareByUserThenDevice()
    {
        const DeviceAddress anna1{QStringLiteral("anna"), 1};
        const DeviceAddress anna2{QStringLiteral("anna"), 2};
        const DeviceAddress bert1{QStringLiteral("bert"), 1};
        QVERIFY(anna1 == (DeviceAddress{QStringLiteral("anna"), 1}));
        QVERIFY(anna1 < anna2 && anna2 < bert1 && !(bert1 < anna2));
        const QSet<DeviceAddress> set{anna1, anna2, bert1, anna1};
        QCOMPARE(set.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
