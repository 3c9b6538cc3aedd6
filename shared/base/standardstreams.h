// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Base {

//! Started with closed standard streams, a program would get their numbers for its next files, and a log line or an answer would
//! be written into a database. Takes these numbers before anything else can: reading finds the end, writing fails.
void holdStandardStreams();

} // namespace Base
