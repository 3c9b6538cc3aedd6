// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/logging.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Relay::Program {

enum class Registration { Open, Invite, Closed };

//! Everything an operator can set. Command line beats file beats default.
struct Config
{
    QString dataFolder;
    QHostAddress address = QHostAddress(QHostAddress::Any);
    quint16 port = 7443; //!< 0 takes a free one
    QString tlsCertificateFile; //!< PEM; together with the key, or neither
    QString tlsKeyFile;
    bool insecure = false; //!< no TLS; loopback only
    QString readyFile;
    Base::LogFormat logFormat = Base::LogFormat::Text;

    QString name; //!< shown to people who join; default: the host's name
    QString publicAddress; //!< HOST[:PORT] that invite links name; default: the listening address
    Registration registration = Registration::Invite;
    int retentionDays = 60; //!< of waiting messages
    int mailboxMiB = 64; //!< per device
    int mediaRetentionDays = 90;
    int mediaQuotaMiB = 8192; //!< per account
    int mediaMaxMiB = 2048; //!< one attachment, before it is sealed
    int maxConnections = 20'000;
    int maxConnectionsPerAddress = 256; //!< 0: no limit
    int messagesPerSecond = 500; //!< per device, sustained; bursts of ten seconds' worth
    int registrationsPerHour = 10; //!< per address
    QString metricsToken; //!< bearer credential of /metrics; empty: no /metrics
    QStringList trustedProxies; //!< addresses or subnets whose X-Forwarded-For counts for limits
};

//! Something wrong in what the operator wrote: where ("relay.conf:3", "--listen") and what would be right.
struct Mistake
{
    QString where;
    QString what;
};

struct ParsedConfig
{
    Config config;
    QList<Mistake> mistakes; //!< all of them, in order
};

//! HOST or HOST:PORT as people reach it, for \a scheme; an invalid URL when \a text is something else.
QUrl addressUrl(const QString &scheme, const QString &text);
//! Reads options of `kith-relay serve` (without program and command) and the file that --config names.
ParsedConfig parseConfig(const QStringList &arguments);
//! Only the text of a configuration file, into \a into. \a fileName for messages.
void parseConfigText(const QString &text, const QString &fileName, ParsedConfig &into);
//! ADDRESS:PORT, [IPv6]:PORT, ADDRESS or :PORT.
std::optional<QPair<QHostAddress, quint16>> parseListen(const QString &text);

} // namespace Relay::Program
