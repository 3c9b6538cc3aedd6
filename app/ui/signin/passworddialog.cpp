// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/passworddialog.h"

#include "app/ui/common/dialogs.h"
#include "app/ui/common/errortext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ui {

using Base::ErrorCode;

namespace {

QLineEdit *makeField(const QString &name, const char *objectName, bool isSecret)
{
    auto *field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(name);
    field->setPlaceholderText(name);
    if (isSecret) field->setEchoMode(QLineEdit::Password);
    return field;
}

} // namespace

PasswordDialog::PasswordDialog(const Theme &theme, Session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_title(new TextLabel(theme, TextRole::Title))
    , m_password(makeField(tr("Password"), "password", true))
    , m_relay(makeField(tr("Invite link or address, if the relay has moved"), "movedRelay", false))
    , m_words(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Danger))
    , m_offer(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary))
    , m_again(makeField(tr("Password again"), "passwordAgain", true))
    , m_switch(new QPushButton)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_go(new QPushButton)
{
    setObjectName(QStringLiteral("passwordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setMinimumWidth(380);
    m_title->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("errorText"));
    m_words->setWordWrap(true);
    m_offer->setObjectName(QStringLiteral("offerText"));
    m_offer->setWordWrap(true);
    m_switch->setObjectName(QStringLiteral("makeAgainButton"));
    m_switch->setProperty("kind", QStringLiteral("link"));
    m_cancel->setObjectName(QStringLiteral("rejectButton"));
    m_go->setObjectName(QStringLiteral("acceptButton"));
    m_go->setProperty("kind", QStringLiteral("primary"));
    m_go->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PasswordDialog::submit);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        const bool wasSignIn = m_way == Way::SignIn;
        m_words->clear();
        setWay(wasSignIn ? Way::MakeAgain : Way::SignIn);
        QLineEdit *field = wasSignIn && !m_password->text().isEmpty() ? m_again : m_password;
        field->setFocus();
    });
    layOut();
    setWay(Way::SignIn);
}

void PasswordDialog::layOut()
{
    auto *switchRow = new QHBoxLayout;
    switchRow->addWidget(m_switch);
    switchRow->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_password);
    column->addWidget(m_relay);
    column->addWidget(m_words);
    column->addWidget(m_offer);
    column->addWidget(m_again);
    column->addLayout(switchRow);
    column->addStretch();
    column->addLayout(buttons);
}

void PasswordDialog::setWay(Way way)
{
    m_way = way;
    const bool isNew = way == Way::MakeAgain;
    m_title->setText(isNew ? tr("Make the account again") : tr("Sign in again"));
    setWindowTitle(m_title->text());
    m_go->setText(isNew ? tr("Make again") : tr("Sign in"));
    m_switch->setText(isNew ? tr("Sign in instead") : tr("Make the account again …"));
    m_offer->setText(isNew ? tr("The relay gets your account back, with the keys that are stored here. The password you type becomes the "
                                "account's password there. Nothing that is stored here changes.")
                           : tr("Or the relay was put back to an older state, from before your account was made."));
    m_switch->setAccessibleDescription(isNew ? QString() : m_offer->text());
    m_again->setAccessibleDescription(isNew ? m_offer->text() : QString());
    m_again->clear();
    refreshOffer();
}

void PasswordDialog::refreshOffer()
{
    m_offer->setVisible(m_isOffered);
    m_switch->setVisible(m_isOffered);
    m_again->setVisible(m_isOffered && m_way == Way::MakeAgain);
    growToFit(*this);
}

void PasswordDialog::submit()
{
    if (m_password->text().isEmpty()) return showError(tr("Enter your password."), m_password);
    if (m_way == Way::MakeAgain && m_password->text() != m_again->text()) return showError(tr("The two passwords are not the same."), m_again);
    // A link has the relay's key, too, which an address has not.
    QString address = m_relay->text().trimmed();
    QByteArray pin;
    if (address.startsWith(QLatin1String("kith:"))) {
        const auto link = Session::SignIn::readInvite(address);
        if (!link) return showError(ErrorText::full(link.error()), m_relay);
        address = link->relay;
        pin = link->pin;
    }
    if (m_way == Way::MakeAgain) makeAgain(address, pin);
    else signIn(address, pin);
}

void PasswordDialog::signIn(const QString &address, const QByteArray &pin)
{
    setBusy(true, tr("Signing in …"));
    m_session.signIn().signInAgain(m_password->text(), address, pin).then(this, [this](Base::Result<Session::AccountInfo> &&account) {
        setBusy(false);
        if (account) return accept();
        // The relay does not tell whether it knows the name.
        m_isOffered = account.error().code == ErrorCode::RefusedUnauthenticated && !m_isKnown;
        refreshOffer();
        showError(ErrorText::full(account.error()), m_password);
    });
}

void PasswordDialog::makeAgain(const QString &address, const QByteArray &pin)
{
    const auto account = m_session.account();
    if (!account) return showError(ErrorText::full({ErrorCode::NotSignedIn, {}}), m_password);
    const QString link = m_relay->text().trimmed();
    setBusy(true, tr("Making your account again …"));
    const auto task = [&] {
        if (link.startsWith(QLatin1String("kith:"))) return m_session.signIn().registerWithInvite(link, account->user, m_password->text());
        Session::Credentials credentials;
        credentials.relay = address.isEmpty() ? account->relay : address;
        credentials.pin = pin.isEmpty() ? account->relayPin : pin;
        credentials.user = account->user;
        credentials.password = m_password->text();
        return m_session.signIn().registerAccount(credentials);
    };
    task().then(this, [this](Base::Result<Session::AccountInfo> &&made) { finish(made); });
}

void PasswordDialog::finish(const Base::Result<Session::AccountInfo> &account)
{
    setBusy(false);
    // The relay knew it, and let it in: there was nothing to make.
    if (account || account.error().code == ErrorCode::AlreadySignedIn) return accept();
    switch (account.error().code) {
    case ErrorCode::RefusedUnauthenticated:
        m_isKnown = true;
        m_isOffered = false;
        setWay(Way::SignIn);
        showError(tr("The relay does know your user name, but with another password. Sign in with that one. If you never had another, "
                     "ask whoever runs the relay."),
                  m_password);
        break;
    case ErrorCode::RefusedRegistrationClosed:
        showError(tr("This relay makes accounts only with an invite link. Ask somebody who is there for one, and put it into the field "
                     "for the invite link above."),
                  m_relay);
        break;
    case ErrorCode::RefusedInviteInvalid: showError(ErrorText::full(account.error()), m_relay); break;
    default: showError(ErrorText::full(account.error()), m_password);
    }
}

void PasswordDialog::setBusy(bool busy, const QString &text)
{
    // The focus stays where it is, and what stands below does not move.
    for (QLineEdit *field : {m_password, m_relay, m_again}) field->setReadOnly(busy);
    m_words->setMinimumHeight(busy ? m_words->height() : 0);
    m_go->setEnabled(!busy);
    m_switch->setEnabled(!busy);
    if (busy) say(text, TextLabel::Tone::Secondary);
    else m_words->clear();
}

void PasswordDialog::say(const QString &text, TextLabel::Tone tone)
{
    m_words->setTone(tone);
    m_words->setText(text);
    growToFit(*this);
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PasswordDialog::showError(const QString &text, QLineEdit *field)
{
    say(text, TextLabel::Tone::Danger);
    field->setFocus();
    field->selectAll();
}

} // namespace Ui
