// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/outgoing.h"

#include "app/content/codec.h"
#include "app/session/attachmentmaker.h"
#include "app/session/convert.h"
#include "app/session/logging.h"
#include "shared/crypto/random.h"
#include "shared/sql/transaction.h"

#include <QHash>
#include <QSet>

namespace Session {
namespace {

constexpr int kTypingKeyBytes = 32;

QByteArray serialised(const kith::content::Content &content)
{
    QByteArray bytes(static_cast<qsizetype>(content.ByteSizeLong()), Qt::Uninitialized);
    content.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

//! Everything in the header but the recipient. Answers the counter.
Base::Result<quint64> writeHeader(Store::Access &access, const Self &self, Store::Conversation &conversation,
                                  const Base::MessageId &id, Store::Micros now, kith::content::Content &content)
{
    if (conversation.typingKey.size() != kTypingKeyBytes) {
        conversation.typingKey = Crypto::randomBytes(kTypingKeyBytes);
        if (auto kept = access.conversations().setTypingKey(conversation.id, conversation.typingKey); !kept) {
            return kept.error();
        }
    }
    auto counter = access.counters().nextOutgoing(conversation.id);
    if (!counter) return counter.error();
    auto withdrawn = access.counters().withdrawn(conversation.id);
    if (!withdrawn) return withdrawn.error();

    content.set_version(Content::kVersion);
    kith::content::Header &header = *content.mutable_header();
    header.set_sender(self.user.toStdString());
    header.set_sender_device(self.device);
    header.set_conversation(conversation.id.toStdString());
    header.set_message_id(id.toStdString());
    header.set_counter(*counter);
    header.set_sent_time(now.count());
    header.set_typing_key(conversation.typingKey.toStdString());
    header.set_direct_with(conversation.peer.toStdString());
    for (const quint64 gone : std::as_const(*withdrawn)) header.add_withdrawn_counters(gone);
    return *counter;
}

Base::Result<Base::Done> seal(Store::Access &access, const Self &self, const QString &peer, bool withOwnDevices,
                              Queued &queued)
{
    auto missing = Sealer(access, self).seal(queued.envelope, peer, withOwnDevices);
    if (!missing) return missing.error();
    queued.missing = *missing;
    return access.outbox().add(queued.envelope);
}

//! Nobody will get it: the next header says so, or the other side would miss it.
Base::Result<Base::Done> withdrawCounter(Store::Access &access, const Store::OutgoingEnvelope &envelope)
{
    kith::content::Content content;
    if (!content.ParseFromArray(envelope.content.constData(), static_cast<int>(envelope.content.size()))) return Base::Done{};
    return access.counters().withdraw(envelope.conversation, content.header().counter());
}

} // namespace

namespace {

Base::Result<Base::Done> queueEnvelope(Store::Access &access, const Self &self, Store::Conversation &conversation,
                                       const Store::Message &row, kith::content::Content &content, Store::Micros now, Queued &queued)
{
    auto counter = writeHeader(access, self, conversation, row.id, row.sentTime, content);
    if (!counter) return counter.error();
    queued.envelope.id = Crypto::newId<Base::EnvelopeId>();
    queued.envelope.message = row.key;
    queued.envelope.conversation = row.conversation;
    queued.envelope.created = now;
    queued.envelope.content = serialised(content);
    return seal(access, self, conversation.peer, true, queued);
}

Base::Result<Base::Done> queueStaged(Store::Access &access, const Self &self, MessageKey key, Store::Micros now)
{
    auto row = access.messages().find(key);
    if (!row) return row.error();
    auto attachment = access.attachments().find(key);
    if (!attachment) return attachment.error();
    if (!*row || !*attachment) return Base::Done{};
    auto conversation = access.conversations().find((*row)->conversation);
    if (!conversation) return conversation.error();
    if (!*conversation) return Base::Done{};
    if ((*row)->authorDevice != self.device) { // signed in anew since it was written
        if (auto kept = access.messages().setSender(key, self.device); !kept) return kept;
    }
    kith::content::Content content;
    tellFile(content, **row, **attachment);
    Queued queued;
    return queueEnvelope(access, self, **conversation, **row, content, now, queued);
}

} // namespace

Base::Result<Queued> storeMessage(Store::Access &access, const Self &self, Draft draft, Store::Micros now)
{
    auto conversation = access.conversations().find(draft.conversation);
    if (!conversation) return conversation.error();
    if (!*conversation) return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("conversation")};
    auto maySend = ListKeeper(access, self).maySendTo((*conversation)->peer);
    if (!maySend) return maySend.error();
    if (!*maySend) return Base::Error{Base::ErrorCode::IdentityConfirmationNeeded, (*conversation)->peer};

    Store::Message row;
    row.id = Crypto::newId<Base::MessageId>();
    row.conversation = draft.conversation;
    row.author = self.user;
    row.authorDevice = self.device;
    row.own = true;
    row.kind = draft.kind;
    row.state = Store::MessageState::Pending;
    row.text = draft.text;
    row.sentTime = now;
    auto key = access.messages().add(row);
    if (!key) return key.error();
    row.key = *key;
    Queued queued;
    Store::Attachment *attachment = draft.attachment ? &*draft.attachment : nullptr;
    if (attachment) {
        attachment->message = *key;
        if (auto saved = access.attachments().save(*attachment); !saved) return saved.error();
    } else if (auto added = queueEnvelope(access, self, **conversation, row, draft.content, now, queued); !added) {
        return added.error();
    }
    queued.message = toMessage(row, attachment);
    if (attachment) queued.fileBytes = attachment->sealedBytes;
    if (draft.unsent) {
        if (auto kept = access.conversations().setDraft(draft.conversation, *draft.unsent); !kept) return kept.error();
    }
    Changes changes;
    changes.add(row, attachment);
    auto announcement = changes.finish(access);
    if (!announcement) return announcement.error();
    queued.announcement = *std::move(announcement);
    return queued;
}

Base::Result<QueuedFiles> queueUploaded(Store::Access &access, const Self &self, Store::Micros now)
{
    auto staged = access.attachments().staged(now);
    if (!staged) return staged.error();
    struct Together
    {
        ConversationId conversation;
        QList<MessageKey> messages;
        bool isUploaded = true;
        bool isLarge = false;
    };
    std::vector<Together> all;
    QHash<QByteArray, size_t> albums;
    for (const Store::StagedFile &file : std::as_const(*staged)) {
        // What the person put off holds nothing up; it follows by itself.
        if (file.transfer == Store::TransferState::Paused) continue;
        size_t at = file.album.isEmpty() ? all.size() : albums.value(file.album, all.size());
        if (at == all.size()) all.push_back({file.conversation, {}});
        if (!file.album.isEmpty()) albums.insert(file.album, at);
        all[at].messages.append(file.message);
        all[at].isUploaded &= file.isUploaded;
        all[at].isLarge |= file.sealedBytes >= kLargeFileBytes || file.transfer == Store::TransferState::Preparing;
    }
    QueuedFiles result;
    QHash<ConversationId, bool> isOpen; // what may leave at all
    QSet<ConversationId> waiting;
    for (const Together &one : all) {
        if (!one.isUploaded && !one.isLarge) waiting.insert(one.conversation);
        if (!one.isUploaded || (!one.isLarge && waiting.contains(one.conversation))) continue;
        if (!isOpen.contains(one.conversation)) {
            auto conversation = access.conversations().find(one.conversation);
            if (!conversation) return conversation.error();
            auto maySend = ListKeeper(access, self).maySendTo(*conversation ? (*conversation)->peer : QString());
            if (!maySend) return maySend.error();
            isOpen.insert(one.conversation, *maySend); // else: when the person has decided
        }
        if (!isOpen.value(one.conversation)) continue;
        auto savepoint = Sql::Savepoint::begin(access.sql());
        if (!savepoint) return savepoint.error();
        std::optional<Base::Error> why;
        for (qsizetype i = 0; i < one.messages.size() && !why; ++i) {
            if (auto added = queueStaged(access, self, one.messages.at(i), now); !added) why = added.error();
        }
        if (!why) {
            if (auto released = savepoint->release(); !released) return released.error();
            result.queued += static_cast<int>(one.messages.size());
            continue;
        }
        if (static_cast<int>(why->code) / 100 == 5 || why->code == Base::ErrorCode::DiskFull) return *why; // the disk: nothing of this is written
        savepoint->rollback();
        for (const MessageKey key : one.messages) result.failed.append({key, *why});
    }
    return result;
}

Base::Result<QList<Queued>> queueReceipts(Store::Access &access, const Self &self, const ConversationId &id,
                                          const QList<Store::Message> &read, Store::Micros now)
{
    QList<Queued> all;
    auto conversation = access.conversations().find(id);
    if (!conversation) return conversation.error();
    if (!*conversation) return all;
    auto maySend = ListKeeper(access, self).maySendTo((*conversation)->peer);
    if (!maySend) return maySend.error();
    if (!*maySend) return all; // nothing leaves until the person has decided
    qsizetype next = 0;
    while (next < read.size()) {
        kith::content::Content content;
        kith::content::Receipt &receipt = *content.mutable_receipt();
        receipt.set_kind(kith::content::Receipt::READ);
        receipt.set_time(now.count());
        for (; next < read.size() && receipt.messages_size() < Content::kMaxReceiptsAtOnce; ++next) {
            const Store::Message &message = read.at(next);
            if (message.own || message.id.isNull() || message.author != (*conversation)->peer) continue;
            kith::content::MessageRef &ref = *receipt.add_messages();
            ref.set_author(message.author.toStdString());
            ref.set_message_id(message.id.toStdString());
        }
        if (receipt.messages_size() == 0) break;
        auto counter = writeHeader(access, self, **conversation, Crypto::newId<Base::MessageId>(), now, content);
        if (!counter) return counter.error();
        Queued queued;
        queued.envelope.id = Crypto::newId<Base::EnvelopeId>();
        queued.envelope.conversation = id;
        queued.envelope.created = now;
        queued.envelope.silent = true;
        queued.envelope.content = serialised(content);
        if (auto sealed = seal(access, self, (*conversation)->peer, false, queued); !sealed) return sealed.error();
        all.append(queued);
    }
    return all;
}

Base::Result<Resealed> reseal(Store::Access &access, const Self &self, const ConversationId &id,
                              const QList<Base::EnvelopeId> &envelopes)
{
    Resealed resealed;
    auto conversation = access.conversations().find(id);
    if (!conversation) return conversation.error();
    for (const Base::EnvelopeId &envelopeId : envelopes) {
        auto found = access.outbox().find(envelopeId);
        if (!found) return found.error();
        if (!*found || (*found)->state != Store::EnvelopeState::Waiting) continue;
        if (!*conversation) { // removed by the person
            if (auto told = withdrawCounter(access, **found); !told) return told.error();
            if (auto gone = access.outbox().remove(envelopeId); !gone) return gone.error();
            continue;
        }
        Store::OutgoingEnvelope fresh = **found;
        auto missing = Sealer(access, self).seal(fresh, (*conversation)->peer, fresh.message != 0, (*found)->destinations);
        if (!missing) return missing.error();
        if (!missing->isEmpty()) {
            // One round of fetching serves the whole conversation. What was done before it in this transaction stands.
            resealed.missing = *missing;
            return resealed;
        }
        fresh.id = Crypto::newId<Base::EnvelopeId>();
        if (auto replaced = access.outbox().replace(envelopeId, {fresh}); !replaced) return replaced.error();
        ++resealed.replaced;
    }
    return resealed;
}

Base::Result<Base::Done> giveUp(Store::Access &access, const Base::EnvelopeId &id, const Base::Error &why, Changes &changes)
{
    auto envelope = access.outbox().find(id);
    if (!envelope) return envelope.error();
    if (!*envelope || (*envelope)->state != Store::EnvelopeState::Waiting) return Base::Done{};
    if (auto told = withdrawCounter(access, **envelope); !told) return told;
    if ((*envelope)->message == 0) return access.outbox().remove(id);
    if (auto failed = access.outbox().setFailed(id); !failed) return failed;
    changes.change((*envelope)->conversation, (*envelope)->message);
    return access.messages().setState((*envelope)->message, Store::MessageState::Failed, why.code, why.detail);
}

Base::Result<Base::Done> dropEnvelopes(Store::Access &access, MessageKey key)
{
    auto envelopes = access.outbox().ofMessage(key);
    if (!envelopes) return envelopes.error();
    for (const Store::OutgoingEnvelope &envelope : std::as_const(*envelopes)) {
        if (envelope.state != Store::EnvelopeState::Waiting) continue; // what failed has withdrawn its own
        if (auto told = withdrawCounter(access, envelope); !told) return told;
    }
    return access.outbox().removeOfMessage(key);
}

} // namespace Session
