// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/statement.h"

#include "shared/sql/connection.h"

namespace Sql {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

Statement::Statement(Connection *connection, std::unique_ptr<StatementBackend> backend)
    : m_connection(connection)
    , m_backend(std::move(backend))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_backend(std::move(other.m_backend))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_connection = other.m_connection;
        m_backend = std::move(other.m_backend);
    }
    return *this;
}

Statement::~Statement()
{
    giveBack();
}

void Statement::giveBack()
{
    if (m_backend) m_connection->giveBack(std::move(m_backend));
}

Result<Done> Statement::start(int count)
{
    if (auto prepared = m_backend->prepared(); !prepared) return prepared;
    m_backend->reset();
    if (count != m_backend->parameterCount()) {
        return {ErrorCode::Internal,
                QStringLiteral("%1 values for %2 places in: %3")
                    .arg(count)
                    .arg(m_backend->parameterCount())
                    .arg(QString::fromStdString(m_backend->sql()))};
    }
    return Done{};
}

Result<Done> Statement::runToEnd()
{
    for (;;) {
        const auto row = m_backend->step();
        if (!row) return row.error();
        if (!*row) return Done{};
    }
}

Result<bool> Statement::next()
{
    if (auto prepared = m_backend->prepared(); !prepared) return prepared.error();
    return m_backend->step();
}

void Statement::reset()
{
    m_backend->reset();
}

qint64 Statement::changes() const
{
    return m_backend->changes();
}

} // namespace Sql
