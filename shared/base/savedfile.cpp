// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/savedfile.h"

#include <QSaveFile>

namespace Base {

Error writeError(const QSaveFile &file)
{
    // A part was written and no error is known: that is how the end of a disk looks.
    const bool isFull = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::NoError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file.fileName() + QStringLiteral(": ") + file.errorString()};
}

Result<Done> commit(QSaveFile &file)
{
    if (file.flush()) {
        if (file.commit()) return Done{};
        return writeError(file);
    }
    const Error error = writeError(file);
    file.cancelWriting();
    (void)file.commit(); // removes the temporary one
    return error;
}

Result<Done> saveFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || (permissions && !file.setPermissions(permissions))) return writeError(file);
    if (file.write(bytes) == bytes.size()) return commit(file);
    const Error error = writeError(file);
    file.cancelWriting();
    return error;
}

} // namespace Base
