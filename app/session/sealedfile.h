// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/blobcipher.h"
#include "app/store/attachmentstore.h"

class QSaveFile;

namespace Session {

//! What opens the sealed file of a message.
E2e::BlobKey keyOf(const Store::Attachment &attachment);

//! Its name in the cache when it is downloaded: the same after every restart, different for every message, and telling nothing
//! to who does not have the key.
QByteArray cacheIdOf(const Store::Attachment &attachment);

//! Opens \a file for a person's plain copy. FileUnwritable, also for what is no regular file: it would be replaced, be it a device.
Base::Result<Base::Done> openForSaving(QSaveFile &file);

} // namespace Session
