// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/dedupstore.h"

#include "shared/sql/connection.h"

namespace Store {

using Base::Result;

Result<bool> DedupStore::remember(const QString &author, const Base::MessageId &id)
{
    auto insert = m_sql.prepare("INSERT INTO seen_messages (author, message_id) VALUES (?,?) ON CONFLICT DO NOTHING");
    if (auto done = insert.run(author, id); !done) return done.error();
    return insert.changes() > 0;
}

Result<bool> DedupStore::contains(const QString &author, const Base::MessageId &id)
{
    auto found = m_sql.prepare("SELECT 1 FROM seen_messages WHERE author = ? AND message_id = ?")
                     .one([](const Sql::Statement &row) { return row.boolean(0); }, author, id);
    if (!found) return found.error();
    return found->has_value();
}

} // namespace Store
