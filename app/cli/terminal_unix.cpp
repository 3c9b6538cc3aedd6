// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <QByteArray>

#include <cstdio>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace Cli {

std::optional<QString> askPassword(const QString &question)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0) return std::nullopt;
    termios before{};
    if (::tcgetattr(terminal, &before) != 0) {
        ::close(terminal);
        return std::nullopt;
    }
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(terminal, TCSAFLUSH, &silent);
    const QByteArray asked = question.toUtf8();
    bool fine = ::write(terminal, asked.constData(), static_cast<size_t>(asked.size())) >= 0;
    QByteArray typed;
    char c = 0;
    while (fine && ::read(terminal, &c, 1) == 1 && c != '\n') typed += c;
    fine = ::write(terminal, "\n", 1) == 1 && fine;
    ::tcsetattr(terminal, TCSAFLUSH, &before);
    ::close(terminal);
    return fine ? std::optional(QString::fromUtf8(typed)) : std::nullopt;
}

bool isErrorTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

std::optional<int> argumentThatIsNoText(int count, char **arguments)
{
    for (int i = 1; i < count; ++i) {
        if (!QByteArrayView(arguments[i]).isValidUtf8()) return i;
    }
    return std::nullopt;
}

} // namespace Cli
