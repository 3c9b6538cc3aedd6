// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/store/durable.h"
#include "app/store/encryptedvfs.h"
#include "app/store/migrations.h"
#include "app/store/pagecipher.h"
#include "shared/base/crashpoint.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <cstring>
#include <future>

namespace Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {

Q_LOGGING_CATEGORY(lcStore, "kith.store")

Sql::OpenOptions optionsFor(const QString &path, const VfsKey &key)
{
    Sql::OpenOptions options;
    options.database = path;
    options.create = false;
    options.vfs = QString::fromLatin1(VfsKey::vfsName());
    options.uriParameters = {{QString::fromLatin1(VfsKey::uriParameter()), key.number()}};
    return options;
}

//! Nothing below may ever touch a file through another VFS than ours.
Result<Done> checkVfs(Sql::Connection &connection)
{
    char *name = nullptr;
    sqlite3_file_control(static_cast<sqlite3 *>(connection.sqliteHandle()), "main", SQLITE_FCNTL_VFSNAME, &name);
    const bool isOurs = name && std::strcmp(name, VfsKey::vfsName()) == 0;
    sqlite3_free(name);
    if (!isOurs) return {ErrorCode::DatabaseNotEncrypted, QStringLiteral("the database is not behind the encrypting VFS")};
    return Done{};
}

constexpr char kEverywhere[] = "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON;"
                               "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA cache_size=-16000";

Result<QString> textOf(Sql::Connection &connection, const char *sql)
{
    auto text = connection.prepare(sql).one([](const Sql::Statement &row) { return row.text(0); });
    if (!text) return text.error();
    return text->value_or(QString());
}

//! A new database is made whole beside its place and then renamed: what lies in the place was finished.
Result<Done> makeDatabase(const QString &path, const VfsKey &key)
{
    const QString temporary = path + QStringLiteral(".new");
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) QFile::remove(temporary + QLatin1String(suffix));
    {
        auto options = optionsFor(temporary, key);
        options.create = true;
        auto opened = Sql::Connection::open(options);
        if (!opened) return opened.error();
        Sql::Connection &connection = **opened;
        if (auto checked = checkVfs(connection); !checked) return checked;
        int reserve = PageCipher::kReserveBytes;
        if (sqlite3_file_control(static_cast<sqlite3 *>(connection.sqliteHandle()), "main", SQLITE_FCNTL_RESERVE_BYTES,
                                 &reserve)
            != SQLITE_OK)
            return {ErrorCode::DatabaseFailed, QStringLiteral("SQLite reserves no bytes in its pages")};
        // The very first page is written before WAL can be on, and a journal file would be refused.
        if (auto set = connection.runScript("PRAGMA page_size=4096; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=FULL;"
                                            "PRAGMA secure_delete=ON; PRAGMA journal_mode=WAL");
            !set)
            return set;
        if (auto set = connection.runScript(kEverywhere); !set) return set;
        if (auto migrated = Sql::migrate(connection, Migrations::begin(), Migrations::end()); !migrated)
            return migrated.error();
        // SearchIndex::catchUp() throws it away where it may be large; here it is empty.
        if (auto dropped = connection.runScript("DROP TABLE search"); !dropped) return dropped;
    } // closing the last connection moves the log into the file, syncs it and removes the log
    QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner);
    if (!QFile::rename(temporary, path)) return {ErrorCode::FileUnwritable, path};
    syncFolder(QFileInfo(path).absolutePath());
    return Done{};
}

//! How many rows the writing connection had changed at its last commit.
struct ChangesSeen
{
    int count = 0;
};

} // namespace

struct Database::Opening
{
    QString path;
    Base::SecretBytes key;
    VfsKey vfsKey;
    bool create;
};

Database::Database() : m_reader(QStringLiteral("kith-db-read")), m_writer(QStringLiteral("kith-db-write")) {}

Base::Task<Result<std::unique_ptr<Database>>> Database::open(const QString &path, const Base::SecretBytes &key, bool create)
{
    using Opened = Result<std::unique_ptr<Database>>;
    auto vfsKey = VfsKey::create(key);
    if (!vfsKey) return Base::readyTask(Opened(vfsKey.error()));
    auto opening = std::make_shared<Opening>(Opening{path, key.clone(), std::move(vfsKey).value(), create});

    Base::Promise<Opened> promise;
    auto holder = std::make_shared<std::unique_ptr<Database>>(new Database);
    Database *database = holder->get();
    database->m_writer.worker.run([database, opening] { return database->openWriter(*opening); })
        .andThen(database,
                 [database, opening](Done &&) {
                     return database->m_reader.worker.run([database, opening] { return database->openReader(*opening); });
                 })
        .then(database, [promise, holder](Result<Done> &&opened) {
            auto owned = std::move(*holder);
            if (opened)
                promise.finish(Opened(std::move(owned)));
            else
                promise.finish(Opened(opened.error()));
        });
    return promise.task();
}

Database::~Database()
{
    // Connections close on their own threads; the writer last, so that it moves the log into the file.
    for (Side *side : {&m_reader, &m_writer}) {
        std::promise<void> closed;
        (void)side->worker.run([side, &closed] {
            side->transaction.reset();
            side->access.reset();
            side->connection.reset();
            closed.set_value();
            return true;
        });
        closed.get_future().wait();
    }
}

Result<Done> Database::openWriter(const Opening &opening)
{
    if (auto plain = refusePlainDatabase(opening.path); !plain) return plain;
    if (!QFile::exists(opening.path)) {
        // A log without its database: somebody took the file away, and a new one in its place would swallow the log.
        if (QFileInfo(opening.path + QStringLiteral("-wal")).size() > 0) return {ErrorCode::DatabaseCorrupt, opening.path};
        if (!opening.create) return {ErrorCode::NotFound, opening.path};
        if (auto made = makeDatabase(opening.path, opening.vfsKey); !made) return made;
    } else if (auto fits = checkKey(opening.path, opening.key); !fits) {
        return fits;
    }

    auto opened = Sql::Connection::open(optionsFor(opening.path, opening.vfsKey));
    if (!opened) return opened.error();
    Sql::Connection &connection = **opened;
    if (auto checked = checkVfs(connection); !checked) return checked;
    const auto mode = textOf(connection, "PRAGMA journal_mode=WAL");
    if (!mode) return mode.error();
    if (*mode != QLatin1String("wal")) return {ErrorCode::DatabaseFailed, QStringLiteral("journal mode ") + *mode};
    for (const char *sql : {kEverywhere, "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=1000"}) {
        if (auto set = connection.runScript(sql); !set) return set;
    }
    if (auto migrated = Sql::migrate(connection, Migrations::begin(), Migrations::end()); !migrated) return migrated.error();

    m_writer.connection = std::move(*opened);
    m_writer.access = std::make_unique<Access>(*m_writer.connection);
    if (auto marked = m_writer.access->inbox().openMark(opening.path + QStringLiteral("-reading")); !marked) return marked;
    const auto generation = m_writer.access->account().stateGeneration();
    if (!generation) return generation.error();
    const auto told = m_writer.access->account().toldGeneration();
    if (!told) return told.error();
    m_stateGeneration.store(*generation, std::memory_order_release);
    m_toldGeneration.store(*told, std::memory_order_release);
    return Done{};
}

Result<Done> Database::openReader(const Opening &opening)
{
    auto options = optionsFor(opening.path, opening.vfsKey);
    options.readOnly = true;
    options.setup = {kEverywhere, "PRAGMA query_only=ON"};
    auto opened = Sql::Connection::open(options);
    if (!opened) return opened.error();
    if (auto checked = checkVfs(**opened); !checked) return checked;
    m_reader.connection = std::move(*opened);
    m_reader.access = std::make_unique<Access>(*m_reader.connection);
    return Done{};
}

Result<Done> Database::begin(Side &side)
{
    if (!side.connection) return {ErrorCode::DatabaseFailed, QStringLiteral("the database is not open")};
    const auto mode = &side == &m_writer ? Sql::Transaction::Mode::Write : Sql::Transaction::Mode::Read;
    auto begun = Sql::Transaction::begin(*side.connection, mode);
    if (!begun) return begun.error();
    side.transaction = std::make_unique<Sql::Transaction>(std::move(begun).value());
    return Done{};
}

void Database::rollback(Side &side)
{
    side.transaction.reset();
    side.access->m_signal.m_moved = false;
    side.access->m_account.m_startsTelling = false;
}

Result<Done> Database::commit()
{
    std::pair<quint64, quint64> generations;
    const bool moved = std::exchange(m_writer.access->m_signal.m_moved, false);
    const bool startsTelling = std::exchange(m_writer.access->m_account.m_startsTelling, false);
    const bool tells = m_writer.access->m_account.m_telling || startsTelling;
    if (moved || startsTelling) {
        const auto both = [](const Sql::Statement &row) { return std::pair(row.uint64(0), row.uint64(1)); };
        auto grown = moved ? m_writer.connection
                                 ->prepare("UPDATE device_state SET state_generation = state_generation + 1, told_generation ="
                                           " CASE ? WHEN 1 THEN state_generation + 1 ELSE told_generation END"
                                           " RETURNING state_generation, told_generation")
                                 .one(both, tells)
                           : m_writer.connection->prepare("SELECT state_generation, told_generation FROM device_state").one(both);
        if (!grown || !*grown) {
            rollback(m_writer);
            return grown ? Base::Error{ErrorCode::DatabaseFailed, QStringLiteral("device_state is empty")} : grown.error();
        }
        generations = **grown;
    }
    // A job that only looked commits nothing: no place to die at.
    const int changes = sqlite3_total_changes(static_cast<sqlite3 *>(m_writer.connection->sqliteHandle()));
    int &seen = m_writer.access->keep<ChangesSeen>([](Access &) { return std::make_unique<ChangesSeen>(); }).count;
    const bool hasWritten = std::exchange(seen, changes) != changes;
    if (hasWritten) Base::crashPoint("store.before-commit");
    auto committed = m_writer.transaction->commit();
    m_writer.transaction.reset();
    if (!committed) {
        qCWarning(lcStore, "commit failed: %s", qUtf8Printable(committed.error().detail));
        return committed;
    }
    if (hasWritten) Base::crashPoint("store.after-commit");
    if (moved || startsTelling) {
        m_stateGeneration.store(generations.first, std::memory_order_release);
        m_toldGeneration.store(generations.second, std::memory_order_release);
    }
    if (startsTelling) m_writer.access->m_account.m_telling = true;
    return committed;
}

} // namespace Store
