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

    //! \a isNew: nothing was ever stored in this profile, so a passphrase is chosen, not asked for.
    void show(const Base::Error &error, bool isNew);

Q_SIGNALS:
    void passphraseGiven(const QString &passphrase);
    void retryRequested();

protected:
    void submit() override;

private:
    void showField(QLineEdit *field, bool visible);

    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QPushButton *m_open;
    bool m_asks = false;
    bool m_chooses = false;
};

} // namespace Ui
