// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keyslots.h"

#include <QFile>

namespace Store {

using Base::ErrorCode;

Base::Result<Base::SecretBytes> readKeyFile(const QString &path)
{
    // Who may read it is in the folder's access list there, which QFile does not tell.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {ErrorCode::FileUnreadable, path};
    QByteArray bytes = file.read(33);
    auto key = Base::SecretBytes::fromByteArray(bytes);
    Base::wipeBytes(bytes);
    if (key.size() != 32) return {ErrorCode::KeyFileTooOpen, path};
    return key;
}

} // namespace Store
