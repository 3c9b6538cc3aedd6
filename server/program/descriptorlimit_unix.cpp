// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/descriptorlimit.h"

#include <algorithm>

#include <sys/resource.h>

#ifdef Q_OS_MACOS
#include <climits>
#endif

namespace Relay::Program {

qint64 raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return -1;
    rlim_t wanted = limit.rlim_max;
#ifdef Q_OS_MACOS
    wanted = std::min<rlim_t>(wanted, OPEN_MAX); // more is refused, whatever the hard limit says
#endif
    if (limit.rlim_cur < wanted) {
        const rlimit raised{wanted, limit.rlim_max};
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
    }
    if (limit.rlim_cur == RLIM_INFINITY) return -1;
    return static_cast<qint64>(limit.rlim_cur);
}

} // namespace Relay::Program
