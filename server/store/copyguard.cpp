// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/copyguard.h"

#include "server/store/metastore.h"
#include "shared/sql/connection.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace Relay::Store {

using Base::Done;
using Base::Result;

namespace {
// Writes that leave no time of their own in the database, and the file system's idea of the time.
constexpr qint64 kTolerance = 60'000'000;

//! Of the system, as the file system uses it, whatever clock the relay was given.
qint64 systemTime() { return QDateTime::currentMSecsSinceEpoch() * 1000; }

QByteArray identityOf([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return QByteArray::number(static_cast<quint64>(found.st_dev)) + ':'
            + QByteArray::number(static_cast<quint64>(found.st_ino));
#endif
    return {};
}

qint64 changeTime(const QString &path)
{
    const QDateTime changed = QFileInfo(path).metadataChangeTime();
    return changed.isValid() ? changed.toMSecsSinceEpoch() * 1000 : 0;
}

Result<QByteArray> fileInMeta(Sql::Connection &sql)
{
    auto found = sql.prepare("SELECT value FROM meta WHERE name = 'file'").one([](const Sql::Statement &row) {
        return row.bytes(0);
    });
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
    : m_file(identityOf(databasePath))
    , m_changed(std::max(changeTime(databasePath), changeTime(databasePath + QStringLiteral("-wal"))))
{
}

Result<bool> CopyGuard::check(Sql::Connection &sql)
{
    auto known = fileInMeta(sql);
    if (!known) return known.error();
    auto written = sql.prepare("SELECT MAX(value) FROM meta WHERE name IN ('written', 'time_mark')")
                       .one([](const Sql::Statement &row) { return row.int64(0); });
    if (!written) return written.error();
    const bool isKnown = !known->isEmpty();
    const bool isCopy = isKnown && (*known != m_file || m_changed > written->value_or(0) + kTolerance);
    if (isCopy) {
        if (auto done = sql.run("DELETE FROM one_time_keys"); !done) return done.error();
    }
    if (auto set = setMeta(sql, "file", m_file); !set) return set.error();
    if (auto set = setMeta(sql, "written", systemTime()); !set) return set.error();
    return isCopy;
}

Result<Done> CopyGuard::noteEnd(Sql::Connection &sql) { return setMeta(sql, "written", systemTime()); }

} // namespace Relay::Store
