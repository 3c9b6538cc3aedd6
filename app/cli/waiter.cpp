// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/waiter.h"

namespace Cli {

Waiter::Waiter(QObject *owner, Check check, std::chrono::milliseconds patience) : QObject(owner), m_check(std::move(check))
{
    QTimer::singleShot(0, this, &Waiter::poke); // it may be so already
    if (patience.count() < 0) return;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { finish(Outcome(Base::ErrorCode::TimedOut)); });
    m_timer.start(patience);
}

void Waiter::poke()
{
    if (m_done) return;
    if (const auto outcome = m_check()) finish(*outcome);
}

void Waiter::hope()
{
    if (m_timer.isActive()) m_timer.start();
}

void Waiter::finish(const Outcome &outcome)
{
    if (std::exchange(m_done, true)) return;
    deleteLater();
    m_promise.finish(outcome);
}

} // namespace Cli
