// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <memory>

class QSslSocket;

//! Upgrades whoever connects to a WebSocket by hand, so that the test can write any bytes it likes afterwards, and keeps what
//! arrived before and after.
class TestRelay : public QObject
{
    Q_OBJECT
public:
    //! With a null configuration: plain.
    explicit TestRelay(const QSslConfiguration &tls = {}, QObject *parent = nullptr);
    ~TestRelay() override;

    quint16 port() const;
    QUrl url() const;
    void write(const QByteArray &raw);
    void drop(); //!< like a cable that is cut
    static QByteArray frame(quint8 firstByte, const QByteArray &payload); //!< unmasked, as servers send

    QByteArray subprotocol = "kith.1";
    bool upgrades = true; //!< false: accepts and says nothing
    QByteArray request; //!< the HTTP request
    QByteArray received; //!< raw, what came behind it
    int connections = 0;
    int handshakes = 0; //!< finished TLS handshakes

Q_SIGNALS:
    void upgraded();

private:
    void onReadyRead();

    class Server;
    std::unique_ptr<Server> m_server;
    QSslSocket *m_socket = nullptr;
    bool m_tls = false;
    bool m_upgraded = false;
};
