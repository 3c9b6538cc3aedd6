// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/dialect.h"

#include "shared/sql/connection.h"

#include <sqlite3.h>

namespace Sql {

using Base::Error;
using Base::ErrorCode;

Error errorFromSqlite(int code, const QString &detail)
{
    const QString text = QStringLiteral("%1 (%2)").arg(detail).arg(code);
    switch (code) {
    case SQLITE_IOERR_SHMSIZE: // no room for the memory that the processes of a database share
        return {ErrorCode::DiskFull, text};
    case SQLITE_IOERR_DATA: // a page whose seal is broken
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_SHORT_READ: return {ErrorCode::DatabaseCorrupt, text};
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return {ErrorCode::AlreadyExists, text};
    default: break;
    }
    switch (code & 0xff) {
    case SQLITE_FULL: return {ErrorCode::DiskFull, text};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return {ErrorCode::DatabaseCorrupt, text};
    case SQLITE_CANTOPEN: return {ErrorCode::FileUnreadable, text};
    case SQLITE_READONLY:
    case SQLITE_PERM: return {ErrorCode::FileUnwritable, text};
    default: return {ErrorCode::DatabaseFailed, text};
    }
}

Error errorFromQt(Driver driver, const QSqlError &error)
{
    const QString native = error.nativeErrorCode();
    if (driver == Driver::Sqlite) {
        bool isNumber = false;
        const int code = native.toInt(&isNumber);
        return errorFromSqlite(isNumber ? code : SQLITE_ERROR, error.text());
    }
    const QString text = QStringLiteral("%1 (%2)").arg(error.text(), native);
    if (native == QLatin1String("23505")) return {ErrorCode::AlreadyExists, text};
    if (native == QLatin1String("53100")) return {ErrorCode::DiskFull, text};
    if (native == QLatin1String("XX001") || native == QLatin1String("XX002")) return {ErrorCode::DatabaseCorrupt, text};
    if (error.type() == QSqlError::ConnectionError) return {ErrorCode::Unreachable, text};
    return {ErrorCode::DatabaseFailed, text};
}

const char *beginWriting(Driver driver)
{
    return driver == Driver::Sqlite ? "BEGIN IMMEDIATE" : "BEGIN";
}

const char *beginReading(Driver driver)
{
    return driver == Driver::Sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

Base::Result<int> schemaVersion(Connection &connection)
{
    const char *sql = "PRAGMA user_version";
    if (connection.driver() == Driver::Postgres) {
        if (auto made = connection.runScript("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)"); !made)
            return made.error();
        sql = "SELECT version FROM schema_version";
    }
    auto version = connection.prepare(sql).one([](const Statement &row) { return row.int32(0); });
    if (!version) return version.error();
    return version->value_or(0);
}

Base::Result<Base::Done> setSchemaVersion(Connection &connection, int version)
{
    const QByteArray number = QByteArray::number(version);
    if (connection.driver() == Driver::Sqlite) return connection.runScript("PRAGMA user_version=" + number);
    return connection.runScript("DELETE FROM schema_version; INSERT INTO schema_version VALUES (" + number + ")");
}

} // namespace Sql
