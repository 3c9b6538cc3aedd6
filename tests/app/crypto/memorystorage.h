// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/keystorage.h"
#include "app/crypto/truststorage.h"

#include <map>
#include <optional>

//! Both storage ports in memory, with what a transaction gives: take a snapshot, go back to it.
class MemoryStorage final : public E2e::KeyStorage, public E2e::TrustStorage
{
public:
    struct State
    {
        QByteArray publicKey;
        QByteArray privateKey;
        quint32 registrationId = 0;
        std::map<Base::DeviceAddress, QByteArray> sessions;
        std::map<Base::DeviceAddress, QByteArray> identities;
        std::map<quint32, QByteArray> preKeys;
        std::map<quint32, std::pair<E2e::SignedPreKeyEntry, QByteArray>> signedPreKeys;
        std::map<std::pair<QByteArray, Base::DeviceAddress>, QByteArray> senderKeys;
        std::map<E2e::PreKeyKind, quint32> nextIds;
    };
    State state;
    std::optional<Base::ErrorCode> failure; //!< set: every call fails with it

    Base::Result<E2e::OwnIdentity> identity() override
    {
        if (failure) return *failure;
        if (state.publicKey.isEmpty()) return Base::ErrorCode::NotFound;
        return E2e::OwnIdentity{state.publicKey, Base::SecretBytes::fromByteArray(state.privateKey), state.registrationId};
    }
    Base::Result<Base::Done> storeIdentity(const E2e::OwnIdentity &identity) override
    {
        if (!state.publicKey.isEmpty()) return Base::ErrorCode::AlreadyExists;
        state.publicKey = identity.publicKey;
        state.privateKey = identity.privateKey.toByteArray();
        state.registrationId = identity.registrationId;
        return Base::Done{};
    }

    Base::Result<std::optional<QByteArray>> session(const Base::DeviceAddress &peer) override
    {
        return look(state.sessions, peer);
    }
    Base::Result<Base::Done> storeSession(const Base::DeviceAddress &peer, const QByteArray &record) override
    {
        return put(state.sessions, peer, record);
    }
    Base::Result<bool> removeSession(const Base::DeviceAddress &peer) override { return state.sessions.erase(peer) == 1; }
    Base::Result<QList<quint32>> sessionDevices(const QString &user) override
    {
        QList<quint32> devices;
        for (const auto &[address, record] : state.sessions)
            if (address.user == user) devices.append(address.device);
        return devices;
    }

    Base::Result<quint32> reserveIds(E2e::PreKeyKind kind, quint32 count) override
    {
        if (failure) return *failure;
        quint32 &next = state.nextIds.try_emplace(kind, 1u).first->second;
        const quint32 first = next;
        next += count;
        return first;
    }
    Base::Result<std::optional<QByteArray>> preKey(quint32 id) override { return look(state.preKeys, id); }
    Base::Result<Base::Done> storePreKey(quint32 id, const QByteArray &record) override
    {
        return put(state.preKeys, id, record);
    }
    Base::Result<Base::Done> removePreKey(quint32 id) override
    {
        state.preKeys.erase(id);
        return Base::Done{};
    }
    Base::Result<std::optional<QByteArray>> signedPreKey(quint32 id) override
    {
        if (failure) return *failure;
        const auto found = state.signedPreKeys.find(id);
        if (found == state.signedPreKeys.end()) return std::optional<QByteArray>();
        return std::optional(found->second.second);
    }
    Base::Result<Base::Done> storeSignedPreKey(const E2e::SignedPreKeyEntry &entry, const QByteArray &record) override
    {
        state.signedPreKeys[entry.id] = {entry, record};
        return Base::Done{};
    }
    Base::Result<Base::Done> removeSignedPreKey(quint32 id) override
    {
        state.signedPreKeys.erase(id);
        return Base::Done{};
    }
    Base::Result<QList<E2e::SignedPreKeyEntry>> signedPreKeys() override
    {
        QList<E2e::SignedPreKeyEntry> all;
        for (const auto &[id, key] : state.signedPreKeys) all.append(key.first);
        return all;
    }

    Base::Result<std::optional<QByteArray>> senderKey(const QByteArray &id, const Base::DeviceAddress &sender) override
    {
        return look(state.senderKeys, std::pair(id, sender));
    }
    Base::Result<Base::Done> storeSenderKey(const QByteArray &id, const Base::DeviceAddress &sender,
                                            const QByteArray &record) override
    {
        return put(state.senderKeys, std::pair(id, sender), record);
    }

    Base::Result<std::optional<QByteArray>> identityKey(const Base::DeviceAddress &peer) override
    {
        return look(state.identities, peer);
    }
    Base::Result<Base::Done> storeIdentityKey(const Base::DeviceAddress &peer, const QByteArray &key) override
    {
        return put(state.identities, peer, key);
    }
    Base::Result<Base::Done> removeIdentityKey(const Base::DeviceAddress &peer) override
    {
        state.identities.erase(peer);
        return Base::Done{};
    }

private:
    template <typename Map>
    Base::Result<std::optional<QByteArray>> look(const Map &map, const typename Map::key_type &key)
    {
        if (failure) return *failure;
        const auto found = map.find(key);
        if (found == map.end()) return std::optional<QByteArray>();
        return std::optional(found->second);
    }
    template <typename Map>
    Base::Result<Base::Done> put(Map &map, const typename Map::key_type &key, const QByteArray &value)
    {
        if (failure) return *failure;
        map[key] = QByteArray(value.constData(), value.size()); // deep, as a database would
        return Base::Done{};
    }
};
