// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/digest.h"

#include <QtTest>

namespace {
QByteArray hex(const char *text) { return QByteArray::fromHex(text); }
Base::SecretBytes secret(const QByteArray &bytes) { return Base::SecretBytes::fromByteArray(bytes); }
} // namespace

class TestDigest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sha256GivesTheKnownAnswers()
    {
        // FIPS 180-4 examples
        QCOMPARE(Crypto::sha256({}), hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(Crypto::sha256("abc"), hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void sha512GivesTheKnownAnswer()
    {
        QCOMPARE(Crypto::sha512("abc"),
                 hex("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643"
                     "ce80e2a9ac94fa54ca49f"));
    }

    void hashingInPiecesIsHashingAtOnce()
    {
        const QByteArray data = QByteArray(100'003, 'k') + "end";
        Crypto::Hasher hasher;
        for (qsizetype at = 0; at < data.size(); at += 977) hasher.add(QByteArrayView(data).sliced(at).first(qMin(qsizetype(977), data.size() - at)));
        QCOMPARE(hasher.result(), Crypto::sha256(data));
    }

    void aHasherGoesOnAfterItsResultWasRead()
    {
        Crypto::Hasher hasher;
        hasher.add("a");
        QCOMPARE(hasher.result(), Crypto::sha256("a"));
        hasher.add("bc");
        QCOMPARE(hasher.result(), Crypto::sha256("abc"));
    }

    void hmacGivesTheKnownAnswers()
    {
        // RFC 4231, test cases 1, 2 and 6
        QCOMPARE(Crypto::hmacSha256(secret(QByteArray(20, '\x0b')), "Hi There"),
                 hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
        QCOMPARE(Crypto::hmacSha256(secret("Jefe"), "what do ya want for nothing?"),
                 hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        QCOMPARE(Crypto::hmacSha256(secret(QByteArray(131, '\xaa')), "Test Using Larger Than Block-Size Key - Hash Key First"),
                 hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    }

    void hmacTakesAnEmptyKey()
    {
        QCOMPARE(Crypto::hmacSha256(Base::SecretBytes(), {}),
                 hex("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    }

    void hkdfGivesTheKnownAnswer()
    {
        // RFC 5869, test case 1
        const auto okm = Crypto::hkdfSha256(secret(QByteArray(22, '\x0b')), hex("000102030405060708090a0b0c"),
                                            hex("f0f1f2f3f4f5f6f7f8f9"), 42);
        QCOMPARE(okm.toByteArray(),
                 hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    }

    void hkdfTakesAnEmptySalt()
    {
        // RFC 5869: "not provided" is a string of zeros as long as a hash
        const auto without = Crypto::hkdfSha256(secret("key"), {}, "info", 32);
        const auto zeros = Crypto::hkdfSha256(secret("key"), QByteArray(32, '\0'), "info", 32);
        QVERIFY(without == zeros);
    }

    void comparisonSeesEveryDifference()
    {
        const QByteArray bytes = Crypto::sha256("x");
        QVERIFY(Crypto::equalInConstantTime(bytes, Crypto::sha256("x")));
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray other = bytes;
            other[i] = static_cast<char>(other[i] ^ 0x40);
            QVERIFY(!Crypto::equalInConstantTime(bytes, other));
        }
        QVERIFY(!Crypto::equalInConstantTime(bytes, QByteArrayView(bytes).chopped(1)));
        QVERIFY(Crypto::equalInConstantTime({}, {}));
    }
};

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
