// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loop.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include <sys/epoll.h>
#include <unistd.h>

namespace Bench {

namespace {
constexpr int kEventsPerTurn = 1024;
constexpr Nanoseconds kLongestWait = std::chrono::milliseconds(100); // isDone may depend on time
} // namespace

Nanoseconds steadyNow()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

Loop::Loop() : m_poll(epoll_create1(EPOLL_CLOEXEC)), m_events(sizeof(epoll_event) * kEventsPerTurn) {}

Loop::~Loop()
{
    close(m_poll);
}

void Loop::watch(Watched &watched, int descriptor)
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT;
    event.data.ptr = &watched;
    epoll_ctl(m_poll, EPOLL_CTL_ADD, descriptor, &event);
}

void Loop::watchWriting(Watched &watched, int descriptor, bool on)
{
    epoll_event event{};
    event.events = EPOLLIN | (on ? EPOLLOUT : 0u);
    event.data.ptr = &watched;
    epoll_ctl(m_poll, EPOLL_CTL_MOD, descriptor, &event);
}

void Loop::forget(Watched &watched, int descriptor)
{
    epoll_ctl(m_poll, EPOLL_CTL_DEL, descriptor, nullptr);
    if (watched.m_flushes) {
        watched.m_flushes = false;
        std::replace(m_flushing.begin(), m_flushing.end(), &watched, static_cast<Watched *>(nullptr));
        std::replace(m_flushingNow.begin(), m_flushingNow.end(), &watched, static_cast<Watched *>(nullptr));
    }
}

void Loop::flushLater(Watched &watched)
{
    if (watched.m_flushes) return;
    watched.m_flushes = true;
    m_flushing.push_back(&watched);
}

void Loop::setTick(Nanoseconds at, std::function<std::optional<Nanoseconds>()> tick)
{
    m_tickAt = at;
    m_tick = std::move(tick);
}

bool Loop::run(Nanoseconds atMost, const std::function<bool()> &isDone)
{
    const Nanoseconds end = steadyNow() + atMost;
    auto *events = reinterpret_cast<epoll_event *>(m_events.data());
    bool isFirst = true;
    for (;;) {
        const Nanoseconds now = steadyNow();
        if (!isFirst && isDone()) return true;
        isFirst = false;
        if (now >= end) return false;
        Nanoseconds wait = std::min(kLongestWait, end - now);
        if (m_tick) wait = std::clamp(m_tickAt - now, Nanoseconds(0), wait);
        if (!m_flushing.empty()) wait = Nanoseconds(0);
        const timespec time{static_cast<time_t>(wait.count() / 1'000'000'000), static_cast<long>(wait.count() % 1'000'000'000)};
        const int ready = epoll_pwait2(m_poll, events, kEventsPerTurn, &time, nullptr);
        m_turnTime = steadyNow();
        if (m_tick && m_turnTime >= m_tickAt) {
            // A tick may set another one, or none.
            auto tick = std::move(m_tick);
            m_tick = nullptr;
            if (const auto again = tick()) setTick(*again, std::move(tick));
        }
        for (int i = 0; i < ready; ++i) {
            const quint32 what = events[i].events;
            static_cast<Watched *>(events[i].data.ptr)->descriptorReady((what & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0, (what & EPOLLOUT) != 0);
        }
        m_flushingNow.swap(m_flushing);
        for (Watched *&watched : m_flushingNow) {
            if (!watched) continue;
            watched->m_flushes = false;
            watched->flush();
        }
        m_flushingNow.clear();
    }
}

} // namespace Bench
