// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/options.h"

namespace Bench {

namespace {
const QStringList kRelayWorkloads{QStringLiteral("w1"), QStringLiteral("w1p"), QStringLiteral("w3"), QStringLiteral("w4"),
                                  QStringLiteral("w5"), QStringLiteral("w6")};
const QStringList kClientWorkloads{QStringLiteral("c1"), QStringLiteral("c2"), QStringLiteral("c3"), QStringLiteral("c4"), QStringLiteral("c5"),
                                   QStringLiteral("c5w"), QStringLiteral("c6")};

bool setNumber(int &target, const QString &text, int lowest)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < lowest || value > 10'000'000) return false;
    target = value;
    return true;
}
} // namespace

QString usage()
{
    return QStringLiteral(
        "kith-bench relay w1|w1p|w3|w4|w5|w6|all [options]\n"
        "kith-bench client c1|c2|c3|c4|c5|c5w|c6|all [options]\n"
        "kith-bench profile --messages N --conversations N --out DIR\n"
        "Starts what it measures by itself, on loopback, in a temporary folder.\n"
        "  --json               one JSON object per line\n"
        "  --relay FILE         the kith-relay to measure (default: beside this program)\n"
        "  --cli FILE           the kith-cli to measure (default: beside this program)\n"
        "  --folder DIR         where temporary folders are made: chooses the disk\n"
        "  --keep               leave them behind\n"
        "  --seconds N          length of a measured stretch (5)\n"
        "  --pairs N            W1, W1p, W5: pairs that talk (25)\n"
        "  --idle N             W1: idle connections beside them in the last round (5000; 0: no such round)\n"
        "  --connections N      W4: idle connections (10000)\n"
        "  --tls-connections N  W4: the same with TLS (2000; 0: not)\n"
        "  --messages N         W3, C5: how many (10000)\n"
        "  --devices N          W3: over how many devices they are spread (1000)\n"
        "  --rounds N           W5: kills; C1, C3, C6: how often (10)\n"
        "  --media-mib N        W6: bytes in all (1024)\n"
        "  --profile DIR        C1 to C4: a large profile, made with \"kith-bench profile\"\n"
        "  --kith FILE          the kith to measure (default: beside this program)\n");
}

ParsedOptions parseOptions(const QStringList &arguments)
{
    ParsedOptions parsed;
    Options &o = parsed.options;
    QStringList words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!argument.startsWith(QLatin1String("--"))) {
            words << argument;
            continue;
        }
        const QString name = argument.mid(2);
        if (name == QLatin1String("help")) {
            parsed.wantsHelp = true;
            return parsed;
        }
        if (name == QLatin1String("json")) {
            o.json = true;
            continue;
        }
        if (name == QLatin1String("keep")) {
            o.keep = true;
            continue;
        }
        if (i + 1 >= arguments.size()) {
            parsed.mistake = argument + QStringLiteral(" wants a value");
            return parsed;
        }
        const QString value = arguments.at(++i);
        bool isFine = true;
        int seconds = 0;
        if (name == QLatin1String("relay")) o.relayProgram = value;
        else if (name == QLatin1String("cli")) o.cliProgram = value;
        else if (name == QLatin1String("folder")) o.folder = value;
        else if (name == QLatin1String("profile")) o.profile = value;
        else if (name == QLatin1String("kith")) o.kithProgram = value;
        else if (name == QLatin1String("out")) o.out = value;
        else if (name == QLatin1String("conversations")) isFine = setNumber(o.conversations, value, 2) && o.conversations <= 20'000;
        else if (name == QLatin1String("seconds")) {
            isFine = setNumber(seconds, value, 1);
            o.duration = std::chrono::seconds(seconds);
        } else if (name == QLatin1String("pairs")) isFine = setNumber(o.pairs, value, 1);
        else if (name == QLatin1String("idle")) isFine = setNumber(o.idle, value, 0);
        else if (name == QLatin1String("connections")) isFine = setNumber(o.connections, value, 1);
        else if (name == QLatin1String("tls-connections")) isFine = setNumber(o.tlsConnections, value, 0);
        else if (name == QLatin1String("messages")) isFine = setNumber(o.messages, value, 1);
        else if (name == QLatin1String("devices")) isFine = setNumber(o.devices, value, 1);
        else if (name == QLatin1String("rounds")) isFine = setNumber(o.rounds, value, 1);
        else if (name == QLatin1String("media-mib")) isFine = setNumber(o.mediaMiB, value, 8);
        else {
            parsed.mistake = argument + QStringLiteral(" is no option");
            return parsed;
        }
        if (!isFine) {
            parsed.mistake = argument + QStringLiteral(" wants a number");
            return parsed;
        }
    }
    if (words.isEmpty()) {
        parsed.wantsHelp = true;
        return parsed;
    }
    o.side = words.takeFirst();
    if (o.side == QLatin1String("profile")) {
        if (o.out.isEmpty()) parsed.mistake = QStringLiteral("profile wants --out DIR");
        else if (!words.isEmpty()) parsed.mistake = QStringLiteral("profile takes no workload");
        return parsed;
    }
    const bool isRelay = o.side == QLatin1String("relay");
    if (!isRelay && o.side != QLatin1String("client")) {
        parsed.mistake = o.side + QStringLiteral(": there is \"relay\", \"client\" and \"profile\"");
        return parsed;
    }
    const QStringList &known = isRelay ? kRelayWorkloads : kClientWorkloads;
    for (const QString &word : words) {
        if (word == QLatin1String("all")) o.workloads << known;
        else if (known.contains(word)) o.workloads << word;
        else {
            parsed.mistake = QStringLiteral("%1: of %2 there is %3").arg(word, o.side, known.join(QStringLiteral(", ")));
            return parsed;
        }
    }
    if (o.workloads.isEmpty()) parsed.mistake = QStringLiteral("which workload? ") + known.join(QStringLiteral(", "));
    return parsed;
}

} // namespace Bench
