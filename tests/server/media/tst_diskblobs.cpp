// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/diskblobs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using Base::BlobId;
using Relay::Media::DiskBlobs;

class DiskBlobsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_blobs = std::move(*DiskBlobs::open(m_folder->path()));
    }

    void aBlobIsThereOnceItIsComplete()
    {
        auto incoming = m_blobs->create(m_id);
        QVERIFY((*incoming)->write("hello ").has_value());
        QVERIFY((*incoming)->write("world").has_value());
        QCOMPARE(m_blobs->open(m_id).error().code, Base::ErrorCode::NotFound);
        QVERIFY((*incoming)->complete().has_value());
        incoming->reset();
        QCOMPARE((*m_blobs->open(m_id))->readAll(), QByteArray("hello world"));
        const auto found = m_blobs->list();
        QCOMPARE(found->size(), size_t(1));
        QVERIFY(found->front().id == m_id);
        QCOMPARE(found->front().bytes, 11);
    }

#if defined(Q_OS_UNIX) && !defined(KITH_SANITIZED) // which needs descriptors itself, to look at an object's type
    void tooManyOpenFilesAreNoFullDisk()
    {
        {
            auto incoming = m_blobs->create(m_id);
            QVERIFY((*incoming)->write("hello").has_value());
            QVERIFY((*incoming)->complete().has_value());
        }
        QCOMPARE(*m_blobs->sizeOf(m_id), 5);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit none{0, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
        const auto created = m_blobs->create(m_id);
        const auto opened = m_blobs->open(m_id);
        const auto resumed = m_blobs->resume(m_id);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
        QCOMPARE(created.error().code, Base::ErrorCode::RefusedOverloaded);
        QCOMPARE(opened.error().code, Base::ErrorCode::RefusedOverloaded);
        QCOMPARE(resumed.error().code, Base::ErrorCode::RefusedOverloaded);
    }
#endif

    void whatIsNotCompletedLeavesNothing()
    {
        {
            auto incoming = m_blobs->create(m_id);
            QVERIFY((*incoming)->write("half").has_value());
        }
        QVERIFY(m_blobs->list()->empty());
        QVERIFY(QDir(m_folder->path() + QStringLiteral("/incoming")).isEmpty());
    }

    void openingRemovesWhatACrashLeft()
    {
        QFile left(m_folder->path() + QStringLiteral("/incoming/left"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(DiskBlobs::look(m_folder->path()).has_value());
        QVERIFY(left.exists());
        QVERIFY(DiskBlobs::open(m_folder->path()).has_value());
        QVERIFY(!left.exists());
    }

    void removingTwiceIsFine()
    {
        auto incoming = m_blobs->create(m_id);
        QVERIFY((*incoming)->complete().has_value());
        QVERIFY(m_blobs->remove(m_id).has_value());
        QVERIFY(m_blobs->remove(m_id).has_value());
        QVERIFY(m_blobs->list()->empty());
    }

    void filesAreForTheirOwnerOnly()
    {
        auto incoming = m_blobs->create(m_id);
        QVERIFY((*incoming)->complete().has_value());
        const auto file = m_blobs->open(m_id);
        QVERIFY(!((*file)->permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DiskBlobs> m_blobs;
    const BlobId m_id = *BlobId::fromHex(QStringLiteral("00112233445566778899aabbccddeeff"));
};

QTEST_GUILESS_MAIN(DiskBlobsTest)
#include "tst_diskblobs.moc"
