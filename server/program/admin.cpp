// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/certificate.h"
#include "server/program/commands.h"
#include "server/program/config.h"
#include "server/program/relay.h"
#include "server/service/admin.h"
#include "server/store/store.h"
#include "shared/wire/invitelink.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTextStream>

#include <optional>

namespace Relay::Program {

namespace {

constexpr int kMostUses = 1'000'000;
constexpr int kMostDays = 36'500;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

int wrong(const QString &text)
{
    QTextStream(stderr) << "kith-relay: " << text << '\n';
    return kWrongUsage;
}

int failed(const Base::Error &error)
{
    QTextStream(stderr) << "kith-relay: " << explained(error) << '\n';
    return kFailed;
}

//! The same for what has to do with a name or a path of the operator's: \a known says what to do about \a code.
int failed(const Base::Error &error, Base::ErrorCode code, const QString &known)
{
    if (error.code != code) return failed(error);
    QTextStream(stderr) << "kith-relay: " << known << '\n';
    return kFailed;
}

QString timeText(std::chrono::microseconds time)
{
    return QDateTime::fromMSecsSinceEpoch(time.count() / 1000).toUTC().toString(Qt::ISODate);
}

//! The words and options of one of the commands here.
struct Line
{
    QStringList words;
    QString data;
    QString config;
    QString publicAddress;
    QString note;
    std::optional<int> uses;
    std::optional<int> days;
    bool repair = false;
    QString mistake; //!< empty: fine
};

Line parseLine(const QStringList &arguments)
{
    Line line;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString name = arguments.at(i);
        const auto value = [&]() -> QString {
            if (i + 1 < arguments.size()) return arguments.at(++i);
            line.mistake = name + QStringLiteral(" wants a value");
            return {};
        };
        const auto number = [&](int most) -> int {
            bool ok = false;
            const int n = value().toInt(&ok);
            if (line.mistake.isEmpty() && (!ok || n < 1 || n > most))
                line.mistake = name + QStringLiteral(" wants a number from 1 to %1").arg(most);
            return n;
        };
        if (name == QLatin1String("--data")) line.data = value();
        else if (name == QLatin1String("--public-address")) line.publicAddress = value();
        else if (name == QLatin1String("--note")) line.note = value();
        else if (name == QLatin1String("--uses")) line.uses = number(kMostUses);
        else if (name == QLatin1String("--days")) line.days = number(kMostDays);
        else if (name == QLatin1String("--repair")) line.repair = true;
        else if (name.startsWith(QLatin1String("--"))) line.mistake = name + QStringLiteral(" is no option of this command");
        else line.words << name;
        if (!line.mistake.isEmpty()) return line;
    }
    if (line.data.isEmpty()) line.mistake = QStringLiteral("--data DIR is missing: the relay's data folder");
    else if (!QFileInfo::exists(line.data + QStringLiteral("/relay.db")))
        line.mistake = line.data + QStringLiteral(" holds no relay (there is no relay.db); start one with kith-relay serve --data DIR");
    return line;
}

} // namespace

int doctor(const QStringList &arguments)
{
    const Line line = parseLine(arguments);
    if (!line.mistake.isEmpty()) return wrong(line.mistake);
    if (!line.words.isEmpty()) return wrong(QStringLiteral("doctor takes --data DIR and --repair only"));
    const auto findings = Service::Admin::doctor(line.data, line.repair);
    if (!findings) return failed(findings.error());
    for (const QString &finding : *findings) out() << finding << '\n';
    if (findings->isEmpty()) out() << "everything is in order\n";
    out().flush();
    return findings->isEmpty() ? kDone : kFailed;
}

int backup(const QStringList &arguments)
{
    const Line line = parseLine(arguments);
    if (!line.mistake.isEmpty()) return wrong(line.mistake);
    if (line.words.size() != 1 || line.words.first().isEmpty()) return wrong(QStringLiteral("backup wants one FILE to write"));
    const auto done = Service::Admin::backup(line.data, line.words.first());
    if (!done)
        return failed(done.error(), Base::ErrorCode::AlreadyExists,
                      QStringLiteral("%1 is there already and stays as it is: name a new file").arg(line.words.first()));
    out() << "written to " << line.words.first() << "\nattachments lie in " << line.data << "/blobs and never change: copy that folder too\n";
    if (QFileInfo::exists(line.data + QStringLiteral("/certificate.key")))
        out() << "people know this relay by its key: copy certificate.key and certificate.pem too, and keep them secret\n";
    out().flush();
    return kDone;
}

int restore(const QStringList &arguments)
{
    Line line = parseLine(arguments);
    // An empty folder is a fine place to restore to.
    if (!line.mistake.isEmpty() && (line.data.isEmpty() || QFileInfo::exists(line.data + QStringLiteral("/relay.db")))) return wrong(line.mistake);
    if (line.words.size() != 1) return wrong(QStringLiteral("restore wants one FILE to read"));
    const auto done = Service::Admin::restore(line.words.first(), line.data);
    if (!done && done.error().code == Base::ErrorCode::DatabaseCorrupt)
        return failed(done.error(), Base::ErrorCode::DatabaseCorrupt,
                      QStringLiteral("%1 is damaged (%2) and nothing was changed: take another backup").arg(line.words.first(), done.error().detail));
    if (!done)
        return failed(done.error(), Base::ErrorCode::NotFound,
                      QStringLiteral("there is no file %1: name one that backup has written").arg(line.words.first()));
    if (done->isEmpty()) out() << "restored; there was no database before\n";
    else out() << "restored; the database that was there is kept as " << *done << '\n';
    out() << "attachments are not in it: put blobs/ back as well; what is missing there can be uploaded again\n";
    if (!QFileInfo::exists(line.data + QStringLiteral("/certificate.key")))
        out() << "people know a relay by its key: if it had made its own, put certificate.key and certificate.pem back before it starts, or "
                 "everybody has to log in with a new pin\n";
    out().flush();
    return kDone;
}

int user(const QStringList &arguments)
{
    const Line line = parseLine(arguments);
    if (!line.mistake.isEmpty()) return wrong(line.mistake);
    auto sql = Store::openDatabase(line.data);
    if (!sql) return failed(sql.error());
    Base::SystemClock clock;
    const QString verb = line.words.value(0);
    if (verb == QLatin1String("list") && line.words.size() == 1) {
        const auto users = Service::Admin::listUsers(**sql);
        if (!users) return failed(users.error());
        for (const auto &u : *users)
            out() << u.name << '\t' << u.devices << (u.devices == 1 ? " device\t" : " devices\t") << u.mediaBytes << " bytes\tsince " << timeText(u.created)
                  << (u.disabled ? "\tdisabled" : "") << '\n';
        out().flush();
        return kDone;
    }
    if ((verb == QLatin1String("disable") || verb == QLatin1String("enable")) && line.words.size() == 2) {
        const auto done = Service::Admin::setUserDisabled(**sql, clock, line.words.at(1), verb == QLatin1String("disable"));
        return done ? kDone
                    : failed(done.error(), Base::ErrorCode::NotFound,
                             QStringLiteral("there is no user %1 here; user list shows all").arg(line.words.at(1)));
    }
    return wrong(QStringLiteral("user list | user disable NAME | user enable NAME"));
}

int invite(const QStringList &arguments)
{
    const Line line = parseLine(arguments);
    if (!line.mistake.isEmpty()) return wrong(line.mistake);
    auto sql = Store::openDatabase(line.data);
    if (!sql) return failed(sql.error());
    Base::SystemClock clock;
    const QString verb = line.words.value(0);
    if (verb == QLatin1String("create") && line.words.size() == 1) {
        const QUrl address = addressUrl(QStringLiteral("https"), line.publicAddress);
        if (!line.publicAddress.isEmpty() && !address.isValid())
            return wrong(QStringLiteral("--public-address \"%1\" cannot be used; right would be HOST or HOST:PORT as people reach it").arg(line.publicAddress));
        Service::Admin::InviteOptions options;
        options.uses = line.uses.value_or(1);
        options.note = line.note;
        if (line.days) options.life = std::chrono::hours(24 * *line.days);
        const auto token = Service::Admin::createInvite(**sql, clock, options);
        if (!token) return failed(token.error());
        if (line.publicAddress.isEmpty()) {
            out() << "token " << *token << "\nwith --public-address HOST:PORT this prints a whole link\n";
        } else {
            Wire::InviteLink link;
            link.relay = address;
            link.token = *token;
            if (QFileInfo::exists(line.data + QStringLiteral("/certificate.pem"))) {
                const auto certificate = Gateway::Certificate::loadOrMake(line.data);
                if (certificate) link.pin = QByteArray::fromHex(certificate->pin().toLatin1());
            }
            out() << link.toString() << '\n';
        }
        out().flush();
        return kDone;
    }
    if (verb == QLatin1String("list") && line.words.size() == 1) {
        const auto invites = Service::Admin::listInvites(**sql);
        if (!invites) return failed(invites.error());
        for (const auto &i : *invites)
            out() << i.id << '\t' << i.usesLeft << " left\tsince " << timeText(i.created) << '\t'
                  << (i.expires ? QStringLiteral("until ") + timeText(*i.expires) : QStringLiteral("for ever")) << '\t' << i.note << '\n';
        out().flush();
        return kDone;
    }
    if (verb == QLatin1String("revoke") && line.words.size() == 2) {
        bool ok = false;
        const qint64 id = line.words.at(1).toLongLong(&ok);
        if (!ok) return wrong(QStringLiteral("revoke wants the number that invite list shows"));
        const auto done = Service::Admin::revokeInvite(**sql, clock, id);
        return done ? kDone
                    : failed(done.error(), Base::ErrorCode::NotFound,
                             QStringLiteral("there is no invite %1; invite list shows all").arg(id));
    }
    return wrong(QStringLiteral("invite create [--uses N] [--days N] [--note TEXT] [--public-address HOST:PORT] | invite list | invite revoke ID"));
}

QString usage()
{
    return QStringLiteral(
        "kith-relay - a relay for Kith: routes and keeps sealed messages\n\n"
        "  kith-relay serve --data DIR [--listen ADDRESS:PORT] [--tls-cert FILE --tls-key FILE | --insecure]\n"
        "                   [--config FILE] [--registration open|invite|closed] [--name TEXT] [--public-address HOST:PORT]\n"
        "                   [--ready-file FILE] [--log-format text|json]\n"
        "  kith-relay invite create --data DIR [--uses N] [--days N] [--note TEXT] [--public-address HOST:PORT]\n"
        "  kith-relay invite list | revoke ID --data DIR\n"
        "  kith-relay user list | disable NAME | enable NAME --data DIR\n"
        "  kith-relay backup FILE --data DIR\n"
        "  kith-relay restore FILE --data DIR\n"
        "  kith-relay doctor --data DIR [--repair]\n\n"
        "Without certificate and without --insecure the relay makes a self-signed certificate in DIR and prints its pin and\n"
        "an invite link. Every option can stand in the --config FILE as \"key = value\", with _ for -.\n");
}

} // namespace Relay::Program
