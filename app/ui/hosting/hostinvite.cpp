// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/hosting/hostinvite.h"

#include "app/ui/common/card.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/qrcode.h"
#include "app/ui/common/textlabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Ui {

HostInvite::HostInvite(const Theme &theme, Host::RelayHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_code(new QrCode)
    , m_link(new TextLabel(theme, TextRole::Code))
    , m_state(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary))
    , m_copy(new QPushButton(tr("Copy link")))
    , m_another(new QPushButton(tr("New link")))
{
    m_code->setObjectName(QStringLiteral("hostQrCode"));
    m_code->setAccessibleName(tr("Invite link as a QR code"));
    m_link->setObjectName(QStringLiteral("hostInviteLink"));
    m_link->setAccessibleName(tr("Invite link"));
    m_link->setWordWrap(true);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_link->setLayoutDirection(Qt::LeftToRight);
    m_state->setObjectName(QStringLiteral("hostInviteState"));
    m_state->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyButton"));
    m_another->setObjectName(QStringLiteral("anotherLinkButton"));
    m_another->setToolTip(tr("Each link is good for one person"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_another);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    column->addWidget(new Card(theme, m_link));
    column->addLayout(buttons);
    column->addWidget(m_state);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text);
        m_state->setText(tr("Copied. Send it only to the person you want to invite: whoever has it can join."));
        QAccessibleEvent said(m_state, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    });
    connect(m_another, &QPushButton::clicked, this, &HostInvite::make);
    show({});
}

void HostInvite::load(const Session::AccountInfo &account)
{
    m_account = account;
    make();
}

void HostInvite::make()
{
    m_another->setEnabled(false);
    m_host.makeInvite(m_account.user, m_account.accountKey).then(this, [this](Base::Result<QString> &&link) {
        m_another->setEnabled(true);
        if (link) return show(*link);
        show({});
        m_state->setTone(TextLabel::Tone::Danger);
        m_state->setText(ErrorText::hosting(link.error()));
    });
}

void HostInvite::show(const QString &link)
{
    m_text = link;
    m_code->setText(link);
    m_code->setVisible(!m_code->isEmpty());
    // Places to break the line, which the button does not copy.
    static const QRegularExpression places(QStringLiteral("[#&]|[0-9a-f]{32}(?=[0-9a-f])"));
    QString shown = link;
    m_link->setText(shown.replace(places, QStringLiteral("\\0\u200b")));
    m_copy->setEnabled(!link.isEmpty());
    m_state->setTone(TextLabel::Tone::Secondary);
    m_state->setText(tr("Good for one person, for a week."));
}

} // namespace Ui
