// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/outboxstore.h"

#include "app/store/attachmentstore.h"
#include "shared/sql/connection.h"
#include "shared/sql/transaction.h"

namespace Store {

using Base::Done;
using Base::EnvelopeId;
using Base::ErrorCode;
using Base::Result;

namespace {
#define KITH_ENVELOPES                                                                                                      \
    "SELECT key, id, message, conversation, content, silent, state, attempts, next_try, created, accepted_at FROM envelopes "

struct Row
{
    qint64 key = 0;
    OutgoingEnvelope envelope;
};

Row rowOf(const Sql::Statement &row)
{
    Row r;
    r.key = row.int64(0);
    OutgoingEnvelope &e = r.envelope;
    e.id = row.id<EnvelopeId>(1);
    e.message = row.int64(2);
    e.conversation = row.id<Base::ConversationId>(3);
    e.content = row.bytes(4);
    e.silent = row.boolean(5);
    e.state = row.enumeration<EnvelopeState>(6);
    e.attempts = row.int32(7);
    e.nextTry = Micros(row.int64(8));
    e.created = Micros(row.int64(9));
    e.acceptedAt = Micros(row.int64(10));
    return r;
}

Result<Done> fillDestinations(Sql::Connection &sql, Row &row)
{
    auto destinations =
        sql.prepare("SELECT user, device, type, ciphertext, list_version, delivered_at, dropped FROM envelope_devices"
                    " WHERE envelope = ? ORDER BY user, device")
            .all(
                [](const Sql::Statement &r) {
                    OutgoingDestination d;
                    d.to = {r.text(0), r.uint32(1)};
                    d.type = r.int32(2);
                    d.ciphertext = r.bytes(3);
                    d.listVersion = r.uint64(4);
                    d.deliveredAt = Micros(r.int64(5));
                    d.dropped = r.boolean(6);
                    return d;
                },
                row.key);
    if (!destinations) return destinations.error();
    row.envelope.destinations = QList<OutgoingDestination>(destinations->begin(), destinations->end());
    return Done{};
}

Result<QList<OutgoingEnvelope>> filled(Sql::Connection &sql, Result<std::vector<Row>> rows)
{
    if (!rows) return rows.error();
    QList<OutgoingEnvelope> list;
    for (Row &row : *rows) {
        if (auto done = fillDestinations(sql, row); !done) return done.error();
        list.append(std::move(row.envelope));
    }
    return list;
}

Result<bool> ask(Result<std::optional<bool>> answer)
{
    if (!answer) return answer.error();
    return answer->value_or(false);
}
bool yesOrNo(const Sql::Statement &row)
{
    return row.boolean(0);
}
} // namespace

Result<Done> OutboxStore::insert(const OutgoingEnvelope &e, std::optional<qint64> place)
{
    auto done = m_sql.run("INSERT INTO envelopes (id, place, message, conversation, content, silent, state, attempts, next_try,"
                          " created, accepted_at) VALUES (?,ifnull(?, 0),?,?,?,?,?,?,?,?,?)",
                          e.id, place, e.message, e.conversation, e.content, e.silent, e.state, e.attempts, e.nextTry, e.created,
                          e.acceptedAt);
    if (!done) return done;
    const qint64 key = m_sql.lastInsertId();
    if (!place) {
        if (auto placed = m_sql.run("UPDATE envelopes SET place = key WHERE key = ?", key); !placed) return placed;
    }
    auto add = m_sql.prepare("INSERT INTO envelope_devices (envelope, user, device, type, ciphertext, list_version,"
                             " delivered_at, dropped) VALUES (?,?,?,?,?,?,?,?)");
    for (const OutgoingDestination &d : e.destinations) {
        if (auto added = add.run(key, d.to.user, d.to.device, d.type, d.ciphertext, d.listVersion, d.deliveredAt, d.dropped);
            !added)
            return added;
    }
    return Done{};
}

Result<Done> OutboxStore::add(const OutgoingEnvelope &envelope)
{
    return insert(envelope, std::nullopt);
}

Result<Done> OutboxStore::replace(const EnvelopeId &old, const QList<OutgoingEnvelope> &fresh)
{
    auto place = m_sql.prepare("SELECT place FROM envelopes WHERE id = ?")
                     .one([](const Sql::Statement &row) { return row.int64(0); }, old);
    if (!place) return place.error();
    if (!*place) return {ErrorCode::NotFound, QStringLiteral("no such envelope")};
    auto savepoint = Sql::Savepoint::begin(m_sql);
    if (!savepoint) return savepoint.error();
    if (auto removed = remove(old); !removed) return removed;
    for (const OutgoingEnvelope &envelope : fresh) {
        if (auto added = insert(envelope, **place); !added) return added;
    }
    return savepoint->release();
}

Result<Done> OutboxStore::unseal(const Base::DeviceAddress &device)
{
    return m_sql.run("DELETE FROM envelope_devices WHERE envelope IN (SELECT d.envelope FROM envelope_devices d JOIN envelopes e"
                     " ON e.key = d.envelope WHERE d.user = ? AND d.device = ? AND e.state IN (?, ?))",
                     device.user, device.device, EnvelopeState::Waiting, EnvelopeState::Failed);
}

Result<std::optional<OutgoingEnvelope>> OutboxStore::find(const EnvelopeId &id)
{
    auto row = m_sql.prepare(KITH_ENVELOPES "WHERE id = ?").one(rowOf, id);
    if (!row) return row.error();
    if (!*row) return std::optional<OutgoingEnvelope>();
    if (auto done = fillDestinations(m_sql, **row); !done) return done.error();
    return std::optional<OutgoingEnvelope>(std::move((*row)->envelope));
}

Result<QList<OutgoingEnvelope>> OutboxStore::due(Micros now, int limit)
{
    return filled(m_sql, m_sql.prepare(KITH_ENVELOPES "WHERE state = 1 AND next_try <= ?1 AND NOT EXISTS (SELECT 1 FROM attachments a"
                                       " WHERE a.message = envelopes.message AND (a.transfer <> ?3 OR a.uploaded_at NOT BETWEEN ?4 AND ?5))"
                                       " ORDER BY place, key LIMIT ?2")
                             .all(rowOf, now, limit, TransferState::Done, now - kUploadLasts, now + kUploadLasts));
}

Result<QList<OutgoingEnvelope>> OutboxStore::unaccepted()
{
    return filled(m_sql, m_sql.prepare(KITH_ENVELOPES "WHERE state <> 2 ORDER BY place, key").all(rowOf));
}

Result<std::optional<Micros>> OutboxStore::nextTry()
{
    auto next = m_sql.prepare("SELECT min(next_try) FROM envelopes WHERE state = 1").one([](const Sql::Statement &row) {
        return row.isNull(0) ? std::optional<Micros>() : Micros(row.int64(0));
    });
    if (!next) return next.error();
    return next->value_or(std::nullopt);
}

Result<int> OutboxStore::waiting()
{
    auto count = m_sql.prepare("SELECT count(*) FROM envelopes WHERE state = 1").one([](const Sql::Statement &row) {
        return row.int32(0);
    });
    if (!count) return count.error();
    return count->value_or(0);
}

Result<Done> OutboxStore::setTried(const EnvelopeId &id, Micros nextTry)
{
    return m_sql.run("UPDATE envelopes SET attempts = attempts + 1, next_try = ? WHERE id = ?", nextTry, id);
}

Result<Done> OutboxStore::wakeAll()
{
    return m_sql.run("UPDATE envelopes SET next_try = 0 WHERE state = 1 AND next_try <> 0");
}

Result<bool> OutboxStore::setAccepted(const EnvelopeId &id, Micros serverTime)
{
    auto update = m_sql.prepare("UPDATE envelopes SET state = 2, accepted_at = ?, content = x'' WHERE id = ? AND state <> 2");
    if (auto done = update.run(serverTime, id); !done) return done.error();
    if (update.changes() == 0) return false;
    if (auto done = m_sql.run("UPDATE envelope_devices SET ciphertext = x''"
                              " WHERE envelope = (SELECT key FROM envelopes WHERE id = ?)",
                              id);
        !done)
        return done.error();
    return true;
}

Result<std::optional<MessageKey>> OutboxStore::setDelivered(const EnvelopeId &id, const Base::DeviceAddress &device, Micros time)
{
    auto update = m_sql.prepare("UPDATE envelope_devices SET delivered_at = ?"
                                " WHERE envelope = (SELECT key FROM envelopes WHERE id = ?) AND user = ? AND device = ?"
                                " AND delivered_at = 0");
    if (auto done = update.run(time, id, device.user, device.device); !done) return done.error();
    if (update.changes() == 0) return std::optional<MessageKey>();
    return m_sql.prepare("SELECT message FROM envelopes WHERE id = ?")
        .one([](const Sql::Statement &row) -> MessageKey { return row.int64(0); }, id);
}

Result<Done> OutboxStore::setDropped(const EnvelopeId &id, const Base::DeviceAddress &device)
{
    return m_sql.run("UPDATE envelope_devices SET dropped = 1 WHERE envelope = (SELECT key FROM envelopes WHERE id = ?)"
                     " AND user = ? AND device = ? AND delivered_at = 0",
                     id, device.user, device.device);
}

Result<bool> OutboxStore::isDeliveredTo(MessageKey key, const QString &user)
{
    // A device for which the relay gave up does not hold the tick back, but does not earn it alone.
    return ask(m_sql
                   .prepare("SELECT count(*) FILTER (WHERE d.delivered_at = 0 AND d.dropped = 0) = 0"
                            " AND count(*) FILTER (WHERE d.delivered_at <> 0) > 0 FROM envelopes e"
                            " JOIN envelope_devices d ON d.envelope = e.key WHERE e.message = ? AND e.message <> 0 AND d.user = ?")
                   .one(yesOrNo, key, user));
}

Result<bool> OutboxStore::isAccepted(MessageKey key)
{
    return ask(m_sql
                   .prepare("SELECT count(*) > 0 AND count(*) FILTER (WHERE state <> 2) = 0 FROM envelopes"
                            " WHERE message = ? AND message <> 0")
                   .one(yesOrNo, key));
}

Result<Done> OutboxStore::setFailed(const EnvelopeId &id)
{
    return m_sql.run("UPDATE envelopes SET state = 3 WHERE id = ? AND state = 1", id);
}

Result<Done> OutboxStore::retry(MessageKey key)
{
    return m_sql.run("UPDATE envelopes SET state = 1, next_try = 0 WHERE message = ? AND message <> 0 AND state = 3", key);
}

Result<Done> OutboxStore::unseal()
{
    return m_sql.run("DELETE FROM envelope_devices WHERE envelope IN (SELECT key FROM envelopes WHERE state <> 2)");
}

Result<QList<OutgoingEnvelope>> OutboxStore::ofMessage(MessageKey key)
{
    return filled(m_sql,
                  m_sql.prepare(KITH_ENVELOPES "WHERE message = ? AND message <> 0 ORDER BY place, key").all(rowOf, key));
}

Result<Done> OutboxStore::removeOfMessage(MessageKey key)
{
    return m_sql.run("DELETE FROM envelopes WHERE message = ? AND message <> 0", key);
}

Result<Done> OutboxStore::remove(const EnvelopeId &id)
{
    return m_sql.run("DELETE FROM envelopes WHERE id = ?", id);
}

Result<QList<EnvelopeId>> OutboxStore::undelivered(int limit)
{
    auto ids = m_sql
                   .prepare("SELECT e.id FROM envelopes e WHERE e.state = 2 AND EXISTS (SELECT 1 FROM envelope_devices d"
                            " WHERE d.envelope = e.key AND d.delivered_at = 0 AND d.dropped = 0)"
                            " ORDER BY e.accepted_at DESC LIMIT ?")
                   .all([](const Sql::Statement &row) { return row.id<EnvelopeId>(0); }, limit);
    if (!ids) return ids.error();
    return QList<EnvelopeId>(ids->begin(), ids->end());
}

Result<Done> OutboxStore::forgetAcceptedBefore(Micros time)
{
    return m_sql.run("DELETE FROM envelopes WHERE state = 2 AND accepted_at < ?", time);
}

} // namespace Store
