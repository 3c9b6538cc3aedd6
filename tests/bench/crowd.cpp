// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd.h"

namespace Bench {

namespace {
constexpr size_t kConnectingAtOnce = 64; // enough to keep a relay busy, below any listener's backlog
}

Crowd::Crowd(Loop &loop, Population &population, size_t first, size_t count, ClientListener *next) : m_loop(loop), m_next(next)
{
    for (size_t i = first; i < first + count; ++i)
        m_clients.push_back(std::make_unique<Client>(loop, population.accounts[i], *this, static_cast<quint32>(i)));
}

bool Crowd::connectAll(quint16 port, const TlsContext *tls, Nanoseconds atMost)
{
    m_port = port;
    m_tls = tls;
    m_begun = 0;
    m_ready = 0;
    m_problem.clear();
    m_isConnecting = true;
    connectSome();
    const bool isDone = m_loop.run(atMost, [this] { return m_ready == m_clients.size() || !m_problem.isEmpty(); });
    m_isConnecting = false;
    if (!isDone) m_problem = QStringLiteral("%1 of %2 connected in time").arg(m_ready).arg(m_clients.size());
    return m_problem.isEmpty();
}

void Crowd::connectSome()
{
    while (m_isConnecting && m_problem.isEmpty() && m_begun < m_clients.size() && m_begun < m_ready + kConnectingAtOnce)
        m_clients[m_begun++]->connectTo(m_port, m_tls);
}

void Crowd::closeAll()
{
    for (const auto &client : m_clients) client->close();
    m_ready = 0;
}

void Crowd::ready(Client &client)
{
    ++m_ready;
    if (m_next) m_next->ready(client);
    connectSome();
}

void Crowd::accepted(Client &client, const kith::wire::Accepted &accepted)
{
    if (m_next) m_next->accepted(client, accepted);
}

void Crowd::delivered(Client &client, const kith::wire::Deliver &deliver)
{
    if (m_next) m_next->delivered(client, deliver);
}

void Crowd::receipts(Client &client, const kith::wire::Delivered &delivered)
{
    if (m_next) m_next->receipts(client, delivered);
}

void Crowd::refused(Client &client, const kith::wire::Refusal &refusal)
{
    if (m_isConnecting && !client.isReady())
        m_problem = QStringLiteral("Hello was refused: ") + QString::fromStdString(refusal.reason());
    if (m_next) m_next->refused(client, refusal);
}

void Crowd::lost(Client &client, const QString &why)
{
    if (m_problem.isEmpty()) m_problem = why;
    if (m_next) m_next->lost(client, why);
}

} // namespace Bench
