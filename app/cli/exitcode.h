// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/error.h"

namespace Cli {

//! What the shell is told; a contract.
enum class ExitCode { Done = 0, Usage = 2, Refused = 3, Unreachable = 4, Local = 5 };

ExitCode exitCodeFor(const Base::Error &error);

} // namespace Cli
