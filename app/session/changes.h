// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "app/store/access.h"

#include <QHash>
#include <QSet>

namespace Session {

//! What a job on the database did that people can see, in words for models. Made before the commit, published after it.
struct Announcement
{
    QHash<ConversationId, QList<Message>> added;
    QHash<ConversationId, QList<Message>> changed;
    QHash<ConversationId, QList<MessageKey>> removed;
    QList<ConversationSummary> summaries; //!< as they are now
    QHash<QString, TrustState> trust; //!< people whose keys or devices changed
};

//! Collects what a job did. Database thread, one job.
class Changes
{
public:
    //! A row was added; \a attachment is its file, if it has one.
    void add(const Store::Message &message, const Store::Attachment *attachment = nullptr);
    void change(const ConversationId &conversation, MessageKey key);
    void remove(const ConversationId &conversation, MessageKey key);
    void touch(const ConversationId &conversation) { m_touched.insert(conversation); }
    void trust(const QString &user, TrustState state) { m_announcement.trust.insert(user, state); }
    //! Takes over everything of \a other: a part that was kept.
    void merge(Changes &&other);
    bool isEmpty() const;

    //! Reads what is missing. The collector is empty afterwards.
    Base::Result<Announcement> finish(Store::Access &access);

private:
    Announcement m_announcement;
    QSet<MessageKey> m_changed;
    QSet<ConversationId> m_touched;
};

} // namespace Session
