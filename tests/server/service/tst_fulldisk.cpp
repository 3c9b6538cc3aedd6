// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include <sqlite3.h>

#include <cerrno>

#include <unistd.h>

using namespace Relay::Test;
using kith::wire::RelayFrame;

namespace {

//! A disk that SQLite cannot write to; with helpsReserve it can once the reserve was given up.
struct FullDisk
{
    static inline std::atomic<bool> isFull{false};
    static inline std::atomic<bool> helpsReserve{false};
    static inline std::atomic<qint64> free{1ll << 30};
    static inline QString reserve;

    static bool refuses() { return isFull && !(helpsReserve && !QFile::exists(reserve)); }
    static ssize_t pwrite(int file, const void *from, size_t bytes, off_t offset)
    {
        if (!refuses()) return ::pwrite(file, from, bytes, offset);
        errno = ENOSPC;
        return -1;
    }
    static ssize_t write(int file, const void *from, size_t bytes)
    {
        if (!refuses()) return ::write(file, from, bytes);
        errno = ENOSPC;
        return -1;
    }
    static void install()
    {
        sqlite3_vfs *vfs = sqlite3_vfs_find(nullptr);
        for (const char *name : {"pwrite", "pwrite64"})
            (void)vfs->xSetSystemCall(vfs, name, reinterpret_cast<sqlite3_syscall_ptr>(&FullDisk::pwrite));
        (void)vfs->xSetSystemCall(vfs, "write", reinterpret_cast<sqlite3_syscall_ptr>(&FullDisk::write));
    }
    static Relay::Store::RoomLimits room()
    {
        Relay::Store::RoomLimits limits;
        limits.reserveBytes = 1024 * 1024;
        limits.freeBytes = [](const QString &) { return free.load(); };
        return limits;
    }
};

} // namespace

class FullDiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { FullDisk::install(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        FullDisk::reserve = m_folder->path() + QStringLiteral("/relay.reserve");
        FullDisk::isFull = FullDisk::helpsReserve = false;
        FullDisk::free = 1ll << 30;
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock, TestRelay::openPolicy(), FullDisk::room());
        m_anna = std::make_unique<Person>("anna");
        m_ben = std::make_unique<Person>("ben");
        m_anna->registerAt(*m_relay);
        m_ben->registerAt(*m_relay);
    }
    void cleanup()
    {
        FullDisk::isFull = false;
        m_relay.reset();
        m_folder.reset();
    }

    void whenNothingCanBeWrittenWhatWaitsIsFetchedAndStaysAcknowledged()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        for (int i = 0; i < 3; ++i) QCOMPARE(anna.send(anna.message(*m_ben, "sealed")).body_case(), RelayFrame::kAccepted);
        FullDisk::isFull = true;
        const auto refused = anna.send(anna.message(*m_ben, "sealed")).refusal();
        QCOMPARE(refused.code(), kith::wire::OVERLOADED);
        QCOMPARE(refused.reason(), std::string("no room"));
        QVERIFY(refused.retry_after_ms() > 0);
        QVERIFY(m_relay->store->room().isFull());
        quint64 last = 0;
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            const auto greeting = ben.hello(0, 5); // has something to write: the generation
            QCOMPARE(greeting.body_case(), RelayFrame::kWelcome);
            QCOMPARE(greeting.welcome().waiting(), 3u);
            for (int i = 0; i < 3; ++i) last = ben.push(RelayFrame::kDeliver).deliver().sequence();
            ben.ack(last, 6);
            m_relay->settle();
            QCOMPARE(waitingEntries(), 3); // it could not be committed
        }
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            QCOMPARE(ben.hello(last, 6).welcome().waiting(), 0u);
            QTest::qWait(50);
            QVERIFY(!ben.hasPush(RelayFrame::kDeliver));
            QVERIFY(!ben.hasPush(RelayFrame::kMailboxReset));
        }
        FullDisk::isFull = false;
        QTRY_COMPARE_WITH_TIMEOUT(waitingEntries(), 0, 10'000); // it was owed
        m_relay->store->room().look();
        QVERIFY(!m_relay->store->room().isFull());
        QCOMPARE(anna.send(anna.message(*m_ben, "sealed")).body_case(), RelayFrame::kAccepted);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        const auto greeting = ben.hello(last, 6).welcome();
        QCOMPARE(greeting.known_state_generation(), 6u);
        QVERIFY(ben.push(RelayFrame::kDeliver).deliver().sequence() > last);
    }

    void whatOnlyAHelloAcknowledgesIsOwedToo()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        QCOMPARE(anna.send(anna.message(*m_ben, "sealed")).body_case(), RelayFrame::kAccepted);
        quint64 sequence = 0;
        {
            Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
            ben.hello();
            sequence = ben.push(RelayFrame::kDeliver).deliver().sequence();
        } // gone before it could acknowledge
        FullDisk::isFull = true;
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello(sequence, 1).welcome().waiting(), 0u);
        m_relay->settle();
        QCOMPARE(waitingEntries(), 1);
        FullDisk::isFull = false;
        QTRY_COMPARE_WITH_TIMEOUT(waitingEntries(), 0, 10'000);
    }

    void theReserveLetsAcknowledgementsCommit()
    {
        QVERIFY(QFile::exists(FullDisk::reserve));
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        anna.hello();
        ben.hello();
        QCOMPARE(anna.send(anna.message(*m_ben, "sealed")).body_case(), RelayFrame::kAccepted);
        const auto sequence = ben.push(RelayFrame::kDeliver).deliver().sequence();
        FullDisk::helpsReserve = true;
        FullDisk::isFull = true;
        ben.ack(sequence);
        m_relay->settle();
        QCOMPARE(waitingEntries(), 0);
        QVERIFY(!QFile::exists(FullDisk::reserve));
        QVERIFY(m_relay->store->room().isFull());
        FullDisk::free = 1024 * 1024;
        m_relay->store->room().look();
        QVERIFY(m_relay->store->room().isFull());
        QCOMPARE(anna.send(anna.message(*m_ben, "sealed")).refusal().code(), kith::wire::OVERLOADED);
        FullDisk::isFull = false;
        FullDisk::free = 1ll << 30;
        m_relay->store->room().look();
        QVERIFY(QFile::exists(FullDisk::reserve));
        QCOMPARE(anna.send(anna.message(*m_ben, "sealed")).body_case(), RelayFrame::kAccepted);
    }

    void whatMessagesLeaveBehindInTheDatabaseIsRoomForOthers()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        ben.hello();
        const std::string large(200'000, 'x');
        for (int i = 0; i < 60; ++i) QCOMPARE(anna.send(anna.message(*m_ben, large)).body_case(), RelayFrame::kAccepted);
        FullDisk::free = 10ll << 20; // as after an evening of it on a small disk
        auto &room = m_relay->store->room();
        room.look();
        QCOMPARE(anna.send(anna.message(*m_ben, large)).refusal().code(), kith::wire::OVERLOADED);
        quint64 last = 0;
        for (int i = 0; i < 60; ++i) last = ben.push(RelayFrame::kDeliver).deliver().sequence();
        ben.ack(last);
        m_relay->settle();
        QCOMPARE(waitingEntries(), 0);
        room.look();
        QCOMPARE(anna.send(anna.message(*m_ben, large)).body_case(), RelayFrame::kAccepted);
        const Relay::Service::Caller caller{1, 1, "anna", 1, QByteArray(32, 'h')};
        QCOMPARE(await(m_relay->uploads->begin(caller, kId, 1000)).refusal().code(), kith::wire::OVERLOADED); // lies beside it
        QCOMPARE(await(m_relay->media->begin(caller, kId, 1000)).refusal().code(), kith::wire::OVERLOADED);
        FullDisk::free = 12ll << 20;
        (void)room.giveUpReserve(); // the disk was full in earnest, and the reserve does not fit any more
        room.look();
        QVERIFY(!QFile::exists(FullDisk::reserve));
        QCOMPARE(anna.send(anna.message(*m_ben, large)).body_case(), RelayFrame::kAccepted);
        QCOMPARE(await(m_relay->uploads->begin(caller, kId, 1000)).refusal().code(), kith::wire::OVERLOADED);
        FullDisk::free = 7ll << 20; // SQLite's log needs some as well
        room.look();
        QCOMPARE(anna.send(anna.message(*m_ben, large)).refusal().code(), kith::wire::OVERLOADED);
        FullDisk::free = 1ll << 30;
        room.look();
        QVERIFY(await(m_relay->uploads->begin(caller, kId, 1000)).has_value());
    }

    void aRelayStartsOnAFullDiskWithItsReserve()
    {
        m_relay.reset();
        FullDisk::helpsReserve = true;
        FullDisk::isFull = true;
        FullDisk::free = 0;
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock, TestRelay::openPolicy(), FullDisk::room());
        QVERIFY(m_relay->store->room().isFull());
    }

    void nothingNewIsTakenBelowTheFloor()
    {
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        const auto before = anna.message(*m_ben, "sealed");
        const auto accepted = anna.send(before).accepted();
        const Relay::Service::Caller caller{1, 1, "anna", 1, QByteArray(32, 'h')};
        QVERIFY(await(m_relay->uploads->begin(caller, kId, 1000)).has_value());
        FullDisk::free = 1024 * 1024;
        m_relay->store->room().look();
        QCOMPARE(anna.send(anna.message(*m_ben, "sealed")).refusal().reason(), std::string("no room"));
        QCOMPARE(anna.send(before).accepted().server_time(), accepted.server_time()); // it was accepted, and stays so
        QCOMPARE(await(m_relay->uploads->begin(caller, kOther, 1000)).refusal().code(), kith::wire::OVERLOADED);
        QCOMPARE(await(m_relay->uploads->chunk(caller, kId, 0, 10)).refusal().code(), kith::wire::OVERLOADED);
        QCOMPARE(await(m_relay->media->begin(caller, kOther, 10)).refusal().code(), kith::wire::OVERLOADED);
        Person carl("carl");
        QCOMPARE(await(m_relay->accounts->registerAccount(carl.registration(m_relay->relayId()))).refusal().code(),
                 kith::wire::OVERLOADED);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello(0, 1).body_case(), RelayFrame::kWelcome);
        ben.ack(ben.push(RelayFrame::kDeliver).deliver().sequence());
        m_relay->settle();
        QCOMPARE(waitingEntries(), 0);
    }

    void anAttachmentWhoseCommitFailsCanBeSentAgainAtOnce()
    {
        const QByteArray body(1000, 'a');
        const Relay::Service::Caller caller{1, 1, "anna", 1, Crypto::sha256(body)};
        auto upload = await(m_relay->media->begin(caller, kId, body.size()));
        QVERIFY(upload.has_value());
        (*upload)->write(body);
        FullDisk::isFull = true;
        QCOMPARE(await((*upload)->finish()).refusal().code(), kith::wire::OVERLOADED);
        FullDisk::isFull = false;
        m_relay->store->room().look();
        const auto again = [&] {
            auto second = await(m_relay->media->begin(caller, kId, body.size()));
            if (!second) return false;
            (*second)->write(body);
            return await((*second)->finish()).has_value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(again(), 10'000);
        QCOMPARE(await(m_relay->media->open(kId))->file->readAll(), body);
        QCOMPARE(number("SELECT media_bytes FROM accounts WHERE id = 1"), body.size());
    }

private:
    static constexpr char kId[] = "00112233445566778899aabbccddeeff";
    static constexpr char kOther[] = "ff112233445566778899aabbccddeeff";

    qint64 number(const char *query)
    {
        return **await(m_relay->store->read([query](Sql::Connection &sql) {
            return sql.prepare(query).one([](const Sql::Statement &row) { return row.int64(0); });
        }));
    }
    int waitingEntries() { return static_cast<int>(number("SELECT COUNT(*) FROM entries")); }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_ben;
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_fulldisk.moc"
