// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <signal/signal_protocol.h>

namespace E2e {

//! What libsignal-protocol-c needs from a cryptography library, over OpenSSL 3 with algorithms fetched once. Inside this room
//! and its tests only.
signal_crypto_provider openSslProvider();

} // namespace E2e
