// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/types.h"
#include "app/ui/signin/signinpage.h"

#include <optional>

namespace Host {
class RelayHost;
}

namespace Ui {

class HostInvite;

//! The last page after a relay was started here: a link for the first other person. Owned by SignInView; also in a dialog.
class HostReadyPage : public SignInPage
{
    Q_OBJECT
public:
    HostReadyPage(const Theme &theme, Host::RelayHost &host, QWidget *parent = nullptr);

    void load(const Session::AccountInfo &account);
    //! The words of the button, where it is not the end of the first start.
    void setButton(const QString &text);

Q_SIGNALS:
    void done();

protected:
    void submit() override;

private:
    void refresh();

    Host::RelayHost &m_host;
    HostInvite *m_invite;
    QPushButton *m_continue;
    QPushButton *m_start;
    std::optional<Session::AccountInfo> m_account; //!< for whom a link is due
};

} // namespace Ui
