// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/result.h"
#include "shared/sql/connection.h"
#include "shared/wire/kith.pb.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

//! Rows of devices and signed device lists. Writing functions run inside the writer's transaction.
namespace Relay::Store {

struct DeviceRow
{
    MailboxId mailbox = 0;
    AccountId account = 0;
    quint32 device = 0;
    QByteArray signKey;
    quint64 family = 0; //!< of its tokens; 0: signed out
};

//! Those in the current list, by number.
Base::Result<std::vector<DeviceRow>> devicesOf(Sql::Connection &sql, AccountId account);
Base::Result<MailboxId> insertDevice(Sql::Connection &sql, AccountId account, quint32 device, const QByteArray &signKey,
                                     qint64 now);
//! Marks it removed, with its keys and tokens gone. The mailbox is MailboxStore::remove()'s.
Base::Result<Base::Done> removeDevice(Sql::Connection &sql, MailboxId mailbox, qint64 now);
//! User and number, also of a removed device.
struct DeviceName
{
    QString user;
    quint32 device = 0;
    bool removed = false;
};
Base::Result<std::optional<DeviceName>> deviceName(Sql::Connection &sql, MailboxId mailbox);

Base::Result<std::optional<kith::wire::SignedDeviceList>> currentList(Sql::Connection &sql, AccountId account);
//! Lists newer than \a version, oldest first; for version 0 the newest alone.
Base::Result<std::vector<kith::wire::SignedDeviceList>> listsAfter(Sql::Connection &sql, AccountId account,
                                                                   quint64 version);
//! Also makes it the account's current one. AlreadyExists when there is such a version.
Base::Result<Base::Done> insertList(Sql::Connection &sql, AccountId account, quint64 version,
                                    const kith::wire::SignedDeviceList &list);

//! A list newer than the current one, which somebody else knows: for the owner's devices, until they publish one.
Base::Result<std::optional<kith::wire::SignedDeviceList>> reportedList(Sql::Connection &sql, AccountId account);
//! In the place of an earlier one.
Base::Result<Base::Done> setReportedList(Sql::Connection &sql, AccountId account, const kith::wire::SignedDeviceList &list);
Base::Result<Base::Done> forgetReportedList(Sql::Connection &sql, AccountId account);

} // namespace Relay::Store
