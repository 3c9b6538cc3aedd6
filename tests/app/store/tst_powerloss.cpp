// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/encryptedvfs.h"
#include "testdatabase.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>
#include <new>
#include <string>
#include <vector>

using namespace Store;
using namespace TestDatabase;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {

//! A disk that remembers what was synced and which writes came after: what a power loss may leave of a file.
struct Disk
{
    struct Write
    {
        qint64 offset = 0;
        QByteArray bytes; //!< a truncation when empty
    };
    struct Contents
    {
        QByteArray synced;
        std::vector<Write> later;
    };
    std::mutex mutex;
    std::map<std::string, Contents> files;
    bool isFull = false;
    bool failsToSync = false;
    int syncs = 0;

    static void apply(QByteArray &to, const Write &write)
    {
        if (write.bytes.isEmpty()) {
            to.resize(write.offset);
            return;
        }
        if (to.size() < write.offset + write.bytes.size()) to.append(write.offset + write.bytes.size() - to.size(), '\0');
        std::memcpy(to.data() + write.offset, write.bytes.constData(), static_cast<size_t>(write.bytes.size()));
    }

    //! The file as it may be found afterwards: everything synced, and of the later writes any part, in sectors.
    QByteArray afterPowerLoss(const Contents &contents, QRandomGenerator &random) const
    {
        QByteArray bytes = contents.synced;
        for (const Write &write : contents.later) {
            if (write.bytes.isEmpty()) {
                if (random.bounded(2)) apply(bytes, write);
                continue;
            }
            for (qint64 at = 0; at < write.bytes.size();) {
                const qint64 sectorEnd = ((write.offset + at) / 512 + 1) * 512 - write.offset;
                const qint64 end = std::min<qint64>(sectorEnd, write.bytes.size());
                if (random.bounded(2)) apply(bytes, {write.offset + at, write.bytes.mid(at, end - at)});
                at = end;
            }
        }
        return bytes;
    }
};

Disk &disk()
{
    static Disk d;
    return d;
}

struct TestFile
{
    sqlite3_file base;
    std::string *name;
    sqlite3_file *real;
};
sqlite3_vfs *s_system = nullptr;
sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<TestFile *>(file)->real;
}
const std::string &nameOf(sqlite3_file *file)
{
    return *reinterpret_cast<TestFile *>(file)->name;
}

int xClose(sqlite3_file *file)
{
    const int code = real(file)->pMethods->xClose(real(file));
    delete reinterpret_cast<TestFile *>(file)->name;
    return code;
}
int xWrite(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    std::lock_guard lock(disk().mutex);
    if (disk().isFull) return SQLITE_FULL;
    const int code = real(file)->pMethods->xWrite(real(file), data, size, offset);
    if (code == SQLITE_OK) disk().files[nameOf(file)].later.push_back({offset, QByteArray(static_cast<const char *>(data), size)});
    return code;
}
int xTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    std::lock_guard lock(disk().mutex);
    const int code = real(file)->pMethods->xTruncate(real(file), size);
    if (code == SQLITE_OK) disk().files[nameOf(file)].later.push_back({size, {}});
    return code;
}
int xSync(sqlite3_file *file, int)
{
    std::lock_guard lock(disk().mutex);
    if (disk().failsToSync) return SQLITE_IOERR_FSYNC;
    auto &contents = disk().files[nameOf(file)];
    for (const auto &write : contents.later) Disk::apply(contents.synced, write);
    contents.later.clear();
    ++disk().syncs;
    return SQLITE_OK;
}
int xRead(sqlite3_file *f, void *to, int size, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, size, at); }
int xFileSize(sqlite3_file *f, sqlite3_int64 *size) { return real(f)->pMethods->xFileSize(real(f), size); }
int xLock(sqlite3_file *f, int level) { return real(f)->pMethods->xLock(real(f), level); }
int xUnlock(sqlite3_file *f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
int xCheckReservedLock(sqlite3_file *f, int *held) { return real(f)->pMethods->xCheckReservedLock(real(f), held); }
int xFileControl(sqlite3_file *f, int op, void *arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); }
int xSectorSize(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
int xDeviceCharacteristics(sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int xShmMap(sqlite3_file *f, int page, int size, int extend, void volatile **at)
{
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, at);
}
int xShmLock(sqlite3_file *f, int offset, int count, int flags) { return real(f)->pMethods->xShmLock(real(f), offset, count, flags); }
void xShmBarrier(sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); }
int xShmUnmap(sqlite3_file *f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }
const sqlite3_io_methods kMethods = {2, xClose, xRead, xWrite, xTruncate, xSync, xFileSize, xLock, xUnlock,
                                     xCheckReservedLock, xFileControl, xSectorSize, xDeviceCharacteristics, xShmMap, xShmLock,
                                     xShmBarrier, xShmUnmap, nullptr, nullptr};

int xOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
{
    auto *f = new (file) TestFile{};
    f->real = reinterpret_cast<sqlite3_file *>(f + 1);
    const int code = s_system->xOpen(s_system, name, f->real, flags, out);
    f->base.pMethods = nullptr;
    if (code != SQLITE_OK) return code;
    f->name = new std::string(name ? name : "");
    f->base.pMethods = &kMethods;
    return SQLITE_OK;
}
int xDelete(sqlite3_vfs *, const char *name, int sync)
{
    std::lock_guard lock(disk().mutex);
    disk().files.erase(name);
    return s_system->xDelete(s_system, name, sync);
}

//! Becomes the system's VFS for everybody, ours included. Before the first VfsKey is made.
void installTestDisk()
{
    s_system = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs vfs = *s_system;
    vfs.iVersion = 2;
    vfs.zName = "test-disk";
    vfs.pNext = nullptr;
    vfs.szOsFile = static_cast<int>(sizeof(TestFile)) + s_system->szOsFile;
    vfs.xOpen = xOpen;
    vfs.xDelete = xDelete;
    sqlite3_vfs_register(&vfs, 1);
}

} // namespace

class TestPowerLoss : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

    static Result<Done> addRow(Access &a, int n)
    {
        Message m = message(QStringLiteral("row number%1 ").arg(n).repeated(1 + n % 40), n);
        if (auto added = a.messages().add(m); !added) return added.error();
        return a.signal().storeSession({QStringLiteral("ben"), 1}, QByteArray::number(n).rightJustified(500));
    }

private Q_SLOTS:
    void initTestCase() { installTestDisk(); }
    void init()
    {
        QDir(m_dir.path()).removeRecursively();
        QDir().mkpath(m_dir.path());
        m_path = m_dir.filePath(QStringLiteral("kith.db"));
        disk().files.clear();
    }

    void whatRunAnsweredIsOnTheDiskWhateverIsLostOfTheRest()
    {
        QRandomGenerator random(20260101);
        auto db = open(m_path);
        {
            // The database was renamed into place, which the test disk does not see.
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            std::lock_guard lock(disk().mutex);
            auto &contents = disk().files[m_path.toStdString()];
            contents.synced = file.readAll();
            contents.later.clear();
        }
        run(*db, [](Access &a) { return a.conversations().add(conversation()); });
        const int before = disk().syncs;
        int answered = 0;
        for (int round = 0; round < 25; ++round) {
            for (int i = 0; i < 40; ++i) {
                ++answered;
                const int n = answered;
                run(*db, [n](Access &a) { return addRow(a, n); });
            }
            // Given and not awaited: the power may go in the middle of any of these.
            for (int i = 1; i <= 3; ++i) {
                const int n = answered + i;
                (void)db->run([n](Access &a) { return addRow(a, n); });
            }
            const QString found = m_dir.filePath(QStringLiteral("found%1.db").arg(round));
            {
                std::lock_guard lock(disk().mutex);
                for (const char *suffix : {"", "-wal"}) {
                    const auto contents = disk().files.find((m_path + QLatin1String(suffix)).toStdString());
                    if (contents == disk().files.end()) continue;
                    QFile file(found + QLatin1String(suffix));
                    QVERIFY(file.open(QIODevice::WriteOnly));
                    file.write(disk().afterPowerLoss(contents->second, random));
                }
            }
            run(*db, [](Access &) { return Result<Done>(Done{}); }); // those three are through
            auto survivor = open(found, false);
            const auto rows = read(*survivor, [](Access &a) -> Result<QList<int>> {
                auto count = a.sql().prepare("SELECT count(*) FROM messages").one([](const Sql::Statement &r) { return r.int32(0); });
                auto session = a.signal().session({QStringLiteral("ben"), 1});
                auto check = a.sql().prepare("PRAGMA integrity_check").one([](const Sql::Statement &r) { return r.text(0); });
                if (!count) return count.error();
                if (!session) return session.error();
                if (!check) return check.error();
                return QList<int>{**count, session->value_or(QByteArray()).trimmed().toInt(), **check == QLatin1String("ok")};
            });
            QVERIFY2(rows[0] >= answered && rows[0] <= answered + 3, qPrintable(QStringLiteral("%1 of %2").arg(rows[0]).arg(answered)));
            QCOMPARE(rows[1], rows[0]);
            QCOMPARE(rows[2], 1);
            answered += 3;
        }
        QVERIFY(disk().syncs - before >= answered); // every answer was paid with a sync
    }

    void aFullDiskIsDiskFullAndNothingIsHalfDone()
    {
        auto db = open(m_path);
        run(*db, [](Access &a) { return a.conversations().add(conversation()); });
        run(*db, [](Access &a) { return addRow(a, 1); });
        disk().isFull = true;
        const auto refused = wait(db->run([](Access &a) { return addRow(a, 2); }));
        disk().isFull = false;
        QCOMPARE(refused.error().code, ErrorCode::DiskFull);
        QCOMPARE(read(*db, [](Access &a) { return a.messages().latest(conversationId(), 9); }).messages.size(), 1);
        run(*db, [](Access &a) { return addRow(a, 3); });
        QCOMPARE(read(*db, [](Access &a) { return a.messages().latest(conversationId(), 9); }).messages.size(), 2);
        const auto generation = db->stateGeneration();
        QCOMPARE(generation, 2u);
    }

    void aDiskThatCannotSyncIsAnErrorNotAnAnswer()
    {
        auto db = open(m_path);
        run(*db, [](Access &a) { return a.conversations().add(conversation()); });
        disk().failsToSync = true;
        const auto refused = wait(db->run([](Access &a) { return addRow(a, 1); }));
        disk().failsToSync = false;
        QCOMPARE(refused.error().code, ErrorCode::DatabaseFailed);
        QVERIFY(read(*db, [](Access &a) { return a.messages().latest(conversationId(), 9); }).messages.isEmpty());
        run(*db, [](Access &a) { return addRow(a, 2); });
    }
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
