// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/ids.h"
#include "shared/base/task.h"
#include "shared/wire/kith.pb.h"

#include <QByteArray>
#include <QObject>

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace Relay::Store {
class Store;
}

namespace Relay::Service {

//! A device that is in its account's current list.
struct DirectoryDevice
{
    quint32 id = 0;
    Store::MailboxId mailbox = 0;
    QByteArray signKey; //!< Ed25519
    quint64 family = 0; //!< of the tokens that are good now; 0: signed out
};

//! What every request needs to know of an account.
struct Person
{
    Store::AccountId account = 0;
    std::string user;
    quint64 listVersion = 0;
    std::string listHash; //!< SHA-256 of the current list
    bool disabled = false;
    std::vector<DirectoryDevice> devices;         //!< by id
    std::unordered_set<Store::AccountId> blocked; //!< whom this account does not want to hear from

    const DirectoryDevice *device(quint32 id) const;
    //! Whether \a known is the current list. A hash that is not said is not compared.
    bool hasList(const kith::wire::ListVersion &known) const;
};

//! Accounts and devices in memory, read from the store when first asked for. Services that change them in the store
//! call changed() once the change is committed. Loop thread only.
class Directory final : public QObject
{
    Q_OBJECT
public:
    explicit Directory(Store::Store &store, QObject *parent = nullptr);

    //! What is in memory; null when it is not (load() it) or there is no such account. Do not keep the pointer.
    const Person *cached(const std::string &user) const;
    //! Null when there is no such account. The pointer is good inside the callback.
    Base::Task<Base::Result<const Person *>> load(const std::string &user);
    //! All of \a users that are not in memory yet; answers which of them do not exist.
    Base::Task<Base::Result<std::vector<std::string>>> loadAll(std::vector<std::string> users);
    //! Forgets \a user, so that the next look is at the store. The answers on their way are asked for again.
    void changed(const std::string &user);
    //! Forgets everybody (another process changed the store).
    void clear();

private:
    using Waiting = std::vector<Base::Promise<Base::Result<bool>>>;
    Base::Task<Base::Result<bool>> loadOne(const std::string &user); // whether it exists
    void ask(const std::string &user);
    void makeRoom();

    Store::Store &m_store;
    std::unordered_map<std::string, Person> m_people;
    std::unordered_map<std::string, Waiting> m_asked;
    std::unordered_set<std::string> m_stale; // changed while being asked for
};

} // namespace Relay::Service
