// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/durable.h"

#ifdef Q_OS_WIN
#include <io.h>
#endif

namespace Store {

void syncFolder(const QString &) {} // NTFS journals names by itself

bool syncFile(QFile &file)
{
    if (!file.flush()) return false;
#ifdef Q_OS_WIN
    return ::_commit(file.handle()) == 0;
#else
    return true;
#endif
}

} // namespace Store
