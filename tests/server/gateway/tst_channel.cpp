// SPDX-License-Identifier: GPL-3.0-or-later
// What every kind of channel must do; each test runs for each kind.
#include "server/gateway/channel.h"
#include "server/gateway/flushqueue.h"
#include "server/gateway/listener.h"

#include <QScopeGuard>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <optional>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Relay::Gateway;

namespace {

class Recorder final : public ChannelListener
{
public:
    void bytesArrived(char *data, qsizetype size) override
    {
        received.append(data, size);
        memset(data, '#', static_cast<size_t>(size)); // it may be changed in place
        if (whenBytes) whenBytes();
    }
    void bytesTaken() override
    {
        ++taken;
        if (whenTaken) whenTaken();
    }
    void channelClosed() override
    {
        ++closed;
        insideClose = insideCall;
        if (whenClosed) whenClosed();
    }
    QByteArray received;
    int taken = 0;
    int closed = 0;
    bool insideCall = false; // set by a test around a call into the channel
    bool insideClose = false;
    std::function<void()> whenBytes;
    std::function<void()> whenTaken;
    std::function<void()> whenClosed;
};

} // namespace

class TestChannel : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::optional<Certificate> m_certificate;
    std::unique_ptr<FlushQueue> m_queue;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<QSslSocket> m_client;
    ChannelPointer m_channel;
    Recorder m_recorder;

    void connectBoth(qint64 readBuffer = 0)
    {
        m_client = std::make_unique<QSslSocket>();
        m_client->setReadBufferSize(readBuffer);
        m_client->setPeerVerifyMode(QSslSocket::VerifyNone);
        if (m_listener->isEncrypted())
            m_client->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_listener->port());
        else
            m_client->connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->port());
        QTRY_VERIFY(m_channel);
        QTRY_VERIFY(m_listener->isEncrypted() ? m_client->isEncrypted() : m_client->state() == QAbstractSocket::ConnectedState);
    }

    static void kinds()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::addColumn<Listener::Channels>("channels");
        QTest::newRow("portable, plain") << false << Listener::Channels::Portable;
        QTest::newRow("portable, tls") << true << Listener::Channels::Portable;
        QTest::newRow("fast, plain") << false << Listener::Channels::Fast;
        QTest::newRow("fast, tls") << true << Listener::Channels::Fast;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto made = Certificate::loadOrMake(m_dir.path());
        QVERIFY(made.has_value());
        m_certificate = *made;
    }
    void init()
    {
        QFETCH(bool, encrypted);
        QFETCH(Listener::Channels, channels);
        m_recorder = Recorder();
        m_queue = std::make_unique<FlushQueue>();
        m_listener = std::make_unique<Listener>(*m_queue, [this](ChannelPointer channel) {
            m_channel = std::move(channel);
            m_channel->setListener(&m_recorder);
        }, channels);
        QVERIFY(m_listener->listen(QHostAddress(QHostAddress::LocalHost), 0, encrypted ? m_certificate : std::nullopt));
    }
    void cleanup()
    {
        m_client.reset();
        m_channel.reset();
        m_listener.reset();
        m_queue.reset();
    }

    void bytesGoBothWays_data() { kinds(); }
    void bytesGoBothWays()
    {
        connectBoth();
        QFETCH(bool, encrypted);
        QCOMPARE(m_channel->isEncrypted(), encrypted);
        QCOMPARE(m_channel->peerAddress(), QHostAddress(QHostAddress::LocalHost));
        const QByteArray out(300'000, 'o');
        const QByteArray in(300'000, 'i');
        m_channel->write(out);
        m_client->write(in);
        QTRY_COMPARE(m_recorder.received.size(), in.size());
        QCOMPARE(m_recorder.received, in);
        QTRY_COMPARE(m_client->bytesAvailable(), out.size());
        QCOMPARE(m_client->readAll(), out);
        QTRY_COMPARE(m_channel->waitingBytes(), 0);
        QVERIFY(m_recorder.taken > 0);
    }

    void whatIsWrittenWaitsForTheEndOfTheTurn_data() { kinds(); }
    void whatIsWrittenWaitsForTheEndOfTheTurn()
    {
        connectBoth();
        QTRY_COMPARE(m_channel->waitingBytes(), 0); // the handshake's
        for (int i = 0; i < 100; ++i) m_channel->write("piece;");
        QCOMPARE(m_channel->waitingBytes(), 600);
        QTRY_COMPARE(m_client->bytesAvailable(), 600);
        m_channel->write("now");
        m_queue->flush();
        QVERIFY(m_client->waitForReadyRead(2000)); // no turn of the channel's loop is needed any more
        QVERIFY(m_client->readAll().endsWith("now"));
    }

    void aReaderThatStopsIsSeenAndSoIsThatItGoesOn_data() { kinds(); }
    void aReaderThatStopsIsSeenAndSoIsThatItGoesOn()
    {
        connectBoth(4096);
        const qsizetype size = 24 * 1024 * 1024;
        m_channel->write(QByteArray(size, 'x'));
        qsizetype before = -1;
        QTRY_VERIFY(std::exchange(before, m_channel->waitingBytes()) == m_channel->waitingBytes() && before < size);
        QVERIFY(m_channel->waitingBytes() > 4 * 1024 * 1024);
        const int taken = m_recorder.taken;
        m_client->setReadBufferSize(0);
        qsizetype got = m_client->readAll().size();
        connect(m_client.get(), &QIODevice::readyRead, m_client.get(), [&] { got += m_client->readAll().size(); });
        QTRY_COMPARE_WITH_TIMEOUT(got, size, 30'000);
        QTRY_COMPARE(m_channel->waitingBytes(), 0);
        QVERIFY(m_recorder.taken > taken);
    }

    void whoIsNotReadFromIsHeldBackAndNothingIsLost_data() { kinds(); }
    void whoIsNotReadFromIsHeldBackAndNothingIsLost()
    {
        connectBoth();
        m_client->write("first");
        QTRY_COMPARE(m_recorder.received, QByteArray("first"));
        m_channel->setReading(false);
        const qsizetype size = 24 * 1024 * 1024;
        m_client->write(QByteArray(size, 'x'));
        qint64 before = -1;
        QTRY_VERIFY(std::exchange(before, m_client->bytesToWrite() + m_client->encryptedBytesToWrite())
                    == m_client->bytesToWrite() + m_client->encryptedBytesToWrite());
        QVERIFY(before > 0);
        QCOMPARE(m_recorder.received, QByteArray("first"));
        m_recorder.whenBytes = [this] { // stopping in the middle of what was read already
            m_channel->setReading(false);
            QTimer::singleShot(0, this, [this] {
                if (m_channel) m_channel->setReading(true);
            });
        };
        m_channel->setReading(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_recorder.received.size(), size + 5, 60'000);
        m_recorder.whenBytes = nullptr;
    }

    void finishingLetsEverythingOutFirst_data() { kinds(); }
    void finishingLetsEverythingOutFirst()
    {
        connectBoth();
        const QByteArray all(3'000'000, 'f');
        m_channel->write(all);
        m_recorder.insideCall = true;
        m_channel->finish();
        m_recorder.insideCall = false;
        QVERIFY(!m_channel->isOpen());
        m_channel->write("too late");
        QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), QAbstractSocket::UnconnectedState, 20'000);
        QCOMPARE(m_client->readAll(), all);
        QTRY_COMPARE(m_recorder.closed, 1);
        QVERIFY(!m_recorder.insideClose);
    }

    void whoIsStillSendingHearsTheLastWords_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::addColumn<Listener::Channels>("channels");
        QTest::newRow("fast, plain") << false << Listener::Channels::Fast;
    }
    void whoIsStillSendingHearsTheLastWords()
    {
        // A program that reads only when it has sent everything: no event loop looks after it.
        const int client = ::socket(AF_INET, SOCK_STREAM, 0);
        const auto closing = qScopeGuard([client] { ::close(client); });
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_listener->port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QTRY_VERIFY(m_channel);
        m_channel->write("last words");
        m_channel->finish();
        const QByteArray part(64 * 1024, 'm');
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(::send(client, part.constData(), static_cast<size_t>(part.size()), MSG_NOSIGNAL), static_cast<ssize_t>(part.size()));
            QTest::qWait(2);
        }
        QCOMPARE(m_recorder.closed, 0);
        std::array<char, 32> heard;
        QCOMPARE(::recv(client, heard.data(), heard.size(), 0), static_cast<ssize_t>(10));
        QCOMPARE(::recv(client, heard.data(), heard.size(), 0), static_cast<ssize_t>(0)); // the end, no reset
        ::shutdown(client, SHUT_WR);
        QTRY_COMPARE(m_recorder.closed, 1);
        QCOMPARE(m_recorder.received, QByteArray());
    }

    void abortingIsAtOnceAndToldLater_data() { kinds(); }
    void abortingIsAtOnceAndToldLater()
    {
        connectBoth();
        m_channel->write("never seen");
        m_recorder.insideCall = true;
        m_channel->abort();
        m_recorder.insideCall = false;
        QCOMPARE(m_recorder.closed, 0);
        QTRY_COMPARE(m_recorder.closed, 1);
        QVERIFY(!m_recorder.insideClose);
        m_channel->write("nothing happens");
        m_channel->abort();
        m_channel->finish();
        QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_client->readAll(), QByteArray());
        QCOMPARE(m_recorder.closed, 1);
    }

    void theOthersEndIsToldOnceAfterItsLastBytes_data() { kinds(); }
    void theOthersEndIsToldOnceAfterItsLastBytes()
    {
        connectBoth();
        m_client->write("last words");
        m_client->disconnectFromHost();
        QTRY_COMPARE(m_recorder.closed, 1);
        QCOMPARE(m_recorder.received, QByteArray("last words"));
    }

    void itsOwnerMayLetGoOfItInAnyCall_data() { kinds(); }
    void itsOwnerMayLetGoOfItInAnyCall()
    {
        connectBoth();
        m_recorder.whenBytes = [this] { m_channel.reset(); };
        m_client->write("bytes");
        QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_recorder.closed, 0); // it does not want to hear from it any more
        m_recorder = Recorder();

        connectBoth();
        m_recorder.whenTaken = [this] { m_channel.reset(); };
        m_channel->write("bytes");
        QTRY_VERIFY(!m_channel);
        QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
        m_recorder = Recorder();

        connectBoth();
        m_recorder.whenClosed = [this] { m_channel.reset(); };
        m_client->abort();
        QTRY_VERIFY(!m_channel);
    }
};

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
