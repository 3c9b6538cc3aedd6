// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/counters.h"
#include "shared/base/clock.h"

#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace Relay::Store {
class Store;
struct MailboxState;
} // namespace Relay::Store

namespace Relay::Service {

class AccessTokens;
class Directory;
struct Person;

//! Who is connected: gives each connection its Challenge, checks its Hello, knows which device is where. Owned by the
//! composition; loop thread only.
class Connections final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Store::Store &store;
        Directory &directory;
        const AccessTokens &tokens;
        const Base::Clock &clock;
        Counters &counters;
    };
    explicit Connections(const Parts &parts, QObject *parent = nullptr);
    ~Connections() override;

    // ---- called by the bridge to the gateway

    //! A new connection: sends the Challenge. \a sink must live until closed().
    Client &opened(Sink &sink);
    //! It can take more again.
    void drained(Client &client);
    //! It is gone; \a client dies here. Once per opened().
    void closed(Client &client);
    //! Answers Welcome and begins to deliver, or refuses and closes with Unauthenticated.
    void hello(Client &client, quint32 requestId, const kith::wire::Hello &hello);

    // ---- for services

    //! Null when it is gone.
    Client *find(ClientKey key) const;
    //! The connection of this device, signed in or about to be; null when it is away.
    Client *online(Store::MailboxId mailbox) const;
    //! All connected devices of an account.
    std::vector<Client *> onlineOf(Store::AccountId account) const;
    bool isOnline(Store::AccountId account) const { return m_byAccount.count(account) != 0; }
    //! Runs \a visit for every signed-in connection; it must not close any.
    void forEachOnline(const std::function<void(Client &)> &visit) const;
    //! Closes the connection of \a mailbox, if there is one.
    void closeDevice(Store::MailboxId mailbox, Wire::CloseCode code, QByteArrayView reason);
    //! Closes every connection of \a account.
    void closeAccount(Store::AccountId account, Wire::CloseCode code, QByteArrayView reason);

    qsizetype count() const { return static_cast<qsizetype>(m_clients.size()); }

Q_SIGNALS:
    //! Hello was accepted and Welcome sent; deliveries begin with this. \a state: what the mailbox held.
    void signedIn(Relay::Service::Client *client, const Relay::Store::MailboxState &state);
    //! A signed-in connection is gone; \a client dies after this.
    void left(Relay::Service::Client *client);
    //! See Sink::isFull.
    void hasDrained(Relay::Service::Client *client);

private:
    struct Greeting;
    void checkHello(Client &client, quint32 requestId, const kith::wire::Hello &hello, const Person *person,
                    quint32 device, quint64 family);
    void welcome(Client &client, quint32 requestId, const Greeting &greeting);
    void refuseHello(Client &client, quint32 requestId, kith::wire::RefusalCode code, const char *reason);
    void end(Client &client, Wire::CloseCode code, QByteArrayView reason);
    void forget(Client &client);

    Parts m_parts;
    QByteArray m_relayId;
    ClientKey m_next = 1;
    std::unordered_map<ClientKey, std::unique_ptr<Client>> m_clients;
    std::unordered_map<Store::MailboxId, Client *> m_online;
    std::unordered_multimap<Store::AccountId, Client *> m_byAccount;
};

} // namespace Relay::Service
