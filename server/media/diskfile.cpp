// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/diskfile.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace Relay::Media {

using Base::Done;
using Base::ErrorCode;
using Base::Result;

bool syncFile(QFile &file)
{
    if (!file.flush()) return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

bool syncFolder([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isSynced;
#else
    return true;
#endif
}

Base::Error openError(const QFile &file, ErrorCode otherwise)
{
    // Qt says ResourceError for EMFILE here, and for ENOSPC when writing.
    if (file.error() == QFileDevice::ResourceError) return {ErrorCode::RefusedOverloaded, QStringLiteral("too many open files")};
    if (otherwise == ErrorCode::FileUnreadable) return {otherwise, file.errorString()};
    return writeError(file);
}

Base::Error writeError(const QFile &file)
{
    const bool isFull =
        file.error() == QFileDevice::ResourceError || QStorageInfo(QFileInfo(file).path()).bytesAvailable() < 4096;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file.errorString()};
}

Result<Done> moveInto(QFile &file, const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const bool isNewFolder = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder)) return {ErrorCode::FileUnwritable, folder};
    // What lies there has no row any more: a blob that is known is never uploaded again.
    if (QFileInfo::exists(path) && !QFile::remove(path)) return {ErrorCode::FileUnwritable, path};
    if (!file.rename(path)) return writeError(file);
    if (!syncFolder(folder)) return {ErrorCode::FileUnwritable, folder};
    if (isNewFolder && !syncFolder(QFileInfo(folder).path())) return {ErrorCode::FileUnwritable, folder};
    return Done{};
}

} // namespace Relay::Media
