// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace Cli {

ExitCode exitCodeFor(const Base::Error &error)
{
    switch (error.code) {
    case Base::ErrorCode::InvalidArgument:
    case Base::ErrorCode::TextTooLong: return ExitCode::Usage;
    case Base::ErrorCode::RefusedNameInvalid:
    case Base::ErrorCode::RefusedPasswordWeak: return ExitCode::Usage; // no relay was asked
    default: break;
    }
    switch (static_cast<int>(error.code) / 100) {
    case 2: return ExitCode::Unreachable;
    case 3: return ExitCode::Refused;
    default: return ExitCode::Local;
    }
}

} // namespace Cli
