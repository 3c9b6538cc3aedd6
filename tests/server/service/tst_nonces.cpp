// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/noncejournal.h"
#include "testrelay.h"

using namespace Relay::Test;
using Relay::Service::NonceJournal;
using namespace std::chrono_literals;

//! A proof is good once, whatever happens in between.
class NoncesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
        m_anna = std::make_unique<Person>("anna");
        m_anna->registerAt(*m_relay);
    }
    void cleanup()
    {
        m_relay.reset();
        m_folder.reset();
    }

    void aProofIsGoodOnceAlsoAfterARestart()
    {
        const auto used = facts();
        const auto ahead = facts(4 * 60'000'000ll); // of a clock that is four minutes ahead
        QVERIFY(isGood(used));
        QVERIFY(isGood(ahead));
        const auto unused = facts();
        for (int i = 0; i < 3; ++i) {
            start();
            QVERIFY(!isGood(used));
            QVERIFY(!isGood(ahead));
        }
        QVERIFY(isGood(unused));
        m_clock.advance(8min);
        QVERIFY(isGood(facts()));
        m_clock.advance(30s);
        start();
        QVERIFY(!isGood(ahead));
    }

    void halfARecordAndARestartInTheMiddleCostNothing()
    {
        const auto first = facts();
        QVERIFY(isGood(first));
        m_relay.reset();
        {
            QFile file(path());
            QVERIFY(file.open(QIODevice::Append));
            QCOMPARE(file.write("half"), 4);
        }
        start();
        const auto second = facts();
        QVERIFY(isGood(second));
        start();
        QVERIFY(!isGood(first));
        QVERIFY(!isGood(second));
    }

    void whatIsOverIsNotKept()
    {
        for (int i = 0; i < 300; ++i) {
            QVERIFY(isGood(facts()));
            m_clock.advance(10s); // 50 minutes
        }
        const auto size = [](const QString &file) { return QFileInfo(file).size(); };
        QVERIFY(size(path()) > 0);
        QVERIFY2(size(path()) + size(path() + QStringLiteral(".old")) <= 32 * 2 * 62, "twice ten minutes");
        m_clock.advance(6min);
        start();
        QCOMPARE(size(path()) + size(path() + QStringLiteral(".old")), 0);
    }

    void aJournalThatCannotBeWrittenIsNone()
    {
        NonceJournal journal(m_folder->filePath(QStringLiteral("no such folder/nonces")), 10min);
        QVERIFY(journal.load(0, 0s).empty());
        journal.add({1, 1, QByteArray(16, 'n')}, 0s);
        journal.add({1, 1, QByteArray(16, 'm')}, 1h);
        NonceJournal none({}, 10min);
        QVERIFY(none.load(0, 0s).empty());
        none.add({1, 1, QByteArray(16, 'n')}, 1h);
    }

private:
    void start()
    {
        m_relay.reset();
        m_relay = std::make_unique<TestRelay>(m_folder->path(), m_clock);
    }
    QString path() const { return m_folder->filePath(QStringLiteral("relay.nonces")); }
    Relay::Service::RequestFacts facts(qint64 timeOff = 0)
    {
        return {"DELETE", "/api/v1/media/1", {}, m_anna->proof(*m_relay, m_anna->devices[0], "DELETE", "/api/v1/media/1", "", timeOff),
                Crypto::sha256(QByteArray())};
    }
    bool isGood(const Relay::Service::RequestFacts &facts) { return await(m_relay->credentials->checkProof(facts)).has_value(); }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRelay> m_relay;
    std::unique_ptr<Person> m_anna;
};

QTEST_GUILESS_MAIN(NoncesTest)
#include "tst_nonces.moc"
