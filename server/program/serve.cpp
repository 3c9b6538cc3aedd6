// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/commands.h"
#include "server/program/relay.h"
#include "server/program/stopsignals.h"
#include "server/service/admin.h"
#include "server/store/store.h"
#include "shared/base/logging.h"
#include "shared/wire/invitelink.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QTextStream>
#include <QTimer>

#include <cstdio>

Q_LOGGING_CATEGORY(lcServe, "kith.relay.serve")

namespace Relay::Program {

namespace {

void complain(const QString &text)
{
    QTextStream(stderr) << "kith-relay: " << text << '\n';
}

QString nameOf(const Base::Error &error)
{
    return error.detail.isEmpty() ? Base::errorName(error.code) : error.detail;
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

} // namespace

int serve(const QStringList &arguments)
{
    const ParsedConfig parsed = parseConfig(arguments);
    if (!parsed.mistakes.isEmpty()) {
        for (const Mistake &mistake : parsed.mistakes) complain(mistake.where + QStringLiteral(": ") + mistake.what);
        return kWrongUsage;
    }
    Base::installLogging(parsed.config.logFormat);
    Base::SystemClock clock;
    StopSignals signals_;
    auto relay = Relay::start(parsed.config, clock);
    if (!relay) {
        complain(nameOf(relay.error()));
        return kFailed;
    }
    Relay &running = **relay;

    if (!running.pin().isEmpty()) QTextStream(stdout) << "pin " << running.pin() << '\n';
    printInvite(parsed.config, running, clock);
    const QString ready = QStringLiteral("listening on ") + running.url().toString() + QLatin1Char('\n');
    QTextStream(stdout) << ready << Qt::flush;
    if (!parsed.config.readyFile.isEmpty()) {
        // Appears whole or not at all: whoever waits for it never reads half a line.
        QSaveFile file(parsed.config.readyFile);
        if (!file.open(QIODevice::WriteOnly) || file.write(ready.toUtf8()) < 0 || !file.commit()) {
            complain(QStringLiteral("the ready file %1 cannot be written: %2").arg(parsed.config.readyFile, file.errorString()));
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
        if (const auto reloaded = running.reloadCertificate(); reloaded) qCInfo(lcServe) << "certificate read again";
        else qCWarning(lcServe) << "the certificate stays as it was:" << nameOf(reloaded.error());
    });
    const int code = QCoreApplication::exec();
    qCInfo(lcServe) << "stopped";
    return code;
}

} // namespace Relay::Program
