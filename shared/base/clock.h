// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Base {

//! Where time comes from, so that tests can bend it.
class Clock
{
public:
    virtual ~Clock() = default;
    //! Wall clock, microseconds since 1970-01-01 UTC. Can jump in both directions.
    virtual std::chrono::microseconds now() const = 0;
    //! Monotonic; only differences mean something.
    virtual std::chrono::nanoseconds steady() const = 0;
};

//! The machine's clocks. Thread-safe.
class SystemClock final : public Clock
{
public:
    std::chrono::microseconds now() const override;
    std::chrono::nanoseconds steady() const override;
};

//! A clock that moves only when told. For tests.
class ManualClock final : public Clock
{
public:
    std::chrono::microseconds now() const override { return m_now; }
    std::chrono::nanoseconds steady() const override { return m_steady; }
    void advance(std::chrono::nanoseconds by)
    {
        m_now += std::chrono::duration_cast<std::chrono::microseconds>(by);
        m_steady += by;
    }
    void jumpWall(std::chrono::microseconds to) { m_now = to; }

private:
    std::chrono::microseconds m_now{1'700'000'000'000'000};
    std::chrono::nanoseconds m_steady{1};
};

} // namespace Base
