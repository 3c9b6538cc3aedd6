// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxstore.h"

#include "shared/sql/connection.h"

#include <QtEndian>

namespace Store {

using Base::Done;
using Base::Result;

namespace {
constexpr int kEndedTheProcess = 2;
}

Result<Done> InboxStore::openMark(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return {Base::ErrorCode::FileUnwritable, file->errorString()};
    file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_mark = std::move(file);
    return Done{};
}

void InboxStore::mark(quint64 sequence)
{
    if (!m_mark) return;
    const quint64 bytes = qToLittleEndian(sequence);
    // Failing costs the mark only: a full disk is noticed by the commit.
    if (m_mark->seek(0)) m_mark->write(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

void InboxStore::beginReading(quint64 sequence) { mark(sequence); }
void InboxStore::endReading() { mark(0); }

Result<bool> InboxStore::countEnd()
{
    quint64 bytes = 0;
    if (!m_mark || !m_mark->seek(0) || m_mark->read(reinterpret_cast<char *>(&bytes), sizeof bytes) != sizeof bytes) return false;
    const quint64 sequence = qFromLittleEndian(bytes);
    if (sequence == 0) return false;
    // A mark that was left by power loss may be older than what was committed.
    auto counted = m_sql.run("INSERT INTO inbox_begun (sequence, times) SELECT ?1, 1 FROM device_state WHERE cursor < ?1"
                             " ON CONFLICT (sequence) DO UPDATE SET times = times + 1",
                             sequence);
    if (!counted) return counted.error();
    return true;
}

Result<std::vector<quint64>> InboxStore::endedTwice()
{
    return m_sql.prepare("SELECT sequence FROM inbox_begun WHERE times >= ?")
        .all([](const Sql::Statement &row) { return row.uint64(0); }, kEndedTheProcess);
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
