// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/httpresponse.h"

#include <QDateTime>
#include <QIODevice>
#include <QLocale>
#include <QTimeZone>

namespace Relay::Gateway {

DeviceSource::DeviceSource(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device))
    , m_size(m_device->size() - m_device->pos())
{
}

DeviceSource::~DeviceSource() = default;

qint64 DeviceSource::read(char *data, qint64 max)
{
    return m_device->read(data, max);
}

HttpResponse HttpResponse::text(int status, const QByteArray &text)
{
    return HttpResponse{status, "text/plain; charset=utf-8", text, nullptr, {}, {}};
}

HttpResponse HttpResponse::json(int status, const QByteArray &json)
{
    return HttpResponse{status, "application/json", json, nullptr, {}, {}};
}

HttpResponse HttpResponse::stream(std::unique_ptr<BodySource> source, const QByteArray &contentType, const QByteArray &etag)
{
    return HttpResponse{200, contentType, {}, std::move(source), etag, {}};
}

QByteArrayView httpReason(int status)
{
    switch (status) {
    case 100: return "Continue";
    case 101: return "Switching Protocols";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 426: return "Upgrade Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    case 507: return "Insufficient Storage";
    default: return "Status";
    }
}

QByteArray httpDate(qint64 secondsSinceEpoch)
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, QTimeZone::utc());
    return QLocale::c().toString(at, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
}

} // namespace Relay::Gateway
