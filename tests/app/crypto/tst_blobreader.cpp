// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/blobreader.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"

#include <QBuffer>
#include <QtTest>

using Base::ErrorCode;

class TestBlobReader : public QObject
{
    Q_OBJECT

    QByteArray m_plain = Crypto::randomBytes(3 * Crypto::kSegmentBytes + 1234);
    E2e::SealedBytes m_sealed = E2e::sealBlobBytes(m_plain).value();

    static std::unique_ptr<QIODevice> device(const QByteArray &bytes)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }
    std::unique_ptr<E2e::BlobReader> reader(const QByteArray &sealed) const
    {
        return E2e::BlobReader::make(device(sealed), m_sealed.key).value();
    }

private Q_SLOTS:
    void anyPartComesOut_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("length");
        const qint64 s = Crypto::kSegmentBytes;
        const qint64 all = m_plain.size();
        for (const auto &[first, length] : std::initializer_list<std::pair<qint64, qint64>>{
                 {0, all}, {0, 1}, {s - 1, 2}, {s, s}, {2 * s + 77, s}, {all - 1, 1}, {all - 5, 100}, {3, 2 * s}})
            QTest::addRow("%lld, %lld bytes", static_cast<long long>(first), static_cast<long long>(length)) << first << length;
    }
    void anyPartComesOut()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, length);
        const auto opened = reader(m_sealed.sealed);
        QCOMPARE(opened->size(), m_plain.size());
        QVERIFY(opened->seek(first));
        QCOMPARE(opened->read(length), m_plain.mid(first, length));
        QVERIFY(opened->seek(0)); // and back
        QCOMPARE(opened->read(10), m_plain.left(10));
    }

    void whatArrivedCanBeReadBeforeTheRest()
    {
        const auto half = reader(m_sealed.sealed.left(Crypto::SegmentOpener::sealedOffset(2) + 100));
        QVERIFY(half->seek(Crypto::kSegmentBytes + 5));
        QCOMPARE(half->read(1000), m_plain.mid(Crypto::kSegmentBytes + 5, 1000));
        QVERIFY(half->seek(2 * Crypto::kSegmentBytes));
        QVERIFY(half->read(1).isEmpty());
        QCOMPARE(half->error()->code, ErrorCode::NotFound);
    }

    void aChangedSegmentStopsThere()
    {
        QByteArray changed = m_sealed.sealed;
        const qsizetype at = Crypto::SegmentOpener::sealedOffset(1) + 9;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto opened = reader(changed);
        QCOMPARE(opened->read(Crypto::kSegmentBytes), m_plain.left(Crypto::kSegmentBytes));
        QVERIFY(opened->read(1).isEmpty());
        QCOMPARE(opened->error()->code, ErrorCode::DecryptionFailed);
    }

    void anotherSizeThanToldIsRefused()
    {
        E2e::BlobKey lying{m_sealed.key.key.clone(), m_sealed.key.sealedHash, m_sealed.key.sealedBytes, m_sealed.key.plainBytes + 1};
        QCOMPARE(E2e::BlobReader::make(device(m_sealed.sealed), lying).error().code, ErrorCode::DecryptionFailed);
        QVERIFY(!E2e::BlobReader::make(device("short"), m_sealed.key));
    }

    void checkingTellsTheRelaysFaultsFromTheSenders()
    {
        const auto check = [this](const QByteArray &sealed, const QByteArray &hash) {
            const E2e::BlobKey key{m_sealed.key.key.clone(), hash, m_sealed.key.sealedBytes, m_sealed.key.plainBytes};
            const auto from = device(sealed);
            const auto checked = E2e::checkBlob(*from, key);
            return checked ? ErrorCode::Internal : checked.error().code;
        };
        QCOMPARE(check(m_sealed.sealed, m_sealed.key.sealedHash), ErrorCode::Internal); // fine
        QByteArray changed = m_sealed.sealed;
        changed[100'000] = static_cast<char>(changed[100'000] ^ 1);
        QCOMPARE(check(changed, m_sealed.key.sealedHash), ErrorCode::HashMismatch);
        QCOMPARE(check(changed, Crypto::sha256(changed)), ErrorCode::DecryptionFailed); // sealed so by the sender
        QCOMPARE(check(m_sealed.sealed.chopped(1), m_sealed.key.sealedHash), ErrorCode::HashMismatch);
        const auto from = device(m_sealed.sealed);
        QCOMPARE(E2e::checkBlob(*from, m_sealed.key, [](qint64) { return false; }).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBlobReader)
#include "tst_blobreader.moc"
