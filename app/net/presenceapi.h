// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/reply.h"
#include "shared/wire/kith.pb.h"

#include <QByteArray>
#include <QStringList>

namespace Net {

class Requester;

//! What is not stored: typing, presence, and who is blocked. The lists last as long as a connection: give them again after
//! each Welcome.
class PresenceApi
{
public:
    explicit PresenceApi(Requester &requester) : m_requester(requester) {}

    //! To all connected devices of \a user; at most Wire::kMaxSealedEphemeralBytes. Never answered.
    bool sendEphemeral(const QString &user, const QByteArray &sealed);
    ReplyTask<Base::Done> setPresence(kith::wire::PresenceStatus status);
    ReplyTask<Base::Done> setAudience(const QStringList &users);
    ReplyTask<Base::Done> watch(const QStringList &users);
    ReplyTask<Base::Done> setBlocked(const QString &user, bool blocked);

private:
    Requester &m_requester;
};

} // namespace Net
