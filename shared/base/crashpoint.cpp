// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/crashpoint.h"

#ifdef KITH_CRASH_POINTS
#include <QByteArray>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace Base {

void crashPoint(const char *name)
{
    struct Wanted
    {
        QByteArray name;
        std::atomic<int> left{1};
        Wanted()
        {
            name = qgetenv("KITH_CRASH_AT");
            if (const auto colon = name.lastIndexOf(':'); colon > 0) {
                left = name.mid(colon + 1).toInt();
                name.truncate(colon);
            }
        }
    };
    static Wanted wanted;
    if (wanted.name.isEmpty() || wanted.name != name || --wanted.left != 0) return;
    std::fprintf(stderr, "crash point %s\n", name);
#ifdef Q_OS_UNIX
    std::raise(SIGKILL);
#endif
    std::_Exit(137);
}

} // namespace Base
#endif
