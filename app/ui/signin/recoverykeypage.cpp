// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/recoverykeypage.h"

#include "app/ui/common/card.h"
#include "app/ui/common/dialogs.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/icons.h"
#include "app/ui/common/textlabel.h"
#include "shared/base/savedfile.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>

namespace Ui {

RecoveryKeyPage::RecoveryKeyPage(const Theme &theme, Dialogs &dialogs, Session::SignIn &signIn, Purpose purpose, QWidget *parent)
    : SignInPage(theme, tr("Your recovery key"),
                 tr("If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down "
                    "or save it somewhere safe."),
                 parent)
    , m_dialogs(dialogs)
    , m_signIn(signIn)
    , m_key(new TextLabel(theme, TextRole::Code))
    , m_kept(purpose == Purpose::ToKeep ? new QCheckBox(tr("I have kept it in a safe place")) : nullptr)
{
    hideBack();
    m_key->setObjectName(QStringLiteral("recoveryKeyText"));
    m_key->setAccessibleName(tr("Recovery key"));
    m_key->setWordWrap(true);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_key->setLayoutDirection(Qt::LeftToRight);
    const auto enlarge = [this] {
        QFont font = this->theme().font(TextRole::Code);
        font.setPointSizeF(font.pointSizeF() * 1.2);
        m_key->setFont(font);
    };
    enlarge();
    connect(&theme, &Theme::changed, m_key, enlarge);
    addWidget(new Card(theme, m_key));
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 8, 0, 8);
    auto *copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyButton"));
    auto *saveButton = new QPushButton(tr("Save as …"));
    saveButton->setObjectName(QStringLiteral("saveButton"));
    line->addWidget(copy);
    line->addWidget(saveButton);
    line->addStretch();
    addWidget(row);
    m_continue = addButton(m_kept ? tr("Continue") : tr("Close"), "continueButton", true);
    if (m_kept) {
        m_kept->setObjectName(QStringLiteral("keptBox"));
        addWidget(m_kept);
        m_continue->setEnabled(false);
        connect(m_kept, &QCheckBox::toggled, m_continue, &QPushButton::setEnabled);
    }
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_key->text()); });
    connect(saveButton, &QPushButton::clicked, this, &RecoveryKeyPage::save);
}

void RecoveryKeyPage::load()
{
    m_signIn.recoveryKey().then(this, [this](Base::Result<QString> &&key) {
        if (!key) {
            showError(ErrorText::full(key.error()));
            return Q_EMIT loaded();
        }
        // A place to break the line after every dash.
        QString shown = *key;
        m_key->setText(shown.replace(QLatin1Char('-'), QStringLiteral(" ")));
        m_key->setAccessibleDescription(m_key->text());
        Q_EMIT loaded();
    });
}

void RecoveryKeyPage::save()
{
    m_dialogs.chooseSavePath(this, tr("Save the recovery key"), QStringLiteral("kith-recovery-key.txt"), this, [this](const QString &path) {
        if (path.isEmpty()) return;
        const auto written = Base::saveFile(path, m_key->text().toUtf8() + '\n', QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        if (!written) showError(ErrorText::full(written.error()));
    });
}

void RecoveryKeyPage::submit()
{
    if (m_kept && !m_kept->isChecked()) return;
    m_key->clear();
    m_key->setAccessibleDescription({});
    if (m_kept) m_kept->setChecked(false);
    Q_EMIT done();
}

} // namespace Ui
