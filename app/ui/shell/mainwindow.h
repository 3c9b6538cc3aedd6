// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/ui/timeline/pictures.h"

#include <QMainWindow>

class QStackedWidget;

namespace Host {
class RelayHost;
}

namespace Ui {

class Dialogs;
class MainView;
class SignInView;
class Theme;
class UnlockView;

//! The one window: opening, locked, first start, or signed in. Made by main before the profile is open, so that something
//! is on screen at once.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Theme &theme, Dialogs &dialogs, PictureDecoders decoders, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! The profile could not be opened; the person may have to give a passphrase, or (\a isNew) choose one.
    void showFailure(const Base::Error &error, bool isNew);
    //! A relay can be run on this computer with this profile. Before showSession().
    void useHost(Host::RelayHost &host) { m_host = &host; }
    //! The profile is open. \a session must live until release(). \a keptIn says where its key is, for the settings.
    void showSession(Session::Session &session, const QString &keptIn);
    //! Lets go of the session, before it is taken down.
    void release();
    void useInviteLink(const QString &link);
    //! In front of the others, as a second start of the program asks for.
    void raiseWindow();

Q_SIGNALS:
    void passphraseGiven(const QString &passphrase);
    void retryRequested();
    void closing();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void showSignIn();
    void showMain();
    void saveLayout();
    void restoreLayout();
    void refreshTitle();
    void put(QWidget *view);

    Theme &m_theme;
    Dialogs &m_dialogs;
    PictureDecoders m_decoders;
    QStackedWidget *m_stack;
    UnlockView *m_unlock = nullptr;
    QWidget *m_unlockHolder = nullptr;
    SignInView *m_signIn = nullptr;
    MainView *m_main = nullptr;
    Session::Session *m_session = nullptr;
    Host::RelayHost *m_host = nullptr;
    QString m_keptIn;
    QString m_link;
};

} // namespace Ui
