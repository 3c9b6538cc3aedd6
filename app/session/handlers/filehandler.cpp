// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/handlers/attachmentrow.h"
#include "app/session/handlers/incoming.h"

namespace Session {

Base::Result<Base::Done> handleFile(HandlerContext &context, const Incoming &incoming)
{
    const kith::content::File &file = incoming.content.file();
    Store::Message row = rowOf(context, incoming);
    row.kind = Store::MessageKind::File;
    row.text = QString::fromStdString(file.caption());
    auto key = context.access.messages().add(row);
    if (!key) return key.error();
    Store::Attachment attachment = attachmentRow(file.attachment());
    attachment.message = *key;
    if (auto saved = context.access.attachments().save(attachment); !saved) return saved;
    context.attachments.append(*key);
    context.changes.add(row, &attachment);
    return Base::Done{};
}

} // namespace Session
