// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/signin/invitepage.h"

#include "app/ui/common/errortext.h"

#include <QLineEdit>
#include <QRegularExpression>

namespace Ui {

InvitePage::InvitePage(const Theme &theme, Session::SignIn &signIn, QWidget *parent)
    : SignInPage(theme, tr("Join with an invite link"),
                 tr("Paste the link you were given. It names the relay and carries what is needed to trust it."), parent)
    , m_signIn(signIn)
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
    // Other words may stand around it; a program that sent or showed it may have broken its lines, or put signs between that nobody sees.
    QString text = pasted;
    text.removeIf([](QChar sign) { return sign.category() == QChar::Other_Format; });
    // What follows a blank belongs to it when it begins as a part of a link does.
    static const QRegularExpression cut(
        QStringLiteral("\\s+(?=[#&]|(?!kith:)\\S{0,64}\\b(?:pin|token|from|key|plain)=|[0-9a-fA-F]{8,}(?:[&.,;:!?)>\\]\"'\\s]|$))"));
    static const QRegularExpression link(QStringLiteral("kith://\\S+?(?=[.,;:!?)>\\]\"']*(\\s|$))"));
    static const QRegularExpression space(QStringLiteral("\\s"));
    const qsizetype start = text.indexOf(QLatin1String("kith://"));
    if (start < 0) return text.trimmed();
    QString joined = text.sliced(start);
    joined.remove(cut);
    if (const auto found = link.match(joined); found.hasMatch() && Session::SignIn::readInvite(found.captured())) return found.captured();
    return joined.remove(space);
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
    const quint64 question = beginAsking(tr("Asking the relay …"));
    m_signIn.askRelay(invite->relay, invite->pin).then(this, [this, link, question, invite = *invite](Base::Result<Session::RelayInfo> &&relay) {
        if (!isAsking(question)) return; // somebody went back meanwhile
        setBusy(false);
        if (!relay) return showError(words(relay.error()), m_link);
        Q_EMIT inviteRead(link, invite);
    });
}

//! The person typed no address that could be checked: somebody gave them the link.
QString InvitePage::words(const Base::Error &error)
{
    using Base::ErrorCode;
    switch (error.code) {
    case ErrorCode::PinMismatch:
        return tr("The relay shows another key than this link names. Somebody may be standing between you and the relay, so nothing was sent. "
                  "Ask whoever invited you for a new link.");
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
        return tr("The relay of this link cannot be reached. Check your connection, or ask whoever invited you whether it runs.");
    default: return ErrorText::full(error);
    }
}

} // namespace Ui
