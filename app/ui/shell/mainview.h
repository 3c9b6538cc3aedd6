// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/ui/shell/shortcuts.h"
#include "app/ui/timeline/pictures.h"

#include <QPointer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace Host {
class RelayHost;
}

namespace Ui {

class Announcer;
class ChatPage;
class ConnectionBanner;
class ConversationPane;
class DetailsPanel;
class Dialogs;
class ImageView;
class SearchPane;
class Theme;

//! The window of a signed-in person: conversations on the left, the open one on the right, one of them at a time when it is
//! narrow. Owned by MainWindow.
class MainView : public QWidget
{
    Q_OBJECT
public:
    MainView(Theme &theme, Dialogs &dialogs, Session::Session &session, const PictureDecoders &decoders, const QString &about,
             Host::RelayHost *host = nullptr, QWidget *parent = nullptr);
    ~MainView() override;

    void open(const Session::ConversationId &id);
    //! Puts the keyboard somewhere sensible.
    void begin();
    QByteArray splitterState() const;
    //! To be said before the window goes.
    void keepPlace();
    //! See ChatPage.
    void giveAll();
    void restoreSplitter(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isNarrow() const;
    void arrange();
    void goBack();
    void newConversation();
    void showSettings();
    void showRecoveryKey();
    void showInvite();
    void askToSignOut();
    void askForPassword();
    void showImage(Session::MessageKey key);
    void stepImage(int step);
    int neighbourImage(int row, int step) const; //!< -1: none in the window on the conversation
    void saveImage(Session::MessageKey key, const QString &name);
    void announce(const Session::Message &message);
    void step(int steps, bool unreadOnly);
    void search(const QString &words = {});
    void leaveSearch();
    //! Opens \a id and goes to the message, in which \a parts were found.
    void showMessage(const Session::ConversationId &id, Session::MessageKey key, const QList<Session::TextRange> &parts);
    void showGallery();
    void hideGallery();
    QList<Shortcut> shortcuts();
    void applyShortcuts();
    void showShortcuts();

    Theme &m_theme;
    Dialogs &m_dialogs;
    Session::Session &m_session;
    QString m_about;
    Host::RelayHost *m_host;
    Pictures m_pictures;
    QSplitter *m_splitter;
    ConnectionBanner *m_banner;
    QStackedWidget *m_left; //!< the conversations, or the search
    ConversationPane *m_pane;
    SearchPane *m_search = nullptr; //!< made when it is first wanted
    ChatPage *m_chat;
    DetailsPanel *m_details = nullptr; //!< made when it is first wanted
    QList<int> m_withoutDetails; //!< widths before they were there
    ImageView *m_image;
    QPointer<QWidget> m_before; //!< had the keyboard before the search
    Announcer *m_announcer;
};

} // namespace Ui
