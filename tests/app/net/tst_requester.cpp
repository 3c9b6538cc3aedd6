// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/deviceapi.h"
#include "app/net/keyapi.h"
#include "app/net/messageapi.h"
#include "app/net/presenceapi.h"
#include "app/net/pushrouter.h"
#include "app/net/requester.h"
#include "faketransport.h"
#include "shared/wire/limits.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using Base::ErrorCode;
using kith::wire::ClientFrame;
using kith::wire::RelayFrame;
using Net::Reply;

namespace {
const QByteArray kRelay(16, 'r');

struct Scene
{
    Scene() : connection(transport, signer, {}, Net::Backoff([] { return 1.0; })), requester(connection), router(connection)
    {
        connection.start({{QUrl(QStringLiteral("https://relay.example:7443")), {}}, kRelay, {}});
        transport.accept();
        transport.challenge(kRelay);
        transport.welcome();
        transport.sent.clear();
    }
    RelayFrame answerTo(int index) const
    {
        RelayFrame frame;
        frame.set_request_id(transport.sent[index].request_id());
        return frame;
    }

    FakeTransport transport;
    FakeSigner signer;
    Net::Connection connection;
    Net::Requester requester;
    Net::PushRouter router;
    QObject context;
};

ClientFrame pingFrame()
{
    ClientFrame frame;
    frame.mutable_ping();
    return frame;
}

template <typename T>
std::shared_ptr<std::optional<T>> keep(Base::Task<T> task, QObject *context)
{
    auto box = std::make_shared<std::optional<T>>();
    task.then(context, [box](T value) { *box = std::move(value); });
    return box;
}
} // namespace

class tst_Requester : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersFindTheirRequestsInAnyOrder()
    {
        Scene s;
        auto first = keep(s.requester.request(pingFrame(), RelayFrame::kPong), &s.context);
        auto second = keep(s.requester.request(pingFrame(), RelayFrame::kPong), &s.context);
        QVERIFY(s.transport.sent[0].request_id() != s.transport.sent[1].request_id());
        QVERIFY(s.transport.sent[0].request_id() != 0 && s.transport.sent[1].request_id() != 0);
        RelayFrame answer = s.answerTo(1);
        answer.mutable_pong()->set_server_time(2);
        s.transport.inject(answer);
        QVERIFY(!first->has_value());
        QCOMPARE((*second)->value().pong().server_time(), 2);
        answer = s.answerTo(0);
        answer.mutable_pong()->set_server_time(1);
        s.transport.inject(answer);
        QCOMPARE((*first)->value().pong().server_time(), 1);
        QCOMPARE(s.requester.pending(), 0);
    }
    void aDropInTheMiddleFailsAllRequests()
    {
        Scene s;
        QList<std::shared_ptr<std::optional<Reply<RelayFrame>>>> all;
        for (int i = 0; i < 50; ++i) all.append(keep(s.requester.request(pingFrame(), RelayFrame::kPong), &s.context));
        s.transport.inject([&] {
            RelayFrame answer = s.answerTo(0);
            answer.mutable_pong();
            return answer;
        }());
        s.transport.breakOff();
        QVERIFY((*all[0])->has_value());
        for (int i = 1; i < 50; ++i) {
            QVERIFY(all[i]->has_value());
            QCOMPARE((*all[i])->error().code, ErrorCode::ConnectionLost);
        }
        QCOMPARE(s.requester.pending(), 0);
    }
    void askingAgainWhileAllFailFailsAtOnce()
    {
        Scene s;
        std::optional<ErrorCode> second;
        s.requester.request(pingFrame(), RelayFrame::kPong).then(&s.context, [&](Reply<RelayFrame>) {
            s.requester.request(pingFrame(), RelayFrame::kPong).then(&s.context, [&](Reply<RelayFrame> reply) {
                second = reply.error().code;
            });
        });
        s.transport.breakOff();
        QCOMPARE(second, ErrorCode::ConnectionLost);
        QCOMPARE(s.requester.pending(), 0);
    }
    void withoutConnectionARequestFailsAtOnceAndAPostIsNotKept()
    {
        Scene s;
        s.transport.breakOff();
        auto reply = keep(s.requester.request(pingFrame(), RelayFrame::kPong), &s.context);
        QCOMPARE((*reply)->error().code, ErrorCode::ConnectionLost);
        QVERIFY(!s.requester.post(pingFrame()));
        QVERIFY(s.transport.sent.isEmpty());
    }
    void anAnswerThatDoesNotComeTimesOut()
    {
        Scene s;
        auto slow = keep(s.requester.request(pingFrame(), RelayFrame::kPong, 5s), &s.context);
        auto quick = keep(s.requester.request(pingFrame(), RelayFrame::kPong, 30ms), &s.context);
        QTRY_VERIFY(quick->has_value());
        QCOMPARE((*quick)->error().code, ErrorCode::TimedOut);
        QVERIFY(!slow->has_value());
        // what comes too late disturbs nobody
        RelayFrame late = s.answerTo(1);
        late.mutable_pong();
        s.transport.inject(late);
        QVERIFY(s.connection.isOnline());
        QCOMPARE(s.requester.pending(), 1);
    }
    void aRefusalIsAnErrorAndKeepsWhatItCarries()
    {
        Scene s;
        Net::MessageApi messages(s.requester);
        auto reply = keep(messages.send({}), &s.context);
        RelayFrame answer = s.answerTo(0);
        answer.mutable_refusal()->set_code(kith::wire::STALE_DEVICE_LIST);
        answer.mutable_refusal()->add_device_lists()->set_user("ben");
        s.transport.inject(answer);
        QCOMPARE((*reply)->error().code, ErrorCode::RefusedStaleDeviceList);
        QVERIFY((*reply)->refusal());
        QCOMPARE((*reply)->refusal()->device_lists(0).user(), std::string("ben"));
    }
    void anotherKindOfAnswerIsAProtocolViolationOfThatRequest()
    {
        Scene s;
        auto wrong = keep(s.requester.request(pingFrame(), RelayFrame::kPong), &s.context);
        auto empty = keep(s.requester.request(pingFrame(), RelayFrame::kPong), &s.context);
        RelayFrame answer = s.answerTo(0);
        answer.mutable_done();
        s.transport.inject(answer);
        QCOMPARE((*wrong)->error().code, ErrorCode::ProtocolViolation);
        s.transport.inject(s.answerTo(1));
        QCOMPARE((*empty)->error().code, ErrorCode::ProtocolViolation);
        QVERIFY(s.connection.isOnline());
    }
    void aFrameThatIsTooLargeIsNotSent()
    {
        Scene s;
        ClientFrame frame;
        frame.mutable_send()->add_destinations()->set_ciphertext(std::string(static_cast<size_t>(Wire::kMaxFrameBytes), 'x'));
        auto reply = keep(s.requester.request(frame, RelayFrame::kAccepted), &s.context);
        QCOMPARE((*reply)->error().code, ErrorCode::RefusedTooLarge);
        QVERIFY(s.transport.sent.isEmpty());
    }
    void theApisAskForWhatTheirNamesSay()
    {
        Scene s;
        Net::MessageApi messages(s.requester);
        Net::KeyApi keys(s.requester);
        Net::DeviceApi devices(s.requester);
        Net::PresenceApi presence(s.requester);

        kith::wire::Send send;
        send.set_envelope_id(std::string(16, 'e'));
        auto accepted = keep(messages.send(send), &s.context);
        QCOMPARE(s.transport.sent.last().send().envelope_id(), std::string(16, 'e'));
        RelayFrame answer = s.answerTo(0);
        answer.mutable_accepted()->set_server_time(42);
        s.transport.inject(answer);
        QCOMPARE((*accepted)->value().server_time(), 42);

        QVERIFY(messages.ack(9, 3));
        QCOMPARE(s.transport.sent.last().request_id(), 0u);
        QCOMPARE(s.transport.sent.last().ack().sequence(), 9u);
        QCOMPARE(s.transport.sent.last().ack().state_generation(), 3u);

        auto bundles = keep(keys.fetchBundles(QStringLiteral("ben"), {1, 2}), &s.context);
        QCOMPARE(s.transport.sent.last().fetch_bundles().devices_size(), 2);
        answer = s.answerTo(2);
        answer.mutable_bundles()->set_user("ben");
        s.transport.inject(answer);
        QCOMPARE((*bundles)->value().user(), std::string("ben"));

        auto lists = keep(devices.fetchLists({{QStringLiteral("ben"), 4, {}}}), &s.context);
        QCOMPARE(s.transport.sent.last().fetch_device_lists().known(0).version(), 4u);
        answer = s.answerTo(3);
        answer.mutable_device_lists()->add_users();
        s.transport.inject(answer);
        QCOMPARE((*lists)->value().users_size(), 1);

        auto done = keep(presence.watch({QStringLiteral("ben")}), &s.context);
        answer = s.answerTo(4);
        answer.mutable_done();
        s.transport.inject(answer);
        QVERIFY((*done)->has_value());
        QVERIFY(!presence.sendEphemeral(QStringLiteral("ben"), QByteArray(Wire::kMaxSealedEphemeralBytes + 1, 'x')));
        QVERIFY(presence.sendEphemeral(QStringLiteral("ben"), QByteArray("x")));
        QCOMPARE(s.transport.sent.last().request_id(), 0u);
    }
    void pushesAreSortedByKindAndUnknownOnesPassedOver()
    {
        Scene s;
        QSignalSpy delivers(&s.router, &Net::PushRouter::deliverArrived);
        QSignalSpy resets(&s.router, &Net::PushRouter::mailboxReset);
        QSignalSpy presences(&s.router, &Net::PushRouter::presenceArrived);
        RelayFrame frame;
        frame.mutable_deliver()->set_sequence(5);
        s.transport.inject(frame);
        frame.mutable_mailbox_reset()->set_highest_sequence(11);
        s.transport.inject(frame);
        frame.mutable_presence()->set_user("ben");
        s.transport.inject(frame);
        QCOMPARE(delivers.size(), 1);
        QCOMPARE(delivers.first().first().value<kith::wire::Deliver>().sequence(), 5u);
        QCOMPARE(resets.first().first().toULongLong(), 11u);
        QCOMPARE(presences.size(), 1);
        // field 40, length 1: of a relay that is newer
        Q_EMIT s.transport.received(QByteArray::fromHex("c202" "0161"));
        QVERIFY(s.connection.isOnline());
    }
};

QTEST_GUILESS_MAIN(tst_Requester)
#include "tst_requester.moc"
