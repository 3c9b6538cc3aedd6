// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include "server/service/admin.h"
#include "shared/base/encoding.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Relay::Test;
using kith::wire::RelayFrame;

class AccountsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
    }
    void cleanup()
    {
        m_relay.reset();
        m_folder.reset();
    }

    void aNameIsTakenOnce()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        QCOMPARE(anna.devices[0].session.user(), std::string("anna"));
        Person other("anna");
        QCOMPARE(registering(other.registration(m_relay->relayId())).refusal().code(), kith::wire::NAME_TAKEN);
        // Two at the same moment: one of them.
        Person first("ben");
        Person second("ben");
        auto a = m_relay->accounts->registerAccount(first.registration(m_relay->relayId()));
        auto b = m_relay->accounts->registerAccount(second.registration(m_relay->relayId()));
        const auto ra = await(std::move(a));
        const auto rb = await(std::move(b));
        QVERIFY(ra.has_value() != rb.has_value());
        QCOMPARE((ra ? rb : ra).refusal().code(), kith::wire::NAME_TAKEN);
    }

    void aRegistrationMustFit_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("upper case name") << 0 << int(kith::wire::NAME_INVALID);
        QTest::newRow("short password value") << 1 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("list of another user") << 2 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("forged list") << 3 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("no device signature") << 4 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("list for another relay") << 5 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("no signed pre-key") << 6 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("two devices") << 7 << int(kith::wire::BAD_REQUEST);
    }
    void aRegistrationMustFit()
    {
        QFETCH(int, what);
        QFETCH(int, code);
        Person anna("anna");
        auto request = anna.registration(m_relay->relayId());
        switch (what) {
        case 0:
            request.set_user("Anna");
            break;
        case 1:
            request.set_password_value("short");
            break;
        case 2:
            request = Person("eve").registration(m_relay->relayId());
            request.set_user("anna");
            break;
        case 3:
            request.mutable_device_list()->mutable_list()->append("\x50\x01");
            break;
        case 4:
            request.clear_device_signature();
            break;
        case 5:
            request = anna.registration(QByteArray(16, 'r'));
            break;
        case 6:
            request.mutable_keys()->clear_signed_pre_key();
            break;
        case 7: {
            auto list = anna.firstList(m_relay->relayId());
            DeviceIdentity second;
            second.id = 2;
            Person::add(list, second);
            *request.mutable_device_list() = anna.sign(list);
            break;
        }
        }
        QCOMPARE(int(registering(request).refusal().code()), code);
        QVERIFY(registering(Person("anna").registration(m_relay->relayId())).has_value()); // the name stayed free
    }

    void aClosedRelayTakesNobodyAndAnInviteOneAtATime()
    {
        auto policy = TestRelay::openPolicy();
        policy.registration = kith::wire::RelayInfo::CLOSED;
        restart(policy);
        QCOMPARE(registering(Person("anna").registration(m_relay->relayId())).refusal().code(),
                 kith::wire::REGISTRATION_CLOSED);
        policy.registration = kith::wire::RelayInfo::INVITE;
        restart(policy);
        QCOMPARE(registering(Person("anna").registration(m_relay->relayId())).refusal().code(),
                 kith::wire::REGISTRATION_CLOSED);
        QCOMPARE(registering(Person("anna").registration(m_relay->relayId(), "guess")).refusal().code(),
                 kith::wire::INVITE_INVALID);
        const std::string token = invite(1, std::chrono::hours(1));
        QVERIFY(registering(Person("anna").registration(m_relay->relayId(), token)).has_value());
        QCOMPARE(registering(Person("ben").registration(m_relay->relayId(), token)).refusal().code(),
                 kith::wire::INVITE_INVALID);
        const std::string late = invite(1, std::chrono::hours(1));
        m_clock.advance(std::chrono::hours(2));
        QCOMPARE(registering(Person("ben").registration(m_relay->relayId(), late)).refusal().code(),
                 kith::wire::INVITE_INVALID);
        // Two at the same moment with one use.
        const std::string one = invite(1, std::chrono::hours(1));
        auto a = m_relay->accounts->registerAccount(Person("carl").registration(m_relay->relayId(), one));
        auto b = m_relay->accounts->registerAccount(Person("dora").registration(m_relay->relayId(), one));
        QVERIFY(await(std::move(a)).has_value() != await(std::move(b)).has_value());
    }

    void anUnknownUserAndAWrongPasswordGetTheSameAnswerAfterTheSameWork()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        const auto wrong = signingIn("anna", std::string(32, 'x'));
        const auto unknown = signingIn("nobody", std::string(32, 'x'));
        QVERIFY(!wrong && !unknown);
        QCOMPARE(wrong.refusal().SerializeAsString(), unknown.refusal().SerializeAsString());
        QCOMPARE(wrong.refusal().code(), kith::wire::UNAUTHENTICATED);
        // Each computes one Argon2 in the pool: as long as that is so, the times are the same.
        const auto load = [this](const std::string &user) {
            kith::wire::SignIn request;
            request.set_user(user);
            request.set_password_value(std::string(32, 'x'));
            auto task = m_relay->accounts->signIn(request);
            int most = 0;
            QObject context;
            bool isDone = false;
            task.then(&context, [&isDone](const auto &) { isDone = true; });
            while (!isDone) {
                most = std::max(most, m_relay->pool->load());
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
            return most;
        };
        QCOMPARE(load("anna"), 1);
        QCOMPARE(load("nobody"), 1);
    }

    void guessingIsSlowedDownForNamesThatExistAndOthers()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        for (const std::string user : {"anna", "nobody"}) {
            for (int i = 0; i < 10; ++i)
                QCOMPARE(signingIn(user, std::string(32, 'x')).refusal().code(), kith::wire::UNAUTHENTICATED);
            QCOMPARE(signingIn(user, std::string(32, 'x')).refusal().code(), kith::wire::RATE_LIMITED);
        }
        QCOMPARE(signingIn("anna", anna.passwordValue).refusal().code(), kith::wire::RATE_LIMITED);
        m_clock.advance(std::chrono::minutes(11));
        QVERIFY(signingIn("anna", anna.passwordValue).has_value());
    }

    void tooManyPasswordsAtOnceAreOverloaded()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        auto policy = TestRelay::openPolicy();
        policy.passwordQueue = 0;
        restart(policy);
        QCOMPARE(signingIn("anna", anna.passwordValue).refusal().code(), kith::wire::OVERLOADED);
    }

    void aPasswordAloneAddsNoDevice()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        auto ticket = signingIn("anna", anna.passwordValue);
        QVERIFY(ticket.has_value());
        QCOMPARE(ticket->current_list().list(), anna.list.list());
        // Somebody who knows the password, but not the account key.
        DeviceIdentity foreign;
        auto list = anna.nextList();
        foreign.id = list.next_device_id();
        Person::add(list, foreign);
        Person thief("anna");
        QVERIFY(!await(
            m_relay->accounts->addDevice(thief.addition(*m_relay, ticket->ticket(), thief.sign(list), foreign))));
        list.set_account_key(thief.accountKey->publicKey().toStdString());
        QVERIFY(!await(
            m_relay->accounts->addDevice(thief.addition(*m_relay, ticket->ticket(), thief.sign(list), foreign))));
        // With the account key it goes.
        auto added = await(m_relay->accounts->addDevice(
            anna.addition(*m_relay, ticket->ticket(), anna.sign(ownList(anna, foreign)), foreign)));
        QVERIFY(added.has_value());
        QCOMPARE(added->device(), foreign.id);
        // The ticket was for once.
        QCOMPARE(
            await(m_relay->accounts->addDevice(anna.addition(*m_relay, ticket->ticket(), anna.sign(list), foreign)))
                .refusal()
                .code(),
            kith::wire::UNAUTHENTICATED);
    }

    void aTicketEndsAfterTenMinutes()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        const auto ticket = signingIn("anna", anna.passwordValue);
        DeviceIdentity device;
        device.id = 2;
        m_clock.advance(std::chrono::minutes(11));
        const auto late = await(m_relay->accounts->addDevice(
            anna.addition(*m_relay, ticket->ticket(), anna.sign(ownList(anna, device)), device)));
        QCOMPARE(late.refusal().code(), kith::wire::UNAUTHENTICATED);
    }

    void anIdentityResetEndsEveryOldDevice()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        Connected before(*m_relay, anna, anna.devices[0]);
        before.hello();
        Person again("anna"); // the same person without the old keys
        const auto ticket = signingIn("anna", anna.passwordValue);
        kith::wire::DeviceList list;
        list.ParseFromString(anna.list.list());
        list.clear_devices();
        list.set_version(2);
        list.set_previous_hash(Crypto::sha256(QByteArray::fromStdString(anna.list.list())).toStdString());
        list.set_identity_reset(true);
        list.set_account_key(again.accountKey->publicKey().toStdString());
        again.devices[0].id = list.next_device_id();
        Person::add(list, again.devices[0]);
        const auto reply = await(m_relay->accounts->addDevice(
            again.addition(*m_relay, ticket->ticket(), again.sign(list), again.devices[0])));
        QVERIFY(reply.has_value());
        QCOMPARE(before.sink.closed, Wire::CloseCode::Revoked);
        Connected old(*m_relay, anna, anna.devices[0]);
        QCOMPARE(old.hello().refusal().code(), kith::wire::DEVICE_REVOKED);
        again.devices[0].session = *reply;
        Connected now(*m_relay, again, again.devices[0]);
        QCOMPARE(now.hello().welcome().own_list_version(), 2u);
    }

    void aHelloNeedsTheTokenAndTheDeviceKey_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("no token") << 0 << int(kith::wire::UNAUTHENTICATED);
        QTest::newRow("stolen token, other key") << 1 << int(kith::wire::UNAUTHENTICATED);
        QTest::newRow("signature of another connection") << 2 << int(kith::wire::UNAUTHENTICATED);
        QTest::newRow("token of another user") << 3 << int(kith::wire::UNAUTHENTICATED);
        QTest::newRow("old token") << 4 << int(kith::wire::UNAUTHENTICATED);
        QTest::newRow("changed token") << 5 << int(kith::wire::UNAUTHENTICATED);
        QTest::newRow("token without signature") << 6 << int(kith::wire::UNAUTHENTICATED);
        QTest::newRow("another version") << 7 << int(kith::wire::UNSUPPORTED);
        QTest::newRow("short nonce") << 8 << int(kith::wire::BAD_REQUEST);
        QTest::newRow("token that says alg none") << 9 << int(kith::wire::UNAUTHENTICATED);
        QTest::newRow("token of another relay with our key id") << 10 << int(kith::wire::UNAUTHENTICATED);
    }
    void aHelloNeedsTheTokenAndTheDeviceKey()
    {
        QFETCH(int, what);
        QFETCH(int, code);
        Person anna("anna");
        anna.registerAt(*m_relay);
        Person ben("ben");
        ben.registerAt(*m_relay);
        Connected device(*m_relay, anna, anna.devices[0]);
        Connected elsewhere(*m_relay, anna, anna.devices[0]);
        auto hello = device.helloFrame();
        const std::string token = hello.access_token();
        switch (what) {
        case 0:
            hello.clear_access_token();
            break;
        case 1: {
            DeviceIdentity thief = anna.devices[0];
            thief.key = std::make_shared<Crypto::SigningKey>(Crypto::SigningKey::generate());
            Connected shape(*m_relay, anna, thief);
            shape.sink.frames.front() = device.sink.frames.front();
            hello = shape.helloFrame();
            break;
        }
        case 2:
            hello.set_signature(elsewhere.helloFrame().signature());
            break;
        case 3:
            hello.set_access_token(ben.devices[0].session.access_token());
            break;
        case 4:
            m_clock.advance(std::chrono::minutes(16));
            break;
        case 5:
            hello.mutable_access_token()->at(token.size() / 2) ^= 1;
            break;
        case 6:
            hello.clear_signature();
            break;
        case 7:
            hello.set_version(2);
            break;
        case 8:
            hello.set_client_nonce("n");
            break;
        case 9: {
            const auto dot = token.find('.');
            const QByteArray header = Base::toBase64Url("{\"alg\":\"none\",\"typ\":\"JWT\"}");
            hello.set_access_token(header.toStdString() + token.substr(dot, token.rfind('.') - dot) + ".");
            break;
        }
        case 10: {
            const Base::SecretBytes seed(m_relay->store->meta().tokenSeed.constData(), 32);
            const Relay::Service::AccessTokens other(*Crypto::SigningKey::fromSeed(seed), QByteArray(16, 'o'), m_clock,
                                                     std::chrono::minutes(15));
            hello.set_access_token(other.make("anna", 1, 1).token);
            break;
        }
        }
        m_relay->connections->hello(*device.client, 1, hello);
        QCOMPARE(int(device.answer(1).refusal().code()), code);
        QCOMPARE(device.sink.closed, Wire::CloseCode::Unauthenticated);
        QVERIFY(!device.sink.isSignedIn);
        Connected honest(*m_relay, anna, anna.devices[0]);
        anna.devices[0].session.set_access_token(m_relay->tokens->make("anna", 1, family("anna")).token);
        QCOMPARE(honest.hello().body_case(), RelayFrame::kWelcome);
    }

    void aNewHelloOfTheSameDeviceClosesTheOldSocket()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        Connected first(*m_relay, anna, anna.devices[0]);
        first.hello();
        Connected second(*m_relay, anna, anna.devices[0]);
        QCOMPARE(second.hello().body_case(), RelayFrame::kWelcome);
        QCOMPARE(first.sink.closed, Wire::CloseCode::Replaced);
        QVERIFY(!second.sink.closed);
    }

    void aRefreshTokenIsUsedOnceAndItsCopyEndsTheFamily()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        const std::string first = anna.devices[0].session.refresh_token();
        const auto second = refreshing(anna, first);
        QVERIFY(second.has_value());
        QVERIFY(second->refresh_token() != first);
        // The answer was lost: the same child again, for half a minute.
        m_clock.advance(std::chrono::seconds(20));
        const auto repeated = refreshing(anna, first);
        QCOMPARE(repeated->refresh_token(), second->refresh_token());
        const auto third = refreshing(anna, second->refresh_token());
        QVERIFY(third.has_value());
        // The child was used, so who comes with the first one now is somebody else.
        Connected device(*m_relay, anna, anna.devices[0]);
        device.hello();
        QCOMPARE(refreshing(anna, first).refusal().code(), kith::wire::UNAUTHENTICATED);
        QCOMPARE(device.sink.closed, Wire::CloseCode::Revoked);
        QCOMPARE(refreshing(anna, third->refresh_token()).refusal().code(), kith::wire::UNAUTHENTICATED);
        anna.devices[0].session.set_access_token(third->access_token());
        Connected again(*m_relay, anna, anna.devices[0]);
        QCOMPARE(again.hello().refusal().code(), kith::wire::UNAUTHENTICATED);
    }

    void aRefreshTokenUsedAgainAfterTheGraceEndsTheFamily()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        const std::string first = anna.devices[0].session.refresh_token();
        const auto second = refreshing(anna, first);
        m_clock.advance(std::chrono::seconds(31));
        QCOMPARE(refreshing(anna, first).refusal().code(), kith::wire::UNAUTHENTICATED);
        QCOMPARE(refreshing(anna, second->refresh_token()).refusal().code(), kith::wire::UNAUTHENTICATED);
    }

    void aRefreshTokenIsGoodForItsDeviceOnly()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        const auto &phone = anna.link(*m_relay);
        kith::wire::RefreshTokens request;
        request.set_refresh_token(anna.devices[0].session.refresh_token());
        const auto caller = checkedProof(anna, phone, "POST", "/api/v1/tokens", "");
        QVERIFY(caller.has_value());
        QCOMPARE(await(m_relay->accounts->refresh(*caller, request)).refusal().code(), kith::wire::UNAUTHENTICATED);
        QVERIFY(refreshing(anna, request.refresh_token()).has_value()); // and was not used up by that
    }

    void twoRefreshesAtTheSameMomentGiveOneChild()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        const auto caller = checkedProof(anna, anna.devices[0], "POST", "/api/v1/tokens", "");
        kith::wire::RefreshTokens request;
        request.set_refresh_token(anna.devices[0].session.refresh_token());
        auto a = m_relay->accounts->refresh(*caller, request);
        auto b = m_relay->accounts->refresh(*caller, request);
        const auto ra = await(std::move(a));
        const auto rb = await(std::move(b));
        QCOMPARE(ra->refresh_token(), rb->refresh_token());
    }

    void aDeviceThatIsKnownSignsInAgainWithPasswordAndProof()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        const std::string old = anna.devices[0].session.access_token();
        const auto caller = checkedProof(anna, anna.devices[0], "POST", "/api/v1/sessions", "body");
        kith::wire::SignIn request;
        request.set_user("anna");
        request.set_password_value(std::string(32, 'x'));
        QCOMPARE(await(m_relay->accounts->signInAgain(*caller, request)).refusal().code(), kith::wire::UNAUTHENTICATED);
        request.set_password_value(anna.passwordValue);
        const auto reply = await(m_relay->accounts->signInAgain(*caller, request));
        QVERIFY(reply.has_value());
        Connected stale(*m_relay, anna, anna.devices[0]); // the session before is over
        QCOMPARE(stale.hello().refusal().code(), kith::wire::UNAUTHENTICATED);
        anna.devices[0].session = *reply;
        Connected fresh(*m_relay, anna, anna.devices[0]);
        QCOMPARE(fresh.hello().body_case(), RelayFrame::kWelcome);
        request.set_user("ben");
        QCOMPARE(await(m_relay->accounts->signInAgain(*caller, request)).refusal().code(), kith::wire::BAD_REQUEST);
    }

    void signingOutEndsTokensAndSocketAtOnce()
    {
        Person anna("anna");
        anna.registerAt(*m_relay);
        Connected device(*m_relay, anna, anna.devices[0]);
        device.hello();
        const auto caller = await(m_relay->credentials->checkTokenAndProof(
            facts(anna, anna.devices[0], "DELETE", "/api/v1/sessions/current", "")));
        QVERIFY(await(m_relay->accounts->signOut(*caller)).has_value());
        QCOMPARE(device.sink.closed, Wire::CloseCode::Revoked);
        Connected again(*m_relay, anna, anna.devices[0]);
        QCOMPARE(again.hello().refusal().code(), kith::wire::UNAUTHENTICATED);
        QCOMPARE(refreshing(anna, anna.devices[0].session.refresh_token()).refusal().code(),
                 kith::wire::UNAUTHENTICATED);
        QCOMPARE(await(m_relay->credentials->checkToken(facts(anna, anna.devices[0], "GET", "/", ""))).refusal().code(),
                 kith::wire::UNAUTHENTICATED);
    }

    void aRequestNeedsTokenAndAProofThatFits_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("no token") << 0;
        QTest::newRow("no proof") << 1;
        QTest::newRow("proof of another path") << 2;
        QTest::newRow("proof of another method") << 3;
        QTest::newRow("proof of another body") << 4;
        QTest::newRow("proof six minutes old") << 5;
        QTest::newRow("proof six minutes ahead") << 6;
        QTest::newRow("proof of another device") << 7;
        QTest::newRow("proof signed with another key") << 8;
        QTest::newRow("proof used before") << 9;
        QTest::newRow("nonsense") << 10;
    }
    void aRequestNeedsTokenAndAProofThatFits()
    {
        QFETCH(int, what);
        Person anna("anna");
        anna.registerAt(*m_relay);
        const auto &phone = anna.link(*m_relay);
        const auto &device = anna.devices[0];
        auto request = facts(anna, device, "PUT", "/api/v1/media/1?x=y", "body");
        switch (what) {
        case 0:
            request.authorization.clear();
            break;
        case 1:
            request.proof.clear();
            break;
        case 2:
            request.path = "/api/v1/media/2?x=y";
            break;
        case 3:
            request.method = "POST";
            break;
        case 4:
            request.bodyHash = Crypto::sha256("other");
            break;
        case 5:
            request.proof = anna.proof(*m_relay, device, "PUT", request.path, "body", -6 * 60'000'000ll);
            break;
        case 6:
            request.proof = anna.proof(*m_relay, device, "PUT", request.path, "body", 6 * 60'000'000ll);
            break;
        case 7:
            request.proof = anna.proof(*m_relay, phone, "PUT", request.path, "body");
            break;
        case 8: {
            DeviceIdentity thief = device;
            thief.key = std::make_shared<Crypto::SigningKey>(Crypto::SigningKey::generate());
            request.proof = anna.proof(*m_relay, thief, "PUT", request.path, "body");
            break;
        }
        case 9:
            QVERIFY(await(m_relay->credentials->checkTokenAndProof(request)).has_value());
            break;
        case 10:
            request.proof = "AAAA";
            break;
        }
        QCOMPARE(await(m_relay->credentials->checkTokenAndProof(request)).refusal().code(),
                 kith::wire::UNAUTHENTICATED);
        const auto honest =
            await(m_relay->credentials->checkTokenAndProof(facts(anna, device, "PUT", "/api/v1/media/1?x=y", "body")));
        QVERIFY(honest.has_value());
        QCOMPARE(honest->user, std::string("anna"));
        QCOMPARE(honest->bodyHash, Crypto::sha256("body"));
    }

    void theNonceMemoryForgetsInTimeAndRefusesWhenFull()
    {
        using Relay::Service::NonceMemory;
        NonceMemory memory(std::chrono::minutes(10), 2);
        const auto minute = [](int m) { return std::chrono::nanoseconds(std::chrono::minutes(m)); };
        QVERIFY(memory.add(1, "a", minute(0)) == NonceMemory::Seen::No);
        QVERIFY(memory.add(1, "a", minute(1)) == NonceMemory::Seen::Yes);
        QVERIFY(memory.add(2, "a", minute(1)) == NonceMemory::Seen::No); // another device's
        QVERIFY(memory.add(1, "b", minute(2)) == NonceMemory::Seen::NoRoom);
        QVERIFY(memory.add(1, "b", minute(11)) == NonceMemory::Seen::No);
        QCOMPARE(memory.size(), size_t(2));
    }

private:
    using SignedInReply = Relay::Service::Reply<kith::wire::SignedIn>;

    SignedInReply registering(const kith::wire::Register &request)
    {
        return await(m_relay->accounts->registerAccount(request));
    }
    Relay::Service::Reply<kith::wire::SignInTicket> signingIn(const std::string &user, const std::string &value)
    {
        kith::wire::SignIn request;
        request.set_user(user);
        request.set_password_value(value);
        return await(m_relay->accounts->signIn(request));
    }
    Relay::Service::RequestFacts facts(const Person &person, const DeviceIdentity &device, const QByteArray &method,
                                       const QByteArray &path, const QByteArray &body)
    {
        return {method, path, "Bearer " + QByteArray::fromStdString(device.session.access_token()),
                person.proof(*m_relay, device, method, path, body), Crypto::sha256(body)};
    }
    Relay::Service::Reply<Relay::Service::Caller> checkedProof(const Person &person, const DeviceIdentity &device,
                                                               const QByteArray &method, const QByteArray &path,
                                                               const QByteArray &body)
    {
        return await(m_relay->credentials->checkProof(facts(person, device, method, path, body)));
    }
    SignedInReply refreshing(const Person &person, const std::string &token)
    {
        const auto caller = checkedProof(person, person.devices[0], "POST", "/api/v1/tokens", "");
        if (!caller) qFatal("the proof was refused");
        kith::wire::RefreshTokens request;
        request.set_refresh_token(token);
        return await(m_relay->accounts->refresh(*caller, request));
    }
    kith::wire::DeviceList ownList(const Person &person, const DeviceIdentity &device)
    {
        auto list = person.nextList();
        Person::add(list, device);
        return list;
    }
    std::string invite(int uses, std::chrono::hours life)
    {
        auto token = await(m_relay->store->write([this, uses, life](Relay::Store::WriteContext &context) {
            Relay::Service::Admin::InviteOptions options;
            options.uses = uses;
            options.life = life;
            return Relay::Service::Admin::createInvite(context.sql, m_clock, options);
        }));
        return token->toStdString();
    }
    quint64 family(const std::string &user) { return (*await(m_relay->directory->load(user)))->devices[0].family; }
    void restart(Relay::Service::Policy policy)
    {
        m_relay.reset();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock, policy);
    }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "tst_accounts.moc"
