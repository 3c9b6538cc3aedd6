// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/presence.h"

#include "app/session/logging.h"
#include "app/session/parts.h"

namespace Session {
namespace {

kith::wire::PresenceStatus toWire(PresenceStatus status)
{
    switch (status) {
    case PresenceStatus::Online: return kith::wire::ONLINE;
    case PresenceStatus::Away: return kith::wire::AWAY;
    case PresenceStatus::Busy: return kith::wire::BUSY;
    case PresenceStatus::Offline:
    case PresenceStatus::Unknown: break;
    }
    return kith::wire::INVISIBLE;
}

void ignoreAnswer(Presence *presence, Net::ReplyTask<Base::Done> task)
{
    task.then(presence, [](Net::Reply<Base::Done> &&reply) {
        if (!reply) qCDebug(lcSession) << "presence:" << Base::errorName(reply.error().code);
    });
}

constexpr int kMostWatched = 1000;

} // namespace

Presence::Presence(Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

void Presence::setOwn(PresenceStatus status)
{
    if (status == m_own) return;
    m_own = status;
    if (m_parts.connection.isOnline()) ignoreAnswer(this, m_parts.presenceApi.setPresence(toWire(m_own)));
}

void Presence::watch()
{
    if (!m_parts.connection.isOnline()) return;
    const QStringList people = m_parts.conversations.peers().mid(0, kMostWatched);
    const bool share = m_parts.settings.flag(Settings::Key::SharePresence);
    ignoreAnswer(this, m_parts.presenceApi.setAudience(share ? people : QStringList()));
    ignoreAnswer(this, m_parts.presenceApi.setPresence(toWire(m_own)));
    ignoreAnswer(this, m_parts.presenceApi.watch(people));
}

void Presence::take(const QString &user, const PresenceInfo &info)
{
    m_people.insert(user, info);
    m_parts.conversations.setPresence(user, info);
    Q_EMIT presenceChanged(user);
}

void Presence::forget()
{
    const auto people = std::exchange(m_people, {});
    for (auto it = people.cbegin(); it != people.cend(); ++it) {
        m_parts.conversations.setPresence(it.key(), {});
        Q_EMIT presenceChanged(it.key());
    }
}

} // namespace Session
