// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/ui/common/textlabel.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Ui {

//! Asks for the password when the relay no longer knows this device, and offers to make the account again where it does not
//! know the account either. Deletes itself when closed.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    PasswordDialog(const Theme &theme, Session::Session &session, QWidget *parent);

private:
    enum class Way { SignIn, MakeAgain };

    void layOut();
    void setWay(Way way);
    void refreshOffer();
    void submit();
    void signIn(const QString &address, const QByteArray &pin);
    void makeAgain(const QString &address, const QByteArray &pin);
    void finish(const Base::Result<Session::AccountInfo> &account);
    void setBusy(bool busy, const QString &text = {});
    void say(const QString &text, TextLabel::Tone tone);
    void showError(const QString &text, QLineEdit *field);

    Session::Session &m_session;
    TextLabel *m_title;
    QLineEdit *m_password;
    QLineEdit *m_relay; //!< an invite link or an address
    TextLabel *m_words; //!< what went wrong, or what is under way
    TextLabel *m_offer; //!< what making again is
    QLineEdit *m_again; //!< nobody can put right a password that was mistyped while it became the account's
    QPushButton *m_switch;
    QPushButton *m_cancel;
    QPushButton *m_go;
    Way m_way = Way::SignIn;
    bool m_isOffered = false;
    bool m_isKnown = false; //!< the relay said that it has an account of this name
};

} // namespace Ui
