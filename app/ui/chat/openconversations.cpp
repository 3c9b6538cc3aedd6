// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/openconversations.h"

#include <algorithm>

namespace Ui {

namespace {
constexpr std::size_t kMostOpen = 8;
}

OpenConversations::OpenConversations(Session::Timeline &timeline)
    : m_timeline(timeline)
{
}

Model::TimelineModel *OpenConversations::model(const Session::ConversationId &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.model->conversation() == id; });
    if (found != m_entries.end()) {
        std::rotate(m_entries.begin(), found, found + 1);
    } else {
        m_entries.insert(m_entries.begin(), Entry{std::make_unique<Model::TimelineModel>(m_timeline, id), {}});
        // The second entry is the one that is still on screen.
        if (m_entries.size() > kMostOpen) m_entries.pop_back();
    }
    return m_entries.front().model.get();
}

TimelinePlace OpenConversations::place(const Session::ConversationId &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.model->conversation() == id) return entry.place;
    }
    return {};
}

void OpenConversations::setPlace(const Session::ConversationId &id, const TimelinePlace &place)
{
    for (Entry &entry : m_entries) {
        if (entry.model->conversation() == id) entry.place = place;
    }
}

void OpenConversations::setTransfer(Session::MessageKey key, const Session::Transfer &transfer)
{
    for (const Entry &entry : m_entries) entry.model->setTransfer(key, transfer);
}

void OpenConversations::drop(const Session::ConversationId &id)
{
    std::erase_if(m_entries, [&](const Entry &e) { return e.model->conversation() == id; });
}

} // namespace Ui
