// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/client.h"

#include <functional>
#include <memory>
#include <vector>

namespace Bench {

//! Clients that belong together. Tells another listener what arrives for them, and connects them all, a few at a time.
class Crowd final : public ClientListener
{
public:
    //! One client for each of \a population's accounts from \a first on; their indexes are those of the accounts.
    Crowd(Loop &loop, Population &population, size_t first, size_t count, ClientListener *next = nullptr);

    //! Blocks until all are signed in. False when one was lost or refused, or after \a atMost; problem() says why.
    bool connectAll(quint16 port, const TlsContext *tls = nullptr, Nanoseconds atMost = std::chrono::minutes(2));
    void closeAll();
    const QString &problem() const { return m_problem; }

    size_t size() const { return m_clients.size(); }
    Client &at(size_t i) { return *m_clients[i]; }
    size_t readyCount() const { return m_ready; }

    void ready(Client &client) override;
    void accepted(Client &client, const kith::wire::Accepted &accepted) override;
    void delivered(Client &client, const kith::wire::Deliver &deliver) override;
    void receipts(Client &client, const kith::wire::Delivered &delivered) override;
    void refused(Client &client, const kith::wire::Refusal &refusal) override;
    void lost(Client &client, const QString &why) override;

private:
    void connectSome();

    Loop &m_loop;
    ClientListener *m_next;
    std::vector<std::unique_ptr<Client>> m_clients;
    QString m_problem;
    quint16 m_port = 0;
    const TlsContext *m_tls = nullptr;
    size_t m_begun = 0;
    size_t m_ready = 0;
    bool m_isConnecting = false;
};

} // namespace Bench
