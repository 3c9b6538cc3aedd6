// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/histogram.h"

#include <functional>
#include <optional>
#include <vector>

namespace Bench {

//! Steady time; only differences mean something.
Nanoseconds steadyNow();

//! Something with a file descriptor that the Loop watches.
class Watched
{
public:
    virtual ~Watched() = default;
    virtual void descriptorReady(bool readable, bool writable) = 0;
    //! Once per turn after flushLater(): everything that was ready has been read, output leaves now.
    virtual void flush() = 0;

private:
    friend class Loop;
    bool m_flushes = false;
};

//! Waits for many sockets in one thread: turns of "read whatever is ready, then write what came of it". Not Qt's loop, so
//! that the generator costs as little as can be beside what it measures.
class Loop
{
public:
    Loop();
    ~Loop();
    Loop(const Loop &) = delete;
    Loop &operator=(const Loop &) = delete;

    void watch(Watched &watched, int descriptor);
    void watchWriting(Watched &watched, int descriptor, bool on);
    //! Before the descriptor is closed.
    void forget(Watched &watched, int descriptor);
    void flushLater(Watched &watched);

    //! Runs until \a isDone says so (asked after each turn) or \a atMost has passed; true when it is done.
    bool run(Nanoseconds atMost, const std::function<bool()> &isDone);
    //! Calls \a tick at \a at (steady time) and again at whatever time it answers, in a turn of its own; nullopt ends it.
    void setTick(Nanoseconds at, std::function<std::optional<Nanoseconds>()> tick);
    //! The time at which this turn began to read.
    Nanoseconds turnTime() const { return m_turnTime; }

private:
    int m_poll;
    std::vector<Watched *> m_flushing;
    std::vector<Watched *> m_flushingNow;
    std::function<std::optional<Nanoseconds>()> m_tick;
    Nanoseconds m_tickAt{0};
    Nanoseconds m_turnTime{0};
    std::vector<char> m_events; // room for what epoll tells
};

} // namespace Bench
