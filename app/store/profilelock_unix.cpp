// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profilelock.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Store {

using Base::ErrorCode;

namespace {

//! flock, not QLockFile: QLockFile guesses from a process number whether a lock left by a killed process is stale, and
//! guesses wrong when the number is in use again.
class UnixLock final : public ProfileLock
{
public:
    explicit UnixLock(int fd) : m_fd(fd) {}
    ~UnixLock() override { ::close(m_fd); }
    UnixLock(const UnixLock &) = delete;
    UnixLock &operator=(const UnixLock &) = delete;

private:
    int m_fd;
};

} // namespace

Base::Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &folder)
{
    const QString path = folder + QStringLiteral("/lock");
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) return {ErrorCode::FileUnwritable, path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno))};
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(fd);
        if (reason == EWOULDBLOCK) return {ErrorCode::ProfileInUse, folder};
        return {ErrorCode::FileUnwritable, path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(reason))};
    }
    return std::unique_ptr<ProfileLock>(std::make_unique<UnixLock>(fd));
}

} // namespace Store
