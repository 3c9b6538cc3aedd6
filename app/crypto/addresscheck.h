// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"

namespace E2e {

//! Who wrote to whom. Stands outside (envelope, authenticated session) and inside the ciphertext.
struct Addresses
{
    Base::DeviceAddress sender;
    Base::DeviceAddress recipient; //!< for a group message device 0 and the group's id as user
};

//! AddressMismatch unless both are the same. The library's MAC covers the identity keys only, so a relay could hand a message
//! to another device or name with the same key; this is what notices.
Base::Result<Base::Done> checkAddresses(const Addresses &inside, const Addresses &outside);

} // namespace E2e
