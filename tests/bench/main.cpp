// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/machine.h"
#include "tests/bench/options.h"
#include "tests/bench/profile.h"
#include "tests/bench/relayprocess.h"
#include "tests/bench/workloads.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTextStream>

#include <csignal>

namespace {

using namespace Bench;

struct Workload
{
    const char *id;
    Report (*run)(const Options &options);
};

constexpr Workload kWorkloads[] = {
    {"w1", runPairs}, {"w1p", runPaced}, {"w3", runOffline}, {"w4", runIdle}, {"w5", runKills}, {"w6", runMedia}, {"c5", runReceive}, {"c5w", runReceiveInWindow},
    {"c1", runStart}, {"c2", runMemory}, {"c3", runSearching}, {"c4", runScrolling}, {"c6", runPhotos},
};

void printJson(const QJsonObject &object)
{
    QTextStream(stdout) << QJsonDocument(object).toJson(QJsonDocument::Compact) << '\n' << Qt::flush;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kith-bench"));
    QLoggingCategory::setFilterRules(QStringLiteral("kith.*.info=false"));
    std::signal(SIGPIPE, SIG_IGN);
    const ParsedOptions parsed = parseOptions(QCoreApplication::arguments().mid(1));
    if (!parsed.mistake.isEmpty()) {
        QTextStream(stderr) << "kith-bench: " << parsed.mistake << "\n\n" << usage();
        return 2;
    }
    if (parsed.wantsHelp) {
        QTextStream(stdout) << usage();
        return 0;
    }
    const Options &options = parsed.options;
    const QString machine = machineLine(options.folder.isEmpty() ? QDir::tempPath() : options.folder);
    if (options.json) printJson({{QStringLiteral("machine"), machine}, {QStringLiteral("version"), QStringLiteral(KITH_VERSION)}});
    else QTextStream(stdout) << machine << "\n\n" << Qt::flush;

    if (options.side == QLatin1String("profile")) {
        const auto made = makeProfile({options.out, options.messages, options.conversations});
        if (made) return 0;
        QTextStream(stderr) << "kith-bench: " << Base::errorName(made.error().code) << ' ' << made.error().detail << '\n';
        return 1;
    }

    bool hasFailed = false;
    for (const QString &id : options.workloads) {
        for (const Workload &workload : kWorkloads) {
            if (id != QLatin1String(workload.id)) continue;
            const Report report = workload.run(options);
            hasFailed = hasFailed || report.hasFailed();
            if (options.json) printJson(report.toJson());
            else QTextStream(stdout) << report.toText() << '\n' << Qt::flush;
        }
    }
    return hasFailed ? 1 : 0;
}
