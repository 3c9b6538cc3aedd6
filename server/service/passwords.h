// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/pool.h"
#include "shared/base/result.h"
#include "shared/base/task.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <string>
#include <unordered_map>

namespace Relay::Service {

//! Argon2id in the pool, bounded; and how often a name's password may be guessed. Loop thread.
class Passwords final : public QObject
{
    Q_OBJECT
public:
    Passwords(Base::Pool &pool, const Base::Clock &clock, int queue, QObject *parent = nullptr);

    //! The text to store. RefusedOverloaded when too many wait.
    Base::Task<Base::Result<QByteArray>> hash(const std::string &value);
    //! Whether \a value made \a stored; for an unknown user pass an empty \a stored: it takes as long and is false.
    Base::Task<Base::Result<bool>> verify(const QByteArray &stored, const std::string &value);

    //! False when \a user (existing or not) was tried too often lately.
    bool mayTry(const std::string &user);
    void failed(const std::string &user);
    void succeeded(const std::string &user) { m_tries.erase(user); }

private:
    struct Tries
    {
        int failed = 0;
        std::chrono::nanoseconds since{0};
    };
    void forgetOld();

    Base::Pool &m_pool;
    const Base::Clock &m_clock;
    int m_queue;
    int m_waiting = 0;
    std::unordered_map<std::string, Tries> m_tries;
};

} // namespace Relay::Service
