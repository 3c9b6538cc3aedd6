// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profilelock.h"

#include <QLockFile>

namespace Store {

using Base::ErrorCode;

namespace {

//! On Windows an open QLockFile cannot be removed by others, so a lock that can be taken was stale.
class FileLock final : public ProfileLock
{
public:
    explicit FileLock(const QString &path) : m_file(path) { m_file.setStaleLockTime(0); }
    QLockFile &file() { return m_file; }

private:
    QLockFile m_file;
};

} // namespace

Base::Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &folder)
{
    auto lock = std::make_unique<FileLock>(folder + QStringLiteral("/lock"));
    if (!lock->file().tryLock(0)) {
        const bool inUse = lock->file().error() == QLockFile::LockFailedError;
        return {inUse ? ErrorCode::ProfileInUse : ErrorCode::FileUnwritable, folder};
    }
    return std::unique_ptr<ProfileLock>(std::move(lock));
}

} // namespace Store
