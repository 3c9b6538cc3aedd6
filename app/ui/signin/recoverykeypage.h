// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/signin.h"
#include "app/ui/signin/signinpage.h"

class QCheckBox;

namespace Ui {

class Dialogs;

//! Shows the recovery key once, to be copied or saved, and waits until the person says it is kept. Owned by SignInView; also
//! inside a dialog, from the menu.
class RecoveryKeyPage : public SignInPage
{
    Q_OBJECT
public:
    //! What is it shown for: to be kept, which is asked for, or to be seen again.
    enum class Purpose { ToKeep, ToSee };
    RecoveryKeyPage(const Theme &theme, Dialogs &dialogs, Session::SignIn &signIn, Purpose purpose = Purpose::ToKeep,
                    QWidget *parent = nullptr);

    void load();

Q_SIGNALS:
    //! It stands there, or why it does not.
    void loaded();
    void done();

protected:
    void submit() override;

private:
    void save();

    Dialogs &m_dialogs;
    Session::SignIn &m_signIn;
    TextLabel *m_key;
    QCheckBox *m_kept; //!< null when it is only to be seen
    QPushButton *m_continue;
};

} // namespace Ui
