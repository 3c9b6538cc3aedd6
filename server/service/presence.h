// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/policy.h"
#include "shared/base/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace Relay::Service {

class Connections;
class Directory;

//! Who is there, told to those who may know and want to. Nothing is stored. Coming is told at once; going, and changes
//! that follow each other quickly, after Policy::presenceDelay. Loop thread.
class Presence final : public QObject
{
    Q_OBJECT
public:
    Presence(Directory &directory, Connections &connections, const Base::Clock &clock, const Policy &policy,
             QObject *parent = nullptr);
    ~Presence() override;

    //! Each answers Done.
    void setStatus(Client &client, quint32 requestId, const kith::wire::SetPresence &request);
    //! Those who may no longer know are told OFFLINE, those who now may the status.
    void setAudience(Client &client, quint32 requestId, const kith::wire::SetAudience &request);
    //! Also pushes the status of those watched people who are there.
    void watch(Client &client, quint32 requestId, const kith::wire::WatchPresence &request);
    //! Tells what is due; runs by itself. For tests with a clock of their own.
    void tick();

private:
    using Names = std::unordered_set<std::string>;
    struct Connection
    {
        std::string user;
        Store::AccountId account = 0;
        kith::wire::PresenceStatus status = kith::wire::ONLINE;
        Names audience;
        Names watched;
    };
    struct Shown // of a person who is there, or was a moment ago
    {
        std::vector<ClientKey> clients;
        Names audience; // of all connections together; kept until the going was told
        kith::wire::PresenceStatus status = kith::wire::OFFLINE; // what was told last
        std::chrono::nanoseconds told{0};
        std::chrono::nanoseconds due{0}; // 0: nothing waits
        qint64 lastSeen = 0;
    };
    Connection *connectionOf(Client &client);
    void left(Client *client);
    kith::wire::PresenceStatus current(const Shown &shown) const;
    void changed(const std::string &user);
    void tell(const std::string &user);
    void collectAudience(const std::string &user, Shown &shown);
    bool maySee(const Shown &shown, const std::string &user, const Connection &watcher) const;
    void push(ClientKey watcher, const std::string &user, kith::wire::PresenceStatus status, qint64 lastSeen);
    void unwatch(ClientKey key, const Names &watched);
    void schedule();

    Directory &m_directory;
    Connections &m_connections;
    const Base::Clock &m_clock;
    const Policy &m_policy;
    std::unordered_map<ClientKey, Connection> m_byClient;
    std::unordered_map<std::string, std::vector<ClientKey>> m_watchers;
    std::unordered_map<std::string, Shown> m_shown;
    std::multimap<std::chrono::nanoseconds, std::string> m_due;
    QTimer m_timer;
};

} // namespace Relay::Service
