// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>

class QSslSocket;

//! As much of an HTTP server as the client's tests need; keeps every request it read.
class TestHttp : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method, path, body;
        QHash<QByteArray, QByteArray> headers; //!< names in lower case
    };

    explicit TestHttp(const QSslConfiguration &tls = {}, QObject *parent = nullptr);
    ~TestHttp() override;

    QUrl url() const;
    static QByteArray answer(int status, const QByteArray &body, const QByteArray &type = "application/x-protobuf",
                             const QByteArray &more = {});

    //! Raw bytes of the answer; empty: none.
    std::function<QByteArray(const Request &)> handler;
    QList<Request> requests;
    int connections = 0;
    bool closeAfterAnswer = false;

private:
    void read(QSslSocket *socket);

    class Server;
    std::unique_ptr<Server> m_server;
    QHash<QSslSocket *, QByteArray> m_buffers;
    bool m_tls = false;
};
