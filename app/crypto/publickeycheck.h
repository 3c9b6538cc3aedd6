// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArrayView>

namespace E2e {

inline constexpr qsizetype kPublicKeyBytes = 33;

//! BadKey unless \a key is 0x05 and a canonical Curve25519 point that is not of small order. With such a point the shared
//! secret is known to everybody, and the library does not look. Applied to identity, signed, one-time, base and ratchet keys
//! before the library sees them.
Base::Result<Base::Done> checkPublicKey(QByteArrayView key);

} // namespace E2e
