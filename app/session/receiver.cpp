// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/receiver.h"

#include "app/session/logging.h"
#include "shared/base/crashpoint.h"

#include <QTimer>

namespace Session {
Receiver::Receiver(Store::Database &database, Net::MessageApi &messages, Directory &directory, DeviceIdentity &identity,
                   const Base::Clock &clock)
    : m_database(database), m_messages(messages), m_directory(directory), m_identity(identity), m_clock(clock)
{
}

void Receiver::take(const kith::wire::Deliver &deliver)
{
    if (deliver.sequence() <= m_cursor) {
        // Committed here, but the acknowledgement was lost with the last connection.
        m_messages.ack(m_cursor, m_database.toldGeneration());
        return;
    }
    m_queue.push_back(deliver);
    pump();
}

void Receiver::drop()
{
    m_queue.clear();
    m_sure.clear();
}

void Receiver::reset()
{
    qCWarning(lcSession) << "the relay does not know our place in the mailbox; starting over";
    m_cursor = 0; // what is in the queue has come all the same
    m_database.run([](Store::Access &access) { return access.account().setCursor(0); })
        .then(this, [](Base::Result<Base::Done> &&) {});
}

void Receiver::pump()
{
    if (m_running || m_queue.empty()) return;
    m_running = true;
    if (!m_counted) return countEnd();
    const size_t most = m_careful > 0 ? 1 : kBatch;
    m_batch.clear();
    while (!m_queue.empty() && m_batch.size() < most) {
        m_batch.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    if (m_careful > 0) --m_careful;
    learnSenders(m_batch);
}

void Receiver::countEnd()
{
    m_database.run([](Store::Access &access) { return access.inbox().countEnd(); })
        .andThen(this, [this](bool &&ended) {
            // Only now: until it is counted, the mark is all that is known.
            return m_database.run([ended](Store::Access &access) -> Base::Result<bool> {
                access.inbox().endReading();
                return ended;
            });
        })
        .then(this, [this](Base::Result<bool> &&ended) {
            if (!ended) return tryLater(ended.error());
            // Which of them it was is known exactly when they are taken one by one.
            if (*ended) m_careful = kBatch;
            m_counted = true;
            m_running = false;
            pump();
        });
}

void Receiver::learnSenders(const std::vector<kith::wire::Deliver> &batch)
{
    QSet<Base::DeviceAddress> unknown;
    for (const kith::wire::Deliver &entry : batch) {
        if (!entry.has_envelope()) continue;
        const Base::DeviceAddress sender{QString::fromStdString(entry.envelope().sender()), entry.envelope().sender_device()};
        if (!m_known.contains(sender)) unknown.insert(sender);
    }
    if (unknown.isEmpty()) return run();
    m_directory.learn(unknown).then(this, [this, unknown](Base::Result<Base::Done> &&learnt) {
        if (!learnt) return tryLater(learnt.error());
        m_known.unite(unknown);
        run();
    });
}

void Receiver::run()
{
    auto batch = std::make_shared<std::vector<kith::wire::Deliver>>(m_batch);
    m_database
        .run([batch, self = m_identity.self(), steady = m_clock.steady(), sure = m_sure](Store::Access &access) {
            return ReceiveBatch(access, self, steady, sure).run(*batch);
        })
        .then(this, [this](Base::Result<Received> &&received) { done(std::move(received)); });
}

void Receiver::done(Base::Result<Received> &&received)
{
    if (!received) return tryLater(received.error());
    m_failures = 0;
    m_batch.erase(m_batch.begin(), m_batch.begin() + received->entries);
    if (received->entries > 0) {
        m_cursor = received->cursor;
        Base::crashPoint("receiver.after-commit-before-ack");
        m_messages.ack(m_cursor, m_database.toldGeneration());
        Q_EMIT announced(received->announcement);
        Q_EMIT committed(received->cursor, received->entries, received->attachments);
    }
    if (received->unsure) return askAgain(*received->unsure);
    m_running = false;
    pump();
    if (isIdle()) Q_EMIT becameIdle();
}

void Receiver::askAgain(const Base::DeviceAddress &sender)
{
    m_directory.learnAgain(sender.user).then(this, [this, sender](Base::Result<Base::Done> &&learnt) {
        if (!learnt) return tryLater(learnt.error());
        m_sure.insert(sender);
        run();
    });
}

void Receiver::tryLater(const Base::Error &why)
{
    // Nothing was stored and nothing acknowledged.
    qCWarning(lcSession) << "cannot take" << m_batch.size() << "messages now:" << Base::errorName(why.code) << why.detail;
    m_running = false;
    if (why.code == Base::ErrorCode::ConnectionLost) {
        m_batch.clear(); // they come again
        m_queue.clear();
        if (isIdle()) Q_EMIT becameIdle();
        return;
    }
    const bool isFull = why.code == Base::ErrorCode::DiskFull;
    const bool wasOne = m_batch.size() == 1;
    for (auto it = m_batch.rbegin(); it != m_batch.rend(); ++it) m_queue.push_front(std::move(*it));
    m_batch.clear();
    if (isFull) m_careful = kBatch;
    if (isFull && !wasOne) return pump(); // there may be room for some of them
    const int group = static_cast<int>(why.code) / 100;
    if (group != 2 && group != 3) Q_EMIT storingFailed(why);
    const int delay = std::min(30'000, 500 << std::min(m_failures++, 6));
    QTimer::singleShot(delay, this, [this] { pump(); });
}

} // namespace Session
