// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace Cli {

//! Calls \a stop on the main thread when somebody asks the program to end (Ctrl+C, SIGTERM), as long as \a owner lives. All
//! that watch are told; a second request ends the process at once.
void watchStopSignals(QObject *owner, std::function<void()> stop);

} // namespace Cli
