// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store.h"

#include "server/store/copyguard.h"
#include "server/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

namespace Relay::Store {

using Base::ErrorCode;
using Base::Result;

Sql::OpenOptions databaseOptions(const QString &folder, bool readOnly)
{
    Sql::OpenOptions options;
    options.database = folder + QStringLiteral("/relay.db");
    options.readOnly = readOnly;
    if (readOnly) {
        options.setup = {"PRAGMA cache_size=-16384", "PRAGMA temp_store=MEMORY"};
    } else {
        // Debian compiles SQLite with secure_delete on, which writes every freed page once more; FAST still overwrites
        // what lies in pages that are written anyway.
        options.setup = {"PRAGMA journal_mode=WAL",           "PRAGMA synchronous=FULL",
                         "PRAGMA wal_autocheckpoint=2000",    "PRAGMA cache_size=-65536",
                         "PRAGMA temp_store=MEMORY",          "PRAGMA secure_delete=FAST",
                         "PRAGMA journal_size_limit=67108864"};
    }
    return options;
}

namespace {
Result<Base::Done> makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder)) return {ErrorCode::FileUnwritable, QStringLiteral("the folder %1 cannot be made").arg(folder)};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // Made here so that nobody else may read it from the first byte on; SQLite gives its journals the same rights.
    QFile file(databaseOptions(folder).database);
    if (!file.exists()) {
        for (const char *left : {".restoring", ".before-restore"}) {
            if (QFile::exists(file.fileName() + QLatin1String(left)))
                return {ErrorCode::DatabaseFailed,
                        QStringLiteral("a restore did not come to its end: there is %1, but no relay.db. Run kith-relay restore "
                                       "FILE --data %2 again, or put relay.db.before-restore back as relay.db")
                            .arg(QStringLiteral("relay.db") + QLatin1String(left), folder)};
        }
        if (!file.open(QIODevice::WriteOnly)) {
            if (QStorageInfo(folder).bytesAvailable() == 0) return {ErrorCode::DiskFull, folder};
            return {ErrorCode::FileUnwritable, QStringLiteral("%1 cannot be written").arg(file.fileName())};
        }
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    return Base::Done{};
}
} // namespace

Result<std::unique_ptr<Sql::Connection>> openDatabase(const QString &folder)
{
    if (auto made = makeFolder(folder); !made) return made.error();
    const Sql::OpenOptions options = databaseOptions(folder);
    // A relay that runs has looked at it.
    auto sql = FolderLock::isTaken(folder) ? Sql::Connection::open(options) : CopyGuard(options.database).open(options);
    if (!sql) return sql;
    if (auto migrated = migrateSchema(**sql); !migrated) return migrated.error();
    return sql;
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, qint64 mailboxBytes, const Base::Clock &clock,
                                           const RoomLimits &room)
{
    if (auto made = makeFolder(folder); !made) return made.error();
    std::unique_ptr<Store> store(new Store);
    store->m_folder = folder;
    auto lock = FolderLock::take(folder);
    if (!lock) return lock.error();
    store->m_lock = *std::move(lock);
    store->m_room = std::make_unique<DiskRoom>(folder, room);
    store->m_writer = std::make_unique<Writer>();
    auto meta = store->m_writer->start(databaseOptions(folder), mailboxBytes, clock, store->m_room.get());
    if (!meta && meta.error().code == ErrorCode::DiskFull && store->m_room->giveUpReserve()) {
        store->m_writer = std::make_unique<Writer>();
        meta = store->m_writer->start(databaseOptions(folder), mailboxBytes, clock, store->m_room.get());
    }
    if (!meta) return meta.error();
    store->m_room->look();
    store->m_meta = *meta;
    store->m_running = store->m_writer->startTime();
    store->m_reader = std::make_unique<Reader>(databaseOptions(folder, true));
    return store;
}

Store::~Store()
{
    m_reader.reset();
    m_writer.reset();
}

} // namespace Relay::Store
