// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/conversationfilter.h"
#include "app/model/conversationlistmodel.h"

#include <QKeySequence>
#include <QWidget>

class QKeyEvent;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;

namespace Ui {

class ConversationDelegate;
class IconButton;
class TextLabel;
class Theme;

//! The left column: account menu, filter field, new conversation, the list. Owned by MainView.
class ConversationPane : public QWidget
{
    Q_OBJECT
public:
    ConversationPane(const Theme &theme, Session::Conversations &conversations, const QString &accountName,
                     QWidget *parent = nullptr);

    //! Marks the conversation that is open; a null id marks none.
    void setOpen(const Session::ConversationId &id);
    //! The conversation \a steps rows below (negative: above) the open one in the list as it is shown; null when none.
    Session::ConversationId neighbour(int steps, bool unreadOnly) const;
    //! The conversation at \a position, counted from 0; null when there is none.
    Session::ConversationId at(int position) const;
    void focusFilter();
    void focusList();
    //! There is a relay of one's own to invite people to.
    void setCanInvite(bool can) { m_canInvite = can; }
    //! The keys that lead to the same as its buttons, to be shown with them.
    void setShownKeys(const QKeySequence &newConversation, const QKeySequence &search, const QKeySequence &settings);

Q_SIGNALS:
    void openRequested(const Session::ConversationId &id);
    void newConversationRequested();
    //! All messages are to be searched for \a words; empty: not said yet.
    void searchRequested(const QString &words);
    //! Something of the account's menu was chosen.
    void settingsRequested();
    void recoveryKeyRequested();
    void inviteRequested();
    void signOutRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void activate(const QModelIndex &index);
    void choose(const QModelIndex &index);
    void showAccountMenu();
    void refreshEmpty();
    void refreshEverywhere();
    void searchEverywhere();
    bool handleKey(QObject *watched, QKeyEvent *key);

    const Theme &m_theme;
    QString m_accountName;
    Model::ConversationListModel m_model;
    Model::ConversationFilter m_filter;
    QAbstractItemModel *m_spoken;
    ConversationDelegate *m_delegate;
    IconButton *m_menuButton;
    IconButton *m_composeButton;
    QLineEdit *m_field;
    QListView *m_list;
    QWidget *m_empty;
    TextLabel *m_emptyText;
    QPushButton *m_everywhere; //!< from names on to what was written
    QWidget *m_spare; //!< below it, while there are fewer rows than room
    QKeySequence m_newKeys;
    QKeySequence m_searchKeys;
    QKeySequence m_settingsKeys;
    Session::ConversationId m_open;
    bool m_canInvite = false;
};

} // namespace Ui
