// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/stopsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Relay::Program {

namespace {
int s_writeEnd = -1; // a signal handler can reach nothing but this

void handler(int number)
{
    const char byte = number == SIGHUP ? 'r' : 's';
    const auto written = ::write(s_writeEnd, &byte, 1);
    (void)written; // full means that requests are waiting already
}
} // namespace

struct StopSignals::Private
{
    int ends[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
};

StopSignals::StopSignals(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, d->ends) != 0) qFatal("no socket pair for signals");
    for (const int end : d->ends) {
        ::fcntl(end, F_SETFL, ::fcntl(end, F_GETFL) | O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    s_writeEnd = d->ends[1];
    d->notifier = std::make_unique<QSocketNotifier>(d->ends[0], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(d->ends[0], &byte, 1) == 1) {
            if (byte == 'r') Q_EMIT reloadRequested();
            else Q_EMIT stopRequested();
        }
    });
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(number, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::signal(number, SIG_DFL);
    s_writeEnd = -1;
    for (const int end : d->ends) ::close(end);
}

} // namespace Relay::Program
