// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/groupcipher.h"
#include "app/crypto/identity.h"
#include "app/crypto/prekeys.h"
#include "app/crypto/sessioncipher.h"
#include "app/crypto/signalcontext.h"
#include "tests/app/crypto/memorystorage.h"

//! A device in a scene: its own storage, context and keys. Calls keep the contract of SignalContext: what fails is rolled back.
struct Party
{
    Base::DeviceAddress address;
    MemoryStorage storage;
    E2e::SignalContext context{storage, storage};
    E2e::SessionCipher sessions{context};
    E2e::GroupCipher groups{context};
    E2e::PreKeys preKeys{context};
    bool rollsBack = true; //!< false: breaks the contract, to show why it is there

    explicit Party(const QString &user, quint32 device = 1) : address{user, device}
    {
        auto identity = E2e::generateIdentity(context);
        if (!identity || !storage.storeIdentity(*identity)) qFatal("no identity");
    }

    template <typename F>
    auto atomically(F f)
    {
        const MemoryStorage::State before = storage.state;
        auto result = f();
        if (!result && rollsBack) storage.state = before;
        return result;
    }

    //! What the relay would hand out for this device.
    E2e::PreKeyBundle bundle(bool withOneTime = true)
    {
        E2e::PreKeyBundle bundle;
        bundle.registrationId = storage.state.registrationId;
        bundle.deviceId = address.device;
        bundle.identityKey = storage.state.publicKey;
        bundle.signedPreKey = preKeys.makeSigned(std::chrono::microseconds(1'700'000'000'000'000)).value();
        if (withOneTime) bundle.oneTime = preKeys.makeOneTime(1).value().first();
        return bundle;
    }

    Base::Result<Base::Done> meet(Party &other, bool withOneTime = true)
    {
        const auto bundle = other.bundle(withOneTime);
        return atomically([&] { return sessions.processBundle(other.address, bundle); });
    }
    Base::Result<E2e::Ciphertext> encrypt(const Party &to, const QByteArray &plain)
    {
        return atomically([&] { return sessions.encrypt(to.address, plain); });
    }
    Base::Result<E2e::Decrypted> decrypt(const Base::DeviceAddress &from, const E2e::Ciphertext &message)
    {
        return atomically([&] { return sessions.decrypt(from, message.type, message.bytes); });
    }
    Base::Result<E2e::Decrypted> decrypt(const Party &from, const E2e::Ciphertext &message)
    {
        return decrypt(from.address, message);
    }
};

//! The code of a failure; nullopt when it succeeded.
template <typename T>
std::optional<Base::ErrorCode> codeOf(const Base::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}
