// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/relayhost.h"
#include "shared/wire/invitelink.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QNetworkInterface>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Host;
using Base::ErrorCode;
using Done = Base::Result<Base::Done>;

namespace {

QString relayProgram()
{
    return qEnvironmentVariable("KITH_RELAY");
}

//! Waits for a task, as a person does.
template <typename T>
T waitFor(Base::Task<T> task)
{
    QObject context;
    std::optional<T> value;
    task.then(&context, [&value](T &&v) { value.emplace(std::move(v)); });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(value.has_value(), 30'000); }();
    if (!value) qFatal("no answer");
    return std::move(*value);
}

//! True when something speaks TLS there.
bool answers(quint16 port)
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    return socket.waitForEncrypted(5'000);
}

QString script(const QTemporaryDir &folder, const char *text)
{
    const QString path = folder.filePath(QStringLiteral("program"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    file.write(text);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return path;
}

} // namespace

class TestRelayHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itStartsGivesALinkAndStops()
    {
        QTemporaryDir folder;
        RelayHost host(folder.filePath(QStringLiteral("relay")), relayProgram());
        QVERIFY(host.isPossible());
        QVERIFY(!host.isSetUp());
        const Done started = waitFor(host.setUp({}));
        QVERIFY2(started, qPrintable(started ? QString() : started.error().detail));
        QCOMPARE(host.state(), RelayHost::State::Running);
        const quint16 port = host.plan()->port;
        QVERIFY(port != 0);
        QVERIFY(answers(port));
        const auto own = Wire::InviteLink::parse(host.ownLink());
        QVERIFY(own);
        QCOMPARE(own->relay.host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(own->relay.port(), int(port));
        QCOMPARE(own->pin.size(), 32);
        QVERIFY(!own->token.isEmpty());

        const auto made = waitFor(host.makeInvite(QStringLiteral("anna"), QByteArray(32, 'k')));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        const auto link = Wire::InviteLink::parse(*made);
        QVERIFY(link);
        QCOMPARE(link->pin, own->pin);
        QVERIFY(link->token != own->token);
        QCOMPARE(link->inviter, QStringLiteral("anna"));
        QCOMPARE(link->inviterKey.size(), 32);

        waitFor(host.stop());
        QCOMPARE(host.state(), RelayHost::State::Off);
        QVERIFY(!answers(port));

        // The next start: the same address, the same certificate.
        RelayHost again(folder.filePath(QStringLiteral("relay")), relayProgram());
        QVERIFY(again.isSetUp());
        // Known by its key before it runs, wherever an account reached it.
        QCOMPARE(again.pin(), own->pin);
        QVERIFY(again.isRelay(QStringLiteral("https://relay.example:7443"), own->pin));
        QVERIFY(!again.isRelay(QStringLiteral("https://127.0.0.1:%1").arg(port), QByteArray(32, 'p')));
        QVERIFY(!again.isRelay(QStringLiteral("https://relay.example"), {}));
        QVERIFY(waitFor(again.start()));
        QCOMPARE(again.plan()->port, port);
        QCOMPARE(Wire::InviteLink::parse(again.ownLink())->pin, own->pin);
        waitFor(again.stop());
    }

    void anotherPlanStartsItAnew()
    {
        QTemporaryDir folder;
        RelayHost host(folder.filePath(QStringLiteral("relay")), relayProgram());
        HostPlan plan;
        plan.reach = Reach::Network;
        QVERIFY(waitFor(host.setUp(plan)));
        plan = *host.plan();
        QCOMPARE(plan.reach, Reach::Network);
        const QByteArray pin = host.pin();
        QString address;
        for (const QHostAddress &own : QNetworkInterface::allAddresses()) {
            if (!own.isLoopback() && own.protocol() == QAbstractSocket::IPv4Protocol) address = own.toString();
        }
        const auto reachable = [&](const QString &where) {
            QTcpSocket socket;
            socket.connectToHost(where, plan.port);
            return socket.waitForConnected(2'000);
        };
        if (!address.isEmpty()) QVERIFY(reachable(address));

        // A port that another program has is said while the old one runs on.
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), 0));
        HostPlan taken;
        taken.port = other.serverPort();
        const Done refused = waitFor(host.setUp(taken));
        QVERIFY(!refused && refused.error().code == ErrorCode::AlreadyExists);
        QCOMPARE(host.state(), RelayHost::State::Running);
        QCOMPARE(host.plan(), std::optional(plan));

        // The port stays where none is named.
        const Done done = waitFor(host.setUp({}));
        QVERIFY2(done, done ? "" : qPrintable(Base::errorName(done.error().code) + QLatin1Char(' ') + done.error().detail));
        QCOMPARE(host.state(), RelayHost::State::Running);
        QCOMPARE(host.plan()->reach, Reach::ThisComputer);
        QCOMPARE(host.plan()->port, plan.port);
        QCOMPARE(host.pin(), pin);
        QVERIFY(!host.ownLink().isEmpty());
        QVERIFY(answers(plan.port));
        if (!address.isEmpty()) QVERIFY(!reachable(address));
        waitFor(host.stop());
    }

    void aChangeThatFailsLeavesTheOldOneRunning()
    {
        QTemporaryDir folder;
        RelayHost host(folder.filePath(QStringLiteral("relay")), relayProgram());
        QVERIFY(waitFor(host.setUp({})));
        const HostPlan plan = *host.plan();
        // Ends by itself: the relay's own words are the answer.
        HostPlan refused = plan;
        refused.reach = Reach::Network;
        refused.publicAddress = QStringLiteral("foo#b@r");
        const Done ended = waitFor(host.setUp(refused));
        QVERIFY(!ended && ended.error().code == ErrorCode::Internal && ended.error().detail.contains(QStringLiteral("public_address")));
        QCOMPARE(host.state(), RelayHost::State::Running);
        QCOMPARE(host.plan(), std::optional(plan));
        QVERIFY(answers(plan.port));
        QVERIFY(!host.ownLink().isEmpty());

        // The same port, where another program has it on another address of this computer.
        QTcpServer other;
        if (!other.listen(QHostAddress(QStringLiteral("127.0.0.2")), plan.port)) QSKIP("needs a second loopback address");
        HostPlan network;
        network.reach = Reach::Network;
        network.port = plan.port;
        const Done taken = waitFor(host.setUp(network));
        QVERIFY(!taken && taken.error().code == ErrorCode::AlreadyExists);
        QCOMPARE(host.state(), RelayHost::State::Running);
        QCOMPARE(host.plan(), std::optional(plan));
        QVERIFY(answers(plan.port));
        waitFor(host.stop());
        QCOMPARE(host.state(), RelayHost::State::Off);
    }

    void whatIsWantedWhileItStopsIsDone()
    {
        QTemporaryDir folder;
        RelayHost host(folder.filePath(QStringLiteral("relay")), relayProgram());
        QVERIFY(waitFor(host.setUp({})));
        HostPlan network;
        network.reach = Reach::Network;
        host.setUp(network).then(&host, [](Done &&) {});
        QCOMPARE(host.state(), RelayHost::State::Stopping);
        QVERIFY(waitFor(host.setUp({})));
        QCOMPARE(host.state(), RelayHost::State::Running);
        QCOMPARE(host.plan()->reach, Reach::ThisComputer);
        waitFor(host.stop());
    }

    void aMissingProgramIsSaid()
    {
        QTemporaryDir folder;
        RelayHost host(folder.filePath(QStringLiteral("relay")), folder.filePath(QStringLiteral("nothing-here")));
        const Done started = waitFor(host.setUp({}));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::NotFound);
        QVERIFY(!host.isSetUp());
    }

    void aTakenPortIsSaidAndAFreeOneIsFound()
    {
        QTemporaryDir folder;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), 0));
        RelayHost host(folder.filePath(QStringLiteral("relay")), relayProgram());
        HostPlan plan;
        plan.port = other.serverPort();
        const Done started = waitFor(host.setUp(plan));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(started.error().detail, QString::number(other.serverPort()));
        QVERIFY(!host.isSetUp());
        // Left to itself it takes another one, whoever has the usual one.
        QTcpServer usual;
        usual.listen(QHostAddress(QHostAddress::LocalHost), 7443);
        QVERIFY(waitFor(host.setUp({})));
        QVERIFY(host.plan()->port != 7443);
        QVERIFY(answers(host.plan()->port));
        waitFor(host.stop());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RelayHost host(folder.filePath(QStringLiteral("file/relay")), relayProgram());
        const Done started = waitFor(host.setUp({}));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::FileUnwritable);
    }

    void aSecondRelayOnTheSameFolderIsSaid()
    {
        QTemporaryDir folder;
        RelayHost first(folder.filePath(QStringLiteral("relay")), relayProgram());
        QVERIFY(waitFor(first.setUp({})));
        RelayHost second(folder.filePath(QStringLiteral("relay")), relayProgram());
        const Done started = waitFor(second.setUp({}));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::ProfileInUse);
        waitFor(first.stop());
    }

    void whatEndsAtOnceIsSaidInItsOwnWords()
    {
#ifndef Q_OS_UNIX
        QSKIP("needs a shell");
#endif
        QTemporaryDir folder;
        RelayHost host(folder.filePath(QStringLiteral("relay")), script(folder, "#!/bin/sh\necho 'kith-relay: the moon is full' >&2\nexit 1\n"));
        const Done started = waitFor(host.setUp({}));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Internal);
        QCOMPARE(started.error().detail, QStringLiteral("the moon is full"));
        QCOMPARE(host.state(), RelayHost::State::Failed);
        QVERIFY(!host.isSetUp());
    }

    void itEndsWithItsOwner()
    {
        QTemporaryDir folder;
        quint16 port = 0;
        {
            RelayHost host(folder.filePath(QStringLiteral("relay")), relayProgram());
            QVERIFY(waitFor(host.setUp({})));
            port = host.plan()->port;
            QVERIFY(answers(port));
        }
        QVERIFY(!answers(port));
    }

    void nobodyWaitsForOneThatDoesNotWantToEnd()
    {
#ifndef Q_OS_UNIX
        QSKIP("needs a shell");
#endif
        QTemporaryDir folder;
        const QString alive = folder.filePath(QStringLiteral("alive"));
        const QByteArray text = "#!/bin/sh\ntrap '' TERM\necho $$ >" + QFile::encodeName(alive)
            + "\necho pin 00\necho listening on x\nwhile :; do read -t 1 x || sleep 0.1; done\n";
        QElapsedTimer timer;
        {
            RelayHost host(folder.filePath(QStringLiteral("relay")), script(folder, text.constData()));
            QVERIFY(waitFor(host.setUp({})));
            QCOMPARE(host.state(), RelayHost::State::Running);
            timer.start();
        }
        const qint64 took = timer.elapsed();
        QVERIFY2(took < 1'500, qPrintable(QString::number(took)));
        QFile file(alive);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString process = QStringLiteral("/proc/") + QString::fromLatin1(file.readAll().trimmed());
        if (QFileInfo(QStringLiteral("/proc/self")).exists()) QVERIFY(!QFileInfo::exists(process));
    }
};

QTEST_GUILESS_MAIN(TestRelayHost)
#include "tst_relayhost.moc"
