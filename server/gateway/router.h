// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/gateway/httprequest.h"
#include "server/gateway/responder.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Relay::Gateway {

//! Which handler answers which request. Filled by the composition before listening, read afterwards.
class Router
{
public:
    //! The request is whole, its body in it.
    using Handler = std::function<void(HttpRequest &request, const Responder &responder)>;
    //! Only the head is there. May answer at once (the body is then not read) and return null.
    using StreamHandler = std::function<std::unique_ptr<BodyConsumer>(HttpRequest &request, const Responder &responder)>;

    struct Route
    {
        QByteArray method;
        std::vector<QByteArray> segments; // "{}" stands for any one segment
        qint64 bodyLimitBytes = 0;
        Handler handler;
        StreamHandler streamHandler; // instead of handler
        bool needsLength = false;
    };

    //! \a pattern like "/api/v1/media/{id}": a {…} matches one non-empty segment and becomes a parameter. A GET route
    //! answers HEAD too. Without a body limit a request with a body gets 413.
    void add(const QByteArray &method, const QByteArray &pattern, Handler handler, qint64 bodyLimitBytes = 0);
    //! \a needsLength: without Content-Length the answer is 411.
    void addStream(const QByteArray &method, const QByteArray &pattern, StreamHandler handler, qint64 bodyLimitBytes,
                   bool needsLength = true);

    struct Match
    {
        const Route *route = nullptr; //!< Null: see status
        int status = 404; //!< 404, 405 (allow names the methods), 400 (bad percent-encoding) or 501 (unknown method)
        QByteArray allow;
        std::vector<QByteArray> parameters;
    };
    Match find(const QByteArray &method, const QByteArray &path) const;
    //! Every route as "METHOD /pattern", parameters as {}.
    std::vector<QByteArray> patterns() const;

private:
    std::vector<std::unique_ptr<Route>> m_routes;
};

} // namespace Relay::Gateway
