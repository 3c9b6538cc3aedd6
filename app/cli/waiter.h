// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/task.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace Cli {

//! Waits for something that signals announce: asks \a check after each poke until it has an answer or time is up. Deletes
//! itself when it has answered.
class Waiter : public QObject
{
    Q_OBJECT
public:
    using Outcome = Base::Result<Base::Done>;
    using Check = std::function<std::optional<Outcome>()>;

    //! \a patience negative: for ever. When time is up the answer is TimedOut.
    Waiter(QObject *owner, Check check, std::chrono::milliseconds patience);
    Base::Task<Outcome> task() const { return m_promise.task(); }

    //! Something may have changed.
    void poke();
    //! It moves: the patience begins anew.
    void hope();
    //! Somebody wants no more: answers Cancelled.
    void giveUp() { finish(Outcome(Base::ErrorCode::Cancelled)); }

private:
    void finish(const Outcome &outcome);
    Base::Promise<Outcome> m_promise;
    Check m_check;
    QTimer m_timer;
    bool m_done = false;
};

} // namespace Cli
