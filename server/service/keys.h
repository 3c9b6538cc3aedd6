// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/counters.h"

#include <QObject>

namespace Relay::Store {
class Store;
}

namespace Relay::Service {

class Connections;
class Directory;
struct Person;

//! Pre-keys: takes them, hands each one-time key out exactly once. Loop thread.
class Keys final : public QObject
{
    Q_OBJECT
public:
    Keys(Store::Store &store, Directory &directory, Connections &connections, Counters &counters,
         QObject *parent = nullptr);

    //! Answers KeyStatus.
    void upload(Client &client, quint32 requestId, const kith::wire::UploadKeys &request);
    //! Answers Bundles; pushes KeyStatus to devices that run low.
    void fetchBundles(Client &client, quint32 requestId, const kith::wire::FetchBundles &request);

private:
    void hand(Client &client, quint32 requestId, const kith::wire::FetchBundles &request, const Person *person);

    Store::Store &m_store;
    Directory &m_directory;
    Connections &m_connections;
    Counters &m_counters;
};

} // namespace Relay::Service
