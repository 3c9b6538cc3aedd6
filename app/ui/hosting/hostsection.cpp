// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/hosting/hostsection.h"

#include "app/ui/common/errortext.h"
#include "app/ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Ui {

using State = Host::RelayHost::State;

HostSection::HostSection(const Theme &theme, Host::RelayHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_state(new TextLabel(theme, TextRole::Body))
    , m_invite(new QPushButton(tr("Invite somebody")))
    , m_start(new QPushButton(tr("Start it again")))
{
    m_state->setObjectName(QStringLiteral("hostState"));
    m_state->setWordWrap(true);
    m_invite->setObjectName(QStringLiteral("hostInviteButton"));
    m_start->setObjectName(QStringLiteral("hostStartButton"));
    auto *note = new TextLabel(theme, TextRole::Small, TextLabel::Tone::Secondary);
    note->setWordWrap(true);
    note->setText(tr("It runs while Kith is open. When you close the window it stops, and what is on its way to others waits."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_invite);
    buttons->addWidget(m_start);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_state);
    column->addWidget(note);
    column->addLayout(buttons);
    connect(m_invite, &QPushButton::clicked, this, &HostSection::inviteRequested);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_start->setEnabled(false);
        m_host.start().then(this, [this](Base::Result<Base::Done> &&) { refresh(); });
    });
    connect(&host, &Host::RelayHost::stateChanged, this, &HostSection::refresh);
    refresh();
}

QString HostSection::words(const Host::RelayHost &host)
{
    switch (host.state()) {
    case State::Running: return tr("Runs at %1").arg(host.publicAddress());
    case State::Starting: return tr("Starting …");
    case State::Stopping: return tr("Stopping …");
    case State::Off: return tr("Does not run");
    case State::Failed: break;
    }
    return ErrorText::hosting(host.failure());
}

void HostSection::refresh()
{
    const State state = m_host.state();
    m_state->setTone(state == State::Failed ? TextLabel::Tone::Danger : TextLabel::Tone::Plain);
    m_state->setText(words(m_host));
    m_invite->setEnabled(state == State::Running);
    m_start->setVisible(state == State::Failed || state == State::Off);
    m_start->setEnabled(true);
}

} // namespace Ui
