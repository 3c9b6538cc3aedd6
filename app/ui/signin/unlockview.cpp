// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/unlockview.h"

#include "app/ui/common/errortext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Ui {

using Base::ErrorCode;

namespace {
constexpr int kShortest = 8;
}

UnlockView::UnlockView(const Theme &theme, QWidget *parent)
    : SignInPage(theme, {}, {}, parent)
    , m_passphrase(addField(tr("Passphrase"), "passphrase", true))
    , m_again(addField(tr("Passphrase again"), "passphraseAgain", true))
    , m_open(addButton(tr("Try again"), "continueButton", true))
{
    hideBack();
}

void UnlockView::showField(QLineEdit *field, bool visible)
{
    field->setVisible(visible);
    for (QLabel *label : findChildren<QLabel *>()) {
        if (label->buddy() == field) label->setVisible(visible);
    }
}

void UnlockView::show(const Base::Error &error, bool isNew)
{
    setBusy(false);
    const bool noKey = error.code == ErrorCode::KeyMissing || error.code == ErrorCode::KeychainFailed;
    m_chooses = isNew && noKey;
    m_asks = noKey || error.code == ErrorCode::KeyWrong;
    showField(m_passphrase, m_asks);
    showField(m_again, m_chooses);
    m_open->setText(m_chooses ? tr("Continue") : m_asks ? tr("Open") : tr("Try again"));
    clearError();
    if (m_chooses) {
        setTitle(tr("Choose a passphrase"));
        setWords(tr("This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it "
                    "whenever Kith starts."));
    } else if (m_asks) {
        setTitle(tr("Kith is locked"));
        setWords(error.code == ErrorCode::KeyWrong ? tr("Your messages are locked with a passphrase.") : ErrorText::full(error));
    } else {
        setTitle(tr("Kith could not be opened"));
        setWords(ErrorText::full(error));
    }
    m_passphrase->clear();
    m_again->clear();
    QWidget::show();
    begin();
    if (error.code == ErrorCode::KeyWrong)
        showError(tr("This passphrase does not open it. Check how it is written and try again."), m_passphrase);
}

void UnlockView::submit()
{
    if (!m_asks) {
        Q_EMIT retryRequested();
        return;
    }
    const QString passphrase = m_passphrase->text();
    if (passphrase.isEmpty()) return showError(tr("Enter the passphrase first."), m_passphrase);
    if (m_chooses) {
        if (passphrase.size() < kShortest) return showError(ErrorText::full({ErrorCode::RefusedPasswordWeak, {}}), m_passphrase);
        if (passphrase != m_again->text()) return showError(tr("The two passphrases are not the same."), m_again);
    }
    setBusy(true, tr("Opening …"));
    Q_EMIT passphraseGiven(passphrase);
}

} // namespace Ui
