// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/delivery.h"

#include "server/service/connections.h"
#include "server/service/deliverframe.h"
#include "server/store/mailboxstore.h"
#include "server/store/sentlog.h"
#include "server/store/store.h"

#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>
#include <cstring>
#include <utility>

namespace Relay::Service {

using Base::Done;
using Base::Result;

namespace {
Q_LOGGING_CATEGORY(lcDelivery, "relay.delivery")

// One answer of the store: enough to keep a fast reader busy, little enough for a full buffer.
constexpr qint64 kRefillBytes = 512 * 1024;
// Acknowledgements wait this long for others, so that they share a transaction; nobody waits for them.
constexpr std::chrono::milliseconds kAckDelay{10};
// What could not be committed is tried again after this; if the relay ends before, the device names it in its next Hello.
constexpr std::chrono::milliseconds kAckRetry{1000};
constexpr std::chrono::milliseconds kRetryRead{1000};
// Items of one Delivered frame (each below 100 bytes, so that a frame keeps far below its limit).
constexpr size_t kDeliveredItems = 2000;
constexpr size_t kKeptWindow = 64;
constexpr int kExpireMailboxes = 64;
constexpr int kReadsPerTrim = 4; // of the time that a trim kept a reader waiting
constexpr int kExpireAnswers = 2000;
constexpr std::chrono::hours kShownKept{24};
} // namespace

class Delivery::AckJob final : public Store::WriteJob
{
public:
    AckJob(Delivery &delivery, std::unordered_map<Store::MailboxId, Acknowledged> acks)
        : m_delivery(&delivery)
        , m_acks(std::move(acks))
    {
    }
    bool isUrgent() const override { return true; } // it makes room
    Result<Done> run(Store::WriteContext &context) override
    {
        if (!context.mayWrite) return Base::ErrorCode::DiskFull;
        for (const auto &[mailbox, ack] : m_acks)
            context.mailboxes.acknowledge(mailbox, ack.sequence, ack.stateGeneration);
        return Done{};
    }
    void finish(const Result<Done> &committed) override
    {
        if (!committed && m_delivery) m_delivery->owe(m_acks);
    }

private:
    QPointer<Delivery> m_delivery;
    std::unordered_map<Store::MailboxId, Acknowledged> m_acks;
};

Delivery::Delivery(Store::Store &store, Connections &connections, Counters &counters, const Base::Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_connections(connections)
    , m_counters(counters)
    , m_clock(clock)
{
    connect(&connections, &Connections::signedIn, this, &Delivery::begin);
    connect(&connections, &Connections::hasDrained, this, [this](Client *client) {
        refill(*client);
        if (m_delivered.count(client->mailbox) != 0) flushDelivered();
    });
    connect(&connections, &Connections::left, this, [this](Client *client) {
        m_delivered.erase(client->mailbox);
        if (client->window.shown <= client->window.acknowledged) return;
        Shown &shown = m_shown[client->mailbox];
        shown = {std::max(shown.sequence, client->window.shown), m_clock.steady()};
    });
    m_ackTimer.setSingleShot(true);
    connect(&m_ackTimer, &QTimer::timeout, this, &Delivery::flushAcks);
    m_trimTimer.setSingleShot(true);
    m_trimTimer.setInterval(0);
    connect(&m_trimTimer, &QTimer::timeout, this, [this] {
        for (const Store::MailboxId mailbox : std::exchange(m_overflowing, {})) trim(mailbox);
    });
    m_deliveredTimer.setSingleShot(true);
    m_deliveredTimer.setInterval(0);
    connect(&m_deliveredTimer, &QTimer::timeout, this, &Delivery::flushDelivered);
}

Delivery::~Delivery() { flushAcks(); }

void Delivery::begin(Client *client, const Store::MailboxState &state)
{
    m_shown.erase(client->mailbox); // its Hello said what came
    m_heard.insert(client->mailbox);
    if (state.isOwed) owe({{client->mailbox, {state.acknowledged, state.namedGeneration}}});
    if (state.isToSweep) sweep(client->mailbox, client->user, client->device);
    refill(*client);
}

void Delivery::sweep(Store::MailboxId mailbox, const std::string &user, quint32 device)
{
    if (m_sweeping.insert(mailbox).second) sweepOn(mailbox, user, device);
}

void Delivery::sweepOn(Store::MailboxId mailbox, const std::string &user, quint32 device)
{
    m_store
        .writeUrgent([mailbox](Store::WriteContext &context) -> Result<Store::Swept> {
            if (!context.mayWrite) return Base::ErrorCode::DiskFull;
            return context.mailboxes.sweep(mailbox);
        })
        .then(this, [this, mailbox, user, device](Result<Store::Swept> &&swept) {
            if (!swept) {
                // Of a device that is away the upkeep tries again.
                if (m_connections.online(mailbox)) QTimer::singleShot(kAckRetry, this, [this, mailbox, user, device] { sweepOn(mailbox, user, device); });
                else m_sweeping.erase(mailbox);
                return;
            }
            for (const auto &entry : swept->entries)
                tellSender(entry.sender, QByteArrayView(entry.envelopeId.data(), qsizetype(entry.envelopeId.size())), user, device);
            if (swept->isDone) m_sweeping.erase(mailbox);
            else sweepOn(mailbox, user, device);
        });
}

Delivery::Floors Delivery::hold(const std::vector<Store::MailboxId> &mailboxes)
{
    Floors floors;
    for (const Store::MailboxId mailbox : mailboxes) {
        if (!m_held.insert(mailbox).second) continue;
        Client *client = m_connections.online(mailbox);
        if (client) ++client->window.round; // what is being read now may become a gap
        quint64 &floor = floors[mailbox];
        if (client) floor = std::max(client->window.shown, client->window.acknowledged);
        if (const auto owed = m_acks.find(mailbox); owed != m_acks.end()) floor = std::max(floor, owed->second.sequence);
        if (const auto earlier = m_shown.find(mailbox); earlier != m_shown.end()) floor = std::max(floor, earlier->second.sequence);
    }
    return floors;
}

void Delivery::release(const Floors &held)
{
    for (const auto &[mailbox, floor] : held) m_held.erase(mailbox);
    for (const auto &[mailbox, floor] : held) {
        if (Client *client = m_connections.online(mailbox)) refill(*client);
    }
}

void Delivery::overflowed(Store::MailboxId mailbox)
{
    // After all that was committed with it: what can be handed out at once is, and does not become a gap.
    m_overflowing.insert(mailbox);
    if (!m_trimTimer.isActive()) m_trimTimer.start();
}

void Delivery::trim(Store::MailboxId mailbox)
{
    Client *client = m_connections.online(mailbox);
    const bool isReader = client && client->isSignedIn();
    if (isReader && !client->window.isBehind()) {
        // It has everything: there is nothing to drop, and it goes on.
        m_store.writeUrgent([mailbox](Store::WriteContext &context) { return context.mailboxes.recount(mailbox); }).then(this, [](Result<Done> &&) {});
        return;
    }
    // Who is behind and reads gets several pieces between two trims, or senders that are quicker would keep all away from it.
    if (isReader && !client->window.isReading && !client->sink.isFull() && m_clock.steady() < client->window.trimAgain) refill(*client);
    if (isReader && client->window.isReading) {
        client->window.isOverflowing = true; // looked at when that was handed out
        return;
    }
    const Floors floors = hold({mailbox});
    if (floors.empty()) return; // it is being done
    flushAcks(); // they go before it: what was acknowledged is not dropped
    const quint64 earlierLife = m_heard.count(mailbox) != 0 ? 0 : m_store.meta().incarnation * Wire::kSequencesPerIncarnation;
    m_store
        .writeUrgent([mailbox, floor = floors.at(mailbox), earlierLife](Store::WriteContext &context) -> Result<int> {
            if (!context.mayWrite) return Base::ErrorCode::DiskFull;
            return context.mailboxes.trim(mailbox, floor, earlierLife);
        })
        .then(this, [this, floors, mailbox, since = m_clock.steady()](Result<int> &&dropped) {
            if (dropped) m_counters.dropped.fetch_add(static_cast<quint64>(*dropped));
            const auto now = m_clock.steady();
            if (Client *reader = m_connections.online(mailbox)) reader->window.trimAgain = now + kReadsPerTrim * (now - since);
            release(floors); // when it failed, the next one that comes in says so again
        });
}

void Delivery::committed(Store::MailboxId mailbox, quint64 sequence, qint64 serverTime, Store::MailboxId sender,
                         const QByteArray &entry)
{
    Client *client = m_connections.online(mailbox);
    if (!client) return;
    Window &window = client->window;
    if (!client->isSignedIn()) { // between Hello and Welcome
        window.newest = std::max(window.newest, sequence);
        return;
    }
    if (sequence <= window.handedOut) return; // the store had shown it already
    if (!m_held.empty() && m_held.count(mailbox) != 0) {
        window.newest = std::max(window.newest, sequence);
        return;
    }
    const bool wasBehind = window.isBehind();
    window.newest = std::max(window.newest, sequence);
    if (!wasBehind && window.size() < Wire::kMaxUnacknowledged && !client->sink.isFull())
        push(*client, sequence, serverTime, sender, entry);
    else
        refill(*client);
}

void Delivery::push(Client &client, quint64 sequence, qint64 serverTime, Store::MailboxId sender,
                    const QByteArray &entry)
{
    Window &window = client.window;
    Window::Unacknowledged unacknowledged{sequence, sender, {}};
    if (sender != 0) {
        const QByteArrayView id = envelopeIdOf(entry);
        std::memcpy(unacknowledged.envelopeId.data(), id.data(), std::min<size_t>(16, static_cast<size_t>(id.size())));
    }
    window.entries.push_back(unacknowledged);
    window.handedOut = sequence;
    window.shown = std::max(window.shown, sequence);
    encodeDeliver(m_buffer, sequence, serverTime, entry, sender == 0);
    m_counters.delivered.fetch_add(1, std::memory_order_relaxed);
    client.sink.sendSerialized(m_buffer);
}

void Delivery::refill(Client &client)
{
    Window &window = client.window;
    if (!client.isSignedIn() || window.isReading || !window.isBehind() || client.sink.isFull()) return;
    if (!m_held.empty() && m_held.count(client.mailbox) != 0) return;
    // Half a window at least, so that a drain is a few large reads and not many small ones.
    const auto room =
        static_cast<int>(Wire::kMaxUnacknowledged - std::min<size_t>(window.size(), Wire::kMaxUnacknowledged));
    if (room < Wire::kMaxUnacknowledged / 2) return;
    window.isReading = true;
    const quint64 known = window.newest;
    m_store
        .read([mailbox = client.mailbox, after = window.handedOut, room](Sql::Connection &sql) {
            return Store::readMailbox(sql, mailbox, after, room, kRefillBytes);
        })
        .then(this, [this, key = client.key, room, known, round = window.round](Result<std::vector<Store::MailboxEntry>> &&entries) {
            Client *reader = m_connections.find(key);
            if (!reader || !reader->isSignedIn()) return;
            reader->window.isReading = false;
            const bool isOverflowing = std::exchange(reader->window.isOverflowing, false);
            if (reader->window.round != round) {
                if (isOverflowing) trim(reader->mailbox);
                return refill(*reader);
            }
            if (!entries) {
                qCWarning(lcDelivery, "cannot read a mailbox: %s", qPrintable(entries.error().detail));
                QTimer::singleShot(kRetryRead, this, [this, key] {
                    if (Client *again = m_connections.find(key)) refill(*again);
                });
                if (isOverflowing) trim(reader->mailbox);
                return;
            }
            qint64 bytes = 0;
            bool isWhole = true;
            for (const auto &entry : *entries) {
                if (reader->sink.isFull()) {
                    isWhole = false;
                    break;
                }
                push(*reader, entry.sequence, entry.serverTime, entry.sender, entry.entry);
                bytes += entry.entry.size();
            }
            // Sequences of a mailbox have holes, and what was newest may have been dropped: at the end of the mailbox
            // the device has everything that was known when the reading began.
            const bool atEnd = isWhole && static_cast<int>(entries->size()) < room && bytes < kRefillBytes;
            if (atEnd) reader->window.handedOut = std::max(reader->window.handedOut, known);
            if (isOverflowing) trim(reader->mailbox);
            refill(*reader); // held: release() does it
        });
}

void Delivery::ack(Client &client, const kith::wire::Ack &ack)
{
    if (!client.isSignedIn()) return;
    Window &window = client.window;
    if (ack.sequence() > window.acknowledged && !window.holds(ack.sequence())) {
        beginAgain(client);
        return;
    }
    window.acknowledged = std::max<quint64>(window.acknowledged, ack.sequence());
    quint64 count = 0;
    while (window.first < window.entries.size() && window.entries[window.first].sequence <= ack.sequence()) {
        const auto &entry = window.entries[window.first++];
        ++count;
        if (entry.sender != 0) tellSender(entry.sender, QByteArrayView(entry.envelopeId.data(), 16), client.user, client.device);
    }
    if (window.first == window.entries.size()) {
        // A burst's memory is not kept through the idle hours after it.
        if (window.entries.capacity() > kKeptWindow) window.entries = {};
        window.entries.clear();
        window.first = 0;
    } else if (window.first >= Wire::kMaxUnacknowledged) {
        window.entries.erase(window.entries.begin(),
                             window.entries.begin() + static_cast<std::ptrdiff_t>(window.first));
        window.first = 0;
    }
    m_counters.acknowledged.fetch_add(count, std::memory_order_relaxed);
    Acknowledged &waiting = m_acks[client.mailbox];
    waiting.sequence = std::max<quint64>(waiting.sequence, ack.sequence());
    waiting.stateGeneration = std::max<quint64>(waiting.stateGeneration, ack.state_generation());
    if (!m_ackTimer.isActive()) m_ackTimer.start(kAckDelay);
    refill(client);
}

void Delivery::beginAgain(Client &client)
{
    Window &window = client.window;
    window.newest = std::max(window.newest, window.handedOut);
    kith::wire::RelayFrame frame;
    frame.mutable_mailbox_reset()->set_highest_sequence(window.newest);
    client.sink.send(frame);
    // Until it hears that its place is none, the client passes over what lies below it: all of it comes again.
    window.entries.clear();
    window.first = 0;
    window.handedOut = window.acknowledged;
    ++window.round;
    refill(client);
}

void Delivery::owe(const std::unordered_map<Store::MailboxId, Acknowledged> &acks)
{
    for (const auto &[mailbox, ack] : acks) {
        Acknowledged &waiting = m_acks[mailbox];
        waiting.sequence = std::max(waiting.sequence, ack.sequence);
        waiting.stateGeneration = std::max(waiting.stateGeneration, ack.stateGeneration);
    }
    if (!m_ackTimer.isActive()) m_ackTimer.start(kAckRetry);
}

void Delivery::flushAcks()
{
    m_ackTimer.stop();
    if (m_acks.empty()) return;
    m_store.writer().push(std::make_unique<AckJob>(*this, std::exchange(m_acks, {})));
}

void Delivery::tellSender(Store::MailboxId sender, QByteArrayView envelopeId, const std::string &user, quint32 device)
{
    const Client *client = m_connections.online(sender);
    if (!client || !client->isSignedIn()) return; // it asks when it comes back
    auto &item = m_delivered[sender].emplace_back();
    item.set_envelope_id(envelopeId.data(), static_cast<size_t>(envelopeId.size()));
    item.mutable_device()->set_user(user);
    item.mutable_device()->set_device(device);
    item.set_time(m_clock.now().count());
    if (!m_deliveredTimer.isActive()) m_deliveredTimer.start();
}

void Delivery::flushDelivered()
{
    m_deliveredTimer.stop();
    kith::wire::RelayFrame frame;
    for (auto it = m_delivered.begin(); it != m_delivered.end();) {
        Client *sender = m_connections.online(it->first);
        if (sender && sender->sink.isFull()) { // kept until it drains or is closed
            ++it;
            continue;
        }
        for (size_t i = 0; sender && i < it->second.size();) {
            auto &delivered = *frame.mutable_delivered();
            delivered.Clear();
            for (size_t n = 0; n < kDeliveredItems && i < it->second.size(); ++n)
                *delivered.add_items() = std::move(it->second[i++]);
            sender->sink.send(frame);
        }
        it = m_delivered.erase(it);
    }
}

void Delivery::expire(std::chrono::microseconds age, std::chrono::microseconds answersAge)
{
    flushAcks();
    std::erase_if(m_shown, [longAgo = m_clock.steady() - kShownKept](const auto &one) { return one.second.since < longAgo; });
    sweepForgotten();
    const qint64 now = m_clock.now().count();
    expireEntries(m_store.running().cutoff(now, age));
    expireAnswers(m_store.running().cutoff(now, answersAge));
}

void Delivery::expireEntries(qint64 before)
{
    Floors shown;
    for (const auto &[mailbox, one] : m_shown) shown[mailbox] = one.sequence;
    m_connections.forEachOnline([&shown](const Client &client) {
        quint64 &floor = shown[client.mailbox];
        floor = std::max(floor, client.window.shown);
    });
    m_store
        .read([before, shown = std::move(shown)](Sql::Connection &sql) {
            return Store::mailboxesOlderThan(sql, before, kExpireMailboxes, shown);
        })
        .then(this, [this, before](Result<std::vector<Store::MailboxId>> &&mailboxes) {
            if (!mailboxes || mailboxes->empty()) return;
            const Floors floors = hold(*mailboxes);
            flushAcks();
            m_store
                .write([before, floors](Store::WriteContext &context) -> Result<int> {
                    int dropped = 0;
                    for (const auto &[mailbox, floor] : floors) {
                        auto some = context.mailboxes.expire(mailbox, floor, before);
                        if (!some) return some;
                        dropped += *some;
                    }
                    return dropped;
                })
                .then(this, [this, before, floors](Result<int> &&dropped) {
                    release(floors);
                    if (!dropped || *dropped == 0) return;
                    m_counters.dropped.fetch_add(static_cast<quint64>(*dropped));
                    expireEntries(before);
                });
        });
}

void Delivery::sweepForgotten()
{
    m_store.read([](Sql::Connection &sql) { return Store::mailboxesToSweep(sql, kExpireMailboxes); })
        .then(this, [this](Result<std::vector<Store::ToSweep>> &&left) {
            if (!left) return;
            for (const auto &one : *left) {
                // Its own Hello sweeps it already.
                if (!m_connections.online(one.mailbox)) sweep(one.mailbox, one.user, one.device);
            }
        });
}

void Delivery::expireAnswers(qint64 before)
{
    m_store
        .write([before](Store::WriteContext &context) -> Result<bool> {
            if (auto done = Store::expireDrops(context.sql, before); !done) return done.error();
            return context.sent.expire(before, kExpireAnswers);
        })
        .then(this, [this, before](Result<bool> &&more) {
            if (more && *more) expireAnswers(before);
        });
}

} // namespace Relay::Service
