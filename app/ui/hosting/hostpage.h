// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/relayhost.h"
#include "app/session/signin.h"
#include "app/ui/signin/signinpage.h"

class QRadioButton;

namespace Ui {

//! Starts a relay on this computer: who shall reach it, and off. Owned by SignInView.
class HostPage : public SignInPage
{
    Q_OBJECT
public:
    HostPage(const Theme &theme, Host::RelayHost &host, Session::SignIn &signIn, QWidget *parent = nullptr);

    void begin() override;

Q_SIGNALS:
    //! It runs and answers; nobody has joined it yet.
    void relayStarted(const QString &link, const Session::Invite &invite);
    //! It runs, and somebody has an account there already.
    void relayFound(const QString &address, const Session::RelayInfo &relay);

protected:
    void submit() override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void showWhatIsSetUp();
    void goOn(quint64 question);

    Host::RelayHost &m_host;
    Session::SignIn &m_signIn;
    QRadioButton *m_here;
    QRadioButton *m_network;
    QLineEdit *m_address;
    QLineEdit *m_port;
};

} // namespace Ui
