// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/receiver.h"

#include "app/session/logging.h"
#include "shared/base/crashpoint.h"

#include <QTimer>

namespace Session {
namespace {

// Set while a process receives. Found set at the start, the last one was ended from outside or by an envelope.
QString receivingSetting()
{
    return QStringLiteral("receiving");
}

} // namespace

Receiver::Receiver(Store::Database &database, Net::MessageApi &messages, Directory &directory, DeviceIdentity &identity,
                   const Base::Clock &clock)
    : m_database(database), m_messages(messages), m_directory(directory), m_identity(identity), m_clock(clock)
{
}

void Receiver::take(const kith::wire::Deliver &deliver)
{
    if (deliver.sequence() <= m_cursor) {
        // Committed here, but the acknowledgement was lost with the last connection.
        m_messages.ack(m_cursor, m_database.stateGeneration());
        return;
    }
    m_queue.push_back(deliver);
    pump();
}

void Receiver::drop()
{
    m_queue.clear();
}

void Receiver::reset()
{
    qCWarning(lcSession) << "the relay does not know our place in the mailbox; starting over";
    m_cursor = 0; // what is in the queue has come all the same
    m_database.run([](Store::Access &access) { return access.account().setCursor(0); })
        .then(this, [](Base::Result<Base::Done> &&) {});
}

Base::Task<Base::Result<Base::Done>> Receiver::finish()
{
    if (!m_began) return Base::readyTask(Base::Result<Base::Done>(Base::Done{}));
    m_began = false;
    return m_database.run([](Store::Access &access) { return access.settings().set(receivingSetting(), {}); });
}

void Receiver::pump()
{
    if (m_running || m_queue.empty()) return;
    m_running = true;
    const size_t most = m_careful > 0 ? 1 : kBatch;
    m_batch.clear();
    while (!m_queue.empty() && m_batch.size() < most) {
        m_batch.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    if (m_began) return learnSenders(m_batch);
    m_database
        .run([](Store::Access &access) -> Base::Result<bool> {
            auto dirty = access.settings().value(receivingSetting());
            if (!dirty) return dirty.error();
            if (auto noted = access.settings().set(receivingSetting(), true); !noted) return noted.error();
            return dirty->toBool();
        })
        .then(this, [this](Base::Result<bool> &&dirty) {
            if (!dirty) return tryLater(dirty.error());
            m_began = true;
            if (*dirty) m_careful = kBatch;
            if (m_careful > 0) {
                while (m_batch.size() > 1) {
                    m_queue.push_front(std::move(m_batch.back()));
                    m_batch.pop_back();
                }
            }
            learnSenders(m_batch);
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
    if (unknown.isEmpty()) return begin();
    m_directory.learn(unknown).then(this, [this, unknown](Base::Result<Base::Done> &&learnt) {
        if (!learnt) return tryLater(learnt.error());
        m_known.unite(unknown);
        begin();
    });
}

void Receiver::begin()
{
    if (m_careful == 0) return run(false);
    --m_careful;
    // Only after a bad end, and one by one: noting each batch beforehand would cost every message a second commit.
    m_database
        .run([sequence = m_batch.front().sequence()](Store::Access &access) { return access.inbox().begin({sequence}); })
        .then(this, [this](Base::Result<Store::BatchPlan> &&plan) {
            if (!plan) return tryLater(plan.error());
            run(plan->setAside);
        });
}

void Receiver::run(bool setAside)
{
    auto batch = std::make_shared<std::vector<kith::wire::Deliver>>(m_batch);
    m_database
        .run([batch, setAside, self = m_identity.self(), steady = m_clock.steady()](
                 Store::Access &access) -> Base::Result<Received> {
            auto received = ReceiveBatch(access, self, steady).run(*batch, setAside);
            if (!received) return received;
            if (auto finished = access.inbox().finish(received->cursor); !finished) return finished.error();
            return received;
        })
        .then(this, [this](Base::Result<Received> &&received) { done(std::move(received)); });
}

void Receiver::done(Base::Result<Received> &&received)
{
    if (!received) return tryLater(received.error());
    m_failures = 0;
    m_running = false;
    m_batch.clear();
    m_cursor = received->cursor;
    Base::crashPoint("receiver.after-commit-before-ack");
    m_messages.ack(m_cursor, m_database.stateGeneration());
    Q_EMIT announced(received->announcement);
    Q_EMIT committed(received->cursor, received->entries, received->attachments);
    pump();
    if (isIdle()) Q_EMIT becameIdle();
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
    for (auto it = m_batch.rbegin(); it != m_batch.rend(); ++it) m_queue.push_front(std::move(*it));
    m_batch.clear();
    const int delay = std::min(30'000, 500 << std::min(m_failures++, 6));
    QTimer::singleShot(delay, this, [this] { pump(); });
}

} // namespace Session
