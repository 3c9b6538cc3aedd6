// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <ctime>

using namespace Relay::Test;
using kith::wire::RelayFrame;

namespace {

//! Acknowledges what it is delivered, and counts.
class BusySink final : public Relay::Service::Sink
{
public:
    void send(const RelayFrame &frame) override
    {
        if (frame.has_challenge()) challenge = frame.challenge();
        if (frame.has_welcome()) isReady = true;
        if (frame.has_accepted()) ++accepted;
        if (frame.has_refusal()) qFatal("refused: %s", frame.refusal().reason().c_str());
    }
    void sendSerialized(QByteArrayView frame) override
    {
        ++delivered;
        // What a client does with it is the client's; here only the sequence matters (fields 6 → 1).
        RelayFrame parsed;
        parsed.ParseFromArray(frame.data(), static_cast<int>(frame.size()));
        last = parsed.deliver().sequence();
    }
    bool isFull() const override { return false; }
    void close(Wire::CloseCode, QByteArrayView) override {}
    void signedIn(const QString &, quint32) override {}

    kith::wire::Challenge challenge;
    bool isReady = false;
    quint64 accepted = 0;
    quint64 delivered = 0;
    quint64 last = 0;
    quint64 acknowledged = 0;
};

double cpuSeconds()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
}

} // namespace

//! Figures, not limits: nothing here fails on a time.
class MessagesBench : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pairs_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("messages");
        QTest::addColumn<bool>("online");
        QTest::newRow("25 pairs, window 1") << 25 << 1 << 20'000 << true;
        QTest::newRow("25 pairs, window 16") << 25 << 16 << 100'000 << true;
        QTest::newRow("25 pairs, window 16, recipients away") << 25 << 16 << 100'000 << false;
    }
    void pairs()
    {
        QFETCH(int, pairs);
        QFETCH(int, window);
        QFETCH(int, messages);
        QFETCH(bool, online);
        QTemporaryDir folder(qEnvironmentVariable("KITH_BENCH_DIR", QDir::tempPath()) + QStringLiteral("/kith-XXXXXX"));
        TestClock clock;
        TestRelay relay(folder.path(), clock);
        struct Side
        {
            std::unique_ptr<Person> person;
            std::unique_ptr<BusySink> sink = std::make_unique<BusySink>();
            Relay::Service::Client *client = nullptr;
        };
        std::vector<Side> sides(static_cast<size_t>(2 * pairs));
        for (size_t i = 0; i < sides.size(); ++i) {
            Side &side = sides[i];
            side.person = std::make_unique<Person>("user" + std::to_string(i));
            side.person->registerAt(relay);
            if (i % 2 != 0 && !online) continue;
            side.client = &relay.connections->opened(*side.sink);
            Connected shape(relay, *side.person, side.person->devices[0]); // for its Hello
            shape.sink.frames.front().mutable_challenge()->CopyFrom(side.sink->challenge);
            relay.connections->hello(*side.client, 1, shape.helloFrame());
            QTRY_VERIFY(side.sink->isReady);
        }
        kith::wire::Send send;
        const std::string body(300, 'b');
        std::vector<kith::wire::Send> templates;
        for (size_t i = 0; i < sides.size(); i += 2) {
            Connected shape(relay, *sides[i].person, sides[i].person->devices[0]);
            templates.push_back(shape.message(*sides[i + 1].person, body));
        }
        quint64 counter = 0;
        int sent = 0;
        std::vector<int> inFlight(templates.size());
        std::vector<quint64> seen(templates.size());
        relay.settle();
        const quint64 commitsBefore = relay.store->writer().commits();
        QElapsedTimer timer;
        timer.start();
        const double cpu = cpuSeconds();
        quint64 done = 0;
        while (done < static_cast<quint64>(messages)) {
            for (size_t p = 0; p < templates.size(); ++p) {
                BusySink &sink = *sides[2 * p].sink;
                inFlight[p] -= static_cast<int>(sink.accepted - seen[p]);
                done += sink.accepted - seen[p];
                seen[p] = sink.accepted;
                while (inFlight[p] < window && sent < messages) {
                    send = templates[p];
                    std::string id(16, '\0');
                    const quint64 random = (++counter) * 0x9e3779b97f4a7c15ull;
                    memcpy(id.data(), &random, 8);
                    memcpy(id.data() + 8, &counter, 8);
                    send.set_envelope_id(id);
                    relay.messages->send(*sides[2 * p].client, 2, send);
                    ++inFlight[p];
                    ++sent;
                }
                BusySink &other = *sides[2 * p + 1].sink;
                if (other.last != other.acknowledged) {
                    kith::wire::Ack ack;
                    ack.set_sequence(other.last);
                    other.acknowledged = other.last;
                    relay.messages->ack(*sides[2 * p + 1].client, ack);
                }
            }
            if (done < static_cast<quint64>(messages)) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        const double used = cpuSeconds() - cpu;
        const quint64 commits = relay.store->writer().commits() - commitsBefore;
        qInfo("%s: %.0f msg/s durable, %.1f µs CPU each (sender, recipient and relay), %.1f per commit",
              QTest::currentDataTag(), messages / seconds, used / messages * 1e6,
              messages / static_cast<double>(commits));
        if (!online) {
            // One of them comes back and drains.
            Side &side = sides[1];
            side.client = &relay.connections->opened(*side.sink);
            Connected shape(relay, *side.person, side.person->devices[0]);
            shape.sink.frames.front().mutable_challenge()->CopyFrom(side.sink->challenge);
            timer.restart();
            relay.connections->hello(*side.client, 1, shape.helloFrame());
            const auto waiting = static_cast<quint64>(messages / pairs);
            while (side.sink->delivered < waiting) {
                if (side.sink->last != side.sink->acknowledged) {
                    kith::wire::Ack ack;
                    ack.set_sequence(side.sink->last);
                    side.sink->acknowledged = side.sink->last;
                    relay.messages->ack(*side.client, ack);
                }
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
            qInfo("drained %llu at %.0f/s", static_cast<unsigned long long>(waiting),
                  static_cast<double>(waiting) / (static_cast<double>(timer.nsecsElapsed()) / 1e9));
        }
        for (Side &side : sides) {
            if (side.client) relay.connections->closed(*side.client);
        }
    }
};

QTEST_GUILESS_MAIN(MessagesBench)
#include "bench_messages.moc"
