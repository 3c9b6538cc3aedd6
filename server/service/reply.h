// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/wire/kith.pb.h"
#include "shared/wire/wireerror.h"

#include <string>
#include <utility>
#include <variant>

namespace Relay::Service {

//! A refusal to send. \a reason is English, for logs and developers.
kith::wire::Refusal refusal(kith::wire::RefusalCode code, std::string reason = {}, quint32 retryAfterMs = 0);
//! What leaves the relay for \a error; its detail stays here (logged when it is a failure of the relay's own).
kith::wire::Refusal refusal(const Base::Error &error);

//! OVERLOADED "no room": the disk is full for now.
kith::wire::Refusal noRoom();

//! What a service answers: a message, or a refusal with everything it carries. Tasks of it never fail another way.
template <typename T>
class [[nodiscard]] Reply
{
public:
    using Value = T;
    Reply(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Reply(kith::wire::Refusal refused)
        : m_data(std::in_place_index<1>, std::move(refused))
    {
    }
    Reply(kith::wire::RefusalCode code, std::string reason = {}, quint32 retryAfterMs = 0)
        : Reply(Relay::Service::refusal(code, std::move(reason), retryAfterMs))
    {
    }

    bool has_value() const { return m_data.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const T &value() const & { return std::get<0>(m_data); }
    T &value() & { return std::get<0>(m_data); }
    T &&value() && { return std::get<0>(std::move(m_data)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const kith::wire::Refusal &refusal() const { return std::get<1>(m_data); }

private:
    std::variant<T, kith::wire::Refusal> m_data;
};

} // namespace Relay::Service
