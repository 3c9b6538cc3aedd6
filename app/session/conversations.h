// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "shared/base/task.h"

#include <QObject>

#include <memory>

namespace Session {

struct Parts;

//! The conversation list and what belongs to a conversation as a whole. Owned by Session. The list is kept in memory, so
//! reading it never waits.
class Conversations : public QObject
{
    Q_OBJECT
public:
    explicit Conversations(Parts &parts, QObject *parent = nullptr);
    ~Conversations() override;

    //! True once the list was read from the database; then loaded() was emitted.
    bool isLoaded() const;
    //! Newest first.
    QList<ConversationSummary> all() const;
    std::optional<ConversationSummary> find(const ConversationId &id) const;
    std::optional<ConversationId> findByPeer(const QString &user) const;
    int totalUnread() const;

    //! The conversation with \a user, made when there is none. Asks the relay about people never talked to:
    //! RefusedNotFound when there is nobody of that name, InvalidArgument for a name that cannot be one.
    Base::Task<Base::Result<ConversationId>> openWith(const QString &user);

    //! Everything up to and including \a upTo was seen: unread goes down, and a read receipt leaves (unless switched off).
    Base::Task<Base::Result<Base::Done>> markRead(const ConversationId &id, const Position &upTo);
    //! Kept at once in memory, written soon after.
    void setDraft(const ConversationId &id, const QString &text);
    Base::Task<Base::Result<Base::Done>> setMuted(const ConversationId &id, bool muted);
    //! Removes the conversation and its messages from this device.
    Base::Task<Base::Result<Base::Done>> remove(const ConversationId &id);

Q_SIGNALS:
    void loaded();
    void added(const ConversationId &id);
    void changed(const ConversationId &id); //!< anything in its summary, its place in the order included
    void removed(const ConversationId &id);
    void totalUnreadChanged(int unread);

private:
    friend struct Parts;
    friend class Session;
    friend class Typing;
    friend class Presence;
    friend class Sender;
    Base::Task<Base::Result<Base::Done>> load();
    void apply(const QList<ConversationSummary> &summaries);
    void writeDrafts();
    //! The conversation with whoever invited us, once the relay can say who that is. Called whenever we are online.
    void openInvited();
    //! What is not written yet, for a transaction that writes it together with the message it became.
    std::optional<QString> takeDraft(const ConversationId &id);
    void giveDraftBack(const ConversationId &id, const QString &draft); //!< it was not written after all
    void setTyping(const ConversationId &id, bool typing);
    void setPresence(const QString &user, const PresenceInfo &info);
    QStringList peers() const;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Session
