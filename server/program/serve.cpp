// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/commands.h"
#include "server/program/descriptorlimit.h"
#include "server/program/relay.h"
#include "server/program/stopsignals.h"
#include "server/service/admin.h"
#include "server/store/store.h"
#include "shared/base/logging.h"
#include "shared/base/savedfile.h"
#include "shared/wire/invitelink.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <limits>

Q_LOGGING_CATEGORY(lcServe, "kith.relay.serve")

namespace Relay::Program {

namespace {

void complain(const QString &text)
{
    QTextStream(stderr) << "kith-relay: " << text << '\n';
}

//! On the first start of a relay that needs invites, the operator needs one to begin with.
void printInvite(const Config &config, const Relay &relay, const Base::Clock &clock)
{
    auto sql = Store::openDatabase(config.dataFolder);
    if (!sql) return;
    const auto users = Service::Admin::listUsers(**sql);
    Wire::InviteLink link;
    link.relay = publicUrl(config, QHostAddress(relay.url().host()), static_cast<quint16>(relay.url().port()));
    if (relay.madeCertificate()) link.pin = QByteArray::fromHex(relay.pin().toLatin1());
    if (config.registration == Registration::Invite) {
        if (!users || !users->empty()) return; // later ones are made with `invite create`
        const auto token = Service::Admin::createInvite(**sql, clock);
        if (!token) return;
        link.token = *token;
    }
    if (config.registration == Registration::Closed) return;
    QTextStream(stdout) << "invite link " << link.toString() << '\n';
}

//! Connections that the system would refuse later are better not promised now.
void fitConnections(Config &config)
{
    const qint64 descriptors = raiseDescriptorLimit();
    const int most = connectionsFor(descriptors);
    if (config.maxConnections <= most) return;
    const QString text = QStringLiteral("max_connections is %1, but the system lets this process open %2 files only: taking %3 (raise the "
                                        "limit, ulimit -Hn or LimitNOFILE=, for more)")
                             .arg(config.maxConnections).arg(descriptors).arg(most);
    if (config.maxConnections == Config().maxConnections) qCInfo(lcServe).noquote() << text; // nobody asked for so many
    else qCWarning(lcServe).noquote() << text;
    config.maxConnections = most;
}

} // namespace

int connectionsFor(qint64 descriptors)
{
    // For the database, uploads and downloads: 256, or a quarter of very little.
    if (descriptors < 0) return std::numeric_limits<int>::max();
    const qint64 own = std::min<qint64>(256, descriptors / 4);
    return static_cast<int>(std::clamp<qint64>(descriptors - own, 1, std::numeric_limits<int>::max()));
}

QString explained(const Base::Error &error)
{
    const QString what = error.detail.isEmpty() ? Base::errorName(error.code) : error.detail;
    switch (error.code) {
    case Base::ErrorCode::ProfileInUse: return QStringLiteral("a relay runs on %1 already; stop that one first").arg(what);
    case Base::ErrorCode::DatabaseCorrupt:
        return QStringLiteral("relay.db is damaged (%1); put the last backup back: kith-relay restore FILE --data DIR keeps the damaged one aside")
            .arg(what);
    case Base::ErrorCode::DiskFull: return QStringLiteral("the disk is full (%1); make some room and start again").arg(what);
    case Base::ErrorCode::DatabaseNewer:
        return QStringLiteral("relay.db was written by a newer kith-relay (%1): run that one, or put an older backup back").arg(what);
    default: return what;
    }
}

int serve(const QStringList &arguments)
{
    ParsedConfig parsed = parseConfig(arguments);
    if (!parsed.mistakes.isEmpty()) {
        for (const Mistake &mistake : parsed.mistakes) complain(mistake.where + QStringLiteral(": ") + mistake.what);
        return kWrongUsage;
    }
    Base::installLogging(parsed.config.logFormat);
    fitConnections(parsed.config);
    Base::SystemClock clock;
    StopSignals signals_;
    auto relay = Relay::start(parsed.config, clock);
    if (!relay) {
        complain(explained(relay.error()));
        return kFailed;
    }
    Relay &running = **relay;

    if (!running.pin().isEmpty()) QTextStream(stdout) << "pin " << running.pin() << '\n';
    printInvite(parsed.config, running, clock);
    const QString ready = QStringLiteral("listening on ") + running.url().toString() + QLatin1Char('\n');
    QTextStream(stdout) << ready << Qt::flush;
    if (!parsed.config.readyFile.isEmpty()) {
        // Appears whole or not at all: whoever waits for it never reads half a line.
        if (const auto saved = Base::saveFile(parsed.config.readyFile, ready.toUtf8()); !saved) {
            complain(QStringLiteral("the ready file cannot be written: ") + saved.error().detail);
            return kFailed;
        }
    }

    bool stopping = false;
    QObject::connect(&signals_, &StopSignals::stopRequested, &running, [&] {
        if (std::exchange(stopping, true)) return;
        qCInfo(lcServe) << "draining";
        running.drain().then(&running, [](Base::Done &&) { QCoreApplication::quit(); });
    });
    QObject::connect(&signals_, &StopSignals::reloadRequested, &running, [&] {
        if (running.madeCertificate() || running.pin().isEmpty()) qCInfo(lcServe) << "nothing to read again: no certificate was given";
        else if (const auto reloaded = running.reloadCertificate(); reloaded) qCInfo(lcServe) << "certificate read again";
        else qCWarning(lcServe) << "the certificate stays as it was:" << explained(reloaded.error());
    });
    const int code = QCoreApplication::exec();
    qCInfo(lcServe) << "stopped";
    return code;
}

} // namespace Relay::Program
