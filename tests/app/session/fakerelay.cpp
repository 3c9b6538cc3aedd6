// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakerelay.h"

#include "shared/crypto/digest.h"
#include "shared/wire/limits.h"

#include <QMetaObject>

namespace {

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

kith::wire::DeviceList parsed(const kith::wire::SignedDeviceList &list)
{
    kith::wire::DeviceList out;
    out.ParseFromString(list.list());
    return out;
}

//! Whether this is what the relay holds now, as far as it is said.
bool isCurrent(const kith::wire::ListVersion &known, const kith::wire::SignedDeviceList &newest)
{
    if (known.version() != parsed(newest).version()) return false;
    return known.hash().empty() || toBytes(known.hash()) == Crypto::sha256(toBytes(newest.list()));
}

//! The chain from \a known on, or the newest when it is not known here.
void tellLists(const QList<kith::wire::SignedDeviceList> &chain, const kith::wire::ListVersion &known, bool isWhole,
               kith::wire::UserDeviceLists &user)
{
    const quint64 newest = parsed(chain.last()).version();
    const bool isUnknown = known.version() > newest || (known.version() == newest && !isCurrent(known, chain.last()));
    for (const auto &list : chain) {
        if (isUnknown || (isWhole && known.version() == 0)) {
            if (&list == &chain.last()) *user.add_lists() = list;
        } else if (parsed(list).version() > known.version()) {
            *user.add_lists() = list;
        }
    }
}

} // namespace

FakeRelay::FakeRelay() : relayId(16, 'r') {}

void FakeRelay::addDevice(const QString &user, quint32 device, const kith::wire::SignedDeviceList &list,
                          const kith::wire::DeviceKeys &keys)
{
    lists[user].append(list);
    devices[{user, device}].keys = keys;
}

kith::wire::RelayFrame FakeRelay::challenge()
{
    kith::wire::RelayFrame frame;
    kith::wire::Challenge &challenge = *frame.mutable_challenge();
    challenge.set_relay_id(relayId.toStdString());
    challenge.set_relay_nonce(std::string(16, 'n'));
    challenge.set_min_version(1);
    challenge.set_max_version(1);
    return frame;
}

void FakeRelay::receive(FakeTransport &from, const kith::wire::ClientFrame &frame)
{
    if (frame.has_send()) sends.append(frame.send());
    std::optional<kith::wire::RelayFrame> reply;
    if (intercept) reply = intercept(from.address, frame);
    if (reply && reply->body_case() == kith::wire::RelayFrame::BODY_NOT_SET) return;
    if (!reply) reply = answer(from, frame);
    if (!reply) return;
    reply->set_request_id(frame.request_id());
    from.toClient(*reply);
    if (frame.has_hello() && reply->has_welcome()) {
        if (frame.hello().last_sequence() > devices[from.address].handedOut) {
            kith::wire::RelayFrame reset;
            reset.mutable_mailbox_reset()->set_highest_sequence(devices[from.address].handedOut);
            from.toClient(reset);
        }
        if (!devices[from.address].mailbox.empty()) {
            devices[from.address].handedOut = devices[from.address].mailbox.back().sequence();
        }
        for (const kith::wire::Deliver &entry : devices[from.address].mailbox) {
            kith::wire::RelayFrame push;
            *push.mutable_deliver() = entry;
            from.toClient(push);
        }
    }
}

std::optional<kith::wire::RelayFrame> FakeRelay::answer(FakeTransport &from, const kith::wire::ClientFrame &frame)
{
    kith::wire::RelayFrame done;
    done.mutable_done();
    switch (frame.body_case()) {
    case kith::wire::ClientFrame::kHello: return onHello(from, frame.hello());
    case kith::wire::ClientFrame::kSend: return onSend(from.address, frame.send());
    case kith::wire::ClientFrame::kAck: onAck(from.address, frame.ack()); return std::nullopt;
    case kith::wire::ClientFrame::kFetchDeviceLists: return onFetchLists(frame.fetch_device_lists());
    case kith::wire::ClientFrame::kFetchBundles: return onFetchBundles(frame.fetch_bundles());
    case kith::wire::ClientFrame::kStatusQuery: return onStatus(frame.status_query());
    case kith::wire::ClientFrame::kPublishDeviceList: {
        const kith::wire::SignedDeviceList &next = frame.publish_device_list().list();
        auto &chain = lists[from.address.user];
        if (parsed(next).version() == parsed(chain.last()).version() + 1) {
            chain.append(next);
        } else {
            done.mutable_refusal()->set_code(kith::wire::CONFLICT);
        }
        return done;
    }
    case kith::wire::ClientFrame::kReportDeviceList:
        reports.append(frame.report_device_list().list());
        return done;
    case kith::wire::ClientFrame::kEphemeral: {
        const QString to = QString::fromStdString(frame.ephemeral().user());
        kith::wire::RelayFrame push;
        push.mutable_ephemeral()->set_sender(from.address.user.toStdString());
        push.mutable_ephemeral()->set_sender_device(from.address.device);
        push.mutable_ephemeral()->set_sealed(frame.ephemeral().sealed());
        for (auto it = devices.cbegin(); it != devices.cend(); ++it) {
            if (it.key().user == to && it->online) it->online->toClient(push);
        }
        return std::nullopt;
    }
    case kith::wire::ClientFrame::kUploadKeys: {
        kith::wire::DeviceKeys &keys = devices[from.address].keys;
        if (frame.upload_keys().keys().has_signed_pre_key()) {
            *keys.mutable_signed_pre_key() = frame.upload_keys().keys().signed_pre_key();
        }
        keys.mutable_one_time()->MergeFrom(frame.upload_keys().keys().one_time());
        kith::wire::RelayFrame status;
        status.mutable_key_status()->set_one_time_left(static_cast<quint32>(keys.one_time_size()));
        status.mutable_key_status()->set_signed_pre_key_id(keys.signed_pre_key().id());
        return status;
    }
    default: return done;
    }
}

kith::wire::RelayFrame FakeRelay::onHello(FakeTransport &from, const kith::wire::Hello &hello)
{
    const QString token = QString::fromStdString(hello.access_token());
    from.address = {token.section(QLatin1Char('/'), 0, 0), token.section(QLatin1Char('/'), 1, 1).toUInt()};
    Device &device = devices[from.address];
    device.online = &from;
    kith::wire::RelayFrame frame;
    kith::wire::Welcome &welcome = *frame.mutable_welcome();
    if (hello.last_sequence() <= device.handedOut) {
        while (!device.mailbox.empty() && device.mailbox.front().sequence() <= hello.last_sequence()) device.mailbox.pop_front();
    }
    welcome.set_server_time(m_time);
    welcome.set_heartbeat_seconds(30);
    welcome.set_highest_sequence(device.mailbox.empty() ? 0 : device.mailbox.back().sequence());
    welcome.set_waiting(device.mailbox.size());
    welcome.set_one_time_keys_left(static_cast<quint32>(device.keys.one_time_size()));
    welcome.set_signed_pre_key_id(device.keys.signed_pre_key().id());
    welcome.set_known_state_generation(device.knownGeneration);
    device.knownGeneration = std::max<quint64>(device.knownGeneration, hello.state_generation());
    return frame;
}

std::optional<kith::wire::Refusal> FakeRelay::staleLists(const Base::DeviceAddress &from, const kith::wire::Send &send) const
{
    kith::wire::Refusal refusal;
    for (const kith::wire::ListVersion &named : send.list_versions()) {
        const QString user = QString::fromStdString(named.user());
        const auto &chain = lists[user];
        const kith::wire::DeviceList newest = parsed(chain.last());
        int wanted = 0, given = 0;
        for (const auto &device : newest.devices()) wanted += Base::DeviceAddress{user, device.id()} == from ? 0 : 1;
        for (const auto &destination : send.destinations()) given += destination.user() == named.user() ? 1 : 0;
        if (isCurrent(named, chain.last()) && wanted == given) continue;
        kith::wire::UserDeviceLists &changed = *refusal.add_device_lists();
        changed.set_user(named.user());
        tellLists(chain, named, false, changed);
    }
    if (refusal.device_lists_size() == 0) return std::nullopt;
    refusal.set_code(kith::wire::STALE_DEVICE_LIST);
    refusal.set_envelope_id(send.envelope_id());
    return refusal;
}

kith::wire::RelayFrame FakeRelay::onSend(const Base::DeviceAddress &from, const kith::wire::Send &send)
{
    kith::wire::RelayFrame frame;
    const QByteArray id = toBytes(send.envelope_id());
    quint64 &generation = devices[from].knownGeneration;
    if (const auto known = m_accepted.constFind(id); known != m_accepted.cend()) {
        *frame.mutable_accepted() = *known;
        return frame;
    }
    if (const auto stale = staleLists(from, send)) {
        *frame.mutable_refusal() = *stale;
        return frame;
    }
    generation = std::max<quint64>(generation, send.state_generation());
    kith::wire::Accepted accepted;
    accepted.set_envelope_id(send.envelope_id());
    accepted.set_server_time(++m_time);
    m_accepted.insert(id, accepted);
    m_senders.insert(id, from);
    for (const kith::wire::Destination &destination : send.destinations()) {
        kith::wire::Envelope envelope;
        envelope.set_envelope_id(send.envelope_id());
        envelope.set_sender(from.user.toStdString());
        envelope.set_sender_device(from.device);
        envelope.set_type(destination.type());
        envelope.set_ciphertext(destination.ciphertext());
        const Base::DeviceAddress to{QString::fromStdString(destination.user()), destination.device()};
        if (onTheWay && !onTheWay(to, envelope)) continue;
        deliver(to, envelope);
    }
    *frame.mutable_accepted() = accepted;
    return frame;
}

void FakeRelay::deliver(const Base::DeviceAddress &to, kith::wire::Envelope envelope)
{
    envelopes.append(envelope);
    kith::wire::Deliver entry;
    entry.set_sequence(++m_sequence);
    entry.set_server_time(++m_time);
    *entry.mutable_envelope() = envelope;
    Device &device = devices[to];
    device.mailbox.push_back(entry);
    if (!device.online) return;
    device.handedOut = entry.sequence();
    kith::wire::RelayFrame push;
    *push.mutable_deliver() = entry;
    device.online->toClient(push);
}

void FakeRelay::deliverGap(const Base::DeviceAddress &to, quint64 count)
{
    kith::wire::Deliver entry;
    entry.set_sequence(++m_sequence);
    entry.set_server_time(++m_time);
    entry.mutable_gap()->set_count(count);
    Device &device = devices[to];
    device.mailbox.push_back(entry);
    if (!device.online) return;
    device.handedOut = entry.sequence();
    kith::wire::RelayFrame push;
    *push.mutable_deliver() = entry;
    device.online->toClient(push);
}

void FakeRelay::push(const Base::DeviceAddress &to, const kith::wire::RelayFrame &frame)
{
    if (FakeTransport *online = devices[to].online) online->toClient(frame);
}

QList<kith::wire::Deliver> FakeRelay::waiting(const Base::DeviceAddress &device) const
{
    const Device found = devices.value(device);
    return {found.mailbox.begin(), found.mailbox.end()};
}

void FakeRelay::onAck(const Base::DeviceAddress &from, const kith::wire::Ack &ack)
{
    Device &device = devices[from];
    device.acks.append(ack);
    device.knownGeneration = std::max<quint64>(device.knownGeneration, ack.state_generation());
    QHash<Base::DeviceAddress, kith::wire::Delivered> told;
    while (!device.mailbox.empty() && device.mailbox.front().sequence() <= ack.sequence()) {
        const QByteArray id = toBytes(device.mailbox.front().envelope().envelope_id());
        m_delivered[id].append(from);
        kith::wire::DeliveredItem &item = *told[m_senders.value(id)].add_items();
        item.set_envelope_id(id.toStdString());
        item.mutable_device()->set_user(from.user.toStdString());
        item.mutable_device()->set_device(from.device);
        item.set_time(++m_time);
        device.mailbox.pop_front();
    }
    for (auto it = told.cbegin(); it != told.cend(); ++it) {
        kith::wire::RelayFrame frame;
        *frame.mutable_delivered() = it.value();
        push(it.key(), frame);
    }
}

kith::wire::RelayFrame FakeRelay::onFetchLists(const kith::wire::FetchDeviceLists &fetch) const
{
    kith::wire::RelayFrame frame;
    kith::wire::DeviceLists &answer = *frame.mutable_device_lists();
    for (const kith::wire::ListVersion &known : fetch.known()) {
        const auto chain = lists.value(QString::fromStdString(known.user()));
        if (chain.isEmpty()) {
            frame.mutable_refusal()->set_code(kith::wire::NOT_FOUND);
            return frame;
        }
        kith::wire::UserDeviceLists &user = *answer.add_users();
        user.set_user(known.user());
        tellLists(chain, known, true, user);
    }
    return frame;
}

kith::wire::RelayFrame FakeRelay::onFetchBundles(const kith::wire::FetchBundles &fetch)
{
    ++bundleFetches;
    kith::wire::RelayFrame frame;
    kith::wire::Bundles &answer = *frame.mutable_bundles();
    const QString user = QString::fromStdString(fetch.user());
    answer.set_user(fetch.user());
    answer.set_list_version(parsed(lists[user].last()).version());
    for (auto it = devices.begin(); it != devices.end(); ++it) {
        if (it.key().user != user) continue;
        const bool isWanted = fetch.devices_size() == 0
                              || std::count(fetch.devices().begin(), fetch.devices().end(), it.key().device) > 0;
        if (!isWanted) continue;
        kith::wire::Bundle &bundle = *answer.add_bundles();
        bundle.set_device(it.key().device);
        *bundle.mutable_signed_pre_key() = it->keys.signed_pre_key();
        if (it->keys.one_time_size() > 0) {
            *bundle.mutable_one_time() = it->keys.one_time(it->keys.one_time_size() - 1);
            it->keys.mutable_one_time()->RemoveLast();
        }
    }
    return frame;
}

kith::wire::RelayFrame FakeRelay::onStatus(const kith::wire::StatusQuery &query) const
{
    kith::wire::RelayFrame frame;
    kith::wire::StatusAnswer &answer = *frame.mutable_status_answer();
    for (const std::string &id : query.envelope_ids()) {
        kith::wire::EnvelopeStatus &status = *answer.add_statuses();
        status.set_envelope_id(id);
        status.set_known(m_accepted.contains(toBytes(id)));
        status.set_server_time(m_time);
        for (const Base::DeviceAddress &device : m_delivered.value(toBytes(id))) {
            kith::wire::DeviceStatus &state = *status.add_devices();
            state.mutable_device()->set_user(device.user.toStdString());
            state.mutable_device()->set_device(device.device);
            state.set_state(kith::wire::DeviceStatus::DELIVERED);
        }
    }
    return frame;
}

void FakeRelay::goDown()
{
    m_isDown = true;
    for (Device &device : devices) {
        if (FakeTransport *online = std::exchange(device.online, nullptr)) online->breakOff();
    }
}

FakeTransport::~FakeTransport()
{
    for (auto &device : m_relay.devices) {
        if (device.online == this) device.online = nullptr;
    }
}

void FakeTransport::open(const Net::RelayTrust &)
{
    const int generation = ++m_generation;
    QMetaObject::invokeMethod(
        this,
        [this, generation] {
            if (generation != m_generation) return;
            if (m_relay.isDown()) {
                Q_EMIT closed({{Base::ErrorCode::Unreachable, {}}, 0});
                return;
            }
            m_open = true;
            Q_EMIT opened();
            toClient(m_relay.challenge());
        },
        Qt::QueuedConnection);
}

void FakeTransport::send(const QByteArray &message)
{
    if (!m_open) return;
    QMetaObject::invokeMethod(
        this,
        [this, message, generation = m_generation] {
            if (generation != m_generation || !m_open) return;
            kith::wire::ClientFrame frame;
            if (frame.ParseFromArray(message.constData(), static_cast<int>(message.size()))) m_relay.receive(*this, frame);
        },
        Qt::QueuedConnection);
}

void FakeTransport::ping()
{
    QMetaObject::invokeMethod(this, [this] { Q_EMIT alive(); }, Qt::QueuedConnection);
}

void FakeTransport::close(int)
{
    ++m_generation;
    m_open = false;
    for (auto &device : m_relay.devices) {
        if (device.online == this) device.online = nullptr;
    }
}

void FakeTransport::toClient(const kith::wire::RelayFrame &frame)
{
    const QByteArray bytes = toBytes(frame.SerializeAsString());
    QMetaObject::invokeMethod(
        this,
        [this, bytes, generation = m_generation] {
            if (generation == m_generation && m_open) Q_EMIT received(bytes);
        },
        Qt::QueuedConnection);
}

void FakeTransport::breakOff()
{
    ++m_generation;
    m_open = false;
    Q_EMIT closed({{Base::ErrorCode::ConnectionLost, {}}, 0});
}
