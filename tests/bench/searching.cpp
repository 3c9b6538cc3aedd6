// SPDX-License-Identifier: GPL-3.0-or-later
// C3: full-text search in a large profile while messages arrive.
#include "app/session/finder.h"
#include "tests/bench/histogram.h"
#include "tests/bench/loop.h"
#include "tests/bench/machine.h"
#include "tests/bench/opened.h"
#include "tests/bench/profile.h"
#include "tests/bench/waiting.h"
#include "tests/bench/workloads.h"

#include "shared/base/clock.h"
#include "shared/crypto/random.h"

#include <QTimer>

namespace Bench {

namespace {

struct Family
{
    const char *name;
    QStringList queries;
};

//! Every word is asked as a person narrows it down.
QList<Family> families()
{
    const QStringList common{QStringLiteral("the "), QStringLiteral("and "), QStringLiteral("you "), QStringLiteral("die "), QStringLiteral("nicht ")};
    const QStringList rare{QStringLiteral("zirconium "), QStringLiteral("quastenflosser "), QStringLiteral("ornithorhynchus "), QStringLiteral("麒麟")};
    const QStringList prefixes{QStringLiteral("t"), QStringLiteral("th"), QStringLiteral("com"), QStringLiteral("inte"), QStringLiteral("under"), QStringLiteral("wahr"), QStringLiteral("some")};
    const QStringList phrases{QStringLiteral("\"in the\""), QStringLiteral("\"of the world\""), QStringLiteral("\"the of\""), QStringLiteral("\"ist nicht\"")};
    const QStringList operators{QStringLiteral("from:me "), QStringLiteral("in:person0 "), QStringLiteral("in:person499 "), QStringLiteral("from:person250 "),
                                QStringLiteral("has:image "), QStringLiteral("has:link from:person3 "), QStringLiteral("before:2020-02 "),
                                QStringLiteral("after:2024-11 "), QStringLiteral("on:2022-06-15 "), QStringLiteral("in:person480 before:2021 ")};
    const auto combined = [&operators](const QStringList &words) {
        QStringList all;
        for (const QString &one : operators) {
            for (const QString &word : words) all << one + word;
        }
        return all;
    };
    return {{"common", common}, {"rare", rare}, {"prefix", prefixes}, {"phrase", phrases},
            {"two common", {QStringLiteral("the and "), QStringLiteral("you not "), QStringLiteral("die nicht "), QStringLiteral("the und ")}},
            {"operators only", operators},
            {"common with operators", combined(common)}, {"rare with operators", combined(rare)},
            {"prefix with operators", combined(prefixes)}, {"phrase with operators", combined(phrases)},
            {"nothing there", {QStringLiteral("xyzzyq "), QStringLiteral("\"the xyzzyq\""), QStringLiteral("emoji 🦩")}}};
}

} // namespace

Report runSearching(const Options &options)
{
    Report report(QStringLiteral("c3"), QStringLiteral("full-text search while messages arrive"));
    auto opened = OpenedProfile::open(options.profile);
    if (!opened) {
        report.fail(QStringLiteral("no profile to search; make one with \"kith-bench profile --out DIR\" and name it with --profile: ") + opened.error().detail);
        return report;
    }
    Session::Session &session = *opened->session;
    if (auto indexed = waitFor(session.finder().whenIndexed()); !indexed) report.fail(indexed.error().detail);

    // What arrives: 200 messages a second, each a transaction of its own, as in a busy hour.
    const auto conversation = session.conversations().findByPeer(personName(1));
    qint64 arrived = 0;
    QTimer arrivals;
    arrivals.setTimerType(Qt::PreciseTimer);
    QObject::connect(&arrivals, &QTimer::timeout, [&] {
        (void)opened->database->run([id = *conversation, n = ++arrived](Store::Access &access) {
            Store::Message m;
            m.conversation = id;
            m.id = Crypto::newId<Base::MessageId>();
            m.author = personName(1);
            m.authorDevice = 1;
            m.serverTime = Base::SystemClock().now();
            m.text = QStringLiteral("the message number %1 that has just arrived and that you have not read").arg(n);
            return access.messages().add(m);
        });
    });
    arrivals.start(5);

    Histogram all;
    QString slowest;
    Nanoseconds longest{0};
    const auto cpuBefore = ownCpu();
    qint64 asked = 0;
    const auto groups = families();
    for (const Family &family : groups) {
        Histogram times;
        qint64 hits = 0;
        for (int round = 0; round < options.rounds; ++round) {
            for (const QString &query : family.queries) {
                const Nanoseconds start = steadyNow();
                auto page = waitFor(session.finder().search({query, {}, 0, 50, nullptr}));
                const Nanoseconds took = steadyNow() - start;
                if (!page) {
                    report.fail(query + QStringLiteral(": ") + Base::errorName(page.error().code));
                    continue;
                }
                times.add(took);
                all.add(took);
                ++asked;
                hits += page->hits.size();
                if (took > longest) {
                    longest = took;
                    slowest = query;
                }
            }
        }
        report.begin(QString::fromLatin1(family.name));
        report.add(QStringLiteral("p50_ms"), QStringLiteral("median"), static_cast<double>(times.percentile(0.5).count()) / 1e6, QStringLiteral("ms"));
        report.add(QStringLiteral("p99_ms"), QStringLiteral("99th percentile"), static_cast<double>(times.percentile(0.99).count()) / 1e6, QStringLiteral("ms"));
        report.add(QStringLiteral("hits"), QStringLiteral("found, on average (at most 50)"), static_cast<double>(hits) / static_cast<double>(options.rounds * family.queries.size()), QString());
    }
    report.begin(QStringLiteral("all of them"));
    report.add(QStringLiteral("p50_ms"), QStringLiteral("median"), static_cast<double>(all.percentile(0.5).count()) / 1e6, QStringLiteral("ms"));
    report.add(QStringLiteral("p99_ms"), QStringLiteral("99th percentile"), static_cast<double>(all.percentile(0.99).count()) / 1e6, QStringLiteral("ms"));
    report.add(QStringLiteral("longest_ms"), QStringLiteral("longest: ") + slowest, static_cast<double>(longest.count()) / 1e6, QStringLiteral("ms"));
    report.add(QStringLiteral("cpu_us"), QStringLiteral("CPU per search, arrivals included"), static_cast<double>((ownCpu() - cpuBefore).count()) / static_cast<double>(std::max<qint64>(1, asked)), QStringLiteral("µs"));
    report.add(QStringLiteral("arrived"), QStringLiteral("messages that arrived meanwhile"), static_cast<double>(arrived), QString());
    const auto page = waitFor(session.finder().search({QStringLiteral("nothing"), {}, 0, 1, nullptr}));
    if (page) report.note(QStringLiteral("%1 messages in the index; from the call to the page with its 50 messages and highlights; everything was cached as by use, no query was asked before").arg(page->messages));
    arrivals.stop();
    return report;
}

} // namespace Bench
