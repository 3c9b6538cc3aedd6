// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/devicelist.h"
#include "app/session/changes.h"
#include "app/store/access.h"
#include "shared/wire/kith.pb.h"

#include <functional>
#include <memory>
#include <optional>

namespace Session {

//! A device that is about to become part of an account: everything that has to be stored before the relay is asked, so that
//! an answer that is lost costs nothing.
struct NewDevice
{
    std::shared_ptr<Store::Account> account; //!< device 0 until the relay has agreed
    std::shared_ptr<const E2e::DeviceList> list; //!< signed, holds the device
    quint32 device = 0;
    kith::wire::DeviceKeys keys;
    QByteArray deviceSignature;
    bool isAgain = false; //!< the same keys were offered before
};

//! A copy that was meant: secrets included.
Store::Account cloned(const Store::Account &account);

//! Where the new device is going to live.
struct NewDevicePlace
{
    QString relayUrl;
    QByteArray relayPin;
    QByteArray relayId;
    QString user;
};

//! Whose invite link an account is made by; the first contact with them starts verified.
struct Inviter
{
    QString user; //!< normalised; empty: nobody is named
    QByteArray key; //!< SHA-256 of the account key, 32 bytes, or empty
};

// Database thread, in a transaction. \a purpose: Wire::kPurposeRegister or kPurposeAddDevice.

//! Device 1 of a new account. An earlier try for the same name on the same relay gives its keys and its list again.
Base::Result<NewDevice> makeFirstDevice(Store::Access &access, const NewDevicePlace &place, Store::Micros now);
//! The device of an earlier try whose answer was lost, when \a current shows that the relay took it.
Base::Result<std::optional<NewDevice>> findAddedDevice(Store::Access &access, const NewDevicePlace &place,
                                                       const E2e::DeviceList &current);
//! One more device, in a list signed with \a accountSeed. KeyWrong when that is not the account's key.
Base::Result<NewDevice> makeAnotherDevice(Store::Access &access, const NewDevicePlace &place, const E2e::DeviceList &current,
                                          const Base::SecretBytes &accountSeed, Store::Micros now);
//! The only device of an account that gets a new key.
Base::Result<NewDevice> makeResetDevice(Store::Access &access, const NewDevicePlace &place, const E2e::DeviceList &current,
                                        Store::Micros now);
//! Kept until the account at \a place is there, however often it takes: keepNewDevice() then knows who invited. Nobody when the link
//! names nobody.
Base::Result<Base::Done> noteInviter(Store::Access &access, const NewDevicePlace &place, const Inviter &inviter);
//! The relay said no to the account.
Base::Result<Base::Done> forgetInviter(Store::Access &access);
//! The relay did not take the first list for its time, so the next try may sign another.
Base::Result<Base::Done> forgetFirstList(Store::Access &access);
//! The relay agreed: the account is there.
Base::Result<Base::Done> keepNewDevice(Store::Access &access, const NewDevice &device, const kith::wire::SignedIn &signedIn);

} // namespace Session
