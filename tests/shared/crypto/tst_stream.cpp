// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/random.h"
#include "shared/crypto/stream.h"

#include <QtTest>

using Crypto::kSealedSegmentBytes;
using Crypto::kSegmentBytes;
using Crypto::kStreamHeaderBytes;

namespace {
const Crypto::Purpose &purpose() { return Crypto::Purposes::kAttachment; }

struct Sealed
{
    QByteArray file;
    QByteArray hash;
};

Sealed seal(const Base::SecretBytes &key, const QByteArray &plain)
{
    auto sealer = Crypto::SegmentSealer::create(key, purpose()).value();
    QByteArray file = sealer.header();
    qint64 at = 0;
    do {
        const qint64 size = qMin<qint64>(kSegmentBytes, plain.size() - at);
        const bool last = at + size == plain.size();
        file += sealer.seal(QByteArrayView(plain).sliced(at, size), last).value();
        at += size;
    } while (at < plain.size());
    return {file, sealer.ciphertextHash()};
}

Base::Result<QByteArray> openAll(const Base::SecretBytes &key, const QByteArray &file, const Crypto::Purpose &why = purpose())
{
    auto opener = Crypto::SegmentOpener::create(key, why, QByteArrayView(file).first(qMin(file.size(), kStreamHeaderBytes)),
                                                file.size());
    if (!opener) return opener.error();
    QByteArray plain;
    for (qint64 i = 0; i < opener->segments(); ++i) {
        auto piece = opener->open(i, QByteArrayView(file).sliced(opener->sealedOffset(i), opener->sealedSize(i)));
        if (!piece) return piece.error();
        plain += *piece;
    }
    return plain;
}
} // namespace

class TestStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesOfEverySizeAroundASegmentComeBack_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 15, 16, 17, 65519, 65520, 65535, 65536, 65537, 131071, 131072, 131073, 300'000})
            QTest::addRow("%d bytes", size) << size;
    }
    void filesOfEverySizeAroundASegmentComeBack()
    {
        QFETCH(int, size);
        const auto key = Crypto::randomSecret(32);
        const QByteArray plain = Crypto::randomBytes(size);
        const Sealed sealed = seal(key, plain);
        QCOMPARE(sealed.file.size(), Crypto::sealedStreamBytes(size));
        QCOMPARE(Crypto::plainStreamBytes(sealed.file.size()).value(), qint64(size));
        QCOMPARE(sealed.hash, Crypto::sha256(sealed.file));
        QCOMPARE(openAll(key, sealed.file).value(), plain);
    }

    void aSegmentInTheMiddleOpensAlone()
    {
        const auto key = Crypto::randomSecret(32);
        const QByteArray plain = Crypto::randomBytes(5 * kSegmentBytes + 100);
        const QByteArray file = seal(key, plain).file;
        auto opener = Crypto::SegmentOpener::create(key, purpose(), file.first(kStreamHeaderBytes), file.size()).value();
        QCOMPARE(opener.segments(), qint64(6));
        for (const qint64 i : {3, 0, 5, 1}) {
            const auto piece = opener.open(i, QByteArrayView(file).sliced(opener.sealedOffset(i), opener.sealedSize(i)));
            QCOMPARE(piece.value(), plain.mid(i * kSegmentBytes, kSegmentBytes));
        }
        QVERIFY(!opener.open(6, {}));
        QVERIFY(!opener.open(-1, {}));
    }

    void theSameKeySealsTwiceWithoutRepeatingItself()
    {
        const auto key = Crypto::randomSecret(32);
        const QByteArray plain(1000, 'p');
        const QByteArray one = seal(key, plain).file;
        const QByteArray other = seal(key, plain).file;
        QVERIFY(one.mid(kStreamHeaderBytes) != other.mid(kStreamHeaderBytes));
        // and a segment of one does not pass in the other
        QVERIFY(!openAll(key, one.first(kStreamHeaderBytes) + other.mid(kStreamHeaderBytes)));
    }

    void segmentsCannotBeSwapped()
    {
        const auto key = Crypto::randomSecret(32);
        QByteArray file = seal(key, Crypto::randomBytes(4 * kSegmentBytes)).file;
        const QByteArray first = file.mid(kStreamHeaderBytes, kSealedSegmentBytes);
        const QByteArray second = file.mid(kStreamHeaderBytes + kSealedSegmentBytes, kSealedSegmentBytes);
        file.replace(kStreamHeaderBytes, kSealedSegmentBytes, second);
        file.replace(kStreamHeaderBytes + kSealedSegmentBytes, kSealedSegmentBytes, first);
        QVERIFY(!openAll(key, file));
    }

    void aFileCutAtASegmentIsNotAFile()
    {
        const auto key = Crypto::randomSecret(32);
        const QByteArray file = seal(key, Crypto::randomBytes(3 * kSegmentBytes)).file;
        const QByteArray cut = file.chopped(kSealedSegmentBytes);
        // sizes and tags of the segments that are left are in order; only the flag of the last one tells
        QVERIFY(Crypto::plainStreamBytes(cut.size()));
        const auto result = openAll(key, cut);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Base::ErrorCode::DecryptionFailed);
    }

    void nothingCanBeAppended()
    {
        const auto key = Crypto::randomSecret(32);
        const QByteArray file = seal(key, Crypto::randomBytes(kSegmentBytes)).file;
        QVERIFY(!openAll(key, file + file.mid(kStreamHeaderBytes)));
        QVERIFY(!openAll(key, file + QByteArray(17, '\0')));
        QVERIFY(!openAll(key, file + '\0'));
    }

    void tamperedBytesAreSeenWhereverTheyAre()
    {
        const auto key = Crypto::randomSecret(32);
        const QByteArray file = seal(key, Crypto::randomBytes(kSegmentBytes + 1000)).file;
        for (qsizetype at = 0; at < file.size(); at += at < 64 ? 1 : 4099) {
            QByteArray forged = file;
            forged[at] = static_cast<char>(forged[at] ^ 1);
            QVERIFY2(!openAll(key, forged), qPrintable(QString::number(at)));
        }
        QVERIFY(!openAll(key, file, Crypto::Purposes::kCachedFile));
        QVERIFY(!openAll(Crypto::randomSecret(32), file));
    }

    void impossibleSizesAreRefused()
    {
        for (const qint64 size : {-1, 0, 31, 32, 47}) QVERIFY(!Crypto::plainStreamBytes(size));
        QCOMPARE(Crypto::plainStreamBytes(48).value(), qint64(0));
        // a second segment that is empty or too short for its tag
        for (int extra = 1; extra <= 16; ++extra)
            QVERIFY(!Crypto::plainStreamBytes(kStreamHeaderBytes + kSealedSegmentBytes + extra));
        QVERIFY(Crypto::plainStreamBytes(kStreamHeaderBytes + kSealedSegmentBytes + 17));
        QVERIFY(!Crypto::plainStreamBytes(std::numeric_limits<qint64>::max()));
    }

    void theSealerRefusesWhatWouldNotOpen()
    {
        auto sealer = Crypto::SegmentSealer::create(Crypto::randomSecret(32), purpose()).value();
        QVERIFY(!sealer.seal(QByteArray(100, 'x'), false)); // short, but not the last
        QVERIFY(!sealer.seal(QByteArray(kSegmentBytes + 1, 'x'), true));
        QVERIFY(sealer.seal(QByteArray(kSegmentBytes, 'x'), false));
        QVERIFY(!sealer.seal({}, true)); // an empty last one after others
        QVERIFY(sealer.seal(QByteArray(1, 'x'), true));
        QVERIFY(sealer.isFinished());
        QVERIFY(!sealer.seal(QByteArray(1, 'x'), true));
        QVERIFY(!Crypto::SegmentSealer::create(Crypto::randomSecret(16), purpose()));
    }
};

QTEST_APPLESS_MAIN(TestStream)
#include "tst_stream.moc"
