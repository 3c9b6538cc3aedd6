// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/worker.h"
#include "shared/sql/connection.h"

#include <memory>

namespace Relay::Store {

//! A read-only connection on a thread of its own: what is asked here waits for no commit. Sees everything whose commit
//! the loop has heard of.
class Reader final
{
public:
    explicit Reader(const Sql::OpenOptions &options);
    ~Reader();

    //! Runs \a f(Sql::Connection &) -> Result<T>; the Task lives on the loop.
    template <typename F>
    auto run(F f) -> Base::Task<std::invoke_result_t<F, Sql::Connection &>>
    {
        using R = std::invoke_result_t<F, Sql::Connection &>;
        return m_worker.run([this, f = std::move(f)]() mutable -> R {
            auto connection = this->connection();
            if (!connection) return R(connection.error());
            return f(**connection);
        });
    }

private:
    Base::Result<Sql::Connection *> connection();

    Sql::OpenOptions m_options;
    std::unique_ptr<Sql::Connection> m_connection; // worker thread only
    Base::Worker m_worker;
};

} // namespace Relay::Store
