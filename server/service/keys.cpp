// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/keys.h"

#include "server/service/connections.h"
#include "server/service/devicelistcheck.h"
#include "server/service/directory.h"
#include "server/service/reply.h"
#include "server/store/keystore.h"
#include "server/store/store.h"

#include <algorithm>

namespace Relay::Service {

using Base::ErrorCode;
using Base::Result;

namespace {
constexpr quint32 kFewKeys = 20;

struct Taken
{
    Store::MailboxId mailbox = 0;
    kith::wire::Bundle bundle;
    kith::wire::KeyStatus left;
};
} // namespace

Keys::Keys(Store::Store &store, Directory &directory, Connections &connections, Counters &counters, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_directory(directory)
    , m_connections(connections)
    , m_counters(counters)
{
}

void Keys::upload(Client &client, quint32 requestId, const kith::wire::UploadKeys &request)
{
    if (auto fine = checkKeys(request.keys(), false); !fine) {
        client.refuse(requestId, refusal(fine.error()));
        return;
    }
    m_store
        .write([mailbox = client.mailbox,
                keys = request.keys()](Store::WriteContext &context) -> Result<kith::wire::KeyStatus> {
            auto before = Store::keyStatus(context.sql, mailbox);
            if (!before) return before;
            if (before->one_time_left() + static_cast<quint32>(keys.one_time_size()) > Wire::kMaxOneTimeKeysKept)
                return {ErrorCode::RefusedTooLarge, QStringLiteral("too many one-time keys")};
            if (keys.has_signed_pre_key()) {
                if (auto done = Store::setSignedPreKey(context.sql, mailbox, keys.signed_pre_key()); !done)
                    return done.error();
            }
            if (auto done = Store::addOneTimeKeys(context.sql, mailbox, keys.one_time()); !done) return done.error();
            return Store::keyStatus(context.sql, mailbox);
        })
        .then(this, [this, key = client.key, requestId](Result<kith::wire::KeyStatus> &&status) {
            Client *uploader = m_connections.find(key);
            if (!uploader) return;
            if (!status) {
                uploader->refuse(requestId, refusal(status.error()));
                return;
            }
            kith::wire::RelayFrame frame;
            *frame.mutable_key_status() = *status;
            uploader->answer(requestId, frame);
        });
}

void Keys::fetchBundles(Client &client, quint32 requestId, const kith::wire::FetchBundles &request)
{
    if (request.devices_size() > Wire::kMaxDevices) {
        client.refuse(requestId, kith::wire::TOO_LARGE, "too many devices");
        return;
    }
    m_directory.load(request.user())
        .then(this, [this, key = client.key, requestId, request](Result<const Person *> &&person) {
            Client *asking = m_connections.find(key);
            if (!asking || !asking->isSignedIn()) return;
            if (!person) {
                asking->refuse(requestId, refusal(person.error()));
                return;
            }
            hand(*asking, requestId, request, *person);
        });
}

void Keys::hand(Client &client, quint32 requestId, const kith::wire::FetchBundles &request, const Person *person)
{
    if (!person || person->disabled) {
        client.refuse(requestId, kith::wire::NOT_FOUND, "no such user");
        return;
    }
    if (person->blocked.count(client.account) != 0) {
        client.refuse(requestId, kith::wire::NOT_ACCEPTED, "takes no messages from you");
        return;
    }
    std::vector<std::pair<quint32, Store::MailboxId>> devices;
    for (const auto &device : person->devices) {
        const bool isWanted = request.devices().empty() || std::find(request.devices().begin(), request.devices().end(),
                                                                     device.id) != request.devices().end();
        if (isWanted && device.mailbox != client.mailbox) devices.emplace_back(device.id, device.mailbox);
    }
    m_store
        .write([devices = std::move(devices)](Store::WriteContext &context) -> Result<std::vector<Taken>> {
            std::vector<Taken> all;
            for (const auto &[device, mailbox] : devices) {
                auto bundle = Store::takeBundle(context.sql, mailbox);
                if (!bundle) return bundle.error();
                if (bundle->signed_pre_key().key().empty()) continue; // removed a moment ago
                bundle->set_device(device);
                auto left = Store::keyStatus(context.sql, mailbox);
                if (!left) return left.error();
                all.push_back({mailbox, std::move(*bundle), std::move(*left)});
            }
            return all;
        })
        .then(this, [this, key = client.key, requestId, user = person->user,
                     version = person->listVersion](Result<std::vector<Taken>> &&taken) {
            if (!taken) {
                if (Client *asking = m_connections.find(key)) asking->refuse(requestId, refusal(taken.error()));
                return;
            }
            kith::wire::RelayFrame frame;
            auto &bundles = *frame.mutable_bundles();
            bundles.set_user(user);
            bundles.set_list_version(version);
            for (auto &one : *taken) {
                if (one.bundle.has_one_time()) m_counters.oneTimeKeysGiven.fetch_add(1);
                *bundles.add_bundles() = std::move(one.bundle);
            }
            if (Client *asking = m_connections.find(key)) asking->answer(requestId, frame);
            for (const auto &one : *taken) {
                Client *owner = m_connections.online(one.mailbox);
                if (!owner || !owner->isSignedIn() || one.left.one_time_left() >= kFewKeys) continue;
                kith::wire::RelayFrame notice;
                *notice.mutable_key_status() = one.left;
                owner->sink.send(notice);
            }
        });
}

} // namespace Relay::Service
