// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>

class QSqlDatabase;

namespace Sql {

//! What a Statement needs from a driver. Two exist: SQLite's own statements and QSqlQuery for every other driver.
class StatementBackend
{
public:
    explicit StatementBackend(std::string text) : m_sql(std::move(text)) {}
    virtual ~StatementBackend() = default;
    const std::string &sql() const { return m_sql; }

    //! The reason why the text could not be prepared; asked before every start.
    virtual Base::Result<Base::Done> prepared() const = 0;
    virtual int parameterCount() const = 0;
    // Index from 0. With copy == false the bytes stay where they are until the statement has run.
    virtual void bindNull(int index) = 0;
    virtual void bindInt64(int index, qint64 value) = 0;
    virtual void bindReal(int index, double value) = 0;
    virtual void bindText(int index, const QString &value, bool copy) = 0;
    virtual void bindBytes(int index, const char *data, qsizetype size, bool copy) = 0;

    //! True: a row; false: finished (and reset).
    virtual Base::Result<bool> step() = 0;
    virtual void reset() = 0;
    virtual qint64 changes() const = 0;

    virtual bool isNull(int column) const = 0;
    virtual qint64 int64(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;

private:
    std::string m_sql;
};

//! \a sqlite is a `sqlite3 *`.
std::unique_ptr<StatementBackend> makeSqliteBackend(void *sqlite, const char *sql);
std::unique_ptr<StatementBackend> makeQtBackend(const QSqlDatabase &database, const char *sql);

} // namespace Sql
