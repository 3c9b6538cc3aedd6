// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"

namespace Cli {

// Ctrl+C ends the process; what was printed and stored stays.
void watchStopSignals(QObject *, std::function<void()>) {}

} // namespace Cli
