// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/pollset_linux.h"

#include <sys/epoll.h>
#include <unistd.h>

namespace Relay::Gateway {

namespace {

constexpr size_t kEventsPerTurn = 512; // more wait for the next turn: level-triggered

epoll_event eventFor(Polled &polled, quint32 interests)
{
    epoll_event event{};
    // Who does not read hears that the other side has left all the same; who reads finds the end by reading.
    event.events = (interests & PollSet::Reading) ? EPOLLIN : (interests & PollSet::Ended) ? 0u : EPOLLRDHUP;
    if (interests & PollSet::Writing) event.events |= EPOLLOUT;
    event.data.ptr = &polled;
    return event;
}

} // namespace

PollSet::PollSet(QObject *parent) : QObject(parent), m_poll(epoll_create1(EPOLL_CLOEXEC)), m_events(kEventsPerTurn)
{
    if (m_poll < 0) qFatal("no epoll descriptor");
    m_notifier = std::make_unique<QSocketNotifier>(m_poll, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &PollSet::dispatch);
}

PollSet::~PollSet()
{
    m_notifier.reset();
    ::close(m_poll);
}

bool PollSet::add(Polled &polled, int descriptor, quint32 interests)
{
    epoll_event event = eventFor(polled, interests);
    return epoll_ctl(m_poll, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void PollSet::change(Polled &polled, int descriptor, quint32 interests)
{
    epoll_event event = eventFor(polled, interests);
    epoll_ctl(m_poll, EPOLL_CTL_MOD, descriptor, &event);
}

void PollSet::remove(Polled &polled, int descriptor)
{
    epoll_ctl(m_poll, EPOLL_CTL_DEL, descriptor, nullptr);
    // What was told before it left must not reach it any more.
    for (size_t i = m_at; i < m_ready; ++i) {
        if (m_events[i].data.ptr == &polled) m_events[i].data.ptr = nullptr;
    }
}

void PollSet::dispatch()
{
    const int ready = epoll_wait(m_poll, m_events.data(), static_cast<int>(m_events.size()), 0);
    m_ready = ready > 0 ? static_cast<size_t>(ready) : 0;
    for (m_at = 0; m_at < m_ready; ++m_at) {
        const epoll_event &event = m_events[m_at];
        auto *polled = static_cast<Polled *>(event.data.ptr);
        if (polled) polled->descriptorReady((event.events & EPOLLIN) != 0, (event.events & EPOLLOUT) != 0, (event.events & (EPOLLERR | EPOLLHUP)) != 0, (event.events & EPOLLRDHUP) != 0);
    }
    m_at = m_ready = 0;
}

} // namespace Relay::Gateway
