// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/crypto/random.h"
#include "tests/bench/crowd.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/traffic.h"
#include "tests/bench/workloads.h"

namespace Bench {

namespace {
using namespace std::chrono_literals;
constexpr size_t kWindow = 16;
constexpr Nanoseconds kDrain = 60s;
constexpr quint32 kLongestLifeMs = 1000;
}

Report runKills(const Options &options)
{
    Report report(QStringLiteral("w5"), QStringLiteral("%1 rounds of kill -9 under load, restart, drain").arg(options.rounds));
    report.note(QStringLiteral("the process is killed, not the machine: what the kernel had not written yet survives. Power loss is simulated in "
                               "the tests of the stores"));
    report.note(QStringLiteral("twice: the relay delivered an envelope again to a device that had named it as committed; window %1").arg(kWindow));
    Workspace workspace(options);
    Population population;
    Loop loop;
    Traffic traffic(loop);
    const auto active = static_cast<size_t>(options.pairs) * 2;
    if (auto written = population.write(workspace.data(), static_cast<int>(active)); !written) {
        report.fail(Base::errorName(written.error().code) + QLatin1Char(' ') + written.error().detail);
        return report;
    }
    Crowd crowd(loop, population, 0, active, &traffic);
    for (size_t i = 0; i < active; i += 2) traffic.addFlow(crowd.at(i), {population.accounts[i + 1].user});

    Nanoseconds restarts{0};
    quint64 refused = 0;
    for (int round = 0; round <= options.rounds; ++round) {
        const Nanoseconds start = steadyNow();
        auto relay = RelayProcess::start(options, workspace);
        if (!relay) {
            report.fail(relay.error().detail);
            return report;
        }
        if (round > 0) restarts += steadyNow() - start;
        crowd.closeAll();
        if (!crowd.connectAll((*relay)->port())) {
            report.fail(crowd.problem() + QLatin1Char('\n') + (*relay)->endOfLog());
            return report;
        }
        traffic.stop();
        traffic.resendUnaccepted();
        if (!loop.run(kDrain, [&] { return traffic.isQuiet() || !crowd.problem().isEmpty(); }) || !crowd.problem().isEmpty()) {
            report.fail(QStringLiteral("round %1 did not drain. %2").arg(round).arg(crowd.problem()));
            break;
        }
        if (round == options.rounds) break;
        traffic.start(kWindow, Traffic::Until::Complete);
        loop.run(std::chrono::milliseconds(100 + Crypto::randomBelow(kLongestLifeMs)), [&] { return !crowd.problem().isEmpty(); });
        if (!crowd.problem().isEmpty()) {
            report.fail(crowd.problem());
            break;
        }
        (*relay)->kill();
        traffic.stop();
        // What the relay wrote before its death is still on its way to us, and counts: an Accepted that was sent is a promise.
        loop.run(5s, [&] {
            for (size_t i = 0; i < crowd.size(); ++i)
                if (crowd.at(i).isReady()) return false;
            return true;
        });
    }
    refused = traffic.counts().refused;
    report.add(QStringLiteral("acknowledged"), QStringLiteral("acknowledged to the sender"), static_cast<double>(traffic.everAccepted()), QString());
    report.add(QStringLiteral("lost"), QStringLiteral("of them lost"), static_cast<double>(traffic.acceptedButNotDelivered()), QString());
    report.add(QStringLiteral("twice"), QStringLiteral("delivered twice"), static_cast<double>(traffic.deliveredTwice()), QString());
    report.add(QStringLiteral("out_of_sequence"), QStringLiteral("out of sequence"), static_cast<double>(traffic.outOfSequence()), QString());
    report.add(QStringLiteral("restart_ms"), QStringLiteral("from start to listening, mean"),
               static_cast<double>(restarts.count()) / 1e6 / std::max(1, options.rounds), QStringLiteral("ms"));
    if (traffic.acceptedButNotDelivered() + traffic.deliveredTwice() + traffic.outOfSequence() > 0) report.fail(QStringLiteral("a promise was broken"));
    if (refused > 0) report.fail(QStringLiteral("%1 refused: %2").arg(refused).arg(traffic.lastRefusal()));
    return report;
}

} // namespace Bench
