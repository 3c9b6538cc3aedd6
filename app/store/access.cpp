// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/access.h"

namespace Store {

Access::Access(Sql::Connection &connection)
    : m_sql(connection)
    , m_account(connection)
    , m_settings(connection)
    , m_signal(connection)
    , m_deviceLists(connection)
    , m_conversations(connection)
    , m_messages(connection)
    , m_attachments(connection)
    , m_outbox(connection)
    , m_inbox(connection)
    , m_dedup(connection)
    , m_counters(connection)
    , m_search(connection)
    , m_searchIndex(connection)
{
}

Access::~Access() = default;

} // namespace Store
