// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/options.h"
#include "tests/bench/report.h"

namespace Bench {

// One function per workload of BENCHMARKS: each starts its own relay in a folder of its own, and is bounded in time.

Report runPairs(const Options &options); //!< W1: pairs that talk as fast as they can
Report runPaced(const Options &options); //!< W1p: the same at 1 000 messages a second
Report runOffline(const Options &options); //!< W3: stored for whoever is away, then drained
Report runIdle(const Options &options); //!< W4: what a connection and a login cost
Report runKills(const Options &options); //!< W5: kill -9 under load
Report runMedia(const Options &options); //!< W6: attachments up and down
Report runReceive(const Options &options); //!< C5: a client catches up
Report runReceiveInWindow(const Options &options); //!< the same with a window, in the program kith-bench-window

// These work on a profile made by "kith-bench profile"; C1, C2 and C4 with a real window, in the program kith-bench-window.
Report runStart(const Options &options); //!< C1: start to usable window
Report runMemory(const Options &options); //!< C2: what the window holds
Report runSearching(const Options &options); //!< C3: full-text search
Report runScrolling(const Options &options); //!< C4: a long conversation
Report runPhotos(const Options &options); //!< C6: a photo made ready

} // namespace Bench
