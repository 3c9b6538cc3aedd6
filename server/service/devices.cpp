// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/devices.h"

#include "server/service/connections.h"
#include "server/service/directory.h"
#include "server/store/accountstore.h"
#include "server/store/auditlog.h"
#include "server/store/devicestore.h"
#include "server/store/keystore.h"
#include "server/store/mailboxstore.h"
#include "server/store/store.h"
#include "shared/crypto/digest.h"

#include <algorithm>

namespace Relay::Service {

using Base::Done;
using Base::ErrorCode;
using Base::Result;
using Base::Task;

namespace {
// What one answer carries at most, far enough below Wire::kMaxFrameBytes. What is left out is asked for again.
constexpr size_t kAnswerBytes = 768 * 1024;
// Changes of an account's devices since a backup was made: what is said to be further ahead is not told to its owner, whose next
// list has to go on from there.
constexpr quint64 kMostAhead = 1000;

//! Where the answer to who knows \a known begins: behind it, or (0) with the newest alone, when the relay knows no such list.
Result<quint64> firstWanted(Sql::Connection &sql, const Store::AccountRow &account, const kith::wire::ListVersion &known)
{
    if (known.version() > account.listVersion) return quint64(0);
    if (known.version() < account.listVersion || known.hash().empty()) return quint64(known.version());
    auto current = Store::currentList(sql, account.id);
    if (!current) return current.error();
    const bool isSame =
        *current && Crypto::sha256(QByteArray::fromStdString((*current)->list())).toStdString() == known.hash();
    return isSame ? quint64(known.version()) : quint64(0);
}

//! 0 when there is none, or none that can be read.
qint64 createdOf(const std::optional<kith::wire::SignedDeviceList> &list)
{
    kith::wire::DeviceList parsed;
    return list && parsed.ParseFromString(list->list()) ? parsed.created() : 0;
}
} // namespace

Devices::Devices(Store::Store &store, Directory &directory, Connections &connections, const Base::Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_directory(directory)
    , m_connections(connections)
    , m_clock(clock)
    , m_relayId(store.meta().relayId)
{
}

void Devices::fetchLists(Client &client, quint32 requestId, const kith::wire::FetchDeviceLists &request)
{
    if (request.known_size() > Wire::kMaxListQueries) {
        client.refuse(requestId, kith::wire::TOO_LARGE, "too many users");
        return;
    }
    struct Found
    {
        kith::wire::DeviceLists answer;
        std::optional<kith::wire::SignedDeviceList> reported; //!< of who asks
    };
    m_store
        .read([request, own = client.user, now = m_clock.now().count()](Sql::Connection &sql) -> Result<Found> {
            Found found;
            kith::wire::DeviceLists &answer = found.answer;
            size_t bytes = 0;
            for (const auto &known : request.known()) {
                if (bytes > kAnswerBytes) break;
                auto &user = *answer.add_users();
                user.set_user(known.user());
                auto account = Store::findAccount(sql, QString::fromStdString(known.user()));
                if (!account) return account.error();
                if (!*account) {
                    user.set_deleted(true);
                    continue;
                }
                if (known.user() == own) {
                    auto reported = Store::reportedList(sql, (*account)->id);
                    if (!reported) return reported.error();
                    auto current = Store::currentList(sql, (*account)->id);
                    if (!current) return current.error();
                    // One that an earlier relay kept is not shown, when it would not be taken now.
                    if (*reported && checkListTime(createdOf(*reported), now, createdOf(*current))) found.reported = std::move(*reported);
                }
                auto after = firstWanted(sql, **account, known);
                if (!after) return after.error();
                auto lists = Store::listsAfter(sql, (*account)->id, *after);
                if (!lists) return lists.error();
                for (auto &list : *lists) {
                    bytes += list.ByteSizeLong();
                    if (bytes > kAnswerBytes) break;
                    *user.add_lists() = std::move(list);
                }
            }
            return found;
        })
        .then(this, [this, key = client.key, requestId](Result<Found> &&found) {
            Client *asking = m_connections.find(key);
            if (!asking) return;
            if (!found) {
                asking->refuse(requestId, refusal(found.error()));
                return;
            }
            kith::wire::RelayFrame frame;
            *frame.mutable_device_lists() = std::move(found->answer);
            asking->answer(requestId, frame);
            if (!found->reported || asking->knowsReport) return;
            asking->knowsReport = true;
            kith::wire::RelayFrame reported;
            *reported.mutable_own_device_list_changed()->mutable_list() = std::move(*found->reported);
            asking->sink.send(reported);
        });
}

void Devices::publishList(Client &client, quint32 requestId, const kith::wire::PublishDeviceList &request)
{
    publish({client.account, client.user, request.list(), request.keys(), false, client.key})
        .then(this, [this, key = client.key, requestId](Reply<kith::wire::Done> &&reply) {
            Client *publisher = m_connections.find(key);
            if (!publisher) return;
            if (reply)
                publisher->done(requestId);
            else
                publisher->refuse(requestId, reply.refusal());
        });
}

Task<Reply<kith::wire::Done>> Devices::publish(NewList wanted)
{
    auto checked = checkList(wanted.list, m_relayId);
    if (!checked) return Base::readyTask(Reply<kith::wire::Done>(refusal(checked.error())));
    if (checked->list.user() != wanted.user)
        return Base::readyTask(Reply<kith::wire::Done>(kith::wire::BAD_REQUEST, "device list: another user"));
    const qint64 now = m_clock.now().count();
    return m_store
        .write([wanted, checked = std::move(*checked), now](Store::WriteContext &context) {
            return store(context, wanted, checked, now);
        })
        .then(this, [this, wanted](Result<Change> &&change) -> Reply<kith::wire::Done> {
            if (!change) return refusal(change.error());
            if (change->isConflict) {
                auto refused = refusal(kith::wire::CONFLICT, "the list has changed");
                auto &user = *refused.add_device_lists();
                user.set_user(wanted.user);
                *user.add_lists() = std::move(change->current);
                return refused;
            }
            announce(wanted, *change);
            return kith::wire::Done();
        });
}

Result<Devices::Change> Devices::store(Store::WriteContext &context, const NewList &wanted, const CheckedList &checked,
                                       qint64 now)
{
    Change change;
    auto current = Store::currentList(context.sql, wanted.account);
    if (!current) return current.error();
    if (!*current) return ErrorCode::RefusedNotFound;
    kith::wire::DeviceList before;
    if (!before.ParseFromString((*current)->list()))
        return {ErrorCode::DatabaseCorrupt, QStringLiteral("a stored device list")};
    if (checked.list.version() != before.version() + 1) {
        // The very same list again is a lost answer, not a conflict.
        if ((*current)->list() == wanted.list.list()) return change;
        change.isConflict = true;
        change.current = std::move(**current);
        return change;
    }
    if (auto fine = checkListTime(checked.list.created(), now, before.created()); !fine) return fine.error();
    auto kind = checkSuccessor(**current, wanted.list, checked);
    if (!kind) return kind.error();
    if (*kind == ListChange::IdentityReset && !wanted.mayReset)
        return {ErrorCode::RefusedForbidden, QStringLiteral("a reset takes the password")};

    auto devices = Store::devicesOf(context.sql, wanted.account);
    if (!devices) return devices.error();
    for (const auto &device : *devices) {
        if (deviceIn(checked.list, device.device)) continue;
        if (auto done = Store::removeDevice(context.sql, device.mailbox, now); !done) return done.error();
        if (auto done = context.mailboxes.remove(device.mailbox); !done) return done.error();
        change.removed.push_back(device.mailbox);
    }
    for (const auto &device : checked.list.devices()) {
        if (deviceIn(before, device.id())) continue;
        if (change.added != 0) return {ErrorCode::RefusedBadRequest, QStringLiteral("one new device at a time")};
        if (auto fine = checkKeys(wanted.keys, true); !fine) return fine.error();
        auto mailbox = Store::insertDevice(context.sql, wanted.account, device.id(),
                                           QByteArray::fromStdString(device.sign_key()), now);
        if (!mailbox) return mailbox.error();
        change.added = *mailbox;
        if (auto done = Store::setSignedPreKey(context.sql, *mailbox, wanted.keys.signed_pre_key()); !done)
            return done.error();
        if (auto done = Store::addOneTimeKeys(context.sql, *mailbox, wanted.keys.one_time()); !done)
            return done.error();
    }
    if (auto done = Store::insertList(context.sql, wanted.account, checked.list.version(), wanted.list); !done)
        return done.error();
    if (auto done = Store::forgetReportedList(context.sql, wanted.account); !done) return done.error();
    const char *action = *kind == ListChange::IdentityReset ? "device_list.reset" : "device_list.changed";
    if (auto done = Store::audit(context.sql, now, action, QString::fromStdString(wanted.user)); !done)
        return done.error();
    return change;
}

void Devices::reportList(Client &client, quint32 requestId, const kith::wire::ReportDeviceList &request)
{
    auto checked = checkList(request.list(), m_relayId);
    if (!checked) {
        client.refuse(requestId, refusal(checked.error()));
        return;
    }
    m_store
        .write([list = request.list(), checked = std::move(*checked), now = m_clock.now().count()](Store::WriteContext &context) {
            return keepReport(context, list, checked, now);
        })
        .then(this, [this, key = client.key, requestId, list = request.list()](Result<Store::AccountId> &&owner) {
            if (owner && *owner != 0) {
                kith::wire::RelayFrame frame;
                *frame.mutable_own_device_list_changed()->mutable_list() = list;
                for (Client *device : m_connections.onlineOf(*owner)) device->sink.send(frame);
            }
            Client *reporter = m_connections.find(key);
            if (!reporter) return;
            if (owner)
                reporter->done(requestId);
            else
                reporter->refuse(requestId, refusal(owner.error()));
        });
}

//! 0 when there is nothing to tell its owner.
Result<Store::AccountId> Devices::keepReport(Store::WriteContext &context, const kith::wire::SignedDeviceList &list,
                                             const CheckedList &checked, qint64 now)
{
    constexpr Store::AccountId nobody = 0;
    auto account = Store::findAccount(context.sql, QString::fromStdString(checked.list.user()));
    if (!account) return account.error();
    if (!*account) return ErrorCode::RefusedNotFound;
    // Who is told of it goes on from it: neither another account's key nor what these devices have left behind.
    const auto isNewerThan = [&](const std::optional<kith::wire::SignedDeviceList> &other) -> Result<bool> {
        if (!other) return true;
        kith::wire::DeviceList there;
        if (!there.ParseFromString(other->list())) return {ErrorCode::DatabaseCorrupt, QStringLiteral("a stored device list")};
        if (there.account_key() != checked.list.account_key()) return false;
        if (checked.list.version() > there.version() + kMostAhead) return false;
        if (checked.list.next_device_id() > there.next_device_id() + kMostAhead) return false;
        return checked.list.created() > there.created();
    };
    auto current = Store::currentList(context.sql, (*account)->id);
    if (!current) return current.error();
    auto reported = Store::reportedList(context.sql, (*account)->id);
    if (!reported) return reported.error();
    if (auto fine = checkListTime(checked.list.created(), now, createdOf(*current)); !fine) return fine.error();
    // What an earlier relay kept although it stands too far ahead keeps no other away.
    if (!checkListTime(createdOf(*reported), now, createdOf(*current))) reported->reset();
    for (const auto &other : {*current, *reported}) {
        auto isNewer = isNewerThan(other);
        if (!isNewer) return isNewer.error();
        if (!*isNewer) return nobody;
    }
    if (auto kept = Store::setReportedList(context.sql, (*account)->id, list); !kept) return kept.error();
    return (*account)->id;
}

void Devices::announce(const NewList &wanted, const Change &change)
{
    m_directory.changed(wanted.user);
    for (const Store::MailboxId mailbox : change.removed)
        m_connections.closeDevice(mailbox, Wire::CloseCode::Revoked, "device removed");
    if (!change.removed.empty()) {
        // Messages that were on their way to the writer still saw the old list: what they left is removed after them.
        (void)m_store.write([removed = change.removed](Store::WriteContext &context) -> Result<Done> {
            for (const Store::MailboxId mailbox : removed) {
                if (auto done = context.mailboxes.remove(mailbox); !done) return done;
            }
            return Done{};
        });
    }
    kith::wire::RelayFrame frame;
    *frame.mutable_own_device_list_changed()->mutable_list() = wanted.list;
    for (Client *client : m_connections.onlineOf(wanted.account)) {
        if (client->key != wanted.publisher) client->sink.send(frame);
    }
}

} // namespace Relay::Service
