// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/childprocess.h"

#include <windows.h>

namespace Host {

void prepareChild(QProcess &process)
{
    // A group of its own, so that Ctrl+Break reaches the relay alone.
    process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments *arguments) {
        arguments->flags |= CREATE_NEW_PROCESS_GROUP | CREATE_NO_WINDOW;
    });
}

void stopGently(QProcess &process)
{
    // A console program gets no WM_CLOSE. Without a console of our own it has to be borrowed for a moment.
    const auto id = static_cast<DWORD>(process.processId());
    if (!AttachConsole(id)) return;
    SetConsoleCtrlHandler(nullptr, TRUE);
    GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, id);
    FreeConsole();
    SetConsoleCtrlHandler(nullptr, FALSE);
}

QString relayFileName()
{
    return QStringLiteral("kith-relay.exe");
}

} // namespace Host
