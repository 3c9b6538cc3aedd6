// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/folderlock.h"

#include "server/store/diskroom.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace Relay::Store {

using Base::ErrorCode;

namespace {
QString pathIn(const QString &folder) { return folder + QStringLiteral("/relay.lock"); }

#ifdef F_OFD_SETLK
// A lock of the open file: it ends with its last descriptor, and whether there is one can be asked without taking it.
struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool lockNow(int descriptor)
{
    struct flock lock = wholeFile();
    return ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

bool isLocked(int descriptor)
{
    struct flock lock = wholeFile();
    return ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}
#elif defined(Q_OS_UNIX)
bool lockNow(int descriptor) { return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0; }
// Holds it for a moment: a start in that moment is refused.
bool isLocked(int descriptor) { return ::flock(descriptor, LOCK_SH | LOCK_NB) != 0; }
#endif
} // namespace

#ifdef Q_OS_UNIX

Base::Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString &folder)
{
    const QByteArray path = QFile::encodeName(pathIn(folder));
    std::unique_ptr<FolderLock> lock(new FolderLock);
    const auto open = [&] { lock->m_descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600); };
    open();
    // There is no such file and no room for its name: nobody runs here, so the reserve is nobody else's.
    if (lock->m_descriptor < 0 && errno == ENOSPC && DiskRoom(folder).giveUpReserve()) open();
    if (lock->m_descriptor < 0) {
        if (errno == ENOSPC) return {ErrorCode::DiskFull, folder};
        return {ErrorCode::FileUnwritable, QStringLiteral("nothing can be written in the folder %1").arg(folder)};
    }
    if (lockNow(lock->m_descriptor)) return lock;
    if (errno == EWOULDBLOCK || errno == EACCES) return {ErrorCode::ProfileInUse, folder};
    return {ErrorCode::FileUnwritable, QStringLiteral("%1 cannot be locked: the file system of this folder has no locks").arg(pathIn(folder))};
}

bool FolderLock::isTaken(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(pathIn(folder)).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return false;
    const bool isHeld = isLocked(descriptor);
    ::close(descriptor);
    return isHeld;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

#else

Base::Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString &folder)
{
    std::unique_ptr<FolderLock> lock(new FolderLock);
    lock->m_file = std::make_unique<QLockFile>(pathIn(folder));
    lock->m_file->setStaleLockTime(0); // only its process's death makes a lock stale
    if (lock->m_file->tryLock()) return lock;
    if (lock->m_file->error() == QLockFile::LockFailedError) return {ErrorCode::ProfileInUse, folder};
    return {ErrorCode::FileUnwritable, QStringLiteral("nothing can be written in the folder %1").arg(folder)};
}

bool FolderLock::isTaken(const QString &folder)
{
    QLockFile file(pathIn(folder));
    file.setStaleLockTime(0);
    return !file.tryLock() && file.error() == QLockFile::LockFailedError;
}

FolderLock::~FolderLock() = default;

#endif

} // namespace Relay::Store
