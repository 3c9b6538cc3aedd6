// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

namespace Sql {

class Connection;

//! All or nothing: rolls back unless commit() succeeded. One at a time per connection; inside it, Savepoint nests.
class Transaction
{
public:
    enum class Mode { Write, Read };
    //! DatabaseFailed when one is open already or the database stays locked.
    static Base::Result<Transaction> begin(Connection &connection, Mode mode = Mode::Write);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    //! After an error everything is rolled back.
    Base::Result<Base::Done> commit();
    void rollback();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection; //!< null when finished
};

//! A part of a transaction that can fail by itself; nests. Rolls back to its beginning unless release() succeeded.
class Savepoint
{
public:
    static Base::Result<Savepoint> begin(Connection &connection);
    Savepoint(Savepoint &&other) noexcept;
    Savepoint &operator=(Savepoint &&) = delete;
    ~Savepoint();

    //! Keeps the changes, as part of the enclosing transaction.
    Base::Result<Base::Done> release();
    void rollback();

private:
    Savepoint(Connection &connection, int depth) : m_connection(&connection), m_depth(depth) {}
    Connection *m_connection;
    int m_depth;
};

} // namespace Sql
