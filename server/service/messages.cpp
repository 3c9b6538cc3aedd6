// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/messages.h"

#include "server/service/connections.h"
#include "server/service/deliverframe.h"
#include "server/service/delivery.h"
#include "server/service/directory.h"
#include "server/service/reply.h"
#include "server/service/sendjob.h"
#include "server/store/accountstore.h"
#include "server/store/devicestore.h"
#include "server/store/mailboxstore.h"
#include "server/store/sentlog.h"
#include "server/store/store.h"
#include "shared/base/crashpoint.h"

#include <algorithm>
#include <deque>
#include <set>

namespace Relay::Service {

using Base::Done;
using Base::Result;
using kith::wire::Send;

namespace {
constexpr quint32 kOverloadedRetryMs = 1000;
// What one answer carries at most, far enough below Wire::kMaxFrameBytes. What is left out is asked for again.
constexpr size_t kAnswerBytes = 768 * 1024;

QByteArray bytesOf(const std::string &text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }

bool covers(const Send &send, const Person &person, Store::MailboxId sender)
{
    // Destinations name no device twice, so equal counts and every device found is equality.
    qsizetype expected = 0;
    for (const auto &device : person.devices) {
        if (device.mailbox == sender) continue;
        ++expected;
        const bool isNamed =
            std::any_of(send.destinations().begin(), send.destinations().end(), [&](const auto &destination) {
                return destination.device() == device.id && destination.user() == person.user;
            });
        if (!isNamed) return false;
    }
    return expected == std::count_if(send.destinations().begin(), send.destinations().end(),
                                     [&](const auto &destination) { return destination.user() == person.user; });
}
} // namespace

struct Messages::Queue
{
    struct Item
    {
        quint32 requestId = 0;
        Send send;
    };
    std::deque<Item> items;
};

Messages::Messages(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

Messages::~Messages() = default;

bool Messages::isWellFormed(const Send &send) const
{
    if (send.envelope_id().size() != 16) return false;
    if (send.list_versions().empty() || send.list_versions_size() > Wire::kMaxDestinations) return false;
    if (send.destinations_size() > Wire::kMaxDestinations) return false;
    std::set<std::string> users;
    for (const auto &version : send.list_versions()) {
        if (version.user().size() > Wire::kMaxUserNameBytes || !users.insert(version.user()).second) return false;
    }
    std::set<std::pair<std::string, quint32>> devices;
    for (const auto &destination : send.destinations()) {
        if (users.count(destination.user()) == 0) return false;
        if (destination.type() != kith::wire::PRE_KEY && destination.type() != kith::wire::RATCHET) return false;
        if (destination.ciphertext().empty()) return false;
        if (!devices.emplace(destination.user(), destination.device()).second) return false;
    }
    return true;
}

std::vector<std::string> Messages::unknownUsers(const Send &send) const
{
    std::vector<std::string> unknown;
    for (const auto &version : send.list_versions()) {
        if (!m_parts.directory.cached(version.user())) unknown.push_back(version.user());
    }
    return unknown;
}

void Messages::send(Client &client, quint32 requestId, Send &send)
{
    if (!client.isSignedIn()) {
        client.refuse(requestId, kith::wire::UNAUTHENTICATED, "no hello yet");
        return;
    }
    const auto refuse = [&](kith::wire::RefusalCode code, const char *reason, quint32 retryMs = 0) {
        m_parts.counters.refused.fetch_add(1, std::memory_order_relaxed);
        auto refused = refusal(code, reason, retryMs);
        refused.set_envelope_id(send.envelope_id());
        client.refuse(requestId, refused);
    };
    // A repetition of something malformed was never accepted, so nothing is lost by asking the dedup memory later.
    if (send.has_group()) return refuse(kith::wire::UNSUPPORTED, "no groups here yet");
    if (!isWellFormed(send)) return refuse(kith::wire::BAD_REQUEST, "malformed send");
    for (const auto &destination : send.destinations()) {
        if (destination.ciphertext().size() > Wire::kMaxCiphertextBytes)
            return refuse(kith::wire::TOO_LARGE, "ciphertext");
    }
    if (m_parts.store.writer().queuedBytes() > m_parts.policy.writerQueueBytes)
        return refuse(kith::wire::OVERLOADED, "too much is waiting", kOverloadedRetryMs);

    const auto waiting = m_waiting.find(client.key);
    if (waiting == m_waiting.end() && process(client, requestId, send, {})) return;
    // Behind others of this sender, so that they are stored in the order they came.
    auto &queue = m_waiting[client.key];
    const bool isFirst = queue.items.empty();
    queue.items.push_back({requestId, std::move(send)});
    if (isFirst) lookUp(client, unknownUsers(queue.items.front().send));
}

void Messages::lookUp(Client &client, const std::vector<std::string> &users)
{
    m_parts.directory.loadAll(users).then(this, [this, key = client.key](Result<std::vector<std::string>> &&missing) {
        Client *sender = m_parts.connections.find(key);
        if (!sender || !sender->isSignedIn()) {
            m_waiting.erase(key);
            return;
        }
        if (missing) {
            processWaiting(key, *missing);
            return;
        }
        auto node = m_waiting.extract(key);
        for (const auto &item : node.mapped().items) {
            auto refused = refusal(missing.error());
            refused.set_envelope_id(item.send.envelope_id());
            sender->refuse(item.requestId, refused);
        }
    });
}

void Messages::processWaiting(ClientKey key, const std::vector<std::string> &missing)
{
    for (;;) {
        Client *sender = m_parts.connections.find(key);
        const auto found = m_waiting.find(key);
        if (found == m_waiting.end()) return;
        if (!sender) {
            m_waiting.erase(found);
            return;
        }
        auto &items = found->second.items;
        if (items.empty()) {
            m_waiting.erase(found);
            return;
        }
        if (!process(*sender, items.front().requestId, items.front().send, missing)) {
            lookUp(*sender, unknownUsers(items.front().send));
            return;
        }
        items.pop_front();
    }
}

bool Messages::process(Client &client, quint32 requestId, Send &send, const std::vector<std::string> &missing)
{
    bool isStale = false;
    for (const auto &version : send.list_versions()) {
        const Person *person = m_parts.directory.cached(version.user());
        if (!person && std::find(missing.begin(), missing.end(), version.user()) == missing.end()) return false;
        if (!person || person->disabled) {
            refuse(client, requestId, send, refusal(kith::wire::NOT_FOUND, "no such user"));
            return true;
        }
        if (person->blocked.count(client.account) != 0) {
            refuse(client, requestId, send, refusal(kith::wire::NOT_ACCEPTED, "takes no messages from you"));
            return true;
        }
        if (!person->hasList(version) || !covers(send, *person, client.mailbox)) isStale = true;
    }
    if (isStale)
        refuseStale(client, requestId, send);
    else if (m_parts.store.room().isFull())
        refuse(client, requestId, send, noRoom());
    else
        store(client, requestId, send);
    return true;
}

void Messages::store(Client &client, quint32 requestId, Send &send)
{
    auto job = std::make_unique<SendJob>(*this, client.key, requestId, client.mailbox, send.state_generation(),
                                         send.envelope_id());
    job->targets.reserve(static_cast<size_t>(send.destinations_size()));
    for (const auto &destination : send.destinations()) {
        const DirectoryDevice *device = m_parts.directory.cached(destination.user())->device(destination.device());
        job->add({device->mailbox,
                  encodeEnvelope(send.envelope_id(), client.user, client.device, destination.type(),
                                 destination.ciphertext())});
    }
    m_parts.store.writer().push(std::move(job));
}

void Messages::finished(SendJob &job, const Result<Done> &committed)
{
    Client *sender = m_parts.connections.find(job.client);
    m_parts.counters.commits.store(m_parts.store.writer().commits(), std::memory_order_relaxed);
    if (!committed) {
        m_parts.counters.refused.fetch_add(1, std::memory_order_relaxed);
        if (!sender) return;
        auto refused = refusal(committed.error());
        refused.set_envelope_id(job.envelopeId);
        sender->refuse(job.requestId, refused);
        return;
    }
    (job.targets.empty() ? m_parts.counters.repeated : m_parts.counters.accepted)
        .fetch_add(1, std::memory_order_relaxed);
    m_parts.counters.stored.fetch_add(job.targets.size(), std::memory_order_relaxed);
    for (const auto &target : job.targets) {
        m_parts.delivery.committed(target.mailbox, target.sequence, job.entryTime, job.sender, target.entry);
        if (target.isOverflowing) m_parts.delivery.overflowed(target.mailbox);
    }
    Base::crashPoint("relay.after-push-before-accepted");
    sender = m_parts.connections.find(job.client); // pushing may have closed it
    if (sender) answerAccepted(*sender, job.requestId, job.envelopeId, job.serverTime);
}

void Messages::answerAccepted(Client &client, quint32 requestId, const std::string &envelopeId, qint64 serverTime)
{
    auto &accepted = *m_accepted.mutable_accepted();
    accepted.set_envelope_id(envelopeId);
    accepted.set_server_time(serverTime);
    client.answer(requestId, m_accepted);
}

void Messages::refuse(Client &client, quint32 requestId, const Send &send, kith::wire::Refusal refused)
{
    // Dedup comes before everything: what was accepted once stays accepted, also when lists or blocks have changed
    // since. The writer is asked, because the first one may still be on its way through it.
    refused.set_envelope_id(send.envelope_id());
    m_parts.store
        .writeUrgent([sender = client.mailbox, id = bytesOf(send.envelope_id())](Store::WriteContext &context) {
            return context.sent.find(sender, id);
        })
        .then(this, [this, key = client.key, requestId,
                     refused = std::move(refused)](Result<std::optional<Store::SentRecord>> &&known) {
            const bool isRepeated = known && known->has_value();
            (isRepeated ? m_parts.counters.repeated : m_parts.counters.refused).fetch_add(1, std::memory_order_relaxed);
            Client *sender = m_parts.connections.find(key);
            if (!sender) return;
            if (isRepeated)
                answerAccepted(*sender, requestId, refused.envelope_id(), (*known)->serverTime);
            else
                sender->refuse(requestId, known ? refused : refusal(known.error()));
        });
}

void Messages::refuseStale(Client &client, quint32 requestId, const Send &send)
{
    auto refused = refusal(kith::wire::STALE_DEVICE_LIST, "device lists have changed");
    struct Wanted
    {
        std::string user;
        quint64 version = 0;
        Store::AccountId account = 0;
    };
    std::vector<Wanted> wanted;
    for (const auto &version : send.list_versions()) {
        const Person *person = m_parts.directory.cached(version.user());
        // A list the relay does not have (an older copy was restored) gets the newest it has.
        if (!person->hasList(version) || !covers(send, *person, client.mailbox))
            wanted.push_back({version.user(), version.version() >= person->listVersion ? 0 : version.version(),
                              person->account});
    }
    m_parts.store
        .read([wanted = std::move(wanted)](Sql::Connection &sql) -> Result<std::vector<kith::wire::UserDeviceLists>> {
            std::vector<kith::wire::UserDeviceLists> all;
            size_t bytes = 0;
            for (const auto &one : wanted) {
                if (bytes > kAnswerBytes) break;
                auto lists = Store::listsAfter(sql, one.account, one.version);
                if (!lists) return lists.error();
                auto &user = all.emplace_back();
                user.set_user(one.user);
                for (auto &list : *lists) {
                    bytes += list.ByteSizeLong();
                    if (bytes > kAnswerBytes) break;
                    *user.add_lists() = std::move(list);
                }
            }
            return all;
        })
        .then(this, [this, key = client.key, requestId, id = send.envelope_id(),
                     refused](Result<std::vector<kith::wire::UserDeviceLists>> &&lists) mutable {
            Client *sender = m_parts.connections.find(key);
            if (!sender) return;
            Send named;
            named.set_envelope_id(id);
            if (!lists) {
                refuse(*sender, requestId, named, refusal(lists.error()));
                return;
            }
            for (auto &user : *lists)
                *refused.add_device_lists() = std::move(user);
            refuse(*sender, requestId, named, std::move(refused));
        });
}

void Messages::ack(Client &client, const kith::wire::Ack &ack) { m_parts.delivery.ack(client, ack); }

void Messages::statusQuery(Client &client, quint32 requestId, const kith::wire::StatusQuery &query)
{
    if (query.envelope_ids_size() > Wire::kMaxStatusQueries) {
        client.refuse(requestId, kith::wire::TOO_LARGE, "too many ids");
        return;
    }
    std::vector<std::string> ids(query.envelope_ids().begin(), query.envelope_ids().end());
    m_parts.delivery.flushAcks();
    m_parts.store
        .writeUrgent([sender = client.mailbox,
                      ids = std::move(ids)](Store::WriteContext &context) -> Result<kith::wire::StatusAnswer> {
            // Acknowledgements of this very transaction count as well.
            if (context.mayWrite) {
                if (auto flushed = context.mailboxes.flush(); !flushed) return flushed.error();
            }
            kith::wire::StatusAnswer answer;
            std::unordered_map<Store::MailboxId, std::optional<Store::DeviceName>> names;
            size_t bytes = 0;
            for (const auto &id : ids) {
                if (bytes > kAnswerBytes) break;
                auto &status = *answer.add_statuses();
                bytes += 64;
                status.set_envelope_id(id);
                if (id.size() != 16) continue;
                auto record = context.sent.find(sender, bytesOf(id));
                if (!record) return record.error();
                if (!*record) continue;
                status.set_known(true);
                status.set_server_time((*record)->serverTime);
                for (const auto &[mailbox, sequence] : (*record)->targets) {
                    auto name = names.find(mailbox);
                    if (name == names.end()) {
                        auto found = Store::deviceName(context.sql, mailbox);
                        if (!found) return found.error();
                        name = names.emplace(mailbox, *found).first;
                    }
                    if (!name->second) continue;
                    bytes += 48;
                    auto state = Store::entryState(context.sql, mailbox, sequence);
                    if (!state) return state.error();
                    auto &device = *status.add_devices();
                    device.mutable_device()->set_user(name->second->user.toStdString());
                    device.mutable_device()->set_device(name->second->device);
                    if (*state == Store::EntryState::Delivered)
                        device.set_state(kith::wire::DeviceStatus::DELIVERED);
                    else if (name->second->removed || *state == Store::EntryState::Dropped)
                        device.set_state(kith::wire::DeviceStatus::DROPPED);
                }
            }
            return answer;
        })
        .then(this, [this, key = client.key, requestId](Result<kith::wire::StatusAnswer> &&answer) {
            Client *asking = m_parts.connections.find(key);
            if (!asking) return;
            if (!answer) {
                asking->refuse(requestId, refusal(answer.error()));
                return;
            }
            kith::wire::RelayFrame frame;
            *frame.mutable_status_answer() = std::move(*answer);
            asking->answer(requestId, frame);
        });
}

} // namespace Relay::Service
