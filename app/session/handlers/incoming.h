// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/content.pb.h"
#include "app/session/changes.h"
#include "app/session/self.h"
#include "app/store/access.h"

namespace Session {

//! One message that was decrypted, decoded and checked: what a handler gets.
struct Incoming
{
    const kith::content::Content &content;
    Base::DeviceAddress sender;
    ConversationId conversation; //!< exists
    QString peer; //!< the other person of a direct conversation
    Store::Micros serverTime{0};
    bool isOwnCopy = false; //!< written by another device of ours
};

//! What handlers work on; lives for one batch. Database thread, inside the envelope's savepoint.
struct HandlerContext
{
    Store::Access &access;
    const Self &self;
    Changes &changes;
    QList<Store::MessageKey> &attachments; //!< rows with a file that may be fetched by itself
};

//! The row that every shown message has in common.
Store::Message rowOf(const HandlerContext &context, const Incoming &incoming);

// One file for each kind of content. An error undoes the envelope and leaves a placeholder.
Base::Result<Base::Done> handleText(HandlerContext &context, const Incoming &incoming);
Base::Result<Base::Done> handleImage(HandlerContext &context, const Incoming &incoming);
Base::Result<Base::Done> handleFile(HandlerContext &context, const Incoming &incoming);
Base::Result<Base::Done> handleReceipt(HandlerContext &context, const Incoming &incoming);

} // namespace Session
