// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/random.h"
#include "tests/bench/histogram.h"
#include "tests/bench/loop.h"
#include "tests/bench/machine.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/workloads.h"

#include <QFile>
#include <QProcess>

namespace Bench {

namespace {
using namespace std::chrono_literals;
constexpr int kPasswordMs = 60'000;
constexpr int kSendMs = 300'000;
constexpr int kReceiveMs = 300'000;

//! A profile that kith-cli works on: its database opens with a key file.
class Person
{
public:
    Person(const QString &program, const QString &folder, const QString &name) : m_program(program), m_profile(folder + QLatin1Char('/') + name), m_name(name)
    {
        QFile key(keyFile());
        if (key.open(QIODevice::WriteOnly)) key.write(Crypto::randomBytes(32));
        key.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    void start(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KITH_KEY_FILE"), keyFile());
        environment.insert(QStringLiteral("KITH_PASSWORD"), QStringLiteral("a password for ") + m_name);
        process.setProcessEnvironment(environment);
        process.setStandardErrorFile(m_profile + QStringLiteral(".log"), QIODevice::Append);
        process.start(m_program, QStringList{QStringLiteral("--profile"), m_profile, QStringLiteral("--json")} + arguments);
    }

    //! What it printed; empty and \a failure set when it did not exit with 0.
    QByteArray run(const QStringList &arguments, int timeoutMs, QString &failure, const QByteArray &input = {}) const
    {
        QProcess process;
        start(process, arguments);
        if (!input.isEmpty()) process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(timeoutMs)) process.kill();
        process.waitForFinished();
        const QByteArray output = process.readAllStandardOutput();
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            failure = QStringLiteral("kith-cli %1 ended with %2: %3").arg(arguments.first()).arg(process.exitCode()).arg(QString::fromUtf8(output.right(500)));
        return output;
    }

private:
    QString keyFile() const { return m_profile + QStringLiteral(".key"); }
    QString m_program;
    QString m_profile;
    QString m_name;
};

double secondsOf(Nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e9;
}

} // namespace

Report runReceive(const Options &options)
{
    Report report(QStringLiteral("c5"), QStringLiteral("a client catches up with %1 messages").arg(options.messages));
    report.note(QStringLiteral("kith-cli receive as a process of its own: opens the encrypted profile, connects, decrypts and stores each message durably "
                               "(commit, then Ack), prints it, exits. \"while catching up\": from the first printed message to the last"));
    const QString program = findProgram(options.cliProgram, QStringLiteral("kith-cli"));
    if (program.isEmpty()) {
        report.fail(QStringLiteral("there is no kith-cli; name it with --cli"));
        return report;
    }
    Workspace workspace(options);
    auto relay = RelayProcess::start(options, workspace);
    if (!relay) {
        report.fail(relay.error().detail);
        return report;
    }
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg((*relay)->port());
    const Person anna(program, workspace.path(), QStringLiteral("anna"));
    const Person ben(program, workspace.path(), QStringLiteral("ben"));
    QString failure;
    for (const auto &[person, name] : {std::pair(&anna, QStringLiteral("anna")), std::pair(&ben, QStringLiteral("ben"))})
        person->run({QStringLiteral("register"), QStringLiteral("--relay"), url, QStringLiteral("--user"), name}, kPasswordMs, failure);
    // One message each way first: the session stands, so that what follows is the usual kind of message.
    if (failure.isEmpty()) anna.run({QStringLiteral("send"), QStringLiteral("ben"), QStringLiteral("hello")}, kPasswordMs, failure);
    if (failure.isEmpty()) ben.run({QStringLiteral("send"), QStringLiteral("anna"), QStringLiteral("hello")}, kPasswordMs, failure);
    if (failure.isEmpty()) anna.run({QStringLiteral("receive"), QStringLiteral("--timeout"), QStringLiteral("10")}, kPasswordMs, failure);

    QByteArray commands;
    const QByteArray filling(250, 'x'); // with its number and padding about 300 bytes of ciphertext
    for (int i = 0; i < options.messages; ++i) commands += "send ben \"" + QByteArray::number(i) + ' ' + filling + "\"\n";
    Nanoseconds start = steadyNow();
    if (failure.isEmpty()) anna.run({QStringLiteral("batch")}, kSendMs, failure, commands);
    const double sendSeconds = secondsOf(steadyNow() - start);
    if (!failure.isEmpty()) {
        report.fail(failure);
        return report;
    }

    QProcess process;
    const ProcessUse relayBefore = (*relay)->use();
    const auto childrenBefore = childrensCpu();
    start = steadyNow();
    ben.start(process, {QStringLiteral("receive")});
    process.closeWriteChannel();
    int received = 0;
    Nanoseconds first{0};
    Nanoseconds last{0};
    const Nanoseconds end = start + std::chrono::milliseconds(kReceiveMs);
    for (;;) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine();
            if (!line.contains("\"event\":\"message\"")) continue;
            ++received;
            last = steadyNow();
            if (received == 1) first = last;
        }
        if (process.state() == QProcess::NotRunning && !process.canReadLine()) break;
        if (steadyNow() > end) break;
        process.waitForReadyRead(200);
    }
    if (!process.waitForFinished(10'000)) process.kill();
    process.waitForFinished();
    const Nanoseconds took = steadyNow() - start;
    const auto cpu = childrensCpu() - childrenBefore;
    const ProcessUse relayAfter = (*relay)->use();
    const auto messages = static_cast<double>(std::max(1, received));
    if (received < options.messages) report.fail(QStringLiteral("%1 of %2 arrived").arg(received).arg(options.messages));
    report.add(QStringLiteral("received_per_second"), QStringLiteral("whole run, from start of the process to its end"), messages / secondsOf(took), QStringLiteral("/s"));
    report.add(QStringLiteral("catching_up_per_second"), QStringLiteral("while catching up"), messages / std::max(1e-6, secondsOf(last - first)), QStringLiteral("/s"));
    report.add(QStringLiteral("first_message_ms"), QStringLiteral("until the first message was printed"), secondsOf(first - start) * 1000, QStringLiteral("ms"));
    report.add(QStringLiteral("client_cpu_us"), QStringLiteral("client's CPU per message"), static_cast<double>(cpu.count()) / messages, QStringLiteral("µs"));
    report.add(QStringLiteral("relay_cpu_us"), QStringLiteral("relay's CPU per message"),
               static_cast<double>((relayAfter.cpu - relayBefore.cpu).count()) * 1000.0 / messages, QStringLiteral("µs"));
    report.add(QStringLiteral("sent_per_second"), QStringLiteral("sent before, one after another, each waiting for Accepted"),
               options.messages / sendSeconds, QStringLiteral("/s"));
    return report;
}

} // namespace Bench
