// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/config.h"

#include "shared/wire/limits.h"

#include <QFile>
#include <QFileInfo>

#include <functional>

namespace Relay::Program {

namespace {

struct Key
{
    const char *name; //!< in the file; on the command line --name with '-' for '_'
    const char *wants; //!< what would be right
    bool isFlag; //!< on the command line without a value
    std::function<bool(Config &, const QString &)> set; //!< false: not usable
};

bool setNumber(int &target, const QString &text, int lowest, int highest)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value < lowest || value > highest) return false;
    target = value;
    return true;
}

bool setText(QString &target, const QString &text, int longest = 4096)
{
    if (text.isEmpty() || text.size() > longest) return false;
    target = text;
    return true;
}

const QList<Key> &keys()
{
    static const QList<Key> table = {
        {"data", "the folder that holds everything, for example /var/lib/kith-relay", false,
         [](Config &c, const QString &v) { return setText(c.dataFolder, v); }},
        {"listen", "ADDRESS:PORT, for example 0.0.0.0:7443 or [::]:7443", false,
         [](Config &c, const QString &v) {
             const auto listen = parseListen(v);
             if (!listen) return false;
             c.address = listen->first;
             c.port = listen->second;
             return true;
         }},
        {"tls_cert", "a readable PEM file with the certificate chain", false,
         [](Config &c, const QString &v) { return QFileInfo(v).isReadable() && setText(c.tlsCertificateFile, v); }},
        {"tls_key", "a readable PEM file with the certificate's private key", false,
         [](Config &c, const QString &v) { return QFileInfo(v).isReadable() && setText(c.tlsKeyFile, v); }},
        {"insecure", "yes or no", true,
         [](Config &c, const QString &v) {
             if (v != QLatin1String("yes") && v != QLatin1String("no")) return false;
             c.insecure = v == QLatin1String("yes");
             return true;
         }},
        {"ready_file", "a file to write the address to once the relay listens", false,
         [](Config &c, const QString &v) { return setText(c.readyFile, v); }},
        {"log_format", "text or json", false,
         [](Config &c, const QString &v) {
             if (v != QLatin1String("text") && v != QLatin1String("json")) return false;
             c.logFormat = v == QLatin1String("json") ? Base::LogFormat::Json : Base::LogFormat::Text;
             return true;
         }},
        {"name", "a name of at most 64 characters", false, [](Config &c, const QString &v) { return setText(c.name, v, 64); }},
        {"public_address", "HOST or HOST:PORT as people reach it", false,
         [](Config &c, const QString &v) { return addressUrl(QStringLiteral("https"), v).isValid() && setText(c.publicAddress, v, 300); }},
        {"registration", "open, invite or closed", false,
         [](Config &c, const QString &v) {
             if (v == QLatin1String("open")) c.registration = Registration::Open;
             else if (v == QLatin1String("invite")) c.registration = Registration::Invite;
             else if (v == QLatin1String("closed")) c.registration = Registration::Closed;
             else return false;
             return true;
         }},
        {"retention_days", "a number of days from 1 to 365", false,
         [](Config &c, const QString &v) { return setNumber(c.retentionDays, v, 1, 365); }},
        {"mailbox_mib", "a number of MiB from 1 to 10000", false,
         [](Config &c, const QString &v) { return setNumber(c.mailboxMiB, v, 1, 10'000); }},
        {"media_retention_days", "a number of days from 1 to 3650", false,
         [](Config &c, const QString &v) { return setNumber(c.mediaRetentionDays, v, 1, 3650); }},
        {"media_quota_mib", "a number of MiB from 0 to 1000000", false,
         [](Config &c, const QString &v) { return setNumber(c.mediaQuotaMiB, v, 0, 1'000'000); }},
        {"media_max_mib", "the largest attachment in MiB, from 1 to 2048", false,
         [](Config &c, const QString &v) { return setNumber(c.mediaMaxMiB, v, 1, int(Wire::kMaxFileBytes / (1024 * 1024))); }},
        {"max_connections", "a number from 1 to 1000000", false,
         [](Config &c, const QString &v) { return setNumber(c.maxConnections, v, 1, 1'000'000); }},
        {"max_connections_per_address", "a number from 0 (no limit) to 1000000", false,
         [](Config &c, const QString &v) { return setNumber(c.maxConnectionsPerAddress, v, 0, 1'000'000); }},
        {"messages_per_second", "a number from 1 to 1000000", false,
         [](Config &c, const QString &v) { return setNumber(c.messagesPerSecond, v, 1, 1'000'000); }},
        {"registrations_per_hour", "a number from 1 to 1000000", false,
         [](Config &c, const QString &v) { return setNumber(c.registrationsPerHour, v, 1, 1'000'000); }},
        {"metrics_token", "a secret of 16 to 256 characters", false,
         [](Config &c, const QString &v) { return v.size() >= 16 && setText(c.metricsToken, v, 256); }},
        {"trusted_proxies", "addresses or subnets separated by commas, for example 127.0.0.1, 10.0.0.0/8", false,
         [](Config &c, const QString &v) {
             QStringList subnets;
             for (const QString &part : v.split(QLatin1Char(','))) {
                 const QString subnet = part.trimmed();
                 const bool isSubnet = QHostAddress::parseSubnet(subnet).second >= 0;
                 if (!isSubnet && QHostAddress(subnet).isNull()) return false;
                 subnets << subnet;
             }
             c.trustedProxies = subnets;
             return true;
         }},
    };
    return table;
}

QString knownKeys()
{
    QStringList names;
    for (const Key &key : keys()) names << QLatin1String(key.name);
    return names.join(QStringLiteral(", "));
}

const Key *findKey(const QString &name)
{
    for (const Key &key : keys())
        if (name == QLatin1String(key.name)) return &key;
    return nullptr;
}

void checkWhole(ParsedConfig &parsed)
{
    const Config &c = parsed.config;
    // What was refused left a default behind: complaints about how that fits would only mislead.
    const bool isAllRead = parsed.mistakes.isEmpty();
    // A message may wait so long after its file was uploaded, and then so long in a mailbox: the file has to be there still.
    const int mediaAtLeast = c.retentionDays + int(Wire::kUploadMayWait.count() / 24);
    if (isAllRead && c.mediaRetentionDays < mediaAtLeast)
        parsed.mistakes << Mistake{QStringLiteral("media_retention_days"),
                                   QStringLiteral("is %1, so attachments would end before the messages that name them: make it at least "
                                                  "%2 (retention_days + %3), or retention_days smaller")
                                       .arg(c.mediaRetentionDays)
                                       .arg(mediaAtLeast)
                                       .arg(mediaAtLeast - c.retentionDays)};
    if (c.dataFolder.isEmpty())
        parsed.mistakes << Mistake{QStringLiteral("--data"), QStringLiteral("is missing: name the folder that holds everything")};
    if (c.tlsCertificateFile.isEmpty() != c.tlsKeyFile.isEmpty())
        parsed.mistakes << Mistake{QStringLiteral("--tls-cert, --tls-key"), QStringLiteral("belong together: give both or neither")};
    if (c.insecure && !c.tlsCertificateFile.isEmpty())
        parsed.mistakes << Mistake{QStringLiteral("--insecure"), QStringLiteral("contradicts --tls-cert: give one of them")};
    if (isAllRead && c.insecure && !c.address.isLoopback())
        parsed.mistakes << Mistake{QStringLiteral("--insecure"),
                                   QStringLiteral("is possible on loopback only (--listen 127.0.0.1:7443); elsewhere leave it out, "
                                                  "and the relay makes a certificate")};
}

} // namespace

QUrl addressUrl(const QString &scheme, const QString &text)
{
    QUrl url(scheme + QStringLiteral("://") + text, QUrl::StrictMode);
    const bool isAddress = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().isEmpty()
        && !url.hasQuery() && !url.hasFragment() && !text.contains(QLatin1Char(' ')) && url.port(1) > 0;
    return isAddress ? url : QUrl();
}

std::optional<QPair<QHostAddress, quint16>> parseListen(const QString &text)
{
    QString host = text.trimmed();
    quint16 port = 7443;
    const qsizetype colon = host.lastIndexOf(QLatin1Char(':'));
    const bool bracketed = host.startsWith(QLatin1Char('['));
    const bool bareIpv6 = !bracketed && host.count(QLatin1Char(':')) > 1;
    if (colon >= 0 && !bareIpv6 && (!bracketed || host.at(colon - 1) == QLatin1Char(']'))) {
        bool ok = false;
        const uint value = host.mid(colon + 1).toUInt(&ok);
        if (!ok || value > 65535) return std::nullopt;
        port = static_cast<quint16>(value);
        host.truncate(colon);
    }
    if (bracketed) {
        if (!host.endsWith(QLatin1Char(']'))) return std::nullopt;
        host = host.mid(1, host.size() - 2);
    }
    if (host == QLatin1String("localhost")) host = QStringLiteral("127.0.0.1");
    const QHostAddress address = host.isEmpty() || host == QLatin1String("*") ? QHostAddress(QHostAddress::Any) : QHostAddress(host);
    if (address.isNull()) return std::nullopt;
    return qMakePair(address, port);
}

void parseConfigText(const QString &text, const QString &fileName, ParsedConfig &into)
{
    QStringList seen;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#'))) continue;
        const QString where = QStringLiteral("%1:%2").arg(fileName).arg(i + 1);
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (equals < 0) {
            into.mistakes << Mistake{where, QStringLiteral("is not \"key = value\"")};
            continue;
        }
        const QString name = line.left(equals).trimmed();
        const QString value = line.mid(equals + 1).trimmed();
        const Key *key = findKey(name);
        if (!key) {
            into.mistakes << Mistake{where, QStringLiteral("\"%1\" is no key; there are: %2").arg(name, knownKeys())};
        } else if (seen.contains(name)) {
            into.mistakes << Mistake{where, QStringLiteral("\"%1\" stands here a second time; keep one").arg(name)};
        } else if (!key->set(into.config, value)) {
            QString what = QStringLiteral("%1 = \"%2\" cannot be used; right would be %3").arg(name, value, QLatin1String(key->wants));
            if (value.contains(QLatin1String(" #"))) what += QStringLiteral(" (a comment stands on a line of its own)");
            into.mistakes << Mistake{where, what};
        }
        seen << name;
    }
}

ParsedConfig parseConfig(const QStringList &arguments)
{
    ParsedConfig parsed;
    const auto valueOf = [&](int &i, QString &name) -> std::optional<QString> {
        if (const qsizetype equals = name.indexOf(QLatin1Char('=')); equals > 0) {
            const QString value = name.mid(equals + 1);
            name.truncate(equals);
            return value;
        }
        if (i + 1 < arguments.size() && !arguments.at(i + 1).startsWith(QLatin1String("--"))) return arguments.at(++i);
        return std::nullopt;
    };

    // The file first, so that the command line beats it whatever their order.
    for (int i = 0; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        if (name != QLatin1String("--config") && !name.startsWith(QLatin1String("--config="))) continue;
        const auto fileName = valueOf(i, name);
        QFile file(fileName.value_or(QString()));
        if (!fileName) {
            parsed.mistakes << Mistake{QStringLiteral("--config"), QStringLiteral("wants a file")};
        } else if (!file.open(QIODevice::ReadOnly)) {
            parsed.mistakes << Mistake{QStringLiteral("--config"), QStringLiteral("%1 cannot be read: %2").arg(*fileName, file.errorString())};
        } else {
            parseConfigText(QString::fromUtf8(file.readAll()), *fileName, parsed);
        }
    }
    for (int i = 0; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        if (!name.startsWith(QLatin1String("--"))) {
            parsed.mistakes << Mistake{name, QStringLiteral("is not an option; options begin with --")};
            continue;
        }
        const qsizetype equals = name.indexOf(QLatin1Char('='));
        QString plain = (equals > 0 ? name.left(equals) : name).mid(2);
        if (plain == QLatin1String("config")) {
            valueOf(i, name);
            continue;
        }
        const Key *key = plain.contains(QLatin1Char('_')) ? nullptr : findKey(plain.replace(QLatin1Char('-'), QLatin1Char('_')));
        if (!key) {
            valueOf(i, name);
            parsed.mistakes << Mistake{name, QStringLiteral("is no option of this command; see kith-relay --help")};
            continue;
        }
        if (key->isFlag && equals < 0) {
            key->set(parsed.config, QStringLiteral("yes"));
            continue;
        }
        const auto value = valueOf(i, name);
        if (!value) parsed.mistakes << Mistake{name, QStringLiteral("wants a value: %1").arg(QLatin1String(key->wants))};
        else if (!key->set(parsed.config, *value))
            parsed.mistakes << Mistake{name, QStringLiteral("\"%1\" cannot be used; right would be %2").arg(*value, QLatin1String(key->wants))};
    }
    checkWhole(parsed);
    return parsed;
}

} // namespace Relay::Program
