// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QFileDevice>

class QSaveFile;

namespace Base {

// In the place of QSaveFile::write() and commit(), which (Qt 6.4) take a part of what was given for all of it when the disk is
// full, do not notice that the last bytes did not fit either, and then put a shorter file in the place of the good one.

//! Puts a file of \a bytes at \a path, in the place of one that may be there; that one stays as it is on every error: DiskFull,
//! FileUnwritable.
Result<Done> saveFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions = {});

//! The end of a file that was written piece by piece, each write() compared with the piece's size. Errors as above.
Result<Done> commit(QSaveFile &file);

//! What went wrong with \a file. DiskFull, FileUnwritable.
Error writeError(const QSaveFile &file);

} // namespace Base
