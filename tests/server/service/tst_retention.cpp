// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrelay.h"

using namespace Relay::Test;
using kith::wire::RelayFrame;
using std::chrono::hours;
constexpr hours kDay{24};

//! What a clock that jumps, and a relay that was off, mean for what waits.
class RetentionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
        m_anna = std::make_unique<Person>("anna");
        m_ben = std::make_unique<Person>("ben");
        m_anna->registerAt(*m_relay);
        m_ben->registerAt(*m_relay);
        Connected anna(*m_relay, *m_anna, m_anna->devices[0]);
        anna.hello();
        QCOMPARE(anna.send(anna.message(*m_ben, "waits")).body_case(), RelayFrame::kAccepted);
        const QByteArray body(1000, 'a');
        const Relay::Service::Caller caller{1, 1, "anna", 1, Crypto::sha256(body)};
        auto upload = await(m_relay->media->begin(caller, kId, body.size()));
        (*upload)->write(body);
        QVERIFY(await((*upload)->finish()).has_value());
        QVERIFY(await(m_relay->uploads->begin(caller, kOther, 1000)).has_value());
    }
    void cleanup()
    {
        m_relay.reset();
        m_folder.reset();
    }

    void aStartWithAWrongClockLosesNothing()
    {
        restartAfter(100 * kDay);
        expire();
        QCOMPARE(messages(), 1);
        QVERIFY(await(m_relay->media->open(kId)).has_value());
        restartAfter(-100 * kDay); // set right again
        expire();
        QCOMPARE(messages(), 1);
        Connected ben(*m_relay, *m_ben, m_ben->devices[0]);
        QCOMPARE(ben.hello().welcome().waiting(), 1u);
        QCOMPARE(ben.push(RelayFrame::kDeliver).deliver().envelope().ciphertext(), std::string("waits"));
        QVERIFY(await(m_relay->media->open(kId)).has_value());
        QVERIFY(await(m_relay->uploads->chunk({1, 1, "anna", 1, QByteArray(32, 'h')}, kOther, 0, 10)).has_value());
    }

    void aStartWithAWrongClockSignsNobodyOut()
    {
        restartAfter(300 * kDay);
        m_relay->settle();
        restartAfter(-300 * kDay);
        m_relay->settle();
        kith::wire::RefreshTokens request;
        request.set_refresh_token(m_anna->devices[0].session.refresh_token());
        QVERIFY(await(m_relay->accounts->refresh({1, 1, "anna", 1, {}}, request)).has_value());
        request.set_refresh_token(m_ben->devices[0].session.refresh_token());
        run(179);
        restartAfter(300 * kDay); // off for as long
        run(2); // and 181 days seen
        QCOMPARE(await(m_relay->accounts->refresh({2, 2, "ben", 1, {}}, request)).refusal().code(), kith::wire::UNAUTHENTICATED);
    }

    void aRelayThatWasOffForWeeksKeepsWhatWaitsForAsLongAsItRuns()
    {
        run(20);
        restartAfter(70 * kDay);
        expire();
        QCOMPARE(messages(), 1);
        QVERIFY(await(m_relay->media->open(kId)).has_value());
        run(39);
        expire();
        QCOMPARE(messages(), 1);
        restartAfter(hours(1)); // what was not seen stays so
        run(2);
        expire();
        QCOMPARE(messages(), 0);
        QVERIFY(await(m_relay->media->open(kId)).has_value());
        run(30);
        QCOMPARE(await(m_relay->media->open(kId)).refusal().code(), kith::wire::NOT_FOUND);
        expire();
        QCOMPARE(number("SELECT COUNT(*) FROM blobs"), 0);
    }

    void aMachineThatSleepsDoesNotAge()
    {
        for (int i = 0; i < 5; ++i) {
            run(1);
            m_clock.jumpWall(20 * kDay);
            QVERIFY(see() > 19 * kDay);
        }
        expire();
        QCOMPARE(messages(), 1);
    }

    void restartsAndShortSleepsCount()
    {
        for (int i = 0; i < 62; ++i) {
            m_clock.jumpWall(hours(23));
            restartAfter(hours(1));
        }
        expire();
        QCOMPARE(messages(), 0);
    }

private:
    static constexpr char kId[] = "00112233445566778899aabbccddeeff";
    static constexpr char kOther[] = "ff112233445566778899aabbccddeeff";

    //! As the composition does once a second.
    std::chrono::microseconds see()
    {
        const auto steady = m_clock.steady();
        const auto passed = std::chrono::duration_cast<std::chrono::microseconds>(steady - std::exchange(m_looked, steady));
        auto &running = m_relay->store->running();
        const auto jumped = running.see(m_clock.now().count(), passed);
        (void)m_relay->store->write([running](Relay::Store::WriteContext &context) { return running.save(context.sql); });
        return jumped;
    }
    void run(int days)
    {
        for (int i = 0; i < days * 2; ++i) {
            m_clock.advance(hours(12));
            QCOMPARE(see().count(), 0);
        }
    }
    void restartAfter(std::chrono::microseconds wall)
    {
        m_relay.reset();
        m_clock.jumpWall(wall);
        m_looked = m_clock.steady();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
    }
    void expire()
    {
        m_relay->delivery->expire(m_relay->policy.keepMessages, m_relay->policy.keepSendAnswers);
        m_relay->media->expire();
        for (int i = 0; i < 5; ++i) m_relay->settle();
    }
    qint64 number(const char *query)
    {
        return **await(m_relay->store->read([query](Sql::Connection &sql) {
            return sql.prepare(query).one([](const Sql::Statement &row) { return row.int64(0); });
        }));
    }
    //! That are no gap.
    int messages() { return static_cast<int>(number("SELECT COUNT(*) FROM entries WHERE sender <> 0")); }

    TestClock m_clock;
    std::chrono::nanoseconds m_looked = m_clock.steady();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_ben;
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
