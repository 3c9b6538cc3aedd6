// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/content.pb.h"
#include "app/session/changes.h"
#include "app/session/sealer.h"
#include "app/session/self.h"
#include "app/store/access.h"

namespace Session {

// Jobs of the way out, on the database thread, each inside one transaction. Network only after its commit.

//! Something to be sent, before it has ids.
struct Draft
{
    ConversationId conversation;
    kith::content::Content content; //!< body only
    Store::MessageKind kind = Store::MessageKind::Text;
    QString text; //!< text or caption
    std::optional<Store::Attachment> attachment;
};

//! What became of a draft.
struct Queued
{
    Message message;
    Store::OutgoingEnvelope envelope; //!< without destinations when keys are missing
    MissingKeys missing;
    Announcement announcement;
};

//! Stores the message as pending with its ciphertexts (or, when keys are missing, its content) in the outbox.
//! NotFound: no such conversation. IdentityConfirmationNeeded.
Base::Result<Queued> queueMessage(Store::Access &access, const Self &self, Draft draft, Store::Micros now);

//! A message whose file is not on the relay yet: a pending row, nothing in the outbox, no counter used.
struct Staged
{
    Message message;
    Announcement announcement;
};
//! NotFound: no such conversation. IdentityConfirmationNeeded.
Base::Result<Staged> stageMessage(Store::Access &access, const Self &self, Draft draft, Store::Micros now);
//! Its file is on the relay: now it goes into the outbox, behind everything written meanwhile. Notes that the upload is done in
//! the same transaction. nullopt: it is there already (then only the upload is noted), or the message is gone.
Base::Result<std::optional<Queued>> queueStaged(Store::Access &access, const Self &self, MessageKey key, Store::Micros now);

//! Receipts for messages that were read, one envelope for each author; without a row in a timeline.
Base::Result<QList<Queued>> queueReceipts(Store::Access &access, const Self &self, const ConversationId &conversation,
                                          const QList<Store::Message> &read, Store::Micros now);

//! Encrypts what waits in a conversation, or what was encrypted for device lists that are no longer current: fresh
//! ciphertexts and envelope ids, same message ids; destinations that are still right keep their bytes. Answers what is
//! missing: then nothing was changed. At most \a limit envelopes; answers whether there may be more in \a again.
struct Resealed
{
    MissingKeys missing;
    int replaced = 0;
};
Base::Result<Resealed> reseal(Store::Access &access, const Self &self, const ConversationId &conversation,
                              const QList<Base::EnvelopeId> &envelopes);

//! Gives a message up: failed, with retry and delete; its counter is withdrawn. Receipts just go.
Base::Result<Base::Done> giveUp(Store::Access &access, const Base::EnvelopeId &id, const Base::Error &why, Changes &changes);

} // namespace Session
