// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>

namespace Session {

//! How large the next piece of a transfer may be: large enough that waiting for answers does not cost, small enough that a
//! broken connection loses a second or two and that memory stays flat.
class TransferPace
{
public:
    static constexpr qint64 kLeast = 64 * 1024;
    static constexpr qint64 kMost = 8 * 1024 * 1024;

    qint64 next(qint64 left) const { return std::min(left, m_bytes); }
    void begin() { m_timer.start(); }
    //! A whole piece came through.
    void done()
    {
        const qint64 ms = m_timer.elapsed();
        if (ms < 700) m_bytes = std::min(kMost, m_bytes * 2);
        else if (ms > 3000) m_bytes = std::max(kLeast, m_bytes / 2);
    }
    //! Or its answer was lost.
    void failed() { m_bytes = std::max(kLeast, m_bytes / 4); }

private:
    qint64 m_bytes = 1024 * 1024;
    QElapsedTimer m_timer;
};

//! Failures after which the same is worth another try, perhaps on the next connection.
bool isTemporaryTransferError(int errorCode);

} // namespace Session
