// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/workloads.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace Bench {

namespace {
using namespace std::chrono_literals;
constexpr Nanoseconds kRest = 3s; // buffers that are only lent for a moment are given back
constexpr int kRegistrations = 40;
constexpr int kRegisteringAtOnce = 4;

double secondsOf(Nanoseconds time)
{
    return static_cast<double>(time.count()) / 1e9;
}

bool runOnce(const Options &options, int wanted, RelayProcess::Transport transport, Report &report)
{
    const bool usesTls = transport == RelayProcess::Transport::Tls;
    const int count = static_cast<int>(std::min<qint64>(wanted, raiseFileLimit() - 200));
    if (count < wanted) report.note(QStringLiteral("no more than %1 open files here").arg(count));
    report.begin(QStringLiteral("%1 connections, %2").arg(count).arg(usesTls ? QStringLiteral("TLS 1.3") : QStringLiteral("plain")));
    Workspace workspace(options);
    Population population;
    if (auto written = population.write(workspace.data(), count); !written) {
        report.fail(Base::errorName(written.error().code) + QLatin1Char(' ') + written.error().detail);
        return false;
    }
    auto relay = RelayProcess::start(options, workspace, transport);
    if (!relay) {
        report.fail(relay.error().detail);
        return false;
    }
    Loop loop;
    const TlsContext tls;
    Crowd crowd(loop, population, 0, static_cast<size_t>(count));
    const ProcessUse before = (*relay)->use();
    const Nanoseconds start = steadyNow();
    if (!crowd.connectAll((*relay)->port(), usesTls ? &tls : nullptr)) {
        report.fail(crowd.problem() + QLatin1Char('\n') + (*relay)->endOfLog());
        return false;
    }
    const Nanoseconds took = steadyNow() - start;
    const ProcessUse after = (*relay)->use();
    loop.run(kRest, [] { return false; });
    const ProcessUse rested = (*relay)->use();
    if (!crowd.problem().isEmpty()) report.fail(crowd.problem());
    const auto connections = static_cast<double>(count);
    report.add(QStringLiteral("kib_per_connection"), QStringLiteral("resident per idle connection"),
               static_cast<double>(rested.residentKiB - before.residentKiB) / connections, QStringLiteral("KiB"));
    report.add(QStringLiteral("logins_per_second"), QStringLiteral("logins by token"), connections / secondsOf(took), QStringLiteral("/s"));
    report.add(QStringLiteral("login_cpu_us"), QStringLiteral("relay's CPU per login"),
               static_cast<double>((after.cpu - before.cpu).count()) * 1000.0 / connections, QStringLiteral("µs"));
    report.add(QStringLiteral("empty_kib"), QStringLiteral("relay's memory before"), static_cast<double>(before.residentKiB), QStringLiteral("KiB"));
    crowd.closeAll();
    return !report.hasFailed();
}

void runRegistrations(const Options &options, Report &report)
{
    report.begin(QStringLiteral("registrations over HTTP, %1 at once").arg(kRegisteringAtOnce));
    Workspace workspace(options);
    Population population;
    if (auto written = population.write(workspace.data(), 1); !written) { // for the relay's id
        report.fail(written.error().detail);
        return;
    }
    auto relay = RelayProcess::start(options, workspace);
    if (!relay) {
        report.fail(relay.error().detail);
        return;
    }
    const QByteArray relayId = population.accounts.front().relayId;
    std::atomic<int> next{0};
    std::atomic<int> failed{0};
    const Nanoseconds start = steadyNow();
    std::vector<std::thread> threads;
    for (int t = 0; t < kRegisteringAtOnce; ++t) {
        threads.emplace_back([&] {
            for (int i = next++; i < kRegistrations; i = next++) {
                if (!Population::registerOverHttp((*relay)->port(), "joins-" + std::to_string(i), relayId)) ++failed;
            }
        });
    }
    for (std::thread &thread : threads) thread.join();
    const double seconds = secondsOf(steadyNow() - start);
    if (failed > 0) report.fail(QStringLiteral("%1 of %2 registrations failed").arg(failed.load()).arg(kRegistrations));
    report.add(QStringLiteral("registrations_per_second"), QStringLiteral("registrations (Argon2id on the relay)"), kRegistrations / seconds, QStringLiteral("/s"));
}

} // namespace

Report runIdle(const Options &options)
{
    Report report(QStringLiteral("w4"), QStringLiteral("idle connections and logins"));
    report.note(QStringLiteral("a login: TCP, upgrade, Challenge, Hello with token and device signature, Welcome; 64 at once. Resident memory as the "
                               "kernel counts it, three seconds later, less what the relay had before; it includes the accounts the relay keeps at hand"));
    runRegistrations(options, report);
    if (!runOnce(options, options.connections, RelayProcess::Transport::Plain, report)) return report;
    if (options.tlsConnections > 0) runOnce(options, options.tlsConnections, RelayProcess::Transport::Tls, report);
    return report;
}

} // namespace Bench
