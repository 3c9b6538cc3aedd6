// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/relayhost.h"
#include "app/session/types.h"

#include <QWidget>

class QPushButton;
class QTextEdit;

namespace Ui {

class QrCode;
class TextLabel;
class Theme;

//! A link to the relay of this computer, to pass on: as a QR code, to copy, and a new one for the next person. On the first
//! start and in a dialog.
class HostInvite : public QWidget
{
    Q_OBJECT
public:
    HostInvite(const Theme &theme, Host::RelayHost &host, QWidget *parent = nullptr);

    //! Makes a link that names \a account as who invites.
    void load(const Session::AccountInfo &account);
    void show(const QString &link);

private:
    void make();

    Host::RelayHost &m_host;
    Session::AccountInfo m_account;
    QrCode *m_code;
    QTextEdit *m_link;
    TextLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_another;
    QString m_text;
};

} // namespace Ui
