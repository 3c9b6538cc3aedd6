// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace Bench {

//! What a process has used so far.
struct ProcessUse
{
    std::chrono::milliseconds cpu{0}; //!< user and system, all threads; steps of 10 ms
    std::chrono::milliseconds mainThread{0};
    qint64 residentKiB = 0;
    qint64 peakKiB = 0; //!< the most that was ever resident
};

//! Zeros when there is no such process.
ProcessUse useOf(qint64 pid);
//! Of this process; of its children that have ended.
std::chrono::microseconds ownCpu();
std::chrono::microseconds childrensCpu();

//! Processor, cores, kernel, file system of \a folder and what a synced write costs there: the line that figures are read with.
QString machineLine(const QString &folder);
//! Median time of writing 4 KiB at the end of a file in \a folder and syncing it.
std::chrono::microseconds syncedWrite(const QString &folder);

//! As many open files as this process may have, after raising the limit as far as it goes.
qint64 raiseFileLimit();

} // namespace Bench
