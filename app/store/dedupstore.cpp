// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/dedupstore.h"

#include "shared/crypto/digest.h"
#include "shared/sql/connection.h"

#include <QtEndian>

namespace Store {

using Base::Result;

namespace {
//! Eight bytes are enough: who makes two of one digest hides a message of their own.
qint64 digestOf(const Base::DeviceAddress &sender, const QByteArray &ciphertext)
{
    const quint32 device = qToBigEndian(sender.device);
    Crypto::Hasher hasher;
    hasher.add(sender.user.toUtf8());
    hasher.add(QByteArrayView("", 1));
    hasher.add(QByteArrayView(reinterpret_cast<const char *>(&device), sizeof device));
    hasher.add(ciphertext);
    return qFromBigEndian<qint64>(hasher.result().constData());
}
} // namespace

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

Result<Base::Done> DedupStore::rememberRead(const Base::DeviceAddress &sender, const QByteArray &ciphertext)
{
    return m_sql.run("INSERT INTO seen_envelopes (digest) VALUES (?) ON CONFLICT DO NOTHING", digestOf(sender, ciphertext));
}

Result<bool> DedupStore::wasRead(const Base::DeviceAddress &sender, const QByteArray &ciphertext)
{
    auto found = m_sql.prepare("SELECT 1 FROM seen_envelopes WHERE digest = ?")
                     .one([](const Sql::Statement &row) { return row.boolean(0); }, digestOf(sender, ciphertext));
    if (!found) return found.error();
    return found->has_value();
}

Result<Micros> DedupStore::readsKnownSince()
{
    auto since = m_sql.prepare("SELECT envelopes_since FROM device_state").one([](const Sql::Statement &row) {
        return Micros(row.int64(0));
    });
    if (!since) return since.error();
    return since->value_or(Micros(0));
}

} // namespace Store
