// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/traffic.h"
#include "tests/bench/workloads.h"

namespace Bench {

namespace {
using namespace std::chrono_literals;
constexpr Nanoseconds kAtMost = 2min;
constexpr size_t kWindow = 16;

double secondsOf(Nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e9;
}

void add(Report &report, const char *key, const QString &name, double value, const char *unit)
{
    report.add(QLatin1String(key), name, value, QString::fromUtf8(unit));
}

bool runOnce(const Options &options, int devices, Report &report)
{
    report.begin(devices == 1 ? QStringLiteral("one device") : QStringLiteral("spread over %1 devices").arg(devices));
    const auto senders = static_cast<size_t>(options.pairs);
    const quint64 each = std::max<quint64>(1, static_cast<quint64>(options.messages) / senders);
    const quint64 total = each * senders;
    raiseFileLimit();

    Workspace workspace(options);
    Population population;
    if (auto written = population.write(workspace.data(), options.pairs + devices); !written) {
        report.fail(Base::errorName(written.error().code) + QLatin1Char(' ') + written.error().detail);
        return false;
    }
    auto relay = RelayProcess::start(options, workspace);
    if (!relay) {
        report.fail(relay.error().detail);
        return false;
    }
    Loop loop;
    Traffic traffic(loop);
    Crowd sending(loop, population, 0, senders, &traffic);
    Crowd away(loop, population, senders, static_cast<size_t>(devices), &traffic);
    for (size_t i = 0; i < senders; ++i) {
        // Each sender begins elsewhere, so that the devices' mailboxes grow side by side.
        std::vector<std::string> recipients;
        for (size_t d = 0; d < static_cast<size_t>(devices); ++d) recipients.push_back(population.accounts[senders + (d + i * 37) % static_cast<size_t>(devices)].user);
        traffic.addFlow(sending.at(i), recipients);
    }
    if (!sending.connectAll((*relay)->port())) {
        report.fail(sending.problem());
        return false;
    }

    ProcessUse before = (*relay)->use();
    Nanoseconds start = steadyNow();
    traffic.start(kWindow, Traffic::Until::Accepted, each);
    const bool isStored = loop.run(kAtMost, [&] { return traffic.isQuiet() || !sending.problem().isEmpty(); });
    Nanoseconds took = steadyNow() - start;
    ProcessUse after = (*relay)->use();
    if (!isStored || !sending.problem().isEmpty() || traffic.counts().refused > 0) {
        report.fail(QStringLiteral("%1 of %2 stored. %3 %4").arg(traffic.counts().accepted).arg(total).arg(sending.problem(), traffic.lastRefusal()));
        return false;
    }
    const auto messages = static_cast<double>(total);
    const auto cpu = [&] { return static_cast<double>((after.cpu - before.cpu).count()) * 1000.0 / messages; };
    add(report, "messages", QStringLiteral("messages"), messages, "");
    add(report, "stored_per_second", QStringLiteral("stored and synced"), messages / secondsOf(took), "/s");
    add(report, "store_cpu_us", QStringLiteral("relay's CPU per stored message"), cpu(), "µs");
    add(report, "store_p99_us", QStringLiteral("send → Accepted, 99th percentile"), secondsOf(traffic.counts().untilAccepted.percentile(0.99)) * 1e6, "µs");

    sending.closeAll();
    before = (*relay)->use();
    start = steadyNow();
    if (!away.connectAll((*relay)->port())) {
        report.fail(away.problem());
        return false;
    }
    const Nanoseconds signedIn = steadyNow() - start;
    const bool isDrained = loop.run(kAtMost, [&] { return traffic.counts().delivered >= total || !away.problem().isEmpty(); });
    took = steadyNow() - start;
    after = (*relay)->use();
    add(report, "drained_per_second", QStringLiteral("drained, from the first connect on"), messages / secondsOf(took), "/s");
    add(report, "drain_cpu_us", QStringLiteral("relay's CPU per drained message"), cpu(), "µs");
    add(report, "hello_seconds", QStringLiteral("until the last device was signed in"), secondsOf(signedIn), "s");
    if (!isDrained) report.fail(QStringLiteral("%1 of %2 delivered. %3").arg(traffic.counts().delivered).arg(total).arg(away.problem()));
    if (traffic.deliveredTwice() > 0 || traffic.outOfSequence() > 0) report.fail(QStringLiteral("delivered twice or out of sequence"));
    away.closeAll();
    return !report.hasFailed();
}

} // namespace

Report runOffline(const Options &options)
{
    Report report(QStringLiteral("w3"), QStringLiteral("%1 messages for who is away, then they come and drain").arg(options.messages));
    report.note(QStringLiteral("stored: committed to SQLite in WAL mode with synchronous=FULL before it is counted; %1 senders, window %2")
                    .arg(options.pairs).arg(kWindow));
    report.note(QStringLiteral("drained: received, with an acknowledgement per turn of the device's loop; includes connecting and Hello"));
    if (runOnce(options, 1, report) && options.devices > 1) runOnce(options, options.devices, report);
    return report;
}

} // namespace Bench
