// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/blobcipher.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"

#include <QBuffer>
#include <QTemporaryFile>
#include <QtTest>

using Base::ErrorCode;

namespace {
E2e::BlobKey copyOf(const E2e::BlobKey &key)
{
    return {key.key.clone(), key.sealedHash, key.sealedBytes, key.plainBytes};
}
//! The key as a sender would give it who sealed \a sealed: hash and size fit, so only the segments can object.
E2e::BlobKey vouchingFor(const QByteArray &sealed, const E2e::BlobKey &key)
{
    E2e::BlobKey other = copyOf(key);
    other.sealedHash = Crypto::sha256(sealed);
    other.sealedBytes = sealed.size();
    return other;
}
} // namespace

class TestBlobCipher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesComeBack_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65535, 65536, 65537, 131072, 1'000'000}) QTest::addRow("%d bytes", size) << size;
    }
    void bytesComeBack()
    {
        QFETCH(int, size);
        const QByteArray plain = Crypto::randomBytes(size);
        const auto sealed = E2e::sealBlobBytes(plain).value();
        QCOMPARE(sealed.key.plainBytes, qint64(size));
        QCOMPARE(sealed.key.sealedBytes, qint64(sealed.sealed.size()));
        QCOMPARE(sealed.key.sealedHash, Crypto::sha256(sealed.sealed));
        QCOMPARE(E2e::openBlobBytes(sealed.sealed, sealed.key).value(), plain);
    }

    void everyBlobHasAKeyOfItsOwn()
    {
        const auto one = E2e::sealBlobBytes("same").value();
        const auto other = E2e::sealBlobBytes("same").value();
        QVERIFY(!(one.key.key == other.key.key));
        QVERIFY(one.sealed != other.sealed);
    }

    void filesComeBack()
    {
        const QByteArray content = Crypto::randomBytes(300'000);
        QTemporaryFile plain, sealed, opened;
        QVERIFY(plain.open() && sealed.open() && opened.open());
        plain.write(content);
        plain.seek(0);
        qint64 told = 0;
        const auto key = E2e::sealBlob(plain, sealed, [&](qint64 done) { return (told = done, true); }).value();
        QCOMPARE(told, qint64(content.size()));
        sealed.seek(0);
        QVERIFY(E2e::openBlob(sealed, opened, key));
        opened.seek(0);
        QCOMPARE(opened.readAll(), content);
    }

    void anotherFileUnderTheSameNameIsNotOpened()
    {
        const auto sealed = E2e::sealBlobBytes(QByteArray(100'000, 'x')).value();
        QByteArray forged = sealed.sealed;
        forged[70'000] = static_cast<char>(forged[70'000] ^ 1);
        auto result = E2e::openBlobBytes(forged, sealed.key);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::HashMismatch);
        QCOMPARE(E2e::openBlobBytes(sealed.sealed.chopped(1), sealed.key).error().code, ErrorCode::HashMismatch);
        QCOMPARE(E2e::openBlobBytes(sealed.sealed + 'x', sealed.key).error().code, ErrorCode::HashMismatch);
        QCOMPARE(E2e::openBlobBytes({}, sealed.key).error().code, ErrorCode::HashMismatch);
    }

    void aTamperedSegmentIsRefusedEvenWhenTheHashFits()
    {
        const auto sealed = E2e::sealBlobBytes(QByteArray(100'000, 'x')).value();
        QByteArray forged = sealed.sealed;
        forged[70'000] = static_cast<char>(forged[70'000] ^ 1);
        QCOMPARE(E2e::openBlobBytes(forged, vouchingFor(forged, sealed.key)).error().code, ErrorCode::DecryptionFailed);
        E2e::BlobKey wrongKey = copyOf(sealed.key);
        wrongKey.key = Crypto::randomSecret(32);
        QCOMPARE(E2e::openBlobBytes(sealed.sealed, wrongKey).error().code, ErrorCode::DecryptionFailed);
        E2e::BlobKey noKey = copyOf(sealed.key);
        noKey.key = Base::SecretBytes();
        QCOMPARE(E2e::openBlobBytes(sealed.sealed, noKey).error().code, ErrorCode::BadKey);
        E2e::BlobKey wrongSize = copyOf(sealed.key);
        wrongSize.plainBytes += 1;
        QCOMPARE(E2e::openBlobBytes(sealed.sealed, wrongSize).error().code, ErrorCode::DecryptionFailed);
        for (const int size : {0, 10, 32, 40}) {
            const QByteArray tiny(size, 't');
            QVERIFY(!E2e::openBlobBytes(tiny, vouchingFor(tiny, sealed.key)));
        }
    }

    void workStopsWhenNobodyWantsItAnyMore()
    {
        QBuffer plain, sealed;
        plain.setData(QByteArray(500'000, 'x'));
        plain.open(QIODevice::ReadOnly);
        sealed.open(QIODevice::WriteOnly);
        const auto result = E2e::sealBlob(plain, sealed, [](qint64 done) { return done < 200'000; });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(sealed.size() < 400'000);
    }

    void aDeviceThatCannotBeWrittenIsAnError()
    {
        QBuffer plain, sealed;
        plain.setData("text");
        plain.open(QIODevice::ReadOnly);
        sealed.open(QIODevice::ReadOnly);
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        const auto result = E2e::sealBlob(plain, sealed);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_APPLESS_MAIN(TestBlobCipher)
#include "tst_blobcipher.moc"
