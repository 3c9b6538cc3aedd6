// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Ui {

class Theme;

//! The first screen: what Kith is in a sentence, and the ways in. Owned by SignInView.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    //! \a canHost: a relay can be started from here.
    WelcomePage(const Theme &theme, bool canHost, QWidget *parent = nullptr);

Q_SIGNALS:
    void inviteChosen();
    void relayChosen();
    void hostChosen();
};

} // namespace Ui
