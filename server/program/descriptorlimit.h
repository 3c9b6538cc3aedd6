// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Relay::Program {

//! Lets this process open as many files and connections as the system allows it at most, and answers how many that is;
//! negative: no limit worth naming. descriptorlimit_unix.cpp, descriptorlimit_windows.cpp.
qint64 raiseDescriptorLimit();

//! How many connections fit into \a descriptors when the relay's own files are to have theirs.
int connectionsFor(qint64 descriptors);

} // namespace Relay::Program
