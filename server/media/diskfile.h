// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QFile>

namespace Relay::Media {

// What every file of attachments needs on its way to the disk. Blocks.

//! The file's bytes survive power loss.
bool syncFile(QFile &file);
//! A new name in \a folder survives power loss. Windows has no such call; its file systems journal names.
bool syncFolder(const QString &folder);
//! Why \a file could not be written: DiskFull or FileUnwritable.
Base::Error writeError(const QFile &file);
//! Why \a file could not be opened: RefusedOverloaded when the process has too many open (that is no full disk, and over in a
//! moment), DiskFull, or \a otherwise.
Base::Error openError(const QFile &file, Base::ErrorCode otherwise);
//! Gives a synced and closed file its final name, over what may lie there; the name is synced too.
Base::Result<Base::Done> moveInto(QFile &file, const QString &path);

} // namespace Relay::Media
