// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/passworddialog.h"

#include "app/ui/common/dialogs.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ui {

PasswordDialog::PasswordDialog(const Theme &theme, Session::SignIn &signIn, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("passwordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Sign in again"));
    setMinimumWidth(380);
    auto *title = new TextLabel(theme, TextRole::Title);
    title->setText(tr("Sign in again"));
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("password"));
    field->setAccessibleName(tr("Password"));
    field->setPlaceholderText(tr("Password"));
    field->setEchoMode(QLineEdit::Password);
    auto *relay = new QLineEdit;
    relay->setObjectName(QStringLiteral("movedRelay"));
    relay->setAccessibleName(tr("Invite link or address, if the relay has moved"));
    relay->setPlaceholderText(relay->accessibleName());
    auto *error = new TextLabel(theme, TextRole::Small, TextLabel::Tone::Danger);
    error->setObjectName(QStringLiteral("errorText"));
    error->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("rejectButton"));
    cancel->setAutoDefault(false);
    auto *go = new QPushButton(tr("Sign in"));
    go->setObjectName(QStringLiteral("acceptButton"));
    go->setProperty("kind", QStringLiteral("primary"));
    go->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, [this, &signIn, field, relay, error, go] {
        if (field->text().isEmpty()) return error->setText(tr("Enter your password."));
        // A link has the relay's key, too, which an address has not.
        QString address = relay->text().trimmed();
        QByteArray pin;
        if (address.startsWith(QLatin1String("kith:"))) {
            const auto link = Session::SignIn::readInvite(address);
            if (!link) return error->setText(ErrorText::full(link.error()));
            address = link->relay;
            pin = link->pin;
        }
        go->setEnabled(false);
        error->clear();
        signIn.signInAgain(field->text(), address, pin).then(this, [this, field, error, go](Base::Result<Session::AccountInfo> &&account) {
            go->setEnabled(true);
            if (account) return accept();
            error->setText(ErrorText::full(account.error()));
            growToFit(*this);
            field->setFocus();
            field->selectAll();
        });
    });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(field);
    column->addWidget(relay);
    column->addWidget(error);
    column->addStretch();
    column->addLayout(buttons);
}

} // namespace Ui
