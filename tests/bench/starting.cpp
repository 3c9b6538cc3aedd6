// SPDX-License-Identifier: GPL-3.0-or-later
// C1 and C2: from start to usable window, and what it holds then. C4 runs in kith-bench-window.
#include "tests/bench/histogram.h"
#include "tests/bench/loop.h"
#include "tests/bench/machine.h"
#include "tests/bench/profile.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/workloads.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace Bench {

namespace {

constexpr int kStartMs = 60'000;

QString platform()
{
    return qEnvironmentVariableIsSet("DISPLAY") ? QStringLiteral("xcb") : QStringLiteral("offscreen");
}

//! kith on a profile; killed when this object goes.
class Window
{
public:
    Window(const QString &program, const QString &profile)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KITH_KEY_FILE"), profile + QStringLiteral(".key"));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("kith.startup.info=true"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_started = steadyNow();
        m_process.start(program, {QStringLiteral("--profile"), profile});
    }
    ~Window()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    //! From the start of the process until it said that what a person uses is painted; negative when it never did.
    Nanoseconds untilUsable()
    {
        QElapsedTimer patience;
        patience.start();
        while (patience.elapsed() < kStartMs && m_process.state() != QProcess::NotRunning) {
            if (!m_process.waitForReadyRead(kStartMs)) break;
            m_said += m_process.readAll();
            if (m_said.contains("usable")) return steadyNow() - m_started;
        }
        return Nanoseconds(-1);
    }
    //! What it has used so far, all threads.
    std::chrono::milliseconds cpu() const { return useOf(m_process.processId()).cpu; }
    //! Its share of memory, in KiB.
    qint64 proportionalKiB() const
    {
        QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly)) return 0;
        const auto lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Pss:")) return line.mid(4).simplified().split(' ').first().toLongLong();
        }
        return 0;
    }
    QByteArray said() const { return m_said; }

private:
    QProcess m_process;
    QByteArray m_said;
    Nanoseconds m_started{0};
};

//! A profile with an account and one conversation without a word.
Base::Result<QString> emptyProfile(const Workspace &workspace)
{
    const QString folder = workspace.path() + QStringLiteral("/empty");
    if (auto made = makeProfile({folder, 0, 2}); !made) return made.error();
    return folder;
}

double inMs(Nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

} // namespace

Report runStart(const Options &options)
{
    Report report(QStringLiteral("c1"), QStringLiteral("from start to usable window"));
    const QString program = findProgram(options.kithProgram, QStringLiteral("kith"));
    Workspace workspace(options);
    auto empty = emptyProfile(workspace);
    if (program.isEmpty() || options.profile.isEmpty() || !empty) {
        report.fail(QStringLiteral("needs kith (--kith) and a large profile (--profile)"));
        return report;
    }
    Histogram large, small;
    std::chrono::milliseconds largeCpu{0}, smallCpu{0};
    // By turns, so that a machine that changes its speed does it to both.
    for (int i = 0; i <= options.rounds; ++i) {
        for (const auto &[folder, times] : {std::pair(options.profile, &large), std::pair(*empty, &small)}) {
            Window window(program, folder);
            const Nanoseconds took = window.untilUsable();
            if (took.count() < 0) {
                report.fail(QStringLiteral("the window did not come up: ") + QString::fromUtf8(window.said().right(300)));
                return report;
            }
            if (i == 0) continue; // the first time reads the disk
            times->add(took);
            (times == &large ? largeCpu : smallCpu) += window.cpu();
        }
    }
    report.add(QStringLiteral("large_p50_ms"), QStringLiteral("large profile, median"), inMs(large.percentile(0.5)), QStringLiteral("ms"));
    report.add(QStringLiteral("empty_p50_ms"), QStringLiteral("empty profile, median"), inMs(small.percentile(0.5)), QStringLiteral("ms"));
    report.add(QStringLiteral("ratio"), QStringLiteral("large to empty"), inMs(large.percentile(0.5)) / inMs(small.percentile(0.5)), QString());
    const auto each = [&](std::chrono::milliseconds all) { return static_cast<double>(all.count()) / std::max(1, options.rounds); };
    report.add(QStringLiteral("large_cpu_ms"), QStringLiteral("large profile, CPU of each start"), each(largeCpu), QStringLiteral("ms"));
    report.add(QStringLiteral("empty_cpu_ms"), QStringLiteral("empty profile, CPU of each start"), each(smallCpu), QStringLiteral("ms"));
    report.add(QStringLiteral("large_longest_ms"), QStringLiteral("large profile, longest"), inMs(large.largest()), QStringLiteral("ms"));
    report.note(QStringLiteral("warm; opened with a key file; until the conversation list with its rows was painted; ") + platform());
    return report;
}

Report runMemory(const Options &options)
{
    Report report(QStringLiteral("c2"), QStringLiteral("memory ten seconds after the window is usable"));
    const QString program = findProgram(options.kithProgram, QStringLiteral("kith"));
    Workspace workspace(options);
    auto empty = emptyProfile(workspace);
    if (program.isEmpty() || options.profile.isEmpty() || !empty) {
        report.fail(QStringLiteral("needs kith (--kith) and a large profile (--profile)"));
        return report;
    }
    for (const auto &[folder, name] : {std::pair(options.profile, QStringLiteral("large")), std::pair(*empty, QStringLiteral("empty"))}) {
        Window window(program, folder);
        if (window.untilUsable().count() < 0) {
            report.fail(QStringLiteral("the window did not come up"));
            return report;
        }
        QProcess pause;
        pause.start(QStringLiteral("sleep"), {QStringLiteral("10")});
        pause.waitForFinished(20'000);
        report.add(name + QStringLiteral("_pss_mib"), name + QStringLiteral(" profile, PSS"), static_cast<double>(window.proportionalKiB()) / 1024, QStringLiteral("MiB"));
    }
    report.note(platform());
    return report;
}

Report runScrolling(const Options &options)
{
    Report report(QStringLiteral("c4"), QStringLiteral("open the longest conversation; page up through all of it"));
    const QString program = findProgram({}, QStringLiteral("kith-bench-window"));
    if (program.isEmpty() || options.profile.isEmpty()) {
        report.fail(QStringLiteral("needs kith-bench-window beside kith-bench, and a large profile (--profile)"));
        return report;
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {options.profile});
    process.waitForFinished(-1);
    const QJsonObject said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (process.exitCode() != 0 || said.isEmpty()) {
        report.fail(QStringLiteral("kith-bench-window ended with %1").arg(process.exitCode()));
        return report;
    }
    const auto add = [&](const char *key, const QString &name, const QString &unit) {
        report.add(QString::fromLatin1(key), name, said.value(QLatin1String(key)).toDouble(), unit);
    };
    add("first_frame_ms", QStringLiteral("from the click to the first painted frame"), QStringLiteral("ms"));
    add("first_frame_cpu_ms", QStringLiteral("CPU of all threads until then"), QStringLiteral("ms"));
    add("cold_frame_ms", QStringLiteral("the same for the first conversation after start"), QStringLiteral("ms"));
    add("cold_frame_cpu_ms", QStringLiteral("CPU of all threads until then"), QStringLiteral("ms"));
    add("frame_p50_ms", QStringLiteral("a frame while paging up, median"), QStringLiteral("ms"));
    add("frame_p99_ms", QStringLiteral("99th percentile"), QStringLiteral("ms"));
    add("frame_longest_ms", QStringLiteral("longest"), QStringLiteral("ms"));
    add("frames", QStringLiteral("frames"), QString());
    add("messages", QStringLiteral("messages that went by"), QString());
    add("rows_most", QStringLiteral("rows in memory, at most"), QString());
    report.note(QStringLiteral("a frame: everything the GUI thread did between two ticks of 60 Hz, painting included; ") + platform());
    return report;
}

} // namespace Bench
