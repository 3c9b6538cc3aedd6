// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"
#include "fakemedia.h"
#include "shared/base/ids.h"
#include "shared/wire/kith.pb.h"

#include <QHash>
#include <QList>

#include <deque>
#include <functional>
#include <optional>

class FakeTransport;

//! A relay in memory that can be told to lie: keeps mailboxes, lists and keys, and lets a test look at every frame, answer in
//! its place, or change envelopes on their way. Access tokens are "user/device".
class FakeRelay
{
public:
    FakeRelay();

    struct Device
    {
        std::deque<kith::wire::Deliver> mailbox;
        quint64 handedOut = 0;
        FakeTransport *online = nullptr;
        kith::wire::DeviceKeys keys;
        QList<kith::wire::Ack> acks;
        quint64 knownGeneration = 0;
    };

    QByteArray relayId;
    QHash<QString, QList<kith::wire::SignedDeviceList>> lists; //!< oldest first
    QHash<Base::DeviceAddress, Device> devices;

    FakeMedia media; //!< over HTTP

    // What happened
    QList<kith::wire::Send> sends; //!< all that came, in order, refused ones too
    QList<kith::wire::Envelope> envelopes; //!< all that were put into mailboxes
    QList<kith::wire::SignedDeviceList> reports; //!< of lists that are newer; nobody is told
    int bundleFetches = 0;

    // Lies and accidents
    //! An answer in place of the usual one; a frame without body: no answer at all.
    std::function<std::optional<kith::wire::RelayFrame>(const Base::DeviceAddress &, const kith::wire::ClientFrame &)> intercept;
    //! May change an envelope for \a to, or (false) swallow it.
    std::function<bool(const Base::DeviceAddress &to, kith::wire::Envelope &)> onTheWay;

    void addDevice(const QString &user, quint32 device, const kith::wire::SignedDeviceList &list,
                   const kith::wire::DeviceKeys &keys);
    //! Puts something into a mailbox as if it had been sent.
    void deliver(const Base::DeviceAddress &to, kith::wire::Envelope envelope);
    void deliverGap(const Base::DeviceAddress &to, quint64 count);
    //! Delivers everything unacknowledged once more, with the same sequences.
    void deliverAgain(const Base::DeviceAddress &to);
    //! Breaks every connection (without GoAway) and refuses new ones until comeBack().
    void goDown();
    void comeBack() { m_isDown = false; }
    bool isDown() const { return m_isDown; }
    void push(const Base::DeviceAddress &to, const kith::wire::RelayFrame &frame);
    QList<kith::wire::Deliver> waiting(const Base::DeviceAddress &device) const;

private:
    friend class FakeTransport;
    kith::wire::RelayFrame challenge();
    void receive(FakeTransport &from, const kith::wire::ClientFrame &frame);
    std::optional<kith::wire::RelayFrame> answer(FakeTransport &from, const kith::wire::ClientFrame &frame);
    kith::wire::RelayFrame onHello(FakeTransport &from, const kith::wire::Hello &hello);
    kith::wire::RelayFrame onSend(const Base::DeviceAddress &from, const kith::wire::Send &send);
    kith::wire::RelayFrame onFetchLists(const kith::wire::FetchDeviceLists &fetch) const;
    kith::wire::RelayFrame onFetchBundles(const kith::wire::FetchBundles &fetch);
    kith::wire::RelayFrame onStatus(const kith::wire::StatusQuery &query) const;
    void onAck(const Base::DeviceAddress &from, const kith::wire::Ack &ack);
    std::optional<kith::wire::Refusal> staleLists(const Base::DeviceAddress &from, const kith::wire::Send &send) const;

    quint64 m_sequence = 1ull << 40;
    qint64 m_time = 1'700'000'000'000'000;
    QHash<QByteArray, kith::wire::Accepted> m_accepted;
    QHash<QByteArray, QList<Base::DeviceAddress>> m_delivered;
    QHash<QByteArray, Base::DeviceAddress> m_senders;
    bool m_isDown = false;
};

//! One device's connection to a FakeRelay.
class FakeTransport final : public Net::Transport
{
    Q_OBJECT
public:
    FakeTransport(FakeRelay &relay) : m_relay(relay) {}
    ~FakeTransport() override;

    void open(const Net::RelayTrust &trust) override;
    void send(const QByteArray &message) override;
    void ping() override;
    void close(int code) override;

    void toClient(const kith::wire::RelayFrame &frame);
    void breakOff();

    Base::DeviceAddress address; //!< known after Hello

private:
    FakeRelay &m_relay;
    bool m_open = false;
    int m_generation = 0; //!< what was queued for an older connection is dropped
};
