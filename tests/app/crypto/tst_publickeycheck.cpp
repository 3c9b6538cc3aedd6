// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/publickeycheck.h"
#include "shared/crypto/evp.h"
#include "shared/crypto/random.h"

#include <QtTest>

namespace {
const QList<QByteArray> kSmallOrder{
    QByteArray(32, '\0'),
    '\x01' + QByteArray(31, '\0'),
    QByteArray::fromHex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
    QByteArray::fromHex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
    QByteArray::fromHex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    QByteArray::fromHex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    QByteArray::fromHex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
};

//! Another implementation's opinion: OpenSSL refuses an agreement whose result is all zero.
bool agrees(const QByteArray &point)
{
    namespace Evp = Crypto::Evp;
    const Evp::Key mine(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519"));
    const Evp::Key theirs(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr,
                                                      reinterpret_cast<const unsigned char *>(point.constData()), 32));
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(mine.get(), nullptr);
    unsigned char secret[32];
    size_t size = sizeof secret;
    const bool fine = EVP_PKEY_derive_init(context) == 1 && EVP_PKEY_derive_set_peer(context, theirs.get()) == 1
        && EVP_PKEY_derive(context, secret, &size) == 1;
    EVP_PKEY_CTX_free(context);
    return fine;
}
} // namespace

class TestPublicKeyCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pointsOfSmallOrderAreRefused()
    {
        for (const QByteArray &point : kSmallOrder) {
            QVERIFY(!agrees(point)); // the list is right
            const auto result = E2e::checkPublicKey('\x05' + point);
            QVERIFY2(!result, point.toHex().constData());
            QCOMPARE(result.error().code, Base::ErrorCode::BadKey);
            QByteArray highBit = point;
            highBit[31] = static_cast<char>(highBit[31] | 0x80);
            QVERIFY(!E2e::checkPublicKey('\x05' + highBit));
        }
    }

    void ordinaryPointsAreTaken()
    {
        for (int i = 0; i < 200; ++i) {
            QByteArray point = Crypto::randomBytes(32);
            point[31] = static_cast<char>(point[31] & 0x7f);
            QVERIFY(agrees(point));
            QVERIFY(E2e::checkPublicKey('\x05' + point));
        }
        // the largest canonical point but two
        QVERIFY(E2e::checkPublicKey('\x05' + QByteArray::fromHex("ebffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")));
    }

    void aSecondWayToWriteAKeyIsRefused()
    {
        // p + 9, the base point
        QVERIFY(!E2e::checkPublicKey('\x05' + QByteArray::fromHex("f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")));
        QVERIFY(E2e::checkPublicKey('\x05' + ('\x09' + QByteArray(31, '\0'))));
        QVERIFY(!E2e::checkPublicKey('\x05' + ('\x09' + QByteArray(30, '\0') + '\x80')));
    }

    void otherTypesAndLengthsAreRefused()
    {
        const QByteArray point = '\x09' + QByteArray(31, '\0');
        QVERIFY(!E2e::checkPublicKey(point));
        QVERIFY(!E2e::checkPublicKey('\x04' + point));
        QVERIFY(!E2e::checkPublicKey('\x05' + point + '\0'));
        QVERIFY(!E2e::checkPublicKey(QByteArray("\x05", 1)));
        QVERIFY(!E2e::checkPublicKey({}));
    }
};

QTEST_APPLESS_MAIN(TestPublicKeyCheck)
#include "tst_publickeycheck.moc"
