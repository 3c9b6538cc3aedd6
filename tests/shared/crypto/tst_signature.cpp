// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/signature.h"

#include <QtEndian>
#include <QtTest>

namespace {
QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

//! The form of Wire::signInput() with one field.
QByteArray input(const QByteArray &purpose, const QByteArray &field)
{
    QByteArray out;
    for (const QByteArray &part : {purpose, field}) {
        char length[4];
        qToBigEndian(static_cast<quint32>(part.size()), length);
        out += QByteArray(length, 4) + part;
    }
    return out;
}

const QByteArray kMessage = input("kith test 1", "a message");
} // namespace

class TestSignature : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSeedGivesTheKnownPublicKey()
    {
        // RFC 8032, 7.1, test 1
        const auto key = Crypto::SigningKey::fromSeed(Base::SecretBytes::fromByteArray(
            hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
        QVERIFY(key);
        QCOMPARE(key->publicKey(), hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    }

    void theVerifierKnowsAForeignSignature()
    {
        // RFC 8037, appendix A.4: a JSON web signature by another implementation
        const QByteArray publicKey = QByteArray::fromBase64("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                                                            QByteArray::Base64UrlEncoding);
        const QByteArray jwt = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        const QByteArray signature = QByteArray::fromBase64(
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
            QByteArray::Base64UrlEncoding);
        QVERIFY(Crypto::verifyJwt(publicKey, jwt, signature));
    }

    void whatWasSignedVerifies()
    {
        const auto key = Crypto::SigningKey::generate();
        QVERIFY(Crypto::verifySignature(key.publicKey(), kMessage, key.sign(kMessage)));
    }

    void aStoredSeedGivesTheSameKeyBack()
    {
        const auto key = Crypto::SigningKey::generate();
        const auto again = Crypto::SigningKey::fromSeed(key.seed());
        QVERIFY(again);
        QCOMPARE(again->publicKey(), key.publicKey());
        QCOMPARE(again->sign(kMessage), key.sign(kMessage));
    }

    void everyFlippedBitOfTheSignatureIsSeen()
    {
        const auto key = Crypto::SigningKey::generate();
        const QByteArray signature = key.sign(kMessage);
        for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
            QByteArray forged = signature;
            forged[bit / 8] = static_cast<char>(forged[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!Crypto::verifySignature(key.publicKey(), kMessage, forged));
        }
        QVERIFY(!Crypto::verifySignature(key.publicKey(), kMessage, signature + '\0'));
        QVERIFY(!Crypto::verifySignature(key.publicKey(), kMessage, {}));
    }

    void aSignatureForAnotherPurposeOrMessageIsRefused()
    {
        const auto key = Crypto::SigningKey::generate();
        const QByteArray signature = key.sign(input("kith test 1", "a message"));
        const auto otherPurpose = Crypto::verifySignature(key.publicKey(), input("kith test 2", "a message"), signature);
        QVERIFY(!otherPurpose);
        QCOMPARE(otherPurpose.error().code, Base::ErrorCode::BadSignature);
        QVERIFY(!Crypto::verifySignature(key.publicKey(), input("kith test 1", "a massage"), signature));
        QVERIFY(!Crypto::verifySignature(Crypto::SigningKey::generate().publicKey(), kMessage, signature));
    }

    void whatNamesNoPurposeIsNotVerified()
    {
        const auto key = Crypto::SigningKey::generate();
        const QByteArray token = "eyJhbGciOiJFZERTQSJ9.e30";
        const QByteArray signature = key.signJwt(token);
        QVERIFY(Crypto::verifyJwt(key.publicKey(), token, signature));
        // the same bytes and a good signature, but not a sign input
        QVERIFY(!Crypto::verifySignature(key.publicKey(), token, signature));
        QVERIFY(!Crypto::verifyJwt(key.publicKey(), kMessage, key.sign(kMessage)));
    }

    void keysOfSmallOrderAndWrongLengthAreRefused()
    {
        // With the neutral element as key and R, S = 0 is a signature for every message.
        QByteArray neutral(32, '\0');
        neutral[0] = 1;
        const QByteArray signature = neutral + QByteArray(32, '\0');
        const auto result = Crypto::verifySignature(neutral, kMessage, signature);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Base::ErrorCode::BadKey);
        QCOMPARE(Crypto::verifySignature(QByteArray(32, '\0'), kMessage, signature).error().code, Base::ErrorCode::BadKey);
        QCOMPARE(Crypto::verifySignature(QByteArray(31, 'k'), kMessage, signature).error().code, Base::ErrorCode::BadKey);
        QVERIFY(!Crypto::SigningKey::fromSeed(Base::SecretBytes(31)));
        QVERIFY(!Crypto::SigningKey::fromSeed(Base::SecretBytes()));
    }
};

QTEST_APPLESS_MAIN(TestSignature)
#include "tst_signature.moc"
