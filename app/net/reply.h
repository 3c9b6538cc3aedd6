// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/base/task.h"
#include "shared/wire/wireerror.h"

#include <memory>
#include <optional>
#include <utility>

namespace Net {

//! Why a request has no answer. \a refusal is there when the relay itself said no, with all it carries (changed device
//! lists, milliseconds to wait).
struct RequestError
{
    Base::Error error;
    std::shared_ptr<const kith::wire::Refusal> refusal;

    static RequestError of(kith::wire::Refusal said)
    {
        Base::Error error = Wire::toError(said);
        return {std::move(error), std::make_shared<const kith::wire::Refusal>(std::move(said))};
    }
};

//! An answer of the relay, or why there is none. Like Base::Result (Task::andThen takes it, error() is a Base::Error), and
//! knows the Refusal as well.
template <typename T>
class [[nodiscard]] Reply
{
public:
    using Value = T;
    Reply(T value) : m_value(std::move(value)) {}
    Reply(RequestError error) : m_error(std::move(error)) {}
    Reply(Base::Error error) : m_error{std::move(error), {}} {}
    Reply(Base::ErrorCode code, QString detail = {}) : m_error{{code, std::move(detail)}, {}} {}

    bool has_value() const { return m_value.has_value(); }
    explicit operator bool() const { return has_value(); }
    const T &value() const & { return check(), *m_value; }
    T &value() & { return check(), *m_value; }
    T &&value() && { return check(), std::move(*m_value); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Base::Error &error() const
    {
        Q_ASSERT_X(!has_value(), "Reply::error", "there is a value");
        return m_error.error;
    }
    //! What the relay said; null when something else went wrong (or nothing did).
    const kith::wire::Refusal *refusal() const { return m_error.refusal.get(); }
    const RequestError &requestError() const { return m_error; }

    //! Without the Refusal.
    Base::Result<T> toResult() &&
    {
        if (m_value) return std::move(*m_value);
        return m_error.error;
    }

private:
    void check() const { Q_ASSERT_X(has_value(), "Reply::value", qPrintable(Base::errorName(m_error.error.code))); }

    std::optional<T> m_value;
    RequestError m_error;
};

template <typename T>
using ReplyTask = Base::Task<Reply<T>>;

} // namespace Net
