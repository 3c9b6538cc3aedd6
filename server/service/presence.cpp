// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/presence.h"

#include "server/service/connections.h"
#include "server/service/directory.h"
#include "server/store/mailboxstore.h"

#include <algorithm>

namespace Relay::Service {

using kith::wire::PresenceStatus;

namespace {
//! The most present of several devices counts.
int rank(PresenceStatus status)
{
    switch (status) {
    case kith::wire::ONLINE:
        return 3;
    case kith::wire::BUSY:
        return 2;
    case kith::wire::AWAY:
        return 1;
    default:
        return 0;
    }
}
} // namespace

Presence::Presence(Directory &directory, Connections &connections, const Base::Clock &clock, const Policy &policy,
                   QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_connections(connections)
    , m_clock(clock)
    , m_policy(policy)
{
    connect(&connections, &Connections::left, this, &Presence::left);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Presence::tick);
}

Presence::~Presence() = default;

Presence::Connection *Presence::connectionOf(Client &client)
{
    if (!client.isSignedIn()) return nullptr;
    const auto [found, isNew] = m_byClient.try_emplace(client.key);
    if (isNew) {
        found->second.user = client.user;
        found->second.account = client.account;
        m_shown[client.user].clients.push_back(client.key);
    }
    return &found->second;
}

PresenceStatus Presence::current(const Shown &shown) const
{
    PresenceStatus best = kith::wire::OFFLINE;
    for (const ClientKey key : shown.clients) {
        const PresenceStatus status = m_byClient.at(key).status;
        if (status == kith::wire::INVISIBLE) return kith::wire::OFFLINE; // said on one device, meant for the person
        if (rank(status) > rank(best)) best = status;
    }
    return best;
}

void Presence::setStatus(Client &client, quint32 requestId, const kith::wire::SetPresence &request)
{
    if (!kith::wire::PresenceStatus_IsValid(request.status()) || request.status() == kith::wire::OFFLINE) {
        client.refuse(requestId, kith::wire::BAD_REQUEST, "no such status");
        return;
    }
    Connection *connection = connectionOf(client);
    if (!connection) return;
    connection->status = request.status();
    client.done(requestId);
    const std::string user = client.user;
    if (request.status() == kith::wire::INVISIBLE)
        tell(user); // what somebody does not want to show is not shown for another half minute
    else
        changed(user);
}

void Presence::setAudience(Client &client, quint32 requestId, const kith::wire::SetAudience &request)
{
    if (request.users_size() > Wire::kMaxWatched) {
        client.refuse(requestId, kith::wire::TOO_LARGE, "too many people");
        return;
    }
    Connection *connection = connectionOf(client);
    if (!connection) return;
    connection->audience = Names(request.users().begin(), request.users().end());
    client.done(requestId);

    const std::string user = client.user;
    Shown &shown = m_shown[user];
    const Names before = std::move(shown.audience);
    collectAudience(user, shown);
    if (shown.status == kith::wire::OFFLINE) {
        changed(user);
        return;
    }
    const auto watchers = m_watchers.find(user);
    if (watchers == m_watchers.end()) return;
    const Shown copy = shown;
    for (const ClientKey key : std::vector<ClientKey>(watchers->second)) {
        const Connection &watcher = m_byClient.at(key);
        const bool could = before.count(watcher.user) != 0;
        if (could && copy.audience.count(watcher.user) == 0)
            push(key, user, kith::wire::OFFLINE, 0);
        else if (!could && maySee(copy, user, watcher))
            push(key, user, copy.status, 0);
    }
}

void Presence::collectAudience(const std::string &, Shown &shown)
{
    shown.audience.clear();
    for (const ClientKey key : shown.clients) {
        const Names &names = m_byClient.at(key).audience;
        shown.audience.insert(names.begin(), names.end());
    }
}

void Presence::watch(Client &client, quint32 requestId, const kith::wire::WatchPresence &request)
{
    if (request.users_size() > Wire::kMaxWatched) {
        client.refuse(requestId, kith::wire::TOO_LARGE, "too many people");
        return;
    }
    Connection *connection = connectionOf(client);
    if (!connection) return;
    unwatch(client.key, connection->watched);
    connection->watched = Names(request.users().begin(), request.users().end());
    for (const auto &user : connection->watched)
        m_watchers[user].push_back(client.key);
    client.done(requestId);
    const Names watched = connection->watched;
    const Connection watcher = *connection;
    for (const auto &user : watched) {
        const auto shown = m_shown.find(user);
        if (shown != m_shown.end() && shown->second.status != kith::wire::OFFLINE &&
            maySee(shown->second, user, watcher))
            push(client.key, user, shown->second.status, 0);
    }
}

void Presence::unwatch(ClientKey key, const Names &watched)
{
    for (const auto &user : watched) {
        const auto watchers = m_watchers.find(user);
        if (watchers == m_watchers.end()) continue;
        auto &keys = watchers->second;
        keys.erase(std::remove(keys.begin(), keys.end(), key), keys.end());
        if (keys.empty()) m_watchers.erase(watchers);
    }
}

void Presence::left(Client *client)
{
    const auto found = m_byClient.find(client->key);
    if (found == m_byClient.end()) return;
    unwatch(client->key, found->second.watched);
    const std::string user = found->second.user;
    Shown &shown = m_shown[user];
    shown.clients.erase(std::remove(shown.clients.begin(), shown.clients.end(), client->key), shown.clients.end());
    m_byClient.erase(found);
    if (!shown.clients.empty())
        collectAudience(user, shown); // else those who were told keep the right to be told the end
    shown.lastSeen = m_clock.now().count();
    changed(user);
}

void Presence::changed(const std::string &user)
{
    Shown &shown = m_shown[user];
    const PresenceStatus now = current(shown);
    if (now == shown.status) {
        shown.due = {};
        if (shown.clients.empty()) m_shown.erase(user);
        return;
    }
    const auto delay = std::chrono::duration_cast<std::chrono::nanoseconds>(m_policy.presenceDelay);
    const auto steady = m_clock.steady();
    std::chrono::nanoseconds due = steady;
    if (now == kith::wire::OFFLINE)
        due = steady + delay;
    else if (shown.status != kith::wire::OFFLINE && shown.told.count() != 0)
        due = std::max(steady, shown.told + delay);
    if (due <= steady) {
        tell(user);
        return;
    }
    if (shown.due.count() != 0 && shown.due <= due) return; // it will be looked at then
    shown.due = due;
    m_due.emplace(due, user);
    schedule();
}

void Presence::tick()
{
    const auto now = m_clock.steady();
    std::vector<std::string> users;
    while (!m_due.empty() && m_due.begin()->first <= now) {
        users.push_back(m_due.begin()->second);
        m_due.erase(m_due.begin());
    }
    for (const auto &user : users) {
        const auto shown = m_shown.find(user);
        if (shown == m_shown.end() || shown->second.due.count() == 0 || shown->second.due > now) continue;
        shown->second.due = {};
        tell(user);
    }
    schedule();
}

void Presence::schedule()
{
    if (m_due.empty()) return;
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(m_due.begin()->first - m_clock.steady());
    m_timer.start(std::max(wait, std::chrono::milliseconds(0)) + std::chrono::milliseconds(1));
}

void Presence::tell(const std::string &user)
{
    const auto found = m_shown.find(user);
    if (found == m_shown.end()) return;
    if (!m_directory.cached(user)) {
        // Whom they block is not in memory just now; nobody is told before it is.
        m_directory.load(user).then(this, [this, user](Base::Result<const Person *> &&person) {
            if (person && *person) tell(user);
        });
        return;
    }
    Shown &shown = found->second;
    const PresenceStatus now = current(shown);
    shown.due = {};
    if (now != shown.status) {
        shown.status = now;
        shown.told = m_clock.steady();
        const Shown copy = shown;
        const auto watchers = m_watchers.find(user);
        if (watchers != m_watchers.end()) {
            for (const ClientKey key : std::vector<ClientKey>(watchers->second)) {
                const auto watcher = m_byClient.find(key);
                if (watcher == m_byClient.end() || !maySee(copy, user, watcher->second)) continue;
                push(key, user, now, now == kith::wire::OFFLINE && copy.clients.empty() ? copy.lastSeen : 0);
            }
        }
    }
    const auto again = m_shown.find(user);
    if (again != m_shown.end() && again->second.clients.empty() && again->second.status == kith::wire::OFFLINE)
        m_shown.erase(again);
}

bool Presence::maySee(const Shown &shown, const std::string &user, const Connection &watcher) const
{
    if (shown.audience.count(watcher.user) == 0) return false;
    const Person *person = m_directory.cached(user);
    return person && person->blocked.count(watcher.account) == 0;
}

void Presence::push(ClientKey watcher, const std::string &user, PresenceStatus status, qint64 lastSeen)
{
    Client *client = m_connections.find(watcher);
    if (!client || !client->isSignedIn() || client->sink.isFull()) return;
    kith::wire::RelayFrame frame;
    auto &presence = *frame.mutable_presence();
    presence.set_user(user);
    presence.set_status(status);
    presence.set_last_seen(lastSeen);
    client->sink.send(frame);
}

} // namespace Relay::Service
