// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/maintenance.h"

#include "server/store/copyguard.h"
#include "server/store/metastore.h"
#include "server/store/migrations.h"
#include "server/store/store.h"
#include "shared/base/crashpoint.h"
#include "shared/sql/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Relay::Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
Result<Done> syncPath([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!isSynced) return {ErrorCode::FileUnwritable, path};
#endif
    return Done{};
}

bool addName(const QString &path, const QString &second)
{
    std::error_code error;
    std::filesystem::create_hard_link(path.toStdU16String(), second.toStdU16String(), error);
    return !error;
}

bool replace(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return !error;
}

//! What an earlier restore put aside stays: it may be the only good one. Nor is there a log under the name, which would be taken
//! for that of the file.
QString freeName(const QString &path)
{
    QString name = path;
    for (int n = 2; QFileInfo::exists(name) || QFileInfo::exists(name + QStringLiteral("-wal")); ++n) name = path + QLatin1Char('-') + QString::number(n);
    return name;
}

Result<Done> checkIntegrity(Sql::Connection &sql)
{
    const auto problems = integrityProblems(sql);
    if (!problems) return problems.error();
    if (problems->isEmpty()) return Done{};
    return {ErrorCode::DatabaseCorrupt, problems->first().section(QLatin1Char('\n'), 0, 0)};
}

Result<Meta> metaOf(const QString &path)
{
    Sql::OpenOptions options;
    options.database = path;
    options.readOnly = true;
    auto sql = Sql::Connection::open(options);
    if (!sql) return sql.error();
    return loadMeta(**sql);
}
} // namespace

Result<Done> copyDatabase(Sql::Connection &sql, const QString &target)
{
    if (QFileInfo::exists(target)) return {ErrorCode::AlreadyExists, target};
    // VACUUM copies whatever stands in the rows: a copy of something damaged would look sound.
    if (auto sound = checkIntegrity(sql); !sound) return sound;
    // Under its name only when it is whole: a crash leaves nothing that looks like a backup.
    const QString unfinished = target + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    QFile::remove(unfinished + QStringLiteral("-journal"));
    auto done = sql.run("VACUUM INTO ?", unfinished);
    if (done) {
        QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
        done = syncPath(unfinished);
    }
    if (done && !QFile::rename(unfinished, target)) done = Base::Error{ErrorCode::FileUnwritable, target};
    if (!done) {
        QFile::remove(unfinished);
        return done;
    }
    return syncPath(QFileInfo(target).absolutePath());
}

Result<QString> restoreDatabase(const QString &source, const QString &folder)
{
    const auto sourceMeta = metaOf(source);
    if (!sourceMeta) return sourceMeta.error();
    const QString path = databaseOptions(folder).database;
    // Everything is prepared beside the old file, so that a failure leaves it as it was.
    const QString prepared = path + QStringLiteral(".restoring");
    QFile::remove(prepared);
    {
        // Through SQLite: what a log beside the source holds belongs to it.
        Sql::OpenOptions options;
        options.database = source;
        options.readOnly = true;
        auto sql = Sql::Connection::open(options);
        if (!sql) return sql.error();
        if (auto sound = checkIntegrity(**sql); !sound) return sound.error();
        if (auto copied = (*sql)->run("VACUUM INTO ?", prepared); !copied) {
            QFile::remove(prepared);
            return copied.error();
        }
    }
    QFile::setPermissions(prepared, QFile::ReadOwner | QFile::WriteOwner);

    quint64 incarnation = sourceMeta->incarnation;
    qint64 timeMark = sourceMeta->timeMark;
    bool isMixture = false; // a copy and the log of another: both are kept as they are
    if (QFileInfo::exists(path)) {
        // Opening for writing first brings a journal that a crash left into the file.
        auto present = CopyGuard(path).open(databaseOptions(folder));
        isMixture = !present;
        if (isMixture) present = Sql::Connection::open(databaseOptions(folder));
        if (present) {
            (*present)->keepLogAtClose(isMixture);
            if (const auto meta = loadMeta(**present); meta) {
                incarnation = std::max(incarnation, meta->incarnation);
                timeMark = std::max(timeMark, meta->timeMark);
            }
            if (!isMixture) (void)(*present)->runScript("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }
    {
        Sql::OpenOptions options;
        options.database = prepared;
        options.setup = {"PRAGMA journal_mode=DELETE", "PRAGMA synchronous=FULL"};
        auto sql = Sql::Connection::open(options);
        if (!sql) return sql.error();
        if (auto migrated = migrateSchema(**sql); !migrated) return migrated.error();
        auto transaction = Sql::Transaction::begin(**sql);
        if (!transaction) return transaction.error();
        if (auto raised = raiseIncarnation(**sql, incarnation - sourceMeta->incarnation + kRestoreIncarnations);
            !raised)
            return raised.error();
        if (auto done = setTimeMark(**sql, timeMark); !done) return done.error();
        // It is another file by now, and everything that a copy needs was done.
        if (auto done = CopyGuard::forget(**sql); !done) return done.error();
        // The backup's one-time keys may have been used since: given out again, nobody could read what they open. Without
        // any, the signed pre-keys serve until the clients bring new ones.
        if (auto done = (*sql)->run("DELETE FROM one_time_keys"); !done) return done.error();
        if (auto done = transaction->commit(); !done) return done.error();
    }
    if (auto done = syncPath(prepared); !done) return done.error();

    const QString kept = QFileInfo::exists(path) ? freeName(path + QStringLiteral(".before-restore")) : QString();
    // First: what is left without it when this ends here is the copy, sound again.
    const QString log = path + QStringLiteral("-wal");
    if (isMixture && QFileInfo::exists(log) && !QFile::rename(log, kept + QStringLiteral("-wal")))
        return {ErrorCode::FileUnwritable, kept + QStringLiteral("-wal")};
    // A second name for the old one, so that there is a relay.db at every moment. Where the file system has no such thing, a
    // crash can leave none: Store::open() notices.
    if (!kept.isEmpty() && !addName(path, kept) && !QFile::rename(path, kept)) return {ErrorCode::FileUnwritable, kept};
    // A journal belongs to the file it was written for.
    QFile::remove(log);
    QFile::remove(path + QStringLiteral("-shm"));
    Base::crashPoint("relay.restore-before-rename");
    if (!replace(prepared, path)) return {ErrorCode::FileUnwritable, path};
    if (auto done = syncPath(folder); !done) return done.error();
    return kept;
}

Result<QStringList> integrityProblems(Sql::Connection &sql)
{
    auto lines = sql.prepare("PRAGMA integrity_check").all([](const Sql::Statement &row) { return row.text(0); });
    if (!lines) return lines.error();
    QStringList problems;
    for (const QString &line : *lines) {
        if (line != QLatin1String("ok")) problems << line;
    }
    return problems;
}

} // namespace Relay::Store
