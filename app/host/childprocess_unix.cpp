// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/childprocess.h"

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace Host {

void prepareChild(QProcess &process)
{
#ifdef Q_OS_LINUX
    // A window that is killed takes its relay along: nobody else would stop it, and the next start finds its port taken.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#else
    Q_UNUSED(process)
#endif
}

void stopGently(QProcess &process)
{
    process.terminate(); // SIGTERM
}

QString relayFileName()
{
    return QStringLiteral("kith-relay");
}

} // namespace Host
