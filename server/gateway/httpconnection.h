// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/conditions.h"
#include "server/gateway/connection.h"
#include "server/gateway/httpparser.h"
#include "server/gateway/httpresponse.h"
#include "server/gateway/responder.h"
#include "server/gateway/router.h"

#include <memory>
#include <optional>

namespace Relay::Gateway {

//! One connection while it speaks HTTP: requests one after the other, answers in the same order, every wait bounded.
//! Owned by the Gateway. Loop thread only.
class HttpConnection final : public Connection
{
    Q_OBJECT
public:
    HttpConnection(ConnectionHome &home, ChannelPointer channel, const Router &router);
    ~HttpConnection() override;

    //! For Responder.
    void answer(quint64 request, HttpResponse response);
    bool waitsFor(quint64 request) const { return request == m_request && !m_answered; }
    void setBodyPaused(bool paused);

    void tick(Nanoseconds now) override;
    void drain(Nanoseconds now) override;

    void bytesArrived(char *data, qsizetype size) override;
    void bytesTaken() override;
    void channelClosed() override;
    bool inputEnded() override;

private:
    enum class State {
        Head, // before or inside a request's header
        Body, // receiving a body
        Answer, // the request is whole, its answer is not there
        Stream, // sending a streamed answer
        Linger, // answered before the body came: what still arrives is thrown away
        Finished, // the channel flushes and closes
    };
    void parse();
    void handleHead();
    void handleBad(int status, const char *cause);
    void beginBody(const Router::Route &route);
    void beginUpgrade(const HttpRequest &request);
    void refuse(int status, QByteArrayView text, const QByteArray &allow = {});
    void writeHead(const HttpResponse &response, qint64 length);
    void pump();
    void answerDone();
    void nextHead();
    bool mayParse() const;
    void discarded();
    void dropConsumer();
    void enter(State state);
    Nanoseconds now() const { return m_home.clock().steady(); }
    void finish();

    const Router &m_router;
    HttpParser m_parser;
    State m_state = State::Head;
    Nanoseconds m_since{0}; // when the state began, or (Head) when its first byte came
    Nanoseconds m_progress{0}; // when the reader last took something
    bool m_fresh = true; // no request yet
    bool m_headBegun = false;
    bool m_full = false; // before a header, and too much waits for the reader to go on

    quint64 m_request = 0; // number of the request under way; also counts them
    bool m_answered = true;
    bool m_isHead = false;
    bool m_keepAlive = true;
    bool m_bodyMissing = false; // the request's body is not through
    bool m_mustLinger = false; // what arrives cannot be told apart any more, but is not to be cut off
    std::optional<qint64> m_contentLength;
    Conditions m_conditions;
    HttpRequest m_pending; // while its body is gathered
    const Router::Route *m_route = nullptr;
    std::unique_ptr<BodyConsumer> m_consumer;
    std::unique_ptr<BodyConsumer> m_dropped; // through, but perhaps on the stack
    qint64 m_bodyBytes = 0;
    bool m_paused = false;
    Nanoseconds m_pausedSince{0};
    qint64 m_discarded = 0;

    std::unique_ptr<BodySource> m_source;
    qint64 m_sourceLeft = 0;
    bool m_parsing = false;
};

} // namespace Relay::Gateway
