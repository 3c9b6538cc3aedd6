// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QStackedWidget;

namespace Host {
class RelayHost;
}

namespace Ui {

class AccountPage;
class Dialogs;
class HostPage;
class HostReadyPage;
class InvitePage;
class RecoveryKeyPage;
class RelayPage;
class Theme;
class WelcomePage;

//! The first start, page by page. Owned by MainWindow.
class SignInView : public QWidget
{
    Q_OBJECT
public:
    //! \a host: null where no relay can be started from here.
    SignInView(const Theme &theme, Dialogs &dialogs, Session::Session &session, Host::RelayHost *host = nullptr,
               QWidget *parent = nullptr);

    //! From the command line or another process: goes straight to the account.
    void useInviteLink(const QString &link);
    //! For an account that is there: until its key is said to be kept.
    void showRecoveryKey();

Q_SIGNALS:
    //! Signed in, and the recovery key was kept.
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void go(QWidget *page);

    const Theme &m_theme;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    InvitePage *m_invite;
    RelayPage *m_relay;
    AccountPage *m_account;
    RecoveryKeyPage *m_recovery;
    HostPage *m_host = nullptr;
    HostReadyPage *m_hostReady = nullptr;
    QWidget *m_beforeAccount = nullptr;
    QWidget *m_beforeInvite = nullptr;
};

} // namespace Ui
