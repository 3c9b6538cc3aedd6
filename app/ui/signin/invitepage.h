// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/signin.h"
#include "app/ui/signin/signinpage.h"

namespace Ui {

//! Takes an invite link and reads it. Owned by SignInView.
class InvitePage : public SignInPage
{
    Q_OBJECT
public:
    explicit InvitePage(const Theme &theme, QWidget *parent = nullptr);

    void setLink(const QString &link);
    //! The link in what was pasted.
    static QString linkIn(const QString &pasted);

Q_SIGNALS:
    void inviteRead(const QString &link, const Session::Invite &invite);

protected:
    void submit() override;

private:
    QLineEdit *m_link;
};

} // namespace Ui
