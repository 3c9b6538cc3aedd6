// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/httpresponse.h"

#include <QPointer>

namespace Relay::Gateway {

class HttpConnection;

//! The right to answer one request, now or later; a cheap handle that may be copied. Answering a request whose
//! connection is gone, or a second time, does nothing. Loop thread only.
class Responder
{
public:
    Responder() = default; //!< Answers nobody
    void answer(HttpResponse response) const;
    //! False when nobody waits for the answer any more.
    bool isWanted() const;
    //! For streamed bodies: hold the sender back, and let it go on. Calls do not nest.
    void pauseBody() const;
    void resumeBody() const;
    //! A context for Tasks: dies with the connection. Null when it is gone.
    QObject *context() const;

private:
    friend class HttpConnection;
    Responder(HttpConnection *connection, quint64 request);
    QPointer<HttpConnection> m_connection;
    quint64 m_request = 0;
};

//! Takes a body while it arrives (uploads). Made by a route for one request; destroyed without bodyEnd() when the body
//! does not come whole. An answer given before the end stops the body and closes the connection after it.
class BodyConsumer
{
public:
    virtual ~BodyConsumer() = default;
    virtual void bodyPart(QByteArrayView part) = 0;
    //! Everything came. Answering may take longer.
    virtual void bodyEnd() = 0;
};

} // namespace Relay::Gateway
