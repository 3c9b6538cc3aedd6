// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/hosting/hostinvite.h"

#include "app/ui/common/card.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/qrcode.h"
#include "app/ui/common/textlabel.h"
#include "app/ui/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

#include <cmath>

namespace Ui {

namespace {

//! The link, broken wherever a line ends and copied as one; as high as it needs.
class LinkText : public QTextEdit
{
public:
    explicit LinkText(const Theme &theme) : m_theme(theme)
    {
        setReadOnly(true);
        setFrameShape(QFrame::NoFrame);
        setWordWrapMode(QTextOption::WrapAnywhere);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setTabChangesFocus(true);
        setLayoutDirection(Qt::LeftToRight);
        document()->setDocumentMargin(0);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &LinkText::fit);
        connect(&theme, &Theme::changed, this, &LinkText::dress);
        dress();
    }

private:
    void dress()
    {
        QPalette colors = m_theme.palette();
        colors.setColor(QPalette::Base, m_theme.colors().surface);
        colors.setColor(QPalette::Text, m_theme.colors().text);
        setPalette(colors);
        setFont(m_theme.font(TextRole::Code));
        fit();
    }
    void fit() { setFixedHeight(static_cast<int>(std::ceil(document()->size().height())) + 2); }

    const Theme &m_theme;
};

} // namespace

HostInvite::HostInvite(const Theme &theme, Host::RelayHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_code(new QrCode)
    , m_link(new LinkText(theme))
    , m_state(new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary))
    , m_copy(new QPushButton(tr("Copy link")))
    , m_another(new QPushButton(tr("New link")))
{
    m_code->setObjectName(QStringLiteral("hostQrCode"));
    m_code->setAccessibleName(tr("Invite link as a QR code"));
    m_link->setObjectName(QStringLiteral("hostInviteLink"));
    m_link->setAccessibleName(tr("Invite link"));
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
    m_link->setPlainText(link);
    m_copy->setEnabled(!link.isEmpty());
    m_state->setTone(TextLabel::Tone::Secondary);
    m_state->setText(tr("Good for one person, for a week."));
}

} // namespace Ui
