// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/invitepage.h"

#include <QLineEdit>
#include <QRegularExpression>

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

QString InvitePage::linkIn(const QString &pasted)
{
    // Other words may stand around it; a program that sent it may have broken its lines, and one that is shown has places for that.
    QString text = pasted;
    text.remove(QChar(0x200b));
    static const QRegularExpression link(QStringLiteral("kith://\\S+?(?=[.,;:!?)>\\]\"']*(\\s|$))"));
    const auto found = link.match(text);
    if (!found.hasMatch()) return text.trimmed();
    if (Session::SignIn::readInvite(found.captured())) return found.captured();
    static const QRegularExpression space(QStringLiteral("\\s"));
    return text.sliced(found.capturedStart()).remove(space);
}

void InvitePage::submit()
{
    const QString link = linkIn(m_link->text());
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
