// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/devicelist.h"
#include "app/session/newdevice.h"
#include "app/session/self.h"
#include "app/store/access.h"

namespace Session {

// A device that was removed from its account comes back as another device of it, in the profile it has: conversations and
// messages stay, everything that made it that device goes. Database thread, inside one transaction with what follows.

//! The device this profile was before, while it is on the way to become another one; 0: it is not.
Base::Result<quint32> leftDevice(Store::Access &access);

//! Forgets keys, sessions and its place in the mailbox, so that newdevice.h finds a profile that has begun and not finished.
//! Does nothing in a profile without a device. AlreadySignedIn for another account, or while \a current holds the device;
//! InvalidDeviceList when \a current is older than what is known here.
Base::Result<Base::Done> leaveDevice(Store::Access &access, const NewDevicePlace &place, const E2e::DeviceList &current);

//! The new device is there: what had not left yet is its to send, counted anew.
Base::Result<Base::Done> takeOver(Store::Access &access, const Self &self);

} // namespace Session
