// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/chat/readmarker.h"

#include "app/ui/timeline/timelineview.h"

namespace Ui {

namespace {
constexpr int kSoonMs = 150;
}

ReadMarker::ReadMarker(TimelineView &view, Session::Conversations &conversations, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_conversations(conversations)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &ReadMarker::look);
    connect(&view, &TimelineView::seenChanged, this, &ReadMarker::lookSoon);
}

void ReadMarker::lookSoon()
{
    if (!m_soon.isActive()) m_soon.start();
}

void ReadMarker::look()
{
    const Model::TimelineModel *model = m_view.model();
    if (!model || !m_view.isVisible() || !m_view.isActiveWindow()) return;
    if (m_conversation != model->conversation()) {
        m_conversation = model->conversation();
        m_marked = {};
    }
    const auto seen = m_view.newestSeen();
    if (!seen || !(m_marked < *seen)) return;
    const auto summary = m_conversations.find(m_conversation);
    if (!summary || summary->unread == 0) return;
    m_marked = *seen;
    m_conversations.markRead(m_conversation, *seen).then(this, [this, id = m_conversation](Base::Result<Base::Done> &&done) {
        // Not written: the next look tries again.
        if (!done && id == m_conversation) m_marked = {};
    });
}

} // namespace Ui
