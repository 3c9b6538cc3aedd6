// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/accountstore.h"

#include "shared/sql/connection.h"

namespace Store {

using Base::Done;
using Base::Result;

namespace {
Base::SecretBytes secret(const Sql::Statement &row, int column)
{
    QByteArray bytes = row.bytes(column);
    auto result = Base::SecretBytes::fromByteArray(bytes);
    Base::wipeBytes(bytes);
    return result;
}

template <typename T>
Result<T> orDefault(Result<std::optional<T>> found)
{
    if (!found) return found.error();
    return found->value_or(T{});
}
} // namespace

Result<std::optional<Account>> AccountStore::load()
{
    return m_sql
        .prepare("SELECT relay_url, relay_pin, relay_id, user, device, account_seed, account_key, device_seed, access_token,"
                 " access_expires, refresh_token, recovery_key_saved, signed_in FROM account")
        .one([](const Sql::Statement &row) {
            Account account;
            account.relayUrl = row.text(0);
            account.relayPin = row.bytes(1);
            account.relayId = row.bytes(2);
            account.user = row.text(3);
            account.device = row.uint32(4);
            account.accountSeed = secret(row, 5);
            account.accountKey = row.bytes(6);
            account.deviceSeed = secret(row, 7);
            account.accessToken = secret(row, 8);
            account.accessExpires = Micros(row.int64(9));
            account.refreshToken = secret(row, 10);
            account.recoveryKeySaved = row.boolean(11);
            account.signedIn = row.boolean(12);
            return account;
        });
}

Result<Done> AccountStore::save(const Account &a)
{
    return m_sql.run("INSERT OR REPLACE INTO account (id, relay_url, relay_pin, relay_id, user, device, account_seed,"
                     " account_key, device_seed, access_token, access_expires, refresh_token, recovery_key_saved, signed_in)"
                     " VALUES (1,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                     a.relayUrl, a.relayPin, a.relayId, a.user, a.device, a.accountSeed, a.accountKey, a.deviceSeed,
                     a.accessToken, a.accessExpires, a.refreshToken, a.recoveryKeySaved, a.signedIn);
}

Result<Done> AccountStore::saveTokens(const Base::SecretBytes &accessToken, Micros accessExpires,
                                      const Base::SecretBytes &refreshToken)
{
    return m_sql.run("UPDATE account SET access_token = ?, access_expires = ?, refresh_token = ?", accessToken, accessExpires,
                     refreshToken);
}

Result<Done> AccountStore::setSignedIn(bool signedIn)
{
    return m_sql.run("UPDATE account SET signed_in = ?", signedIn);
}

Result<Done> AccountStore::setRecoveryKeySaved()
{
    return m_sql.run("UPDATE account SET recovery_key_saved = 1");
}

Result<Done> AccountStore::setRelay(const QString &url, const QByteArray &pin)
{
    return m_sql.run("UPDATE account SET relay_url = ?, relay_pin = ?", url, pin);
}

Result<quint64> AccountStore::cursor()
{
    return orDefault(m_sql.prepare("SELECT cursor FROM device_state").one([](const Sql::Statement &r) { return r.uint64(0); }));
}

Result<Done> AccountStore::setCursor(quint64 sequence)
{
    return m_sql.run("UPDATE device_state SET cursor = ?", sequence);
}

Result<quint64> AccountStore::stateGeneration()
{
    return orDefault(
        m_sql.prepare("SELECT state_generation FROM device_state").one([](const Sql::Statement &r) { return r.uint64(0); }));
}

Result<quint64> AccountStore::toldGeneration()
{
    return orDefault(
        m_sql.prepare("SELECT told_generation FROM device_state").one([](const Sql::Statement &r) { return r.uint64(0); }));
}

Result<Done> AccountStore::startTelling()
{
    m_startsTelling = true;
    return m_sql.run("UPDATE device_state SET told_generation = state_generation WHERE told_generation <> state_generation");
}

Result<Done> AccountStore::skipGenerations(quint64 known)
{
    return m_sql.run("UPDATE device_state SET state_generation = max(state_generation, ?)", known);
}

Result<Micros> AccountStore::newestServerTime()
{
    return orDefault(m_sql.prepare("SELECT newest_server_time FROM device_state").one([](const Sql::Statement &r) {
        return Micros(r.int64(0));
    }));
}

Result<Done> AccountStore::raiseServerTime(Micros time)
{
    return m_sql.run("UPDATE device_state SET newest_server_time = max(newest_server_time, ?)", time);
}

} // namespace Store
