// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/signin.h"

#include <QDialog>

namespace Ui {

class Theme;

//! Asks for the password when the relay no longer knows this device. Deletes itself when closed.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    PasswordDialog(const Theme &theme, Session::SignIn &signIn, QWidget *parent);
};

} // namespace Ui
