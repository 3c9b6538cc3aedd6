// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/devicestore.h"

namespace Relay::Store {

using Base::Done;
using Base::Result;
using kith::wire::SignedDeviceList;

namespace {
SignedDeviceList readList(const Sql::Statement &row)
{
    SignedDeviceList list;
    const auto bytes = [&row](int column) { return row.bytes(column).toStdString(); };
    list.set_list(bytes(0));
    list.set_signature(bytes(1));
    list.set_previous_account_signature(bytes(2));
    return list;
}
} // namespace

Result<std::vector<DeviceRow>> devicesOf(Sql::Connection &sql, AccountId account)
{
    return sql
        .prepare("SELECT id, account, device, sign_key, family FROM devices WHERE account = ? AND removed IS NULL "
                 "ORDER BY device")
        .all(
            [](const Sql::Statement &row) {
                return DeviceRow{row.int64(0), row.int64(1), row.uint32(2), row.bytes(3), row.uint64(4)};
            },
            account);
}

Result<MailboxId> insertDevice(Sql::Connection &sql, AccountId account, quint32 device, const QByteArray &signKey,
                               qint64 now)
{
    auto id = sql.prepare("INSERT INTO devices (account, device, sign_key, added) VALUES (?, ?, ?, ?) RETURNING id")
                  .one([](const Sql::Statement &row) { return row.int64(0); }, account, device, signKey, now);
    if (!id) return id.error();
    return id->value_or(0);
}

Result<Done> removeDevice(Sql::Connection &sql, MailboxId mailbox, qint64 now)
{
    if (auto done = sql.run(
            "UPDATE devices SET removed = ?, family = 0, pre_key_id = 0, pre_key = x'', pre_key_signature = x'' "
            "WHERE id = ? AND removed IS NULL",
            now, mailbox);
        !done)
        return done;
    if (auto done = sql.run("DELETE FROM one_time_keys WHERE mailbox = ?", mailbox); !done) return done;
    return sql.run("DELETE FROM refresh_tokens WHERE mailbox = ?", mailbox);
}

Result<std::optional<DeviceName>> deviceName(Sql::Connection &sql, MailboxId mailbox)
{
    return sql
        .prepare("SELECT user, device, removed IS NOT NULL FROM devices JOIN accounts ON accounts.id = account "
                 "WHERE devices.id = ?")
        .one(
            [](const Sql::Statement &row) {
                return DeviceName{row.text(0), row.uint32(1), row.boolean(2)};
            },
            mailbox);
}

Result<std::optional<SignedDeviceList>> currentList(Sql::Connection &sql, AccountId account)
{
    return sql
        .prepare("SELECT list, signature, previous_account_signature FROM device_lists WHERE account = ? "
                 "ORDER BY version DESC LIMIT 1")
        .one(readList, account);
}

Result<std::vector<SignedDeviceList>> listsAfter(Sql::Connection &sql, AccountId account, quint64 version)
{
    if (version == 0) {
        auto newest = currentList(sql, account);
        if (!newest) return newest.error();
        std::vector<SignedDeviceList> lists;
        if (*newest) lists.push_back(std::move(**newest));
        return lists;
    }
    return sql
        .prepare(
            "SELECT list, signature, previous_account_signature FROM device_lists WHERE account = ? AND version > ? "
            "ORDER BY version")
        .all(readList, account, version);
}

Result<Done> insertList(Sql::Connection &sql, AccountId account, quint64 version, const SignedDeviceList &list)
{
    if (auto done = sql.run("INSERT INTO device_lists (account, version, list, signature, previous_account_signature) "
                            "VALUES (?, ?, ?, ?, ?)",
                            account, version, list.list(), list.signature(), list.previous_account_signature());
        !done)
        return done;
    return sql.run("UPDATE accounts SET list_version = ? WHERE id = ?", version, account);
}

Result<std::optional<SignedDeviceList>> reportedList(Sql::Connection &sql, AccountId account)
{
    return sql.prepare("SELECT list, signature, previous_account_signature FROM reported_lists WHERE account = ?")
        .one(readList, account);
}

Result<Done> setReportedList(Sql::Connection &sql, AccountId account, const SignedDeviceList &list)
{
    return sql.run("INSERT OR REPLACE INTO reported_lists (account, list, signature, previous_account_signature) "
                   "VALUES (?, ?, ?, ?)",
                   account, list.list(), list.signature(), list.previous_account_signature());
}

Result<Done> forgetReportedList(Sql::Connection &sql, AccountId account)
{
    return sql.run("DELETE FROM reported_lists WHERE account = ?", account);
}

} // namespace Relay::Store
