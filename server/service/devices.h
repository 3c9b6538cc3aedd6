// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/devicelistcheck.h"
#include "server/service/reply.h"
#include "shared/base/clock.h"
#include "shared/base/task.h"

#include <QObject>

#include <string>
#include <vector>

namespace Relay::Store {
class Store;
struct WriteContext;
} // namespace Relay::Store

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

    //! Answers Done. A list newer than the one this relay has, which was put back to an older copy: anybody may show it, since the
    //! owner signed it, and the owner's devices are told. It becomes nobody's list before one of them publishes one.
    void reportList(Client &client, quint32 requestId, const kith::wire::ReportDeviceList &request);

    //! The door for every list that follows another. Compared and set inside the writer's transaction: CONFLICT carries
    //! the current list. A list may add one device, which brings \a keys. \a mayReset: a list with a new account key
    //! that the old one did not sign (signing in with the password alone).
    struct NewList
    {
        Store::AccountId account = 0;
        std::string user;
        kith::wire::SignedDeviceList list;
        kith::wire::DeviceKeys keys;
        bool mayReset = false;
        ClientKey publisher = 0; //!< is not told what it did itself
    };
    Base::Task<Reply<kith::wire::Done>> publish(NewList wanted);

    //! What has to follow a committed change: caches, sockets, pushes.
    struct Change
    {
        bool isConflict = false;
        kith::wire::SignedDeviceList current; //!< on a conflict
        std::vector<Store::MailboxId> removed;
        Store::MailboxId added = 0;
    };

private:
    static Base::Result<Change> store(Store::WriteContext &context, const NewList &wanted, const CheckedList &checked,
                                      qint64 now);
    static Base::Result<Store::AccountId> keepReport(Store::WriteContext &context, const kith::wire::SignedDeviceList &list,
                                                     const CheckedList &checked, qint64 now);
    void announce(const NewList &wanted, const Change &change);

    Store::Store &m_store;
    Directory &m_directory;
    Connections &m_connections;
    const Base::Clock &m_clock;
    QByteArray m_relayId;
};

} // namespace Relay::Service
