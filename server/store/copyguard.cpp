// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/copyguard.h"

#include "server/store/maintenance.h"
#include "server/store/metastore.h"
#include "shared/crypto/random.h"
#include "shared/sql/connection.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

namespace Relay::Store {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
Q_LOGGING_CATEGORY(lcCopy, "relay.store.copy")
// Writes that leave no time of their own in the database, and the file system's idea of the time.
constexpr qint64 kTolerance = 60'000'000;

#ifdef Q_OS_LINUX
constexpr char kMarkName[] = "user.kith.start";
#endif

//! Of the system, as the file system uses it, whatever clock the relay was given.
qint64 systemTime() { return QDateTime::currentMSecsSinceEpoch() * 1000; }

// A number is used again when a file is removed: the file that takes its place is younger.
[[maybe_unused]] qint64 birthTime(const QString &path)
{
    const QDateTime born = QFileInfo(path).birthTime();
    return born.isValid() ? born.toMSecsSinceEpoch() : 0;
}

QByteArray identityOf([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return QByteArray::number(static_cast<quint64>(found.st_dev)) + ':'
            + QByteArray::number(static_cast<quint64>(found.st_ino)) + ':' + QByteArray::number(birthTime(path));
#endif
    return {};
}

//! Bytes that are written over the file leave it. None where the file system has no such thing.
QByteArray markOn([[maybe_unused]] const QString &path)
{
    QByteArray mark;
#ifdef Q_OS_LINUX
    mark.resize(64);
    const auto size = ::getxattr(QFile::encodeName(path).constData(), kMarkName, mark.data(), static_cast<size_t>(mark.size()));
    mark.resize(std::max<qsizetype>(size, 0));
#endif
    return mark;
}

qint64 changeTime(const QString &path)
{
    const QDateTime changed = QFileInfo(path).metadataChangeTime();
    return changed.isValid() ? changed.toMSecsSinceEpoch() * 1000 : 0;
}

Result<QByteArray> bytesInMeta(Sql::Connection &sql, const char *name);

//! The mark inside the file, without the log: that of another copy would say what the other one's was.
QByteArray markInside(const QString &path)
{
    if (!QFileInfo(path).isFile() || QFileInfo(path).size() == 0) return {};
    Sql::OpenOptions options;
    options.database = path;
    options.readOnly = true;
    options.uriParameters = {{QStringLiteral("immutable"), QStringLiteral("1")}};
    auto sql = Sql::Connection::open(options);
    return sql ? bytesInMeta(**sql, "start").value_or(QByteArray()) : QByteArray();
}

Result<QByteArray> bytesInMeta(Sql::Connection &sql, const char *name)
{
    auto found = sql.prepare("SELECT value FROM meta WHERE name = ?").one([](const Sql::Statement &row) { return row.bytes(0); }, name);
    if (!found) return found.error();
    return found->value_or(QByteArray());
}

Result<Done> setMeta(Sql::Connection &sql, const char *name, const auto &value)
{
    return sql.run("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                   name, value);
}
} // namespace

CopyGuard::CopyGuard(const QString &databasePath)
    : m_path(databasePath)
    , m_file(identityOf(databasePath))
    , m_marked(markOn(databasePath))
    , m_inside(markInside(databasePath))
    , m_mark(Crypto::randomBytes(16))
    , m_hadLog(QFileInfo(databasePath + QStringLiteral("-wal")).size() > 0)
    , m_changed(std::max(changeTime(databasePath), changeTime(databasePath + QStringLiteral("-wal"))))
{
}

Result<std::unique_ptr<Sql::Connection>> CopyGuard::open(const Sql::OpenOptions &options)
{
    auto opened = Sql::Connection::open(options);
    if (!opened) return opened;
    Sql::Connection &sql = **opened;
    sql.keepLogAtClose(true);
    auto tables = sql.prepare("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'meta'").one([](const Sql::Statement &row) { return row.int64(0); });
    if (!tables) return tables.error();
    const bool isOld = tables->value_or(0) != 0; // not just made
    auto isOther = m_hadLog && isOld ? isCopy(sql) : Base::Result<bool>(false);
    if (!isOther) return isOther.error();
    if (*isOther) {
        // Minutes for a large one, in which nothing listens: whoever waits shall know why.
        qCInfo(lcCopy, "relay.db was put here from elsewhere, and a log lies beside it: both are looked through first (%lld MiB)",
               static_cast<long long>(QFileInfo(m_path).size() >> 20));
        const auto problems = integrityProblems(sql);
        if (!problems) return problems.error();
        if (!problems->isEmpty())
            return {ErrorCode::DatabaseFailed,
                    QStringLiteral("relay.db was put here from elsewhere, but relay.db-wal beside it belongs to another copy: together they "
                                   "are damaged (%1). Put the copy back with kith-relay restore FILE --data DIR, or by hand once "
                                   "relay.db, relay.db-wal and relay.db-shm were moved away")
                        .arg(problems->first().section(QLatin1Char('\n'), 0, 0))};
    }
    sql.keepLogAtClose(false);
    return opened;
}

Result<bool> CopyGuard::isCopy(Sql::Connection &sql) const
{
    auto known = bytesInMeta(sql, "file");
    if (!known) return known.error();
    auto written = sql.prepare("SELECT MAX(value) FROM meta WHERE name IN ('written', 'time_mark')")
                       .one([](const Sql::Statement &row) { return row.int64(0); });
    if (!written) return written.error();
    const bool isKnown = !known->isEmpty();
    // Written by a version that did not look at the file's age.
    const bool isSame = *known == m_file || (known->count(':') == 1 && m_file.startsWith(*known + ':'));
    const bool isMarkedOtherwise = !m_marked.isEmpty() && m_marked != m_inside;
    return isKnown && (!isSame || isMarkedOtherwise || m_changed > written->value_or(0) + kTolerance);
}

Result<bool> CopyGuard::check(Sql::Connection &sql)
{
    auto copy = isCopy(sql);
    if (!copy) return copy;
    if (*copy) {
        if (auto done = sql.run("DELETE FROM one_time_keys"); !done) return done.error();
    }
    if (auto set = setMeta(sql, "file", m_file); !set) return set.error();
    if (auto set = setMeta(sql, "start", m_mark); !set) return set.error();
    if (auto set = setMeta(sql, "written", systemTime()); !set) return set.error();
    return copy;
}

void CopyGuard::mark([[maybe_unused]] Sql::Connection &sql) const
{
#ifdef Q_OS_LINUX
    // While somebody reads an older state it may not get there; then this start is none that the file knows of.
    (void)sql.runScript("PRAGMA wal_checkpoint(TRUNCATE)");
    if (markInside(m_path) == m_mark)
        (void)::setxattr(QFile::encodeName(m_path).constData(), kMarkName, m_mark.constData(), static_cast<size_t>(m_mark.size()), 0);
#endif
}

Result<Done> CopyGuard::forget(Sql::Connection &sql) { return sql.run("DELETE FROM meta WHERE name IN ('file', 'start')"); }

Result<Done> CopyGuard::noteWritten(Sql::Connection &sql) { return setMeta(sql, "written", systemTime()); }

} // namespace Relay::Store
