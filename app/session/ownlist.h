// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/devicelist.h"
#include "app/session/newdevice.h"

namespace Session {

// A relay that was put back to an older copy of itself shows an older list of our own devices than this one knows. Database
// thread, in a transaction.

//! The list after \a current, to be changed and signed. When \a current is older than what is known here: without the devices
//! that have left since, above every number that was given, made later.
Base::Result<kith::wire::DeviceList> continueList(Store::Access &access, const NewDevicePlace &place,
                                                  const E2e::DeviceList &current, Store::Micros now);

//! What this device, which stands in \a current, publishes behind it: the known list, or one without the devices the relay has
//! forgotten, which come back as new ones. Null when \a current is not older than what is known, or not of our account key.
Base::Result<std::optional<E2e::DeviceList>> bringListBack(Store::Access &access, const E2e::DeviceList &current,
                                                           Store::Micros now);

//! This device, which the relay has forgotten, as the known list names it: the same number and keys, and nothing changes for
//! anybody. Null unless that list follows \a current and adds only this device.
Base::Result<std::optional<NewDevice>> bringDeviceBack(Store::Access &access, const NewDevicePlace &place,
                                                       const E2e::DeviceList &current, Store::Micros now);

//! The account and this device with the keys they have, for a relay that knows neither any more. The known list when it is a first
//! one. AlreadySignedIn unless the profile holds \a place's account.
Base::Result<NewDevice> makeAccountAnew(Store::Access &access, const NewDevicePlace &place, Store::Micros now);

} // namespace Session
