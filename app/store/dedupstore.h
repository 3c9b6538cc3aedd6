// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/types.h"
#include "shared/base/result.h"

namespace Sql {
class Connection;
}

namespace Store {

//! Which messages were shown: (author, message_id), kept longer than the messages themselves.
class DedupStore
{
public:
    explicit DedupStore(Sql::Connection &sql) : m_sql(sql) {}

    //! True when it is new; false: seen before, show nothing.
    Base::Result<bool> remember(const QString &author, const Base::MessageId &id);
    Base::Result<bool> contains(const QString &author, const Base::MessageId &id);

private:
    Sql::Connection &m_sql;
};

} // namespace Store
