// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/blocks.h"

#include "server/service/connections.h"
#include "server/service/directory.h"
#include "server/service/reply.h"
#include "server/store/accountstore.h"
#include "server/store/store.h"

namespace Relay::Service {

using Base::Done;
using Base::Result;

namespace {
constexpr size_t kMostBlocked = 1000; // all of them stand in Welcome
}

Blocks::Blocks(Store::Store &store, Directory &directory, Connections &connections, const Base::Clock &clock,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_directory(directory)
    , m_connections(connections)
    , m_clock(clock)
{
}

void Blocks::setBlocked(Client &client, quint32 requestId, const kith::wire::SetBlocked &request)
{
    m_store
        .write([account = client.account, user = QString::fromStdString(request.user()), blocked = request.blocked(),
                now = m_clock.now().count()](Store::WriteContext &context) -> Result<Done> {
            auto other = Store::findAccount(context.sql, user);
            if (!other) return other.error();
            if (!*other) return {Base::ErrorCode::RefusedNotFound, QStringLiteral("no such user")};
            if (blocked) {
                auto already = Store::blockedBy(context.sql, account);
                if (!already) return already.error();
                if (already->size() >= kMostBlocked)
                    return {Base::ErrorCode::RefusedTooLarge, QStringLiteral("too many blocked")};
            }
            return Store::setBlocked(context.sql, account, (*other)->id, blocked, now);
        })
        .then(this, [this, key = client.key, requestId, user = client.user](Result<Done> &&done) {
            if (done) m_directory.changed(user);
            Client *asking = m_connections.find(key);
            if (!asking) return;
            if (done)
                asking->done(requestId);
            else
                asking->refuse(requestId, refusal(done.error()));
        });
}

} // namespace Relay::Service
