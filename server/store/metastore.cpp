// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/metastore.h"

#include "shared/crypto/random.h"
#include "shared/sql/connection.h"

namespace Relay::Store {

using Base::Done;
using Base::Result;

namespace {
Result<QByteArray> bytesOnce(Sql::Connection &sql, const char *name, qsizetype size)
{
    auto found = sql.prepare("SELECT value FROM meta WHERE name = ?")
                     .one([](const Sql::Statement &row) { return row.bytes(0); }, name);
    if (!found) return found.error();
    if (*found) {
        if ((*found)->size() != size)
            return {Base::ErrorCode::DatabaseCorrupt, QStringLiteral("meta: %1").arg(QLatin1String(name))};
        return **found;
    }
    const QByteArray made = Crypto::randomBytes(size);
    if (auto stored = sql.run("INSERT INTO meta (name, value) VALUES (?, ?)", name, made); !stored)
        return stored.error();
    return made;
}

Result<qint64> number(Sql::Connection &sql, const char *name)
{
    auto found = sql.prepare("SELECT value FROM meta WHERE name = ?")
                     .one([](const Sql::Statement &row) { return row.int64(0); }, name);
    if (!found) return found.error();
    return found->value_or(0);
}

Result<Done> setNumber(Sql::Connection &sql, const char *name, qint64 value)
{
    return sql.run(
        "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name,
        value);
}
} // namespace

Result<Meta> loadMeta(Sql::Connection &sql)
{
    Meta meta;
    const std::pair<const char *, QByteArray *> bytes[] = {
        {"relay_id", &meta.relayId}, {"token_seed", &meta.tokenSeed}, {"refresh_secret", &meta.refreshSecret}};
    for (const auto &[name, value] : bytes) {
        auto found = bytesOnce(sql, name, value == &meta.relayId ? 16 : 32);
        if (!found) return found.error();
        *value = *found;
    }
    auto incarnation = number(sql, "incarnation");
    if (!incarnation) return incarnation.error();
    meta.incarnation = static_cast<quint64>(*incarnation);
    auto mark = number(sql, "time_mark");
    if (!mark) return mark.error();
    meta.timeMark = *mark;
    return meta;
}

Result<quint64> raiseIncarnation(Sql::Connection &sql, quint64 by)
{
    auto found = number(sql, "incarnation");
    if (!found) return found.error();
    const quint64 next = static_cast<quint64>(*found) + by;
    if (auto set = setNumber(sql, "incarnation", static_cast<qint64>(next)); !set) return set.error();
    return next;
}

Result<Done> setTimeMark(Sql::Connection &sql, qint64 mark) { return setNumber(sql, "time_mark", mark); }

} // namespace Relay::Store
