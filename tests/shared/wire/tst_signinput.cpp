// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/signinput.h"

#include <QSet>
#include <QTest>

using namespace Wire;

class TestSignInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartStandsBehindItsLength()
    {
        QCOMPARE(signInput("p", {}), QByteArray::fromHex("0000000170"));
        QCOMPARE(signInput("ab", {QByteArray("c"), QByteArray()}), QByteArray::fromHex("000000026162" "0000000163" "00000000"));
        QCOMPARE(signNumber(0x0102030405060708), QByteArray::fromHex("0102030405060708"));
        QCOMPARE(signNumber(7), QByteArray::fromHex("0000000000000007"));
    }

    void noTwoListsGiveTheSameBytes()
    {
        const QList<QByteArray> inputs{
            signInput("kith", {}), signInput("kith", {QByteArray()}), signInput("kith", {QByteArray(), QByteArray()}),
            signInput("kith", {"ab", "c"}), signInput("kith", {"a", "bc"}), signInput("kith", {"abc"}), signInput("kith", {"", "abc"}),
            signInput("kitha", {"b", "c"}), signInput("kith", {QByteArray("a\0b", 3)}), signInput("kith", {"a", "b"}),
            signInput("kith", {QByteArray("\0\0\0\1b", 5)})};
        QCOMPARE(QSet<QByteArray>(inputs.begin(), inputs.end()).size(), inputs.size());
    }

    void noPurposeIsTheSameAsAnother()
    {
        const QSet<QByteArray> purposes{kPurposeHello, kPurposeDeviceList, kPurposeRegister, kPurposeAddDevice, kPurposeRequest, kPurposeGroupCommit};
        QCOMPARE(purposes.size(), 6);
    }
};

QTEST_GUILESS_MAIN(TestSignInput)
#include "tst_signinput.moc"
