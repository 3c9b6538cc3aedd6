// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/timelinemodel.h"
#include "app/ui/chat/timelineplaces.h"

#include <memory>

namespace Ui {

//! The timelines of the conversations that were open last: coming back needs no reading. With the places they and others were left
//! at: coming back stands where it was. Owned by ChatPage.
class OpenConversations
{
public:
    OpenConversations(Session::Timeline &timeline, Session::Settings &settings);

    //! The model of \a id, made when it is not there; the one used longest ago goes. Never the one returned before this.
    Model::TimelineModel *model(const Session::ConversationId &id);
    TimelinePlace place(const Session::ConversationId &id) const { return m_places.of(id); }
    void setPlace(const Session::ConversationId &id, const TimelinePlace &place) { m_places.set(id, place); }
    //! For every model that shows it.
    void setTransfer(Session::MessageKey key, const Session::Transfer &transfer);
    void drop(const Session::ConversationId &id);

private:
    Session::Timeline &m_timeline;
    TimelinePlaces m_places;
    std::vector<std::unique_ptr<Model::TimelineModel>> m_models; //!< last used first
};

} // namespace Ui
