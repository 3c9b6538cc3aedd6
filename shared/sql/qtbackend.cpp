// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/dialect.h"
#include "shared/sql/statementbackend.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Sql {

using Base::Done;
using Base::Result;

namespace {

//! Statements through QtSql: any driver.
class QtBackend final : public StatementBackend
{
public:
    QtBackend(const QSqlDatabase &database, const char *sql)
        : StatementBackend(sql)
        , m_driver(database.driverName() == QLatin1String("QPSQL") ? Driver::Postgres : Driver::Sqlite)
        , m_query(database)
    {
        m_query.setForwardOnly(true);
        m_isPrepared = m_query.prepare(QString::fromUtf8(sql));
        if (!m_isPrepared) m_problem = m_query.lastError();
        bool quoted = false;
        for (const char c : this->sql()) {
            if (c == '\'') quoted = !quoted;
            if (c == '?' && !quoted) ++m_parameters;
        }
    }

    Result<Done> prepared() const override
    {
        if (!m_isPrepared) return errorFromQt(m_driver, m_problem);
        return Done{};
    }
    int parameterCount() const override { return m_parameters; }
    void bindNull(int index) override { m_query.bindValue(index, QVariant()); }
    void bindInt64(int index, qint64 value) override { m_query.bindValue(index, value); }
    void bindReal(int index, double value) override { m_query.bindValue(index, value); }
    void bindText(int index, const QString &value, bool) override
    {
        m_query.bindValue(index, value.isNull() ? QStringLiteral("") : value);
    }
    void bindBytes(int index, const char *data, qsizetype size, bool) override
    {
        // Qt keeps the value bound after the run, so it always gets a copy of its own.
        m_query.bindValue(index, size == 0 ? QByteArray("") : QByteArray(data, size));
    }

    Result<bool> step() override
    {
        if (!m_running) {
            if (!m_query.exec()) return errorFromQt(m_driver, m_query.lastError());
            m_running = true;
        }
        if (m_query.next()) return true;
        const QSqlError error = m_query.lastError();
        if (error.isValid() && error.type() != QSqlError::NoError) {
            reset();
            return errorFromQt(m_driver, error);
        }
        m_changes = m_query.numRowsAffected();
        reset();
        return false;
    }
    void reset() override
    {
        if (std::exchange(m_running, false)) m_query.finish();
    }
    qint64 changes() const override { return m_changes; }

    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 int64(int column) const override { return m_query.value(column).toLongLong(); }
    double real(int column) const override { return m_query.value(column).toDouble(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }

private:
    Driver m_driver;
    QSqlQuery m_query;
    QSqlError m_problem;
    bool m_isPrepared = false;
    int m_parameters = 0;
    bool m_running = false;
    qint64 m_changes = 0;
};

} // namespace

std::unique_ptr<StatementBackend> makeQtBackend(const QSqlDatabase &database, const char *sql)
{
    return std::make_unique<QtBackend>(database, sql);
}

} // namespace Sql
