// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/aead.h"
#include "shared/crypto/random.h"

#include <QtTest>

#include <cstring>

namespace {
QByteArray hex(const char *text) { return QByteArray::fromHex(text); }
Crypto::Aead aead(const QByteArray &key) { return Crypto::Aead::create(Base::SecretBytes::fromByteArray(key)).value(); }
Crypto::Aead::Nonce nonce(const QByteArray &bytes)
{
    Crypto::Aead::Nonce out;
    std::memcpy(out.data(), bytes.constData(), out.size());
    return out;
}
} // namespace

class TestAead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sealingGivesTheKnownAnswers()
    {
        // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13, 14 and 16
        auto zero = aead(QByteArray(32, '\0'));
        QCOMPARE(zero.seal(nonce(QByteArray(12, '\0')), {}, {}), hex("530f8afbc74536b9a963b4f1c4cb738b"));
        QCOMPARE(zero.seal(nonce(QByteArray(12, '\0')), QByteArray(16, '\0'), {}),
                 hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"));
        auto sixteen = aead(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
        const QByteArray plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b1"
                                     "6aedf5aa0de657ba637b39");
        const QByteArray associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        const QByteArray sealed = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                                      "c5f61e6393ba7a0abcc9f662"
                                      "76fc6ece0f4e1768cddf8853bb2d551b");
        QCOMPARE(sixteen.seal(nonce(hex("cafebabefacedbaddecaf888")), plain, associated), sealed);
        QCOMPARE(sixteen.open(nonce(hex("cafebabefacedbaddecaf888")), sealed, associated).value(), plain);
    }

    void everyFlippedBitIsSeen()
    {
        auto box = aead(QByteArray(32, 'k'));
        const QByteArray sealed = box.sealRandom("a short text", "about");
        QCOMPARE(box.openRandom(sealed, "about").value(), QByteArray("a short text"));
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray forged = sealed;
            forged[bit / 8] = static_cast<char>(forged[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!box.openRandom(forged, "about"));
        }
        for (qsizetype size = 0; size < sealed.size(); ++size) QVERIFY(!box.openRandom(sealed.first(size), "about"));
        QVERIFY(!box.openRandom(sealed, "About"));
        QVERIFY(!aead(QByteArray(32, 'l')).openRandom(sealed, "about"));
        QCOMPARE(box.openRandom(sealed, {}).error().code, Base::ErrorCode::DecryptionFailed);
        // and the object is still good after all these failures
        QVERIFY(box.openRandom(sealed, "about"));
    }

    void theSameTextNeverLooksTheSame()
    {
        auto box = aead(QByteArray(32, 'k'));
        QVERIFY(box.sealRandom("text", {}) != box.sealRandom("text", {}));
    }

    void nothingUnauthenticatedIsLeftBehind()
    {
        auto box = aead(QByteArray(32, 'k'));
        QByteArray page(4096, 'p');
        unsigned char tag[16];
        auto *bytes = reinterpret_cast<unsigned char *>(page.data());
        box.sealInPlace(nonce(QByteArray(12, 'n')), bytes, page.size(), "page 7", tag);
        QVERIFY(page != QByteArray(4096, 'p'));
        QByteArray copy = page;
        QVERIFY(box.openInPlace(nonce(QByteArray(12, 'n')), bytes, page.size(), "page 7", tag));
        QCOMPARE(page, QByteArray(4096, 'p'));
        auto *again = reinterpret_cast<unsigned char *>(copy.data());
        QVERIFY(!box.openInPlace(nonce(QByteArray(12, 'n')), again, copy.size(), "page 8", tag));
        QCOMPARE(copy, QByteArray(4096, '\0'));
    }

    void aKeyOfAnotherLengthIsRefused()
    {
        for (const int size : {0, 16, 31, 33}) {
            const auto result = Crypto::Aead::create(Base::SecretBytes(size));
            QVERIFY(!result);
            QCOMPARE(result.error().code, Base::ErrorCode::BadKey);
        }
    }

    void figures()
    {
        auto box = aead(QByteArray(32, 'k'));
        QByteArray page(4096, 'p');
        unsigned char tag[16];
        QElapsedTimer timer;
        timer.start();
        constexpr int kRounds = 20'000;
        for (int i = 0; i < kRounds; ++i)
            box.sealInPlace(nonce(QByteArray(12, 'n')), reinterpret_cast<unsigned char *>(page.data()), page.size(), "page", tag);
        qInfo("sealing a page of 4 KiB: %.2f us", double(timer.nsecsElapsed()) / 1000.0 / kRounds);
    }
};

QTEST_APPLESS_MAIN(TestAead)
#include "tst_aead.moc"
