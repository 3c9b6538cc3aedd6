// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/task.h"

#include <QEventLoop>

namespace Bench {

//! Lets the event loop run until \a task has its value.
template <typename T>
T waitFor(Base::Task<T> task)
{
    QObject context;
    std::optional<T> value;
    QEventLoop loop;
    task.then(&context, [&](T &&given) {
        value.emplace(std::move(given));
        loop.quit();
    });
    if (!value) loop.exec();
    return std::move(*value);
}

} // namespace Bench
