// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <conio.h>
#include <cstdio>
#include <io.h>

namespace Cli {

std::optional<QString> askPassword(const QString &question)
{
    std::fputs(question.toUtf8().constData(), stderr);
    QString typed;
    for (int c = _getwch(); c != L'\r' && c != L'\n'; c = _getwch()) typed += QChar(static_cast<char16_t>(c));
    std::fputs("\n", stderr);
    return typed;
}

bool isErrorTerminal()
{
    return _isatty(_fileno(stderr)) != 0;
}

std::optional<int> argumentThatIsNoText(int, char **)
{
    return std::nullopt; // Qt reads them as the system has them, in UTF-16
}

} // namespace Cli
