// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/conversations.h"

#include <QObject>
#include <QTimer>

namespace Ui {

class TimelineView;

//! Says "read" for what a person has really had before their eyes: the window is in front and the message on screen.
//! Owned by ChatPage.
class ReadMarker : public QObject
{
    Q_OBJECT
public:
    ReadMarker(TimelineView &view, Session::Conversations &conversations, QObject *parent = nullptr);

    //! Look again soon (several reasons at once cost one look).
    void lookSoon();

private:
    void look();

    TimelineView &m_view;
    Session::Conversations &m_conversations;
    QTimer m_soon;
    Session::ConversationId m_conversation;
    Session::Position m_marked;
};

} // namespace Ui
