// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QSqlError>

// Every difference between SQLite and PostgreSQL that callers would otherwise have to know.

namespace Sql {

class Connection;
enum class Driver { Sqlite, Postgres };

//! \a code is SQLite's (extended) result code.
Base::Error errorFromSqlite(int code, const QString &detail);
Base::Error errorFromQt(Driver driver, const QSqlError &error);

//! How a transaction that is going to write begins. SQLite takes the write lock at once, so that a transaction never
//! fails half way because another connection wrote first.
const char *beginWriting(Driver driver);
const char *beginReading(Driver driver);

//! Schema version: PRAGMA user_version, or a one-row table. 0 when nothing was ever migrated.
Base::Result<int> schemaVersion(Connection &connection);
Base::Result<Base::Done> setSchemaVersion(Connection &connection, int version);

} // namespace Sql
