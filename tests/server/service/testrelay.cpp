// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include "shared/base/encoding.h"
#include "shared/wire/signinput.h"

#include <algorithm>

namespace Relay::Test {

using kith::wire::RelayFrame;

namespace {
QByteArray bytesOf(const std::string &text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }
} // namespace

Service::Policy TestRelay::openPolicy()
{
    Service::Policy policy;
    policy.registration = kith::wire::RelayInfo::OPEN;
    return policy;
}

TestRelay::TestRelay(const QString &folder, TestClock &c, Service::Policy p, const Store::RoomLimits &room)
    : clock(c)
    , policy(std::move(p))
{
    auto opened = Store::Store::open(folder, policy.mailboxBytes, clock, room);
    if (!opened) qFatal("cannot open the store: %s", qPrintable(opened.error().detail));
    store = std::move(*opened);
    auto files = Relay::Media::DiskBlobs::open(folder + QStringLiteral("/blobs"));
    if (!files) qFatal("cannot open the blobs");
    blobs = std::move(*files);
    pool = std::make_unique<Base::Pool>(2);
    const QByteArray &seed = store->meta().tokenSeed;
    auto key = Crypto::SigningKey::fromSeed(Base::SecretBytes(seed.constData(), seed.size()));
    if (!key) qFatal("cannot read the seed");
    tokens = std::make_unique<Service::AccessTokens>(std::move(*key), relayId(), clock, policy.accessTokenLife);
    directory = std::make_unique<Service::Directory>(*store);
    credentials = std::make_unique<Service::Credentials>(*directory, *tokens, relayId(), clock, folder + QStringLiteral("/relay.nonces"));
    connections = std::make_unique<Service::Connections>(
        Service::Connections::Parts{*store, *directory, *tokens, clock, counters});
    delivery = std::make_unique<Service::Delivery>(*store, *connections, counters, clock);
    messages = std::make_unique<Service::Messages>(
        Service::Messages::Parts{*store, *directory, *connections, *delivery, counters, policy});
    devices = std::make_unique<Service::Devices>(*store, *directory, *connections, clock);
    keys = std::make_unique<Service::Keys>(*store, *directory, *connections, counters);
    accounts = std::make_unique<Service::Accounts>(
        Service::Accounts::Parts{*store, *directory, *connections, *devices, *tokens, *pool, clock, counters, policy});
    presence = std::make_unique<Service::Presence>(*directory, *connections, clock, policy);
    ephemeral = std::make_unique<Service::Ephemeral>(*directory, *connections, counters);
    blocks = std::make_unique<Service::Blocks>(*store, *directory, *connections, clock);
    media = std::make_unique<Service::Media>(Service::Media::Parts{*store, *blobs, clock, counters, policy});
    uploads = std::make_unique<Service::Uploads>(Service::Media::Parts{*store, *blobs, clock, counters, policy}, *media);
}

void TestRelay::settle()
{
    delivery->flushAcks();
    (void)await(store->write([](Store::WriteContext &) { return Base::Result<Base::Done>(Base::Done{}); }));
    (void)await(store->read([](Sql::Connection &) { return Base::Result<Base::Done>(Base::Done{}); }));
    QCoreApplication::processEvents();
}

kith::wire::SignedDeviceList Person::sign(const kith::wire::DeviceList &unsignedList,
                                          const Crypto::SigningKey *previous) const
{
    kith::wire::SignedDeviceList signedList;
    signedList.set_list(unsignedList.SerializeAsString());
    const QByteArray input = Wire::signInput(Wire::kPurposeDeviceList, {bytesOf(signedList.list())});
    signedList.set_signature(accountKey->sign(input).toStdString());
    if (previous) signedList.set_previous_account_signature(previous->sign(input).toStdString());
    return signedList;
}

void Person::add(kith::wire::DeviceList &to, const DeviceIdentity &device)
{
    auto &entry = *to.add_devices();
    entry.set_id(device.id);
    entry.set_sign_key(device.key->publicKey().toStdString());
    entry.set_identity_key(device.identityKey);
    entry.set_registration_id(7);
    to.set_next_device_id(std::max(to.next_device_id(), device.id + 1));
}

kith::wire::DeviceList Person::firstList(const QByteArray &relayId) const
{
    kith::wire::DeviceList first;
    first.set_user(user);
    first.set_version(1);
    first.set_account_key(accountKey->publicKey().toStdString());
    first.set_relay_id(relayId.toStdString());
    add(first, devices.front());
    return first;
}

kith::wire::DeviceList Person::nextList() const
{
    kith::wire::DeviceList next;
    next.ParseFromString(list.list());
    next.set_version(next.version() + 1);
    next.set_previous_hash(Crypto::sha256(bytesOf(list.list())).toStdString());
    return next;
}

quint64 Person::version() const
{
    kith::wire::DeviceList newest;
    newest.ParseFromString(list.list());
    return newest.version();
}

kith::wire::DeviceKeys Person::keys(int oneTime, quint32 firstId)
{
    kith::wire::DeviceKeys made;
    made.mutable_signed_pre_key()->set_id(1);
    made.mutable_signed_pre_key()->set_key('\5' + std::string(32, 's'));
    made.mutable_signed_pre_key()->set_signature(std::string(64, 'g'));
    for (int i = 0; i < oneTime; ++i) {
        auto &key = *made.add_one_time();
        key.set_id(firstId + static_cast<quint32>(i));
        key.set_key('\5' + Crypto::randomBytes(32).toStdString());
    }
    return made;
}

kith::wire::Register Person::registration(const QByteArray &relayId, const std::string &invite) const
{
    kith::wire::Register request;
    request.set_user(user);
    request.set_password_value(passwordValue);
    request.set_invite(invite);
    *request.mutable_device_list() = sign(firstList(relayId));
    *request.mutable_keys() = keys();
    const QByteArray hash = Crypto::sha256(bytesOf(request.device_list().list()));
    const QByteArray input = Wire::signInput(Wire::kPurposeRegister, {relayId, bytesOf(user), hash});
    request.set_device_signature(devices.front().key->sign(input).toStdString());
    return request;
}

void Person::registerAt(TestRelay &relay)
{
    const auto request = registration(relay.relayId());
    auto reply = await(relay.accounts->registerAccount(request));
    if (!reply) qFatal("cannot register: %s", reply.refusal().reason().c_str());
    list = request.device_list();
    devices.front().session = *reply;
}

DeviceIdentity &Person::link(TestRelay &relay)
{
    kith::wire::DeviceList next = nextList();
    DeviceIdentity &device = devices.emplace_back();
    device.id = next.next_device_id();
    add(next, device);
    const auto signedList = sign(next);
    kith::wire::SignIn signIn;
    signIn.set_user(user);
    signIn.set_password_value(passwordValue);
    auto ticket = await(relay.accounts->signIn(signIn));
    if (!ticket) qFatal("no ticket: %s", ticket.refusal().reason().c_str());
    auto reply = await(relay.accounts->addDevice(addition(relay, ticket->ticket(), signedList, device)));
    if (!reply) qFatal("cannot add a device: %s", reply.refusal().reason().c_str());
    list = signedList;
    device.session = *reply;
    return device;
}

kith::wire::AddDevice Person::addition(const TestRelay &relay, const std::string &ticket,
                                       const kith::wire::SignedDeviceList &signedList,
                                       const DeviceIdentity &device) const
{
    kith::wire::AddDevice request;
    request.set_ticket(ticket);
    *request.mutable_device_list() = signedList;
    request.set_device(device.id);
    *request.mutable_keys() = keys();
    const QByteArray hash = Crypto::sha256(bytesOf(signedList.list()));
    const QByteArray input = Wire::signInput(Wire::kPurposeAddDevice, {relay.relayId(), bytesOf(user), hash});
    request.set_device_signature(device.key->sign(input).toStdString());
    return request;
}

QByteArray Person::proof(const TestRelay &relay, const DeviceIdentity &device, const QByteArray &method,
                         const QByteArray &path, const QByteArray &body, qint64 timeOff) const
{
    kith::wire::RequestProof made;
    made.set_user(user);
    made.set_device(device.id);
    made.set_time(relay.clock.now().count() + timeOff);
    made.set_nonce(Crypto::randomBytes(16).toStdString());
    made.set_body_hash(Crypto::sha256(body).toStdString());
    const QByteArray input = Wire::signInput(Wire::kPurposeRequest,
                                             {relay.relayId(), method, path, bytesOf(user), Wire::signNumber(device.id),
                                              Wire::signNumber(static_cast<quint64>(made.time())),
                                              bytesOf(made.nonce()), bytesOf(made.body_hash())});
    made.set_signature(device.key->sign(input).toStdString());
    return Base::toBase64Url(bytesOf(made.SerializeAsString()));
}

Connected::Connected(TestRelay &r, const Person &p, const DeviceIdentity &d)
    : relay(r)
    , person(p)
    , device(d)
{
    client = &relay.connections->opened(sink);
    relayLife = relay.life;
}

Connected::~Connected()
{
    if (!relayLife.expired()) relay.connections->closed(*client);
}

kith::wire::Hello Connected::helloFrame(quint64 lastSequence, quint64 generation) const
{
    kith::wire::Hello hello;
    const auto &challenge = sink.frames.front().challenge();
    hello.set_version(1);
    hello.set_access_token(device.session.access_token());
    hello.set_client_nonce(std::string(16, 'n'));
    hello.set_last_sequence(lastSequence);
    hello.set_state_generation(generation);
    const QByteArray input = Wire::signInput(
        Wire::kPurposeHello, {bytesOf(challenge.relay_id()), bytesOf(person.user), Wire::signNumber(device.id),
                              bytesOf(challenge.relay_nonce()), bytesOf(hello.client_nonce())});
    hello.set_signature(device.key->sign(input).toStdString());
    return hello;
}

RelayFrame Connected::hello(quint64 lastSequence, quint64 generation)
{
    const quint32 request = nextRequest++;
    relay.connections->hello(*client, request, helloFrame(lastSequence, generation));
    return answer(request);
}

RelayFrame Connected::answer(quint32 request)
{
    const auto find = [this, request] {
        return std::find_if(sink.frames.begin(), sink.frames.end(),
                            [request](const auto &f) { return f.request_id() == request; });
    };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(find() != sink.frames.end(), 20'000); }();
    const auto found = find();
    if (found == sink.frames.end()) qFatal("no answer");
    RelayFrame frame = std::move(*found);
    sink.frames.erase(found);
    return frame;
}

RelayFrame Connected::push(RelayFrame::BodyCase kind)
{
    const auto find = [this, kind] {
        return std::find_if(sink.frames.begin(), sink.frames.end(),
                            [kind](const auto &f) { return f.request_id() == 0 && f.body_case() == kind; });
    };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(find() != sink.frames.end(), 20'000); }();
    const auto found = find();
    if (found == sink.frames.end()) qFatal("no push of kind %d", static_cast<int>(kind));
    RelayFrame frame = std::move(*found);
    sink.frames.erase(found);
    return frame;
}

bool Connected::hasPush(RelayFrame::BodyCase kind) const { return count(kind) > 0; }

int Connected::count(RelayFrame::BodyCase kind) const
{
    return static_cast<int>(std::count_if(sink.frames.begin(), sink.frames.end(), [kind](const auto &f) {
        return f.request_id() == 0 && f.body_case() == kind;
    }));
}

kith::wire::Send Connected::message(const Person &to, const std::string &text, const std::string &id) const
{
    kith::wire::Send send;
    send.set_envelope_id(id.empty() ? newEnvelopeId() : id);
    auto &version = *send.add_list_versions();
    version.set_user(to.user);
    version.set_version(to.version());
    kith::wire::DeviceList newest;
    newest.ParseFromString(to.list.list());
    for (const auto &entry : newest.devices()) {
        if (to.user == person.user && entry.id() == device.id) continue;
        auto &destination = *send.add_destinations();
        destination.set_user(to.user);
        destination.set_device(entry.id());
        destination.set_type(kith::wire::RATCHET);
        destination.set_ciphertext(text);
    }
    return send;
}

quint32 Connected::sendLater(kith::wire::Send send)
{
    const quint32 request = nextRequest++;
    relay.messages->send(*client, request, send);
    return request;
}

RelayFrame Connected::send(kith::wire::Send send) { return answer(sendLater(std::move(send))); }

void Connected::ack(quint64 sequence, quint64 generation)
{
    kith::wire::Ack frame;
    frame.set_sequence(sequence);
    frame.set_state_generation(generation);
    relay.messages->ack(*client, frame);
}

kith::wire::StatusAnswer Connected::status(const std::vector<std::string> &ids)
{
    kith::wire::StatusQuery query;
    for (const auto &id : ids)
        query.add_envelope_ids(id);
    const quint32 request = nextRequest++;
    relay.messages->statusQuery(*client, request, query);
    return answer(request).status_answer();
}

} // namespace Relay::Test
