// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Bench {

//! What was asked for on the command line.
struct Options
{
    QString side; //!< "relay", "client" or "profile"
    QStringList workloads; //!< "w1", …; "all" is spelled out already
    QString relayProgram; //!< path of kith-relay; empty: beside kith-bench
    QString cliProgram; //!< path of kith-cli; empty: beside kith-bench
    QString folder; //!< temporary folders are made in it; empty: the system's
    bool json = false;
    bool keep = false; //!< leave the relay's folder behind, for a look at it
    std::chrono::seconds duration{5}; //!< of each measured stretch
    int pairs = 25; //!< W1, W1p, W5
    int idle = 5000; //!< W1: connections that do nothing beside the pairs, in the last round; 0: none
    int connections = 10000; //!< W4
    int tlsConnections = 2000; //!< W4 with TLS
    int messages = 10000; //!< W3, C5
    int devices = 1000; //!< W3, spread
    int rounds = 10; //!< W5, C1, C3, C6
    int mediaMiB = 1024; //!< W6
    QString profile; //!< C1 to C4: a folder made by "profile"
    QString kithProgram; //!< path of kith; empty: beside kith-bench
    QString out; //!< profile: where to
    int conversations = 500; //!< profile
};

struct ParsedOptions
{
    Options options;
    bool wantsHelp = false;
    QString mistake; //!< not empty: exit 2
};

//! \a arguments without the program's name.
ParsedOptions parseOptions(const QStringList &arguments);
QString usage();

} // namespace Bench
