// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/descriptorlimit.h"

namespace Relay::Program {

qint64 raiseDescriptorLimit()
{
    return -1;
}

} // namespace Relay::Program
