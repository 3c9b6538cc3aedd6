// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/picture.h"
#include "app/session/types.h"
#include "shared/base/task.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Session {

struct Parts;

//! The one door out. Every verb answers when the message is stored and on screen as pending; sending goes on by itself, also
//! after a restart. Owned by Session. Errors of the verbs: NotSignedIn, NotFound (conversation), TextTooLong, FileTooLarge,
//! FileUnreadable, IdentityConfirmationNeeded, storage. What goes wrong later is the message's state (Failed) and failure.
class Sender : public QObject
{
    Q_OBJECT
public:
    explicit Sender(Parts &parts, QObject *parent = nullptr);
    ~Sender() override;

    //! \a text as typed: surrounding white space goes, line ends become \n. InvalidArgument when nothing is left.
    Base::Task<Base::Result<Message>> sendText(const ConversationId &to, const QString &text);

    //! One picture, or several as an album: messages of their own, stored together and in this order. InvalidArgument for
    //! none or more than kMostPictures.
    static constexpr int kMostPictures = 30;
    static constexpr int kMostCaptionBytes = 4096; //!< UTF-8, with a picture or file; longer ones: TextTooLong
    Base::Task<Base::Result<QList<Message>>> sendPictures(const ConversationId &to, const QList<PreparedPicture> &pictures);
    Base::Task<Base::Result<Message>> sendFile(const ConversationId &to, const QString &path, const QString &caption = {});

    //! A failed message goes out again, as the same message.
    Base::Task<Base::Result<Base::Done>> retry(MessageKey key);
    //! Removes a failed (or still pending) own message from this device; nobody gets it. Accepted ones: Conflict.
    Base::Task<Base::Result<Base::Done>> discard(MessageKey key);
    //! Stops preparing or uploading a picture or file; the message becomes Failed with Cancelled.
    void cancelUpload(MessageKey key);
    //! Stops the upload for now, also over a restart; resumeUpload() goes on where it stood. False: nothing to pause, to resume.
    bool pauseUpload(MessageKey key);
    bool resumeUpload(MessageKey key);

    //! The file of this message is being sealed: until then it is the one on this disk, which may change or go.
    bool isPreparing(MessageKey key) const;
    //! Something was given for \a to that is not stored yet.
    bool isStoring(const ConversationId &to) const;
    //! When all that was given is stored, or was refused.
    Base::Task<Base::Done> whenStored();
    //! Why the relay takes nothing at the moment, until it takes something again; what waits leaves by itself then.
    std::optional<Base::Error> heldBackBy() const;
    //! Messages stored and not accepted yet.
    int waiting() const;

Q_SIGNALS:
    //! Accepted by the relay, or given up: for whoever waits for one message. Also in Timeline::messagesChanged.
    void settled(MessageKey key, MessageState state, const Base::Error &error);
    void waitingChanged(int messages);
    void heldBack(); //!< heldBackBy() says why
    //! Transfer of an own picture or file.
    void uploadChanged(MessageKey key, const Transfer &transfer);

private:
    friend struct Parts;
    Base::Task<Base::Result<Base::Done>> load();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Session
