// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/hosting/hostpage.h"

#include "app/host/networkaddress.h"
#include "app/ui/common/errortext.h"
#include "app/ui/common/textlabel.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpressionValidator>
#include <QShowEvent>

namespace Ui {

using Host::Reach;

HostPage::HostPage(const Theme &theme, Host::RelayHost &host, Session::SignIn &signIn, QWidget *parent)
    : SignInPage(theme, tr("Host a relay on this computer"),
                 tr("Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window."),
                 parent)
    , m_host(host)
    , m_signIn(signIn)
    , m_here(new QRadioButton(tr("This computer only")))
    , m_network(new QRadioButton(tr("My network")))
    , m_address(nullptr)
    , m_port(nullptr)
{
    m_network->setObjectName(QStringLiteral("reachNetwork"));
    m_here->setObjectName(QStringLiteral("reachHere"));
    const auto explained = [this](QRadioButton *choice, const QString &words) {
        choice->setAccessibleDescription(words);
        addWidget(choice);
        addExplanation(words);
    };
    explained(m_network, tr("People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in."));
    addSpacing(8);
    explained(m_here, tr("Nobody else can join. Good for trying Kith with two profiles."));
    m_address = addField(tr("Address that others use"), "hostAddress");
    m_port = addField(tr("Port"), "hostPort");
    m_port->setPlaceholderText(tr("Chosen for you"));
    // Digits only; whether they are a port is said, which a validator of the range would keep from happening: it takes Enter away.
    m_port->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,5}")), m_port));
    m_port->setLayoutDirection(Qt::LeftToRight);
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_network->setChecked(true);
    addButton(tr("Start the relay"), "continueButton", true);
    connect(m_network, &QRadioButton::toggled, this, &HostPage::refresh);
    refresh();
}

void HostPage::begin()
{
    m_address->setPlaceholderText(Host::networkAddress());
    if (m_network->isChecked()) m_network->setFocus();
    else m_here->setFocus();
}

void HostPage::showEvent(QShowEvent *event)
{
    SignInPage::showEvent(event);
    if (!event->spontaneous() && !isBusy()) showWhatIsSetUp();
}

//! Whoever comes back, or starts anew after being cut off, sees what the relay does, not what it would do by default.
void HostPage::showWhatIsSetUp()
{
    const auto plan = m_host.plan();
    if (!plan) return;
    (plan->reach == Reach::Network ? m_network : m_here)->setChecked(true);
    m_address->setText(plan->publicAddress);
    m_port->setText(QString::number(plan->port));
    refresh();
}

void HostPage::refresh()
{
    clearError();
    setFieldVisible(m_address, m_network->isChecked());
}

void HostPage::submit()
{
    Host::HostPlan plan;
    plan.reach = m_network->isChecked() ? Reach::Network : Reach::ThisComputer;
    plan.port = m_port->text().toUShort();
    if (!m_port->text().isEmpty() && plan.port == 0) return showError(tr("A port is a number from 1 to 65535. Leave it empty to have one chosen."), m_port);
    if (plan.reach == Reach::Network) {
        const auto address = Host::HostPlan::readAddress(m_address->text());
        if (!address) return showError(tr("Enter only a name or number, for example relay.example.org or 192.168.1.20."), m_address);
        plan.publicAddress = *address;
    }
    const quint64 question = beginAsking(tr("Starting the relay …"));
    // One that runs with another plan starts anew: what stands here is what runs.
    m_host.setUp(plan).then(this, [this, question](Base::Result<Base::Done> &&done) {
        if (!isAsking(question)) return; // somebody went back meanwhile
        if (done) return goOn(question);
        setBusy(false);
        const bool port = done.error().code == Base::ErrorCode::AlreadyExists;
        showError(ErrorText::hosting(done.error()), port ? m_port : nullptr);
    });
}

void HostPage::goOn(quint64 question)
{
    const QString link = m_host.ownLink();
    const auto invite = link.isEmpty() ? Base::Result<Session::Invite>(Base::ErrorCode::NotFound) : Session::SignIn::readInvite(link);
    const QString address = invite ? invite->relay : QStringLiteral("https://127.0.0.1:%1").arg(m_host.plan().value_or(Host::HostPlan()).port);
    // It says that it listens; whether it answers is seen by asking it as everybody will.
    m_signIn.askRelay(address, invite ? invite->pin : m_host.pin()).then(this, [this, question, link, invite, address](Base::Result<Session::RelayInfo> &&relay) {
        if (!isAsking(question)) return;
        setBusy(false);
        if (!relay) return showError(ErrorText::full(relay.error()));
        if (invite) Q_EMIT relayStarted(link, *invite);
        else Q_EMIT relayFound(address, *relay);
    });
}

} // namespace Ui
