// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/diskblobs.h"
#include "server/service/accesstokens.h"
#include "server/service/accounts.h"
#include "server/service/blocks.h"
#include "server/service/connections.h"
#include "server/service/credentials.h"
#include "server/service/delivery.h"
#include "server/service/devices.h"
#include "server/service/directory.h"
#include "server/service/ephemeral.h"
#include "server/service/freshness.h"
#include "server/service/keys.h"
#include "server/service/media.h"
#include "server/service/messages.h"
#include "server/service/presence.h"
#include "server/service/uploads.h"
#include "server/store/store.h"
#include "shared/base/pool.h"
#include "shared/crypto/digest.h"
#include "shared/crypto/random.h"
#include "shared/crypto/signature.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <deque>
#include <memory>
#include <optional>

namespace Relay::Test {

//! Moves only when told; read by the writer's thread too.
class TestClock final : public Base::Clock
{
public:
    std::chrono::microseconds now() const override { return std::chrono::microseconds(m_now.load()); }
    std::chrono::nanoseconds steady() const override { return std::chrono::nanoseconds(m_steady.load()); }
    void advance(std::chrono::nanoseconds by)
    {
        m_now += std::chrono::duration_cast<std::chrono::microseconds>(by).count();
        m_steady += by.count();
    }
    void jumpWall(std::chrono::microseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now{1'700'000'000'000'000};
    std::atomic<qint64> m_steady{1'000'000'000};
};

//! Keeps what a connection was sent.
class FakeSink final : public Service::Sink
{
public:
    void send(const kith::wire::RelayFrame &frame) override { frames.push_back(frame); }
    void sendSerialized(QByteArrayView frame) override
    {
        kith::wire::RelayFrame parsed;
        if (!parsed.ParseFromArray(frame.data(), static_cast<int>(frame.size())))
            qFatal("a frame that nobody can read");
        frames.push_back(std::move(parsed));
    }
    bool isFull() const override { return full; }
    void close(Wire::CloseCode code, QByteArrayView) override
    {
        if (!closed) closed = code;
    }
    void signedIn(const QString &, quint32) override { isSignedIn = true; }

    std::deque<kith::wire::RelayFrame> frames;
    bool full = false;
    bool isSignedIn = false;
    std::optional<Wire::CloseCode> closed;
};

//! Runs the event loop until \a task has its value.
template <typename T>
T await(Base::Task<T> task)
{
    QObject context;
    auto value = std::make_shared<std::optional<T>>();
    task.then(&context, [value](T &&result) { value->emplace(std::move(result)); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(value->has_value(), 20'000); }();
    if (!value->has_value()) qFatal("a task never came to its end");
    return std::move(**value);
}

//! A whole relay without its gateway. Destroy and make again on the same folder to restart it.
class TestRelay
{
public:
    explicit TestRelay(const QString &folder, TestClock &clock, Service::Policy policy = openPolicy(),
                       const Store::RoomLimits &room = {});

    static Service::Policy openPolicy();

    TestClock &clock;
    Service::Policy policy;
    Service::Counters counters;
    std::unique_ptr<Store::Store> store;
    std::unique_ptr<Relay::Media::DiskBlobs> blobs;
    std::unique_ptr<Base::Pool> pool;
    std::unique_ptr<Service::AccessTokens> tokens;
    std::unique_ptr<Service::Directory> directory;
    std::unique_ptr<Service::Credentials> credentials;
    std::unique_ptr<Service::Connections> connections;
    std::unique_ptr<Service::Delivery> delivery;
    std::unique_ptr<Service::Messages> messages;
    std::unique_ptr<Service::Devices> devices;
    std::unique_ptr<Service::Keys> keys;
    std::unique_ptr<Service::Accounts> accounts;
    std::unique_ptr<Service::Presence> presence;
    std::unique_ptr<Service::Ephemeral> ephemeral;
    std::unique_ptr<Service::Blocks> blocks;
    std::unique_ptr<Service::Media> media;
    std::unique_ptr<Service::Uploads> uploads;

    //! Gone with the relay: who is connected may stay longer, as with a process that ends.
    std::shared_ptr<const bool> life = std::make_shared<const bool>(true);

    QByteArray relayId() const { return store->meta().relayId; }
    //! Until everything that was asked so far has been written.
    void settle();
};

//! The keys of a device as a client would have them.
struct DeviceIdentity
{
    quint32 id = 1;
    std::shared_ptr<Crypto::SigningKey> key = std::make_shared<Crypto::SigningKey>(Crypto::SigningKey::generate());
    std::string identityKey = Crypto::randomBytes(33).toStdString();
    kith::wire::SignedIn session;
};

//! A person with a device list, and what a client does for them.
class Person
{
public:
    explicit Person(std::string name)
        : user(std::move(name))
    {
    }

    kith::wire::SignedDeviceList sign(const kith::wire::DeviceList &list,
                                      const Crypto::SigningKey *previous = nullptr) const;
    kith::wire::DeviceList firstList(const QByteArray &relayId) const;
    kith::wire::DeviceList nextList() const;
    static void add(kith::wire::DeviceList &list, const DeviceIdentity &device);
    static kith::wire::DeviceKeys keys(int oneTime = 3, quint32 firstId = 1);

    kith::wire::Register registration(const QByteArray &relayId, const std::string &invite = {}) const;
    //! Registers and keeps the session of device 1.
    void registerAt(TestRelay &relay);
    //! Signs in with the password and adds one more device with a list that the account key signed.
    DeviceIdentity &link(TestRelay &relay);
    kith::wire::AddDevice addition(const TestRelay &relay, const std::string &ticket,
                                   const kith::wire::SignedDeviceList &signedList, const DeviceIdentity &device) const;
    QByteArray proof(const TestRelay &relay, const DeviceIdentity &device, const QByteArray &method,
                     const QByteArray &path, const QByteArray &body, qint64 timeOff = 0) const;

    std::string user;
    std::string passwordValue = std::string(32, 'p');
    std::shared_ptr<Crypto::SigningKey> accountKey =
        std::make_shared<Crypto::SigningKey>(Crypto::SigningKey::generate());
    std::deque<DeviceIdentity> devices{DeviceIdentity{}};
    kith::wire::SignedDeviceList list; // the newest
    quint64 version() const;
};

//! A device that is connected.
class Connected
{
public:
    Connected(TestRelay &relay, const Person &person, const DeviceIdentity &device);
    ~Connected();
    Connected(const Connected &) = delete;
    Connected &operator=(const Connected &) = delete;

    kith::wire::Hello helloFrame(quint64 lastSequence = 0, quint64 generation = 0) const;
    //! Says Hello and answers the Welcome or the refusal.
    kith::wire::RelayFrame hello(quint64 lastSequence = 0, quint64 generation = 0);
    //! The answer to \a request, once it is there. Pushes before it stay.
    kith::wire::RelayFrame answer(quint32 request);
    //! The next push of this kind, taken out; fails the test when none comes.
    kith::wire::RelayFrame push(kith::wire::RelayFrame::BodyCase kind);
    bool hasPush(kith::wire::RelayFrame::BodyCase kind) const;
    int count(kith::wire::RelayFrame::BodyCase kind) const;

    kith::wire::Send message(const Person &to, const std::string &text, const std::string &id = {}) const;
    //! Sends and answers what came.
    kith::wire::RelayFrame send(kith::wire::Send send);
    quint32 sendLater(kith::wire::Send send);
    void ack(quint64 sequence, quint64 generation = 0);
    kith::wire::StatusAnswer status(const std::vector<std::string> &ids);

    TestRelay &relay;
    const Person &person;
    const DeviceIdentity &device;
    FakeSink sink;
    Service::Client *client = nullptr;
    std::weak_ptr<const bool> relayLife;
    quint32 nextRequest = 1;
};

inline std::string newEnvelopeId() { return Crypto::randomBytes(16).toStdString(); }

} // namespace Relay::Test
