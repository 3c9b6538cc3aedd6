// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/clock.h"

namespace Base {

std::chrono::microseconds SystemClock::now() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
}

std::chrono::nanoseconds SystemClock::steady() const
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace Base
