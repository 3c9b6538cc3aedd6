// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/codec.h"

#include "app/content/padding.h"
#include "app/content/sanitize.h"
#include "shared/crypto/digest.h"

#include <QtEndian>

namespace Content {

namespace {

using Base::Done;
using Base::Error;
using Base::ErrorCode;
using Base::Result;
namespace pb = kith::content;

constexpr int kIdBytes = 16;
constexpr int kHashBytes = 32;
constexpr int kMaxNameBytes = 512;
constexpr int kMaxWithdrawn = 1000;
constexpr quint32 kMaxPixels = 1 << 16; //!< per side: what a foreign message may claim
constexpr quint64 kMaxPlainBytes = 1ull << 41;

Error invalid(const char *why)
{
    return {ErrorCode::InvalidContent, QLatin1String(why)};
}

Result<Done> checkHeader(const pb::Header &header)
{
    if (header.sender().empty() || header.sender().size() > 64 || header.recipient().size() > 64 || header.direct_with().size() > 64)
        return invalid("a user name in the header is missing or too long");
    if (header.sender_device() == 0) return invalid("the header names no sending device");
    if (header.conversation().size() != kHashBytes) return invalid("the conversation id is not 32 bytes");
    if (header.message_id().size() != kIdBytes) return invalid("the message id is not 16 bytes");
    if (header.counter() == 0) return invalid("the counter is missing");
    if (!header.typing_key().empty() && header.typing_key().size() != kHashBytes) return invalid("the typing key is not 32 bytes");
    if (header.withdrawn_counters_size() > kMaxWithdrawn) return invalid("too many withdrawn counters");
    return Done{};
}

Result<Done> checkAttachment(const pb::Attachment &a)
{
    if (a.blob_id().size() != kIdBytes) return invalid("the blob id is not 16 bytes");
    if (a.key().size() != kHashBytes || a.sha256().size() != kHashBytes) return invalid("an attachment's key or hash is not 32 bytes");
    if (a.plain_size() == 0 || a.plain_size() > kMaxPlainBytes || a.ciphertext_size() <= a.plain_size() ||
        a.ciphertext_size() > 2 * kMaxPlainBytes)
        return invalid("an attachment's size is impossible");
    if (a.name().size() > kMaxNameBytes) return invalid("an attachment's name is too long");
    if (!a.mime().empty() && !isMimeType(QString::fromStdString(a.mime()))) return invalid("an attachment's type is none");
    return Done{};
}

Result<Done> checkAlbum(const pb::Image &image)
{
    if (image.album().empty()) {
        if (image.album_index() != 0 || image.album_count() != 0) return invalid("a place in no album");
        return Done{};
    }
    if (image.album().size() != kIdBytes) return invalid("the album id is not 16 bytes");
    if (image.album_count() < 2 || image.album_count() > kMaxAlbumPictures || image.album_index() >= image.album_count())
        return invalid("an impossible place in an album");
    return Done{};
}

Result<Done> checkBody(const pb::Content &content)
{
    switch (content.body_case()) {
    case pb::Content::kText:
        if (content.text().body().empty()) return invalid("the text is empty");
        if (content.text().body().size() > kMaxTextBytes) return Error{ErrorCode::TextTooLong, QString::number(kMaxTextBytes)};
        return Done{};
    case pb::Content::kImage: {
        const auto &image = content.image();
        if (image.width() == 0 || image.height() == 0 || image.width() > kMaxPixels || image.height() > kMaxPixels)
            return invalid("an image's size in pixels is impossible");
        if (image.placeholder().size() > kMaxPlaceholderBytes || image.thumbnail().size() > kMaxThumbnailBytes)
            return invalid("an image's preview is too large");
        if (image.caption().size() > kMaxCaptionBytes) return Error{ErrorCode::TextTooLong, QString::number(kMaxCaptionBytes)};
        if (const auto album = checkAlbum(image); !album) return album.error();
        return checkAttachment(image.attachment());
    }
    case pb::Content::kFile:
        if (content.file().caption().size() > kMaxCaptionBytes) return Error{ErrorCode::TextTooLong, QString::number(kMaxCaptionBytes)};
        return checkAttachment(content.file().attachment());
    case pb::Content::kReceipt: {
        const auto &receipt = content.receipt();
        if (receipt.messages_size() == 0 || receipt.messages_size() > kMaxReceiptsAtOnce) return invalid("a receipt names no or too many messages");
        for (const auto &ref : receipt.messages())
            if (ref.message_id().size() != kIdBytes || ref.author().empty() || ref.author().size() > 64)
                return invalid("a receipt names a message that cannot be");
        return Done{};
    }
    case pb::Content::kRepairRequest:
        if (content.repair_request().envelope_id().size() != kIdBytes || content.repair_request().cause().size() > 64)
            return invalid("a repair request names no envelope");
        return Done{};
    case pb::Content::kSenderKeys:
        if (content.sender_keys().group_id().size() != kIdBytes || content.sender_keys().distribution().empty() ||
            content.sender_keys().distribution().size() > 4096)
            return invalid("a sender-key distribution is damaged");
        return Done{};
    case pb::Content::kGreeting: return Done{};
    case pb::Content::BODY_NOT_SET: return Error{ErrorCode::UnknownContent, QStringLiteral("a kind this version does not know")};
    }
    return Error{ErrorCode::UnknownContent, QStringLiteral("a kind this version does not know")};
}

Result<Done> check(const pb::Content &content)
{
    if (const auto header = checkHeader(content.header()); !header) return header.error();
    if (content.version() > kVersion) return Error{ErrorCode::UnknownContent, QStringLiteral("version %1").arg(content.version())};
    if (content.version() == 0) return invalid("the version is missing");
    return checkBody(content);
}

Result<pb::Content> parse(const QByteArray &padded)
{
    if (padded.size() > kMaxContentBytes) return invalid("larger than content can be");
    const auto plain = unpad(padded);
    if (!plain) return invalid("the padding is damaged");
    pb::Content content;
    if (!content.ParseFromArray(plain->constData(), static_cast<int>(plain->size()))) return invalid("not a message of ours");
    return content;
}

} // namespace

Result<QByteArray> encode(const pb::Content &content)
{
    if (const auto checked = check(content); !checked) {
        // On the way out a broken limit is the caller's argument, not somebody's damaged message.
        Error error = checked.error();
        if (error.code == ErrorCode::InvalidContent || error.code == ErrorCode::UnknownContent) error.code = ErrorCode::InvalidArgument;
        return error;
    }
    QByteArray plain(static_cast<qsizetype>(content.ByteSizeLong()), Qt::Uninitialized);
    content.SerializeWithCachedSizesToArray(reinterpret_cast<quint8 *>(plain.data()));
    QByteArray padded = pad(plain);
    if (padded.size() > kMaxContentBytes) return Error{ErrorCode::TextTooLong, QString::number(kMaxContentBytes)};
    return padded;
}

Result<pb::Content> decode(const QByteArray &padded)
{
    auto content = parse(padded);
    if (!content) return content;
    if (const auto checked = check(*content); !checked) {
        Error error = checked.error();
        if (error.code == ErrorCode::TextTooLong) error.code = ErrorCode::InvalidContent;
        return error;
    }
    return content;
}

Result<pb::Header> decodeHeader(const QByteArray &padded)
{
    const auto content = parse(padded);
    if (!content) return content.error();
    if (const auto checked = checkHeader(content->header()); !checked) return checked.error();
    return content->header();
}

QByteArray directConversation(const QString &a, const QString &b)
{
    QByteArray first = a.toUtf8();
    QByteArray second = b.toUtf8();
    if (second < first) first.swap(second);
    QByteArray input("kith direct 1");
    for (const QByteArray &name : {first, second}) {
        char length[4];
        qToBigEndian(static_cast<quint32>(name.size()), length);
        input.append(length, 4).append(name);
    }
    return Crypto::sha256(input);
}

Result<Done> checkAddresses(const pb::Header &header, const Base::DeviceAddress &sender, const Base::DeviceAddress &recipient)
{
    const auto mismatch = [](const char *what) { return Error{ErrorCode::AddressMismatch, QLatin1String(what)}; };
    if (QString::fromStdString(header.sender()) != sender.user || header.sender_device() != sender.device)
        return mismatch("the sender inside is another than outside");
    if (header.recipient().empty()) return Done{}; // group content: the group's key names who may read
    if (QString::fromStdString(header.recipient()) != recipient.user || header.recipient_device() != recipient.device)
        return mismatch("the recipient inside is another than this device");
    if (!header.direct_with().empty()) {
        const QString with = QString::fromStdString(header.direct_with());
        // To somebody else's device the other person is the recipient; to an own device it is whom the sender wrote to.
        if (recipient.user != sender.user && with != recipient.user) return mismatch("meant for another conversation");
        const QByteArray expected = directConversation(sender.user, with);
        if (expected != QByteArray::fromStdString(header.conversation())) return mismatch("the conversation is not the one of the two");
    } else {
        return mismatch("pairwise content without a conversation");
    }
    return Done{};
}

} // namespace Content
