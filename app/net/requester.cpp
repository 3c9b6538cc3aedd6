// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/requester.h"

#include "app/net/connection.h"
#include "app/net/logging.h"

#include <QPointer>

#include <algorithm>

namespace Net {

namespace {
constexpr quint32 kFirstId = 2; // 1 is Hello's
}

Requester::Requester(Connection &connection, QObject *parent) : QObject(parent), m_connection(connection), m_lastId(kFirstId - 1)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Requester::onTimer);
    connect(&m_connection, &Connection::answered, this, &Requester::onAnswer);
    connect(&m_connection, &Connection::lost, this, &Requester::onLost);
}

ReplyTask<kith::wire::RelayFrame> Requester::request(kith::wire::ClientFrame frame, kith::wire::RelayFrame::BodyCase expected,
                                                     std::chrono::milliseconds timeout)
{
    using Answer = Reply<kith::wire::RelayFrame>;
    if (!m_connection.isOnline()) return Base::readyTask(Answer(Base::ErrorCode::ConnectionLost, QStringLiteral("not connected")));
    do {
        m_lastId = m_lastId == std::numeric_limits<quint32>::max() ? kFirstId : m_lastId + 1;
    } while (m_pending.contains(m_lastId));
    frame.set_request_id(m_lastId);
    if (!m_connection.send(frame))
        return Base::readyTask(Answer(Base::ErrorCode::RefusedTooLarge, QStringLiteral("larger than a frame may be")));
    Pending pending;
    pending.expected = expected;
    pending.deadline = QDeadlineTimer(timeout);
    auto task = pending.promise.task();
    m_pending.insert(m_lastId, std::move(pending));
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > timeout) m_timer.start(timeout);
    return task;
}

bool Requester::post(kith::wire::ClientFrame frame)
{
    frame.set_request_id(0);
    return m_connection.send(frame);
}

void Requester::onAnswer(const kith::wire::RelayFrame &frame)
{
    const auto found = m_pending.find(frame.request_id());
    if (found == m_pending.end()) {
        qCDebug(lcNet) << "an answer nobody waits for any more:" << frame.request_id();
        return;
    }
    const Pending pending = std::move(*found);
    m_pending.erase(found);
    if (frame.body_case() == kith::wire::RelayFrame::kRefusal)
        pending.promise.finish(RequestError::of(frame.refusal()));
    else if (frame.body_case() == pending.expected)
        pending.promise.finish(frame);
    else
        pending.promise.finish({Base::ErrorCode::ProtocolViolation,
                                QStringLiteral("answered with kind %1 instead of %2").arg(frame.body_case()).arg(pending.expected)});
}

void Requester::onLost()
{
    m_timer.stop();
    const auto all = std::exchange(m_pending, {}); // whoever hears of it may ask again, or take this away
    for (const Pending &pending : all) pending.promise.finish({Base::ErrorCode::ConnectionLost, {}});
}

void Requester::onTimer()
{
    QList<Pending> late;
    for (auto it = m_pending.begin(); it != m_pending.end();) {
        if (it->deadline.hasExpired()) {
            late.append(std::move(*it));
            it = m_pending.erase(it);
        } else {
            ++it;
        }
    }
    schedule();
    for (const Pending &pending : late) pending.promise.finish({Base::ErrorCode::TimedOut, QStringLiteral("no answer")});
}

void Requester::schedule()
{
    if (m_pending.isEmpty()) return;
    qint64 next = std::numeric_limits<qint64>::max();
    for (const Pending &pending : std::as_const(m_pending)) next = std::min(next, pending.deadline.remainingTime());
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(next, 1)));
}

} // namespace Net
