// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/handlers/incoming.h"

namespace Session {

Base::Result<Base::Done> handleReceipt(HandlerContext &context, const Incoming &incoming)
{
    const kith::content::Receipt &receipt = incoming.content.receipt();
    if (receipt.kind() != kith::content::Receipt::READ || incoming.isOwnCopy) return Base::Done{};
    for (const kith::content::MessageRef &ref : receipt.messages()) {
        // Whoever reads can speak of our messages only, and only of those in this conversation.
        const QString author = QString::fromStdString(ref.author());
        const auto id = Base::MessageId::fromBytes(ref.message_id());
        if (author != context.self.user || !id) continue;
        auto message = context.access.messages().findById(author, *id);
        if (!message) return message.error();
        if (!*message || !(*message)->own || (*message)->conversation != incoming.conversation) continue;
        auto raised = context.access.messages().raiseState((*message)->key, Store::MessageState::Read);
        if (!raised) return raised.error();
        if (auto noted = context.access.messages().setPersonRead((*message)->key, incoming.sender.user,
                                                                 Store::Micros(receipt.time()));
            !noted) {
            return noted;
        }
        if (*raised) context.changes.change(incoming.conversation, (*message)->key);
    }
    return Base::Done{};
}

} // namespace Session
