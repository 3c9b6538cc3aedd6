// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/outgoing.h"
#include "app/session/sender.h"
#include "app/store/blobcache.h"

#include <functional>

namespace Session {

// Makes pictures and files ready to be sent: smaller where that is wanted, sealed, in the cache. Run in the pool. Errors of
// Media::ImagePreparer and E2e::sealBlob; FileTooLarge above what the relay takes in one request.

//! \a prepared comes from one of ImagePreparer's functions.
Base::Result<Draft> makeImageDraft(Store::BlobCache &blobs, const ConversationId &to, const QByteArray &bytes,
                                   const QString &name, const QString &caption, ImageMode mode);
Base::Result<Draft> makeImageDraft(Store::BlobCache &blobs, const ConversationId &to, const QImage &image,
                                   const QString &caption, ImageMode mode);
Base::Result<Draft> makeFileDraft(Store::BlobCache &blobs, const ConversationId &to, const QString &path,
                                  const QString &caption);

//! A picture file's bytes. FileUnreadable, FileTooLarge.
Base::Result<QByteArray> readPictureFile(const QString &path);

} // namespace Session
