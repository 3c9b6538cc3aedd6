// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QIODevice;

namespace Relay::Gateway {

//! A body that is fetched while it is sent, as fast as the reader takes it. Lives on the loop.
class BodySource
{
public:
    virtual ~BodySource() = default;
    virtual qint64 size() const = 0; //!< Known before the first byte; exactly so many must come
    //! Up to \a max bytes into \a data; 0 or less when there are none although size() promised them (the connection is
    //! then cut, so that the reader sees that the body is not whole).
    virtual qint64 read(char *data, qint64 max) = 0;

    //! Answer of read(): they are on their way, and whenReady's function will be called.
    static constexpr qint64 kNotYet = -2;
    //! Set once before the first read(); never called from inside read() nor after destruction.
    virtual void whenReady(std::function<void()>) { }
};

//! The rest of an open file (or any other device that does not make one wait).
class DeviceSource final : public BodySource
{
public:
    explicit DeviceSource(std::unique_ptr<QIODevice> device);
    ~DeviceSource() override;
    qint64 size() const override { return m_size; }
    qint64 read(char *data, qint64 max) override;

private:
    std::unique_ptr<QIODevice> m_device;
    qint64 m_size;
};

//! An answer. Date, Connection, Content-Length and the security headers are added by the connection.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType; //!< Left out when empty
    QByteArray body;
    std::unique_ptr<BodySource> source; //!< Instead of body
    QByteArray etag; //!< With its quotes; a matching If-None-Match becomes 304 (also of a part)
    std::vector<std::pair<QByteArray, QByteArray>> headers; //!< More of them

    static HttpResponse text(int status, const QByteArray &text);
    static HttpResponse json(int status, const QByteArray &json);
    static HttpResponse empty(int status) { return HttpResponse{status, {}, {}, nullptr, {}, {}}; }
    static HttpResponse stream(std::unique_ptr<BodySource> source, const QByteArray &contentType, const QByteArray &etag = {});
};

//! "Not Found" for 404.
QByteArrayView httpReason(int status);
//! \a secondsSinceEpoch as an HTTP date (RFC 9110, 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT".
QByteArray httpDate(qint64 secondsSinceEpoch);

} // namespace Relay::Gateway
