// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/keystorage.h"
#include "app/crypto/truststorage.h"

namespace Sql {
class Connection;
}

namespace Store {

//! The ports of app/crypto on the database. Caches nothing: a rollback takes everything back. Every write but those of ids
//! and identities counts as a moved ratchet (Database::stateGeneration).
class SignalStore final : public E2e::KeyStorage, public E2e::TrustStorage
{
public:
    explicit SignalStore(Sql::Connection &sql) : m_sql(sql) {}

    Base::Result<E2e::OwnIdentity> identity() override;
    Base::Result<Base::Done> storeIdentity(const E2e::OwnIdentity &identity) override;

    Base::Result<std::optional<QByteArray>> session(const Base::DeviceAddress &peer) override;
    Base::Result<Base::Done> storeSession(const Base::DeviceAddress &peer, const QByteArray &record) override;
    Base::Result<bool> removeSession(const Base::DeviceAddress &peer) override;
    Base::Result<QList<quint32>> sessionDevices(const QString &user) override;
    //! All devices with a session record.
    Base::Result<QList<Base::DeviceAddress>> sessionPeers();

    Base::Result<quint32> reserveIds(E2e::PreKeyKind kind, quint32 count) override;

    Base::Result<std::optional<QByteArray>> preKey(quint32 id) override;
    Base::Result<Base::Done> storePreKey(quint32 id, const QByteArray &record) override;
    Base::Result<Base::Done> removePreKey(quint32 id) override;

    Base::Result<std::optional<QByteArray>> signedPreKey(quint32 id) override;
    Base::Result<Base::Done> storeSignedPreKey(const E2e::SignedPreKeyEntry &entry, const QByteArray &record) override;
    Base::Result<Base::Done> removeSignedPreKey(quint32 id) override;
    Base::Result<QList<E2e::SignedPreKeyEntry>> signedPreKeys() override;

    Base::Result<std::optional<QByteArray>> senderKey(const QByteArray &distributionId,
                                                      const Base::DeviceAddress &sender) override;
    Base::Result<Base::Done> storeSenderKey(const QByteArray &distributionId, const Base::DeviceAddress &sender,
                                            const QByteArray &record) override;

    Base::Result<std::optional<QByteArray>> identityKey(const Base::DeviceAddress &peer) override;
    Base::Result<Base::Done> storeIdentityKey(const Base::DeviceAddress &peer, const QByteArray &key) override;
    Base::Result<Base::Done> removeIdentityKey(const Base::DeviceAddress &peer) override;

    //! Everything that was this device: identity, pre-keys, sessions. Numbers go on, and the identities of others stay.
    Base::Result<Base::Done> forgetOwn();
    //! One-time pre-keys that are here (published or not).
    Base::Result<quint32> preKeyCount();

private:
    friend class Database;
    Sql::Connection &m_sql;
    bool m_moved = false; //!< a ratchet, since the last commit; a rolled back savepoint may leave it set, which only counts one more
};

} // namespace Store
