// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/content.pb.h"
#include "app/store/attachmentstore.h"

namespace Session {

//! What a message says about its file, as it is stored; checked by Content::decode() before.
inline Store::Attachment attachmentRow(const kith::content::Attachment &told)
{
    const auto bytes = [](const std::string &text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); };
    Store::Attachment row;
    row.blob = Base::BlobId::fromBytes(told.blob_id()).value_or(Base::BlobId());
    row.key = Base::SecretBytes(told.key().data(), static_cast<qsizetype>(told.key().size()));
    row.sha256 = bytes(told.sha256());
    row.sealedBytes = static_cast<qint64>(told.ciphertext_size());
    row.plainBytes = static_cast<qint64>(told.plain_size());
    row.mime = QString::fromStdString(told.mime());
    row.name = QString::fromStdString(told.name());
    return row;
}

} // namespace Session
