// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/uploadfile.h"

#include <algorithm>

namespace Relay::Service {

using Base::Done;
using Base::Result;

Result<Done> UploadFile::open(Relay::Media::BlobStorage &storage, const Base::BlobId &id)
{
    if (file) return Done{};
    auto opened = storage.resume(id);
    if (!opened) return opened.error();
    file = std::move(*opened);
    return Done{};
}

Result<Done> UploadFile::hashUpTo(qint64 offset)
{
    if (hashed > offset) {
        hasher = Crypto::Hasher();
        hashed = 0;
    }
    while (hashed < offset) {
        const auto bytes = file->read(hashed, std::min<qint64>(kBlockBytes, offset - hashed));
        if (!bytes) return bytes.error();
        if (bytes->isEmpty()) return {Base::ErrorCode::FileUnreadable, QStringLiteral("shorter than it was")};
        hasher.add(*bytes);
        hashed += bytes->size();
    }
    return Done{};
}

void UploadFile::reset()
{
    file.reset();
    hasher = Crypto::Hasher();
    hashed = 0;
}

} // namespace Relay::Service
