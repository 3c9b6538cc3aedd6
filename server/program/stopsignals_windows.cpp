// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/stopsignals.h"

#include <QMetaObject>

#include <windows.h>

namespace Relay::Program {

namespace {
StopSignals *s_signals = nullptr;

BOOL WINAPI handler(DWORD)
{
    // Comes on a thread of the system's.
    if (s_signals) QMetaObject::invokeMethod(s_signals, &StopSignals::stopRequested, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

struct StopSignals::Private
{
};

StopSignals::StopSignals(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    s_signals = this;
    SetConsoleCtrlHandler(handler, TRUE);
}

StopSignals::~StopSignals()
{
    SetConsoleCtrlHandler(handler, FALSE);
    s_signals = nullptr;
}

} // namespace Relay::Program
