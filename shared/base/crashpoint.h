// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Base {

//! A named place where a test build (KITH_CRASH_POINTS) dies like kill -9 when KITH_CRASH_AT=name (the Nth passing with
//! name:N). Nothing in builds for people. Thread-safe.
#ifdef KITH_CRASH_POINTS
void crashPoint(const char *name);
#else
inline void crashPoint(const char *) {}
#endif

} // namespace Base
