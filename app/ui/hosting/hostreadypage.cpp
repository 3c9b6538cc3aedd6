// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/hosting/hostreadypage.h"

#include "app/host/relayhost.h"
#include "app/ui/hosting/hostinvite.h"
#include "app/ui/hosting/hostsection.h"

#include <QPushButton>

namespace Ui {

using State = Host::RelayHost::State;

HostReadyPage::HostReadyPage(const Theme &theme, Host::RelayHost &host, QWidget *parent)
    : SignInPage(theme, tr("Invite somebody"), {}, parent)
    , m_host(host)
    , m_invite(new HostInvite(theme, host))
    , m_continue(nullptr)
    , m_start(nullptr)
{
    hideBack();
    addWidget(m_invite);
    m_continue = addButton(tr("Start writing"), "continueButton", true);
    m_start = addButton(HostSection::tr("Start it again"), "startAgainButton", false);
    connect(m_start, &QPushButton::clicked, this, [this] { m_host.start().then(this, [this](Base::Result<Base::Done> &&) { refresh(); }); });
    connect(&host, &Host::RelayHost::stateChanged, this, [this] {
        if (isVisibleTo(window())) refresh(); // on another page nobody is told of it from here
    });
}

void HostReadyPage::load(const Session::AccountInfo &account)
{
    m_account = account;
    refresh();
}

void HostReadyPage::refresh()
{
    const State state = m_host.state();
    const bool runs = state == State::Running;
    m_invite->setVisible(runs);
    m_start->setVisible(state == State::Failed || state == State::Off);
    clearError();
    // A link to a relay that does not run is of no use to anybody.
    if (!runs) {
        setWords(state == State::Failed ? QString() : HostSection::words(m_host));
        if (state == State::Failed) showError(HostSection::words(m_host));
        return;
    }
    const auto plan = m_host.plan();
    const bool here = plan && plan->reach == Host::Reach::ThisComputer;
    //: %1 is the address of the relay on this computer
    setWords(here ? tr("Your relay runs at %1. Only this computer reaches it: use the link in another profile here.").arg(m_host.publicAddress())
                  : tr("Your relay runs at %1. Pass this link on, or let a telephone read the code.").arg(m_host.publicAddress()));
    if (const auto account = std::exchange(m_account, std::nullopt)) m_invite->load(*account);
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
