// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <initializer_list>

namespace Sql {

class Connection;

//! One step of a schema's history. Never edited once released; new ones go to the end of the list.
struct Migration
{
    const char *name; //!< for the log
    const char *sql; //!< a script of statements
};

//! Brings a database to the newest schema: constexpr Migration kMigrations[] = {…}; migrate(connection, kMigrations).
//! Everything in one transaction, all or nothing; the version is the number of migrations applied.
//! Answers the version found before. DatabaseNewer when the database has more than the list.
Base::Result<int> migrate(Connection &connection, const Migration *begin, const Migration *end);

template <size_t N>
Base::Result<int> migrate(Connection &connection, const Migration (&list)[N])
{
    return migrate(connection, list, list + N);
}

} // namespace Sql
