// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QString>
#include <QtGlobal>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

#include <memory>

namespace Relay::Store {

//! FOLDER/relay.lock, held by a relay or `restore` as long as they work there. The system lets go of it when the process ends,
//! however it ends: what is left of one that was killed, of a machine that lost power, or of a container in which every relay
//! has the same process number is no lock. The file stays, so that nobody locks one that another has just removed.
class FolderLock
{
public:
    //! ProfileInUse with the folder when another holds it, FileUnwritable when nothing can be written there, DiskFull when the file
    //! cannot be made although the reserve for a full disk (DiskRoom) was given up.
    static Base::Result<std::unique_ptr<FolderLock>> take(const QString &folder);
    //! Whether somebody holds it now.
    static bool isTaken(const QString &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

private:
    FolderLock() = default;
#ifdef Q_OS_UNIX
    int m_descriptor = -1;
#else
    std::unique_ptr<QLockFile> m_file;
#endif
};

} // namespace Relay::Store
