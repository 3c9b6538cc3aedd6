// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace Cli {
namespace {

int g_pipe[2] = {-1, -1};

//! Tells everybody who watches: one byte in the pipe is read once.
class Announcer : public QObject
{
    Q_OBJECT
public:
    Announcer() : m_notifier(g_pipe[0], QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
            char byte = 0;
            if (::read(g_pipe[0], &byte, 1) == 1) Q_EMIT asked();
        });
    }

Q_SIGNALS:
    void asked();

private:
    QSocketNotifier m_notifier;
};

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
    static QPointer<Announcer> announcer; // goes with the application
    if (!announcer) {
        announcer = new Announcer;
        announcer->setParent(QCoreApplication::instance());
    }
    QObject::connect(announcer, &Announcer::asked, owner, std::move(stop));
    std::signal(SIGINT, onStopSignal);
    std::signal(SIGTERM, onStopSignal);
}

} // namespace Cli

#include "stopsignals_unix.moc"
