// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace Relay::Store {
class Store;
}

namespace Relay::Service {

class Connections;
class Directory;

//! Notices what another process (kith-relay user …) changed in the database: forgets what was in memory and closes the
//! connections of accounts that were disabled. Looks every two seconds; owned by the composition. Loop thread.
class Freshness final : public QObject
{
    Q_OBJECT
public:
    Freshness(Store::Store &store, Directory &directory, Connections &connections, QObject *parent = nullptr);

    //! Looks now.
    void look();

private:
    void closeDisabled();

    Store::Store &m_store;
    Directory &m_directory;
    Connections &m_connections;
    qint64 m_version = 0;
    QTimer m_timer;
};

} // namespace Relay::Service
