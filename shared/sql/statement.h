// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/secretbytes.h"
#include "shared/sql/statementbackend.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace Sql {

class Connection;

//! A prepared statement, reused. Placeholders are `?`, bound by position. What can be bound: integers, bool, enums, double,
//! QString and const char* (text), QByteArray, std::string, SecretBytes and BytesId (blob), chrono durations (their count),
//! std::nullopt (NULL) and std::optional of these. A null QString or QByteArray binds as empty, never as NULL.
//!
//!     auto name = connection.prepare("SELECT name FROM people WHERE id = ?")
//!                     .one([](const Sql::Statement &row) { return row.text(0); }, id);
//!
//! Same thread as its Connection. Errors: DiskFull, DatabaseCorrupt, AlreadyExists (a uniqueness rule), DatabaseFailed.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    //! Binds \a args and runs to the end; rows are thrown away.
    template <typename... Args>
    Base::Result<Base::Done> run(const Args &...args)
    {
        if (auto bound = bindAll(false, args...); !bound) return bound;
        return runToEnd();
    }

    //! The first row through \a f(const Statement &), or nullopt when there is none.
    template <typename F, typename... Args>
    auto one(F &&f, const Args &...args) -> Base::Result<std::optional<std::invoke_result_t<F, const Statement &>>>
    {
        using T = std::invoke_result_t<F, const Statement &>;
        if (auto bound = bindAll(false, args...); !bound) return bound.error();
        const auto row = next();
        if (!row) return row.error();
        std::optional<T> found;
        if (*row) found.emplace(f(static_cast<const Statement &>(*this)));
        reset();
        return found;
    }

    //! Every row through \a f(const Statement &), in order.
    template <typename F, typename... Args>
    auto all(F &&f, const Args &...args) -> Base::Result<std::vector<std::invoke_result_t<F, const Statement &>>>
    {
        std::vector<std::invoke_result_t<F, const Statement &>> found;
        if (auto bound = bindAll(false, args...); !bound) return bound.error();
        for (;;) {
            const auto row = next();
            if (!row) return row.error();
            if (!*row) break;
            found.push_back(f(static_cast<const Statement &>(*this)));
        }
        return found;
    }

    //! Starts a query to be walked with next(); copies what is bound.
    template <typename... Args>
    Base::Result<Base::Done> query(const Args &...args)
    {
        return bindAll(true, args...);
    }
    //! Moves to the next row; false after the last one (the statement is then reset by itself).
    Base::Result<bool> next();
    //! Gives up the rows that are left. An unfinished query keeps its read lock until then.
    void reset();

    //! Rows changed by the last run().
    qint64 changes() const;

    // The current row; column from 0. Only between a true next() and the following call (or inside one/all).
    bool isNull(int column) const { return m_backend->isNull(column); }
    qint64 int64(int column) const { return m_backend->int64(column); }
    int int32(int column) const { return static_cast<int>(m_backend->int64(column)); }
    quint32 uint32(int column) const { return static_cast<quint32>(m_backend->int64(column)); }
    quint64 uint64(int column) const { return static_cast<quint64>(m_backend->int64(column)); }
    bool boolean(int column) const { return m_backend->int64(column) != 0; }
    double real(int column) const { return m_backend->real(column); }
    QString text(int column) const { return m_backend->text(column); }
    QByteArray bytes(int column) const { return m_backend->bytes(column); }
    //! A BytesId; null when the column is NULL or of another length.
    template <typename Id>
    Id id(int column) const
    {
        return Id::fromBytes(bytes(column)).value_or(Id());
    }
    template <typename Enum>
    Enum enumeration(int column) const
    {
        return static_cast<Enum>(int64(column));
    }
    //! f(column) or nullopt for NULL: row.optional(3, &Statement::int64) .
    template <typename T>
    std::optional<T> optional(int column, T (Statement::*get)(int) const) const
    {
        if (isNull(column)) return std::nullopt;
        return (this->*get)(column);
    }

private:
    friend class Connection;
    Statement(Connection *connection, std::unique_ptr<StatementBackend> backend);
    Base::Result<Base::Done> runToEnd();
    Base::Result<Base::Done> start(int count);
    void giveBack();

    template <typename... Args>
    Base::Result<Base::Done> bindAll([[maybe_unused]] bool copy, const Args &...args)
    {
        if (auto started = start(static_cast<int>(sizeof...(Args))); !started) return started;
        [[maybe_unused]] int index = 0;
        (bindOne(index++, args, copy), ...);
        return Base::Done{};
    }
    template <typename T>
    void bindOne(int index, const T &value, bool copy)
    {
        if constexpr (std::is_same_v<T, std::nullopt_t>)
            m_backend->bindNull(index);
        else if constexpr (std::is_same_v<T, QString>)
            m_backend->bindText(index, value, copy);
        else if constexpr (std::is_convertible_v<T, const char *> && !std::is_same_v<T, QByteArray>)
            m_backend->bindText(index, QString::fromUtf8(value), true);
        else if constexpr (std::is_same_v<T, QByteArray>)
            m_backend->bindBytes(index, value.constData(), value.size(), copy);
        else if constexpr (std::is_same_v<T, std::string>)
            m_backend->bindBytes(index, value.data(), static_cast<qsizetype>(value.size()), copy);
        else if constexpr (std::is_same_v<T, Base::SecretBytes>)
            m_backend->bindBytes(index, reinterpret_cast<const char *>(value.data()), value.size(), copy);
        else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
            m_backend->bindInt64(index, static_cast<qint64>(value));
        else if constexpr (std::is_floating_point_v<T>)
            m_backend->bindReal(index, static_cast<double>(value));
        else
            bindOther(index, value, copy);
    }
    template <typename Tag, int Bytes>
    void bindOther(int index, const Base::BytesId<Tag, Bytes> &id, bool copy)
    {
        m_backend->bindBytes(index, id.bytes().constData(), id.bytes().size(), copy);
    }
    template <typename Rep, typename Period>
    void bindOther(int index, const std::chrono::duration<Rep, Period> &duration, bool)
    {
        m_backend->bindInt64(index, static_cast<qint64>(duration.count()));
    }
    template <typename T>
    void bindOther(int index, const std::optional<T> &value, bool copy)
    {
        if (value)
            bindOne(index, *value, copy);
        else
            m_backend->bindNull(index);
    }

    Connection *m_connection;
    std::unique_ptr<StatementBackend> m_backend;
};

} // namespace Sql
