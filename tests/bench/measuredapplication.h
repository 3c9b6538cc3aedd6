// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/histogram.h"

#include <QApplication>

#include <chrono>
#include <utility>

namespace Bench {

//! Counts what the GUI thread is busy with.
class MeasuredApplication : public QApplication
{
public:
    using Clock = std::chrono::steady_clock;
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) {
            const bool taken = QApplication::notify(receiver, event);
            --m_depth;
            return taken;
        }
        const auto start = Clock::now();
        const bool taken = QApplication::notify(receiver, event);
        m_busy += Clock::now() - start;
        --m_depth;
        return taken;
    }
    //! Since it was asked last.
    Nanoseconds takeBusy() { return std::exchange(m_busy, Nanoseconds(0)); }

private:
    int m_depth = 0;
    Nanoseconds m_busy{0};
};

inline double inMs(Nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

} // namespace Bench
