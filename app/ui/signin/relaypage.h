// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/signin.h"
#include "app/ui/signin/signinpage.h"

namespace Ui {

class TextLabel;

//! Asks for a relay's address, asks the relay who it is, and lets the person compare its key when no authority vouches for
//! it. Owned by SignInView.
class RelayPage : public SignInPage
{
    Q_OBJECT
public:
    RelayPage(const Theme &theme, Session::SignIn &signIn, QWidget *parent = nullptr);

    //! 64 hex digits in groups of four.
    static QString groupedPin(const QString &hex);

Q_SIGNALS:
    void relayFound(const QString &address, const Session::RelayInfo &relay);

protected:
    void submit() override;
    void enterPressed() override;

private:
    void ask(const QByteArray &pin);
    void showPin(const QString &hex);
    void hidePin();

    Session::SignIn &m_signIn;
    QLineEdit *m_address;
    QWidget *m_pinBox;
    TextLabel *m_pinText;
    QByteArray m_pin; //!< shown, to be compared
};

} // namespace Ui
