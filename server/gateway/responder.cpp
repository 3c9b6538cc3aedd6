// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/responder.h"

#include "server/gateway/httpconnection.h"

namespace Relay::Gateway {

Responder::Responder(HttpConnection *connection, quint64 request) : m_connection(connection), m_request(request) {}

void Responder::answer(HttpResponse response) const
{
    if (m_connection) m_connection->answer(m_request, std::move(response));
}

bool Responder::isWanted() const
{
    return m_connection && m_connection->waitsFor(m_request);
}

void Responder::pauseBody() const
{
    if (isWanted()) m_connection->setBodyPaused(true);
}

void Responder::resumeBody() const
{
    if (isWanted()) m_connection->setBodyPaused(false);
}

QObject *Responder::context() const
{
    return m_connection;
}

} // namespace Relay::Gateway
