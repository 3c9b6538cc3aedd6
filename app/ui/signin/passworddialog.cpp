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
    connect(go, &QPushButton::clicked, this, [this, &signIn, field, error, go] {
        if (field->text().isEmpty()) return error->setText(tr("Enter your password."));
        go->setEnabled(false);
        error->clear();
        signIn.signInAgain(field->text()).then(this, [this, field, error, go](Base::Result<Session::AccountInfo> &&account) {
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
    column->addWidget(error);
    column->addStretch();
    column->addLayout(buttons);
}

} // namespace Ui
