// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/ephemeral.h"

#include "server/service/connections.h"
#include "server/service/directory.h"

namespace Relay::Service {

Ephemeral::Ephemeral(Directory &directory, Connections &connections, Counters &counters, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_connections(connections)
    , m_counters(counters)
{
}

void Ephemeral::forward(Client &client, const kith::wire::Ephemeral &ephemeral)
{
    if (!client.isSignedIn() || ephemeral.sealed().size() > Wire::kMaxSealedEphemeralBytes ||
        !ephemeral.group_id().empty())
        return;
    // Who is connected was looked up at Hello; who is not in memory gets nothing this time, but will the next.
    const Person *person = m_directory.cached(ephemeral.user());
    if (!person) {
        (void)m_directory.load(ephemeral.user());
        return;
    }
    if (person->blocked.count(client.account) != 0) return;
    kith::wire::RelayFrame frame;
    auto &push = *frame.mutable_ephemeral();
    push.set_sender(client.user);
    push.set_sender_device(client.device);
    push.set_sealed(ephemeral.sealed());
    for (Client *receiver : m_connections.onlineOf(person->account)) {
        if (receiver == &client || receiver->sink.isFull()) continue;
        m_counters.ephemeral.fetch_add(1, std::memory_order_relaxed);
        receiver->sink.send(frame);
    }
}

} // namespace Relay::Service
