// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/httprequest.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace Relay::Gateway {

//! HTTP/1.x requests out of a stream of bytes: heads by Boost.Beast's parser, bodies by our own. No I/O, no clock. Stricter than the RFC where
//! two readers could disagree about where a request ends: any Transfer-Encoding but exactly "chunked", one beside a
//! Content-Length, a second Content-Length, chunks in HTTP/1.0, folded lines and bare line feeds are errors.
//!   parser.feed(data, size); while ((event = parser.next()).kind != NeedMore) ...
class HttpParser
{
public:
    struct Event
    {
        enum Kind {
            NeedMore, //!< All bytes are used up
            Head, //!< request() is there (without its body); call setBodyLimit() now
            BodyPart, //!< part, valid until the next call
            Complete, //!< The request is whole; next() answers NeedMore until nextRequest()
            Bad, //!< status says why. The last event.
        } kind = NeedMore;
        QByteArrayView part;
        int status = 0; //!< 400, 413, 414, 431, 501 or 505
        const char *cause = ""; //!< For the log
    };

    HttpParser(qsizetype maxHeaderBytes, qsizetype maxTargetBytes);
    ~HttpParser();

    //! \a data must stay until next() has answered NeedMore or Complete (what follows a complete request is copied).
    void feed(const char *data, qsizetype size);
    Event next();

    //! Valid from Head to nextRequest(); may be moved from.
    HttpRequest &request();
    //! What the request may carry; a larger one is Bad with 413. 0 until set.
    void setBodyLimit(qint64 bytes);
    bool hasBody() const;
    //! After Complete: ready for the request that follows (its bytes may be here already: call next()).
    void nextRequest();
    //! The bytes behind a complete request, which this parser will not see: for the protocol that takes over.
    QByteArray takeRest();

    //! Copies what was fed and not used yet: for stopping before NeedMore (a body nobody wants right now).
    void hold();

    //! True between the first byte of a request and its Complete.
    bool isInside() const { return m_inside; }
    qsizetype heldBytes() const { return m_held.capacity(); }
    qsizetype unreadBytes() const { return m_left; }

private:
    class Machine;
    Event bad(int status, const char *cause);
    Event step();
    Event bodyStep();
    Event bodyPart(QByteArrayView part);
    Event complete();

    const qsizetype m_maxHeaderBytes;
    const qsizetype m_maxTargetBytes;
    std::unique_ptr<Machine> m_machine;
    QByteArray m_held; // bytes of an unfinished line or of the request that follows
    const char *m_in = nullptr; // into m_held or into what was fed
    qsizetype m_left = 0;
    bool m_inHeld = false;
    bool m_inside = false;
    bool m_complete = false;
    bool m_dead = false;
};

} // namespace Relay::Gateway
