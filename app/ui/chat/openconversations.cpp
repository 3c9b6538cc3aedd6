// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/openconversations.h"

#include <algorithm>

namespace Ui {

namespace {
constexpr std::size_t kMostOpen = 8;
}

OpenConversations::OpenConversations(Session::Timeline &timeline, Session::Settings &settings)
    : m_timeline(timeline)
    , m_places(settings)
{
}

Model::TimelineModel *OpenConversations::model(const Session::ConversationId &id)
{
    const auto found = std::find_if(m_models.begin(), m_models.end(), [&](const auto &model) { return model->conversation() == id; });
    if (found != m_models.end()) {
        std::rotate(m_models.begin(), found, found + 1);
    } else {
        m_models.insert(m_models.begin(), std::make_unique<Model::TimelineModel>(m_timeline, id));
        // The second one is still on screen.
        if (m_models.size() > kMostOpen) m_models.pop_back();
    }
    return m_models.front().get();
}

void OpenConversations::setTransfer(Session::MessageKey key, const Session::Transfer &transfer)
{
    for (const auto &model : m_models) model->setTransfer(key, transfer);
}

void OpenConversations::drop(const Session::ConversationId &id)
{
    std::erase_if(m_models, [&](const auto &model) { return model->conversation() == id; });
    m_places.set(id, {});
}

} // namespace Ui
