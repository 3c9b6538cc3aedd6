// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/accountpage.h"

#include "app/ui/common/dialogs.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/textlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace Ui {

AccountPage::AccountPage(const Theme &theme, Dialogs &dialogs, Session::SignIn &signIn, QWidget *parent)
    : SignInPage(theme, tr("Your account"), {}, parent)
    , m_dialogs(dialogs)
    , m_signIn(signIn)
    , m_user(addField(tr("User name"), "userName"))
    , m_password(addField(tr("Password"), "password", true))
    , m_again(addField(tr("Password again"), "passwordAgain", true))
    , m_recovery(addField(tr("Recovery key"), "recoveryKey"))
    , m_note(addNote({}))
{
    addButton(tr("Make an account"), "continueButton", true);
    m_switch = addButton({}, "switchButton", false);
    m_haveInvite = addButton(tr("I have an invite link"), "inviteButton", false);
    m_reset = addButton(tr("I have no recovery key"), "resetButton", false);
    m_user->setMaxLength(32);
    connect(m_switch, &QPushButton::clicked, this,
            [this] { setWay(m_way == Way::Register ? Way::RecoveryKey : Way::Register); });
    connect(m_reset, &QPushButton::clicked, this, &AccountPage::confirmReset);
    connect(m_haveInvite, &QPushButton::clicked, this, &AccountPage::inviteRequested);
    m_haveInvite->hide();
    setWay(Way::Register);
}

void AccountPage::useRelay(const QString &address, const Session::RelayInfo &relay)
{
    m_address = address;
    m_relay = relay;
    m_link.clear();
    const QString name = relay.name.isEmpty() ? QUrl(relay.url).host() : relay.name;
    using Registration = Session::RelayInfo::Registration;
    switch (relay.registration) {
    case Registration::Open: setWords(tr("On %1.").arg(name)); break;
    case Registration::InviteOnly: setWords(tr("On %1. It takes new people only with an invite link.").arg(name)); break;
    case Registration::Closed: setWords(tr("On %1. It takes no new people.").arg(name)); break;
    }
    setWay(relay.registration == Registration::Open ? Way::Register : Way::RecoveryKey);
    m_switch->setVisible(relay.registration == Registration::Open);
    m_haveInvite->setVisible(relay.registration == Registration::InviteOnly);
}

void AccountPage::useInvite(const QString &link, const Session::Invite &invite)
{
    m_link = link;
    m_invite = invite;
    m_address = invite.relay;
    const QString relay = QUrl(invite.relay).host().isEmpty() ? invite.relay : QUrl(invite.relay).host();
    setWords(invite.inviter.isEmpty() ? tr("You were invited to %1.").arg(relay)
                                      : tr("%1 invited you to %2.").arg(invite.inviter, relay));
    setWay(Way::Register);
    m_switch->setVisible(true);
    m_haveInvite->hide();
}

void AccountPage::setWay(Way way)
{
    m_way = way;
    const bool isNew = way == Way::Register;
    setFieldVisible(m_again, isNew);
    setFieldVisible(m_recovery, !isNew);
    m_note->setText(isNew ? tr("Others find you by your user name. Nobody can reset your password, so keep it safe.")
                          : tr("The recovery key was shown when the account was made. It brings your identity to this device."));
    setPrimaryText(isNew ? tr("Make an account") : tr("Sign in"));
    m_switch->setText(isNew ? tr("I have an account already") : tr("Make a new account"));
    m_reset->setVisible(!isNew);
    clearError();
}

Session::Credentials AccountPage::credentials() const
{
    Session::Credentials result;
    result.relay = m_link.isEmpty() ? m_address : m_invite.relay;
    result.pin = m_link.isEmpty() ? m_relay.pin : m_invite.pin;
    result.user = m_user->text().trimmed();
    result.password = m_password->text();
    return result;
}

bool AccountPage::isComplete()
{
    if (m_user->text().trimmed().isEmpty()) {
        showError(tr("Enter a user name."), m_user);
        return false;
    }
    // Before the passwords, which would have to be typed again.
    if (m_way == Way::Register && !Session::SignIn::canBeUserName(m_user->text())) {
        showError(ErrorText::full({Base::ErrorCode::RefusedNameInvalid, {}}), m_user);
        return false;
    }
    if (m_password->text().isEmpty()) {
        showError(tr("Enter a password."), m_password);
        return false;
    }
    return true;
}

void AccountPage::submit()
{
    if (!isComplete()) return;
    if (m_way == Way::Register) registerAccount();
    else signIn();
}

void AccountPage::registerAccount()
{
    if (m_password->text().size() < Session::SignIn::kShortestPassword) return showError(ErrorText::full({Base::ErrorCode::RefusedPasswordWeak, {}}), m_password);
    if (m_password->text() != m_again->text()) {
        showError(tr("The two passwords are not the same."), m_again);
        return;
    }
    Q_EMIT started(true);
    setBusy(true, tr("Making your account …"));
    const Session::Credentials typed = credentials();
    auto task = m_link.isEmpty() ? m_signIn.registerAccount(typed) : m_signIn.registerWithInvite(m_link, typed.user, typed.password);
    task.then(this, [this](Base::Result<Session::AccountInfo> &&account) { finish(account, true); });
}

void AccountPage::signIn()
{
    if (m_recovery->text().trimmed().isEmpty()) {
        showError(tr("Enter your recovery key, or choose what to do without it."), m_recovery);
        return;
    }
    Q_EMIT started(false);
    setBusy(true, tr("Signing in …"));
    m_signIn.signInWithRecoveryKey(credentials(), m_recovery->text()).then(this, [this](Base::Result<Session::AccountInfo> &&account) {
        if (!account && account.error().code == Base::ErrorCode::KeyWrong) {
            setBusy(false);
            showError(tr("This is not the recovery key of this account. Check how it is written."), m_recovery);
            return;
        }
        finish(account, false);
    });
}

void AccountPage::confirmReset()
{
    if (!isComplete()) return;
    Dialogs::Question question;
    question.objectName = QStringLiteral("resetQuestion");
    question.title = tr("Go on without a recovery key?");
    question.text = tr("Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety "
                       "number again. Your other devices are signed out.");
    question.accept = tr("Get a new identity");
    question.isDangerous = true;
    m_dialogs.ask(this, question, this, [this](bool yes) {
        if (!yes) return;
        Q_EMIT started(true);
        setBusy(true, tr("Signing in …"));
        m_signIn.signInWithIdentityReset(credentials()).then(this, [this](Base::Result<Session::AccountInfo> &&account) {
            finish(account, true);
        });
    });
}

void AccountPage::finish(const Base::Result<Session::AccountInfo> &account, bool isNew)
{
    setBusy(false);
    if (!account) {
        using Base::ErrorCode;
        const ErrorCode code = account.error().code;
        QLineEdit *field = nullptr;
        if (code == ErrorCode::RefusedNameTaken || code == ErrorCode::RefusedNameInvalid || code == ErrorCode::InvalidArgument)
            field = m_user;
        else if (code == ErrorCode::RefusedPasswordWeak || code == ErrorCode::RefusedUnauthenticated) field = m_password;
        // What is wrong with a name can be said; "cannot be used as it was entered" helps nobody.
        const bool badName = code == ErrorCode::InvalidArgument;
        showError(ErrorText::full(badName ? Base::Error{ErrorCode::RefusedNameInvalid, {}} : account.error()), field);
        return;
    }
    for (QLineEdit *field : {m_password, m_again, m_recovery}) field->clear();
    Q_EMIT done(*account, isNew);
}

} // namespace Ui
