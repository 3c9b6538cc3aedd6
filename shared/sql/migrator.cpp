// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/migrator.h"

#include "shared/sql/connection.h"
#include "shared/sql/transaction.h"

#include <QLoggingCategory>

namespace Sql {

using Base::ErrorCode;
using Base::Result;

namespace {
Q_LOGGING_CATEGORY(lcSql, "kith.sql")
}

Result<int> migrate(Connection &connection, const Migration *begin, const Migration *end)
{
    const int newest = static_cast<int>(end - begin);
    auto found = schemaVersion(connection);
    if (!found) return found;
    if (*found == newest) return found;
    if (*found > newest) {
        return {ErrorCode::DatabaseNewer,
                QStringLiteral("schema %1, this version knows %2").arg(*found).arg(newest)};
    }
    auto transaction = Transaction::begin(connection);
    if (!transaction) return transaction.error();
    // Asked again under the lock: another process may have migrated meanwhile.
    found = schemaVersion(connection);
    if (!found) return found;
    for (int i = *found; i < newest; ++i) {
        qCInfo(lcSql, "schema %d: %s", i + 1, begin[i].name);
        if (auto done = connection.runScript(begin[i].sql); !done) return done.error();
    }
    if (*found < newest) {
        if (auto set = setSchemaVersion(connection, newest); !set) return set.error();
    }
    if (auto committed = transaction->commit(); !committed) return committed.error();
    return found;
}

} // namespace Sql
