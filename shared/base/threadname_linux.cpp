// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/threadname.h"

#include <QByteArray>

#include <pthread.h>

namespace Base {

void nameThread(const QByteArray &name)
{
    constexpr qsizetype kMost = 15; // longer ones are refused
    ::pthread_setname_np(::pthread_self(), name.left(kMost).constData());
}

} // namespace Base
