// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/hosting/hostreadypage.h"

#include "app/host/relayhost.h"
#include "app/ui/hosting/hostinvite.h"

#include <QPushButton>

namespace Ui {

HostReadyPage::HostReadyPage(const Theme &theme, Host::RelayHost &host, QWidget *parent)
    : SignInPage(theme, tr("Invite somebody"), {}, parent)
    , m_host(host)
    , m_invite(new HostInvite(theme, host))
    , m_continue(nullptr)
{
    hideBack();
    addWidget(m_invite);
    m_continue = addButton(tr("Start writing"), "continueButton", true);
}

void HostReadyPage::load(const Session::AccountInfo &account)
{
    const auto plan = m_host.plan();
    const bool here = plan && plan->reach == Host::Reach::ThisComputer;
    //: %1 is the address of the relay on this computer
    setWords(here ? tr("Your relay runs at %1. Only this computer reaches it: use the link in another profile here.").arg(m_host.publicAddress())
                  : tr("Your relay runs at %1. Pass this link on, or let a telephone read the code.").arg(m_host.publicAddress()));
    m_invite->load(account);
}

void HostReadyPage::setButton(const QString &text)
{
    m_continue->setText(text);
}

void HostReadyPage::submit()
{
    Q_EMIT done();
}

} // namespace Ui
