// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/handlers/attachmentrow.h"
#include "app/session/handlers/incoming.h"

namespace Session {

Base::Result<Base::Done> handleImage(HandlerContext &context, const Incoming &incoming)
{
    const kith::content::Image &image = incoming.content.image();
    Store::Message row = rowOf(context, incoming);
    row.kind = Store::MessageKind::Image;
    row.text = QString::fromStdString(image.caption());
    auto key = context.access.messages().add(row);
    if (!key) return key.error();
    Store::Attachment attachment = attachmentRow(image.attachment());
    attachment.message = *key;
    attachment.widthPx = static_cast<int>(image.width());
    attachment.heightPx = static_cast<int>(image.height());
    attachment.placeholder = QByteArray::fromStdString(image.placeholder());
    attachment.thumbnail = QByteArray::fromStdString(image.thumbnail());
    attachment.lossless = image.lossless();
    attachment.album = QByteArray::fromStdString(image.album());
    attachment.albumIndex = static_cast<int>(image.album_index());
    attachment.albumCount = static_cast<int>(image.album_count());
    if (auto saved = context.access.attachments().save(attachment); !saved) return saved;
    context.attachments.append(*key);
    context.changes.add(row, &attachment);
    return Base::Done{};
}

} // namespace Session
