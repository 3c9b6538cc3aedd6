// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/presenceapi.h"

#include "app/net/answer.h"
#include "shared/wire/limits.h"

namespace Net {

using kith::wire::ClientFrame;

bool PresenceApi::sendEphemeral(const QString &user, const QByteArray &sealed)
{
    if (sealed.size() > Wire::kMaxSealedEphemeralBytes) return false;
    ClientFrame frame;
    frame.mutable_ephemeral()->set_user(user.toStdString());
    frame.mutable_ephemeral()->set_sealed(sealed.toStdString());
    return m_requester.post(std::move(frame));
}

ReplyTask<Base::Done> PresenceApi::setPresence(kith::wire::PresenceStatus status)
{
    ClientFrame frame;
    frame.mutable_set_presence()->set_status(status);
    return doneOf(m_requester, std::move(frame));
}

ReplyTask<Base::Done> PresenceApi::setAudience(const QStringList &users)
{
    ClientFrame frame;
    auto *audience = frame.mutable_set_audience();
    for (const QString &user : users) audience->add_users(user.toStdString());
    return doneOf(m_requester, std::move(frame));
}

ReplyTask<Base::Done> PresenceApi::watch(const QStringList &users)
{
    ClientFrame frame;
    auto *watch = frame.mutable_watch_presence();
    for (const QString &user : users) watch->add_users(user.toStdString());
    return doneOf(m_requester, std::move(frame));
}

ReplyTask<Base::Done> PresenceApi::setBlocked(const QString &user, bool blocked)
{
    ClientFrame frame;
    frame.mutable_set_blocked()->set_user(user.toStdString());
    frame.mutable_set_blocked()->set_blocked(blocked);
    return doneOf(m_requester, std::move(frame));
}

} // namespace Net
