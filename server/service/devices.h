// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/policy.h"
#include "server/service/reply.h"
#include "shared/base/clock.h"
#include "shared/base/task.h"

#include <QObject>

namespace Relay::Store {
class Store;
}

namespace Relay::Service {

class Connections;
class Directory;

//! Device lists: hands out chains, takes new lists. Loop thread.
class Devices final : public QObject
{
    Q_OBJECT
public:
    Devices(Store::Store &store, Directory &directory, Connections &connections, const Base::Clock &clock,
            QObject *parent = nullptr);

    //! Answers DeviceLists.
    void fetchLists(Client &client, quint32 requestId, const kith::wire::FetchDeviceLists &request);
    //! Answers Done, or CONFLICT with the current list. Also tells the account's other devices and ends removed ones.
    void publishList(Client &client, quint32 requestId, const kith::wire::PublishDeviceList &request);

    //! The door for every new list, also when a device is added by ticket. \a list is checked against the current one
    //! inside the transaction. A list that adds device \a newDevice brings its keys.
    Base::Task<Reply<kith::wire::Done>> publish(Store::AccountId account, const std::string &user,
                                                const kith::wire::SignedDeviceList &list, quint32 newDevice,
                                                const kith::wire::DeviceKeys &keys);

private:
    struct Change;
    void announce(const std::string &user, Store::AccountId account, const Change &change,
                  const kith::wire::SignedDeviceList &list);

    Store::Store &m_store;
    Directory &m_directory;
    Connections &m_connections;
    const Base::Clock &m_clock;
    QByteArray m_relayId;
};

} // namespace Relay::Service
