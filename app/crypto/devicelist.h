// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/crypto/signature.h"
#include "shared/wire/kith.pb.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace E2e {

//! An account's device list whose own signature and shape have been checked; only readDeviceList() and signDeviceList() make
//! one. Whether it may follow the list known before is checkSuccessor()'s question, whether the account key is the right one
//! decideTrust()'s.
class DeviceList
{
public:
    const kith::wire::DeviceList &list() const { return m_list; }
    const kith::wire::SignedDeviceList &wire() const { return m_wire; } //!< as it goes over the wire and into the database
    QByteArray hash() const { return m_hash; } //!< SHA-256 of the signed bytes
    QString user() const { return QString::fromStdString(m_list.user()); }
    quint64 version() const { return m_list.version(); }
    QByteArray accountKey() const { return QByteArray::fromStdString(m_list.account_key()); } //!< 32 bytes
    //! Null when no such device is in the list. Lives as long as this.
    const kith::wire::Device *device(quint32 id) const;

private:
    friend Base::Result<DeviceList> readDeviceList(const kith::wire::SignedDeviceList &);
    DeviceList() = default;
    kith::wire::SignedDeviceList m_wire;
    kith::wire::DeviceList m_list;
    QByteArray m_hash;
};

//! Checks signature and shape: 1 … 32 devices with different ids and keys, good keys, ids below next_device_id, a first list
//! without and any other with a previous hash. BadSignature, BadKey or InvalidDeviceList (detail says which rule).
Base::Result<DeviceList> readDeviceList(const kith::wire::SignedDeviceList &wire);

enum class DeviceListChange {
    Same, //!< byte for byte the list that is known
    Extended, //!< same account key
    KeyHandedOver, //!< new account key, signed by the old one too
    IdentityReset, //!< new account key that the old one knows nothing of: ask decideTrust()
};

//! What \a next does to \a previous, the list known before. InvalidDeviceList unless it is the very next one: version + 1,
//! hash of the previous bytes, same user and relay; devices that stay keep their keys; new ids were never used; the account
//! key changes only by hand-over or with the reset flag, and a reset keeps no old device.
Base::Result<DeviceListChange> checkSuccessor(const DeviceList &previous, const DeviceList &next);

//! What a list that does not follow the newest one known is to it: nothing new (a relay was put back to an older copy of itself,
//! or lies), or another branch, made later than the copy that was restored. Older is also what is of a lower version and was
//! made no later: along a chain, times only grow.
enum class Standing { Known, Older, Beside };
Standing standing(const DeviceList &known, const DeviceList &shown);

//! Signs \a list with \a accountKey (whose public half goes into it) and checks the result like a foreign one.
//! \a previousAccountKey: for a hand-over.
Base::Result<DeviceList> signDeviceList(kith::wire::DeviceList list, const Crypto::SigningKey &accountKey,
                                        const Crypto::SigningKey *previousAccountKey = nullptr);

//! Version 1, to be signed. \a device: id 1. \a now: wall clock, UTC.
kith::wire::DeviceList firstDeviceList(const QString &user, const QByteArray &relayId, const kith::wire::Device &device,
                                       std::chrono::microseconds now);
//! The list after \a previous, to be changed and signed: same devices, version + 1, hash filled in, made later than it. A device to add takes the
//! id next_device_id(), which is then raised.
kith::wire::DeviceList followingDeviceList(const DeviceList &previous, std::chrono::microseconds now);
//! After \a previous with nothing but \a device (its id is set here) and the reset flag, to be signed with a new account key.
kith::wire::DeviceList resetDeviceList(const DeviceList &previous, kith::wire::Device device, std::chrono::microseconds now);

} // namespace E2e
