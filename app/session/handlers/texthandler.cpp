// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/handlers/incoming.h"

namespace Session {

Store::Message rowOf(const HandlerContext &, const Incoming &incoming)
{
    const kith::content::Header &header = incoming.content.header();
    Store::Message row;
    row.conversation = incoming.conversation;
    row.id = Base::MessageId::fromBytes(header.message_id()).value_or(Base::MessageId());
    row.author = incoming.sender.user;
    row.authorDevice = incoming.sender.device;
    row.own = incoming.isOwnCopy;
    row.state = incoming.isOwnCopy ? Store::MessageState::Accepted : Store::MessageState::Received;
    row.counter = header.counter();
    row.serverTime = incoming.serverTime;
    row.sentTime = Store::Micros(header.sent_time());
    row.unread = !incoming.isOwnCopy;
    return row;
}

Base::Result<Base::Done> handleText(HandlerContext &context, const Incoming &incoming)
{
    Store::Message row = rowOf(context, incoming);
    row.kind = Store::MessageKind::Text;
    row.text = QString::fromStdString(incoming.content.text().body());
    auto key = context.access.messages().add(row);
    if (!key) return key.error();
    context.changes.add(row);
    return Base::Done{};
}

} // namespace Session
