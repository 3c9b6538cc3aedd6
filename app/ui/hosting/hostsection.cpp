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

void HostSection::refresh()
{
    const State state = m_host.state();
    m_state->setTone(state == State::Failed ? TextLabel::Tone::Danger : TextLabel::Tone::Plain);
    switch (state) {
    case State::Running: m_state->setText(tr("Runs at %1").arg(m_host.publicAddress())); break;
    case State::Starting: m_state->setText(tr("Starting …")); break;
    case State::Stopping: m_state->setText(tr("Stopping …")); break;
    case State::Off: m_state->setText(tr("Does not run")); break;
    case State::Failed: m_state->setText(ErrorText::hosting(m_host.failure())); break;
    }
    m_invite->setEnabled(state == State::Running);
    m_start->setVisible(state == State::Failed || state == State::Off);
    m_start->setEnabled(true);
}

} // namespace Ui
