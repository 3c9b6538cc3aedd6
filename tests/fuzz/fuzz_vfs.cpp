// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/encryptedvfs.h"
#include "shared/crypto/random.h"
#include "shared/sql/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

// A hostile disk: it has the files, older copies of them and all the time in the world, but not the key. The input is a list
// of what it does to database, log and shared memory file before they are opened with the key through the real VFS. Whatever
// that answers is fine; a crash, a word of ours in plain on the disk, or a word that we never wrote is not.

namespace {

constexpr qsizetype kPage = 4096, kWalHeader = 32, kFrame = 24 + kPage;

void require(bool isTrue, const char *what)
{
    if (isTrue) return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

template <typename T>
T wait(Base::Task<T> task)
{
    QObject context;
    QEventLoop loop;
    std::optional<T> value;
    task.then(&context, [&](T &&result) {
        value.emplace(std::move(result));
        loop.quit();
    });
    if (!value) loop.exec();
    return std::move(*value);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size(), "cannot write");
}

//! The files as they were once (older) and later, with a live log.
struct Stage
{
    // Memory, when the system offers it as a folder: thousands of files are written.
    QTemporaryDir folder{QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm/kith-fuzz-XXXXXX") : QString()};
    QString path = folder.filePath(QStringLiteral("kith.db"));
    Base::SecretBytes key = Crypto::randomSecret(32), otherKey = Crypto::randomSecret(32);
    QByteArray word = Crypto::randomBytes(12).toHex(); // no input can contain it
    QByteArray older, newer, log;
    Store::VfsKey vfs = std::move(*Store::VfsKey::create(key));

    Stage()
    {
        write(0);
        older = bytesOf(path);
        auto database = std::move(*wait(Store::Database::open(path, key, false)));
        write(*database, 30);
        newer = bytesOf(path);
        log = bytesOf(path + QStringLiteral("-wal"));
        require(older.size() > 10 * kPage && log.size() > kWalHeader + 3 * kFrame, "the stage is empty");
    }

    void write(int from)
    {
        auto database = std::move(*wait(Store::Database::open(path, key, true)));
        write(*database, from);
    }

    void write(Store::Database &database, int from)
    {
        const auto done = wait(database.run([this, from](Store::Access &access) -> Base::Result<Base::Done> {
            for (int i = from; i < from + 30; ++i) {
                const QByteArray value = word.repeated(1 + i % 7 * 20);
                const QString name = QStringLiteral("%1/%2").arg(QString::fromLatin1(word)).arg(i);
                if (auto set = access.settings().set(name, value); !set) return set;
            }
            return Base::Done{};
        }));
        require(done.has_value(), "the stage cannot be written");
    }
};

Stage &stage()
{
    static Stage made;
    return made;
}

//! Reads the input from its front; zeros behind its end.
struct Input
{
    const uint8_t *data;
    size_t size;
    quint32 take(int bytes)
    {
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i) {
            value = value << 8 | (size > 0 ? *data : 0);
            if (size > 0) ++data, --size;
        }
        return value;
    }
};

//! Anybody can make a log's header look right: its checksum has no key.
void sealLogHeader(QByteArray &log)
{
    if (log.size() < kWalHeader) return;
    const bool isBig = log[3] & 1;
    const auto word = [&](qsizetype at) {
        return isBig ? qFromBigEndian<quint32>(log.constData() + at) : qFromLittleEndian<quint32>(log.constData() + at);
    };
    quint32 first = 0, second = 0;
    for (qsizetype at = 0; at < 24; at += 8) {
        first += word(at) + second;
        second += word(at + 4) + first;
    }
    qToBigEndian(first, log.data() + 24);
    qToBigEndian(second, log.data() + 28);
}

void copyPiece(QByteArray &to, qsizetype at, const QByteArray &from, qsizetype begin, qsizetype size)
{
    if (begin + size > from.size() || at + size > to.size()) return;
    std::copy_n(from.constData() + begin, size, to.data() + at);
}

void tamper(Input &input, QByteArray &database, QByteArray &log, QByteArray &shared)
{
    const Stage &s = stage();
    const qsizetype pages = s.newer.size() / kPage, frames = (s.log.size() - kWalHeader) / kFrame;
    for (int steps = 0; steps < 64 && input.size > 0; ++steps) {
        const quint32 what = input.take(1) % 14, a = input.take(2), b = input.take(2), c = input.take(1);
        switch (what) {
        case 0:
            if (!database.isEmpty()) database.data()[(qsizetype(a) << 8 | (b & 0xff)) % database.size()] ^= static_cast<char>(c | 1);
            break;
        case 1:
            if (!log.isEmpty()) log.data()[(qsizetype(a) << 8 | (b & 0xff)) % log.size()] ^= static_cast<char>(c | 1);
            break;
        case 2: database.truncate(a % (pages + 1) * kPage + (c & 1 ? b % kPage : 0)); break;
        case 3: log.truncate(a % (frames + 2) * kFrame + (c & 1 ? b % kFrame : kWalHeader)); break;
        case 4: copyPiece(database, a % pages * kPage, s.older, a % pages * kPage, kPage); break;
        case 5: copyPiece(database, a % pages * kPage, s.newer, b % pages * kPage, kPage); break;
        case 6: copyPiece(log, kWalHeader + a % frames * kFrame, s.log, kWalHeader + b % frames * kFrame, kFrame); break;
        case 7: database = s.older; break;
        case 8: log.clear(); break;
        case 9:
            if (log.size() >= kWalHeader) log.data()[a % kWalHeader] = static_cast<char>(c);
            break;
        case 10: sealLogHeader(log); break;
        case 11: database.append(QByteArray((c % 4 + 1) * kPage, char(b))); break;
        case 12: {
            const qsizetype size = std::min<qsizetype>(c, static_cast<qsizetype>(input.size));
            const QByteArray raw(reinterpret_cast<const char *>(input.data), size);
            input.take(static_cast<int>(size));
            QByteArray &target = b & 1 ? log : database;
            if (!target.isEmpty()) copyPiece(target, a * 64 % target.size(), raw, 0, raw.size());
            break;
        }
        default: shared = QByteArray(32768, char(c)); break;
        }
    }
}

Base::Result<std::unique_ptr<Sql::Connection>> open()
{
    Sql::OpenOptions options;
    options.database = stage().path;
    options.create = false;
    options.vfs = QString::fromLatin1(Store::VfsKey::vfsName());
    options.uriParameters = {{QString::fromLatin1(Store::VfsKey::uriParameter()), stage().vfs.number()}};
    options.setup = {"PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON"};
    return Sql::Connection::open(options);
}

void use(Sql::Connection &sql)
{
    (void)sql.prepare("PRAGMA journal_mode=WAL").one([](const Sql::Statement &row) { return row.text(0); });
    const QByteArray word = stage().word;
    (void)sql.prepare("SELECT name, value FROM settings").all([&word](const Sql::Statement &row) {
        // Old pages among new ones may tell old things, parts of old and new ones, or nothing; but no byte that was never there:
        // what is opened with a broken seal would be noise, and what was cut off must not read as zeros.
        const QByteArray value = row.bytes(1);
        if (row.text(0).startsWith(QString::fromLatin1(word)))
            require(std::all_of(value.begin(), value.end(), [&word](char c) { return word.contains(c); }), "a value that nobody wrote");
        return true;
    });
    (void)sql.prepare("PRAGMA integrity_check(5)").all([](const Sql::Statement &row) { return row.text(0); });
    (void)sql.run("INSERT OR REPLACE INTO settings (name, type, value) VALUES (?, 1, ?)", QString::fromLatin1(word), word.repeated(50));
    (void)sql.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // Never destroyed: at the end of the program Qt Sql, which waits for that, is gone already.
    static const auto *const application = new QCoreApplication(*argc, *argv);
    Q_UNUSED(application);
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    stage();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Stage &s = stage();
    QByteArray database = s.newer, log = s.log, shared;
    Input input{data, size};
    tamper(input, database, log, shared);
    put(s.path, database);
    put(s.path + QStringLiteral("-wal"), log);
    put(s.path + QStringLiteral("-shm"), shared);

    (void)Store::refusePlainDatabase(s.path);
    (void)Store::checkKey(s.path, s.key);
    require(!Store::checkKey(s.path, s.otherKey), "another key fits");
    if (auto sql = open()) use(**sql);
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        require(!bytesOf(s.path + QLatin1String(suffix)).contains(s.word), "plain text on the disk");
    return 0;
}
