// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <vector>

struct epoll_event;

namespace Relay::Gateway {

//! Whose descriptor a PollSet watches.
class Polled
{
public:
    //! \a isHalfClosed: the other side has said its last byte; told only to who is not reading.
    virtual void descriptorReady(bool readable, bool writable, bool isBroken, bool isHalfClosed) = 0;

protected:
    ~Polled() = default;
};

//! One epoll set per event loop, watched by a single QSocketNotifier: a turn costs what is ready in it, not what is
//! connected (Qt's own dispatcher looks at every descriptor in every turn). Must outlive what it watches, or what it
//! watches has left before. Linux.
class PollSet final : public QObject
{
    Q_OBJECT
public:
    enum Interest : quint32 { Nothing = 0, Reading = 1, Writing = 2, Ended = 4 /*!< neither reading nor hearing that the end is near */ };

    explicit PollSet(QObject *parent = nullptr);
    ~PollSet() override;

    //! False when the kernel has no room for it.
    bool add(Polled &polled, int descriptor, quint32 interests);
    void change(Polled &polled, int descriptor, quint32 interests);
    //! Before the descriptor is closed; also from inside descriptorReady() of any other.
    void remove(Polled &polled, int descriptor);

private:
    void dispatch();

    int m_poll;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<epoll_event> m_events;
    size_t m_at = 0; // where dispatch() is in m_events
    size_t m_ready = 0;
};

} // namespace Relay::Gateway
