// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QStackedWidget;

namespace Ui {

class AccountPage;
class Dialogs;
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
    SignInView(const Theme &theme, Dialogs &dialogs, Session::Session &session, QWidget *parent = nullptr);

    //! From the command line or another process: goes straight to the account.
    void useInviteLink(const QString &link);

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
    QWidget *m_beforeAccount = nullptr;
};

} // namespace Ui
