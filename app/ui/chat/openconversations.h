// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/timelinemodel.h"
#include "app/ui/timeline/timelineview.h"

#include <memory>

namespace Ui {

//! The timelines of the conversations that were open last, with the places they were left at: coming back needs no
//! reading and stands where it was. Owned by ChatPage.
class OpenConversations
{
public:
    explicit OpenConversations(Session::Timeline &timeline);

    //! The model of \a id, made when it is not there; the one used longest ago goes. Never the one returned before this.
    Model::TimelineModel *model(const Session::ConversationId &id);
    TimelinePlace place(const Session::ConversationId &id) const;
    void setPlace(const Session::ConversationId &id, const TimelinePlace &place);
    //! For every model that shows it.
    void setTransfer(Session::MessageKey key, const Session::Transfer &transfer);
    void drop(const Session::ConversationId &id);

private:
    struct Entry
    {
        std::unique_ptr<Model::TimelineModel> model;
        TimelinePlace place;
    };
    Session::Timeline &m_timeline;
    std::vector<Entry> m_entries; //!< last used first
};

} // namespace Ui
