// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/transaction.h"

#include "shared/sql/connection.h"

namespace Sql {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

Result<Transaction> Transaction::begin(Connection &connection, Mode mode)
{
    if (connection.m_depth != 0) return {ErrorCode::Internal, QStringLiteral("a transaction is open already")};
    const char *sql = mode == Mode::Write ? beginWriting(connection.driver()) : beginReading(connection.driver());
    if (auto begun = connection.run(sql); !begun) return begun.error();
    connection.m_depth = 1;
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction()
{
    rollback();
}

Result<Done> Transaction::commit()
{
    if (!m_connection) return {ErrorCode::Internal, QStringLiteral("the transaction is over")};
    Q_ASSERT_X(m_connection->m_depth == 1, "Transaction::commit", "a savepoint is open");
    if (auto committed = m_connection->run("COMMIT"); !committed) {
        rollback();
        return committed;
    }
    m_connection->m_depth = 0;
    m_connection = nullptr;
    return Done{};
}

void Transaction::rollback()
{
    if (!m_connection) return;
    // A full disk or an I/O error has rolled back already; then this answers an error that says nothing new.
    (void)m_connection->run("ROLLBACK");
    m_connection->m_depth = 0;
    m_connection = nullptr;
}

namespace {
QByteArray named(const char *verb, int depth)
{
    return QByteArray(verb) + " s" + QByteArray::number(depth);
}
} // namespace

Result<Savepoint> Savepoint::begin(Connection &connection)
{
    if (connection.m_depth == 0) return {ErrorCode::Internal, QStringLiteral("a savepoint needs a transaction")};
    const int depth = connection.m_depth;
    if (auto begun = connection.run(named("SAVEPOINT", depth).constData()); !begun) return begun.error();
    connection.m_depth = depth + 1;
    return Savepoint(connection, depth);
}

Savepoint::Savepoint(Savepoint &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_depth(other.m_depth)
{
}

Savepoint::~Savepoint()
{
    rollback();
}

Result<Done> Savepoint::release()
{
    if (!m_connection) return {ErrorCode::Internal, QStringLiteral("the savepoint is over")};
    Q_ASSERT_X(m_connection->m_depth == m_depth + 1, "Savepoint::release", "an inner savepoint is open");
    if (auto released = m_connection->run(named("RELEASE", m_depth).constData()); !released) {
        rollback();
        return released;
    }
    m_connection->m_depth = m_depth;
    m_connection = nullptr;
    return Done{};
}

void Savepoint::rollback()
{
    if (!m_connection) return;
    // After an error that ended the whole transaction both fail, and so will its COMMIT.
    (void)m_connection->run(named("ROLLBACK TO", m_depth).constData());
    (void)m_connection->run(named("RELEASE", m_depth).constData());
    m_connection->m_depth = m_depth;
    m_connection = nullptr;
}

} // namespace Sql
