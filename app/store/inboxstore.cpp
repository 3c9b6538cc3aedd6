// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxstore.h"

#include "shared/sql/connection.h"

namespace Store {

using Base::Done;
using Base::Result;

namespace {
constexpr int kEndedTheProcess = 2;
}

Result<BatchPlan> InboxStore::begin(const QList<quint64> &sequences)
{
    BatchPlan plan;
    auto times = m_sql.prepare("SELECT times FROM inbox_begun WHERE sequence = ?");
    for (const quint64 sequence : sequences) {
        auto found = times.one([](const Sql::Statement &row) { return row.int32(0); }, sequence);
        if (!found) return found.error();
        const int before = found->value_or(0);
        if (before > 0 && plan.take > 0) break; // it is taken alone, next time
        ++plan.take;
        if (before > 0) {
            plan.setAside = before >= kEndedTheProcess;
            break;
        }
    }
    auto note = m_sql.prepare("INSERT INTO inbox_begun (sequence, times) VALUES (?, 1)"
                              " ON CONFLICT (sequence) DO UPDATE SET times = times + 1");
    for (int i = 0; i < plan.take; ++i) {
        if (auto done = note.run(sequences[i]); !done) return done.error();
    }
    return plan;
}

Result<Done> InboxStore::finish(quint64 sequence)
{
    return m_sql.run("DELETE FROM inbox_begun WHERE sequence <= ?", sequence);
}

Result<Done> InboxStore::setAside(const SetAsideEnvelope &e)
{
    return m_sql.run("INSERT OR REPLACE INTO set_aside (placeholder, envelope_id, user, device, type, ciphertext, sequence,"
                     " server_time) VALUES (?,?,?,?,?,?,?,?)",
                     e.placeholder, e.id, e.sender.user, e.sender.device, e.type, e.ciphertext, e.sequence, e.serverTime);
}

Result<std::optional<SetAsideEnvelope>> InboxStore::ofPlaceholder(MessageKey placeholder)
{
    return m_sql
        .prepare("SELECT placeholder, envelope_id, user, device, type, ciphertext, sequence, server_time FROM set_aside"
                 " WHERE placeholder = ?")
        .one(
            [](const Sql::Statement &row) {
                SetAsideEnvelope e;
                e.placeholder = row.int64(0);
                e.id = row.id<Base::EnvelopeId>(1);
                e.sender = {row.text(2), row.uint32(3)};
                e.type = row.int32(4);
                e.ciphertext = row.bytes(5);
                e.sequence = row.uint64(6);
                e.serverTime = Micros(row.int64(7));
                return e;
            },
            placeholder);
}

Result<bool> InboxStore::isSetAside(const Base::EnvelopeId &id, const Base::DeviceAddress &sender)
{
    auto found = m_sql.prepare("SELECT 1 FROM set_aside WHERE envelope_id = ? AND user = ? AND device = ?")
                     .one([](const Sql::Statement &row) { return row.boolean(0); }, id, sender.user, sender.device);
    if (!found) return found.error();
    return found->has_value();
}

Result<Done> InboxStore::removeSetAside(MessageKey placeholder)
{
    return m_sql.run("DELETE FROM set_aside WHERE placeholder = ?", placeholder);
}

} // namespace Store
