// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/connection.h"
#include "app/net/hellosigner.h"
#include "app/net/transport.h"
#include "shared/wire/kith.pb.h"

#include <QList>

//! A transport whose other side is the test.
class FakeTransport final : public Net::Transport
{
    Q_OBJECT
public:
    void open(const Net::RelayTrust &trust) override
    {
        ++opens;
        isOpen = false;
        lastTrust = trust;
    }
    void send(const QByteArray &message) override
    {
        if (!isOpen) return;
        kith::wire::ClientFrame frame;
        if (!frame.ParseFromArray(message.constData(), static_cast<int>(message.size()))) qFatal("an unreadable frame");
        sent.append(frame);
    }
    void ping() override { ++pings; }
    void close(int code) override
    {
        if (isOpen) closeCodes.append(code);
        isOpen = false;
    }

    void accept()
    {
        isOpen = true;
        Q_EMIT opened();
    }
    void inject(const kith::wire::RelayFrame &frame)
    {
        Q_EMIT alive();
        Q_EMIT received(QByteArray::fromStdString(frame.SerializeAsString()));
    }
    void breakOff(Base::ErrorCode code = Base::ErrorCode::ConnectionLost, int closeCode = 0)
    {
        isOpen = false;
        Q_EMIT closed({{code, {}}, closeCode});
    }
    void challenge(const QByteArray &relayId, quint32 minVersion = 1, quint32 maxVersion = 1)
    {
        kith::wire::RelayFrame frame;
        frame.mutable_challenge()->set_relay_id(relayId.toStdString());
        frame.mutable_challenge()->set_relay_nonce(std::string(16, 'n'));
        frame.mutable_challenge()->set_min_version(minVersion);
        frame.mutable_challenge()->set_max_version(maxVersion);
        inject(frame);
    }
    void welcome()
    {
        kith::wire::RelayFrame frame;
        frame.set_request_id(sent.last().request_id());
        frame.mutable_welcome()->set_server_time(1);
        inject(frame);
    }
    void refuse(kith::wire::RefusalCode code, quint32 retryAfterMs = 0)
    {
        kith::wire::RelayFrame frame;
        frame.set_request_id(sent.last().request_id());
        frame.mutable_refusal()->set_code(code);
        frame.mutable_refusal()->set_retry_after_ms(retryAfterMs);
        inject(frame);
    }

    int opens = 0;
    int pings = 0;
    bool isOpen = false;
    QList<int> closeCodes;
    Net::RelayTrust lastTrust;
    QList<kith::wire::ClientFrame> sent;
};

class FakeSigner final : public Net::HelloSigner
{
public:
    Base::Task<Base::Result<Net::HelloProof>> proveHello(const Net::HelloChallenge &challenge) override
    {
        challenges.append(challenge);
        if (failure) return Base::readyTask(Base::Result<Net::HelloProof>(*failure));
        return Base::readyTask(Base::Result<Net::HelloProof>(
            Net::HelloProof{QStringLiteral("token%1").arg(refreshes), QByteArray(64, 's'), 77, 5}));
    }
    Base::Task<Base::Result<Base::Done>> refreshAccessToken() override
    {
        ++refreshes;
        if (refreshFailure) return Base::readyTask(Base::Result<Base::Done>(*refreshFailure));
        return Base::readyTask(Base::Result<Base::Done>(Base::Done{}));
    }

    QList<Net::HelloChallenge> challenges;
    int refreshes = 0;
    std::optional<Base::Error> failure;
    std::optional<Base::Error> refreshFailure;
};
