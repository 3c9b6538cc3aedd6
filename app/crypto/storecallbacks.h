// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/keystorage.h"
#include "app/crypto/truststorage.h"

#include <optional>

struct signal_protocol_store_context;

namespace E2e {

//! What the library's storage callbacks work on: the two ports, and the first thing that went wrong in them (the library only
//! passes a number through).
struct StoreState
{
    KeyStorage &keys;
    TrustStorage &trust;
    std::optional<Base::Error> failure;
};

//! Sets all five stores of \a context; \a state must outlive it. Every callback is provided, load callbacks return fresh
//! buffers, none calls back into the library.
void installStores(signal_protocol_store_context *context, StoreState &state);

} // namespace E2e
