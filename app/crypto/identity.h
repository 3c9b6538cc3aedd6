// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/keystorage.h"

namespace E2e {

class SignalContext;

//! A new identity key pair and registration id for this device. Stored by the caller: context.keys().storeIdentity().
Base::Result<OwnIdentity> generateIdentity(SignalContext &context);

} // namespace E2e
