// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/traffic.h"
#include "tests/bench/workloads.h"

#include <algorithm>

namespace Bench {

namespace {
using namespace std::chrono_literals;
constexpr Nanoseconds kWarmUp = 1s;
constexpr Nanoseconds kSettle = 10s;
constexpr double kPaced = 1000;
const QString kDurability = QStringLiteral(
    "Accepted means: committed to SQLite in WAL mode with synchronous=FULL, so that it survives power loss as far as the disk "
    "keeps what it says it has synced; delivered after the commit; each message is also acknowledged by its recipient and removed");
const QString kSetUp = QStringLiteral("accounts were written straight into the relay's data folder before its start; the generator shares the "
                                      "machine's cores with the relay");

double micros(Nanoseconds time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

//! Relay, pairs, and idle connections beside them.
struct Scene
{
    explicit Scene(const Options &o) : options(o), workspace(o), traffic(loop) {}

    bool open(Report &report, int idleAsked)
    {
        const int active = options.pairs * 2;
        const int atMost = static_cast<int>(std::min<qint64>(raiseFileLimit() - 200 - active, 100'000));
        idleWanted = std::min(idleAsked, atMost);
        if (idleWanted < idleAsked) report.note(QStringLiteral("no more than %1 open files here: %2 idle connections").arg(atMost).arg(idleWanted));
        if (auto written = population.write(workspace.data(), active + idleWanted); !written) {
            report.fail(Base::errorName(written.error().code) + QLatin1Char(' ') + written.error().detail);
            return false;
        }
        auto started = RelayProcess::start(options, workspace);
        if (!started) {
            report.fail(started.error().detail);
            return false;
        }
        relay = std::move(*started);
        talking = std::make_unique<Crowd>(loop, population, 0, static_cast<size_t>(active), &traffic);
        for (size_t i = 0; i < talking->size(); i += 2) traffic.addFlow(talking->at(i), {population.accounts[i + 1].user});
        if (!talking->connectAll(relay->port())) {
            report.fail(talking->problem() + QLatin1Char('\n') + relay->endOfLog());
            return false;
        }
        return true;
    }

    bool addIdle(Report &report, int count)
    {
        const size_t first = talking->size() + idleCount();
        idle.push_back(std::make_unique<Crowd>(loop, population, first, static_cast<size_t>(count) - idleCount()));
        if (idle.back()->connectAll(relay->port())) return true;
        report.fail(idle.back()->problem());
        return false;
    }

    size_t idleCount() const
    {
        size_t count = 0;
        for (const auto &crowd : idle) count += crowd->size();
        return count;
    }

    //! Lets the traffic that was started run and adds its figures. False when something got lost.
    bool measure(Report &report, Nanoseconds duration)
    {
        const auto isBroken = [this] { return !talking->problem().isEmpty(); };
        loop.run(kWarmUp, isBroken);
        traffic.clearCounts();
        const ProcessUse before = relay->use();
        const auto ownBefore = ownCpu();
        const Nanoseconds start = steadyNow();
        loop.run(duration, isBroken);
        const double seconds = micros(steadyNow() - start) / 1e6;
        const ProcessUse after = relay->use();
        const auto own = ownCpu() - ownBefore;
        const Counts counts = traffic.counts();
        traffic.stop();
        const bool isQuiet = loop.run(kSettle, [this] { return traffic.isQuiet() || !talking->problem().isEmpty(); });

        const double messages = std::max(1.0, static_cast<double>(counts.complete));
        const double cpu = micros(after.cpu - before.cpu);
        const double mainThread = micros(after.mainThread - before.mainThread);
        report.add(QStringLiteral("messages_per_second"), QStringLiteral("messages, accepted, delivered, acknowledged"), messages / seconds, QStringLiteral("/s"));
        report.add(QStringLiteral("accepted_p50_us"), QStringLiteral("send → Accepted, median"), micros(counts.untilAccepted.percentile(0.5)), QStringLiteral("µs"));
        report.add(QStringLiteral("accepted_p99_us"), QStringLiteral("send → Accepted, 99th percentile"), micros(counts.untilAccepted.percentile(0.99)), QStringLiteral("µs"));
        report.add(QStringLiteral("delivered_p50_us"), QStringLiteral("send → at the recipient, median"), micros(counts.untilDelivered.percentile(0.5)), QStringLiteral("µs"));
        report.add(QStringLiteral("delivered_p99_us"), QStringLiteral("send → at the recipient, 99th percentile"), micros(counts.untilDelivered.percentile(0.99)), QStringLiteral("µs"));
        report.add(QStringLiteral("relay_cpu_us"), QStringLiteral("relay's CPU per message"), cpu / messages, QStringLiteral("µs"));
        report.add(QStringLiteral("relay_loop_cpu_us"), QStringLiteral("  of it on the network thread"), mainThread / messages, QStringLiteral("µs"));
        report.add(QStringLiteral("relay_other_cpu_us"), QStringLiteral("  of it on other threads (writer)"), (cpu - mainThread) / messages, QStringLiteral("µs"));
        report.add(QStringLiteral("generator_cpu_us"), QStringLiteral("generator's CPU per message"), static_cast<double>(own.count()) / messages, QStringLiteral("µs"));
        report.add(QStringLiteral("relay_resident_kib"), QStringLiteral("relay's memory"), static_cast<double>(after.residentKiB), QStringLiteral("KiB"));

        if (!talking->problem().isEmpty()) report.fail(talking->problem() + QLatin1Char('\n') + relay->endOfLog());
        else if (!isQuiet) report.fail(QStringLiteral("not everything that was sent was accepted and delivered"));
        if (counts.refused > 0) report.fail(QStringLiteral("%1 refused: %2").arg(counts.refused).arg(traffic.lastRefusal()));
        if (traffic.deliveredTwice() > 0) report.fail(QStringLiteral("%1 delivered twice").arg(traffic.deliveredTwice()));
        if (traffic.outOfSequence() > 0) report.fail(QStringLiteral("%1 out of sequence").arg(traffic.outOfSequence()));
        return !report.hasFailed();
    }

    const Options &options;
    Workspace workspace;
    Loop loop;
    Population population;
    std::unique_ptr<RelayProcess> relay;
    Traffic traffic;
    std::unique_ptr<Crowd> talking;
    std::vector<std::unique_ptr<Crowd>> idle;
    int idleWanted = 0;
};

void notes(Report &report)
{
    report.note(kDurability);
    report.note(kSetUp);
}

} // namespace

Report runPairs(const Options &options)
{
    Report report(QStringLiteral("w1"), QStringLiteral("%1 pairs, %2-byte ciphertexts, full path").arg(options.pairs).arg(SendTemplate::kCiphertextBytes));
    notes(report);
    Scene scene(options);
    if (!scene.open(report, options.idle)) return report;
    const int fewIdle = 1000;
    QList<int> rounds{0};
    if (scene.idleWanted > fewIdle) rounds << fewIdle;
    if (scene.idleWanted > 0) rounds << scene.idleWanted;
    for (const int idle : rounds) {
        if (idle > 0 && !scene.addIdle(report, idle)) return report;
        for (const size_t window : {size_t(1), size_t(16)}) {
            report.begin(QStringLiteral("window %1, %2 connected").arg(window).arg(idle + options.pairs * 2));
            scene.traffic.start(window, Traffic::Until::Complete);
            if (!scene.measure(report, options.duration)) return report;
        }
    }
    return report;
}

Report runPaced(const Options &options)
{
    Report report(QStringLiteral("w1p"), QStringLiteral("%1 messages a second over %2 pairs, open loop").arg(kPaced).arg(options.pairs));
    notes(report);
    report.note(QStringLiteral("times count from the moment a message was due"));
    Scene scene(options);
    if (!scene.open(report, 0)) return report;
    scene.traffic.startOpenLoop(kPaced);
    scene.measure(report, options.duration * 2);
    return report;
}

} // namespace Bench
