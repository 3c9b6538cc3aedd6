// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/error.h"

#include <utility>
#include <variant>

namespace Base {

struct Done
{
}; //!< The value of an operation that only succeeds or fails: Result<Done>.

//! A value, or the reason there is none. Member names follow std::expected (C++23).
template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code, QString detail = {}) : m_data(std::in_place_index<1>, Error{code, std::move(detail)}) {}

    bool has_value() const { return m_data.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const &
    {
        Q_ASSERT_X(has_value(), "Result::value", qPrintable(errorText()));
        return *std::get_if<0>(&m_data);
    }
    T &value() &
    {
        Q_ASSERT_X(has_value(), "Result::value", qPrintable(errorText()));
        return *std::get_if<0>(&m_data);
    }
    T &&value() &&
    {
        Q_ASSERT_X(has_value(), "Result::value", qPrintable(errorText()));
        return std::move(*std::get_if<0>(&m_data));
    }
    T value_or(T other) const & { return has_value() ? value() : std::move(other); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const
    {
        Q_ASSERT_X(!has_value(), "Result::error", "there is a value");
        return *std::get_if<1>(&m_data);
    }

    //! f(T) must itself return a Result; skipped when there is an error.
    template <typename F>
    auto and_then(F &&f) && -> decltype(f(std::declval<T &&>()))
    {
        if (has_value()) return f(std::move(*this).value());
        return error();
    }

private:
    QString errorText() const { return has_value() ? QString() : errorName(std::get_if<1>(&m_data)->code); }

    std::variant<T, Error> m_data;
};

} // namespace Base
