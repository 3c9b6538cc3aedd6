// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/connection.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QStringList>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <cstring>

namespace Sql {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

namespace {
QString uniqueName()
{
    static std::atomic<quint64> next{1};
    return QStringLiteral("kith-sql-%1").arg(next.fetch_add(1));
}

QString sqliteUri(const OpenOptions &options)
{
    // SQLite decodes %xx itself; '?' and '#' in a path must not end it.
    const QString path = QDir::fromNativeSeparators(QFileInfo(options.database).absoluteFilePath());
    QString uri = QStringLiteral("file://") + (path.startsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/"))
        + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    QStringList parameters;
    if (!options.vfs.isEmpty()) parameters << QStringLiteral("vfs=") + options.vfs;
    for (const auto &[name, value] : options.uriParameters) {
        parameters << QString::fromLatin1(QUrl::toPercentEncoding(name)) + QLatin1Char('=')
                + QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    if (!options.readOnly && !options.create) parameters << QStringLiteral("mode=rw");
    if (!parameters.isEmpty()) uri += QLatin1Char('?') + parameters.join(QLatin1Char('&'));
    return uri;
}
} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const OpenOptions &options)
{
    std::unique_ptr<Connection> connection(new Connection(options.driver));
    connection->m_name = uniqueName();
    connection->m_portable = options.portableStatements;
    const bool isSqlite = options.driver == Driver::Sqlite;
    connection->m_database =
        QSqlDatabase::addDatabase(isSqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), connection->m_name);
    QSqlDatabase &database = connection->m_database;
    if (!database.isValid()) return {ErrorCode::DatabaseFailed, QStringLiteral("the database driver is not installed")};

    if (isSqlite) {
        const bool inMemory = options.database == QLatin1String(":memory:");
        QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeout.count());
        if (!inMemory) connectOptions += QStringLiteral(";QSQLITE_OPEN_URI");
        if (options.readOnly) connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
        database.setConnectOptions(connectOptions);
        database.setDatabaseName(inMemory ? options.database : sqliteUri(options));
    } else {
        database.setDatabaseName(options.database);
        database.setHostName(options.host);
        database.setUserName(options.user);
        database.setPassword(options.password);
        if (options.port > 0) database.setPort(options.port);
    }
    if (!database.open()) return errorFromQt(options.driver, database.lastError());

    if (isSqlite) {
        const QVariant handle = database.driver()->handle();
        if (handle.isValid() && std::strcmp(handle.typeName(), "sqlite3*") == 0)
            connection->m_sqlite = *static_cast<sqlite3 *const *>(handle.constData());
        if (!connection->m_sqlite) return {ErrorCode::DatabaseFailed, QStringLiteral("the driver gives no handle")};
        sqlite3_extended_result_codes(static_cast<sqlite3 *>(connection->m_sqlite), 1);
    }
    for (const QByteArray &sql : options.setup) {
        if (auto done = connection->runScript(sql); !done) return done.error();
    }
    return connection;
}

Connection::~Connection()
{
    Q_ASSERT_X(m_depth == 0, "Sql::Connection", "closed inside a transaction");
    m_idle.clear(); // prepared statements keep SQLite's handle open
    if (m_database.isValid()) m_database.close();
    m_database = QSqlDatabase();
    if (!m_name.isEmpty()) QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::prepare(const char *sql)
{
    const auto found = m_idle.find(sql);
    if (found != m_idle.end() && !found->second.empty()) {
        auto backend = std::move(found->second.back());
        found->second.pop_back();
        return Statement(this, std::move(backend));
    }
    return Statement(this, m_sqlite && !m_portable ? makeSqliteBackend(m_sqlite, sql) : makeQtBackend(m_database, sql));
}

void Connection::giveBack(std::unique_ptr<StatementBackend> backend)
{
    if (!backend->prepared()) return; // what failed to compile may compile later, when the schema has grown
    backend->reset();
    m_idle[backend->sql()].push_back(std::move(backend));
}

Result<Done> Connection::runScript(const QByteArray &sql)
{
    if (m_sqlite) {
        char *message = nullptr;
        const int code = sqlite3_exec(static_cast<sqlite3 *>(m_sqlite), sql.constData(), nullptr, nullptr, &message);
        const QString detail = QString::fromUtf8(message);
        sqlite3_free(message);
        if (code != SQLITE_OK) return errorFromSqlite(code, detail);
        return Done{};
    }
    QSqlQuery query(m_database);
    if (!query.exec(QString::fromUtf8(sql))) return errorFromQt(m_driver, query.lastError());
    return Done{};
}

void Connection::keepLogAtClose(bool keep)
{
    if (m_sqlite) sqlite3_db_config(static_cast<sqlite3 *>(m_sqlite), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

qint64 Connection::lastInsertId() const
{
    return m_sqlite ? sqlite3_last_insert_rowid(static_cast<sqlite3 *>(m_sqlite)) : 0;
}

} // namespace Sql
