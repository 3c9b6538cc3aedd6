// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sealedfile.h"

#include "app/store/blobcache.h"
#include "shared/base/savedfile.h"
#include "shared/crypto/digest.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Session {

E2e::BlobKey keyOf(const Store::Attachment &attachment)
{
    E2e::BlobKey key;
    key.key = attachment.key.clone();
    key.sealedHash = attachment.sha256;
    key.sealedBytes = attachment.sealedBytes;
    key.plainBytes = attachment.plainBytes;
    return key;
}

QByteArray cacheIdOf(const Store::Attachment &attachment)
{
    const QByteArray about = QByteArrayLiteral("kith cached file") + QByteArray::number(attachment.message) + attachment.sha256;
    return Crypto::hmacSha256(attachment.key, about).left(Store::BlobCache::kIdBytes);
}

Base::Result<Base::Done> openForSaving(QSaveFile &file)
{
    const QFileInfo there(file.fileName());
    if (there.exists() && !there.isFile()) return Base::Error{Base::ErrorCode::FileUnwritable, QStringLiteral("It is no regular file.")};
    if (!file.open(QIODevice::WriteOnly)) return Base::writeError(file);
    return Base::Done{};
}

} // namespace Session
