// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/signin.h"
#include "app/ui/signin/signinpage.h"

namespace Ui {

class Dialogs;

//! User name and password: makes an account, or signs in to one with the recovery key. Owned by SignInView.
class AccountPage : public SignInPage
{
    Q_OBJECT
public:
    AccountPage(const Theme &theme, Dialogs &dialogs, Session::SignIn &signIn, QWidget *parent = nullptr);

    void useRelay(const QString &address, const Session::RelayInfo &relay);
    void useInvite(const QString &link, const Session::Invite &invite);

Q_SIGNALS:
    //! Before the relay is asked; \a isNew: for an account or an identity whose recovery key nobody has yet.
    void started(bool isNew);
    //! \a isNew: a new account was made, so its recovery key has to be shown.
    void done(const Session::AccountInfo &account, bool isNew);
    //! The relay takes new people with an invite link only, and there is one.
    void inviteRequested();

protected:
    void submit() override;

private:
    enum class Way { Register, RecoveryKey };
    void setWay(Way way);
    void registerAccount();
    void signIn();
    void confirmReset();
    bool isComplete();
    Session::Credentials credentials() const;
    void finish(const Base::Result<Session::AccountInfo> &account, bool isNew);

    Dialogs &m_dialogs;
    Session::SignIn &m_signIn;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLineEdit *m_recovery;
    TextLabel *m_note;
    QPushButton *m_switch;
    QPushButton *m_reset;
    QPushButton *m_haveInvite;
    Way m_way = Way::Register;
    QString m_address;
    Session::RelayInfo m_relay;
    QString m_link;
    Session::Invite m_invite;
};

} // namespace Ui
