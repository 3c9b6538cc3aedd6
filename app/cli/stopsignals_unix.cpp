// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace Cli {
namespace {

int g_pipe[2] = {-1, -1};

extern "C" void onStopSignal(int number)
{
    std::signal(number, SIG_DFL);
    const char byte = 1;
    if (::write(g_pipe[1], &byte, 1) < 0) return; // nothing can be done in a signal handler
}

} // namespace

void watchStopSignals(QObject *owner, std::function<void()> stop)
{
    if (g_pipe[0] < 0 && ::pipe(g_pipe) != 0) return;
    auto *notifier = new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, owner);
    QObject::connect(notifier, &QSocketNotifier::activated, owner, [stop = std::move(stop)] {
        char byte = 0;
        if (::read(g_pipe[0], &byte, 1) == 1) stop();
    });
    std::signal(SIGINT, onStopSignal);
    std::signal(SIGTERM, onStopSignal);
}

} // namespace Cli
