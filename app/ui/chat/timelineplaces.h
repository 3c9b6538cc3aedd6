// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/settings.h"
#include "app/ui/timeline/timelineview.h"

namespace Ui {

//! Where somebody was in the conversations they left, kept for the next start. Being at the newest message is no place.
//! Owned by OpenConversations.
class TimelinePlaces
{
public:
    explicit TimelinePlaces(Session::Settings &settings);

    TimelinePlace of(const Session::ConversationId &id) const;
    void set(const Session::ConversationId &id, const TimelinePlace &place);

private:
    struct Entry
    {
        Session::ConversationId id;
        TimelinePlace place;
    };
    void read(const QByteArray &bytes);
    QByteArray written() const;

    Session::Settings &m_settings;
    QList<Entry> m_entries; //!< last left first
};

} // namespace Ui
