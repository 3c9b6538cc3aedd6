// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/conversations.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Ui {

class TextLabel;
class Theme;

//! Asks for a user name and opens the conversation with that person. Deletes itself when closed.
class NewConversationDialog : public QDialog
{
    Q_OBJECT
public:
    NewConversationDialog(const Theme &theme, Session::Conversations &conversations, QWidget *parent);

Q_SIGNALS:
    void conversationOpened(const Session::ConversationId &id);

private:
    void tryName();
    void showError(const QString &text);

    Session::Conversations &m_conversations;
    QLineEdit *m_name;
    TextLabel *m_error;
    QPushButton *m_start;
};

} // namespace Ui
