// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/invitepage.h"

#include <QLineEdit>

namespace Ui {

InvitePage::InvitePage(const Theme &theme, QWidget *parent)
    : SignInPage(theme, tr("Join with an invite link"),
                 tr("Paste the link you were given. It names the relay and carries what is needed to trust it."), parent)
    , m_link(addField(tr("Invite link"), "inviteLink"))
{
    m_link->setPlaceholderText(QStringLiteral("kith://invite/…"));
    addButton(tr("Continue"), "continueButton", true);
}

void InvitePage::setLink(const QString &link)
{
    m_link->setText(link);
    submit();
}

void InvitePage::submit()
{
    const QString link = m_link->text().trimmed();
    const auto invite = Session::SignIn::readInvite(link);
    if (!invite) {
        showError(link.isEmpty() ? tr("Paste the link first.")
                                 : tr("This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it."),
                  m_link);
        return;
    }
    Q_EMIT inviteRead(link, *invite);
}

} // namespace Ui
