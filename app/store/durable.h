// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

// What it takes on this system for files to survive a power loss.

namespace Store {

//! Makes names that were created, renamed or removed in \a folder survive.
void syncFolder(const QString &folder);
//! Makes everything written to \a file survive. False when the disk says no.
[[nodiscard]] bool syncFile(QFile &file);

} // namespace Store
