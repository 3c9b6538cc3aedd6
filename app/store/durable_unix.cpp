// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/durable.h"

#include <fcntl.h>
#include <unistd.h>

namespace Store {

void syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
}

bool syncFile(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

} // namespace Store
