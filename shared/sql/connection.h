// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/sql/dialect.h"
#include "shared/sql/statement.h"

#include <QList>
#include <QSqlDatabase>
#include <QString>

#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace Sql {

//! How to open a database.
struct OpenOptions
{
    Driver driver = Driver::Sqlite;
    QString database; //!< SQLite: path of the file, or ":memory:". PostgreSQL: name of the database
    bool readOnly = false;
    bool create = true; //!< SQLite: make the file when there is none (never with readOnly)
    QString vfs; //!< SQLite: name of a registered VFS; empty: the system's
    QList<std::pair<QString, QString>> uriParameters; //!< SQLite: for the VFS, e.g. the number of a registered key
    std::chrono::milliseconds busyTimeout{5000};
    //! Run right after opening, in this order, before anything reads or writes, e.g. "PRAGMA synchronous=FULL".
    QList<QByteArray> setup;
    QString host, user, password; //!< PostgreSQL
    int port = 0;
    bool portableStatements = false; //!< Statements through QSqlQuery even where there is a faster way. For tests.
};

//! One open database connection. Made, used and destroyed on one thread. Statements must die before it.
class Connection
{
public:
    //! Errors: FileUnreadable, DatabaseFailed, DatabaseCorrupt, KeyWrong (file is no database), DiskFull.
    static Base::Result<std::unique_ptr<Connection>> open(const OpenOptions &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    //! A prepared statement with `?` placeholders, taken from this connection's cache and given back when it dies: asking
    //! again with the same text costs a look-up. A mistake in \a sql is reported by the first run/one/all/next.
    //! Keep it as a member for the hottest ones, or ask each time.
    Statement prepare(const char *sql);

    //! prepare(sql).run(args…): for statements that return no rows.
    template <typename... Args>
    Base::Result<Base::Done> run(const char *sql, const Args &...args)
    {
        return prepare(sql).run(args...);
    }

    //! Runs a script of several statements without placeholders. Not cached; for schemas and PRAGMAs.
    Base::Result<Base::Done> runScript(const QByteArray &sql);

    //! Row id of the last INSERT on this connection (SQLite). Portable code says INSERT … RETURNING instead.
    qint64 lastInsertId() const;

    //! SQLite: whether closing leaves a write-ahead log beside the file as it is, instead of bringing it into the file.
    void keepLogAtClose(bool keep);

    Driver driver() const { return m_driver; }
    //! SQLite's `sqlite3 *`; null on other drivers.
    void *sqliteHandle() const { return m_sqlite; }
    //! 0 outside a transaction, 1 inside, more inside savepoints.
    int depth() const { return m_depth; }

private:
    friend class Statement;
    friend class Transaction;
    friend class Savepoint;
    explicit Connection(Driver driver) : m_driver(driver) {}
    void giveBack(std::unique_ptr<StatementBackend> backend);

    Driver m_driver;
    bool m_portable = false;
    QString m_name;
    QSqlDatabase m_database;
    void *m_sqlite = nullptr;
    int m_depth = 0;
    std::unordered_map<std::string, std::vector<std::unique_ptr<StatementBackend>>> m_idle;
};

} // namespace Sql
