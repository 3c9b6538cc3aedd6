// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/error.h"
#include "shared/base/ids.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <limits>
#include <optional>

namespace Store {

//! Row of a message on this device: grows, never used twice. 0 names nothing.
using MessageKey = qint64;
using Micros = std::chrono::microseconds; //!< since 1970 UTC, or a length

inline constexpr Micros kPending{std::numeric_limits<qint64>::max()}; //!< server time of what no relay accepted yet

} // namespace Store
