// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/policy.h"
#include "shared/base/clock.h"

#include <QObject>
#include <QTimer>

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace Relay::Service {

class Connections;
class Directory;

//! Who is there, told to those who may know and want to. Nothing is stored. Loop thread.
class Presence final : public QObject
{
    Q_OBJECT
public:
    Presence(Directory &directory, Connections &connections, const Base::Clock &clock, const Policy &policy,
             QObject *parent = nullptr);

    //! Each answers Done.
    void setStatus(Client &client, quint32 requestId, const kith::wire::SetPresence &request);
    void setAudience(Client &client, quint32 requestId, const kith::wire::SetAudience &request);
    //! Also pushes what is known of the watched people now.
    void watch(Client &client, quint32 requestId, const kith::wire::WatchPresence &request);
    //! Applies what is due; runs by itself. For tests with a clock of their own.
    void tick();

private:
    struct Connection
    {
        std::string user;
        kith::wire::PresenceStatus status = kith::wire::ONLINE;
        std::unordered_set<std::string> audience;
        std::unordered_set<std::string> watched;
    };
    struct Public
    {
        kith::wire::PresenceStatus shown = kith::wire::OFFLINE; // what others were told
        std::chrono::nanoseconds due{0}; // when a change that waits is told; 0: none
        qint64 lastSeen = 0;
    };
    void left(Client &client);
    void statusChanged(const std::string &user);
    void tell(const std::string &user);
    kith::wire::PresenceStatus current(const std::string &user) const;
    bool maySee(const std::string &user, const std::string &watcher) const;
    void push(Client &watcher, const std::string &user);
    void unwatch(const Connection &connection, ClientKey key);

    Directory &m_directory;
    Connections &m_connections;
    const Base::Clock &m_clock;
    const Policy &m_policy;
    std::unordered_map<ClientKey, Connection> m_byClient;
    std::unordered_map<std::string, std::vector<ClientKey>> m_clientsOf;
    std::unordered_map<std::string, std::vector<ClientKey>> m_watchersOf;
    std::unordered_map<std::string, Public> m_public;
    QTimer m_timer;
};

} // namespace Relay::Service
