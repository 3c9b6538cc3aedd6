// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/reply.h"
#include "shared/wire/kith.pb.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Net {

class Connection;

//! Pairs answers with requests. Every request ends: with an answer, a Refusal, TimedOut, or ConnectionLost as soon as the
//! connection drops (at once when it is not online). Made by the composition.
class Requester : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kTimeout{20'000};

    explicit Requester(Connection &connection, QObject *parent = nullptr);

    //! Gives \a frame its request_id and sends it. An answer that is neither \a expected nor a Refusal is a
    //! ProtocolViolation of this request.
    ReplyTask<kith::wire::RelayFrame> request(kith::wire::ClientFrame frame, kith::wire::RelayFrame::BodyCase expected,
                                              std::chrono::milliseconds timeout = kTimeout);
    //! For what is never answered. False: not online; it is not kept.
    bool post(kith::wire::ClientFrame frame);

    int pending() const { return static_cast<int>(m_pending.size()); }

private:
    struct Pending
    {
        Base::Promise<Reply<kith::wire::RelayFrame>> promise;
        kith::wire::RelayFrame::BodyCase expected = kith::wire::RelayFrame::BODY_NOT_SET;
        QDeadlineTimer deadline;
    };
    void onAnswer(const kith::wire::RelayFrame &frame);
    void onLost();
    void onTimer();
    void schedule();

    Connection &m_connection;
    QHash<quint32, Pending> m_pending;
    QTimer m_timer;
    quint32 m_lastId = 0;
};

} // namespace Net
