// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/random.h"
#include "tests/bench/histogram.h"
#include "tests/bench/loop.h"
#include "tests/bench/machine.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/workloads.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
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

    QString profile() const { return m_profile; }

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

//! A relay that keeps options.messages messages from Anna for Ben, who is away.
struct Waiting
{
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<RelayProcess> relay;
    std::unique_ptr<Person> anna, ben;
    double sendSeconds = 0;
};

Base::Result<Waiting> prepare(const Options &options)
{
    const QString program = findProgram(options.cliProgram, QStringLiteral("kith-cli"));
    if (program.isEmpty()) return Base::Error{Base::ErrorCode::NotFound, QStringLiteral("there is no kith-cli; name it with --cli")};
    Waiting waiting;
    waiting.workspace = std::make_unique<Workspace>(options);
    auto relay = RelayProcess::start(options, *waiting.workspace);
    if (!relay) return relay.error();
    waiting.relay = *std::move(relay);
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(waiting.relay->port());
    waiting.anna = std::make_unique<Person>(program, waiting.workspace->path(), QStringLiteral("anna"));
    waiting.ben = std::make_unique<Person>(program, waiting.workspace->path(), QStringLiteral("ben"));
    const Person &anna = *waiting.anna, &ben = *waiting.ben;
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
    const Nanoseconds start = steadyNow();
    if (failure.isEmpty()) anna.run({QStringLiteral("batch")}, kSendMs, failure, commands);
    waiting.sendSeconds = secondsOf(steadyNow() - start);
    if (!failure.isEmpty()) return Base::Error{Base::ErrorCode::Internal, failure};
    return waiting;
}

} // namespace

Report runReceive(const Options &options)
{
    Report report(QStringLiteral("c5"), QStringLiteral("a client catches up with %1 messages").arg(options.messages));
    report.note(QStringLiteral("kith-cli receive as a process of its own: opens the encrypted profile, connects, decrypts and stores each message durably "
                               "(commit, then Ack), prints it, exits. \"while catching up\": from the first printed message to the last"));
    auto waiting = prepare(options);
    if (!waiting) {
        report.fail(waiting.error().detail);
        return report;
    }
    const Person &ben = *waiting->ben;
    const auto &relay = waiting->relay;

    QProcess process;
    const ProcessUse relayBefore = relay->use();
    const auto childrenBefore = childrensCpu();
    const Nanoseconds start = steadyNow();
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
    const ProcessUse relayAfter = relay->use();
    const auto messages = static_cast<double>(std::max(1, received));
    if (received < options.messages) report.fail(QStringLiteral("%1 of %2 arrived").arg(received).arg(options.messages));
    report.add(QStringLiteral("received_per_second"), QStringLiteral("whole run, from start of the process to its end"), messages / secondsOf(took), QStringLiteral("/s"));
    report.add(QStringLiteral("catching_up_per_second"), QStringLiteral("while catching up"), messages / std::max(1e-6, secondsOf(last - first)), QStringLiteral("/s"));
    report.add(QStringLiteral("first_message_ms"), QStringLiteral("until the first message was printed"), secondsOf(first - start) * 1000, QStringLiteral("ms"));
    report.add(QStringLiteral("client_cpu_us"), QStringLiteral("client's CPU per message"), static_cast<double>(cpu.count()) / messages, QStringLiteral("µs"));
    report.add(QStringLiteral("relay_cpu_us"), QStringLiteral("relay's CPU per message"),
               static_cast<double>((relayAfter.cpu - relayBefore.cpu).count()) * 1000.0 / messages, QStringLiteral("µs"));
    report.add(QStringLiteral("sent_per_second"), QStringLiteral("sent before, one after another, each waiting for Accepted"),
               options.messages / waiting->sendSeconds, QStringLiteral("/s"));
    return report;
}

Report runReceiveInWindow(const Options &options)
{
    Report report(QStringLiteral("c5w"), QStringLiteral("a window catches up with %1 messages, their conversation open").arg(options.messages));
    const QString program = findProgram({}, QStringLiteral("kith-bench-window"));
    auto waiting = prepare(options);
    if (program.isEmpty() || !waiting) {
        report.fail(waiting ? QStringLiteral("needs kith-bench-window beside kith-bench") : waiting.error().detail);
        return report;
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("DISPLAY"))) environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {QStringLiteral("--catch-up"), waiting->ben->profile(), QStringLiteral("anna"), QString::number(options.messages - 1)});
    process.waitForFinished(-1);
    const QJsonObject said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (process.exitCode() != 0 || said.isEmpty()) {
        report.fail(QStringLiteral("kith-bench-window ended with %1").arg(process.exitCode()));
        return report;
    }
    // What the window took in, read by another program: all of it, in order.
    QString failure;
    const QByteArray history = waiting->ben->run({QStringLiteral("history"), QStringLiteral("anna"), QStringLiteral("--limit"),
                                                  QString::number(options.messages + 2)}, kReceiveMs, failure);
    if (!failure.isEmpty()) report.fail(failure);
    int next = 0;
    const auto lines = history.split('\n');
    for (const QByteArray &line : lines) {
        const QString text = QJsonDocument::fromJson(line).object().value(QStringLiteral("text")).toString();
        if (text.startsWith(QString::number(next) + QLatin1Char(' '))) ++next;
    }
    if (next != options.messages) report.fail(QStringLiteral("%1 of %2 stand there in order").arg(next).arg(options.messages));
    const auto add = [&](const char *key, const QString &name) {
        report.add(QString::fromLatin1(key), name, said.value(QLatin1String(key)).toDouble(), QStringLiteral("ms"));
    };
    add("took_ms", QStringLiteral("from connecting until the last one is on screen"));
    add("frame_p50_ms", QStringLiteral("a frame meanwhile, median"));
    add("frame_p99_ms", QStringLiteral("99th percentile"));
    add("frame_longest_ms", QStringLiteral("longest"));
    report.note(QStringLiteral("a frame: everything the GUI thread did between two ticks of 60 Hz, painting included"));
    return report;
}

} // namespace Bench
