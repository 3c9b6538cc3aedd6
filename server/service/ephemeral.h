// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/client.h"
#include "server/service/counters.h"

#include <QObject>

namespace Relay::Service {

class Connections;
class Directory;

//! Typing and the like: forwarded to who is connected and can take it, never stored, never answered. Loop thread.
class Ephemeral final : public QObject
{
    Q_OBJECT
public:
    Ephemeral(Directory &directory, Connections &connections, Counters &counters, QObject *parent = nullptr);

    void forward(Client &client, const kith::wire::Ephemeral &ephemeral);

private:
    Directory &m_directory;
    Connections &m_connections;
    Counters &m_counters;
};

} // namespace Relay::Service
