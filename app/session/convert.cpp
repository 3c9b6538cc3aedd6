// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/convert.h"

#include <limits>

namespace Session {

QDateTime toDateTime(Store::Micros time)
{
    if (time.count() <= 0 || time == Store::kPending) return {};
    // From a moment in UTC: the way through the local time asks the system for the zone, twice, and there are many messages.
    static const QDateTime epoch = QDateTime::fromMSecsSinceEpoch(0).toUTC();
    return epoch.addMSecs(time.count() / 1000);
}

Position toPosition(const Store::Position &position)
{
    return {position.serverTime.count(), position.counter, position.key};
}

Store::Position toStore(const Position &position)
{
    return {Store::Micros(position.serverTimeUs), position.counter, position.key};
}

TrustState toTrust(Store::Trust trust)
{
    switch (trust) {
    case Store::Trust::FirstUse: return TrustState::FirstUse;
    case Store::Trust::Verified: return TrustState::Verified;
    case Store::Trust::Changed: return TrustState::Changed;
    case Store::Trust::ConfirmationNeeded: return TrustState::BlockedUntilConfirmed;
    }
    return TrustState::Unknown;
}

Message toMessage(const Store::Message &stored, const Store::Attachment *attachment)
{
    Message message;
    message.key = stored.key;
    message.id = stored.id;
    message.conversation = stored.conversation;
    message.position = toPosition(stored.position());
    message.author = stored.author;
    message.authorDevice = stored.authorDevice;
    message.isOwn = stored.own;
    switch (stored.kind) {
    case Store::MessageKind::Text: message.kind = MessageKind::Text; break;
    case Store::MessageKind::Image: message.kind = MessageKind::Image; break;
    case Store::MessageKind::File: message.kind = MessageKind::File; break;
    case Store::MessageKind::Notice: message.kind = MessageKind::Notice; break;
    case Store::MessageKind::Placeholder: message.kind = MessageKind::Placeholder; break;
    }
    switch (stored.state) {
    case Store::MessageState::Received: message.state = MessageState::Received; break;
    case Store::MessageState::Pending: message.state = MessageState::Pending; break;
    case Store::MessageState::Accepted: message.state = MessageState::Accepted; break;
    case Store::MessageState::Delivered: message.state = MessageState::Delivered; break;
    case Store::MessageState::Read: message.state = MessageState::Read; break;
    case Store::MessageState::Failed: message.state = MessageState::Failed; break;
    }
    const auto code = static_cast<Base::ErrorCode>(stored.failure);
    const bool isHeld = stored.state == Store::MessageState::Pending && stored.failure != 0;
    if (stored.state == Store::MessageState::Failed || isHeld) message.failure = {code, stored.failureDetail};
    if (stored.kind == Store::MessageKind::Placeholder) message.cause = code;
    message.text = stored.text;
    message.notice = stored.kind == Store::MessageKind::Notice ? static_cast<NoticeKind>(stored.notice) : NoticeKind::None;
    message.noticeCount = stored.noticeCount;
    if (stored.state != Store::MessageState::Failed) message.serverTime = toDateTime(stored.serverTime);
    message.sentTime = toDateTime(stored.sentTime);
    message.isUnread = stored.unread;
    message.isLate = stored.late;
    if (attachment) {
        message.attachment.name = attachment->name;
        message.attachment.mime = attachment->mime;
        message.attachment.sizeBytes = attachment->plainBytes;
        message.attachment.isCached = !attachment->cacheId.isEmpty();
        switch (attachment->transfer) {
        case Store::TransferState::None: message.attachment.transfer.state = TransferState::None; break;
        case Store::TransferState::Waiting: message.attachment.transfer.state = TransferState::Waiting; break;
        case Store::TransferState::Done: message.attachment.transfer.state = TransferState::Done; break;
        case Store::TransferState::Paused: message.attachment.transfer.state = TransferState::Paused; break;
        case Store::TransferState::Preparing: message.attachment.transfer.state = TransferState::Preparing; break;
        case Store::TransferState::Failed:
            message.attachment.transfer.state = TransferState::Failed;
            message.attachment.transfer.error = {static_cast<Base::ErrorCode>(attachment->failure), {}};
            break;
        }
        message.attachment.transfer.totalBytes = attachment->sealedBytes;
        message.image.widthPx = attachment->widthPx;
        message.image.heightPx = attachment->heightPx;
        message.image.placeholder = attachment->placeholder;
        message.image.thumbnail = attachment->thumbnail;
        message.image.isLossless = attachment->lossless;
        message.album = {attachment->album, attachment->albumIndex, attachment->albumCount};
    }
    return message;
}

Base::Result<Message> loadMessage(Store::Access &access, const Store::Message &stored)
{
    if (stored.kind != Store::MessageKind::Image && stored.kind != Store::MessageKind::File) return toMessage(stored, nullptr);
    auto attachment = access.attachments().find(stored.key);
    if (!attachment) return attachment.error();
    return toMessage(stored, *attachment ? &**attachment : nullptr);
}

Base::Result<QList<Message>> loadMessages(Store::Access &access, const QList<Store::Message> &stored)
{
    QList<Message> messages;
    messages.reserve(stored.size());
    for (const Store::Message &one : stored) {
        auto message = loadMessage(access, one);
        if (!message) return message.error();
        messages.append(*std::move(message));
    }
    return messages;
}

Base::Result<ConversationSummary> toSummary(Store::Access &access, const Store::Conversation &stored)
{
    ConversationSummary summary;
    summary.id = stored.id;
    summary.peer = stored.peer;
    summary.title = stored.title.isEmpty() ? stored.peer : stored.title;
    summary.lastTime = toDateTime(stored.created);
    if (stored.last) {
        const Message last = toMessage(*stored.last, nullptr);
        summary.lastKind = last.kind;
        summary.lastNotice = last.notice;
        summary.lastText = oneLine(last.text);
        summary.lastAuthor = last.author;
        summary.lastIsOwn = last.isOwn;
        summary.lastState = last.state;
        const QDateTime time = last.serverTime.isValid() ? last.serverTime : last.sentTime;
        if (time.isValid()) summary.lastTime = time;
    }
    summary.unread = stored.unread;
    summary.draft = stored.draft;
    summary.isMuted = stored.muted;
    if (!stored.peer.isEmpty()) {
        auto person = access.deviceLists().find(stored.peer);
        if (!person) return person.error();
        if (*person) summary.trust = toTrust((*person)->trust);
    }
    return summary;
}

QString oneLine(const QString &text)
{
    constexpr qsizetype kLongest = 200;
    QString line = text.left(kLongest);
    for (QChar &c : line) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t')) c = QLatin1Char(' ');
    }
    return line;
}

} // namespace Session
