// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/secretbytes.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>

namespace E2e {

//! This device's own long-lived libsignal key pair.
struct OwnIdentity
{
    QByteArray publicKey; //!< 33 bytes: 0x05 and the Curve25519 point
    Base::SecretBytes privateKey; //!< 32 bytes
    quint32 registrationId = 0; //!< 1 … 16380, made once per device
};

//! A signed pre-key of ours, without its secret.
struct SignedPreKeyEntry
{
    quint32 id = 0;
    std::chrono::microseconds createdAt{0}; //!< wall clock, UTC
};

//! Which counter of ids.
enum class PreKeyKind { OneTime, Signed };

//! Where this device's own ratchet material lives: a port, implemented by app/store on its one SQL connection. All calls are
//! synchronous, on the database thread, inside the caller's current transaction or savepoint; what they write disappears when
//! that is rolled back (so an implementation caches nothing of its own). Records are opaque and secret.
class KeyStorage
{
public:
    virtual ~KeyStorage() = default;

    // ---- Own identity
    //! NotFound when this profile has none yet.
    virtual Base::Result<OwnIdentity> identity() = 0;
    //! AlreadyExists when there is another one: an identity is made once.
    virtual Base::Result<Base::Done> storeIdentity(const OwnIdentity &identity) = 0;

    // ---- Sessions, one record per device of a peer
    virtual Base::Result<std::optional<QByteArray>> session(const Base::DeviceAddress &peer) = 0;
    virtual Base::Result<Base::Done> storeSession(const Base::DeviceAddress &peer, const QByteArray &record) = 0;
    //! True when there was one.
    virtual Base::Result<bool> removeSession(const Base::DeviceAddress &peer) = 0;
    //! Devices of \a user with a session record.
    virtual Base::Result<QList<quint32>> sessionDevices(const QString &user) = 0;

    // ---- Ids: 1, 2, 3 … per kind, never given twice, not even after the keys are deleted
    //! Reserves \a count consecutive ids and returns the first.
    virtual Base::Result<quint32> reserveIds(PreKeyKind kind, quint32 count) = 0;

    // ---- One-time pre-keys
    virtual Base::Result<std::optional<QByteArray>> preKey(quint32 id) = 0;
    virtual Base::Result<Base::Done> storePreKey(quint32 id, const QByteArray &record) = 0;
    virtual Base::Result<Base::Done> removePreKey(quint32 id) = 0; //!< Not an error when there is none

    // ---- Signed pre-keys
    virtual Base::Result<std::optional<QByteArray>> signedPreKey(quint32 id) = 0;
    virtual Base::Result<Base::Done> storeSignedPreKey(const SignedPreKeyEntry &entry, const QByteArray &record) = 0;
    virtual Base::Result<Base::Done> removeSignedPreKey(quint32 id) = 0;
    virtual Base::Result<QList<SignedPreKeyEntry>> signedPreKeys() = 0; //!< By id, ascending

    // ---- Sender keys of groups
    //! \a distributionId: 32 bytes (GroupCipher::distributionId()).
    virtual Base::Result<std::optional<QByteArray>> senderKey(const QByteArray &distributionId,
                                                              const Base::DeviceAddress &sender) = 0;
    virtual Base::Result<Base::Done> storeSenderKey(const QByteArray &distributionId, const Base::DeviceAddress &sender,
                                                    const QByteArray &record) = 0;
};

} // namespace E2e
