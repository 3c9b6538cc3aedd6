// SPDX-License-Identifier: GPL-3.0-or-later
// How long commands wait: for what moves, and for a relay that is away.
#include "app/cli/commands.h"
#include "person.h"

#include <QElapsedTimer>

using namespace Cli;

class TestWaiting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        printed.clear();
        relay = std::make_unique<FakeRelay>();
        anna = std::make_unique<Person>(*relay, QStringLiteral("anna"));
        ben = std::make_unique<Person>(*relay, QStringLiteral("ben"));
        anna->signUp();
        ben->signUp();
        anna->comeOnline();
        anna->send(QStringLiteral("ben"), QStringLiteral("hello"));
        QTRY_COMPARE(anna->session().sender().waiting(), 0);
    }
    void cleanup()
    {
        anna.reset();
        ben.reset();
        relay.reset();
    }

    void whatBeginsAgainAndAgainDoesNotMove()
    {
        // Each try sends something and is refused: a relay whose disk is full.
        relay->media.refuse = [](const FakeMedia::Request &request) {
            return request.method == "GET" ? std::nullopt : std::optional(kith::wire::OVERLOADED);
        };
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("minutes.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(300'000, 'm')) == 300'000);
        file.close();
        QElapsedTimer time;
        time.start();
        QCOMPARE(run({QStringLiteral("send-file"), QStringLiteral("ben"), file.fileName(), QStringLiteral("--timeout"), QStringLiteral("4")}),
                 ExitCode::Unreachable);
        QVERIFY2(time.elapsed() < 15'000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(relay->media.count("PUT") + relay->media.count("POST") > 1); // it was tried
        QVERIFY(printed.contains("\"queued\""));
        // Nor does that upload keep what asks for messages.
        time.start();
        QCOMPARE(run({QStringLiteral("receive"), QStringLiteral("--timeout"), QStringLiteral("1")}), ExitCode::Done);
        QVERIFY2(time.elapsed() < 8'000, qPrintable(QString::number(time.elapsed())));
        // It leaves when there is room.
        relay->media.refuse = {};
        QTRY_COMPARE_WITH_TIMEOUT(anna->session().sender().waiting(), 0, 30'000);
    }

    void aBatchFindsOutOnceThatTheRelayIsAway()
    {
        relay->goDown();
        QTRY_COMPARE(anna->session().connection().phase(), Session::ConnectionState::Phase::Waiting);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(run({QStringLiteral("whoami")}, true), ExitCode::Unreachable);
            QCOMPARE(run({QStringLiteral("history"), QStringLiteral("ben")}, true), ExitCode::Done);
            QCOMPARE(run({QStringLiteral("search"), QStringLiteral("hello")}, true), ExitCode::Done);
            QCOMPARE(run({QStringLiteral("conversations")}, true), ExitCode::Done);
        }
        QVERIFY2(time.elapsed() < 4'000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(printed.contains("hello"));
        relay->comeBack();
        anna->session().reconnectNow();
        QTRY_COMPARE(run({QStringLiteral("whoami")}, true), ExitCode::Done);
    }

private:
    ExitCode run(const QStringList &words, bool inBatch = false)
    {
        const auto invocation = parseInvocation(words);
        if (!invocation) qFatal("%s", qPrintable(invocation.error().detail));
        auto context = std::make_shared<Context>(Context{anna->session(), output, &owner, inBatch, m_isAway});
        const ExitCode code = Person::wait(runCommand(*context, *invocation).then(&owner, [context](ExitCode &&given) { return given; }));
        m_isAway = context->isAway;
        return code;
    }

    QByteArray printed;
    std::unique_ptr<FakeRelay> relay;
    std::unique_ptr<Person> anna, ben;
    Output::Write keep = [this](const QByteArray &line) {
        printed += line;
        return true;
    };
    Output output{true, keep, keep};
    QObject owner;
    bool m_isAway = false; //!< as one batch remembers it
};

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
