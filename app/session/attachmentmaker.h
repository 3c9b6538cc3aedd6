// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/blobcipher.h"
#include "app/session/filesender.h"
#include "app/session/outgoing.h"
#include "app/session/sender.h"
#include "app/store/blobcache.h"

#include <vector>

namespace Session {

// Seals prepared pictures and files into the cache and says what their messages tell about them. Run in the pool. Errors of
// E2e::sealBlob; FileTooLarge above what the relay takes.

//! One draft each, in this order; an album when there are several.
Base::Result<std::vector<Draft>> makePictureDrafts(Store::BlobCache &blobs, const ConversationId &to,
                                                   const QList<PreparedPicture> &pictures);
Base::Result<Draft> makeFileDraft(Store::BlobCache &blobs, const ConversationId &to, const QString &path,
                                  const QString &caption);

//! There is a file at \a path whose reading ends: whoever opens a pipe may wait for ever. FileUnreadable.
Base::Result<Base::Done> checkRegular(const QString &path);
//! What is known of a file before it is sealed: name, type, size, and where it lies. FileUnreadable; FileTooLarge above
//! Wire::kMaxFileBytes.
Base::Result<Store::Attachment> describeFile(const QString &path);
//! The file is still the one that was described. FileUnreadable, when it is another now with the detail "changed".
Base::Result<Base::Done> checkUnchanged(const SourceFile &file);
//! The same with everything: sealed into the cache. \a progress as of E2e::sealBlob.
Base::Result<Store::Attachment> sealFile(Store::BlobCache &blobs, const QString &path, const E2e::BlobProgress &progress = {});
//! The body of a message about a sealed file.
void tellFile(kith::content::Content &content, const Store::Message &message, const Store::Attachment &row);

} // namespace Session
