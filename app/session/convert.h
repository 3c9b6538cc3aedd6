// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "app/store/access.h"

namespace Session {

// What is stored, as plain values for models. Database threads.

QDateTime toDateTime(Store::Micros time); //!< invalid for 0 and for what is pending
Position toPosition(const Store::Position &position);
Store::Position toStore(const Position &position);
TrustState toTrust(Store::Trust trust);

Message toMessage(const Store::Message &stored, const Store::Attachment *attachment);
//! With the attachment's row.
Base::Result<Message> loadMessage(Store::Access &access, const Store::Message &stored);
Base::Result<QList<Message>> loadMessages(Store::Access &access, const QList<Store::Message> &stored);

//! Without what is known in memory only (typing, presence).
Base::Result<ConversationSummary> toSummary(Store::Access &access, const Store::Conversation &stored);
//! One line for a list: line breaks become spaces, long texts are cut.
QString oneLine(const QString &text);

} // namespace Session
