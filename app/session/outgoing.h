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
    kith::content::Content content; //!< body only; of a text
    Store::MessageKind kind = Store::MessageKind::Text;
    QString text; //!< text or caption
    std::optional<Store::Attachment> attachment; //!< Image, File: says everything
    std::optional<QString> unsent; //!< what the person is writing now, stored with it: what was sent is no draft any more
};

//! What became of a draft.
struct Queued
{
    Message message;
    Store::OutgoingEnvelope envelope; //!< without destinations when keys are missing; without id when a file comes first
    MissingKeys missing;
    Announcement announcement;
    qint64 fileBytes = 0; //!< sealed

    bool isStaged() const { return envelope.id.isNull(); }
};

//! Stores the message as pending with its ciphertexts (or, when keys are missing, its content) in the outbox. One with a file
//! is only staged: a pending row, nothing in the outbox, no counter used, until queueUploaded().
//! NotFound: no such conversation. IdentityConfirmationNeeded.
Base::Result<Queued> storeMessage(Store::Access &access, const Self &self, Draft draft, Store::Micros now);

//! Files smaller than this keep their order; what is larger holds nothing up.
inline constexpr qint64 kLargeFileBytes = 4 * 1024 * 1024;

//! Staged messages whose files are on the relay go into the outbox, behind everything written meanwhile: the pictures of an
//! album together, and no small file before an earlier one that is still on its way. What cannot be sent does not hold up the rest.
struct QueuedFiles
{
    int queued = 0;
    QList<std::pair<MessageKey, Base::Error>> failed;
};
Base::Result<QueuedFiles> queueUploaded(Store::Access &access, const Self &self, Store::Micros now);

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

//! The person discards a message that no relay accepted: nothing of it waits any more, and its counter is withdrawn.
Base::Result<Base::Done> dropEnvelopes(Store::Access &access, MessageKey key);

} // namespace Session
