// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/error.h"
#include "shared/wire/kith.pb.h"

namespace Wire {

//! A refusal as an error of ours: 300 + code; RATE_LIMITED and OVERLOADED carry the milliseconds to wait as detail.
Base::Error toError(const kith::wire::Refusal &refusal);
//! The other way, for the relay: what leaves it for \a code. Codes outside the 3xx band become INTERNAL: what failed inside
//! the relay is its own business.
kith::wire::RefusalCode toRefusalCode(Base::ErrorCode code);
//! HTTP status that goes with a refusal as a REST answer.
int httpStatus(kith::wire::RefusalCode code);

} // namespace Wire
