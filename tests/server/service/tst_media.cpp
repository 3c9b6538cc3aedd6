// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include <QDir>

using namespace Relay::Test;
using Relay::Service::Caller;
using UploadReply = Relay::Service::Reply<std::shared_ptr<Relay::Service::Upload>>;

class MediaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto policy = TestRelay::openPolicy();
        policy.mediaQuotaBytes = 100'000;
        policy.maxBlobBytes = 60'000;
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock, policy);
        Person anna("anna");
        anna.registerAt(*m_relay);
    }
    void cleanup()
    {
        m_relay.reset();
        m_folder.reset();
    }

    void aBlobComesBackAsItWent()
    {
        const QByteArray body = Crypto::randomBytes(50'000);
        const auto blob = put(kId, body);
        QVERIFY(blob.has_value());
        QCOMPARE(blob->size(), quint64(50'000));
        QCOMPARE(QByteArray::fromStdString(blob->sha256()), Crypto::sha256(body));
        QCOMPARE(blob->expires(), m_clock.now().count() + qint64(90) * 24 * 3600 * 1'000'000);
        auto download = await(m_relay->media->open(kId));
        QVERIFY(download.has_value());
        QCOMPARE(download->file->readAll(), body);
        QCOMPARE(download->etag, '"' + Crypto::sha256(body).toHex() + '"');
        QCOMPARE(filesIn("incoming"), 0);
    }

    void theSamePutAgainIsFineAndAnotherBodyIsAConflict()
    {
        const QByteArray body(1000, 'a');
        const auto first = put(kId, body);
        m_clock.advance(std::chrono::hours(1));
        const auto second = put(kId, body);
        QCOMPARE(second->sha256(), first->sha256());
        QCOMPARE(second->expires(), first->expires() + qint64(3600) * 1'000'000); // it was needed again: its time begins anew
        QCOMPARE(usedBytes(), 1000);
        QCOMPARE(put(kId, QByteArray(1000, 'b')).refusal().code(), kith::wire::CONFLICT);
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
        // Claiming the same and sending something else.
        auto liar = begin(kId, Crypto::sha256(body), 1000);
        (*liar)->write(QByteArray(1000, 'x'));
        QCOMPARE(await((*liar)->finish()).refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
    }

    void whatDoesNotFitIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("another hash") << QByteArray(1000, 'x');
        QTest::newRow("too short") << QByteArray(999, 'a');
        QTest::newRow("too long") << QByteArray(1001, 'a');
        QTest::newRow("nothing") << QByteArray();
    }
    void whatDoesNotFitIsNotKept()
    {
        QFETCH(QByteArray, body);
        auto upload = begin(kId, Crypto::sha256(QByteArray(1000, 'a')), 1000);
        if (!body.isEmpty()) (*upload)->write(body);
        QCOMPARE(await((*upload)->finish()).refusal().code(), kith::wire::BAD_REQUEST);
        m_relay->settle();
        QCOMPARE(usedBytes(), 0);
        QCOMPARE(await(m_relay->media->open(kId)).refusal().code(), kith::wire::NOT_FOUND);
        QTRY_COMPARE(filesIn("incoming"), 0);
        QVERIFY(put(kId, QByteArray(1000, 'a')).has_value());
    }

    void quotaIsReservedWhenTheUploadBegins()
    {
        auto first = begin(kId, QByteArray(32, 'h'), 60'000);
        QVERIFY(first.has_value());
        QCOMPARE(begin(kOther, QByteArray(32, 'h'), 40'001).refusal().code(), kith::wire::QUOTA_EXCEEDED);
        QVERIFY(begin(kOther, QByteArray(32, 'h'), 40'000).has_value()); // and given back at once
        (*first)->write(QByteArray(500, 'x'));
        first = UploadReply(kith::wire::INTERNAL); // the connection was lost
        QTRY_COMPARE(usedBytes(), 0);
        QTRY_COMPARE(filesIn("incoming"), 0);
        QVERIFY(begin(kOther, QByteArray(32, 'h'), 60'000).has_value());
    }

    void nonsenseIsRefused()
    {
        QCOMPARE(begin("zz", QByteArray(32, 'h'), 10).refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(begin(QByteArray(kId).toUpper(), QByteArray(32, 'h'), 10).refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(begin("../../../../etc/passwd..........", QByteArray(32, 'h'), 10).refusal().code(),
                 kith::wire::BAD_REQUEST);
        QCOMPARE(begin(kId, QByteArray(32, 'h'), 60'001).refusal().code(), kith::wire::TOO_LARGE);
        QCOMPARE(begin(kId, QByteArray(32, 'h'), 0).refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(begin(kId, QByteArray(), 10).refusal().code(), kith::wire::BAD_REQUEST); // no proof of the body
        QCOMPARE(await(m_relay->media->open("zz")).refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(await(m_relay->media->open(kOther)).refusal().code(), kith::wire::NOT_FOUND);
    }

    void twoUploadsOfOneIdDoNotMix()
    {
        auto first = begin(kId, Crypto::sha256(QByteArray(1000, 'a')), 1000);
        const auto second = begin(kId, Crypto::sha256(QByteArray(1000, 'a')), 1000);
        QCOMPARE(second.refusal().code(), kith::wire::OVERLOADED);
        QVERIFY(second.refusal().retry_after_ms() > 0);
        (*first)->write(QByteArray(1000, 'a'));
        QVERIFY(await((*first)->finish()).has_value());
    }

    void aRestartGivesBackWhatUnfinishedUploadsReserved()
    {
        auto upload = begin(kId, QByteArray(32, 'h'), 60'000);
        (*upload)->write(QByteArray(500, 'x'));
        m_relay->settle();
        const auto policy = m_relay->policy;
        m_relay.reset(); // as if killed: the upload cannot take anything back any more
        upload = UploadReply(kith::wire::INTERNAL);
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock, policy);
        m_relay->settle();
        QCOMPARE(usedBytes(), 0);
        QCOMPARE(filesIn("incoming"), 0);
    }

    void aPutAgainLetsTheTimeOfABlobBeginAnew()
    {
        QVERIFY(put(kId, QByteArray(1000, 'a')).has_value());
        m_clock.advance(std::chrono::hours(24 * 89));
        QVERIFY(put(kId, QByteArray(1000, 'a')).has_value());
        m_clock.advance(std::chrono::hours(24 * 89));
        m_relay->media->expire();
        m_relay->settle();
        QVERIFY(await(m_relay->media->open(kId)).has_value());
    }

    void blobsEndAfterTheirTime()
    {
        QVERIFY(put(kId, QByteArray(1000, 'a')).has_value());
        m_clock.advance(std::chrono::hours(24 * 89));
        QVERIFY(put(kOther, QByteArray(1000, 'b')).has_value());
        m_clock.advance(std::chrono::hours(24 * 2));
        QCOMPARE(await(m_relay->media->open(kId)).refusal().code(), kith::wire::NOT_FOUND);
        m_relay->media->expire();
        QTRY_COMPARE(usedBytes(), 1000);
        QTRY_VERIFY(!QFile::exists(m_folder->path() + QStringLiteral("/blobs/00/112233445566778899aabbccddeeff")));
        QVERIFY(await(m_relay->media->open(kOther)).has_value());
    }

    void aSecondPutLetsTheTimeBeginAnew()
    {
        const QByteArray body(1000, 'a');
        const auto first = put(kId, body);
        m_clock.advance(std::chrono::hours(24 * 60));
        QCOMPARE(put(kId, body)->expires(), first->expires() + 60 * 24 * 3600ll * 1'000'000);
        m_clock.advance(std::chrono::hours(24 * 60));
        m_relay->media->expire();
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
        const auto completed = await(m_relay->uploads->complete(Caller{1, 1, "anna", 1, {}}, kId, Crypto::sha256(body)));
        QCOMPARE(completed->expires(), first->expires() + 120 * 24 * 3600ll * 1'000'000);
        m_clock.advance(std::chrono::hours(24 * 60));
        QVERIFY(await(m_relay->media->open(kId)).has_value());
        // Over, and not removed yet: it is taken anew.
        m_clock.advance(std::chrono::hours(24 * 31));
        QCOMPARE(await(m_relay->media->open(kId)).refusal().code(), kith::wire::NOT_FOUND);
        QVERIFY(put(kId, body).has_value());
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
        QCOMPARE(usedBytes(), 1000);
    }

    void aBlobWhoseFileIsGoneIsTakenAnew()
    {
        const QByteArray body(1000, 'a');
        QVERIFY(put(kId, body).has_value());
        QVERIFY(QFile::remove(m_folder->path() + QStringLiteral("/blobs/00/112233445566778899aabbccddeeff")));
        QVERIFY(put(kId, body).has_value());
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
        QCOMPARE(usedBytes(), 1000);
    }

private:
    static constexpr char kId[] = "00112233445566778899aabbccddeeff";
    static constexpr char kOther[] = "ff112233445566778899aabbccddeeff";

    UploadReply begin(const QByteArray &id, const QByteArray &hash, qint64 bytes)
    {
        return await(m_relay->media->begin(Caller{1, 1, "anna", 1, hash}, id, bytes));
    }
    Relay::Service::Reply<kith::wire::Blob> put(const QByteArray &id, const QByteArray &body)
    {
        auto upload = begin(id, Crypto::sha256(body), body.size());
        if (!upload) return upload.refusal();
        for (qsizetype at = 0; at < body.size(); at += 7000)
            (*upload)->write(QByteArrayView(body).sliced(at, std::min<qsizetype>(7000, body.size() - at)));
        return await((*upload)->finish());
    }
    qint64 usedBytes()
    {
        return **await(m_relay->store->read([](Sql::Connection &sql) {
            return sql.prepare("SELECT media_bytes FROM accounts").one([](const Sql::Statement &row) {
                return row.int64(0);
            });
        }));
    }
    int filesIn(const char *folder) const
    {
        return static_cast<int>(
            QDir(m_folder->path() + QStringLiteral("/blobs/") + QLatin1String(folder)).entryList(QDir::Files).size());
    }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
};

QTEST_GUILESS_MAIN(MediaTest)
#include "tst_media.moc"
