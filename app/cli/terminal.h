// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Cli {

//! Asks on the terminal without showing what is typed. nullopt when there is no terminal.
std::optional<QString> askPassword(const QString &question);

//! Somebody looks at what goes to stderr.
bool isErrorTerminal();

//! Which of a program's arguments is not UTF-8, counted from 1: it would be read as something else. nullopt: all are.
std::optional<int> argumentThatIsNoText(int count, char **arguments);

} // namespace Cli
