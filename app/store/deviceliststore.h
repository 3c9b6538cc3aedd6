// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

#include <QList>

namespace Sql {
class Connection;
}

namespace Store {

//! How much is believed about a person's account key. Numbers are stored.
enum class Trust {
    FirstUse = 1, //!< the first key seen is believed
    Verified = 2, //!< the person compared the safety number, or an invite named the key
    Changed = 3, //!< was FirstUse, another key came: believed, with a notice
    ConfirmationNeeded = 4, //!< was Verified, another key came: offered holds it, nothing is sent until the person decides
};

//! The newest signed device list of a person (ourselves too), whose signature was checked.
struct PersonDevices
{
    QString user;
    quint64 version = 0;
    QByteArray list; //!< wire DeviceList, exactly as signed
    QByteArray signature;
    QByteArray accountKey; //!< 32 bytes, the one believed
    Trust trust = Trust::FirstUse;
    QByteArray offeredList; //!< ConfirmationNeeded: the list under the new key, waiting; else empty
    QByteArray offeredSignature;
    bool stale = true; //!< the relay said there is a newer one, or it was never confirmed in this run
};

class DeviceListStore
{
public:
    explicit DeviceListStore(Sql::Connection &sql) : m_sql(sql) {}

    Base::Result<std::optional<PersonDevices>> find(const QString &user);
    Base::Result<Base::Done> save(const PersonDevices &person);
    Base::Result<Base::Done> setTrust(const QString &user, Trust trust);
    Base::Result<Base::Done> setStale(const QString &user, bool stale);
    Base::Result<QList<PersonDevices>> all();

private:
    Sql::Connection &m_sql;
};

} // namespace Store
