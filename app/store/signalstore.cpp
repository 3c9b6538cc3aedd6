// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/signalstore.h"

#include "shared/sql/connection.h"

namespace Store {

using Base::DeviceAddress;
using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
QByteArray firstBytes(const Sql::Statement &row)
{
    return row.bytes(0);
}
template <typename T>
QList<T> toList(const std::vector<T> &from)
{
    return QList<T>(from.begin(), from.end());
}
} // namespace

Result<E2e::OwnIdentity> SignalStore::identity()
{
    auto found = m_sql.prepare("SELECT public_key, private_key, registration_id FROM own_identity")
                     .one([](const Sql::Statement &row) {
                         E2e::OwnIdentity own;
                         own.publicKey = row.bytes(0);
                         QByteArray bytes = row.bytes(1);
                         own.privateKey = Base::SecretBytes::fromByteArray(bytes);
                         Base::wipeBytes(bytes);
                         own.registrationId = row.uint32(2);
                         return own;
                     });
    if (!found) return found.error();
    if (!*found) return {ErrorCode::NotFound, QStringLiteral("no identity yet")};
    return std::move(**found);
}

Result<Done> SignalStore::storeIdentity(const E2e::OwnIdentity &own)
{
    // AlreadyExists comes from the one-row table.
    return m_sql.run("INSERT INTO own_identity (id, public_key, private_key, registration_id) VALUES (1,?,?,?)", own.publicKey,
                     own.privateKey, own.registrationId);
}

Result<std::optional<QByteArray>> SignalStore::session(const DeviceAddress &peer)
{
    return m_sql.prepare("SELECT record FROM sessions WHERE user = ? AND device = ?").one(firstBytes, peer.user, peer.device);
}

Result<Done> SignalStore::storeSession(const DeviceAddress &peer, const QByteArray &record)
{
    m_moved = true;
    return m_sql.run("INSERT OR REPLACE INTO sessions (user, device, record) VALUES (?,?,?)", peer.user, peer.device, record);
}

Result<bool> SignalStore::removeSession(const DeviceAddress &peer)
{
    m_moved = true;
    auto remove = m_sql.prepare("DELETE FROM sessions WHERE user = ? AND device = ?");
    if (auto done = remove.run(peer.user, peer.device); !done) return done.error();
    return remove.changes() > 0;
}

Result<QList<quint32>> SignalStore::sessionDevices(const QString &user)
{
    auto devices = m_sql.prepare("SELECT device FROM sessions WHERE user = ? ORDER BY device")
                       .all([](const Sql::Statement &row) { return row.uint32(0); }, user);
    if (!devices) return devices.error();
    return toList(*devices);
}

Result<QList<DeviceAddress>> SignalStore::sessionPeers()
{
    auto peers = m_sql.prepare("SELECT user, device FROM sessions ORDER BY user, device").all([](const Sql::Statement &row) {
        return DeviceAddress{row.text(0), row.uint32(1)};
    });
    if (!peers) return peers.error();
    return toList(*peers);
}

Result<quint32> SignalStore::reserveIds(E2e::PreKeyKind kind, quint32 count)
{
    const char *sql = kind == E2e::PreKeyKind::OneTime
        ? "UPDATE device_state SET next_one_time_id = next_one_time_id + ? RETURNING next_one_time_id"
        : "UPDATE device_state SET next_signed_id = next_signed_id + ? RETURNING next_signed_id";
    auto next = m_sql.prepare(sql).one([](const Sql::Statement &row) { return row.uint32(0); }, count);
    if (!next) return next.error();
    if (!*next) return {ErrorCode::DatabaseFailed, QStringLiteral("device_state is empty")};
    return **next - count;
}

Result<std::optional<QByteArray>> SignalStore::preKey(quint32 id)
{
    return m_sql.prepare("SELECT record FROM pre_keys WHERE id = ?").one(firstBytes, id);
}

Result<Done> SignalStore::storePreKey(quint32 id, const QByteArray &record)
{
    m_moved = true;
    return m_sql.run("INSERT OR REPLACE INTO pre_keys (id, record) VALUES (?,?)", id, record);
}

Result<Done> SignalStore::removePreKey(quint32 id)
{
    m_moved = true;
    return m_sql.run("DELETE FROM pre_keys WHERE id = ?", id);
}

Result<std::optional<QByteArray>> SignalStore::signedPreKey(quint32 id)
{
    return m_sql.prepare("SELECT record FROM signed_pre_keys WHERE id = ?").one(firstBytes, id);
}

Result<Done> SignalStore::storeSignedPreKey(const E2e::SignedPreKeyEntry &entry, const QByteArray &record)
{
    m_moved = true;
    return m_sql.run("INSERT OR REPLACE INTO signed_pre_keys (id, created, record) VALUES (?,?,?)", entry.id, entry.createdAt,
                     record);
}

Result<Done> SignalStore::removeSignedPreKey(quint32 id)
{
    m_moved = true;
    return m_sql.run("DELETE FROM signed_pre_keys WHERE id = ?", id);
}

Result<QList<E2e::SignedPreKeyEntry>> SignalStore::signedPreKeys()
{
    auto entries = m_sql.prepare("SELECT id, created FROM signed_pre_keys ORDER BY id").all([](const Sql::Statement &row) {
        return E2e::SignedPreKeyEntry{row.uint32(0), std::chrono::microseconds(row.int64(1))};
    });
    if (!entries) return entries.error();
    return toList(*entries);
}

Result<std::optional<QByteArray>> SignalStore::senderKey(const QByteArray &distributionId, const DeviceAddress &sender)
{
    return m_sql.prepare("SELECT record FROM sender_keys WHERE distribution = ? AND user = ? AND device = ?")
        .one(firstBytes, distributionId, sender.user, sender.device);
}

Result<Done> SignalStore::storeSenderKey(const QByteArray &distributionId, const DeviceAddress &sender, const QByteArray &record)
{
    m_moved = true;
    return m_sql.run("INSERT OR REPLACE INTO sender_keys (distribution, user, device, record) VALUES (?,?,?,?)", distributionId,
                     sender.user, sender.device, record);
}

Result<std::optional<QByteArray>> SignalStore::identityKey(const DeviceAddress &peer)
{
    return m_sql.prepare("SELECT key FROM identity_keys WHERE user = ? AND device = ?").one(firstBytes, peer.user, peer.device);
}

Result<Done> SignalStore::storeIdentityKey(const DeviceAddress &peer, const QByteArray &key)
{
    return m_sql.run("INSERT OR REPLACE INTO identity_keys (user, device, key) VALUES (?,?,?)", peer.user, peer.device, key);
}

Result<Done> SignalStore::removeIdentityKey(const DeviceAddress &peer)
{
    return m_sql.run("DELETE FROM identity_keys WHERE user = ? AND device = ?", peer.user, peer.device);
}

Result<Done> SignalStore::forgetOwn()
{
    m_moved = true;
    for (const char *sql : {"DELETE FROM own_identity", "DELETE FROM sessions", "DELETE FROM pre_keys",
                            "DELETE FROM signed_pre_keys", "DELETE FROM sender_keys"}) {
        if (auto done = m_sql.run(sql); !done) return done;
    }
    return Done{};
}

Result<quint32> SignalStore::preKeyCount()
{
    auto count = m_sql.prepare("SELECT count(*) FROM pre_keys").one([](const Sql::Statement &row) { return row.uint32(0); });
    if (!count) return count.error();
    return count->value_or(0);
}

} // namespace Store
