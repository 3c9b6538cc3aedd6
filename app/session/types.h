// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/error.h"
#include "shared/base/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>
#include <tuple>

//! Plain values that leave the session: what models and the terminal show. Nothing in here knows of storage, the network
//! or keys. All times are UTC; an invalid QDateTime means "not yet" or "not told".
namespace Session {

//! Names a conversation, the same on all devices of all its people (content.proto, Header.conversation).
using Base::ConversationId;
//! Row of a message on this device: grows, never used twice, also names notices and placeholders. 0 names nothing.
using MessageKey = qint64;

enum class MessageKind {
    Text,
    Image,
    File,
    Notice, //!< something that happened (Message::notice says what)
    Placeholder, //!< a message that cannot be shown (Message::cause says why)
};

enum class NoticeKind {
    None,
    IdentityChanged, //!< the other person's account key is new. author: who
    DeviceAdded, //!< author has a device more
    DeviceRemoved,
    MessagesMissing, //!< count messages of author never arrived: a hole in the counter
    MessagesExpired, //!< count older messages could not be kept by the relay
    OwnDevicesChanged, //!< this account's list changed and this device did not do it
    ProfileMayBeCopied, //!< the relay has seen a newer state of this device than this profile holds
    SessionRenewed,
    ConversationStarted,
};

//! How far an own message has come; incoming ones are always Received.
enum class MessageState { Received, Pending, Accepted, Delivered, Read, Failed };

enum class TransferState {
    None, //!< nothing to carry, or not begun (an attachment that was not fetched yet)
    Waiting, //!< for a connection, or for its turn
    Preparing, //!< made smaller, encrypted
    Running,
    Paused, //!< by the person; goes on when told
    Done, //!< on this machine (incoming), on the relay (own)
    Failed,
};

struct Transfer
{
    TransferState state = TransferState::None;
    qint64 doneBytes = 0;
    qint64 totalBytes = 0;
    Base::Error error; //!< with Failed
};

//! A file that belongs to a message.
struct AttachmentInfo
{
    QString name; //!< a suggestion for saving; never a path
    QString mime;
    qint64 sizeBytes = 0;
    bool isCached = false; //!< Downloader::read answers without the network
    Transfer transfer;
};

struct ImageInfo
{
    int widthPx = 0; //!< as seen
    int heightPx = 0;
    QByteArray placeholder; //!< Media::Placeholder code, may be empty
    QByteArray thumbnail; //!< encoded picture, may be empty
    bool isLossless = false; //!< the pixels are the original's
};

//! Which album a picture belongs to: its pictures are messages of their own, sent one after the other.
struct AlbumInfo
{
    QByteArray id; //!< the same for all of one album; empty: none
    int index = 0; //!< from 0
    int count = 0; //!< with those that are not here

    bool isNull() const { return id.isEmpty(); }
    friend bool operator==(const AlbumInfo &, const AlbumInfo &) = default;
};

//! Where a message stands in its conversation. Pending ones stand last, in the order they were written; a failed one where it was
//! written, behind what was there then.
struct Position
{
    qint64 serverTimeUs = 0; //!< µs since 1970 UTC; the largest number while pending; of a failed one, that of the message above it
    quint64 counter = 0; //!< of its sender in this conversation
    MessageKey key = 0;

    friend bool operator==(const Position &, const Position &) = default;
    friend bool operator<(const Position &a, const Position &b)
    {
        return std::tie(a.serverTimeUs, a.counter, a.key) < std::tie(b.serverTimeUs, b.counter, b.key);
    }
};

//! A row of a timeline.
struct Message
{
    MessageKey key = 0;
    Base::MessageId id; //!< null for notices and some placeholders
    ConversationId conversation;
    Position position;
    QString author; //!< user name
    quint32 authorDevice = 0;
    bool isOwn = false;
    MessageKind kind = MessageKind::Text;
    MessageState state = MessageState::Received;
    Base::Error failure; //!< with Failed; with Pending: why it is held back, Internal: it is not
    QString text; //!< text, or the caption of an image or file
    ImageInfo image; //!< Image
    AlbumInfo album; //!< Image
    AttachmentInfo attachment; //!< Image, File
    NoticeKind notice = NoticeKind::None;
    quint64 noticeCount = 0;
    Base::ErrorCode cause = Base::ErrorCode::Internal; //!< Placeholder: why it cannot be shown
    QDateTime serverTime; //!< invalid while pending, and of a failed one
    QDateTime sentTime; //!< by the sender's clock; for message info only
    bool isUnread = false; //!< incoming, and not marked read
    bool isLate = false; //!< came after newer ones were already here
};

struct MessagePage
{
    QList<Message> messages; //!< oldest first
    bool hasOlder = false;
    bool hasNewer = false;
};

//! One line of message info.
struct DeliveryDetail
{
    QString user;
    quint32 device = 0; //!< 0: the person as a whole (read)
    MessageState state = MessageState::Pending;
    QDateTime time;
};

enum class PresenceStatus { Unknown, Offline, Online, Away, Busy };

struct PresenceInfo
{
    PresenceStatus status = PresenceStatus::Unknown;
    QDateTime lastSeen;
};

enum class TrustState {
    Unknown, //!< never talked
    FirstUse, //!< the first key seen is believed
    Verified, //!< safety number compared, or came with an invite
    Changed, //!< was first use, a new key came: a notice was written
    BlockedUntilConfirmed, //!< was verified and changed: nothing is sent until the person decides
};

//! A row of the conversation list.
struct ConversationSummary
{
    ConversationId id;
    QString title;
    QString peer; //!< user name of the other person; empty for groups
    MessageKind lastKind = MessageKind::Text;
    NoticeKind lastNotice = NoticeKind::None;
    QString lastText; //!< one line; empty for a picture without caption
    QString lastAuthor; //!< user name
    bool lastIsOwn = false;
    MessageState lastState = MessageState::Received; //!< ticks of the last message when it is own
    QDateTime lastTime; //!< of the last message, or when the conversation was opened
    int unread = 0;
    QString draft;
    bool isMuted = false;
    PresenceInfo presence;
    bool isTyping = false; //!< the other person, now
    TrustState trust = TrustState::Unknown;
};

struct AccountInfo
{
    QString user;
    quint32 device = 0;
    QString relay; //!< URL
    QByteArray relayPin; //!< empty: the system's certificate authorities decide
    QByteArray accountKey; //!< public, 32 bytes
};

} // namespace Session
