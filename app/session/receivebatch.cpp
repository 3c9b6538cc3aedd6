// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/receivebatch.h"

#include "app/content/codec.h"
#include "app/session/logging.h"
#include "app/session/ratchets.h"
#include "shared/base/crashpoint.h"
#include "shared/sql/transaction.h"
#include "shared/wire/username.h"

#include <algorithm>

namespace Session {
namespace {

//! Errors that say something about this machine and not about the envelope: the batch is tried again later.
bool isOurs(Base::ErrorCode code)
{
    return static_cast<int>(code) / 100 == 5 || code == Base::ErrorCode::DiskFull || code == Base::ErrorCode::Internal;
}

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

//! Where the notice of a hole is remembered, so that it goes when the messages come after all.
QString holeSetting(const ConversationId &conversation, const Base::DeviceAddress &sender)
{
    return QStringLiteral("hole/%1/%2/%3").arg(conversation.hex(), sender.user).arg(sender.device);
}

} // namespace

Base::Result<Received> ReceiveBatch::run(const std::vector<kith::wire::Deliver> &entries)
{
    Received received;
    auto done = receiveAll(entries, received);
    m_access.inbox().endReading();
    if (!done) return done.error();
    return received;
}

Base::Result<Base::Done> ReceiveBatch::receiveAll(const std::vector<kith::wire::Deliver> &entries, Received &received)
{
    auto endedTwice = m_access.inbox().endedTwice();
    if (!endedTwice) return endedTwice.error();
    m_endedTwice = *std::move(endedTwice);
    Store::Micros newest{0};
    for (const kith::wire::Deliver &entry : entries) {
        if (auto done = receive(entry, received); !done) return done;
        if (received.unsure) break;
        received.cursor = std::max<quint64>(received.cursor, entry.sequence());
        newest = std::max(newest, Store::Micros(entry.server_time()));
        ++received.entries;
    }
    if (received.entries == 0) return Base::Done{};
    if (auto finished = m_access.inbox().finish(received.cursor); !finished) return finished;
    if (auto moved = m_access.account().setCursor(received.cursor); !moved) return moved;
    if (auto raised = m_access.account().raiseServerTime(newest); !raised) return raised;
    auto announcement = m_changes.finish(m_access);
    if (!announcement) return announcement.error();
    received.announcement = *std::move(announcement);
    received.attachments = m_attachments;
    return Base::Done{};
}

Base::Result<Base::Done> ReceiveBatch::receive(const kith::wire::Deliver &entry, Received &received)
{
    if (entry.has_gap()) return gap(entry);
    if (!entry.has_envelope()) return Base::Done{}; // of a newer protocol
    const Base::DeviceAddress sender{QString::fromStdString(entry.envelope().sender()), entry.envelope().sender_device()};
    if (!Wire::isUserName(sender.user) || sender.device == 0) {
        // Nobody it could be shown under; our own relay would not hand it out.
        qCWarning(lcSession) << "an envelope without a sender was dropped, sequence" << entry.sequence();
        return Base::Done{};
    }
    if (std::find(m_endedTwice.cbegin(), m_endedTwice.cend(), entry.sequence()) != m_endedTwice.cend()) {
        return placeholder(entry, sender, {Base::ErrorCode::Internal, QStringLiteral("ended-the-program")});
    }
    m_access.inbox().beginReading(entry.sequence());
    Base::crashPoint("receiver.while-reading");
    Base::Error cause;
    {
        auto savepoint = Sql::Savepoint::begin(m_access.sql());
        if (!savepoint) return savepoint.error();
        Changes changes;
        const qsizetype attachments = m_attachments.size();
        auto taken = take(entry, sender, changes);
        if (taken) {
            if (auto released = savepoint->release(); !released) return released;
            m_changes.merge(std::move(changes));
            return Base::Done{};
        }
        cause = taken.error();
        savepoint->rollback();
        m_attachments.resize(attachments);
        m_conversations.clear();
        m_identities.clear();
        m_typingKeys.clear();
    }
    if (isOurs(cause.code)) return cause;
    if (cause.code == Base::ErrorCode::UntrustedIdentity && !m_sure.contains(sender)) {
        received.unsure = sender;
        return Base::Done{};
    }
    auto repeated = isRepeated(entry, sender, cause);
    if (!repeated) return repeated.error();
    if (*repeated) return Base::Done{};
    qCWarning(lcSession) << "cannot read an envelope of" << sender.user << sender.device << "-"
                         << Base::errorName(cause.code) << cause.detail;
    return placeholder(entry, sender, cause);
}

Base::Result<bool> ReceiveBatch::isRepeated(const kith::wire::Deliver &entry, const Base::DeviceAddress &sender,
                                            const Base::Error &cause)
{
    auto known = m_access.dedup().wasRead(sender, toBytes(entry.envelope().ciphertext()));
    if (!known || *known || cause.code != Base::ErrorCode::DuplicateMessage) return known;
    auto since = m_access.dedup().readsKnownSince();
    if (!since) return since.error();
    return Store::Micros(entry.server_time()) <= *since;
}

Base::Result<ReceiveBatch::Opened> ReceiveBatch::open(const kith::wire::Envelope &envelope,
                                                      const Base::DeviceAddress &sender)
{
    E2e::CiphertextType type;
    switch (envelope.type()) {
    case kith::wire::PRE_KEY: type = E2e::CiphertextType::PreKeyMessage; break;
    case kith::wire::RATCHET: type = E2e::CiphertextType::Message; break;
    default: return Base::Error{Base::ErrorCode::UnknownContent, QStringLiteral("envelope type %1").arg(envelope.type())};
    }
    QByteArray identity = m_identities.value(sender);
    if (identity.isEmpty()) {
        auto key = m_lists.identityKey(sender);
        if (!key) return key.error();
        if (!*key) {
            return Base::Error{Base::ErrorCode::UntrustedIdentity, QStringLiteral("the device is in no signed list")};
        }
        identity = **key;
        m_identities.insert(sender, identity);
    }
    Ratchets &ratchets = Ratchets::of(m_access);
    if (auto allowed = ratchets.budget.check(sender, m_steady); !allowed) return allowed.error();
    auto decrypted = ratchets.cipher.decrypt(sender, type, toBytes(envelope.ciphertext()));
    if (!decrypted) {
        if (decrypted.error().code == Base::ErrorCode::DecryptionFailed) ratchets.budget.countFailure(sender, m_steady);
        return decrypted.error();
    }
    ratchets.budget.countSuccess(sender);
    if (decrypted->senderIdentityKey != identity) {
        return Base::Error{Base::ErrorCode::UntrustedIdentity, QStringLiteral("another key than in the signed list")};
    }
    Opened opened;
    auto content = Content::decode(decrypted->plain);
    if (content) {
        opened.content = *std::move(content);
    } else if (content.error().code == Base::ErrorCode::UnknownContent) {
        auto header = Content::decodeHeader(decrypted->plain);
        if (!header) return header.error();
        *opened.content.mutable_header() = *std::move(header);
        opened.known = false;
    } else {
        return content.error();
    }
    const kith::content::Header &header = opened.content.header();
    if (header.recipient().empty()) {
        return Base::Error{Base::ErrorCode::AddressMismatch, QStringLiteral("group content in an envelope for one device")};
    }
    if (auto checked = Content::checkAddresses(header, sender, m_self.address()); !checked) return checked.error();
    return opened;
}

Base::Result<Base::Done> ReceiveBatch::take(const kith::wire::Deliver &entry, const Base::DeviceAddress &sender,
                                            Changes &changes)
{
    auto opened = open(entry.envelope(), sender);
    if (!opened) return opened.error();
    const bool isOwnCopy = sender.user == m_self.user;
    const QString peer = isOwnCopy ? QString::fromStdString(opened->content.header().direct_with()) : sender.user;
    auto conversation = conversationWith(peer, Store::Micros(entry.server_time()), changes);
    if (!conversation) return conversation.error();
    const Incoming incoming{opened->content, sender, *conversation, peer, Store::Micros(entry.server_time()), isOwnCopy};
    if (auto handled = handle(*opened, incoming, changes); !handled) return handled;
    return m_access.dedup().rememberRead(sender, toBytes(entry.envelope().ciphertext()));
}

Base::Result<Base::Done> ReceiveBatch::handle(const Opened &opened, const Incoming &incoming, Changes &changes)
{
    const kith::content::Header &header = opened.content.header();
    auto isNew = noteCounter(incoming, changes);
    if (!isNew) return isNew.error();
    if (auto noted = noteTypingKey(incoming); !noted) return noted;
    HandlerContext context{m_access, m_self, changes, m_attachments};
    const auto body = opened.known ? opened.content.body_case() : kith::content::Content::BODY_NOT_SET;
    if (body == kith::content::Content::kReceipt) return handleReceipt(context, incoming);
    if (body == kith::content::Content::kGreeting) return Base::Done{};

    const auto id = Base::MessageId::fromBytes(header.message_id());
    if (!id) return Base::Error{Base::ErrorCode::InvalidContent, QStringLiteral("message id")};
    auto remembered = m_access.dedup().remember(incoming.sender.user, *id);
    if (!remembered) return remembered.error();
    if (!*remembered) return Base::Done{}; // shown before
    switch (body) {
    case kith::content::Content::kText: return handleText(context, incoming);
    case kith::content::Content::kImage: return handleImage(context, incoming);
    case kith::content::Content::kFile: return handleFile(context, incoming);
    case kith::content::Content::kRepairRequest:
    case kith::content::Content::kSenderKeys: return Base::Done{}; // of a later version; nothing to show
    default: break;
    }
    Store::Message row = rowOf(context, incoming);
    row.kind = Store::MessageKind::Placeholder;
    row.failure = static_cast<quint16>(Base::ErrorCode::UnknownContent);
    if (auto key = m_access.messages().add(row); !key) return key.error();
    changes.add(row);
    return Base::Done{};
}

Base::Result<bool> ReceiveBatch::noteCounter(const Incoming &incoming, Changes &changes)
{
    const kith::content::Header &header = incoming.content.header();
    const QList<quint64> withdrawn(header.withdrawn_counters().begin(), header.withdrawn_counters().end());
    auto news = m_access.counters().note(incoming.conversation, incoming.sender, header.counter(), withdrawn);
    if (!news) return news.error();
    // Our first device was there from the first message on; a later one cannot know what came before it.
    const bool isHole = news->missing > 0 && (!news->first || m_self.device == 1);
    if (!isHole && !news->filledHole) return !news->repeated;
    const QString setting = holeSetting(incoming.conversation, incoming.sender);
    auto earlier = m_access.settings().value(setting);
    if (!earlier) return earlier.error();
    if (const Store::MessageKey old = earlier->toLongLong(); old != 0) {
        auto found = m_access.messages().find(old);
        if (!found) return found.error();
        if (*found) {
            if (auto gone = m_access.messages().remove(old); !gone) return gone.error();
            changes.remove(incoming.conversation, old);
        }
    }
    auto missing = m_access.counters().missing(incoming.conversation, incoming.sender);
    if (!missing) return missing.error();
    Store::MessageKey key = 0;
    if (*missing > 0) {
        auto added = addNotice(m_access, incoming.conversation, incoming.sender.user, NoticeKind::MessagesMissing, *missing,
                               incoming.serverTime, changes, &key);
        if (!added) return added.error();
    }
    if (auto kept = m_access.settings().set(setting, key == 0 ? QVariant() : QVariant(qint64(key))); !kept) {
        return kept.error();
    }
    return !news->repeated;
}

Base::Result<Base::Done> ReceiveBatch::noteTypingKey(const Incoming &incoming)
{
    const QByteArray key = toBytes(incoming.content.header().typing_key());
    if (key.isEmpty() || incoming.isOwnCopy) return Base::Done{};
    QByteArray &known = m_typingKeys[{incoming.conversation, incoming.sender}];
    if (known.isEmpty()) {
        auto stored = m_access.conversations().peerTypingKey(incoming.conversation, incoming.sender);
        if (!stored) return stored.error();
        if (*stored) known = **stored;
    }
    if (known == key) return Base::Done{};
    known = key;
    return m_access.conversations().setPeerTypingKey(incoming.conversation, incoming.sender, key);
}

Base::Result<Base::Done> ReceiveBatch::placeholder(const kith::wire::Deliver &entry, const Base::DeviceAddress &sender,
                                                   const Base::Error &cause)
{
    const kith::wire::Envelope &envelope = entry.envelope();
    const auto id = Base::EnvelopeId::fromBytes(envelope.envelope_id());
    if (id) {
        auto known = m_access.inbox().isSetAside(*id, sender);
        if (!known) return known.error();
        if (*known) return Base::Done{}; // delivered again after a reset: it has its placeholder
    }
    ConversationId conversation;
    if (sender.user == m_self.user) {
        // A copy of what another device of ours sent: to whom is known only inside. Shown where it will be seen.
        auto all = m_access.conversations().all();
        if (!all) return all.error();
        if (all->isEmpty()) return Base::Done{};
        conversation = all->first().id;
    } else {
        auto found = conversationWith(sender.user, Store::Micros(entry.server_time()), m_changes);
        if (!found) return found.error();
        conversation = *found;
    }
    Store::Message row;
    row.conversation = conversation;
    row.author = sender.user;
    row.authorDevice = sender.device;
    row.kind = Store::MessageKind::Placeholder;
    row.failure = static_cast<quint16>(cause.code);
    row.failureDetail = cause.detail;
    row.serverTime = Store::Micros(entry.server_time());
    row.unread = true;
    auto key = m_access.messages().add(row);
    if (!key) return key.error();
    Store::SetAsideEnvelope raw;
    raw.placeholder = *key;
    raw.id = id.value_or(Base::EnvelopeId());
    raw.sender = sender;
    raw.type = envelope.type();
    raw.ciphertext = toBytes(envelope.ciphertext());
    raw.sequence = entry.sequence();
    raw.serverTime = row.serverTime;
    if (auto kept = m_access.inbox().setAside(raw); !kept) return kept;
    m_changes.add(row);
    return Base::Done{};
}

Base::Result<Base::Done> ReceiveBatch::gap(const kith::wire::Deliver &entry)
{
    qCWarning(lcSession) << entry.gap().count() << "messages could not be kept by the relay";
    auto all = m_access.conversations().all();
    if (!all) return all.error();
    if (all->isEmpty()) return Base::Done{};
    // The relay does not know which conversations they belonged to; the one talked in last is where it will be seen.
    return addNotice(m_access, all->first().id, QString(), NoticeKind::MessagesExpired, entry.gap().count(),
                     Store::Micros(entry.server_time()), m_changes);
}

Base::Result<ConversationId> ReceiveBatch::conversationWith(const QString &peer, Store::Micros time, Changes &changes)
{
    if (const auto known = m_conversations.constFind(peer); known != m_conversations.cend()) return *known;
    auto found = m_access.conversations().findByPeer(peer);
    if (!found) return found.error();
    ConversationId id;
    if (*found) {
        id = **found;
    } else {
        id = ConversationId::fromBytes(Content::directConversation(m_self.user, peer)).value_or(ConversationId());
        Store::Conversation conversation;
        conversation.id = id;
        conversation.peer = peer;
        conversation.created = time;
        if (auto added = m_access.conversations().add(conversation); !added) return added.error();
        changes.touch(id);
    }
    m_conversations.insert(peer, id);
    return id;
}

} // namespace Session
