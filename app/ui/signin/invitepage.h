// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/signin.h"
#include "app/ui/signin/signinpage.h"

namespace Ui {

//! Takes an invite link, reads it, and asks its relay whether it is the one the link names, before anybody types a password. Owned by
//! SignInView.
class InvitePage : public SignInPage
{
    Q_OBJECT
public:
    InvitePage(const Theme &theme, Session::SignIn &signIn, QWidget *parent = nullptr);

    void setLink(const QString &link);
    //! The link in what was pasted.
    static QString linkIn(const QString &pasted);

Q_SIGNALS:
    void inviteRead(const QString &link, const Session::Invite &invite);

protected:
    void submit() override;

private:
    static QString words(const Base::Error &error);

    Session::SignIn &m_signIn;
    QLineEdit *m_link;
};

} // namespace Ui
