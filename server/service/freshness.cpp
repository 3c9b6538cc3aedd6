// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/freshness.h"

#include "server/service/connections.h"
#include "server/service/directory.h"
#include "server/store/store.h"

#include <chrono>

namespace Relay::Service {

using Base::Result;

namespace {
constexpr std::chrono::milliseconds kInterval{2000};
}

Freshness::Freshness(Store::Store &store, Directory &directory, Connections &connections, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_directory(directory)
    , m_connections(connections)
{
    connect(&m_timer, &QTimer::timeout, this, &Freshness::look);
    m_timer.start(kInterval);
    look();
}

void Freshness::look()
{
    m_store
        .write([](Store::WriteContext &context) -> Result<qint64> {
            // Stands still for what this connection writes itself.
            auto version =
                context.sql.prepare("PRAGMA data_version").one([](const Sql::Statement &row) { return row.int64(0); });
            if (!version) return version.error();
            return version->value_or(0);
        })
        .then(this, [this](Result<qint64> &&version) {
            if (!version || *version == m_version) return;
            const bool isFirst = m_version == 0;
            m_version = *version;
            if (isFirst) return;
            m_directory.clear();
            closeDisabled();
        });
}

void Freshness::closeDisabled()
{
    m_store
        .read([](Sql::Connection &sql) {
            return sql.prepare("SELECT id FROM accounts WHERE disabled <> 0").all([](const Sql::Statement &row) {
                return row.int64(0);
            });
        })
        .then(this, [this](Result<std::vector<Store::AccountId>> &&accounts) {
            if (!accounts) return;
            for (const auto account : *accounts)
                m_connections.closeAccount(account, Wire::CloseCode::Revoked, "the account is disabled");
        });
}

} // namespace Relay::Service
