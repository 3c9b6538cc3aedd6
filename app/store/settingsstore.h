// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QHash>
#include <QString>
#include <QVariant>

namespace Sql {
class Connection;
}

namespace Store {

//! Named values of this profile. Which there are, with type and default, says Session::Settings' table.
class SettingsStore
{
public:
    explicit SettingsStore(Sql::Connection &sql) : m_sql(sql) {}

    //! bool, int, qint64, double, QString or QByteArray, as they were set.
    Base::Result<QHash<QString, QVariant>> all();
    Base::Result<QVariant> value(const QString &name); //!< invalid when never set
    //! InvalidArgument for another type; an invalid \a value removes it.
    Base::Result<Base::Done> set(const QString &name, const QVariant &value);

private:
    Sql::Connection &m_sql;
};

} // namespace Store
