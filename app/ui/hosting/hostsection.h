// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/relayhost.h"

#include <QWidget>

class QPushButton;

namespace Ui {

class TextLabel;
class Theme;

//! In the settings: what the relay on this computer does, and what can be done when it does not. Owned by SettingsDialog.
class HostSection : public QWidget
{
    Q_OBJECT
public:
    HostSection(const Theme &theme, Host::RelayHost &host, QWidget *parent = nullptr);

    //! What \a host does, or why it does not and what to do.
    static QString words(const Host::RelayHost &host);

Q_SIGNALS:
    void inviteRequested();

private:
    void refresh();

    Host::RelayHost &m_host;
    TextLabel *m_state;
    QPushButton *m_invite;
    QPushButton *m_start;
};

} // namespace Ui
