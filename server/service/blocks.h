// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "shared/base/clock.h"

#include <QObject>

namespace Relay::Store {
class Store;
}

namespace Relay::Service {

class Connections;
class Directory;

//! Whom an account does not want to hear from. Loop thread.
class Blocks final : public QObject
{
    Q_OBJECT
public:
    Blocks(Store::Store &store, Directory &directory, Connections &connections, const Base::Clock &clock,
           QObject *parent = nullptr);

    //! Answers Done; NOT_FOUND when there is no such user.
    void setBlocked(Client &client, quint32 requestId, const kith::wire::SetBlocked &request);

private:
    Store::Store &m_store;
    Directory &m_directory;
    Connections &m_connections;
    const Base::Clock &m_clock;
};

} // namespace Relay::Service
