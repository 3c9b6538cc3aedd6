// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/relay.h"

#include "server/gateway/dispatcher.h"
#include "server/gateway/gateway.h"
#include "server/gateway/metrics.h"
#include "server/gateway/router.h"
#include "server/media/diskblobs.h"
#include "server/program/bridge.h"
#include "server/program/restroutes.h"
#include "server/service/accounts.h"
#include "server/service/blocks.h"
#include "server/service/connections.h"
#include "server/service/credentials.h"
#include "server/service/delivery.h"
#include "server/service/devices.h"
#include "server/service/directory.h"
#include "server/service/ephemeral.h"
#include "server/service/freshness.h"
#include "server/service/keys.h"
#include "server/service/media.h"
#include "server/service/messages.h"
#include "server/service/presence.h"
#include "server/service/uploads.h"
#include "server/store/store.h"
#include "shared/wire/invitelink.h"

#include <QDir>
#include <QHostInfo>
#include <QLoggingCategory>
#include <QTimer>

Q_LOGGING_CATEGORY(lcProgram, "kith.relay.program")

namespace Relay::Program {

namespace {

namespace pb = kith::wire;
using Frame = pb::ClientFrame;
constexpr int kPasswordThreads = 2;
constexpr std::chrono::minutes kHousekeeping{30};
constexpr std::chrono::seconds kFigures{1};
constexpr std::chrono::seconds kComeBackSpread{10};

Base::Error sentence(Base::ErrorCode code, const QString &text)
{
    return {code, text};
}

Service::Policy policyOf(const Config &config)
{
    Service::Policy policy;
    policy.name = config.name.isEmpty() ? QHostInfo::localHostName() : config.name;
    switch (config.registration) {
    case Registration::Open: policy.registration = pb::RelayInfo::OPEN; break;
    case Registration::Invite: policy.registration = pb::RelayInfo::INVITE; break;
    case Registration::Closed: policy.registration = pb::RelayInfo::CLOSED; break;
    }
    policy.mailboxBytes = qint64(config.mailboxMiB) * 1024 * 1024;
    policy.keepMessages = std::chrono::hours(24 * config.retentionDays);
    policy.mediaQuotaBytes = qint64(config.mediaQuotaMiB) * 1024 * 1024;
    policy.maxMediaBytes = Crypto::sealedStreamBytes(qint64(config.mediaMaxMiB) * 1024 * 1024);
    policy.keepMedia = std::chrono::hours(24 * config.mediaRetentionDays);
    return policy;
}

Gateway::Limits limitsOf(const Config &config)
{
    Gateway::Limits limits;
    limits.connections = config.maxConnections;
    limits.connectionsPerAddress = config.maxConnectionsPerAddress;
    return limits;
}

} // namespace

struct Relay::Parts
{
    Parts(const Config &c, const Base::Clock &k) : config(c), clock(k), policy(policyOf(c)), passwords(kPasswordThreads), limiter(k) {}

    Config config;
    const Base::Clock &clock;
    Service::Policy policy;
    Service::Counters counters;
    Base::Pool passwords;
    std::unique_ptr<Store::Store> store;
    std::unique_ptr<Media::BlobStorage> blobs;
    std::unique_ptr<Service::AccessTokens> tokens;
    std::unique_ptr<Service::Directory> directory;
    std::unique_ptr<Service::Connections> connections;
    std::unique_ptr<Service::Delivery> delivery;
    std::unique_ptr<Service::Freshness> freshness;
    std::unique_ptr<Service::Messages> messages;
    std::unique_ptr<Service::Devices> devices;
    std::unique_ptr<Service::Keys> keys;
    std::unique_ptr<Service::Presence> presence;
    std::unique_ptr<Service::Ephemeral> ephemeral;
    std::unique_ptr<Service::Blocks> blocks;
    std::unique_ptr<Service::Media> media;
    std::unique_ptr<Service::Uploads> uploads;
    std::unique_ptr<Service::Accounts> accounts;
    std::unique_ptr<Service::Credentials> credentials;
    Gateway::RateLimiter limiter;
    Gateway::Metrics metrics;
    Gateway::Router router;
    Gateway::Dispatcher dispatcher;
    std::unique_ptr<Bridge> bridge;
    std::unique_ptr<Gateway::Gateway> gateway;
    std::optional<Gateway::Certificate> certificate;
    bool draining = false;
    std::chrono::nanoseconds lookedAt{0}; // of the steady clock
    QTimer housekeeping;
    QTimer figures;
    std::vector<std::pair<Gateway::Counter *, const std::atomic<quint64> *>> counted;
};

Relay::Relay(std::unique_ptr<Parts> parts) : m(std::move(parts)) {}
Relay::~Relay() = default;

Base::Result<std::unique_ptr<Relay>> Relay::start(const Config &config, const Base::Clock &clock)
{
    auto parts = std::make_unique<Parts>(config, clock);
    Parts &p = *parts;
    if (!QDir().mkpath(config.dataFolder))
        return sentence(Base::ErrorCode::FileUnwritable, QStringLiteral("the folder %1 cannot be made").arg(config.dataFolder));
    // Envelopes, hashes and the certificate's key: nobody else's business on a shared machine.
    QFile::setPermissions(config.dataFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    p.lookedAt = clock.steady();
    auto store = Store::Store::open(config.dataFolder, p.policy.mailboxBytes, clock);
    if (!store) return store.error();
    p.store = std::move(*store);
    auto blobs = Media::DiskBlobs::open(config.dataFolder + QStringLiteral("/blobs"));
    if (!blobs) return blobs.error();
    p.blobs = std::move(*blobs);

    const Store::Meta &meta = p.store->meta();
    auto tokenKey = Crypto::SigningKey::fromSeed(Base::SecretBytes::fromByteArray(meta.tokenSeed));
    if (!tokenKey) return tokenKey.error();
    p.tokens = std::make_unique<Service::AccessTokens>(std::move(*tokenKey), meta.relayId, clock, p.policy.accessTokenLife);
    p.directory = std::make_unique<Service::Directory>(*p.store);
    p.connections = std::make_unique<Service::Connections>(Service::Connections::Parts{*p.store, *p.directory, *p.tokens, clock, p.counters});
    p.freshness = std::make_unique<Service::Freshness>(*p.store, *p.directory, *p.connections);
    p.delivery = std::make_unique<Service::Delivery>(*p.store, *p.connections, p.counters, clock);
    p.messages = std::make_unique<Service::Messages>(Service::Messages::Parts{*p.store, *p.directory, *p.connections, *p.delivery, p.counters, p.policy});
    p.devices = std::make_unique<Service::Devices>(*p.store, *p.directory, *p.connections, clock);
    p.keys = std::make_unique<Service::Keys>(*p.store, *p.directory, *p.connections, p.counters);
    p.presence = std::make_unique<Service::Presence>(*p.directory, *p.connections, clock, p.policy);
    p.ephemeral = std::make_unique<Service::Ephemeral>(*p.directory, *p.connections, p.counters);
    p.blocks = std::make_unique<Service::Blocks>(*p.store, *p.directory, *p.connections, clock);
    p.media = std::make_unique<Service::Media>(Service::Media::Parts{*p.store, *p.blobs, clock, p.counters, p.policy});
    p.uploads = std::make_unique<Service::Uploads>(Service::Media::Parts{*p.store, *p.blobs, clock, p.counters, p.policy}, *p.media);
    p.accounts = std::make_unique<Service::Accounts>(Service::Accounts::Parts{*p.store, *p.directory, *p.connections, *p.devices, *p.tokens,
                                                                               p.passwords, clock, p.counters, p.policy});
    p.credentials = std::make_unique<Service::Credentials>(*p.directory, *p.tokens, meta.relayId, clock, config.dataFolder + QStringLiteral("/relay.nonces"));

    std::unique_ptr<Relay> relay(new Relay(std::move(parts)));
    relay->fillDispatcher();
    relay->fillMetrics();
    RestParts rest{*p.accounts, *p.credentials, *p.media, *p.uploads, p.limiter, p.metrics, p.policy, clock, meta.relayId,
                   config.metricsToken.toUtf8(),
                   p.limiter.addKind({double(config.registrationsPerHour), config.registrationsPerHour / 3600.0}),
                   p.limiter.addKind({30, 0.5}), p.limiter.addKind({10, 1.0 / 30}), p.limiter.addKind({200, 20}), p.limiter.addKind({1000, 100}),
                   [&p] {
                       if (p.draining) return QByteArrayLiteral("draining");
                       return p.store->room().isFull() ? QByteArrayLiteral("disk full") : QByteArray();
                   }};
    addRestRoutes(p.router, rest);

    p.bridge = std::make_unique<Bridge>(*p.connections);
    p.gateway = std::make_unique<Gateway::Gateway>(Gateway::Gateway::Parts{clock, p.router, p.dispatcher, p.metrics, p.bridge.get()}, limitsOf(config));
    if (!config.trustedProxies.isEmpty()) {
        auto proxies = Gateway::TrustedProxies::parse(config.trustedProxies);
        if (!proxies) return proxies.error();
        p.gateway->setTrustedProxies(*proxies);
    }
    if (!config.insecure) {
        auto certificate = config.tlsCertificateFile.isEmpty() ? Gateway::Certificate::loadOrMake(config.dataFolder)
                                                               : Gateway::Certificate::load(config.tlsCertificateFile, config.tlsKeyFile);
        if (!certificate) return certificate.error();
        p.certificate = std::move(*certificate);
    }
    if (const auto listening = p.gateway->listen(config.address, config.port, p.certificate); !listening) {
        return sentence(listening.error().code, QStringLiteral("cannot listen on %1 port %2: %3")
                                                    .arg(config.address.toString()).arg(config.port).arg(listening.error().detail));
    }
    relay->housekeeping();
    QObject::connect(&p.housekeeping, &QTimer::timeout, relay.get(), &Relay::housekeeping);
    p.housekeeping.start(kHousekeeping);
    qCInfo(lcProgram) << "incarnation" << meta.incarnation << "of relay" << meta.relayId.toHex();
    return relay;
}

void Relay::fillDispatcher()
{
    Parts &p = *m;
    using Gateway::Access;
    using Gateway::Peer;
    // A peer that closes may still have a frame in this turn; its client is gone then.
    const auto on = [&p](Frame::BodyCase kind, auto handle) {
        p.dispatcher.on(kind, Access::SignedIn, [handle](Peer &peer, Frame &frame) {
            if (Service::Client *client = Bridge::clientOf(peer)) handle(*client, frame);
        });
    };
    p.dispatcher.on(Frame::kHello, Access::Anyone, [&p](Peer &peer, Frame &frame) {
        if (Service::Client *client = Bridge::clientOf(peer)) p.connections->hello(*client, frame.request_id(), frame.hello());
    });
    p.dispatcher.on(Frame::kPing, Access::Anyone, [&p](Peer &peer, Frame &frame) {
        pb::RelayFrame answer;
        answer.set_request_id(frame.request_id());
        answer.mutable_pong()->set_server_time(p.clock.now().count());
        peer.send(answer);
    });
    using Client = Service::Client;
    on(Frame::kSend, [&p](Client &c, Frame &f) { p.messages->send(c, f.request_id(), *f.mutable_send()); });
    on(Frame::kAck, [&p](Client &c, Frame &f) { p.messages->ack(c, f.ack()); });
    on(Frame::kStatusQuery, [&p](Client &c, Frame &f) { p.messages->statusQuery(c, f.request_id(), f.status_query()); });
    on(Frame::kFetchDeviceLists, [&p](Client &c, Frame &f) { p.devices->fetchLists(c, f.request_id(), f.fetch_device_lists()); });
    on(Frame::kPublishDeviceList, [&p](Client &c, Frame &f) { p.devices->publishList(c, f.request_id(), f.publish_device_list()); });
    on(Frame::kReportDeviceList, [&p](Client &c, Frame &f) { p.devices->reportList(c, f.request_id(), f.report_device_list()); });
    on(Frame::kFetchBundles, [&p](Client &c, Frame &f) { p.keys->fetchBundles(c, f.request_id(), f.fetch_bundles()); });
    on(Frame::kUploadKeys, [&p](Client &c, Frame &f) { p.keys->upload(c, f.request_id(), f.upload_keys()); });
    on(Frame::kEphemeral, [&p](Client &c, Frame &f) { p.ephemeral->forward(c, f.ephemeral()); });
    on(Frame::kSetPresence, [&p](Client &c, Frame &f) { p.presence->setStatus(c, f.request_id(), f.set_presence()); });
    on(Frame::kSetAudience, [&p](Client &c, Frame &f) { p.presence->setAudience(c, f.request_id(), f.set_audience()); });
    on(Frame::kWatchPresence, [&p](Client &c, Frame &f) { p.presence->watch(c, f.request_id(), f.watch_presence()); });
    on(Frame::kSetBlocked, [&p](Client &c, Frame &f) { p.blocks->setBlocked(c, f.request_id(), f.set_blocked()); });

    const double perSecond = p.config.messagesPerSecond;
    // A refused message among others in flight would be overtaken by them: a quick sender is slowed down instead.
    p.dispatcher.slowDown(Frame::kSend, p.limiter, p.limiter.addKind({10 * perSecond, perSecond}));
    p.dispatcher.limit(Frame::kEphemeral, p.limiter, p.limiter.addKind({40, 4}));
    p.dispatcher.limit(Frame::kFetchBundles, p.limiter, p.limiter.addKind({200, 2}));
    p.dispatcher.limit(Frame::kFetchDeviceLists, p.limiter, p.limiter.addKind({200, 5}));
    p.dispatcher.limit(Frame::kPublishDeviceList, p.limiter, p.limiter.addKind({10, 0.05}));
    p.dispatcher.limit(Frame::kReportDeviceList, p.limiter, p.limiter.addKind({20, 0.2}));
    p.dispatcher.limit(Frame::kUploadKeys, p.limiter, p.limiter.addKind({10, 0.1}));
    p.dispatcher.limit(Frame::kStatusQuery, p.limiter, p.limiter.addKind({60, 1}));
    p.dispatcher.limit(Frame::kSetBlocked, p.limiter, p.limiter.addKind({100, 1}));
}

void Relay::fillMetrics()
{
    Parts &p = *m;
    p.dispatcher.count(p.metrics);
    p.metrics.gauge("kith_build_info", "1", Gateway::Metrics::label("version", KITH_VERSION)).set(1);
    const auto counted = [&p](const char *name, const char *help, const std::atomic<quint64> &source) {
        p.counted.push_back({&p.metrics.counter(name, help), &source});
    };
    counted("kith_sends_accepted_total", "Messages accepted", p.counters.accepted);
    counted("kith_sends_repeated_total", "Messages answered from memory", p.counters.repeated);
    counted("kith_sends_refused_total", "Messages refused", p.counters.refused);
    counted("kith_entries_stored_total", "Mailbox entries committed", p.counters.stored);
    counted("kith_entries_delivered_total", "Mailbox entries pushed", p.counters.delivered);
    counted("kith_entries_acknowledged_total", "Mailbox entries acknowledged", p.counters.acknowledged);
    counted("kith_entries_dropped_total", "Mailbox entries that became a gap", p.counters.dropped);
    counted("kith_commits_total", "Transactions of the writer", p.counters.commits);
    counted("kith_ephemeral_forwarded_total", "Typing notices and the like forwarded", p.counters.ephemeral);
    counted("kith_one_time_keys_given_total", "One-time pre-keys handed out", p.counters.oneTimeKeysGiven);
    counted("kith_hellos_total", "Connections signed in", p.counters.hellos);
    counted("kith_hellos_refused_total", "Connections refused", p.counters.hellosRefused);
    counted("kith_accounts_registered_total", "Accounts registered", p.counters.registered);
    counted("kith_sign_ins_failed_total", "Sign-ins refused", p.counters.signInsFailed);
    counted("kith_uploaded_bytes_total", "Bytes of attachments taken", p.counters.uploadedBytes);
    QObject::connect(&p.figures, &QTimer::timeout, this, &Relay::copyFigures);
    p.figures.start(kFigures);
    copyFigures();
}

void Relay::lookAround()
{
    Parts &p = *m;
    p.store->room().look();
    const auto steady = p.clock.steady();
    const auto passed = std::chrono::duration_cast<std::chrono::microseconds>(steady - std::exchange(p.lookedAt, steady));
    if (const auto jumped = p.store->running().see(p.clock.now().count(), passed); jumped.count() > 0) {
        qCWarning(lcProgram) << "the clock went on by" << std::chrono::duration_cast<std::chrono::hours>(jumped).count()
                             << "hours at once (it was set, or the machine slept): that time does not count for retention";
        saveRunningTime();
    }
}

void Relay::saveRunningTime()
{
    (void)m->store->write([running = m->store->running()](Store::WriteContext &context) { return running.save(context.sql); });
}

void Relay::copyFigures()
{
    Parts &p = *m;
    lookAround();
    p.metrics.gauge("kith_disk_free_bytes", "Free bytes of the data folder's disk").set(p.store->room().freeBytes());
    p.metrics.gauge("kith_disk_wanted_bytes", "Bytes that have to be free for anything new to be taken").set(p.store->room().wantedBytes());
    p.metrics.gauge("kith_disk_full", "1 while nothing new is taken because the disk is full").set(p.store->room().isFull() ? 1 : 0);
    p.metrics.gauge("kith_disk_full_for_files", "1 while attachments are refused because the disk is full").set(p.store->room().isFullForFiles() ? 1 : 0);
    p.metrics.gauge("kith_devices_online", "Devices connected and signed in").set(p.counters.online.load());
    p.metrics.gauge("kith_passwords_waiting", "Argon2 computations waiting or running").set(p.passwords.load());
    // The services know nothing of the registry; what they counted since the last look is added.
    for (const auto &[counter, source] : p.counted) counter->add(source->load() - counter->value());
}

void Relay::housekeeping()
{
    lookAround();
    saveRunningTime(); // before anything expires by it
    m->delivery->expire(m->policy.keepMessages, m->policy.keepSendAnswers);
    m->media->expire();
    m->uploads->rest();
}

QUrl Relay::url() const
{
    QUrl url;
    url.setScheme(m->certificate ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m->gateway->address().toString());
    url.setPort(m->gateway->port());
    return url;
}

QString Relay::pin() const
{
    return m->certificate ? m->certificate->pin() : QString();
}

bool Relay::madeCertificate() const
{
    return m->certificate && m->config.tlsCertificateFile.isEmpty();
}

Base::Result<Base::Done> Relay::reloadCertificate()
{
    if (m->config.tlsCertificateFile.isEmpty()) return Base::Done{};
    auto certificate = Gateway::Certificate::load(m->config.tlsCertificateFile, m->config.tlsKeyFile);
    if (!certificate) return certificate.error();
    m->certificate = *certificate;
    return m->gateway->reloadCertificate(*certificate);
}

Base::Task<Base::Done> Relay::drain()
{
    m->draining = true;
    return m->gateway->drain(kComeBackSpread, [](std::chrono::milliseconds retryAfter) {
        pb::RelayFrame frame;
        frame.mutable_go_away()->set_retry_after_ms(static_cast<quint32>(retryAfter.count()));
        frame.mutable_go_away()->set_reason("the relay restarts");
        return frame;
    });
}

QUrl publicUrl(const Config &config, const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(config.insecure ? QStringLiteral("http") : QStringLiteral("https"));
    if (!config.publicAddress.isEmpty()) {
        url = addressUrl(url.scheme(), config.publicAddress);
        if (url.port() == -1) url.setPort(port);
        return url;
    }
    const bool everywhere = address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4) ||
                            address == QHostAddress(QHostAddress::AnyIPv6);
    url.setHost(everywhere ? QHostInfo::localHostName() : address.toString());
    url.setPort(port);
    return url;
}

} // namespace Relay::Program
