// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/wire/kith.pb.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>

//! The media side of a FakeRelay over HTTP (PROTOCOL.md, "Uploading"): keeps blobs in memory, counts what it is asked, and can be
//! told to refuse, to say nothing for a while, to lose things, or to hang up.
class FakeMedia : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method, path, body;
        QHash<QByteArray, QByteArray> headers; //!< names in lower case
        QByteArray blob() const { return path.mid(QByteArrayView("/api/v1/media/").size(), 32); }
    };
    struct Blob
    {
        QByteArray bytes;
        qint64 size = 0;
        bool isComplete = false;
    };

    FakeMedia();

    QString url() const;

    QHash<QByteArray, Blob> blobs; //!< by id in hex
    QList<Request> requests; //!< all that came
    qint64 sentBytes = 0; //!< of blobs, in answers
    qint64 maxChunk = 16 * 1024 * 1024; //!< 0 in the relay's info: an old relay

    //! A refusal in place of the usual answer.
    std::function<std::optional<kith::wire::RefusalCode>(const Request &)> refuse;
    //! No answer until release().
    std::function<bool(const Request &)> hold;
    //! Closes the connection in place of an answer; what was asked is done all the same.
    std::function<bool(const Request &)> hangUp;
    //! Only so many bytes of an answer's body, then the connection is closed.
    std::optional<qsizetype> cutAfter;

    //! Answers everything that is held; hold is forgotten.
    void release();
    int held() const { return static_cast<int>(m_held.size()); }
    int count(const QByteArray &method) const;

private:
    void read(QTcpSocket *socket);
    void take(QTcpSocket *socket, const Request &request);
    QByteArray answer(const Request &request);
    QByteArray onPut(const Request &request);
    QByteArray onBegin(const Request &request);
    QByteArray onChunk(const Request &request);
    QByteArray onComplete(const Request &request);
    QByteArray onGet(const Request &request);

    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<std::pair<QPointer<QTcpSocket>, Request>> m_held;
    QTcpServer m_server; // last: its sockets say goodbye when it goes
};
