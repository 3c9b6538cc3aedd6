// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/signin/signinpage.h"

namespace Ui {

//! Shown when a profile could not be opened by itself: asks for its passphrase, or says what is wrong and offers to try
//! again. Owned by MainWindow.
class UnlockView : public SignInPage
{
    Q_OBJECT
public:
    explicit UnlockView(const Theme &theme, QWidget *parent = nullptr);

    void show(const Base::Error &error);

Q_SIGNALS:
    void passphraseGiven(const QString &passphrase);
    void retryRequested();

protected:
    void submit() override;

private:
    QLineEdit *m_passphrase;
    QPushButton *m_open;
    bool m_asks = false;
};

} // namespace Ui
