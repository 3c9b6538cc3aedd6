// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace Base {

// One value that arrives later, on the thread that asked for it. Not thread-safe on purpose: a Task lives and dies on
// one thread (Pool and Worker carry work to others and bring the value back).

template <typename T>
class Task;
template <typename T>
struct IsTask : std::false_type
{
};
template <typename T>
struct IsTask<Task<T>> : std::true_type
{
    using Value = T;
};

template <typename T>
class Promise
{
public:
    //! The task this promise will finish. All calls return handles to the same task.
    Task<T> task() const { return Task<T>(m_state); }
    bool isFinished() const { return m_state->done; }

    //! Delivers the value. Call at most once; a second call is a programmer's error.
    void finish(T value) const
    {
        Q_ASSERT_X(!m_state->done, "Promise::finish", "finished twice");
        const auto state = m_state; // the listener may destroy this promise
        state->done = true;
        if (auto next = std::exchange(state->next, nullptr)) {
            next(std::move(value));
        } else {
            state->value = std::move(value);
        }
    }

private:
    friend class Task<T>;
    struct State
    {
        bool done = false;
        std::optional<T> value;
        // std::function wants copyable callables; shared state lets listeners own move-only things.
        std::function<void(T &&)> next;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

template <typename T>
class [[nodiscard]] Task
{
public:
    using Value = T;

    //! Calls \a f(T) once the value is there - at once if it already is.
    //! If \a context is destroyed first, \a f is never called and the rest of the chain is dropped.
    //! \a f may return void, a value or another Task; the returned Task is already flattened.
    //! \a f may destroy \a context.
    template <typename F>
    auto then(const QObject *context, F f)
    {
        using R = std::invoke_result_t<F, T &&>;
        if constexpr (std::is_void_v<R>) {
            attach(context, std::move(f));
        } else if constexpr (IsTask<R>::value) {
            Promise<typename IsTask<R>::Value> out;
            QPointer<const QObject> guard(context);
            attach(context, [f = std::move(f), out, guard](T &&value) mutable {
                auto inner = f(std::move(value));
                if (guard) inner.then(guard.data(), [out](auto &&v) { out.finish(std::move(v)); });
            });
            return out.task();
        } else {
            Promise<R> out;
            QPointer<const QObject> guard(context);
            attach(context, [f = std::move(f), out, guard](T &&value) mutable {
                R r = f(std::move(value));
                if (guard) out.finish(std::move(r));
            });
            return out.task();
        }
    }

    //! For a Task of a Result: calls \a f(value) on success, passes an error on. \a f returns a Result or a Task of one.
    template <typename F>
    auto andThen(const QObject *context, F f)
    {
        using V = typename T::Value;
        using R = std::invoke_result_t<F, V &&>;
        if constexpr (IsTask<R>::value) {
            using Out = typename IsTask<R>::Value;
            return then(context, [f = std::move(f)](T &&result) mutable -> Task<Out> {
                if (!result) {
                    Promise<Out> failed;
                    failed.finish(Out(result.error()));
                    return failed.task();
                }
                return f(std::move(result).value());
            });
        } else {
            return then(context, [f = std::move(f)](T &&result) mutable -> R {
                if (!result) return R(result.error());
                return f(std::move(result).value());
            });
        }
    }

private:
    friend class Promise<T>;
    using State = typename Promise<T>::State;
    explicit Task(std::shared_ptr<State> state) : m_state(std::move(state)) {}

    template <typename F>
    void attach(const QObject *context, F f)
    {
        Q_ASSERT_X(!m_state->next, "Task::then", "a task has one listener");
        if (m_state->done) {
            if (auto value = std::exchange(m_state->value, std::nullopt)) f(std::move(*value));
            return;
        }
        auto shared = std::make_shared<F>(std::move(f));
        m_state->next = [guard = QPointer<const QObject>(context), shared](T &&value) {
            if (guard) (*shared)(std::move(value));
        };
    }

    std::shared_ptr<State> m_state;
};

//! A task that is finished already.
template <typename T>
Task<std::decay_t<T>> readyTask(T &&value)
{
    Promise<std::decay_t<T>> promise;
    promise.finish(std::forward<T>(value));
    return promise.task();
}

} // namespace Base
