// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/unlockview.h"

#include "app/ui/common/errortext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Ui {

UnlockView::UnlockView(const Theme &theme, QWidget *parent)
    : SignInPage(theme, tr("Kith could not be opened"), {}, parent)
    , m_passphrase(addField(tr("Passphrase"), "passphrase", true))
    , m_open(addButton(tr("Try again"), "continueButton", true))
{
    hideBack();
}

void UnlockView::show(const Base::Error &error)
{
    setBusy(false);
    m_asks = error.code == Base::ErrorCode::KeyMissing || error.code == Base::ErrorCode::KeyWrong
        || error.code == Base::ErrorCode::KeychainFailed;
    m_passphrase->setVisible(m_asks);
    for (QLabel *label : findChildren<QLabel *>()) {
        if (label->buddy() == m_passphrase) label->setVisible(m_asks);
    }
    m_open->setText(m_asks ? tr("Open") : tr("Try again"));
    if (error.code == Base::ErrorCode::KeyWrong) {
        setWords(tr("Your messages are locked with a passphrase."));
        showError(tr("This passphrase does not open it. Check how it is written and try again."), m_passphrase);
    } else {
        clearError();
        setWords(ErrorText::full(error));
    }
    m_passphrase->clear();
    QWidget::show();
    begin();
}

void UnlockView::submit()
{
    if (!m_asks) {
        Q_EMIT retryRequested();
        return;
    }
    if (m_passphrase->text().isEmpty()) return showError(tr("Enter the passphrase first."), m_passphrase);
    const QString passphrase = m_passphrase->text();
    setBusy(true, tr("Opening …"));
    Q_EMIT passphraseGiven(passphrase);
}

} // namespace Ui
