// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/deviceliststore.h"

#include "shared/sql/connection.h"

namespace Store {

using Base::Done;
using Base::Result;

namespace {
PersonDevices personOf(const Sql::Statement &row)
{
    PersonDevices person;
    person.user = row.text(0);
    person.version = row.uint64(1);
    person.list = row.bytes(2);
    person.signature = row.bytes(3);
    person.accountKey = row.bytes(4);
    person.trust = row.enumeration<Trust>(5);
    person.offeredList = row.bytes(6);
    person.offeredSignature = row.bytes(7);
    person.stale = row.boolean(8);
    return person;
}
} // namespace

Result<std::optional<PersonDevices>> DeviceListStore::find(const QString &user)
{
    return m_sql
        .prepare("SELECT user, version, list, signature, account_key, trust, offered_list, offered_signature, stale"
                 " FROM device_lists WHERE user = ?")
        .one(personOf, user);
}

Result<Done> DeviceListStore::save(const PersonDevices &p)
{
    return m_sql.run("INSERT OR REPLACE INTO device_lists (user, version, list, signature, account_key, trust, offered_list,"
                     " offered_signature, stale) VALUES (?,?,?,?,?,?,?,?,?)",
                     p.user, p.version, p.list, p.signature, p.accountKey, p.trust, p.offeredList, p.offeredSignature, p.stale);
}

Result<Done> DeviceListStore::setTrust(const QString &user, Trust trust)
{
    return m_sql.run("UPDATE device_lists SET trust = ? WHERE user = ?", trust, user);
}

Result<Done> DeviceListStore::setStale(const QString &user, bool stale)
{
    return m_sql.run("UPDATE device_lists SET stale = ? WHERE user = ?", stale, user);
}

Result<QList<PersonDevices>> DeviceListStore::all()
{
    auto rows = m_sql
                    .prepare("SELECT user, version, list, signature, account_key, trust, offered_list, offered_signature, stale"
                             " FROM device_lists ORDER BY user")
                    .all(personOf);
    if (!rows) return rows.error();
    return QList<PersonDevices>(rows->begin(), rows->end());
}

} // namespace Store
