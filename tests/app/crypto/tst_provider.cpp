// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/provider.h"

#include <QtTest>

namespace {
QByteArray hex(const char *text) { return QByteArray::fromHex(text); }
const uint8_t *octets(const QByteArray &bytes) { return reinterpret_cast<const uint8_t *>(bytes.constData()); }
size_t sizeOf(const QByteArray &bytes) { return size_t(bytes.size()); }
QByteArray take(signal_buffer *buffer)
{
    QByteArray bytes(reinterpret_cast<const char *>(signal_buffer_data(buffer)), qsizetype(signal_buffer_len(buffer)));
    signal_buffer_free(buffer);
    return bytes;
}

const signal_crypto_provider s_provider = E2e::openSslProvider();

QByteArray hmac(const QByteArray &key, const QList<QByteArray> &pieces)
{
    void *context = nullptr;
    if (s_provider.hmac_sha256_init_func(&context, octets(key), sizeOf(key), nullptr) != 0) return {};
    for (const QByteArray &piece : pieces) s_provider.hmac_sha256_update_func(context, octets(piece), sizeOf(piece), nullptr);
    signal_buffer *out = nullptr;
    s_provider.hmac_sha256_final_func(context, &out, nullptr);
    s_provider.hmac_sha256_cleanup_func(context, nullptr);
    return take(out);
}

const QByteArray kKey = hex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"); // NIST SP 800-38A, F.2, F.5
const QByteArray kPlain = hex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
                              "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710");
const QByteArray kCbcIv = hex("000102030405060708090a0b0c0d0e0f");
const QByteArray kCtrIv = hex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");

QByteArray encrypt(int cipher, const QByteArray &iv, const QByteArray &plain)
{
    signal_buffer *out = nullptr;
    return s_provider.encrypt_func(&out, cipher, octets(kKey), sizeOf(kKey), octets(iv), sizeOf(iv), octets(plain),
                                   sizeOf(plain), nullptr) == 0
        ? take(out)
        : QByteArray("failed");
}
QByteArray decrypt(int cipher, const QByteArray &iv, const QByteArray &sealed)
{
    signal_buffer *out = nullptr;
    return s_provider.decrypt_func(&out, cipher, octets(kKey), sizeOf(kKey), octets(iv), sizeOf(iv), octets(sealed),
                                   sizeOf(sealed), nullptr) == 0
        ? take(out)
        : QByteArray("failed");
}
} // namespace

class TestProvider : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hmacGivesTheKnownAnswers()
    {
        // RFC 4231, test cases 1 and 6
        QCOMPARE(hmac(QByteArray(20, '\x0b'), {"Hi ", "There"}),
                 hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
        QCOMPARE(hmac(QByteArray(131, '\xaa'), {"Test Using Larger Than Block-Size Key - Hash Key First"}),
                 hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
        QCOMPARE(hmac({}, {}), hex("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    }

    void oneHmacDoesNotDisturbAnother()
    {
        void *one = nullptr;
        void *other = nullptr;
        s_provider.hmac_sha256_init_func(&one, octets("one"), 3, nullptr);
        s_provider.hmac_sha256_init_func(&other, octets("two"), 3, nullptr);
        s_provider.hmac_sha256_update_func(one, octets("data"), 4, nullptr);
        s_provider.hmac_sha256_update_func(other, octets("data"), 4, nullptr);
        signal_buffer *out = nullptr;
        s_provider.hmac_sha256_final_func(one, &out, nullptr);
        QCOMPARE(take(out), hmac("one", {"data"}));
        s_provider.hmac_sha256_final_func(other, &out, nullptr);
        QCOMPARE(take(out), hmac("two", {"data"}));
        s_provider.hmac_sha256_cleanup_func(one, nullptr);
        s_provider.hmac_sha256_cleanup_func(other, nullptr);
    }

    void sha512GivesTheKnownAnswerAndCanBeUsedAgain()
    {
        const QByteArray abc = hex("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feeb"
                                   "bd454d4423643ce80e2a9ac94fa54ca49f");
        void *context = nullptr;
        QCOMPARE(s_provider.sha512_digest_init_func(&context, nullptr), 0);
        for (int round = 0; round < 3; ++round) {
            s_provider.sha512_digest_update_func(context, octets("ab"), 2, nullptr);
            s_provider.sha512_digest_update_func(context, octets("c"), 1, nullptr);
            signal_buffer *out = nullptr;
            QCOMPARE(s_provider.sha512_digest_final_func(context, &out, nullptr), 0);
            QCOMPARE(take(out), abc);
        }
        s_provider.sha512_digest_cleanup_func(context, nullptr);
    }

    void cbcGivesTheKnownAnswer()
    {
        const QByteArray known = hex("f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d"
                                     "39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b");
        const QByteArray sealed = encrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv, kPlain);
        QCOMPARE(sealed.first(kPlain.size()), known);
        QCOMPARE(sealed.size(), kPlain.size() + 16); // a whole block of padding
        QCOMPARE(decrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv, sealed), kPlain);
        for (int size = 0; size < 40; ++size) {
            const QByteArray plain(size, 'p');
            QCOMPARE(decrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv, encrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv, plain)), plain);
        }
    }

    void ctrGivesTheKnownAnswer()
    {
        const QByteArray known = hex("601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5"
                                     "2b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6");
        QCOMPARE(encrypt(SG_CIPHER_AES_CTR_NOPADDING, kCtrIv, kPlain), known);
        QCOMPARE(decrypt(SG_CIPHER_AES_CTR_NOPADDING, kCtrIv, known), kPlain);
    }

    void wrongPaddingAndSizesAreRefused()
    {
        QByteArray sealed = encrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv, kPlain);
        QCOMPARE(decrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv, sealed.chopped(16)), QByteArray("failed"));
        QCOMPARE(decrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv, sealed.chopped(1)), QByteArray("failed"));
        QCOMPARE(decrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv, {}), QByteArray("failed"));
        QCOMPARE(encrypt(SG_CIPHER_AES_CBC_PKCS5, kCbcIv.first(12), kPlain), QByteArray("failed"));
        QCOMPARE(encrypt(7, kCbcIv, kPlain), QByteArray("failed"));
    }

    void randomBytesAreNotRepeated()
    {
        uint8_t one[32] = {};
        uint8_t other[32] = {};
        QCOMPARE(s_provider.random_func(one, sizeof one, nullptr), 0);
        QCOMPARE(s_provider.random_func(other, sizeof other, nullptr), 0);
        QVERIFY(memcmp(one, other, sizeof one) != 0);
    }
};

QTEST_APPLESS_MAIN(TestProvider)
#include "tst_provider.moc"
