// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/blobcache.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Store;
using Base::ErrorCode;

class TestBlobCache : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_folder;
    static Base::SecretBytes key(char fill = 'k') { return Base::SecretBytes::fromByteArray(QByteArray(32, fill)); }

private Q_SLOTS:
    void init() { m_folder = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

    void sealedFilesComeBackAndTellNothing_data()
    {
        QTest::addColumn<int>("size");
        for (int size : {0, 1, 65535, 65536, 65537, 300000}) QTest::addRow("%d", size) << size;
    }
    void sealedFilesComeBackAndTellNothing()
    {
        QFETCH(int, size);
        BlobCache cache(m_folder + QString::number(size));
        const QByteArray plain = QByteArray("plainpicture").repeated(size / 12 + 1).left(size);
        const auto id = cache.seal(plain, key());
        QVERIFY(id);
        QCOMPARE(cache.read(*id, key()).value(), plain);
        QVERIFY(!cache.read(*id, key('x')));
        auto file = cache.open(*id);
        QVERIFY(file);
        QVERIFY(!(*file)->readAll().contains("plainpicture"));
        QCOMPARE((*file)->permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aDownloadGrowsAndThenCounts()
    {
        const QByteArray id(BlobCache::kIdBytes, 'd');
        {
            BlobCache cache(m_folder);
            QCOMPARE(cache.partialBytes(id), 0);
            QCOMPARE(cache.openPartial(id).error().code, ErrorCode::NotFound);
            QVERIFY(cache.writePartial(id, 0, "hello "));
        }
        BlobCache cache(m_folder); // another process
        QCOMPARE(cache.partialBytes(id), 6);
        QVERIFY(cache.writePartial(id, 6, "worlds"));
        QVERIFY(!cache.writePartial(id, 100, "x")); // no holes
        QVERIFY(!cache.open(id));
        QVERIFY(cache.keepPartial(id));
        QCOMPARE((*cache.open(id))->readAll(), QByteArray("hello worlds"));
        QCOMPARE(cache.partialBytes(id), 0);
        QVERIFY(cache.writePartial(id, 0, "again"));
        cache.removePartial(id);
        QCOMPARE(cache.openPartial(id).error().code, ErrorCode::NotFound);
    }

    void aChangedFileIsRefused()
    {
        BlobCache cache(m_folder);
        const auto id = cache.seal(QByteArray(200000, 'p'), key());
        QVERIFY(id);
        QFile file(m_folder + QLatin1Char('/') + QString::fromLatin1(id->toHex()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray good = file.readAll();
        for (qint64 at : {qint64(0), qint64(40), qint64(70000), good.size() - 1}) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            file.seek(0);
            file.write(bad);
            file.flush();
            QCOMPARE(cache.read(*id, key()).error().code, ErrorCode::DecryptionFailed);
        }
        file.resize(good.size() - 65552);
        QCOMPARE(cache.read(*id, key()).error().code, ErrorCode::DecryptionFailed);
    }

    void aFileIsThereWholeOrNotAtAll()
    {
        BlobCache cache(m_folder);
        {
            auto file = cache.create();
            QVERIFY(file);
            (*file)->device().write("half");
        }
        QVERIFY(QDir(m_folder).isEmpty());
        QByteArray id;
        {
            auto file = cache.create();
            QVERIFY(file);
            (*file)->device().write("whole");
            QVERIFY((*file)->commit());
            id = (*file)->id();
        }
        QCOMPARE(cache.open(id).value()->readAll(), QByteArray("whole"));
        QCOMPARE(cache.sizeBytes(), 5);
        QVERIFY(cache.remove(id));
        QVERIFY(cache.remove(id));
        QCOMPARE(cache.open(id).error().code, ErrorCode::NotFound);
        QCOMPARE(cache.open("../../etc/passwd").error().code, ErrorCode::NotFound);
    }

    void whatNobodyNamesIsSweptAway()
    {
        const QByteArray loading(16, 'l'), forgotten(16, 'f');
        QByteArray kept, lost;
        {
            BlobCache before(m_folder);
            kept = before.put("kept").value();
            lost = before.put("lost").value();
            QVERIFY(before.writePartial(loading, 0, "beginning"));
            QVERIFY(before.writePartial(forgotten, 0, "beginning"));
            QFile half(m_folder + QStringLiteral("/new-00112233445566778899aabbccddeeff"));
            QVERIFY(half.open(QIODevice::WriteOnly));
        }
        BlobCache cache(m_folder);
        QCOMPARE(cache.removeUnused({kept}, {loading}, 2), 2); // no more than it may
        QCOMPARE(cache.removeUnused({kept}, {loading}, 100), 1);
        QCOMPARE(cache.removeUnused({kept}, {loading}, 100), 0);
        QVERIFY(cache.open(kept));
        QVERIFY(!cache.open(lost));
        QCOMPARE(cache.partialBytes(loading), 9);
        QCOMPARE(cache.partialBytes(forgotten), 0);
        QCOMPARE(QDir(m_folder).entryList(QDir::Files).size(), 2);
    }

    void whatIsNewIsNeverSweptAway()
    {
        // Files are made before the rows that name them are written.
        const QByteArray loading(16, 'l'), goingOn(16, 'g');
        {
            BlobCache before(m_folder);
            QVERIFY(before.writePartial(goingOn, 0, "beginning"));
        }
        BlobCache cache(m_folder);
        const auto fresh = cache.put("fresh");
        QVERIFY(fresh);
        auto half = cache.create();
        QVERIFY(half);
        (*half)->device().write("half");
        QVERIFY(cache.writePartial(loading, 0, "beginning"));
        QCOMPARE(cache.partialBytes(goingOn), 9);
        QCOMPARE(cache.removeUnused({}, {}, 100), 0);
        QVERIFY((*half)->commit());
        QVERIFY(cache.open(*fresh));
        QCOMPARE(cache.partialBytes(loading), 9);
    }
};

QTEST_GUILESS_MAIN(TestBlobCache)
#include "tst_blobcache.moc"
