// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/tlscheck.h"
#include "app/net/transport.h"

#include <QPointer>

#include <chrono>
#include <memory>

class QWebSocket;

namespace Net {

//! Transport over a WebSocket (subprotocol kith.1), TLS 1.3 and newer. Nothing is written before the relay's key was checked.
class WebSocketTransport final : public Transport
{
    Q_OBJECT
public:
    explicit WebSocketTransport(QObject *parent = nullptr);
    ~WebSocketTransport() override;

    //! How long connecting, TLS and upgrade may take together; 20 s unless told.
    void setOpenTimeout(std::chrono::milliseconds timeout) { m_openTimeout = timeout; }

    void open(const Net::RelayTrust &trust) override;
    void send(const QByteArray &message) override;
    void ping() override;
    void close(int code) override;

private:
    void watchTls();
    void finish(Base::ErrorCode code, const QString &detail, int closeCode = 0);
    void fail(); //!< from the socket's own error
    void drop();

    std::unique_ptr<TlsCheck> m_check;
    QPointer<QWebSocket> m_socket;
    std::chrono::milliseconds m_openTimeout{20'000};
    bool m_open = false;
};

} // namespace Net
