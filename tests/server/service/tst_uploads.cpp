// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include <QDir>

using namespace Relay::Test;
using Relay::Service::Caller;
using kith::wire::UploadState;
template <typename T>
using Reply = Relay::Service::Reply<T>;

class UploadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto policy = TestRelay::openPolicy();
        policy.mediaQuotaBytes = 10'000'000;
        policy.maxMediaBytes = 8'000'000;
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock, policy);
        for (const char *name : {"anna", "ben"}) {
            Person person(name);
            person.registerAt(*m_relay);
        }
    }
    void cleanup()
    {
        m_relay.reset();
        m_folder.reset();
    }

    void chunksBecomeABlob()
    {
        const QByteArray body = Crypto::randomBytes(2'000'000);
        QCOMPARE(begin(body.size())->offset(), quint64(0));
        qint64 at = 0;
        for (const qint64 size : {1, 300'000, 999'999, 700'000}) {
            const auto state = chunk(at, body.mid(at, size));
            at += size;
            QVERIFY(state.has_value());
            QCOMPARE(state->offset(), quint64(at));
            QVERIFY(!state->complete());
            QCOMPARE(await(m_relay->media->open(kId)).refusal().code(), kith::wire::NOT_FOUND);
        }
        const auto blob = complete(Crypto::sha256(body));
        QVERIFY(blob.has_value());
        QCOMPARE(QByteArray::fromStdString(blob->sha256()), Crypto::sha256(body));
        auto download = await(m_relay->media->open(kId));
        QCOMPARE(download->file->readAll(), body);
        QCOMPARE(filesIn("incoming"), 0);
        QCOMPARE(usedBytes(), body.size());
        // An answer that was lost is given again, and the time begins anew.
        m_clock.advance(std::chrono::hours(1));
        QCOMPARE(complete(Crypto::sha256(body))->expires(), blob->expires() + qint64(3600) * 1'000'000);
        QVERIFY(begin(body.size())->complete());
        QCOMPARE(complete(QByteArray(32, 'x')).refusal().code(), kith::wire::CONFLICT);
        QVERIFY(chunk(0, "x").refusal().upload_state().complete());
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
    }

    void aRestartGoesOnWhereItStood()
    {
        const QByteArray body = Crypto::randomBytes(1'000'000);
        (void)begin(body.size());
        QVERIFY(chunk(0, body.left(400'000)).has_value());
        {
            // Bytes of a chunk that never ended lie in the file and do not count.
            auto half = startChunk(400'000, 300'000, Crypto::sha256(QByteArray(300'000, 'x')));
            (*half)->write(QByteArray(290'000, 'x'));
        }
        restart();
        QCOMPARE(usedBytes(), body.size());
        QCOMPARE(begin(body.size())->offset(), quint64(400'000));
        QVERIFY(chunk(400'000, body.mid(400'000)).has_value());
        restart(); // the hash is made from the file again
        QVERIFY(complete(Crypto::sha256(body)).has_value());
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
    }

    void wrongOffsetsTellTheTrueState()
    {
        (void)begin(1000);
        QVERIFY(chunk(0, QByteArray(600, 'a')).has_value());
        for (const qint64 offset : {0, 599, 601, 999}) {
            const auto refused = chunk(offset, QByteArray(1, 'b')).refusal();
            QCOMPARE(refused.code(), kith::wire::CONFLICT);
            QCOMPARE(refused.upload_state().offset(), quint64(600));
            QCOMPARE(refused.upload_state().size(), quint64(1000));
        }
        const auto early = complete(QByteArray(32, 'h')).refusal();
        QCOMPARE(early.code(), kith::wire::CONFLICT);
        QCOMPARE(early.upload_state().offset(), quint64(600));
        QCOMPARE(chunk(600, QByteArray(401, 'b')).refusal().code(), kith::wire::BAD_REQUEST);
        QVERIFY(chunk(600, QByteArray(400, 'b')).has_value());
        QVERIFY(complete(Crypto::sha256(QByteArray(600, 'a') + QByteArray(400, 'b'))).has_value());
    }

    void aChunkThatIsNotWhatWasProvenDoesNotCount_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("another hash") << QByteArray(300'000, 'x');
        QTest::newRow("too short") << QByteArray(299'999, 'a');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("too long") << QByteArray(300'001, 'a');
    }
    void aChunkThatIsNotWhatWasProvenDoesNotCount()
    {
        QFETCH(QByteArray, sent);
        (void)begin(600'000);
        QVERIFY(chunk(0, QByteArray(300'000, 'a')).has_value());
        auto wrong = startChunk(300'000, 300'000, Crypto::sha256(QByteArray(300'000, 'a')));
        if (!sent.isEmpty()) (*wrong)->write(sent);
        QCOMPARE(await((*wrong)->finish()).refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(begin(600'000)->offset(), quint64(300'000));
        QVERIFY(chunk(300'000, QByteArray(300'000, 'a')).has_value());
        QVERIFY(complete(Crypto::sha256(QByteArray(600'000, 'a'))).has_value());
    }

    void anotherHashAtTheEndIsRefusedAndNothingIsShown()
    {
        (void)begin(1000);
        QVERIFY(chunk(0, QByteArray(1000, 'a')).has_value());
        QCOMPARE(complete(Crypto::sha256("else")).refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(await(m_relay->media->open(kId)).refusal().code(), kith::wire::NOT_FOUND);
        QVERIFY(complete(Crypto::sha256(QByteArray(1000, 'a'))).has_value());
    }

    void ofTwoDevicesAtOnceTheLaterCountsAndNothingMixes()
    {
        (void)begin(600'000);
        auto first = startChunk(0, 600'000, Crypto::sha256(QByteArray(600'000, 'a')));
        (*first)->write(QByteArray(300'000, 'a'));
        auto second = startChunk(0, 600'000, Crypto::sha256(QByteArray(600'000, 'b')));
        (*second)->write(QByteArray(300'000, 'b'));
        (*first)->write(QByteArray(300'000, 'a'));
        (*second)->write(QByteArray(300'000, 'b'));
        const auto late = await((*first)->finish()).refusal();
        QCOMPARE(late.code(), kith::wire::CONFLICT);
        QVERIFY(late.has_upload_state());
        QCOMPARE(await((*second)->finish())->offset(), quint64(600'000));
        QVERIFY(complete(Crypto::sha256(QByteArray(600'000, 'b'))).has_value());
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), QByteArray(600'000, 'b'));
    }

    void anUploadBelongsToWhoBeganIt()
    {
        (void)begin(1000);
        const Caller ben{2, 2, "ben", 1, Crypto::sha256("x")};
        QCOMPARE(await(m_relay->uploads->begin(ben, kId, 1000)).refusal().code(), kith::wire::CONFLICT);
        QCOMPARE(await(m_relay->uploads->chunk(ben, kId, 0, 1)).refusal().code(), kith::wire::NOT_FOUND);
        QCOMPARE(await(m_relay->uploads->complete(ben, kId, QByteArray(32, 'h'))).refusal().code(), kith::wire::NOT_FOUND);
        const auto foreign = await(m_relay->uploads->drop(ben, kId)).refusal();
        const auto unknown = await(m_relay->uploads->drop(ben, kOther)).refusal();
        QCOMPARE(foreign.code(), kith::wire::NOT_FOUND);
        QCOMPARE(foreign.SerializeAsString(), unknown.SerializeAsString()); // it does not tell that there is one
        QCOMPARE(begin(1000)->offset(), quint64(0));
        QCOMPARE(usedBytes(), 1000);
        QCOMPARE(begin(1001).refusal().code(), kith::wire::CONFLICT);
    }

    void quotaIsReservedAtTheBeginningAndGivenBack()
    {
        QVERIFY(begin(8'000'000).has_value());
        QVERIFY(begin(8'000'000).has_value()); // once
        QCOMPARE(usedBytes(), 8'000'000);
        QCOMPARE(begin(2'000'001, kOther).refusal().code(), kith::wire::QUOTA_EXCEEDED);
        QVERIFY(chunk(0, QByteArray(1000, 'a')).has_value());
        QVERIFY(await(m_relay->uploads->drop(anna(), kId)).has_value());
        QCOMPARE(usedBytes(), 0);
        QTRY_COMPARE(filesIn("incoming"), 0);
        QCOMPARE(chunk(1000, "x").refusal().code(), kith::wire::NOT_FOUND);
        QVERIFY(begin(2'000'001, kOther).has_value());
        // From the beginning, with nothing of the old.
        QCOMPARE(begin(1000)->offset(), quint64(0));
        QVERIFY(chunk(0, QByteArray(1000, 'b')).has_value());
        QVERIFY(complete(Crypto::sha256(QByteArray(1000, 'b'))).has_value());
    }

    void aChunkUnderWayDoesNotReviveWhatWasGivenUp()
    {
        (void)begin(1000);
        auto under = startChunk(0, 1000, Crypto::sha256(QByteArray(1000, 'a')));
        (*under)->write(QByteArray(1000, 'a'));
        QVERIFY(await(m_relay->uploads->drop(anna(), kId)).has_value());
        QCOMPARE(await((*under)->finish()).refusal().code(), kith::wire::NOT_FOUND);
        QCOMPARE(begin(1000)->offset(), quint64(0));
        QCOMPARE(filesIn("incoming"), 0);
    }

    void whatIsNotFinishedEndsADayAfterItsLastChunk()
    {
        (void)begin(2000);
        QVERIFY(chunk(0, QByteArray(1000, 'a')).has_value());
        m_clock.advance(std::chrono::hours(23));
        QVERIFY(chunk(1000, QByteArray(500, 'a')).has_value());
        m_clock.advance(std::chrono::hours(23));
        m_relay->media->expire();
        m_relay->settle();
        QCOMPARE(usedBytes(), 2000);
        m_clock.advance(std::chrono::hours(2));
        QCOMPARE(chunk(1500, QByteArray(500, 'a')).refusal().code(), kith::wire::NOT_FOUND);
        m_relay->media->expire();
        QTRY_COMPARE(usedBytes(), 0);
        QTRY_COMPARE(filesIn("incoming"), 0);
        QCOMPARE(begin(2000)->offset(), quint64(0));
    }

    void filesThatNobodyKnowsAreRemovedAtStart()
    {
        QVERIFY(begin(1000).has_value());
        QVERIFY(chunk(0, QByteArray(10, 'a')).has_value());
        QFile stray(m_folder->path() + QStringLiteral("/blobs/incoming/ee112233445566778899aabbccddeeff.part"));
        QVERIFY(stray.open(QIODevice::WriteOnly));
        stray.close();
        restart();
        QTRY_COMPARE(filesIn("incoming"), 1);
        QCOMPARE(begin(1000)->offset(), quint64(10));
    }

    void aFileThatIsShorterThanPromisedBeginsAgain()
    {
        (void)begin(1000);
        QVERIFY(chunk(0, QByteArray(500, 'a')).has_value());
        restart([this] { QVERIFY(QFile::resize(m_folder->path() + QStringLiteral("/blobs/incoming/") + QLatin1String(kId) + QStringLiteral(".part"), 100)); });
        QCOMPARE(begin(1000)->offset(), quint64(0));
        QVERIFY(chunk(0, QByteArray(1000, 'b')).has_value());
        QVERIFY(complete(Crypto::sha256(QByteArray(1000, 'b'))).has_value());
    }

    void aBlobWhoseFileIsGoneIsTakenAnew()
    {
        const QByteArray body(1000, 'a');
        (void)begin(1000);
        QVERIFY(chunk(0, body).has_value());
        QVERIFY(complete(Crypto::sha256(body)).has_value());
        QVERIFY(begin(1000)->complete());
        const QString path = m_folder->path() + QStringLiteral("/blobs/00/112233445566778899aabbccddeeff");
        QVERIFY(QFile::remove(path)); // a backup was put back without blobs/
        QCOMPARE(complete(Crypto::sha256(body)).refusal().code(), kith::wire::NOT_FOUND);
        QCOMPARE(begin(1000)->offset(), quint64(0));
        QVERIFY(chunk(0, body).has_value());
        QVERIFY(complete(Crypto::sha256(body)).has_value());
        QVERIFY(QFile::resize(path, 10));
        const auto state = begin(1000);
        QVERIFY(!state->complete());
        QCOMPARE(state->offset(), quint64(0));
        QVERIFY(chunk(0, body).has_value());
        QVERIFY(complete(Crypto::sha256(body)).has_value());
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
        QCOMPARE(usedBytes(), 1000);
    }

    void anAccountHasOnlySoManyUnfinishedUploads()
    {
        for (int i = 0; i < m_relay->policy.unfinishedUploads; ++i) QVERIFY(begin(2, idOf(i)).has_value());
        QCOMPARE(begin(2, kId).refusal().code(), kith::wire::QUOTA_EXCEEDED);
        QVERIFY(begin(2, idOf(7)).has_value()); // one of them
        QVERIFY(await(m_relay->uploads->begin({2, 2, "ben", 1, {}}, kId, 2)).has_value());
        QVERIFY(await(m_relay->uploads->drop(anna(), idOf(7))).has_value());
        QVERIFY(begin(2, kOther).has_value());
    }

    void filesOfUploadsAreNotKeptOpen()
    {
        const int before = openParts();
        for (int i = 0; i < 200; ++i) {
            QVERIFY(begin(2, idOf(i)).has_value());
            QVERIFY(begin(2, idOf(i)).has_value()); // looks at the file
        }
        QCOMPARE(openParts(), before);
        for (int i = 0; i < 200; ++i) QVERIFY(chunkOf(idOf(i), 0, "x"));
        QTRY_VERIFY(openParts() <= Relay::Service::Uploads::kMostOpen + 1);
        m_clock.advance(std::chrono::seconds(6));
        m_relay->uploads->closeIdle();
        QTRY_COMPARE(openParts(), before);
        QVERIFY(chunkOf(idOf(0), 1, "y"));
        QVERIFY(await(m_relay->uploads->complete(anna(), idOf(0), Crypto::sha256(QByteArray("xy")))).has_value());
    }

    void nonsenseIsRefused()
    {
        QCOMPARE(begin(0).refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(begin(8'000'001).refusal().code(), kith::wire::TOO_LARGE);
        QCOMPARE(begin(~0ull).refusal().code(), kith::wire::TOO_LARGE);
        QCOMPARE(begin(10, "../../../../etc/passwd..........").refusal().code(), kith::wire::BAD_REQUEST);
        (void)begin(1000);
        QCOMPARE(chunk(-1, "x").refusal().code(), kith::wire::BAD_REQUEST);
        QCOMPARE(await(m_relay->uploads->chunk(anna(), kId, 0, 1)).refusal().code(), kith::wire::BAD_REQUEST); // no hash
        QCOMPARE(startChunk(0, Wire::kMaxChunkBytes + 1, QByteArray(32, 'h')).refusal().code(), kith::wire::TOO_LARGE);
        QCOMPARE(complete("short").refusal().code(), kith::wire::BAD_REQUEST);
    }

    void aPutAndAnUploadDoNotShareAnId()
    {
        (void)begin(1000);
        QVERIFY(!await(m_relay->media->begin(anna(QByteArray(32, 'h')), kId, 1000)).has_value());
        restart(); // unfinished PUTs end here, unfinished uploads do not
        QCOMPARE(begin(1000)->offset(), quint64(0));
        QCOMPARE(usedBytes(), 1000);
    }

private:
    static constexpr char kId[] = "00112233445566778899aabbccddeeff";
    static constexpr char kOther[] = "ff112233445566778899aabbccddeeff";

    static Caller anna(const QByteArray &hash = {}) { return Caller{1, 1, "anna", 1, hash}; }
    Reply<UploadState> begin(quint64 size, const QByteArray &id = kId) { return await(m_relay->uploads->begin(anna(), id, size)); }
    Reply<std::shared_ptr<Relay::Service::Chunk>> startChunk(qint64 offset, qint64 bytes, const QByteArray &hash)
    {
        return await(m_relay->uploads->chunk(anna(hash), kId, offset, bytes));
    }
    Reply<UploadState> chunk(qint64 offset, const QByteArray &bytes)
    {
        auto started = startChunk(offset, bytes.size(), Crypto::sha256(bytes));
        if (!started) return started.refusal();
        for (qsizetype at = 0; at < bytes.size(); at += 70'000)
            (*started)->write(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(70'000, bytes.size() - at)));
        return await((*started)->finish());
    }
    static QByteArray idOf(int i) { return QByteArray::number(0x10000 + i, 16).rightJustified(32, '0'); }
    bool chunkOf(const QByteArray &id, qint64 offset, const QByteArray &bytes)
    {
        auto started = await(m_relay->uploads->chunk(anna(Crypto::sha256(bytes)), id, offset, bytes.size()));
        if (!started) return false;
        (*started)->write(bytes);
        return await((*started)->finish()).has_value();
    }
    //! Of this process.
    static int openParts()
    {
        int open = 0;
        const QFileInfoList files = QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System);
        for (const QFileInfo &file : files) open += file.symLinkTarget().endsWith(QLatin1String(".part")) ? 1 : 0;
        return open;
    }
    Reply<kith::wire::Blob> complete(const QByteArray &hash) { return await(m_relay->uploads->complete(anna(), kId, hash)); }
    void restart(const std::function<void()> &meanwhile = {})
    {
        const auto policy = m_relay->policy;
        m_relay.reset();
        if (meanwhile) meanwhile();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock, policy);
        m_relay->settle();
    }
    qint64 usedBytes()
    {
        return **await(m_relay->store->read([](Sql::Connection &sql) {
            return sql.prepare("SELECT media_bytes FROM accounts WHERE id = 1").one([](const Sql::Statement &row) {
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

QTEST_GUILESS_MAIN(UploadsTest)
#include "tst_uploads.moc"
