// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keyslots.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Store {

using Base::ErrorCode;

Base::Result<Base::SecretBytes> readKeyFile(const QString &path)
{
    constexpr qsizetype kBytes = 32;
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return {ErrorCode::FileUnreadable, path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno))};
    struct stat info = {};
    // Asked of the open file, so that nobody puts another one in its place in between.
    const bool isClosed = ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && (info.st_mode & 077) == 0
        && (info.st_uid == ::geteuid() || info.st_uid == 0);
    Base::SecretBytes key(kBytes);
    const bool isWhole = info.st_size == kBytes && ::read(fd, key.data(), static_cast<size_t>(kBytes)) == kBytes;
    ::close(fd);
    if (!isClosed || !isWhole) return {ErrorCode::KeyFileTooOpen, path};
    return key;
}

} // namespace Store
